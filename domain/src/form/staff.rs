//! What an officer does to a case, as forms: each has a text, some a day, some a choice.

use jiff::civil::Date;

use super::{DateParts, FieldError, Limit, Needed, Problems, clean_text};
use crate::case::{Case, Command, Dated, EventKind, Ground};
use crate::clock::ProofOf;
use crate::id::PersonKey;

crate::listed! {
    /// A form of the case page.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Move {
        /// Write to the family.
        Message,
        /// Ask what the person means.
        Question,
        /// Record an answer that came another way.
        Heard,
        /// Ask for proof or a fee.
        Proof,
        /// Record that it was proven or paid.
        Proven,
        /// Record whose record it is about.
        Identify,
        /// Record that papers or a person were checked.
        Check,
        /// Extend by two months.
        Extension,
        /// Acknowledge a complaint.
        Acknowledgement,
        /// Send the reply.
        Answer,
        /// Lift a restriction.
        Lift,
        Correction,
        /// Take the case back to work.
        Back,
        Close,
    }
}

/// What was typed into such a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedMove {
    pub text: String,
    /// The choice, where the form has one.
    pub choice: String,
    /// The day, where the form has one; empty is today.
    pub on: DateParts,
}

impl Move {
    /// Its name in the address; with the names of its fields: text, choice, day.
    const fn names(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            Self::Message => ("messages", "message", "", ""),
            Self::Question => ("question", "question", "", "question-on"),
            Self::Heard => ("heard", "heard", "", "heard-on"),
            Self::Proof => ("proof", "proof", "proof-of", "proof-on"),
            Self::Proven => ("proven", "proven", "", "proven-on"),
            Self::Identify => ("identify", "identified", "identified-as", ""),
            Self::Check => ("check", "checked", "checked-of", ""),
            Self::Lift => ("lift", "lift", "", ""),
            Self::Extension => ("extension", "extension", "extension-ground", "extension-on"),
            Self::Acknowledgement => ("acknowledgement", "acknowledgement", "", "acknowledgement-on"),
            Self::Answer => ("answer", "answer", "", ""),
            Self::Correction => ("correction", "correction", "correction-of", "correction-on"),
            Self::Back => ("back", "back", "", ""),
            Self::Close => ("close", "reason", "", ""),
        }
    }

    /// Its name in the address.
    pub fn section(self) -> &'static str {
        self.names().0
    }

    /// The form of that name.
    pub fn find_by_section(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.section() == name)
    }

    /// The name of its text field.
    pub fn field(self) -> &'static str {
        self.names().1
    }

    /// The name of its choice, if it has one.
    pub fn choice(self) -> Option<&'static str> {
        Some(self.names().2).filter(|name| !name.is_empty())
    }

    /// The name of its day, if it has one.
    pub fn on(self) -> Option<&'static str> {
        Some(self.names().3).filter(|name| !name.is_empty())
    }

    /// What is wrong when its text is missing.
    const fn missing(self) -> FieldError {
        FieldError::Missing(match self {
            Self::Message => Needed::Message,
            Self::Answer => Needed::Reply,
            Self::Question | Self::Proof | Self::Extension | Self::Acknowledgement | Self::Lift => Needed::Letter,
            Self::Proven | Self::Identify | Self::Check => Needed::Evidence,
            Self::Correction | Self::Back => Needed::Reason,
            Self::Close => Needed::ClosingReason,
            Self::Heard => return FieldError::Empty,
        })
    }

    /// What happens when it is sent.
    pub fn event(self) -> EventKind {
        match self {
            Self::Message => EventKind::MessageSent,
            Self::Question => EventKind::ClarificationAsked,
            Self::Heard => EventKind::ClarificationAnswered,
            Self::Proof => EventKind::ProofAsked,
            Self::Proven => EventKind::Proven,
            Self::Identify => EventKind::Identified,
            Self::Check => EventKind::Checked,
            Self::Lift => EventKind::EffectEnded,
            Self::Extension => EventKind::ExtensionNoticeSent,
            Self::Acknowledgement => EventKind::Acknowledged,
            Self::Answer => EventKind::Answered,
            Self::Correction => EventKind::DateCorrected,
            Self::Back => EventKind::MovedBack,
            Self::Close => EventKind::Closed,
        }
    }

    /// What was typed, as a command.
    ///
    /// # Errors
    /// Every problem, at its field.
    pub fn parse(self, typed: &TypedMove, case: &Case, today: Date) -> Result<Command, Problems> {
        let mut problems = Problems::default();
        let choice = problems.keep(self.choice().unwrap_or_default(), self.parse_choice(typed, case));
        let text = problems.keep(self.field(), needed(&typed.text, self.missing()));
        let on = problems.keep(self.on().unwrap_or_default(), self.parse_day(typed, today));
        let (Some(choice), Some(text), Some(on)) = (choice, text, on) else { return Err(problems) };
        Ok(self.command(&choice, Dated { text, on }))
    }

    /// A correction has no day to fall back on.
    fn parse_day(self, typed: &TypedMove, today: Date) -> Result<Date, FieldError> {
        match (self, typed.on.parse()?) {
            (Self::Correction, None) => Err(FieldError::Missing(Needed::Day)),
            (_, day) => Ok(day.unwrap_or(today)),
        }
    }

    fn parse_choice(self, typed: &TypedMove, case: &Case) -> Result<Choice, FieldError> {
        let picked = typed.choice.as_str();
        let found = match self {
            Self::Proof => ProofOf::find_by_name(picked).map(Choice::Proof),
            Self::Check => ProofOf::find_by_name(picked).filter(|of| *of != ProofOf::Fee).map(Choice::Proof),
            Self::Identify => clean_text(picked, Limit::NAME)?.map(|key| Choice::Person(PersonKey(key))),
            Self::Extension => Ground::find_by_name(picked).map(Choice::Ground),
            Self::Correction => picked.parse().ok().filter(|seq| case.dates.iter().any(|d| d.seq == *seq)).map(Choice::Seq),
            Self::Proven => return Ok(case.awaited().map_or(Choice::Nothing, Choice::Proof)),
            _ => return Ok(Choice::Nothing),
        };
        found.ok_or(match self {
            Self::Identify => FieldError::Missing(Needed::Person),
            _ if picked.is_empty() => FieldError::NothingChosen,
            _ => FieldError::UnknownChoice,
        })
    }

    fn command(self, choice: &Choice, dated: Dated) -> Command {
        match (self, choice) {
            (Self::Message, _) => Command::Write(dated.text),
            (Self::Question, _) => Command::AskQuestion(dated),
            (Self::Heard, _) => Command::AnswerQuestion(dated),
            (Self::Proof, Choice::Proof(of)) => Command::AskProof(*of, dated),
            (Self::Proven, Choice::Proof(of)) => Command::Prove(*of, dated),
            (Self::Identify, Choice::Person(person)) => Command::Identify(person.clone(), dated.text),
            (Self::Check, Choice::Proof(of)) => Command::Check(*of, dated.text),
            (Self::Lift, _) => Command::EndEffect(dated.text),
            (Self::Extension, Choice::Ground(ground)) => Command::Extend(*ground, dated),
            (Self::Acknowledgement, _) => Command::Acknowledge(dated),
            (Self::Answer, _) => Command::Answer(dated.text),
            (Self::Correction, Choice::Seq(seq)) => Command::Correct { seq: *seq, to: dated },
            (Self::Back, _) => Command::MoveBack(dated.text),
            (Self::Close, _) => Command::Close(dated.text),
            // Nothing is awaited: the rules refuse it with their own reason.
            (Self::Proof | Self::Proven | Self::Identify | Self::Check | Self::Extension | Self::Correction, _) => {
                Command::Prove(ProofOf::Identity, dated)
            }
        }
    }
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Choice {
    Nothing,
    Proof(ProofOf),
    Person(PersonKey),
    Ground(Ground),
    Seq(i64),
}

