//! What the law has us tell beside a copy (Art 15(1) and (2)): from the notice's entries, and from what stands beside the notice.

use domain::case::CaseOutcome;
use domain::kind::Kind;
use domain::notice::Additional;
use leptos::prelude::*;

use super::model::{RecordFacts, RequestModel};
use crate::{Url, components::Link, pages::account::notice_entries, t, words::Locale};

/// Whether it goes with an outcome: where a copy was handed over, wholly or in part.
fn are_owed(kind: Kind, outcome: CaseOutcome) -> bool {
    kind == Kind::Access && matches!(outcome, CaseOutcome::All | CaseOutcome::Part)
}

/// Why, how long, who was told, where from; whether a computer decides (Art 15(1)(h)), and whether it goes abroad (Art 15(2)).
fn sentences(record: Option<&RecordFacts>) -> String {
    let keep = record.map_or_else(|| t!("reply-facts-keep"), |record| t!("reply-facts-keep-day", kept = record.kept.clone()));
    let told = record.filter(|record| !record.told.is_empty());
    let told = told.map(|record| t!("reply-facts-told", names = record.told.join(", ")));
    let record = [t!("reply-facts-why-text"), keep].into_iter().chain(told).chain([t!("reply-facts-from")]);
    let added = Additional::told(Locale::current().tag());
    let beside = ["no-computer", "abroad"].into_iter().filter_map(|id| added.part(id)).map(|part| format!("{}.", part.title));
    record.chain(beside).collect::<Vec<_>>().join(" ")
}

/// Why, what allows it, whom we may tell: the notice's own words, a line each.
fn entries() -> AnyView {
    let line = |(title, entries): (String, Vec<String>)| {
        view! { <p class="govuk-body"><strong>{format!("{title}:")}</strong> " " <span data-notice="">{entries.join("; ")}</span></p> }
    };
    notice_entries().map(line).collect_view().into_any()
}

/// Folded on a page: what is held, what can be done with it.
pub(super) fn facts(model: &RequestModel) -> Option<AnyView> {
    let kind = model.case.kind();
    let mut standing = model.case.open_replies().filter(|given| given.taken_back.is_none());
    if !standing.any(|given| are_owed(kind, given.reply.outcome)) {
        return None;
    }
    let person = model.person.clone().map(|person| {
        let text =
            if model.is_about_reader() { t!("reply-facts-see-own") } else { t!("reply-facts-see", name = model.about.clone()) };
        view! { <p><Link href=Url::AccountPerson(person).path() text=text /></p> }
    });
    let why = view! { <p>{sentences(model.record.as_ref())}</p> {entries()} {person} };
    let rights = view! { <p>{t!("reply-facts-rights-text")} " " <Link href=Url::NewRequest text=t!("account-ask") /></p> };
    // While more is to come, all of it is one fold: the last part tells it again.
    if model.case.state.is_open() {
        return Some(
            view! {
                <details class="app-fold">
                    <summary>{t!("reply-facts-title")}</summary>
                    <div class="app-small">{why} {rights}</div>
                </details>
            }
            .into_any(),
        );
    }
    Some(
        view! {
            <section class="app-section" aria-labelledby="facts">
                <h2 id="facts" class="govuk-heading-m">{t!("reply-facts-title")}</h2>
                <details class="app-fold">
                    <summary>{t!("reply-facts-why")}</summary>
                    <div class="app-small">{why}</div>
                </details>
                <details class="app-fold">
                    <summary>{t!("reply-facts-rights")}</summary>
                    <div class="app-small">{rights}</div>
                </details>
            </section>
        }
        .into_any(),
    )
}

/// The same in a letter, where nothing folds.
pub(super) fn facts_on_paper(kind: Kind, outcome: CaseOutcome) -> Option<AnyView> {
    are_owed(kind, outcome).then(|| {
        view! {
            <h3 class="govuk-heading-s">{t!("reply-facts-title")}</h3>
            <p class="govuk-body">{sentences(None)}</p>
            {entries()}
            <p class="govuk-body">{t!("reply-facts-rights-text")}</p>
        }
        .into_any()
    })
}
