//! The worked sum behind a date: each step with its day, what it says, and the rule it rests on. The words are content.

use jiff::civil::Date;

use super::{NonWorking, ProofOf, owes_acknowledgement};
use crate::kind::Law;

/// Of a complaint that came before the law.
const BEFORE: &str = "DPA 2018 s.164A, for complaints from 19 June 2026";

/// One step of a sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The day it speaks of.
    pub date: Date,
    /// What happened or was counted.
    pub kind: StepKind,
    /// The clock that it belongs to.
    pub law: Law,
}

impl Step {
    /// The rule, as lawyers cite it.
    pub fn source(&self) -> &'static str {
        match (self.law, &self.kind) {
            (Law::Acknowledgement, StepKind::Skipped(_)) => "DPA 2018 s.205(2); Regulation 1182/71 Art 3(4)",
            (Law::Acknowledgement, StepKind::TargetBeforeTheLaw) => BEFORE,
            (Law::Acknowledgement, _) if !owes_acknowledgement(self.date) => BEFORE,
            (Law::Acknowledgement, _) => "DPA 2018 s.164A",
            (_, kind) => kind.source(),
        }
    }
}

/// What a step says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// The request arrived.
    Received,
    /// The last thing that was needed to begin was proven or paid: the month starts here.
    Proven(ProofOf),
    /// Proof is asked for and not here yet: the month has not started.
    Awaited(ProofOf),
    /// One month later, the same date.
    MonthLater,
    /// One month later there is no such date: the last day of that month.
    MonthEnd,
    /// We gave notice of an extension in time.
    Extended,
    /// Three months from the start, the same date.
    ThreeMonthsLater,
    /// Three months from the start there is no such date: the last day of that month.
    ThreeMonthsEnd,
    /// The notice of extension came after the last day for it: it has no effect.
    ExtensionTooLate {
        /// The last day for the notice.
        by: Date,
    },
    /// From this day on our question was open; these days do not count.
    Paused {
        /// The last of them: the day of the answer.
        until: Date,
        days: i32,
    },
    /// A question was open, but only before the month began to be counted: nothing changes.
    PausedBeforeStart,
    /// Our question is open since this day: no date until it is answered.
    PausedSince,
    /// The days that do not count, added.
    DaysAdded { days: i32 },
    /// So many days after receipt, the day of receipt being day 0.
    DaysLater { days: i32 },
    /// A day that cannot be the last one, and why.
    Skipped(NonWorking),
    /// The last day for the reply.
    Limit,
    /// The last day for the acknowledgement.
    AcknowledgeBy,
    /// The day of an earlier published reading of the same rule: work to this one.
    WorkTo,
    /// A question went by post: another reading counts its pause from the day on which it was there, and one day fewer.
    WorkToPosted {
        /// That day.
        there: Date,
    },
    /// What was asked for has come once and was asked for again: work to the day that counts from the first time.
    WorkToFirst,
    /// A complaint was acknowledged.
    Acknowledged,
    /// It was acknowledged after the last day for that.
    AcknowledgedLate {
        /// The last day for it.
        by: Date,
    },
    /// The day by which we want to tell the outcome of a complaint. The law names none.
    Target,
    /// The same of one that came before the law.
    TargetBeforeTheLaw,
}

impl StepKind {
    /// The rule of the month, as lawyers cite it.
    fn source(&self) -> &'static str {
        match self {
            Self::Received | Self::Limit => "UK GDPR Art 12(3), Art 12A(1)",
            Self::Proven(_) | Self::Awaited(_) | Self::WorkToFirst => "UK GDPR Art 12A(2)",
            Self::MonthLater | Self::MonthEnd | Self::ThreeMonthsLater | Self::ThreeMonthsEnd => {
                "UK GDPR Art 4A; Regulation 1182/71 Art 3(2)(c)"
            }
            Self::Extended | Self::ExtensionTooLate { .. } => "UK GDPR Art 12A(3)-(4)",
            Self::Paused { .. }
            | Self::PausedBeforeStart
            | Self::PausedSince
            | Self::DaysAdded { .. }
            | Self::WorkTo
            | Self::WorkToPosted { .. } => "UK GDPR Art 12A(5)",
            Self::Skipped(_) => "UK GDPR Art 4A; Regulation 1182/71 Art 3(4)",
            Self::DaysLater { .. }
            | Self::AcknowledgeBy
            | Self::Acknowledged
            | Self::AcknowledgedLate { .. }
            | Self::Target
            | Self::TargetBeforeTheLaw => "DPA 2018 s.164A",
        }
    }
}
