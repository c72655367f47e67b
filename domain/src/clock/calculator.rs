//! The calculator: any date, also a planned one, from facts that somebody typed. The command line, the page `/dates` and its
//! browser half use this and nothing else.

use jiff::civil::Date;

use super::{
    Calendar, Clarification, ClockFault, Deadline, MonthFacts, ProofGiven, ProofOf, acknowledgement, check, complaint_target,
    outcome, owes_acknowledgement,
};
use crate::kind::{Kind, Law};

/// What somebody wants to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calculation {
    pub kind: Kind,
    /// The London day of receipt.
    pub received: Date,
    /// The days on which identity or authority was proven.
    pub proven: Vec<Date>,
    /// Questions to the person.
    pub clarifications: Vec<Clarification>,
    /// The day of a notice of extension.
    pub extension: Option<Date>,
}

impl Calculation {
    /// The dates, with their sum. A breach is counted in hours instead: [`super::Breach`].
    ///
    /// # Errors
    /// [`ClockFault`] when the facts cannot be.
    pub fn answer(&self, calendar: &Calendar) -> Result<Deadline, ClockFault> {
        let facts = self.facts();
        check(self.kind, &facts, None, calendar)?;
        Ok(match self.kind.law() {
            Law::Month | Law::Hours => Deadline::month(&facts, calendar),
            Law::Acknowledgement if owes_acknowledgement(self.received) => acknowledgement(self.received, calendar),
            Law::Acknowledgement => outcome(self.received, None, complaint_target(self.received, calendar)),
        })
    }

    fn facts(&self) -> MonthFacts {
        MonthFacts {
            received: self.received,
            proofs: self.proven.iter().map(|on| ProofGiven { of: ProofOf::Identity, on: *on }).collect(),
            awaited: Vec::new(),
            first_complete: None,
            clarifications: self.clarifications.clone(),
            extension: self.extension,
        }
    }
}
