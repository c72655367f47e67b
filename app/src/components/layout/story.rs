//! The story of a request, as the family sees it.

use leptos::prelude::*;

use super::frame::{Width, framed};
use crate::{
    Tone,
    components::{BackLink, ErrorMessage, ErrorSummary, Heading, Tag},
    t,
};

/// How it stands in one sentence, or what came of it; what must be done first; the date with its sum beside it where there is room;
/// then messages, papers and what happened (the children).
#[component]
pub fn StoryLayout(
    /// Where the list is.
    #[prop(optional_no_strip, into)]
    back: Option<String>,
    /// The reference.
    #[prop(optional_no_strip, into)]
    caption: Option<String>,
    /// What was asked.
    #[prop(into)]
    heading: String,
    /// What came of it, with the heading of the page, in place of what was asked and how it stands.
    #[prop(optional_no_strip)]
    outcome: Option<AnyView>,
    /// The state: what it feels like, and in one or two words.
    state: (Tone, String),
    /// How it stands, in a sentence.
    #[prop(into)]
    status: String,
    /// What is wrong with what was sent.
    #[prop(optional)]
    errors: Vec<ErrorMessage>,
    /// What must be done or read first.
    #[prop(optional)]
    first: Option<AnyView>,
    /// The date that matters, and what comes next.
    side: AnyView,
    /// Messages, papers, what happened.
    children: Children,
) -> AnyView {
    let (tone, word) = state;
    let head = outcome.unwrap_or_else(|| {
        view! {
            <Heading text=heading caption=caption />
            <p class="app-status"><Tag tone=tone text=word />" "<span>{status}</span></p>
        }
        .into_any()
    });
    let content = view! {
        <ErrorSummary errors=errors />
        {head}
        <div class="app-story-page">
            <div class="app-story-page__top">{first}</div>
            <div class="app-story-page__side">{side}</div>
            <div class="app-story-page__main">{children()}</div>
        </div>
    };
    let back = back.map(|href| view! { <BackLink href=href text=t!("requests-title") /> }.into_any());
    framed(Width::Column, back, content.into_any())
}
