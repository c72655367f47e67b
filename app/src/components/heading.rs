//! The page's heading.

use leptos::prelude::*;

/// The one `<h1>` of a page, with what it belongs to above it.
#[component]
pub fn Heading(
    /// What the page is.
    #[prop(into)]
    text: String,
    /// What it belongs to: a request, a person.
    #[prop(optional_no_strip, into)]
    caption: Option<String>,
) -> AnyView {
    view! {
        {caption.map(|caption| view! { <span class="govuk-caption-l">{caption}</span> })}
        <h1 class="govuk-heading-l">{text}</h1>
    }
    .into_any()
}
