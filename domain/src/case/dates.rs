//! The days that a case records, and the facts of its clock.

use jiff::civil::Date;

use crate::clock::{Awaited, Clarification, MonthFacts, ProofGiven, ProofOf};

/// What a recorded day says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    Receipt,
    ProofAsked(ProofOf),
    /// It was proven or paid.
    Proven(ProofOf),
    /// We asked what the person means.
    Asked,
    /// The person answered.
    Answered,
    /// We sent a notice of extension.
    ExtensionNotice,
    /// We acknowledged a complaint.
    Acknowledged,
}

/// A day that a case records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatedEvent {
    /// The event that recorded it.
    pub seq: i64,
    pub what: Milestone,
    /// The London day, as last corrected.
    pub on: Date,
}

/// The facts of the month. An answer belongs to the question before it. `None` before receipt.
pub(super) fn month_facts(dates: &[DatedEvent]) -> Option<MonthFacts> {
    let received = dates.iter().find(|dated| dated.what == Milestone::Receipt)?.on;
    Some(dates.iter().fold(MonthFacts::received(received), with))
}

fn with(mut facts: MonthFacts, dated: &DatedEvent) -> MonthFacts {
    let on = dated.on;
    match dated.what {
        Milestone::Receipt | Milestone::Acknowledged => {}
        Milestone::ProofAsked(of) => facts.awaited = Some(Awaited { of, asked: on }),
        Milestone::Proven(of) => {
            facts.awaited = facts.awaited.filter(|awaited| awaited.of != of);
            facts.proofs.push(ProofGiven { of, on });
        }
        Milestone::Asked => facts.clarifications.push(Clarification { asked: on, answered: None }),
        Milestone::Answered => {
            if let Some(open) = facts.clarifications.iter_mut().find(|c| c.answered.is_none()) {
                open.answered = Some(on);
            }
        }
        Milestone::ExtensionNotice => facts.extension = Some(facts.extension.map_or(on, |first| first.min(on))),
    }
    facts
}
