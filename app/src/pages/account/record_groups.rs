//! The groups of a record: the notice's categories, short ones together.

use domain::kind::Kind;
use domain::notice::{Category, Notice};
use domain::setting::ConsentKind;
use leptos::prelude::*;

use super::record_model::RecordModel;
use super::record_row::{Origin, RecordRow, more, private_words};
use crate::{
    Tone, Url,
    components::{Button, ButtonKind, CsrfField, HeldLine, HeldLines, Tag},
    dates, t,
    words::Locale,
};

/// Each group with its categories. Every category of the notice stands in one.
const GROUPS: [(&str, &[&str]); 6] = [
    ("who", &["category.names-and-addresses", "category.phone-and-email"]),
    ("born", &["category.date-of-birth", "category.sex", "category.gender"]),
    ("school", &["category.schools"]),
    ("special", &["category.health", "category.ethnicity", "category.religion"]),
    ("home", &["category.housing-status", "category.marital-status", "category.employment-status", "category.financial"]),
    (
        SUPPORT,
        &[
            "category.assessment-referral",
            "category.assessment-relationships",
            "category.assessment-safeguarding",
            "category.assessment-school",
            "category.assessment-practical-support",
        ],
    ),
];

/// What rests on consent.
const SUPPORT: &str = "support";
/// The consent of the notice that it rests on.
const SUPPORT_CONSENT: &str = "consent.family-support";

/// From so many letters on a value is a sentence.
const SENTENCE: usize = 60;

/// What stands in a group.
pub(super) struct RecordGroup<'a> {
    pub(super) id: &'static str,
    pub(super) title: String,
    held: Vec<(&'a Category, Vec<&'a RecordRow>)>,
}

/// The groups of which there is something.
pub(super) fn groups(model: &RecordModel) -> Vec<RecordGroup<'_>> {
    let notice = Notice::current();
    let group = |(id, categories): &(&'static str, &[&str])| {
        let of = |category: &&str| notice.categories().iter().find(|known| known.id().as_str() == *category);
        let rows = |category: &Category| model.rows.iter().filter(|row| row.is_of(category.id().as_str())).collect::<Vec<_>>();
        let held: Vec<_> = categories.iter().filter_map(of).map(|category| (category, rows(category))).collect();
        let held: Vec<_> = held.into_iter().filter(|(_, rows)| !rows.is_empty()).collect();
        let empty = held.is_empty() && (*id != SUPPORT || model.consents.is_empty());
        let title = match &held[..] {
            [(category, _)] if *id != SUPPORT => category.label().to_owned(),
            _ => title(id),
        };
        (!empty).then_some(RecordGroup { id, title, held })
    };
    GROUPS.iter().filter_map(group).collect()
}

fn title(id: &str) -> String {
    match id {
        "who" => t!("record-group-who"),
        "born" => t!("record-group-born"),
        "school" => t!("record-group-school"),
        "special" => t!("record-group-special"),
        "home" => t!("record-group-home"),
        _ => t!("record-group-support"),
    }
}

