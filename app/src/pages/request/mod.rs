//! Asking for a copy, and following what happens.

mod ask;
mod check;
mod list;
mod sent;
mod start;
mod story;
mod words;

pub use ask::{HowPage, WhatModel, WhatPage, WhoModel, WhoPage};
pub use check::{CheckModel, CheckPage};
pub use list::RequestsPage;
pub use sent::{SentModel, SentPage};
pub use start::StartPage;
pub use story::{FileRow, RequestModel, RequestPage, file_list};
pub use words::{MessageRow, StoryRow, format_words, message_rows, messages, scope_words, timeline, timeline_view};
