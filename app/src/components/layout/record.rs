//! A person's record.

use leptos::prelude::*;

use super::{
    ContentsEntry,
    frame::{Width, frame},
    reading::contents_list,
};
use crate::components::Heading;

/// Categories as headings, items below them (the children), a contents list beside.
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
    /// The categories.
    #[prop(optional)]
    contents: Vec<ContentsEntry>,
    children: Children,
) -> AnyView {
    let content = view! {
        <Heading text=heading caption=caption />
        {lede.map(|lede| view! { <p class="govuk-body-l app-measure">{lede}</p> })}
        <div class="app-beside">{contents_list(contents)} <div class="app-beside__main">{children()}</div></div>
    };
    frame(Width::Page, back, content.into_any())
}
