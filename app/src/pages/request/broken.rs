//! A request that we cannot show, or not all of it.

use leptos::prelude::*;

use super::own::unsent;
use crate::{
    Tone, Url,
    components::{ErrorMessage, ErrorSummary, Link, Notice, layout::ReadingLayout},
    t,
};

/// That it is there, and that they need not do anything.
#[component]
pub fn BrokenRequestPage(
    /// What people call it.
    reference: String,
    /// What was typed, and into which field.
    kept: Vec<(&'static str, String)>,
    /// What is wrong with what was sent.
    errors: Vec<ErrorMessage>,
) -> AnyView {
    view! {
        <ReadingLayout back=Url::AccountRequests.path() heading=t!("request-title", reference = reference)>
            <ErrorSummary errors=errors />
            {unsent(kept.into_iter().filter(|(field, _)| *field != "shows").map(|(_, text)| text))}
            {partial()}
        </ReadingLayout>
    }
    .into_any()
}

/// Something is missing on the page.
pub(super) fn partial() -> AnyView {
    view! {
        <Notice tone=Tone::Soon>
            <p>{t!("request-unreadable")}</p>
            <p><Link href=Url::Contact.path() text=t!("request-unreadable-contact") /></p>
        </Notice>
    }
    .into_any()
}
