//! What a case puts on the record of the person it is about (capability D12).

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Case, CaseNotice, NoticeKind, State};
use crate::clock::Calendar;
use crate::kind::{Effect, Kind};

impl Case {
    /// What took effect at once, and since when: it counts from the day it was asked, as last corrected; what an officer
    /// decided, from that day.
    pub fn took_effect(&self) -> Option<(Effect, Date)> {
        self.effect.map(|(effect, on)| (effect, if self.decided { on } else { self.clock.day(1, on) }))
    }

    /// The mark on the record of the person it is about: what, since when, and the first day without it. On the word of somebody
    /// whom nobody checked, use is paused, but nothing is taken from a family; and when such a case is closed, its mark is void.
    pub fn mark(&self, calendar: &Calendar) -> Option<(Effect, Date, Option<Date>)> {
        let (effect, since) = self.took_effect()?;
        let stands = self.subject().is_some() && (effect == Effect::UseDisputed || self.is_vouched());
        let void = self.state == State::Closed && !self.is_vouched();
        stands.then_some((effect, since, if void { Some(since) } else { self.effect_ended(calendar) }))
    }

    /// The first London day without a restriction: the day after its notice was given (Art 18(3)), of an objection, after it was
    /// decided or closed, and of what was taken back, after that.
    pub fn effect_ended(&self, calendar: &Calendar) -> Option<Date> {
        let given = self.endings().filter_map(|notice| notice.given(&self.clock, calendar)).map(|days| days.delivered).min();
        let closed = self.closed_on.filter(|_| self.kind() == Kind::Objection || self.is_taken_back());
        given.or(closed).map(|day| day.saturating_add(1.day()))
    }

    /// The notices that end a restriction. What is restricted while an objection is weighed is not when it was (Art 18(1)(d)).
    fn endings(&self) -> impl Iterator<Item = &CaseNotice> {
        let weighed = self.kind() == Kind::Objection && !self.state.is_open();
        let ends = move |kind| kind == NoticeKind::Lifting || (weighed && kind == NoticeKind::Reply);
        self.notices.iter().filter(move |notice| ends(notice.kind) && !notice.failed)
    }

    /// Whether a restriction stands of whose end nobody was given notice.
    pub fn is_restricted(&self) -> bool {
        !self.is_taken_back()
            && self.effect.is_some_and(|(effect, _)| effect == Effect::UseDisputed)
            && self.endings().next().is_none()
    }
}
