//! The WebAssembly entry point. Nothing else lives here.

// Each island registers itself by name when its crate is linked.
use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Brings the islands of the page to life; the page's script calls it once.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
