//! How the fields of a form are read: every problem is gathered at its field.

use jiff::civil::Date;

use super::typed::TypedMove;
use crate::case::moves::{MoveField, MoveInput};
use crate::case::{AskOf, Case, CaseOutcome, Delivery, DeliveryWay, Internal, WhoAsks, Withheld};
use crate::form::{FieldError, Limit, Needed, Problems, clean_text};
use crate::id::PersonKey;

/// How many lines a form has for parts that are withheld.
pub const WITHHELD_LINES: usize = 5;

/// The fields of such a line.
pub const WITHHELD_FIELDS: [&str; 4] = ["what", "pages", "rule", "reason"];

/// A form that is being read: every problem is gathered at its field.
pub(super) struct FormReader<'a> {
    pub typed: &'a TypedMove,
    pub case: &'a Case,
    pub today: Date,
    pub fields: &'static [MoveField],
    pub problems: Problems,
}

#[expect(clippy::option_option, reason = "whether it can be read, and whether anything was filled in")]
impl FormReader<'_> {
    fn field(&self, name: &'static str) -> MoveField {
        let found = self.fields.iter().find(|field| field.name == name).copied();
        found.unwrap_or(MoveField { name, input: MoveInput::Words, needed: true })
    }

    /// Text that is needed; what is missing is said in the words of what the field takes.
    fn text(&mut self, name: &'static str) -> Option<String> {
        let missing = FieldError::Missing(missing(self.field(name)));
        let text = clean_text(self.typed.get(name), Limit::LONG).and_then(|text| text.ok_or(missing));
        self.problems.keep(name, text)
    }

    pub(super) fn words(&mut self, name: &'static str) -> Option<String> {
        self.text(name)
    }

    pub(super) fn staff(&mut self, name: &'static str) -> Option<Internal> {
        self.text(name).map(Internal::new)
    }

    pub(super) fn told(&mut self, name: &'static str) -> Option<Option<String>> {
        self.problems.keep(name, clean_text(self.typed.get(name), Limit::LONG))
    }

    pub(super) fn noted(&mut self, name: &'static str) -> Option<Option<Internal>> {
        self.told(name).map(|text| text.map(Internal::new))
    }

    pub(super) fn person(&mut self, name: &'static str) -> Option<PersonKey> {
        let missing = FieldError::Missing(Needed::Person);
        let key = clean_text(self.typed.get(name), Limit::NAME).and_then(|key| key.ok_or(missing));
        self.problems.keep(name, key).map(PersonKey)
    }

    /// Who of the record asks, where there is something to say of it; needed where it decides what ends.
    pub(super) fn who(&mut self, name: &'static str) -> Option<Option<WhoAsks>> {
        let said = WhoAsks::read(self.typed.get(name)).filter(|_| self.case.may_say_who());
        let missing = said.is_none() && self.case.lacks_who();
        self.problems.keep(name, if missing { Err(FieldError::NothingChosen) } else { Ok(said) })
    }

    /// Today where nothing was typed and nothing is needed.
    pub(super) fn day(&mut self, name: &'static str) -> Option<Date> {
        self.day_or(name, self.today)
    }

    /// This day where nothing was typed and nothing is needed.
    pub(super) fn day_or(&mut self, name: &'static str, usual: Date) -> Option<Date> {
        let needed = self.field(name).needed;
        let day = self.typed.day(name).parse().and_then(|day| match day {
            None if needed => Err(FieldError::Missing(Needed::Day)),
            day => Ok(day.unwrap_or(usual)),
        });
        self.problems.keep(name, day)
    }

    /// The day on which something that was asked for came: where nothing was typed, the first on which they wrote here since.
    pub(super) fn day_it_came(&mut self, name: &'static str, of: Option<AskOf>) -> Option<Date> {
        let wrote = of.and_then(|of| self.case.first_written(of));
        self.day_or(name, wrote.unwrap_or(self.today))
    }

    pub(super) fn later(&mut self, name: &'static str) -> Option<Option<Date>> {
        self.problems.keep(name, self.typed.day(name).parse())
    }

    /// Whether it is one of the choices that there are now.
    fn offers(&self, name: &'static str, picked: &str) -> bool {
        matches!(self.field(name).input, MoveInput::Choice(choices) if choices.values(self.case).iter().any(|value| value == picked))
    }

    /// An outcome: why one does not fit the case, the rules say.
    pub(super) fn outcome(&mut self, name: &'static str) -> Option<CaseOutcome> {
        let outcome = match self.typed.get(name) {
            "" => Err(FieldError::NothingChosen),
            said => CaseOutcome::find_by_name(said).ok_or(FieldError::UnknownChoice),
        };
        self.problems.keep(name, outcome)
    }

    /// One of the choices that there are now.
    pub(super) fn picked(&mut self, name: &'static str) -> Option<Option<String>> {
        let picked = self.typed.get(name);
        let known = picked.is_empty() || self.offers(name, picked);
        let picked =
            if known { Ok(Some(picked.to_owned()).filter(|name| !name.is_empty())) } else { Err(FieldError::UnknownChoice) };
        self.problems.keep(name, picked)
    }

    pub(super) fn choice(&mut self, name: &'static str) -> Option<String> {
        let picked = self.picked(name)?;
        self.problems.keep(name, picked.ok_or(FieldError::NothingChosen))
    }

    pub(super) fn seq(&mut self, name: &'static str) -> Option<i64> {
        self.choice(name)?.parse().ok()
    }

    pub(super) fn ask(&mut self, name: &'static str) -> Option<AskOf> {
        AskOf::find_by_name(&self.choice(name)?)
    }

    /// How it goes, on which day; the safe way where nobody chose.
    pub(super) fn delivery(&mut self, way: &'static str, on: &'static str) -> Option<Delivery> {
        let (picked, day) = (self.picked(way), self.day(on));
        let picked = picked?.and_then(|name| DeliveryWay::find_by_name(&name));
        let safe = Some(self.case.safe_way()).filter(|safe| self.offers(way, safe.as_str()));
        let way = self.problems.keep(way, picked.or(safe).ok_or(FieldError::NothingChosen))?;
        Some(way.on(day?))
    }

    /// Lines of which something is filled in; then what it is and why are needed.
    pub(super) fn withheld(&mut self, name: &'static str) -> Option<Vec<Withheld>> {
        let mut parts = Vec::new();
        for line in 1..=WITHHELD_LINES {
            let mut values = Vec::new();
            for part in WITHHELD_FIELDS {
                let text = clean_text(self.typed.get(&format!("{name}-{line}-{part}")), Limit::LINE);
                values.push(self.problems.keep(name, text)?.unwrap_or_default());
            }
            if values.iter().all(String::is_empty) {
                continue;
            }
            let [what, pages, rule, reason] = values.try_into().ok()?;
            if what.is_empty() || reason.is_empty() {
                return self.problems.keep(name, Err(FieldError::Missing(Needed::Reason)));
            }
            parts.push(Withheld { what, pages, rule, reason });
        }
        Some(parts)
    }
}

/// What is missing where a needed text is empty.
fn missing(field: MoveField) -> Needed {
    match (field.name, field.input) {
        ("message", _) => Needed::Message,
        ("answer", _) => Needed::Reply,
        ("reason", _) => Needed::ClosingReason,
        ("proof-doubt", _) => Needed::Doubt,
        ("proven" | "identified" | "checked" | "confirm", _) => Needed::Evidence,
        (_, MoveInput::Staff) => Needed::Reason,
        _ => Needed::Letter,
    }
}
