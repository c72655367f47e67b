//! Something to read.

use leptos::prelude::*;

use super::frame::{Width, frame};
use crate::{components::Heading, t};

/// A link to one part of the page.
#[derive(Clone, Debug)]
pub struct ContentsEntry {
    /// The id of the part.
    pub id: String,
    pub text: String,
}

impl ContentsEntry {
    /// A link to the part with this id.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), text: text.into() }
    }
}

/// Contents list, then short sections (the children) in lines of 60 to 75 characters.
#[component]
pub fn ReadingLayout(
    /// Where the way back leads.
    #[prop(optional_no_strip, into)]
    back: Option<String>,
    /// What it belongs to.
    #[prop(optional_no_strip, into)]
    caption: Option<String>,
    /// What it is.
    #[prop(into)]
    heading: String,
    /// One or two sentences below the heading.
    #[prop(optional_no_strip, into)]
    lede: Option<String>,
    /// The parts.
    #[prop(optional)]
    contents: Vec<ContentsEntry>,
    children: Children,
) -> AnyView {
    let content = view! {
        <Heading text=heading caption=caption />
        {lede.map(|lede| view! { <p class="govuk-body-l app-measure">{lede}</p> })}
        <div class="app-beside">
            {contents_list(contents)} <div class="app-beside__main app-reading">{children()}</div>
        </div>
    };
    frame(Width::Page, back, content.into_any())
}

pub(super) fn contents_list(contents: Vec<ContentsEntry>) -> AnyView {
    let any = !contents.is_empty();
    let entries = contents
        .into_iter()
        .map(|entry| view! { <li><a class="govuk-link" href=format!("#{}", entry.id)>{entry.text}</a></li> })
        .collect_view();
    any.then(|| {
        view! {
            <nav class="app-contents" aria-labelledby="contents">
                <h2 id="contents" class="app-contents__title">{t!("shell-contents")}</h2>
                <ol class="app-contents__list">{entries}</ol>
            </nav>
        }
    })
    .into_any()
}
