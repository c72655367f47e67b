//! The statutory clocks, as pure functions of facts and a calendar. The law stands beside each rule.
//!
//! [`Dates`] are the answer; a [`Deadline`] is the answer with its sum. Both come from the same facts, and neither is ever
//! stored as truth.

mod breach;
mod calculator;
mod calendar;
mod complaint;
mod days;
mod explain;
mod fault;
mod feed;
mod london;
mod month;
mod pause;
mod regular;
mod rules;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use breach::Breach;
pub use calculator::Calculation;
pub use calendar::{Calendar, NonWorking};
pub use complaint::{COMPLAINTS_FROM, acknowledgement, complaint_target, outcome, owes_acknowledgement};
pub use days::{a_month_after, days_between};
pub use explain::{Step, StepKind};
pub use fault::{ClockFault, check, check_question};
pub use feed::FeedFault;
pub use london::{instant, london_day, london_offset, london_time};
pub use month::{Awaited, MonthFacts, ProofGiven, ProofOf};
pub use pause::Clarification;
pub use rules::{PostClass, Rules};

/// Whether time runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    Running,
    /// A question to the person is open since this day (Art 12A(5)).
    Paused(Date),
    /// Proof of identity or authority, or a fee, is asked for since this day: the month has not started (Art 12A(2)).
    NotStarted(Date),
}

/// What a notice of extension did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extension {
    /// None was given.
    None,
    /// Given on this day, in time: two further months (Art 12A(3)).
    Valid(Date),
    /// Given on this day, after the last day for it: no effect.
    TooLate(Date),
}

/// The statutory dates of a request. All are London days; a reply is in time until the end of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// The day from which is counted.
    pub starts: Date,
    /// Whether time runs. Only then is there a limit.
    pub run: Run,
    /// The last day by the statute; none for the outcome of a complaint, for which it names none.
    pub limit: Option<Date>,
    /// The last day by the earliest reading: the day to work to. Never after the limit. It stands while something is asked for again.
    pub work_to: Option<Date>,
    /// The last day on which a notice of extension can be given; none for a complaint.
    pub extension_notice_by: Option<Date>,
    /// How many days did not count.
    pub paused_days: i32,
    /// What a notice of extension did.
    pub extension: Extension,
    /// A date rests on bank holidays that are computed, not published: it may still move.
    pub provisional: bool,
}

/// Statutory dates with the sum that led to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    pub dates: Dates,
    /// The sum, step by step, in order.
    pub steps: Vec<Step>,
}

impl Dates {
    /// Whole days from `today` to the day to work to; negative when it has passed. `None` while no date runs.
    pub fn days_left(&self, today: Date) -> Option<i32> {
        self.work_to.map(|day| days_between(today, day))
    }
}
