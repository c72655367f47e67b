//! What is said, before it has words.

use domain::clock::{ClockFault, NonWorking, ProofOf, Step, StepKind};
use domain::form::FieldError;
use domain::kind::Law;
use jiff::civil::Date;

/// Words by key, and what is put into them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The key in the locale.
    pub key: &'static str,
    /// What is put in, by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// What is put into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A day, in words.
    Day(Date),
    /// A number; the words follow it.
    Count(i32),
    Text(String),
}

impl From<Date> for Arg {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<i32> for Arg {
    fn from(count: i32) -> Self {
        Self::Count(count)
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Finds the words of a phrase.
pub trait Speak {
    /// The phrase in words.
    fn say(&self, phrase: Phrase) -> String;
}

/// A phrase, written as words are elsewhere.
macro_rules! t {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        Phrase { key: $crate::checked_key!($key $(, $name)*), args: vec![$((stringify!($name), Arg::from($value))),*] }
    };
}
pub(super) use t;

/// One step of a sum. A complaint is no request.
pub fn of_step(of: &Step) -> Phrase {
    match of.kind {
        StepKind::Received if of.law == Law::Acknowledgement => t!("step-received-complaint"),
        _ => step(&of.kind),
    }
}

/// One step of a sum, by its kind.
pub fn step(kind: &StepKind) -> Phrase {
    match kind {
        StepKind::Received => t!("step-received"),
        StepKind::Proven(ProofOf::Identity) => t!("step-identity"),
        StepKind::Proven(ProofOf::Authority) => t!("step-authority"),
        StepKind::Proven(ProofOf::Fee) => t!("step-fee"),
        StepKind::Awaited(ProofOf::Identity) => t!("step-await-identity"),
        StepKind::Awaited(ProofOf::Authority) => t!("step-await-authority"),
        StepKind::Awaited(ProofOf::Fee) => t!("step-await-fee"),
        StepKind::MonthLater => t!("step-month"),
        StepKind::MonthEnd => t!("step-month-end"),
        StepKind::Extended => t!("step-extended"),
        StepKind::ThreeMonthsLater => t!("step-three-months"),
        StepKind::ThreeMonthsEnd => t!("step-three-months-end"),
        StepKind::ExtensionTooLate { by } => t!("step-extension-late", by = *by),
        StepKind::Paused { until, days } => t!("step-paused", until = *until, days = *days),
        StepKind::PausedBeforeStart => t!("step-paused-before"),
        StepKind::PausedSince => t!("step-paused-since"),
        StepKind::DaysAdded { days } => t!("step-days-added", days = *days),
        StepKind::DaysLater { days } => t!("step-days-later", days = *days),
        StepKind::Skipped(NonWorking::Saturday) => t!("step-saturday"),
        StepKind::Skipped(NonWorking::Sunday) => t!("step-sunday"),
        StepKind::Skipped(NonWorking::BankHoliday(name)) => t!("step-holiday", name = name.clone()),
        StepKind::Limit => t!("step-limit"),
        StepKind::AcknowledgeBy => t!("step-acknowledge"),
        StepKind::WorkTo => t!("step-work-to"),
        StepKind::WorkToPosted { there } => t!("step-work-to-posted", there = *there),
        StepKind::WorkToFirst => t!("step-work-to-first"),
        StepKind::Acknowledged => t!("step-acknowledged"),
        StepKind::AcknowledgedLate { by } => t!("step-acknowledged-late", by = *by),
        StepKind::Target => t!("step-target"),
        StepKind::TargetBeforeTheLaw => t!("step-target-before"),
    }
}

/// Why facts cannot be, with their days.
pub fn fault(fault: ClockFault) -> Phrase {
    match fault {
        ClockFault::PauseOnlyForAccess => t!("fault-pause"),
        ClockFault::NoExtension => t!("fault-extension"),
        ClockFault::NoProof => t!("fault-proof"),
        ClockFault::AnswerBeforeQuestion { asked, answered } => t!("fault-answer", asked = asked, answered = answered),
        ClockFault::BeforeReceipt { on, received } => t!("fault-before", on = on, received = received),
        ClockFault::Future(on) => t!("fault-future", on = on),
        ClockFault::ExtensionTooLate { given, by } => t!("fault-late", given = given, by = by),
        ClockFault::QuestionTooLate { asked, limit } => t!("fault-question", asked = asked, limit = limit),
        ClockFault::TooFar(on) => t!("fault-far", on = on),
    }
}

/// What is wrong with a field of the calculator.
pub fn problem(error: FieldError) -> Phrase {
    match error {
        FieldError::DateIncomplete => t!("problem-date-part"),
        FieldError::ShortYear => t!("problem-year"),
        FieldError::NotADate => t!("problem-date"),
        FieldError::NotATime => t!("problem-time"),
        FieldError::NothingChosen | FieldError::UnknownChoice => t!("problem-nothing"),
        _ => t!("problem-date-empty"),
    }
}
