//! The WebAssembly module that a page with islands loads. Nothing else lives here.

// Each island is a function of its name, which the page's script calls; it is there because its crate is linked.
use app as _;
