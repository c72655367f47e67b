//! The proof that a form came from one of our pages.

use leptos::prelude::*;

use crate::PageContext;

/// The hidden token. Every form that posts holds one.
#[component]
pub fn CsrfField() -> AnyView {
    let token = expect_context::<PageContext>().csrf;
    view! { <input type="hidden" name="csrf" value=token /> }.into_any()
}
