//! A conversation.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::case::{Case, CaseNotice, Event, NoticeKind, Recorded};
use crate::clock::london_day;
use crate::id::AccountId;
use crate::policy::Role;

/// Which side of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The person who asked.
    Family,
    /// The service.
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

    /// `said` tells how many messages there were before the event. What staff wrote down for the person, staff have read. What stands here,
    /// or lies here as a letter, answers nothing before they heard of it, and what was taken back unheard never did (law.md §12).
    pub(in crate::case) fn note_who_wrote(&mut self, recorded: &Recorded, said: usize) {
        let (wrote, staff) = (self.messages.len() > said, recorded.role.is_staff());
        let given = NoticeKind::of(&recorded.event).map(|(.., delivery)| delivery.day().is_some());
        let settled = match &recorded.event {
            Event::MessageSettled(_) => true,
            Event::Closed(_) if !staff => true,
            Event::Replied(_) => given == Some(true),
            Event::Notified(_) | Event::NoticesSeen(_) | Event::Posted(_) => self.heard_an_answer(),
            Event::MovedBack(_) => wrote && !self.replies.last().is_some_and(|given| self.is_retracted(given.seq)),
            _ => wrote && staff && given != Some(false),
        };
        if settled {
            self.unanswered = None;
        } else if wrote && !staff && recorded.account.is_some() {
            let since = self.unanswered.map_or_else(|| london_day(recorded.at), |earlier| earlier.since);
            self.unanswered = Some(Unanswered { since, last: recorded.seq });
        }
    }

    /// Whether they heard of something that we wrote after the last of it.
    fn heard_an_answer(&self) -> bool {
        let over = |seq| self.asks.iter().any(|ask| ask.seq == seq && (ask.withdrawn || ask.declined));
        let heard = |notice: &CaseNotice| notice.is_out() && !notice.is_unseen() && !notice.failed && !over(notice.seq);
        self.unanswered.is_some_and(|wrote| self.notices.iter().any(|notice| notice.seq > wrote.last && heard(notice)))
    }
}
