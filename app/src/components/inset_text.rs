//! Text that stands apart.

use leptos::prelude::*;

/// A paragraph or two that stand apart from the rest.
#[component]
pub fn InsetText(children: Children) -> AnyView {
    view! { <div class="govuk-inset-text">{children()}</div> }.into_any()
}
