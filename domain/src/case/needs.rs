//! Why a case needs somebody of staff to act (capability O1).

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Ask, AskOf, Case, Flag, NoticeKind, State};
use crate::clock::Calendar;
use crate::kind::Law;

/// Days after which what was asked and did not come is looked at again.
const LOOK_AGAIN: i64 = 28;

crate::listed! {
    /// Why somebody must act, the most pressing first.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum ReasonToAct {
        /// They need it by a day.
        Urgent,
        /// They wrote, and nobody answered.
        Wrote,
        /// The reply did not arrive, or does not count; or what asks them did not arrive.
        Again,
        /// A letter lies here that nobody posted.
        Letter,
        /// Nobody was told of the reply.
        Untold,
        /// What we said stands here alone, and they do not come here.
        Unheard,
        /// What would move a date waits for a second person.
        Second,
        /// Nobody checked who asks, or a doubt stands, and nothing is asked for.
        Unchecked,
        /// A complaint was acknowledged; its outcome is owed.
        Outcome,
        /// Nobody has taken it.
        Unowned,
    }
}

impl ReasonToAct {
    /// The name that is stored in queue rows and used as a key for words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Urgent => "urgent",
            Self::Wrote => "wrote",
            Self::Again => "again",
            Self::Letter => "letter",
            Self::Untold => "untold",
            Self::Unheard => "unheard",
            Self::Second => "second",
            Self::Unchecked => "unchecked",
            Self::Outcome => "outcome",
            Self::Unowned => "unowned",
        }
    }

    /// The one of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.as_str() == name)
    }
}

impl Case {
    /// Why somebody must act now.
    pub fn needs(&self) -> Vec<ReasonToAct> {
        ReasonToAct::ALL.into_iter().filter(|need| self.has_need(*need)).collect()
    }

    fn has_need(&self, need: ReasonToAct) -> bool {
        let open = self.state.is_open();
        match need {
            ReasonToAct::Urgent => open && self.flags().contains(&Flag::Urgent),
            ReasonToAct::Wrote => self.unanswered().is_some(),
            ReasonToAct::Again => self.is_owed_again() || (open && self.asks_nobody()),
            ReasonToAct::Letter => self.unposted().next().is_some(),
            ReasonToAct::Untold => open && self.has_unseen_reply(),
            ReasonToAct::Unheard => self.state == State::Open && self.has_unheard_word(),
            ReasonToAct::Second => self.clock.waiting().next().is_some(),
            ReasonToAct::Unchecked => {
                let asked = [AskOf::Identity, AskOf::Authority].into_iter().any(|of| self.open_ask(of).is_some());
                open && !self.is_checked() && !asked
            }
            ReasonToAct::Outcome => {
                let told = |kind| self.notices.iter().any(|notice| notice.kind == kind && !notice.failed);
                self.kind().law() == Law::Acknowledgement && self.state == State::Open && told(NoticeKind::Acknowledgement)
            }
            ReasonToAct::Unowned => open && self.people.officer.is_none(),
        }
    }

    /// The London day on which somebody must look at it at the latest: the day to work to, or by which the next part was promised; where
    /// none runs, the day on which the first of its needs began; and what was asked and did not come, 28 days after it was asked. `None`
    /// where nothing is left to do.
    pub fn next_action_on(&self, calendar: &Calendar) -> Option<Date> {
        let needs = self.needs();
        if !self.state.is_open() && needs.is_empty() {
            return None;
        }
        let work_to = self.statutory_dates(calendar).filter(|_| self.state.is_open()).and_then(|dates| dates.work_to);
        let wrote = self.unanswered().map(|unanswered| unanswered.since);
        let letter = self.unposted().map(|notice| notice.made).min();
        let soonest = [work_to, wrote, letter, self.next_part_on()].into_iter().flatten().min();
        soonest.or_else(|| self.look_again_on().filter(|_| needs.is_empty())).or_else(|| self.received())
    }

    /// Whether what asked for something did not arrive, and is still open.
    fn asks_nobody(&self) -> bool {
        let failed = |ask: &Ask| self.notice(ask.seq).is_some_and(|notice| notice.failed);
        self.asks.iter().any(|ask| ask.is_open() && failed(ask))
    }

    fn look_again_on(&self) -> Option<Date> {
        let open = self.asks.iter().filter(|ask| ask.is_open()).filter_map(|ask| self.notice(ask.seq));
        open.map(|notice| notice.made.saturating_add(LOOK_AGAIN.days())).min()
    }
}
