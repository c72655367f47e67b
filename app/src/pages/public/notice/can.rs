//! "What you can do about this": one box a section, with the rights that apply to it and no others (law.md §5).

use domain::contact::ContactDetails;
use domain::kind::Kind;
use domain::notice::{Edition, Section};
use domain::rights::rights_of;
use leptos::prelude::*;

use super::parts::{about, heading, record, start};
use crate::{Url, components::Link, t};

/// A way on: where to, its words, and what else there is to know.
type Way = (String, String, Option<String>);

pub(super) fn can(section: &Section, edition: &Edition, contact: &ContactDetails) -> AnyView {
    let id = section.id();
    let kinds = rights_of(&edition.notice, section);
    let ways = [own(id, contact), kinds.into_iter().map(|kind| way(id, kind)).collect(), other(id, contact)].concat();
    let rows = ways.into_iter().map(|(href, title, hint)| {
        let hint = hint.map(|hint| view! { <span class="app-row__hint">{hint}</span> });
        view! {
            <li>
                <a class="app-row" href=href>
                    <span class="app-row__words"><span class="app-row__title">{title}</span>" "{hint}</span>
                </a>
            </li>
        }
    });
    let rows = rows.collect_view();
    let which = (id == "legal-basis").then(|| view! { <p><Link href=Url::Rights.path() text=t!("notice-which-right") /></p> });
    let heading = heading(section, edition);
    view! {
        <div class="app-can">
            <h3>{t!("notice-can-title")}<span class="govuk-visually-hidden">": "{heading}</span></h3>
            <ul class="app-rows">{rows}</ul>
            {which}
        </div>
    }
    .into_any()
}

/// What one can do that is no right of its own: look, or ask somebody.
fn own(section: &str, contact: &ContactDetails) -> Vec<Way> {
    let officer = contact.data_protection_officer.email.clone();
    match section {
        "introduction" => vec![(format!("mailto:{officer}"), t!("notice-can-officer"), Some(officer))],
        "data-we-collect" => vec![(Url::AccountData.path(), t!("notice-can-see"), Some(t!("notice-can-see-hint")))],
        "how-long" => vec![(record("keep"), t!("notice-can-keep"), None)],
        "security" => vec![(record("looked"), t!("notice-can-looked"), None)],
        "sharing" => vec![(record("told"), t!("notice-can-told"), None)],
        "rights" => vec![(Url::NewRequest.path(), t!("notice-can-choose"), None)],
        _ => Vec::new(),
    }
}

/// What comes last: a leak is told at once, and the regulator is nobody's second step.
fn other(section: &str, contact: &ContactDetails) -> Vec<Way> {
    let (phone, regulator) = (contact.service.phone.clone(), contact.regulator.clone());
    match section {
        "security" => vec![(start(Kind::Complaint), t!("notice-can-leak"), Some(t!("notice-can-leak-hint", phone = phone)))],
        "rights" => {
            vec![(regulator.website, t!("notice-can-regulator"), Some(t!("notice-can-regulator-hint", phone = regulator.phone)))]
        }
        _ => Vec::new(),
    }
}

fn way(section: &str, kind: Kind) -> Way {
    let (title, hint) = match (kind, section) {
        (Kind::Access, _) => (t!("notice-can-access"), None),
        (Kind::Rectification, "sharing") => (t!("notice-can-rectification"), Some(t!("notice-can-rectification-told"))),
        (Kind::Rectification, _) => (t!("notice-can-rectification"), Some(t!("notice-can-rectification-hint"))),
        (Kind::Erasure, "how-long") => (t!("notice-can-erase"), Some(t!("notice-can-erase-over"))),
        (Kind::Erasure, _) => (t!("notice-can-erase"), Some(t!("notice-can-erase-needed"))),
        (Kind::Restriction, "how-long") => (t!("notice-can-hold"), Some(t!("notice-can-hold-hint"))),
        (Kind::Restriction, _) => (t!("notice-can-pause"), None),
        (Kind::Objection, "sharing") => (t!("notice-can-objection-sharing"), None),
        (Kind::Objection, _) => (t!("notice-can-objection"), Some(t!("notice-can-objection-hint"))),
        (Kind::Marketing, _) => (t!("notice-can-marketing"), Some(t!("notice-can-marketing-hint"))),
        (Kind::Consent, _) => {
            return (about(kind, "consent.family-support"), t!("notice-take-back"), Some(t!("notice-take-back-hint")));
        }
        (Kind::Portability, _) => (t!("want-portability"), None),
        (Kind::Automated, _) => (t!("notice-can-automated"), None),
        (Kind::Complaint | Kind::Breach, _) => (t!("notice-can-complaint"), Some(t!("notice-can-complaint-hint"))),
    };
    (start(kind), title, hint)
}
