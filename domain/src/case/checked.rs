//! Who asks, as far as somebody checked it (capability A12).

use jiff::civil::Date;

use super::{Ask, Case, CaseOutcome, Check, Reply};
use crate::kind::{Effect, Kind};

impl Case {
    /// Whether something about a person may go out: who asked and whether they may is known from the record, or was checked, and no
    /// doubt stands (Art 12(6); law.md §4).
    pub fn is_checked(&self) -> bool {
        self.is_vouched() && !Check::ALL.into_iter().any(|of| self.in_doubt(of))
    }

    /// Whether somebody has recorded a doubt, and nothing has settled it since: what came was not enough, or nothing did.
    pub fn in_doubt(&self, of: Check) -> bool {
        self.doubts().any(|ask| ask.of.check() == Some(of))
    }

    fn doubts(&self) -> impl Iterator<Item = &Ask> {
        self.asks.iter().filter(|ask| ask.of.check().is_some() && !ask.withdrawn && !ask.declined && !ask.settled)
    }

    /// Whether there is something to check: nobody has, or a doubt stands.
    pub fn may_be_checked(&self, of: Check) -> bool {
        !self.people.checked.contains(&of) || self.in_doubt(of)
    }

    /// Whether anything takes effect on their word, and what tells of a person stays open to them: it is known who asked and that they
    /// may, and a doubt does not say the contrary since. One that was recorded after a check does until it is settled (Art 12(6)); of
    /// somebody whom the record knows, only proof that came and was not enough: they are asked for nothing before their word counts
    /// (law.md §14).
    pub(super) fn is_vouched(&self) -> bool {
        let described = self.submission.as_ref().is_some_and(|submission| submission.described.is_some());
        self.was_checked() && !self.doubts().any(|ask| described || ask.came.is_some())
    }

    /// Whether what would have taken effect on their word does not, for somebody doubts that it is theirs: since it was known who they
    /// are, or before anybody knew.
    pub fn is_suspended(&self) -> bool {
        self.has_own_effect() && !self.is_vouched() && self.doubts().next().is_some()
    }

    /// Whether what took effect stands: it is over, and nothing of it can be taken back or passed on.
    pub fn has_ended(&self) -> bool {
        self.has_own_effect() && self.is_known_to_asker()
    }

    /// Whether a reply says that nothing is done, of what ends or stops at once and has not yet: it was not theirs to say, or they want it
    /// no more.
    pub(super) fn turns_down(&self, reply: &Reply) -> bool {
        let nothing = reply.outcome.is_refusal() || matches!(reply.outcome, CaseOutcome::Withdrawn | CaseOutcome::NotOurs);
        nothing && matches!(self.kind(), Kind::Consent | Kind::Marketing) && !self.decided && !self.has_ended()
    }

    /// The London day on which an officer turned down what would have taken effect: while that reply stands, it has no effect, whatever is
    /// found since.
    pub fn denied_on(&self) -> Option<Date> {
        let last = self.replies.last().filter(|given| given.taken_back.is_none() && self.denied == Some(given.seq))?;
        self.notice(last.seq).filter(|notice| !notice.failed).map(|notice| notice.made)
    }

    /// Whether something that is never weighed took effect: not what is only paused.
    fn has_own_effect(&self) -> bool {
        self.took_effect().is_some_and(|(effect, _)| effect != Effect::UseDisputed)
    }

    /// Whether who asked and whether they may is known from the record, or was checked, whoever doubts it since.
    pub(super) fn was_checked(&self) -> bool {
        let has = |of| self.people.checked.contains(&of);
        self.submission.as_ref().is_some_and(|submission| match &submission.described {
            None => true,
            Some(_) => has(Check::Identity) && (!submission.is_for_another() || has(Check::Authority)),
        })
    }

    /// What took effect does on nobody's record yet: it is not known whose, or whether they may ask.
    pub fn is_effect_to_come(&self) -> bool {
        self.took_effect().is_some() && !self.is_known_to_asker()
    }

    /// Whether who asked may learn that we know whose record is meant: not before somebody checked that they may ask.
    pub fn is_known_to_asker(&self) -> bool {
        self.subject().is_some() && self.is_vouched()
    }
}