fn needed(typed: &str, missing: FieldError) -> Result<String, FieldError> {
    clean_text(typed, Limit::LONG)?.ok_or(missing)
}

/// The text of a form that needs one.
///
/// # Errors
/// The problem, at `field`; where nothing was typed it is `missing`.
pub fn parse_message(field: &'static str, missing: FieldError, typed: &str) -> Result<String, Problems> {
    needed(typed, missing).map_err(|error| Problems::one(field, error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::CaseId;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 24);

    fn parse(form: Move, typed: &TypedMove) -> Result<Command, Problems> {
        form.parse(typed, &Case::new(CaseId(uuid::Uuid::nil())), TODAY)
    }

    #[test]
    fn an_empty_day_is_today_but_a_correction_needs_one() {
        let typed = TypedMove { text: "Which letter?".into(), ..TypedMove::default() };
        let dated = Dated { text: "Which letter?".into(), on: TODAY };
        assert_eq!(parse(Move::Question, &typed), Ok(Command::AskQuestion(dated)));
        let problems = parse(Move::Correction, &typed).unwrap_err();
        assert_eq!(problems.at("correction-of"), Some(FieldError::NothingChosen));
        assert_eq!(problems.at("correction-on"), Some(FieldError::Missing(Needed::Day)));
    }

    #[test]
    fn every_problem_is_named_at_its_field() {
        let on = DateParts { day: "30".into(), month: "2".into(), year: "2026".into() };
        let typed = TypedMove { choice: "whim".into(), on, ..TypedMove::default() };
        let problems = parse(Move::Extension, &typed).unwrap_err();
        assert_eq!(problems.at("extension-ground"), Some(FieldError::UnknownChoice));
        assert_eq!(problems.at("extension"), Some(FieldError::Missing(Needed::Letter)));
        assert_eq!(problems.at("extension-on"), Some(FieldError::NotADate));
    }

    #[test]
    fn who_identifies_somebody_must_enter_a_number() {
        let typed = TypedMove { text: "By the day of birth".into(), ..TypedMove::default() };
        let missing = Problems::one("identified-as", FieldError::Missing(Needed::Person));
        assert_eq!(parse(Move::Identify, &typed), Err(missing));
    }

    #[test]
    fn names_of_forms_and_fields_are_used_once() {
        let mut names: Vec<_> =
            Move::ALL.iter().flat_map(|form| [Some(form.field()), form.choice(), form.on()]).flatten().collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        for form in Move::ALL {
            assert_eq!(Move::find_by_section(form.section()), Some(form));
        }
    }
}
