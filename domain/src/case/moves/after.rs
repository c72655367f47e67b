//! What a move did, as the case is after it: what is said once it is done.

use crate::case::{Case, CaseNotice, Delivery, State};
use crate::clock::{Calendar, Dates, Run};
use crate::kind::{Kind, Law};

crate::listed! {
    /// What is to be said of a move besides that it is done: how its notice goes, and what became of the clock.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum AfterMove {
        /// A letter lies here. Nothing counts before it is posted.
        Unposted,
        /// It stands here, and counts once they were told of it or looked.
        Unseen,
        /// A second person must confirm it; until then the old date stands.
        Unconfirmed,
        /// The month has not started any more.
        NotStarted,
        /// The month has started.
        Started,
        /// The month of an access request is paused.
        Paused,
        /// It goes on.
        GoesOn,
        /// The last day is another.
        Moved,
        /// What who asks gave ended, on their word.
        Ended,
        /// What is asked to end is no word of who asks: somebody decides it.
        Weighed,
    }
}

impl AfterMove {
    /// Its name in addresses, and in the keys of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unposted => "unposted",
            Self::Unseen => "unseen",
            Self::Unconfirmed => "unconfirmed",
            Self::NotStarted => "not-started",
            Self::Started => "started",
            Self::Paused => "paused",
            Self::GoesOn => "goes-on",
            Self::Moved => "moved",
            Self::Ended => "ended",
            Self::Weighed => "weighed",
        }
    }

    /// The one of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|after| after.as_str() == name)
    }
}

impl Case {
    /// What there is to say of what happened since `before`, of the same case.
    pub fn what_moved(&self, before: &Self, calendar: &Calendar) -> Vec<AfterMove> {
        let way = self.notices.last().filter(|notice| notice.seq > before.seq).and_then(how_it_goes);
        let waits = self.clock.waiting().any(|waiting| waiting.of > before.seq);
        let clock = if waits { Some(AfterMove::Unconfirmed) } else { self.clock_moved(before, calendar) };
        way.into_iter().chain(clock).chain(self.word_counted(before)).collect()
    }

    /// What was found of who asks, and of the young person, did to what is to end (law.md §14).
    fn word_counted(&self, before: &Self) -> Option<AfterMove> {
        let known = |case: &Self| case.is_checked() && case.is_known_to_asker();
        let described = self.submission.as_ref().is_some_and(|sent| sent.described.is_some());
        let found = |case: &Self| (case.is_wish(), described.then(|| (case.people.asks.clone(), known(case))));
        let asked = self.kind() == Kind::Consent && self.state == State::Open && !self.decided;
        if !asked || self.denied_on().is_some() || found(before) == found(self) || !known(self) {
            return None;
        }
        Some(if self.is_wish() { AfterMove::Weighed } else { AfterMove::Ended })
    }

    /// Only what is owed has a clock; that of a complaint is no month.
    fn clock_moved(&self, before: &Self, calendar: &Calendar) -> Option<AfterMove> {
        let dates = |case: &Self| case.statutory_dates(calendar).filter(|_| case.state.is_open());
        let (was, is): (Dates, Dates) = dates(before).zip(dates(self))?;
        let month = self.kind().law() == Law::Month;
        match (was.run, is.run) {
            (Run::NotStarted(_), Run::NotStarted(_)) | (Run::Paused(_), Run::Paused(_)) => None,
            (_, Run::NotStarted(_)) => month.then_some(AfterMove::NotStarted),
            (_, Run::Paused(_)) => Some(AfterMove::Paused),
            (Run::NotStarted(_), Run::Running) => Some(AfterMove::Started),
            (Run::Paused(_), Run::Running) => Some(AfterMove::GoesOn),
            // A complaint that was acknowledged has no last day any more.
            (Run::Running, Run::Running) => (is.limit.is_some() && was.limit != is.limit).then_some(AfterMove::Moved),
        }
    }
}

fn how_it_goes(notice: &CaseNotice) -> Option<AfterMove> {
    match notice.delivery {
        Delivery::Post => notice.is_unposted().then_some(AfterMove::Unposted),
        Delivery::Portal => notice.is_unseen().then_some(AfterMove::Unseen),
        Delivery::Email { .. } | Delivery::Hand { .. } | Delivery::Aloud { .. } | Delivery::Shown { .. } => None,
    }
}
