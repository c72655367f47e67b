//! What an officer typed into a form of the case page, as the command that it means.

mod command;
mod reading;
mod typed;

use jiff::civil::Date;

use super::{FieldError, Limit, Problems, clean_text};
use crate::case::moves::{Move, MoveInput};
use crate::case::{Case, Command};
use reading::FormReader;

pub use reading::{WITHHELD_FIELDS, WITHHELD_LINES};
pub use typed::TypedMove;

impl TypedMove {
    /// The words that somebody typed into a form, for a page that has no such form any more.
    pub fn words(&self, form: Move) -> String {
        let lines = |name: &str| {
            let of = |line: usize| WITHHELD_FIELDS.map(|part| format!("{name}-{line}-{part}"));
            (1..=WITHHELD_LINES).flat_map(of).collect::<Vec<_>>()
        };
        let names = form.spec().fields.iter().flat_map(|field| match field.input {
            MoveInput::Words | MoveInput::Staff => vec![field.name.to_owned()],
            MoveInput::Withheld => lines(field.name),
            _ => Vec::new(),
        });
        let typed: Vec<&str> = names.map(|name| self.get(&name)).filter(|text| !text.trim().is_empty()).collect();
        typed.join("\n\n")
    }

    /// The field into which these words were typed, of those that who asked reads; the first of them where it is none alone.
    pub fn field_of(&self, form: Move, words: &str) -> &'static str {
        let fields = || form.spec().fields.iter().filter(|field| matches!(field.input, MoveInput::Words | MoveInput::Withheld));
        let is_typed = |text: &str| clean_text(text, Limit::LONG).is_ok_and(|text| text.as_deref() == Some(words));
        let typed = fields().find(|field| match field.input {
            MoveInput::Withheld => self.0.iter().any(|(name, text)| name.starts_with(field.name) && is_typed(text)),
            _ => is_typed(self.get(field.name)),
        });
        typed.or(fields().next()).or(form.spec().fields.first()).map_or("", |field| field.name)
    }

    /// What was typed, as a command.
    ///
    /// # Errors
    /// Every problem, at its field.
    pub fn parse(&self, form: Move, case: &Case, today: Date) -> Result<Command, Problems> {
        let fields = form.spec().fields;
        let mut reading = FormReader { typed: self, case, today, fields, problems: Problems::default() };
        let command = reading.command(form);
        if reading.problems.is_empty() { command.ok_or_else(Problems::default) } else { Err(reading.problems) }
    }
}

/// The text of a form that needs one.
///
/// # Errors
/// The problem, at `field`; where nothing was typed it is `missing`.
pub fn parse_message(field: &'static str, missing: FieldError, typed: &str) -> Result<String, Problems> {
    let text = clean_text(typed, Limit::LONG).and_then(|text| text.ok_or(missing));
    text.map_err(|error| Problems::one(field, error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{AskOf, Delivery, NewAsk};
    use crate::form::Needed;
    use crate::id::CaseId;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 24);

    fn parse(form: Move, typed: &[(&str, &str)]) -> Result<Command, Problems> {
        let typed = TypedMove(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
        typed.parse(form, &Case::new(CaseId(uuid::Uuid::nil())), TODAY)
    }

    #[test]
    fn nobody_chose_a_way_so_it_stands_here() {
        let asking = NewAsk { of: AskOf::Clarification, text: "Which letter?".into(), doubt: None, delivery: Delivery::Portal };
        assert_eq!(parse(Move::Question, &[("question", "Which letter?")]), Ok(Command::Ask(asking.clone())));
        let aloud = NewAsk { delivery: Delivery::Aloud { on: TODAY }, ..asking };
        let typed = [("question", "Which letter?"), ("question-way", "aloud")];
        assert_eq!(parse(Move::Question, &typed), Ok(Command::Ask(aloud)));
    }

    #[test]
    fn a_correction_needs_its_day() {
        let problems = parse(Move::Correction, &[("correction", "The stamp")]).unwrap_err();
        assert_eq!(problems.at("correction-of"), Some(FieldError::NothingChosen));
        assert_eq!(problems.at("correction-on"), Some(FieldError::Missing(Needed::Day)));
    }

    #[test]
    fn every_problem_is_named_at_its_field() {
        let typed = [
            ("extension-ground", "whim"),
            ("extension-on-day", "30"),
            ("extension-on-month", "2"),
            ("extension-on-year", "2026"),
        ];
        let problems = parse(Move::Extension, &typed).unwrap_err();
        assert_eq!(problems.at("extension-ground"), Some(FieldError::UnknownChoice));
        assert_eq!(problems.at("extension"), Some(FieldError::Missing(Needed::Letter)));
        assert_eq!(problems.at("extension-on"), Some(FieldError::NotADate));
    }

    #[test]
    fn who_asks_for_proof_says_what_they_doubt() {
        let problems = parse(Move::Proof, &[("proof-of", "identity"), ("proof", "A letter with your name")]).unwrap_err();
        assert_eq!(problems, Problems::one("proof-doubt", FieldError::Missing(Needed::Doubt)));
    }

    #[test]
    fn a_withheld_part_says_what_and_why() {
        let typed = [("answer-outcome", "part"), ("answer", "Here"), ("answer-withheld-1-pages", "3")];
        assert_eq!(parse(Move::Answer, &typed).unwrap_err().at("answer-withheld"), Some(FieldError::Missing(Needed::Reason)));
    }

    /// Words for staff and words for the family have fields of their own, in every form.
    #[test]
    fn every_form_can_be_read() {
        for form in Move::ALL {
            assert!(parse(form, &[]).is_err(), "{form:?} needs something");
        }
    }
}
