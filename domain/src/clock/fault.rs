//! Facts that the law or the calendar does not allow, each with the days it speaks of. The words are content.

use jiff::civil::Date;

use super::{Calendar, Dates, Extension, MonthFacts, Run};
use crate::kind::{Kind, Law};

/// Why facts cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClockFault {
    /// Only a question about an access request pauses the month (Art 12A(5)).
    #[error("only an access request can be paused")]
    PauseOnlyForAccess,
    /// Only the month can be extended (Art 12A(3)).
    #[error("this cannot be extended")]
    NoExtension,
    /// Only the month waits for proof (Art 12A(2)).
    #[error("this does not wait for proof")]
    NoProof,
    /// An answer before its question.
    #[error("answered {answered}, but asked {asked}")]
    AnswerBeforeQuestion {
        /// The day of the question.
        asked: Date,
        /// The day of the answer.
        answered: Date,
    },
    /// A fact before receipt.
    #[error("{on} is before receipt on {received}")]
    BeforeReceipt {
        /// The day of the fact.
        on: Date,
        received: Date,
    },
    /// A fact in the future. Only a case refuses it; the calculator plans ahead.
    #[error("{0} is in the future")]
    Future(Date),
    /// A notice of extension after the last day for it (Art 12A(4)): it has no effect.
    #[error("the notice of {given} is after {by}")]
    ExtensionTooLate {
        /// The day of the notice.
        given: Date,
        /// The last day for it.
        by: Date,
    },
    /// A question after the time to answer had ended pauses nothing.
    #[error("the question of {asked} is after {limit}")]
    QuestionTooLate {
        /// The day of the question.
        asked: Date,
        /// The last day by which the reply was due.
        limit: Date,
    },
    /// A day further off than any request.
    #[error("{0} is too far away")]
    TooFar(Date),
}

/// The years that can be counted in.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// Checks facts of a request of this kind as a whole; `today` where none may be in the future.
///
/// # Errors
/// The first [`ClockFault`].
pub fn check(kind: Kind, facts: &MonthFacts, today: Option<Date>, calendar: &Calendar) -> Result<(), ClockFault> {
    check_kind(kind, facts)?;
    check_days(facts, today)?;
    if let Some(clarification) = facts.clarifications.iter().find(|c| c.answered.is_some_and(|day| day < c.asked)) {
        let answered = clarification.answered.unwrap_or(clarification.asked);
        return Err(ClockFault::AnswerBeforeQuestion { asked: clarification.asked, answered });
    }
    match Dates::month(facts, calendar).extension {
        Extension::TooLate(given) => Err(ClockFault::ExtensionTooLate { given, by: facts.last_day_for_notice(calendar) }),
        _ => Ok(()),
    }
}

fn check_kind(kind: Kind, facts: &MonthFacts) -> Result<(), ClockFault> {
    let month = kind.law() == Law::Month;
    if !facts.clarifications.is_empty() && !kind.is_pausable() {
        Err(ClockFault::PauseOnlyForAccess)
    } else if facts.extension.is_some() && !month {
        Err(ClockFault::NoExtension)
    } else if (!facts.proofs.is_empty() || !facts.awaited.is_empty()) && !month {
        Err(ClockFault::NoProof)
    } else {
        Ok(())
    }
}

/// Proof before receipt is allowed: it changes nothing.
fn check_days(facts: &MonthFacts, today: Option<Date>) -> Result<(), ClockFault> {
    let asked = facts.clarifications.iter().flat_map(|c| [Some(c.asked), c.answered]).flatten();
    let after = asked.chain(facts.extension).chain(facts.awaited.iter().map(|awaited| awaited.asked));
    if let Some(on) = after.clone().find(|day| *day < facts.received) {
        return Err(ClockFault::BeforeReceipt { on, received: facts.received });
    }
    let mut all = after.chain([facts.received]).chain(facts.proofs.iter().map(|proof| proof.on));
    match all.clone().find(|day| !YEARS.contains(&day.year())) {
        Some(day) => Err(ClockFault::TooFar(day)),
        None => all.find(|day| today.is_some_and(|today| *day > today)).map_or(Ok(()), |day| Err(ClockFault::Future(day))),
    }
}

/// Checks a question that is asked now: once the time to answer has ended, it pauses nothing.
///
/// # Errors
/// [`ClockFault::PauseOnlyForAccess`], [`ClockFault::QuestionTooLate`].
pub fn check_question(kind: Kind, facts: &MonthFacts, asked: Date, calendar: &Calendar) -> Result<(), ClockFault> {
    let dates = Dates::month(facts, calendar);
    match dates.limit {
        _ if !kind.is_pausable() => Err(ClockFault::PauseOnlyForAccess),
        Some(limit) if dates.run == Run::Running && asked > limit => Err(ClockFault::QuestionTooLate { asked, limit }),
        _ => Ok(()),
    }
}
