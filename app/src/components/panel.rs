//! The confirmation at the end.

use leptos::prelude::*;

/// What has been done, in large words, with the page's `<h1>`.
#[component]
pub fn Panel(
    /// What has been done.
    #[prop(into)]
    title: String,
    /// The reference and what belongs to it.
    children: Children,
) -> AnyView {
    view! {
        <div class="govuk-panel govuk-panel--confirmation">
            <h1 class="govuk-panel__title">{title}</h1>
            <div class="govuk-panel__body">{children()}</div>
        </div>
    }
    .into_any()
}
