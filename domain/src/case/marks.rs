//! What a case puts on the record of the person it is about (capability D12).

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Case, NoticeKind, State};
use crate::clock::Calendar;
use crate::kind::Effect;

impl Case {
    /// The mark on the record of the person it is about: what, since when, and the first day without it. On the word of somebody
    /// whom nobody checked, use is paused, but nothing is taken from a family; and when such a case is closed, its mark is void.
    pub fn mark(&self, calendar: &Calendar) -> Option<(Effect, Date, Option<Date>)> {
        let (effect, since) = self.effect?;
        let stands = self.subject().is_some() && (effect == Effect::UseDisputed || self.is_checked());
        let void = self.state == State::Closed && !self.is_checked();
        stands.then_some((effect, since, if void { Some(since) } else { self.effect_ended(calendar) }))
    }

    /// The first London day without a restriction: the day after its notice was given (Art 18(3)).
    pub fn effect_ended(&self, calendar: &Calendar) -> Option<Date> {
        let lifting = self.notices.iter().filter(|notice| notice.kind == NoticeKind::Lifting);
        let given = lifting.filter_map(|notice| notice.given(&self.clock, calendar)).map(|days| days.delivered).min();
        given.map(|day| day.saturating_add(1.day()))
    }

    /// Whether a restriction stands of whose end nobody was given notice.
    pub fn is_restricted(&self) -> bool {
        let told = self.notices.iter().any(|notice| notice.kind == NoticeKind::Lifting && !notice.failed);
        self.effect.is_some_and(|(effect, _)| effect == Effect::UseDisputed) && !told
    }
}
