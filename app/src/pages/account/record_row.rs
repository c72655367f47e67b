//! One thing that is held.

use domain::notice::{Category, Notice};
use jiff::civil::Date;
use leptos::prelude::*;

use crate::components::HeldLine;
use crate::words::Locale;
use crate::{Tone, Url, dates, t};

/// One thing that is held.
#[derive(Clone, Debug)]
pub struct RecordRow {
    key: String,
    category: String,
    label: String,
    value: String,
    source: String,
    recorded: Option<Date>,
    protected: bool,
    private: bool,
    challenged: Option<Date>,
}

/// Where most of a page came from, and when: said once for all.
pub type Origin = (String, Date);

/// What a category is called; to a young person as they would say it.
pub(crate) fn category_label(category: &Category) -> String {
    match category.id().as_str() {
        _ if !Locale::current().is_young() => category.label().to_owned(),
        "category.assessment-referral" => t!("record-young-referral"),
        "category.assessment-relationships" => t!("record-young-relationships"),
        "category.assessment-safeguarding" => t!("record-young-safeguarding"),
        "category.assessment-school" => t!("record-young-school"),
        "category.assessment-practical-support" => t!("record-young-practical"),
        _ => category.label().to_owned(),
    }
}

impl RecordRow {
    /// A thing under a category of the notice. `recorded`: when, if that is known.
    pub fn new(category: &str, label: String, value: String, source: String, recorded: Option<Date>) -> Self {
        let (key, category) = (String::new(), category.to_owned());
        Self { key, category, label, value, source, recorded, protected: false, private: false, challenged: None }
    }

    /// With the key by which a correction can name it.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        key.clone_into(&mut self.key);
        self
    }

    /// Marked as kept from others: a protected address, shown to those who live there.
    #[must_use]
    pub fn protected(mut self) -> Self {
        self.protected = true;
        self
    }

    /// Marked as the reader's own, if it is: `private`.
    #[must_use]
    pub fn private(mut self, private: bool) -> Self {
        self.private = private;
        self
    }

    /// Marked as said to be wrong, since that day, until it is decided.
    #[must_use]
    pub fn challenged(mut self, since: Option<Date>) -> Self {
        self.challenged = since;
        self
    }

    /// Told by the reader, where one of these names stands as its source: nobody speaks of oneself by name.
    #[must_use]
    pub fn told_by(mut self, names: [&str; 2]) -> Self {
        if names.contains(&self.source.as_str()) {
            self.source = t!("record-source-you");
        }
        self
    }

    /// Whether it is the thing of this key.
    pub fn is(&self, key: &str) -> bool {
        !key.is_empty() && self.key == key
    }

    /// Whether it stands under this category.
    pub fn is_of(&self, category: &str) -> bool {
        self.category == category
    }

    /// Whether it says the same of the same thing.
    pub fn says_as(&self, other: &Self) -> bool {
        (&self.category, &self.label, &self.value) == (&other.category, &other.label, &other.value)
    }

    /// Whether it is the reader's own.
    pub fn is_private(&self) -> bool {
        self.private
    }

    /// Its category, its label and its value.
    pub fn parts(&self) -> (&str, &str, &str) {
        (&self.category, &self.label, &self.value)
    }

    /// What it is: its own label, or that of its category. Of what is private it says no more, but whether it is an address or a number.
    pub fn label(&self, category: &Category) -> String {
        let reach = self.is_of("category.phone-and-email");
        let known = reach && [t!("record-label-email"), t!("record-label-phone")].contains(&self.label);
        match (self.label.is_empty(), self.private && !known) {
            (_, true) if reach => t!("record-label-reach"),
            (true, _) | (_, true) => category_label(category),
            (false, false) => self.label.clone(),
        }
    }

    /// Its name in a form, if it has one.
    pub(super) fn name(&self) -> Option<&str> {
        Some(self.key.as_str()).filter(|key| !key.is_empty())
    }

    /// As a file holds it: category, what, what it says, where it came from, when.
    pub fn to_fields(&self) -> [String; 5] {
        let category = Notice::current().categories().iter().find(|category| category.id().as_str() == self.category);
        let category = category.map(|category| category.label().to_owned()).unwrap_or_default();
        let recorded = self.recorded.map(|day| day.to_string()).unwrap_or_default();
        [category, self.label.clone(), self.value.clone(), self.source.clone(), recorded]
    }

    /// Where most of these came from, if two or more did.
    pub(super) fn common_origin(rows: &[Self]) -> Option<Origin> {
        let origins = || rows.iter().filter_map(Self::origin);
        let many = |origin: &(&str, Date)| origins().filter(|other| other == origin).count();
        // Of several the last is taken: `max_by_key` says so, and rows have an order.
        let (source, day) = origins().max_by_key(many).filter(|origin| many(origin) > 1)?;
        Some((source.to_owned(), day))
    }

    fn origin(&self) -> Option<(&str, Date)> {
        self.recorded.map(|day| (self.source.as_str(), day))
    }

    /// As a line of the page, which says once where most of it came from. `young`: a minor reads it, who may have parents.
    pub(super) fn line(&self, category: &Category, common: Option<&Origin>, young: bool) -> HeldLine {
        let differs = |origin: &(&str, Date)| common.is_none_or(|(source, day)| (source.as_str(), *day) != *origin);
        let except = self.origin().filter(differs);
        let mark = match (self.protected, self.private) {
            (true, _) => Some((Tone::Special, t!("record-protected"))),
            (_, true) => Some((Tone::Private, private_words(young))),
            _ => None,
        };
        HeldLine {
            label: self.label(category),
            // An address stands on one line, as within a text.
            value: if self.is_of("category.names-and-addresses") { self.value.replace('\n', ", ") } else { self.value.clone() },
            except: except.map(|(source, day)| t!("record-except", who = told_by(source), day = dates::short(day))),
            shut: mark,
            marked: self.challenged.map(|since| t!("record-challenged", day = dates::short(since))),
            ..HeldLine::default()
        }
    }
}

/// Who told us, in words.
pub(super) fn told_by(source: &str) -> String {
    if source == t!("record-source-you") { source.to_owned() } else { t!("record-told-by", source = source.to_owned()) }
}

/// The mark of what is the reader's own: it says who does not see it here, and never that nobody does.
pub(super) fn private_words(young: bool) -> String {
    if young { t!("record-private-young") } else { t!("record-private") }
}

/// What is not on this page is said, and where it is.
pub(super) fn more(person: &str, part: &str, heading: &str, (shown, total): (usize, usize)) -> AnyView {
    let href = Url::AccountPerson(person.to_owned()).with("part", part);
    view! {
        <p class="app-group__note">
            {t!("record-newest", shown = shown, total = total)} " "
            <a class="govuk-link" href=href>
                {t!("record-all", total = total)}
                <span class="govuk-visually-hidden">": "{heading.to_owned()}</span>
            </a>
        </p>
    }
    .into_any()
}
