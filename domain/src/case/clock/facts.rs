//! Which recorded days count, and as what.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{ConfirmationNeeded, DateCorrected};
use crate::case::{AskOf, Case, Delivery, NoticeKind};
use crate::id::AccountId;

/// What was corrected, and what counts only when a second person has confirmed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClockFacts {
    /// In order.
    corrections: Vec<Correction>,
    /// Events that wait for a second person, with who recorded them.
    waiting: BTreeMap<i64, AccountId>,
    /// Events that a second person did not confirm.
    declined: BTreeSet<i64>,
}

/// A corrected day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Correction {
    /// The event that corrects.
    seq: i64,
    /// The event that is corrected.
    of: i64,
    on: Date,
    /// Whether the person is told of it.
    is_told: bool,
}

/// An event that waits for a second person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unconfirmed {
    /// The event.
    pub of: i64,
    /// Who recorded it.
    pub by: AccountId,
}

/// What a recorded day says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOf {
    /// The request was received.
    Receipt,
    /// What we asked for came; a question was answered.
    Came(AskOf),
    /// A notice was given, another way than here.
    Given(NoticeKind),
    /// A letter was posted.
    Posting(NoticeKind),
}

/// Whether what somebody recorded counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Counts,
    /// Not before a second person confirms it.
    Waits,
    /// A second person did not confirm it: never.
    Declined,
}

/// A day that a case records and somebody may correct.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordedDay {
    /// The event that recorded it.
    pub seq: i64,
    pub what: DayOf,
    /// The London day, as last corrected.
    pub on: Date,
}

impl ClockFacts {
    /// Whether what an event says counts.
    pub fn counts(&self, seq: i64) -> bool {
        self.standing(seq) == Standing::Counts
    }

    fn standing(&self, seq: i64) -> Standing {
        if self.declined.contains(&seq) {
            Standing::Declined
        } else if self.waiting.contains_key(&seq) {
            Standing::Waits
        } else {
            Standing::Counts
        }
    }

    /// The day that an event recorded, as last corrected by what counts.
    pub fn day(&self, seq: i64, recorded: Date) -> Date {
        let right = self.corrections.iter().rev().find(|right| right.of == seq && self.counts(right.seq));
        right.map_or(recorded, |right| right.on)
    }

    /// What waits for a second person, in order.
    pub fn waiting(&self) -> impl Iterator<Item = Unconfirmed> {
        self.waiting.iter().map(|(of, by)| Unconfirmed { of: *of, by: *by })
    }

    /// As if a second person had confirmed an event: for showing what would move.
    pub fn settle(&mut self, of: i64) {
        self.waiting.remove(&of);
    }

    pub(in crate::case) fn correct(&mut self, seq: i64, event: &DateCorrected) {
        self.corrections.push(Correction { seq, of: event.seq, on: event.on, is_told: event.told.is_some() });
    }

    pub(in crate::case) fn wait(&mut self, event: &ConfirmationNeeded) {
        self.waiting.insert(event.of, event.by);
    }

    /// The last correction that counts and of which the person is told.
    pub(in crate::case) fn told_correction(&self) -> Option<i64> {
        self.corrections.iter().filter(|right| right.is_told && self.counts(right.seq)).map(|right| right.seq).max()
    }

    /// Of what was taken back nothing waits for a second person any more, nor of its corrected day.
    pub(in crate::case) fn drop_waiting(&mut self, of: i64) {
        let corrected = self.corrections.iter().filter(|right| right.of == of).map(|right| right.seq);
        for seq in corrected.chain([of]).filter(|seq| self.waiting.contains_key(seq)).collect::<Vec<_>>() {
            self.decline(seq);
        }
    }

    pub(in crate::case) fn decline(&mut self, of: i64) {
        self.waiting.remove(&of);
        self.declined.insert(of);
    }
}

impl Case {
    /// Every day that can be corrected, in the order of recording. What the portal sent dates itself.
    pub fn recorded_days(&self) -> Vec<RecordedDay> {
        let day = |seq, what, on| RecordedDay { seq, what, on: self.clock.day(seq, on) };
        let receipt = self.submission.as_ref().map(|submission| day(1, DayOf::Receipt, submission.received));
        let came = self.asks.iter().filter_map(|ask| ask.came.map(|came| day(came.seq, DayOf::Came(ask.of), came.on)));
        let given = self.notices.iter().filter_map(|notice| match (notice.delivery, notice.posting) {
            (Delivery::Shown { .. }, _) => None,
            (Delivery::Post, posting) => posting.map(|posting| day(posting.seq, DayOf::Posting(notice.kind), posting.on)),
            (delivery, _) => delivery.day().map(|on| day(notice.seq, DayOf::Given(notice.kind), on)),
        });
        let mut days: Vec<RecordedDay> = receipt.into_iter().chain(came).chain(given).collect();
        days.sort_by_key(|day| day.seq);
        days
    }

    /// Whether what an event says counts: a letter, only together with its posting; why an outcome takes longer, with its later day.
    pub fn standing(&self, seq: i64) -> Standing {
        let posting = self.notice(seq).and_then(|notice| notice.posting).map(|posting| posting.seq);
        let target = self.targets.iter().map(|(of, _)| *of).find(|of| of + 1 == seq);
        let all = [Some(seq), posting, target].into_iter().flatten().map(|seq| self.clock.standing(seq));
        all.reduce(|one, other| if one == Standing::Counts { other } else { one }).unwrap_or(Standing::Counts)
    }

    /// The London day of receipt, as last corrected. `None` before the request is made.
    pub fn received(&self) -> Option<Date> {
        self.submission.as_ref().map(|submission| self.clock.day(1, submission.received))
    }
}
