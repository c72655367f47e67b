//! A conversation.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::case::{Case, Event, Recorded};
use crate::clock::london_day;
use crate::id::AccountId;
use crate::policy::Role;

/// Which side of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The person who asked.
    Family,
    /// Us.
    Office,
}

impl Side {
    /// The side on which somebody of this role writes.
    pub fn of(role: Role) -> Self {
        if role.is_staff() { Self::Office } else { Self::Family }
    }
}

/// A message of a case.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Message {
    /// The event.
    pub seq: i64,
    /// When it was sent.
    pub at: Timestamp,
    /// By which side.
    pub side: Side,
    /// Whose account recorded it.
    pub by: Option<AccountId>,
    pub text: String,
}

/// What the person wrote that nobody has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unanswered {
    /// The London day of the first of it.
    pub since: Date,
    /// The event of the last of it.
    pub last: i64,
}

impl Case {
    /// What the person wrote since somebody of staff last wrote, replied, or recorded that nothing is owed for it.
    pub fn unanswered(&self) -> Option<Unanswered> {
        self.unanswered
    }

    /// `said` tells how many messages there were before the event. What staff wrote down for the person, staff have read.
    pub(in crate::case) fn note_who_wrote(&mut self, recorded: &Recorded, said: usize) {
        let wrote = self.messages.len() > said;
        let taken_back = matches!(recorded.event, Event::Closed(_)) && !recorded.role.is_staff();
        let settled = matches!(recorded.event, Event::Replied(_) | Event::MessageSettled(_)) || taken_back;
        if settled || (wrote && recorded.role.is_staff()) {
            self.unanswered = None;
        } else if wrote && recorded.account.is_some() {
            let since = self.unanswered.map_or_else(|| london_day(recorded.at), |earlier| earlier.since);
            self.unanswered = Some(Unanswered { since, last: recorded.seq });
        }
    }
}
