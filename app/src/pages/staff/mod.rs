//! Officers: the queue and one case.

mod case;
mod history;
mod letter;
mod moves;
mod queue;

pub use case::{CaseModel, CasePage, Kept};
pub use history::{StaffRow, staff_timeline};
pub use letter::{LetterModel, LetterPage};
pub use queue::{QueueModel, QueuePage, QueueRowModel, case_table};
