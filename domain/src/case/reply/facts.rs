//! What a reply can say, and what was given.

use jiff::civil::Date;

use super::{File, RefusalGround, Reply, Withheld};
use crate::case::{Case, CaseNotice, Channel, Closing, Delivery, Message, Side, Standing};
use crate::clock::Calendar;
use crate::id::FileId;
use crate::kind::{Effect, Kind};

/// A file in the making of a reply.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AttachedFile {
    pub file: File,
    /// The reply with which it went out, by its event.
    pub reply: Option<i64>,
    /// Whether who asked opened it.
    pub opened: bool,
}

/// A reply that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenReply {
    /// The event; its notice has the same.
    pub seq: i64,
    pub reply: Reply,
    /// The London day on which the case was taken back to work since: it does not hold any more.
    pub taken_back: Option<Date>,
}

impl Reply {
    /// Whether it says of nobody that anything is here, and does nothing: what is said where nobody may learn more.
    pub fn is_neutral(&self) -> bool {
        let tells = self.outcome.tells_of_somebody() || self.ground.is_some_and(RefusalGround::tells_of_somebody);
        !tells && self.withheld.is_empty() && self.further_on.is_none()
    }

    /// All of it that the person reads.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let Self { outcome: _, text, reasons, ground: _, shown_by: _, withheld, further_on: _, delivery: _ } = self;
        let parts = withheld.iter().flat_map(|Withheld { what, pages, rule, reason }| [what, pages, rule, reason]);
        std::iter::once(text).chain(reasons).chain(parts).map(String::as_str)
    }
}

impl Case {
    /// Every file that is or was in a reply.
    pub fn all_files(&self) -> impl Iterator<Item = &File> {
        self.files.iter().map(|attached| &attached.file)
    }

