//! What is true of everything on a record: said once, the day until which it is kept first (capabilities D3 and D8).

use domain::notice::{Edition, Notice};
use leptos::prelude::*;

use super::record_groups::RecordGroup;
use super::record_model::{KeptUntil, RecordModel};
use super::record_row::{Origin, told_by};
use crate::{dates, t, words::Locale};

/// The side of the page: facts, and the way to each part.
pub(super) fn side(model: &RecordModel, groups: &[RecordGroup<'_>], origin: Option<&Origin>) -> AnyView {
    let origin = origin.map(|(source, day)| {
        let words = t!("record-common-source", who = told_by(source), day = dates::short(*day));
        view! { <p><strong>{t!("record-common-source-title")}</strong> " " {words}</p> }
    });
    let parts = groups.iter().map(|group| (group.id, group.title.clone()));
    let more = [
        ("sessions", t!("attended-title")),
        ("told", t!("record-told-title")),
        ("looked", t!("record-looked-title")),
        ("limits", t!("record-limits-title")),
    ];
    let links = parts.chain(more).map(|(id, title)| view! { <li><a class="govuk-link" href=format!("#{id}")>{title}</a></li> });
    view! {
        <section class="app-common" aria-labelledby="common">
            <h2 id="common">{t!("record-common-title")}</h2>
            <p id="keep"><strong>{t!("record-keep-title")}</strong> " " {model.kept.words(model.own, &model.given)}</p>
            <p><strong>{t!("record-why-title")}</strong> " " {t!("record-why")}</p>
            <p><strong>{t!("record-allows-title")}</strong> " " {t!("record-allows")}</p>
            {origin}
            <p><strong>{t!("record-tell-title")}</strong> " " {t!("record-tell")} " "
                <a class="govuk-link" href="#told">{t!("record-tell-see")}</a></p>
            <details class="app-mini">
                <summary>{t!("record-all-reasons")}</summary>
                {lists()}
            </details>
        </section>
        <nav class="app-jump" aria-label=t!("record-jump-label")>
            <details class="app-mini">
                <summary>{t!("record-jump")}</summary>
                <ul>{links.collect_view()}</ul>
            </details>
        </nav>
    }
    .into_any()
}

/// The notice's own entries: why, what allows it, whom we may tell. To a young person in the words for them.
pub(crate) fn notice_entries() -> [(String, Vec<String>); 3] {
    let notice = Notice::current();
    let young = Locale::current().is_young().then(|| &Edition::current().told(Locale::current().tag()).young);
    let told = |kind: &str, labels: Vec<&str>| match young {
        Some(young) => young.words_of(kind).map(str::to_owned).collect(),
        None => labels.into_iter().map(str::to_owned).collect::<Vec<_>>(),
    };
    [
        (t!("fact-purpose"), told("purpose.", notice.purposes().iter().map(|entry| entry.label()).collect())),
        (t!("fact-basis"), told("basis.", notice.bases().iter().map(|entry| entry.label()).collect())),
        (t!("fact-recipients"), told("recipient.", notice.recipients().iter().map(|entry| entry.label()).collect())),
    ]
}

fn lists() -> AnyView {
    let list = |(title, labels): (String, Vec<String>)| {
        let labels = labels.into_iter().map(|label| view! { <li data-notice="">{label}</li> }).collect_view();
        view! { <h3>{title}</h3> <ul>{labels}</ul> }
    };
    notice_entries().map(list).collect_view().into_any()
}

impl KeptUntil {
    /// The day itself, with its reason. `own`: the reader's own record; otherwise whose it is, by given names.
    pub fn words(self, own: bool, given: &str) -> String {
        match self {
            Self::WithTheChild => t!("record-keep-adult"),
            Self::Child(Some(day)) if own => t!("record-keep-own", day = dates::long(day)),
            Self::Child(Some(day)) => t!("record-keep-child", day = dates::long(day), name = given.to_owned()),
            Self::Child(None) => t!("record-keep-undated"),
            Self::Exception(rule, day) => {
                let day = day.map(dates::long).unwrap_or_default();
                t!("record-keep-exception", rule = rule.as_str(), day = day)
            }
        }
    }
}
