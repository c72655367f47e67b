//! Something folded away.

use leptos::prelude::*;

/// Detail that only some people need. Opens without script.
#[component]
pub fn Details(
    /// What is inside.
    #[prop(into)]
    summary: String,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    children: Children,
) -> AnyView {
    view! {
        <details class="govuk-details" open=open>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{summary}</span>
            </summary>
            <div class="govuk-details__text">{children()}</div>
        </details>
    }
    .into_any()
}
