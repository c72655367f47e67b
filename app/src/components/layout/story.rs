//! The story of a request, as the family sees it.

use leptos::prelude::*;

use super::frame::{Width, frame};
use crate::{
    Tone,
    components::{DateCard, DateModel, Heading, Tag},
};

/// How it stands in one sentence, the date with its sum, then timeline, messages and actions (the children).
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
    /// The state: what it feels like, and in one or two words.
    state: (Tone, String),
    /// How it stands, in a sentence.
    #[prop(into)]
    status: String,
    /// The date that matters.
    #[prop(optional_no_strip, into)]
    date: Option<DateModel>,
    /// Timeline, messages, actions.
    children: Children,
) -> AnyView {
    let (tone, word) = state;
    let content = view! {
        <Heading text=heading caption=caption />
        <p class="govuk-body-l app-status">
            <Tag tone=tone text=word />
            " "
            <span>{status}</span>
        </p>
        {date.map(|date| view! { <DateCard date=date /> })}
        {children()}
    };
    frame(Width::Column, back, content.into_any())
}
