//! Plain links and the way back.

use leptos::prelude::*;

use crate::t;

/// A link in running text. The address comes from `Url`, never from what somebody typed.
#[component]
pub fn Link(
    /// Where it goes.
    #[prop(into)]
    href: String,
    /// Its words; they make sense alone.
    #[prop(into)]
    text: String,
) -> AnyView {
    view! { <a href=href class="govuk-link">{text}</a> }.into_any()
}

/// The way back to the page before; layouts draw it.
#[component]
pub fn BackLink(
    /// Where it goes.
    #[prop(into)]
    href: String,
    /// What is there, where it is not simply the page before.
    #[prop(optional, into)]
    text: Option<String>,
) -> AnyView {
    view! { <a href=href class="govuk-back-link">{text.unwrap_or_else(|| t!("shell-back"))}</a> }.into_any()
}
