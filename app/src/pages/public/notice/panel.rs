//! The panel of an entry: what it means, and what one can do about it. Its summary is the notice's words; the rest is ours.

use domain::contact::Regulator;
use domain::kind::Kind;
use domain::notice::{Edition, EntryId, Notice, TextRun};
use leptos::prelude::*;

use super::parts::{about, called, ours, record, start, told};
use crate::pages::public::reach::{dialled, unbroken};
use crate::t;

/// A link of a panel: where to, its words, and the hidden end that tells it from its like.
type PanelLink = (String, String, Option<String>);

/// A line of a list: a panel where one can do something about it. A law has none.
pub(super) fn line(item: &TextRun, edition: &Edition, regulator: &Regulator) -> AnyView {
    let Some((id, meaning)) = item.entry().and_then(|id| Some((id, told(edition).ours.meaning(id.as_str())?))) else {
        return super::words::line(item);
    };
    let phone = (id.as_str() == "right.redress").then(|| {
        view! { " " <a class="govuk-link" href=dialled(&regulator.phone)>{unbroken(&t!("notice-ring", phone = regulator.phone.clone()))}</a> }
    });
    let links = links(id, &edition.notice, regulator).into_iter().map(|(href, text, end)| {
        let end = end.map(|end| view! { <span class="govuk-visually-hidden">": "{end}</span> });
        view! { <a class="govuk-link" href=href>{text}{end}</a> }
    });
    let (lang, dir) = ours();
    view! {
        <li>
            <details class="app-entry" id=id.anchor()>
                <summary data-notice="">{item.text().to_owned()}</summary>
                <div class="app-entry__panel" lang=lang dir=dir>
                    <p>{meaning.to_owned()}{phone}</p>
                    <p class="app-entry__links">{links.collect_view()}</p>
                </div>
            </details>
        </li>
    }
    .into_any()
}

fn links(id: &EntryId, notice: &Notice, regulator: &Regulator) -> Vec<PanelLink> {
    let entry = id.as_str();
    let named = |href: String, text: String| (href, text, called(notice, entry));
    match entry.split_once('.').map(|(kind, _)| kind) {
        Some("category") => {
            let consent = notice.categories().iter().find(|category| category.id().as_str() == entry);
            let last = match consent.and_then(|category| category.needs_consent()) {
                Some(consent) => named(about(Kind::Consent, consent.id().as_str()), t!("notice-take-back")),
                None => named(about(Kind::Objection, entry), t!("notice-object-entry")),
            };
            let right = named(about(Kind::Rectification, entry), t!("notice-put-right"));
            vec![named(record(entry), t!("notice-see-yours")), right, last]
        }
        Some("purpose") => vec![named(about(Kind::Objection, entry), t!("notice-object-use"))],
        Some("recipient") => {
            vec![named(record("told"), t!("notice-see-told")), named(about(Kind::Objection, entry), t!("notice-object-entry"))]
        }
        _ => rights(entry, regulator),
    }
}

/// The forms of a right of the notice. It says the same about wrong information twice.
fn rights(entry: &str, regulator: &Regulator) -> Vec<PanelLink> {
    let form = |kind: Kind, text: String, end: Option<String>| (start(kind), text, end);
    let again = || Some(t!("notice-some-cases"));
    match entry {
        "right.object" => vec![form(Kind::Objection, t!("notice-can-objection"), None)],
        "right.stop-marketing" => vec![form(Kind::Marketing, t!("notice-can-marketing"), None)],
        "right.automated-decisions" => vec![form(Kind::Automated, t!("notice-can-automated"), None)],
        "right.rectify-or-erase" => vec![
            form(Kind::Rectification, t!("notice-can-rectification"), None),
            form(Kind::Erasure, t!("notice-can-erasure"), None),
            form(Kind::Restriction, t!("notice-can-restriction"), None),
        ],
        "right.rectify-or-erase-some-cases" => vec![
            form(Kind::Rectification, t!("notice-can-rectification"), again()),
            form(Kind::Erasure, t!("notice-can-erasure"), again()),
        ],
        "right.redress" => vec![(regulator.website.clone(), t!("notice-can-regulator"), None)],
        _ => Vec::new(),
    }
}
