//! Officers: the queue and one case.

mod broken;
mod case;
mod case_model;
mod history;
mod intake;
mod letter;
mod moves;
mod queue;

pub use broken::BrokenCasePage;
pub use case::CasePage;
pub use case_model::{AlikeRow, CaseModel, EvidenceLine, Kept};
pub use history::{StaffRow, staff_timeline};
pub use intake::{ClaimModel, ClaimPage, IntakeModel, IntakePage, channel_words};
pub use letter::{LetterModel, LetterPage};
pub use queue::{QueueModel, QueuePage, QueueRowModel, case_table};
