//! What all layouts share: the container, `<main>`, the way back and the news.

use leptos::prelude::*;

use crate::{
    PageContext,
    components::{BackLink, Notice},
};

/// How a page uses the width of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    /// One column of 60 to 75 characters.
    Column,
    /// The whole page width, for contents beside text.
    Page,
    /// The width of a desk screen, in small type.
    Desk,
}

/// `<main>` with its container. News from the action before comes first.
pub(super) fn frame(width: Width, back: Option<String>, content: AnyView) -> AnyView {
    framed(width, back.map(|href| view! { <BackLink href=href /> }.into_any()), content)
}

/// The same with a way back in words of its own.
pub(super) fn framed(width: Width, back: Option<AnyView>, content: AnyView) -> AnyView {
    let (container, main) = match width {
        Width::Column => ("govuk-width-container", "govuk-main-wrapper app-column"),
        Width::Page => ("govuk-width-container", "govuk-main-wrapper"),
        Width::Desk => ("govuk-width-container app-width--wide", "govuk-main-wrapper app-desk"),
    };
    view! {
        <div class=container>
            <main id="main" class=main tabindex="-1">
                {back} {news()} {content}
            </main>
        </div>
    }
    .into_any()
}

/// What the action before brought about.
pub(super) fn news() -> Option<AnyView> {
    expect_context::<PageContext>().flash.map(|flash| {
        view! {
            <Notice tone=flash.tone>
                <p>{flash.text}</p>
            </Notice>
        }
        .into_any()
    })
}
