//! That more stands on a page after a proof.

use leptos::prelude::*;

use crate::{Url, components::Link, t};

/// The way to the proof, and back here.
pub(super) fn veiled(here: &str) -> AnyView {
    let href = Url::Confirm.with("next", here);
    view! { <p class="govuk-body">{t!("record-more")} " " <Link href=href text=t!("record-more-link") /></p> }.into_any()
}
