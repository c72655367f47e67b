//! A text that has versions.

use leptos::prelude::*;

use super::frame::{Width, frame};

/// The text, and what stands apart from it: beside it where there is room.
#[component]
pub fn TextLayout(
    /// Where the way back leads.
    #[prop(optional_no_strip, into)]
    back: Option<String>,
    /// What it is.
    #[prop(into)]
    heading: String,
    children: Children,
) -> AnyView {
    let content = view! {
        <h1 class="govuk-heading-l">{heading}</h1>
        <div class="app-reading-page">{children()}</div>
    };
    frame(Width::Column, back, content.into_any())
}
