//! One layout for each kind of page. A page picks one; it sets width, heading, way back and `<main>`.

mod board;
mod case;
mod check;
mod done;
mod frame;
mod front;
mod question;
mod queue;
mod reading;
mod record;
mod start;
mod story;
mod text;

pub use board::BoardLayout;
pub use case::{CaseLayout, Identity};
pub use check::CheckLayout;
pub use done::{AboutPerson, DoneLayout};
pub use front::FrontLayout;
pub use question::QuestionLayout;
pub use queue::QueueLayout;
pub use reading::{ContentsEntry, ReadingLayout};
pub use record::RecordLayout;
pub use start::StartLayout;
pub use story::StoryLayout;
pub use text::TextLayout;
