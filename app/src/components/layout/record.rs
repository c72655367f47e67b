//! A person's record.

use leptos::prelude::*;

use super::frame::{Width, frame};
use crate::components::Heading;

/// Groups of lines (the children); beside them what is true of all.
#[component]
pub fn RecordLayout(
    /// Where the list of people is.
    #[prop(optional_no_strip, into)]
    back: Option<String>,
    /// Whose record it is.
    #[prop(optional_no_strip, into)]
    caption: Option<String>,
    /// What the page is.
    #[prop(into)]
    heading: String,
    /// One or two sentences below the heading.
    #[prop(optional_no_strip, into)]
    lede: Option<String>,
    /// What is true of all of it.
    #[prop(optional)]
    side: Option<AnyView>,
    children: Children,
) -> AnyView {
    let body = match side {
        Some(side) => view! {
            <div class="app-record-page">
                <div class="app-record-page__side">{side}</div>
                <div class="app-record-page__main">{children()}</div>
            </div>
        }
        .into_any(),
        None => view! { <div class="app-beside__main">{children()}</div> }.into_any(),
    };
    let content = view! {
        <Heading text=heading caption=caption />
        {lede.map(|lede| view! { <p class="app-whose app-measure">{lede}</p> })}
        {body}
    };
    frame(Width::Page, back, content.into_any())
}
