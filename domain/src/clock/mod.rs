//! The statutory clocks, as pure functions of facts and a calendar. The law stands beside each rule.

mod calendar;
mod month;

pub use calendar::{Calendar, CalendarError, NonWorking};
pub use month::{Deadline, MonthFacts, Step, StepKind};
