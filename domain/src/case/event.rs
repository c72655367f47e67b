//! What can happen to a case. Events are facts with dates, never computed deadlines. Each is defined in its topic.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Acknowledged, AskWithdrawn, Asked, Case, Checked, Closed, ConfirmationNeeded, Confirmed, ContactChanged, DateCorrected,
    Declined, Extended, Facts, FileAttached, FileOpened, FileRemoved, HoldLifted, HoldPlaced, Identified, Lifted, MessageSent,
    MessageSettled, MovedBack, NoteWritten, NoticeFailed, NoticeKind, NoticesSeen, Notified, Posted, ProgressTold, ProofReceived,
    QuestionAnswered, Reply, RestAsked, State, Submission, Taken, TargetSet, TookEffect,
};
use crate::id::AccountId;
use crate::policy::Role;

/// One list for the event, its kind, and every kind: none can be forgotten.
macro_rules! events {
    ($($name:ident($body:ty),)+) => {
        /// A fact of a case. Its JSON is what is sealed and committed to, in the version that [`super::stored`] names.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "event", rename_all = "snake_case")]
        #[expect(missing_docs, reason = "each is the event of the same name in its topic")]
        pub enum Event { $($name($body),)+ }

        /// The kind of an event, as the table names it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each is the event of the same name")]
        pub enum EventKind { $($name,)+ }

        impl EventKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$name,)+];
        }

        impl Event {
            /// Its kind.
            pub fn kind(&self) -> EventKind {
                match self { $(Self::$name(_) => EventKind::$name,)+ }
            }
        }
    };
}

events! {
    Submitted(Submission),
    TookEffect(TookEffect),
    RestAsked(RestAsked),
    Taken(Taken),
    Identified(Identified),
    Checked(Checked),
    Asked(Asked),
    QuestionAnswered(QuestionAnswered),
    ProofReceived(ProofReceived),
    AskWithdrawn(AskWithdrawn),
    Extended(Extended),
    DateCorrected(DateCorrected),
    ConfirmationNeeded(ConfirmationNeeded),
    Confirmed(Confirmed),
    Declined(Declined),
    Posted(Posted),
    Notified(Notified),
    NoticesSeen(NoticesSeen),
    NoticeFailed(NoticeFailed),
    ProgressTold(ProgressTold),
    ContactChanged(ContactChanged),
    MessageSent(MessageSent),
    MessageSettled(MessageSettled),
    NoteWritten(NoteWritten),
    FileAttached(FileAttached),
    FileRemoved(FileRemoved),
    Replied(Reply),
    FileOpened(FileOpened),
    Lifted(Lifted),
    MovedBack(MovedBack),
    Closed(Closed),
    Acknowledged(Acknowledged),
    TargetSet(TargetSet),
    HoldPlaced(HoldPlaced),
    HoldLifted(HoldLifted),
}

impl Event {
    /// Where the case stands after it. A letter answers when it is posted, what stands here when they heard of it or look; a part of a
    /// reply leaves the rest owed; a letter that a later reply has overtaken changes nothing; a reply that did not arrive, or that a
    /// second person did not confirm, is owed again.
    pub fn leads_to(&self, case: &Case) -> State {
        let is_last = |reply: &Reply| reply.further_on.is_none();
        let is_answer = |seq| case.replies.last().is_some_and(|given| given.seq == seq && is_last(&given.reply));
        // Nothing is owed to who took it back.
        let is_owed = |seq| !case.is_taken_back() && (is_answer(seq) || case.is_standing_part(seq));
        match self {
            Self::Submitted(_) => State::New,
            Self::Taken(_) if case.state == State::New => State::Open,
            Self::Replied(reply) if reply.delivery.day().is_some() && is_last(reply) => State::Answered,
            Self::Notified(Notified { upto, .. }) | Self::NoticesSeen(NoticesSeen { upto, .. })
                if case.state == State::Open
                    && (case.has_unseen_reply() || (self.kind() == EventKind::NoticesSeen && case.has_reply_to_find()))
                    && case.replies.last().is_some_and(|given| given.seq <= *upto && is_last(&given.reply)) =>
            {
                State::Answered
            }
            Self::Posted(posted) if case.state == State::Open && is_answer(posted.notice) => State::Answered,
            Self::NoticeFailed(failed) if case.state != State::Open && is_owed(failed.notice) => State::Open,
            Self::Declined(declined) if !case.state.is_open() && is_owed(case.said_in(declined.of)) => State::Open,
            Self::RestAsked(_) | Self::MovedBack(_) => State::Open,
            // Only where it was closed without an answer: see `Case::allows`.
            Self::MessageSent(_) | Self::QuestionAnswered(_) | Self::ProofReceived(_) if case.state == State::Closed => {
                State::Open
            }
            Self::Closed(_) => State::Closed,
            _ => case.state,
        }
    }

    /// Whether the portal does it by itself, whoever caused it: what follows from the rules.
    fn is_automatic(&self) -> bool {
        let shown = |event: &Acknowledged| matches!(event.delivery, super::Delivery::Shown { .. });
        matches!(self, Self::TookEffect(_) | Self::ConfirmationNeeded(_))
            || matches!(self, Self::Acknowledged(event) if shown(event))
    }

    /// The London day that it records of something that happened. What the portal sends dates itself.
    pub fn day(&self) -> Option<Date> {
        match self {
            Self::Submitted(submission) => Some(submission.received),
            Self::QuestionAnswered(answered) => Some(answered.on),
            Self::ProofReceived(received) => Some(received.on),
            Self::DateCorrected(corrected) => Some(corrected.on),
            Self::Posted(posted) => Some(posted.on),
            event => NoticeKind::of(event).and_then(|(_, _, delivery)| delivery.day()),
        }
    }

    /// Whether it leaves nothing for others to look at first: a family's opening or reading makes no page old.
    pub(super) fn is_quiet(&self) -> bool {
        matches!(self, Self::FileOpened(_) | Self::NoticesSeen(_) | Self::Notified(_))
    }
}

/// An event with its place, time and author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its place in the case, from 1.
    pub seq: i64,
    /// When it was recorded.
    pub at: Timestamp,
    /// Who did it; `None` is the portal itself.
    pub account: Option<AccountId>,
    /// In which role.
    pub role: Role,
    /// What happened.
    pub event: Event,
}

impl Recorded {
    /// An event with its author: who caused it, or the portal where the rules did.
    pub fn new(seq: i64, event: Event, facts: Facts<'_>) -> Self {
        let automatic = event.is_automatic() || facts.role == Role::Portal;
        let (account, role) = if automatic { (None, Role::Portal) } else { (Some(facts.account), facts.role) };
        Self { seq, at: facts.at, account, role, event }
    }

    /// Events of one author and moment, numbered from the one after `seq`.
    pub fn after(seq: i64, events: Vec<Event>, facts: Facts<'_>) -> Vec<Self> {
        (seq + 1..).zip(events).map(|(seq, event)| Self::new(seq, event, facts)).collect()
    }
}
