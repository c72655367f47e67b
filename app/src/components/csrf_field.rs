//! What goes with a form and is not shown: the proof that it came from one of our pages, and what the pages before were told.

use leptos::prelude::*;

use crate::PageContext;

/// The hidden token. Every form that posts holds one.
#[component]
pub fn CsrfField() -> AnyView {
    let token = expect_context::<PageContext>().csrf;
    view! { <input type="hidden" name="csrf" value=token /> }.into_any()
}

/// Fields that go with a form as they are, by name.
#[component]
pub fn HiddenFields(
    /// In the order in which they are sent.
    fields: Vec<(&'static str, String)>,
) -> impl IntoView {
    fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect_view()
}
