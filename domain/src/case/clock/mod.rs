//! The days that a case records and what counts of them: extensions, corrections, and what waits for a second person.

mod command;
mod confirm;
mod event;
mod facts;
mod month;

pub(super) use command::{check_days, confirm, correct, decline, extend};
pub(super) use confirm::{needs_confirmation, with_days_of};
pub use event::{ConfirmationNeeded, Confirmed, DateCorrected, Declined, Extended, Ground};
pub use facts::{ClockFacts, DayOf, RecordedDay, Standing, Unconfirmed};
