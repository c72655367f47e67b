//! What the law asks for and the notice lacks: plainly not the notice (law.md §7).

use domain::notice::{Additional, AdditionalPart};
use leptos::prelude::*;

use super::parts::start;
use crate::{components::Link, dates, pages::request::want_words, t};

/// Folds in a dashed box, with the day on which they were approved.
pub(super) fn beside(added: &Additional, is_open: impl Fn(&str) -> bool) -> AnyView {
    let parts = added.parts.iter().map(|part| fold(part, is_open(&part.id))).collect_view();
    view! {
        <section class="app-added" aria-labelledby="added">
            <h2 class="govuk-heading-m" id="added">{t!("notice-added-title")}</h2>
            <p><strong>{t!("notice-added-not")}</strong>" "{t!("notice-added", date = dates::short(added.approved))}</p>
            {parts}
        </section>
    }
    .into_any()
}

fn fold(part: &AdditionalPart, open: bool) -> AnyView {
    let way = part.kind.map(|kind| view! { " " <Link href=start(kind) text=want_words(kind) /> });
    let id = part.id.clone();
    view! {
        <details class="app-fold" id=id open=open>
            <summary>{part.title.clone()}</summary>
            <div class="app-small">{table(part)} <p>{part.text.clone()}{way}</p></div>
        </details>
    }
    .into_any()
}

fn table(part: &AdditionalPart) -> Option<AnyView> {
    let row = |[of, long]: &[String; 2]| view! { <tr><th scope="row">{of.clone()}</th><td>{long.clone()}</td></tr> };
    let rows = part.rows.iter().map(row).collect_view();
    (!part.rows.is_empty()).then(|| {
        view! {
            <table class="app-matrix">
                <caption class="govuk-visually-hidden">{part.title.clone()}</caption>
                <thead><tr><th scope="col">{t!("notice-child")}</th><th scope="col">{t!("notice-kept")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    })
}
