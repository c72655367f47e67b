//! The start of something.

use leptos::prelude::*;

use super::frame::{Width, frame};
use crate::components::{ButtonKind, ButtonLink};

/// What this is, what you need, how long it takes, other ways to do it, one button.
#[component]
pub fn StartLayout(
    /// What this is.
    #[prop(into)]
    heading: String,
    /// One or two sentences below the heading.
    #[prop(optional_no_strip, into)]
    lede: Option<String>,
    /// Where the button goes and what it says. It stands after the children.
    #[prop(optional)]
    action: Option<(String, String)>,
    /// What comes after the button: other ways to do it.
    #[prop(optional)]
    after: Option<AnyView>,
    /// What you need and how long it takes.
    children: Children,
) -> AnyView {
    let content = view! {
        <h1 class="govuk-heading-xl">{heading}</h1>
        {lede.map(|lede| view! { <p class="govuk-body-l">{lede}</p> })}
        {children()}
        {action.map(|(href, text)| view! { <ButtonLink href=href text=text kind=ButtonKind::Start /> })}
        {after}
    };
    frame(Width::Column, None, content.into_any())
}
