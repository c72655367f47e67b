//! What took effect, and what is undone again.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Case, CaseNotice, Checked, Delivery, Identified, Recorded, TookEffect};
use crate::clock::london_day;
use crate::kind::{Effect, Kind};

/// What took effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct InEffect {
    /// The event that says so.
    pub seq: i64,
    pub effect: Effect,
    /// The day that was recorded with it.
    pub on: Date,
    /// The London day on which it was weighed again, where it had ended before.
    pub again: Option<Date>,
}

/// That something ended on a word that was not theirs to give: it stands again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LostEffect {
    /// The event that says so.
    pub seq: i64,
    /// The event that does not count any more: that it took effect, or the reply that granted it.
    pub of: i64,
    /// The London day on which that was found.
    pub on: Date,
    /// Whether it turned out to be about another person.
    pub is_anothers: bool,
}

impl Case {
    pub(super) fn take_effect(&mut self, seq: i64, event: &TookEffect) {
        self.effect = Some(InEffect { seq, effect: event.effect, on: event.on, again: None });
        self.lost = None;
        // An officer's decision comes with its reply.
        self.decided = self.replies.last().is_some_and(|given| given.seq + 1 == seq);
    }

    pub(super) fn identify(&mut self, recorded: &Recorded, event: &Identified) {
        // Whose word it was, and what was decided, was said of the one before.
        if self.people.is_another(&event.person) {
            let another = |lost| LostEffect { is_anothers: true, ..lost };
            self.lost = self.losing(recorded).map(another).or(self.lost);
            if self.kind() == Kind::Consent {
                (self.effect, self.decided) = (None, false);
            }
        }
        self.people.identify(recorded.seq, event);
    }

    /// That what ended or stopped does not, where who asked was told that it did: they are told that, too.
    fn losing(&self, recorded: &Recorded) -> Option<LostEffect> {
        let of = self
            .rests_on()
            .or(self.effect.map(|stopped| stopped.seq))
            .filter(|_| self.is_known_to_asker() && self.told_effect().is_some())?;
        Some(LostEffect { seq: recorded.seq, of, on: london_day(recorded.at), is_anothers: false })
    }

    /// What counts for nothing is not waited for; what did not come is awaited again; what was not given can be given. Of a letter only
    /// its day was not confirmed: what it decides stands.
    pub(super) fn decline(&mut self, of: i64, recorded: &Recorded) {
        if self.rests_on() == Some(of) && recorded.account.is_none() {
            self.lost = Some(LostEffect { seq: recorded.seq, of, on: london_day(recorded.at), is_anothers: false });
        }
        if self.effect.is_some_and(|ended| ended.seq == of) {
            self.effect = None;
            return;
        }
        self.clock.decline(of);
        let said = self.said_in(of);
        if said == of {
            self.undecide(said);
        }
        for ask in Arc::make_mut(&mut self.asks) {
            ask.declined |= ask.seq == said;
            ask.came = ask.came.filter(|came| came.seq != of);
            ask.replied = ask.replied.filter(|replied| replied.seq != of);
        }
        self.fail(said);
    }

    /// The event that said it: of a letter, not that it was posted.
    pub(super) fn said_in(&self, seq: i64) -> i64 {
        let posted = |notice: &&CaseNotice| notice.posting.is_some_and(|posting| posting.seq == seq);
        self.notices.iter().find(posted).map_or(seq, |notice| notice.seq)
    }

    /// A letter that was never posted leaves the files of its reply for the next one, and so does what stood here and did not arrive.
    pub(super) fn fail(&mut self, seq: i64) {
        let (unposted, here) =
            self.notice(seq).map_or((false, false), |notice| (notice.is_unposted(), notice.delivery == Delivery::Portal));
        if unposted {
            self.undecide(seq);
        }
        if unposted || here {
            Arc::make_mut(&mut self.files)
                .iter_mut()
                .filter(|attached| attached.reply == Some(seq))
                .for_each(|attached| attached.reply = None);
        }
        self.on_notice(seq, |notice| notice.failed = true);
    }

    /// The last reply does not hold any more, nor an earlier one in whose place it was given, because nobody had that. A part that they have
    /// stays as it is.
    pub(super) fn take_back_reply(&mut self, on: Date) {
        let last = self.replies.len().saturating_sub(1);
        let notices = Arc::clone(&self.notices);
        let unheard = |seq| notices.iter().any(|notice| notice.seq == seq && (notice.is_unseen() || notice.failed));
        for (place, given) in Arc::make_mut(&mut self.replies).iter_mut().enumerate() {
            if place == last || unheard(given.seq) {
                given.taken_back = given.taken_back.or(Some(on));
            }
        }
        // What nobody saw is not given by somebody's looking later, and what lies here is not posted any more.
        let back: Vec<i64> = self.replies.iter().filter(|given| given.taken_back.is_some()).map(|given| given.seq).collect();
        for seq in back {
            self.on_notice(seq, |notice| notice.failed |= notice.is_unseen() || notice.is_unposted());
        }
    }

