//! Something folded away.

use leptos::prelude::*;

use crate::t;

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

/// What a law is called is for who wants to look it up.
pub(crate) fn rule(of: String, words: String) -> AnyView {
    view! {
        <details class="app-fold app-rule">
            <summary>{t!("rule-title")}<span class="govuk-visually-hidden">": "{of}</span></summary>
            <div class="app-small"><p>{words}</p></div>
        </details>
    }
    .into_any()
}
