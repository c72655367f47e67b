//! Officers: the queue and one case.

mod broken;
mod case;
mod case_model;
mod choice_words;
mod choices;
mod danger;
mod form;
mod helpers;
mod history;
mod history_view;
mod intake;
mod letter;
mod mails;
mod milestones;
pub(crate) mod moves;
mod next_steps;
mod notice_letter;
mod queue;
mod reply_check;
#[cfg(test)]
mod tests;
mod ways_in;

pub use broken::BrokenCasePage;
pub use case::CasePage;
pub use case_model::{
    AgreedLine, AlikeRow, Around, CaseModel, EvidenceLine, HelperLine, Kept, PeopleNames, TiedLine, YoungFacts,
};
pub(crate) use choice_words::refusal_ground_words;
pub use danger::{changed, unanswered};
pub use form::{done_words, form_names, mended_at};
pub use helpers::with_helpers;
pub use history::{StaffRow, staff_timeline};
pub use intake::{ClaimModel, ClaimPage, IntakeModel, IntakePage, channel_words};
pub use letter::{LetterModel, LetterPage};
pub(crate) use mails::undelivered;
pub use milestones::{MilestoneRow, MilestonesPage};
pub use notice_letter::{NoticeLetterModel, NoticeLetterPage};
pub use queue::{QueueModel, QueuePage, QueueRowModel, SortedBy, case_table};
pub use reply_check::{ReplyCheckModel, ReplyCheckPage};
pub use ways_in::WaysInModel;