    /// What was used again, as somebody was told, is marked from the day on which it is weighed again.
    pub(super) fn mark_anew(&mut self, on: Date) {
        let told = || self.replies.last().and_then(|given| self.notice(given.seq)?.went_on(&self.clock));
        let used =
            if self.is_use_resumed() { told().or(self.closed_on) } else { self.closed_on.filter(|_| self.is_taken_back()) };
        if let Some(paused) = self.effect.as_mut().filter(|_| used.is_some_and(|used| on > used)) {
            paused.again = Some(on);
        }
    }

    /// They heard of it, or looked.
    pub(super) fn reach(&mut self, upto: i64, on: Date) {
        let there = Arc::make_mut(&mut self.notices).iter_mut().filter(|notice| notice.seq <= upto);
        there.for_each(|notice| notice.reach(on));
    }

    /// What stands here and did not arrive is there for who looks.
    pub(super) fn find(&mut self, upto: i64) {
        let found: Vec<i64> = self
            .notices
            .iter()
            .filter(|notice| notice.seq <= upto && self.may_be_found(notice))
            .map(|notice| notice.seq)
            .collect();
        for seq in found {
            self.on_notice(seq, |notice| (notice.failed, notice.reached) = (false, None));
        }
    }

    /// A reply takes the place of a whole one that nobody has heard: that letter is not posted any more, nor read here, and its files go
    /// with this one.
    pub(super) fn overtake(&mut self, on: Date) {
        for seq in self.unheard_replies() {
            let files = Arc::make_mut(&mut self.files).iter_mut().filter(|attached| attached.reply == Some(seq));
            files.for_each(|attached| attached.reply = None);
            let replies = Arc::make_mut(&mut self.replies).iter_mut().filter(|given| given.seq == seq);
            replies.for_each(|given| given.taken_back = Some(on));
            self.on_notice(seq, |notice| notice.failed = true);
        }
    }

    /// The whole replies that nobody has heard, and that another takes the place of: not one on which rests what ended.
    pub(super) fn unheard_replies(&self) -> Vec<i64> {
        let opened = |seq| self.files.iter().any(|attached| attached.opened && attached.reply == Some(seq));
        let lies = |notice: &CaseNotice| notice.is_unseen() || notice.is_unposted();
        let unheard = |seq| self.notice(seq).is_some_and(lies) && !opened(seq);
        let rests = self.rests_on();
        let whole = self.replies.iter().filter(|given| given.reply.further_on.is_none() && given.taken_back.is_none());
        whole.map(|given| given.seq).filter(|seq| unheard(*seq) && rests != Some(*seq)).collect()
    }

    /// The event on which rests what ended of a consent: that it took effect, or the reply with which an officer decided it.
    pub fn rests_on(&self) -> Option<i64> {
        let ended = self.effect.filter(|ended| ended.effect == Effect::ConsentWithdrawn)?;
        Some(if self.decided { ended.seq - 1 } else { ended.seq })
    }

    /// What ended on the word of who asks, or on an officer's decision, and turned out since not to be theirs to end, until somebody
    /// decides it.
    pub fn lost_effect(&self) -> Option<LostEffect> {
        self.lost
    }

    /// A decision that was taken back ends no consent: what an officer decided with this reply is open again.
    pub(super) fn undecide(&mut self, reply: i64) {
        if self.decided && self.rests_on() == Some(reply) {
            (self.effect, self.decided) = (None, false);
        }
    }

    /// What was checked settles what was doubted. What ended on the word of one ends on no other's: it is a wish, until the rules find it
    /// that person's own word.
    pub(super) fn check_asker(&mut self, recorded: &Recorded, event: &Checked) {
        let (said, losing) = (self.people.asks.clone(), self.losing(recorded));
        self.people.check(event);
        let wish = !self.decided && self.submission.as_ref().is_some_and(|sent| sent.is_wish_of_another());
        if wish && said != self.people.asks {
            self.lost = losing.or(self.lost);
            self.effect = None;
        }
        let asks = Arc::make_mut(&mut self.asks).iter_mut().filter(|ask| ask.of.check() == Some(event.of));
        asks.for_each(|ask| ask.settled = true);
    }
}
