//! What happened to a case, as staff read it.

use domain::case::{Event, Recorded, Side};
use jiff::Timestamp;
use jiff::civil::DateTime;

use crate::t;

/// One event.
#[derive(Clone, Debug)]
pub struct StaffRow {
    /// Its place in the case.
    pub seq: i64,
    /// When, in London.
    pub at: DateTime,
    /// What.
    pub title: String,
    /// More about it.
    pub text: Option<String>,
}

/// Every event, newest first.
pub fn staff_timeline(history: &[Recorded], local: impl Fn(Timestamp) -> DateTime) -> Vec<StaffRow> {
    history.iter().rev().map(|r| StaffRow { seq: r.seq, at: local(r.at), title: title(r), text: text(r) }).collect()
}

fn title(recorded: &Recorded) -> String {
    match (&recorded.event, Side::of(recorded.role)) {
        (Event::Submitted(_), _) => t!("history-submitted"),
        (Event::Taken, _) => t!("history-taken"),
        (Event::MessageSent { .. }, Side::Office) => t!("history-we-wrote"),
        (Event::MessageSent { .. }, Side::Family) => t!("history-they-wrote"),
        (Event::FileAttached(_), _) => t!("history-attached"),
        (Event::Answered { .. }, _) => t!("history-answered"),
        (Event::FileOpened { .. }, _) => t!("history-opened"),
        (Event::Closed { .. }, _) => t!("history-closed"),
    }
}

fn text(recorded: &Recorded) -> Option<String> {
    match &recorded.event {
        Event::FileAttached(file) => Some(file.name.clone()),
        Event::Closed { reason } => Some(reason.clone()),
        _ => None,
    }
}