    /// Files that would go out with the next reply.
    pub fn waiting_files(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|attached| attached.reply.is_none()).map(|attached| &attached.file)
    }

    /// Files of the person who is meant now: what was made before another was named is about that one. Not those of a reply that was
    /// taken back.
    pub(in crate::case) fn files_of_person(&self) -> impl Iterator<Item = &AttachedFile> {
        self.standing_files().filter(|attached| attached.reply.is_none() || attached.reply > self.people.renamed)
    }

    /// Files that wait, or went with a reply that was not taken back.
    pub(in crate::case) fn standing_files(&self) -> impl Iterator<Item = &AttachedFile> {
        self.files.iter().filter(|attached| !attached.reply.is_some_and(|seq| self.was_taken_back(seq)))
    }

    /// Files that wait, or went with a reply that stands and that nobody heard of: a refusal beside them would hand them over.
    pub fn unheard_files(&self) -> impl Iterator<Item = &AttachedFile> {
        let unheard = |notice: &CaseNotice| notice.failed || notice.is_unseen() || notice.is_unposted();
        self.standing_files()
            .filter(move |attached| !attached.opened && attached.reply.is_none_or(|seq| self.notice(seq).is_some_and(unheard)))
    }

    fn was_taken_back(&self, seq: i64) -> bool {
        self.replies.iter().any(|given| given.seq == seq && given.taken_back.is_some())
    }

    /// Files that nobody has: they wait, or went with a reply that did not reach anybody.
    pub(in crate::case) fn ungiven_files(&self) -> impl Iterator<Item = &File> {
        let reached = |notice: &CaseNotice| notice.delivery != Delivery::Portal || notice.reached.is_some();
        let given = move |seq| self.notice(seq).is_some_and(|notice| self.stands(notice) && reached(notice));
        let here = self.files.iter().filter(move |attached| !attached.opened && !attached.reply.is_some_and(given));
        here.map(|attached| &attached.file)
    }

    /// Whether a notice went and did not turn out to have failed: of a letter whose day was not confirmed, only the day is in doubt.
    fn stands(&self, notice: &CaseNotice) -> bool {
        let day_declined = notice.posting.is_some() && self.standing(notice.seq) == Standing::Declined;
        notice.is_out() && (!notice.failed || day_declined)
    }

    /// Whether a reply stands: it went, or stands here, and was not taken back.
    pub(in crate::case) fn has_standing_reply(&self) -> bool {
        let mut standing = self.replies.iter().filter(|given| given.taken_back.is_none());
        standing.any(|given| self.notice(given.seq).is_some_and(|notice| self.stands(notice)))
    }

    /// Files that the family may open: those that went out with a reply, while it is known who asked and that they may. A letter that was
    /// not posted has not gone out. What was taken back opens no more, whoever was told of it: it may have been somebody else's (Art 32).
    pub fn released_files(&self) -> impl Iterator<Item = &File> {
        let out = |seq| self.is_vouched() && self.is_of_them(seq) && self.notice(seq).is_some_and(CaseNotice::is_out);
        self.standing_files().filter(move |attached| attached.reply.is_some_and(out)).map(|attached| &attached.file)
    }

    /// Whether the family may open this file.
    pub fn is_released(&self, file: FileId) -> bool {
        self.released_files().any(|released| released.file == file)
    }

    /// Whether it is a reply here that was taken back before anybody was told of it, or looked: to the family it never was.
    pub fn is_retracted(&self, seq: i64) -> bool {
        let unseen = |notice: &CaseNotice| notice.delivery == Delivery::Portal && notice.reached.is_none();
        self.was_taken_back(seq) && self.notice(seq).is_some_and(unseen)
    }

    /// Replies that the family may read, in order: all but letters that nobody has posted, what was about another person, and what was taken
    /// back before anybody saw it.
    pub fn readable_replies(&self) -> impl Iterator<Item = &GivenReply> {
        let out = |given: &&GivenReply| self.notice(given.seq).is_some_and(CaseNotice::is_out);
        self.replies.iter().filter(move |given| self.is_of_them(given.seq) && !self.is_retracted(given.seq) && out(given))
    }

    /// Those of them that who asked reads now: nothing that tells of a person, once it is doubted that they are the one who may read it
    /// (Art 12(6); law.md §4).
    pub fn open_replies(&self) -> impl Iterator<Item = &GivenReply> {
        self.readable_replies().filter(|given| !self.is_shut(given))
    }

    /// Whether a reply is there that who asked reads no more, until it is known who they are.
    pub fn has_shut_reply(&self) -> bool {
        self.readable_replies().any(|given| self.is_shut(given))
    }

    fn is_shut(&self, given: &GivenReply) -> bool {
        let has_files = self.files.iter().any(|attached| attached.reply == Some(given.seq));
        // What came of the complaint of somebody whom nobody knows tells of nobody (law.md §2).
        let unknown = self.kind() == Kind::Complaint && !self.was_checked() && given.reply.withheld.is_empty();
        !self.is_vouched() && (has_files || !(given.reply.is_neutral() || unknown))
    }

    /// Whether what was made by this event is about the person whose record is meant now.
    pub(in crate::case) fn is_of_them(&self, seq: i64) -> bool {
        self.people.renamed.is_none_or(|renamed| seq > renamed)
    }

    /// What took effect, as far as who asked may know: what an officer decided, once the reply that says so was given; nothing that was
    /// refused.
    pub fn told_effect(&self) -> Option<(Effect, Date)> {
        let reply = || self.rests_on().and_then(|seq| self.notice(seq));
        let told = |notice: &CaseNotice| notice.is_out() && !notice.is_unseen() && !notice.failed;
        self.took_effect().filter(|_| self.denied_on().is_none() && (!self.decided || reply().is_some_and(told)))
    }

    /// Whether it can turn out that a notice did not arrive. What was answered, opened, or shown on the page, was there.
    pub fn may_fail(&self, notice: &CaseNotice) -> bool {
        let answered = self.asks.iter().any(|ask| ask.seq == notice.seq && ask.came.is_some());
        let opened = self.files.iter().any(|attached| attached.opened && attached.reply == Some(notice.seq));
        !notice.failed && !answered && !opened && !matches!(notice.delivery, Delivery::Shown { .. })
    }

    /// Whether the last reply stands here and nobody was told of it: it was not given, and answers nothing (law.md §12).
    pub fn has_unseen_reply(&self) -> bool {
        let last = self.replies.last().filter(|given| given.taken_back.is_none());
        last.and_then(|given| self.notice(given.seq)).is_some_and(CaseNotice::is_unseen)
    }

    /// Whether the mail about the last reply came back, and who looks has it all the same.
    pub(in crate::case) fn has_reply_to_find(&self) -> bool {
        let last = self.replies.last().and_then(|given| self.notice(given.seq));
        last.is_some_and(|notice| self.may_be_found(notice))
    }

    /// Of an open case, the London days on which it had been answered before, and on which it was taken back to work.
    pub fn answered_before(&self, calendar: &Calendar) -> Option<(Date, Date)> {
        let given = |given: &GivenReply| self.notice(given.seq)?.given(&self.clock, calendar).map(|days| days.delivered);
        let mut open = self.replies.iter().rev().filter(|_| self.state.is_open()).take_while(|reply| reply.taken_back.is_some());
        open.find_map(|reply| Some((given(reply)?, reply.taken_back?)))
    }

    /// Whether it can be that they hear of what stands here, or look: their address is safe, they signed in to ask, or they looked before.
    pub fn may_look(&self) -> bool {
        let here = self.submission.as_ref().is_some_and(|submission| submission.channel == Channel::Portal);
        here || self.contact().email.is_some() || self.notices.iter().any(|notice| notice.reached.is_some())
    }

    /// Whether what we said last stands here alone, and who asked does not come here: nobody has told them since by a way that reaches them
    /// (law.md §12).
    pub fn has_unheard_word(&self) -> bool {
        let here = |message: &&Message| message.side == Side::Office && self.notice(message.seq).is_none();
        let said = self.messages.iter().filter(here).map(|message| message.seq);
        let last = said.chain(self.clock.told_correction()).max();
        !self.may_look() && last.is_some_and(|last| !self.was_told_after(last))
    }

    /// Whether a notice that went out another way than here was made after this event. A letter goes out when it is posted.
    fn was_told_after(&self, seq: i64) -> bool {
        let out = |notice: &CaseNotice| notice.delivery != Delivery::Portal && notice.is_out() && !notice.failed;
        self.notices.iter().any(|notice| notice.seq > seq && out(notice))
    }

    /// Whether they would not hear that the case is closed without a reply: they do not come here, and nobody has told them since we last
    /// asked (Art 12(4)).
    pub(in crate::case) fn hears_of_no_end(&self) -> bool {
        let asked = self.asks.iter().map(|ask| ask.seq).max().unwrap_or_default();
        !self.may_look() && !self.was_told_after(asked)
    }

    /// Whether the last reply did not arrive, or a part before it: it is owed again.
    pub fn is_owed_again(&self) -> bool {
        let last = self.replies.last().filter(|given| !self.is_retracted(given.seq));
        let parts = self.replies.iter().filter(|given| self.is_standing_part(given.seq));
        let failed = |given: &GivenReply| self.notice(given.seq).is_some_and(|notice| notice.failed);
        self.state.is_open() && last.into_iter().chain(parts).any(failed)
    }

    /// Whether it is a part of a reply that others were to follow, and was not taken back.
    pub(in crate::case) fn is_standing_part(&self, seq: i64) -> bool {
        self.replies.iter().any(|given| given.seq == seq && given.reply.further_on.is_some() && given.taken_back.is_none())
    }

    /// Whether a reply may be a part of what is asked, with a day for the next: what stops or ends does so once, and a complaint has one
    /// outcome.
    pub fn comes_in_parts(&self) -> bool {
        self.kind().effect().is_none() && self.kind() != Kind::Complaint
    }

    /// The London day by which the next part of the reply was promised, while it is owed.
    pub fn next_part_on(&self) -> Option<Date> {
        let last = self.readable_replies().last().filter(|_| self.state.is_open())?;
        last.reply.further_on.filter(|_| self.notice(last.seq).is_some_and(|notice| !notice.failed))
    }

    /// The London day of the last reply: on which it was given; while a second person has not confirmed that day, on which it was
    /// recorded. `None` where nothing was answered, where its letter is not posted or came back, and where nobody was told of it.
    pub fn answered_on(&self, calendar: &Calendar) -> Option<Date> {
        let last = self.readable_replies().last()?;
        let notice = self.notice(last.seq).filter(|notice| !notice.failed && !notice.is_unseen())?;
        let recorded = notice.posting.map_or(notice.made, |posting| posting.recorded);
        Some(notice.given(&self.clock, calendar).map_or(recorded, |days| days.delivered))
    }

    /// The London day of the answer. `None` while the case is open, and where it was closed without one: a part of an answer is
    /// none, nor is a reply that was taken back.
    pub fn fully_answered_on(&self, calendar: &Calendar) -> Option<Date> {
        let unanswered = self.state.is_open() || self.closing.is_some_and(|after| after != Closing::Reply);
        self.answered_on(calendar).filter(|_| !unanswered)
    }

    /// The London day from which nothing is owed any more: of the answer, or of the closing without one. `None` while the case is
    /// open.
    pub fn ended_on(&self, calendar: &Calendar) -> Option<Date> {
        self.fully_answered_on(calendar).or(self.closed_on)
    }
}
