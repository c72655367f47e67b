//! Asking, whatever it is, and following what happens.

mod already;
mod ask;
mod broken;
mod check;
mod contact;
mod end;
mod evidence;
mod files;
mod first;
mod guest;
mod helper;
mod list;
mod model;
mod next;
mod own;
mod papers;
mod receipt;
mod reply;
mod reply_facts;
#[cfg(test)]
mod reply_tests;
mod sent;
mod start;
mod story;
#[cfg(test)]
mod story_tests;
mod story_text;
#[cfg(test)]
pub(crate) mod tests;
mod veiled;
mod wording;
mod words;

pub use already::{AlreadySentPage, DeleteDraftPage};
pub use ask::{AskModel, AskPage, HeldThing, question_fields};
pub use broken::BrokenRequestPage;
pub use check::{CheckModel, CheckPage};
pub use contact::{ContactModel, ContactPage, SEEN};
pub use end::{FEEDBACK, FEEDBACK_ANSWERS, FeedbackPage, TakeBackModel, TakeBackPage, feedback_answer, feedback_words};
pub use evidence::{EvidenceModel, EvidencePage, EvidenceRow, FileLimits, SHOWS, shows_words, unnamed_words};
pub use files::size_words;
pub use files::{FileRow, file_list};
pub use guest::{GuestEmailPage, SavedPage, TrackModel, TrackPage};
pub use helper::{HelperModel, HelperPage};
pub use list::RequestsPage;
pub use model::{PaperRow, RecordFacts, RequestModel, Seat};
pub use own::{OwnRequestModel, OwnRequestPage};
pub use receipt::{LogBegins, LogFinding, LogPlace, LogRestored, ReceiptFinding, ReceiptsModel, ReceiptsPage};
pub use reply::outcome_told;
pub(crate) use reply::reply_words;
pub use sent::{SentModel, SentPage, effect_words, mark_words, sent_heading};
pub use start::{Need, NeedModel, NeedPage, StartModel, StartPage};
pub use story::RequestPage;
pub use story_text::story_text;
pub use wording::{CALLER, Wording, want_words};
pub use words::{MessageRow, StoryRow, answer_rows, message_rows, messages, staff_answer_rows, timeline, timeline_view};