impl RecordGroup<'_> {
    pub(super) fn draw(&self, model: &RecordModel, common: Option<&Origin>) -> AnyView {
        let special = self.held.iter().any(|(category, _)| category.special());
        let marked =
            (special && !Locale::current().is_young()).then(|| view! { " " <Tag tone=Tone::Special text=t!("shell-special") /> });
        let explained = special.then(|| {
            view! {
                <div class="app-special">
                    <p><strong>{t!("record-special")}</strong> " " {t!("record-special-when")}</p>
                </div>
            }
        });
        let lines: Vec<HeldLine> = self.held.iter().flat_map(|(category, rows)| lines(category, rows, model, common)).collect();
        let sentence = |line: &HeldLine| line.value.lines().any(|text| text.chars().count() > SENTENCE);
        let long = lines.iter().filter(|line| line.shut.is_none()).any(sentence);
        let cut = self.held.iter().filter_map(|(category, rows)| cut(category, rows.len(), model)).collect_view();
        let consents = (self.id == SUPPORT).then(|| consents(model));
        view! {
            <section class="app-group" id=self.id>
                <div class="app-group__head"><h2>{self.title.clone()}</h2> {marked}</div>
                {explained}
                {consents}
                <HeldLines lines=lines long=long />
                {cut}
                {self.wrong(&model.person)}
            </section>
        }
        .into_any()
    }

    /// Where one says what is wrong: the form knows which thing is meant (capability D10).
    fn wrong(&self, person: &str) -> AnyView {
        let named = self.held.iter().flat_map(|(category, rows)| rows.iter().map(|row| (*category, *row)));
        let named = named.filter_map(|(category, row)| Some((row.name()?.to_owned(), row.label(category))));
        let start =
            Url::RequestStep { kind: Kind::Rectification.as_str().to_owned(), step: "start".to_owned() }.with("person", person);
        let lines = named.map(|(key, label)| {
            view! { <li><a class="govuk-link" href=format!("{start}&{}", Url::question("item", &key))>{label}</a></li> }
        });
        let (lines, title) = (lines.collect_view(), self.title.clone());
        view! {
            <div class="app-group__foot">
                <details class="app-wrong">
                    <summary>{t!("shell-wrong")} <span class="govuk-visually-hidden">": "{title.clone()}</span></summary>
                    <p>{t!("record-which")}</p>
                    <ul>
                        {lines}
                        <li>
                            <a class="govuk-link" href=start.clone()>
                                {t!("record-missing")} <span class="govuk-visually-hidden">": "{title}</span>
                            </a>
                        </li>
                    </ul>
                </details>
            </div>
        }
        .into_any()
    }
}

fn lines(category: &Category, rows: &[&RecordRow], model: &RecordModel, common: Option<&Origin>) -> Vec<HeldLine> {
    let mut lines: Vec<HeldLine> = rows.iter().map(|row| row.line(category, common, model.minor)).collect();
    if let Some(first) = lines.first_mut() {
        first.id = Some(category.id().as_str().replace('.', "-"));
    }
    lines
}

/// What is not on this page is said, and where it is.
fn cut(category: &Category, shown: usize, model: &RecordModel) -> Option<AnyView> {
    let id = category.id().as_str();
    let (_, total) = model.more.iter().find(|(of, _)| of == id)?;
    Some(more(&model.person, id, category.label(), (shown, *total)))
}

/// Consent stands above what it allows, with its end beside it, one page away (capability D4; Art 7(3): as easy as giving it).
fn consents(model: &RecordModel) -> AnyView {
    let start = Url::RequestStep { kind: Kind::Consent.as_str().to_owned(), step: "start".to_owned() }.path();
    let given = model.consents.iter().map(|given| {
        let (day, by) = (dates::short(given.since), given.by.clone());
        let (said, end) = match (given.own, given.kind) {
            (true, ConsentKind::Service) => (t!("record-consent-own", day = day), t!("record-consent-end")),
            (true, ConsentKind::Data) => (t!("record-consent-own-data", day = day), t!("record-consent-end")),
            (false, ConsentKind::Service) => (t!("record-consent", day = day, by = by), t!("record-consent-ask")),
            (false, ConsentKind::Data) => (t!("record-consent-data", day = day, by = by), t!("record-consent-ask")),
        };
        let mark = (given.private && model.minor && model.whole)
            .then(|| view! { <Tag tone=Tone::Private text=private_words(true) /> " " });
        let stop = given.own.then(|| view! { " " {t!("record-consent-stop")} });
        view! {
            <div class="app-consent">
                <p>{mark} <strong>{said}</strong> {stop}</p>
                <form method="post" action=start.clone()>
                    <CsrfField />
                    <input type="hidden" name="person" value=model.person.clone() />
                    <input type="hidden" name="about" value=SUPPORT_CONSENT />
                    <Button text=end kind=ButtonKind::Secondary />
                </form>
            </div>
        }
    });
    given.collect_view().into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_of_the_notice_stands_in_one_group() {
        for category in Notice::current().categories() {
            let of = GROUPS.iter().flat_map(|(_, categories)| categories.iter()).filter(|id| **id == category.id().as_str());
            assert_eq!(of.count(), 1, "{}", category.id().as_str());
        }
    }
}
