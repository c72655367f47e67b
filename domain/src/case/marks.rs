//! What a case puts on the record of the person it is about (capability D12).

use jiff::ToSpan;
use jiff::civil::Date;

use super::undone::InEffect;
use super::{Case, CaseNotice, NoticeKind, State, Submission};
use crate::ask::row_of;
use crate::clock::Calendar;
use crate::kind::{Effect, Kind};

impl Case {
    /// What took effect at once, and since when: it counts from the day it was asked, as last corrected; what an officer
    /// decided, from that day; what had ended and is weighed again, from that one.
    pub fn took_effect(&self) -> Option<(Effect, Date)> {
        let since = |ended: InEffect| ended.again.unwrap_or(if self.decided { ended.on } else { self.clock.day(1, ended.on) });
        let recorded = self.effect.map(|ended| (ended.effect, since(ended)));
        recorded.or_else(|| self.word_to_come())
    }

    /// That somebody whom nobody knows yet ends what they gave: it counts from the day it came, unless it turns out to be another's.
    fn word_to_come(&self) -> Option<(Effect, Date)> {
        let own = self.kind() == Kind::Consent && self.submission.as_deref().is_some_and(Submission::is_for_oneself);
        let known = self.subject().is_some() && self.was_checked();
        self.received().filter(|_| own && !known).map(|on| (Effect::ConsentWithdrawn, on))
    }

    /// The mark on the record of the person it is about: what, since when, and the first day without it. On the word of somebody
    /// whom nobody checked, or was refused, use is paused, but nothing is taken from a family; and when such a case is closed, its mark is void.
    pub fn mark(&self, calendar: &Calendar) -> Option<(Effect, Date, Option<Date>)> {
        let (effect, since) = self.took_effect().filter(|_| self.denied_on().is_none())?;
        let stands = self.subject().is_some() && (effect == Effect::UseDisputed || self.is_vouched());
        let void = self.state == State::Closed && !self.is_vouched();
        stands.then_some((effect, since, if void { Some(since) } else { self.effect_ended(calendar) }))
    }

    /// What is said to be wrong while nobody has decided it, and since when: the line of the record, where one was named (Art 16: it is
    /// marked as challenged meanwhile).
    pub fn challenge(&self) -> Option<(Option<&str>, Date)> {
        let asked = self.submission.as_ref().filter(|_| self.kind() == Kind::Rectification && self.state.is_open())?;
        Some((row_of(&asked.answers), self.clock.day(1, self.received()?)))
    }

    /// The first London day without a restriction: the day after its notice was given (Art 18(3)), of what was weighed and not
    /// accepted, after it was decided or closed, and of what was taken back, after that.
    pub fn effect_ended(&self, calendar: &Calendar) -> Option<Date> {
        let given = self.endings().filter_map(|notice| notice.given(&self.clock, calendar)).map(|days| days.delivered).min();
        let closed = self.closed_on.filter(|_| self.is_use_resumed() || self.is_taken_back());
        given.or(closed).map(|day| day.saturating_add(1.day()))
    }

    /// The notices that end a restriction. What is restricted while an objection, or the wish for a restriction, is weighed is not once
    /// that was refused (Art 18(1)(d)), and the reply says so (Art 18(3)); where it was accepted, the use has stopped (Art 21(1)), until
    /// somebody is told otherwise.
    fn endings(&self) -> impl Iterator<Item = &CaseNotice> {
        let decided = self.replies.last().filter(|_| self.is_use_resumed()).map(|given| given.seq);
        let ends = move |notice: &&CaseNotice| notice.kind == NoticeKind::Lifting || Some(notice.seq) == decided;
        self.notices.iter().filter(move |notice| ends(notice) && !notice.failed)
    }

    /// Whether it was weighed, and the use does not stop.
    pub(super) fn is_use_resumed(&self) -> bool {
        self.kind().effect() == Some(Effect::UseDisputed) && !self.state.is_open() && !self.is_use_stopped()
    }

    /// Whether it was decided that a use stops: a restriction or an objection was granted, wholly or in part (law.md §5). Not while it
    /// is weighed again.
    pub fn is_use_stopped(&self) -> bool {
        let granted = || self.readable_replies().last().is_some_and(|given| given.reply.outcome.hands_over());
        self.kind().effect() == Some(Effect::UseDisputed) && !self.state.is_open() && granted()
    }

    /// Whether somebody was told that a use goes on, or the letter that says so lies here (Art 18(3)).
    pub fn is_lifted(&self) -> bool {
        self.kind().effect() == Some(Effect::UseDisputed)
            && self.notices.iter().any(|notice| notice.kind == NoticeKind::Lifting && !notice.failed)
    }

    /// Whether they have heard that a use goes on: what stands here unseen, or lies here as a letter, told nobody.
    pub fn is_told_of_use(&self) -> bool {
        let told = |notice: &CaseNotice| notice.is_out() && !notice.is_unseen() && !notice.failed;
        self.is_lifted() && self.notices.iter().any(|notice| notice.kind == NoticeKind::Lifting && told(notice))
    }

    /// Whether a restriction stands of whose end nobody was given notice.
    pub fn is_restricted(&self) -> bool {
        !self.is_taken_back()
            && self.effect.is_some_and(|marked| marked.effect == Effect::UseDisputed)
            && self.endings().next().is_none()
    }
}
