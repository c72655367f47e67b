//! When two cases are the same: when whatever is done to them leads to the same again. What was said, the numbers of events and the
//! names of officers do not matter, nor the order of what stands side by side: what one fact has to do with another is hashed with it.
//! That what is called the same goes on the same is an invariant of its own (`same.rs`).

use std::hash::{Hash, Hasher};

use domain::case::{Ask, AskOf, Came, Case, CaseNotice, CaseOutcome, Delivery, Format, Message, NoticeKind, Side};
use domain::clock::{Calendar, london_day};
use domain::id::AccountId;
use domain::kind::{Effect, Law};
use jiff::civil::Date;

use crate::alphabet::Suite;
use crate::faults::Planted;
use crate::search::{Node, Search};

/// A number that two cases share where nothing tells them apart.
pub fn canon(node: &Node, search: Search) -> u64 {
    let (known, today) = (Known::of(node), node.today());
    let case = known.case;
    let mut hash = Mix::default();
    known.people(search).hash(&mut hash);
    let received = case.submission.as_ref().map_or(today, |submission| submission.received);
    // A day that the answer gives can be corrected; one that closing gives cannot.
    let answered = case.fully_answered_on(Calendar::official());
    let ended = (answered.is_some(), answered.or(case.closed_on));
    (case.state, today, case.took_effect().map(|(_, since)| since), case.decided, ended).hash(&mut hash);
    // What comes late opens the one, and not the other.
    (case.is_closed_unanswered(), case.contact().is_silent(), case.unanswered().is_some()).hash(&mut hash);
    (known.standing(1, received), node.target, could_answer(case).map(|message| london_day(message.at))).hash(&mut hash);
    known.asks().hash(&mut hash);
    for given in case.replies.iter() {
        // What was taken back opens no more, and the same can be given again.
        let back = given.taken_back.is_some();
        let files =
            case.files.iter().filter(|attached| attached.reply == Some(given.seq)).map(|attached| (attached.opened, back));
        let notice = case.notice(given.seq);
        // Who was checked is asked once more when a letter is posted.
        let letter = notice.filter(|notice| notice.is_unposted()).map(|_| tells_of_somebody(given.reply.outcome));
        let stops = (stops_use(case, given.reply.outcome), case.is_retracted(given.seq));
        let files: Vec<_> = files.collect();
        // Of somebody described another person can be named: not while a reply stands, and what was made before is about another.
        let described = case.submission.as_ref().is_some_and(|submission| submission.described.is_some());
        let about = described.then_some((back, Some(given.seq) > case.people.renamed));
        // What did not arrive is found by who looks, where it could still be given.
        let lost = notice.filter(|notice| notice.failed && notice.delivery == Delivery::Portal);
        Perhaps(lost.map(|_| (back, given.reply.outcome, given.reply.ground))).hash(&mut hash);
        (letter, stops, given.reply.further_on, about, files).hash(&mut hash);
        notice.map(|notice| known.notice(notice)).hash(&mut hash);
    }
    // What an officer decided rests on one of them, and goes with it.
    let rests = case.rests_on().filter(|_| case.decided).map(|of| case.replies.iter().position(|given| given.seq == of));
    (case.waiting_files().count(), rests).hash(&mut hash);
    known.other_notices().hash(&mut hash);
    hash.finish()
}

/// Whether a reply of this outcome tells that somebody is here.
fn tells_of_somebody(outcome: CaseOutcome) -> bool {
    !matches!(outcome, CaseOutcome::Refused | CaseOutcome::Withdrawn | CaseOutcome::NotOurs)
}

/// Whether an objection or a restriction is granted by it: its mark stays.
pub fn stops_use(case: &Case, outcome: CaseOutcome) -> bool {
    case.kind().effect() == Some(Effect::UseDisputed) && matches!(outcome, CaseOutcome::All | CaseOutcome::Part)
}

/// Makes a number of what it is given: quick, and no defence against somebody who chooses that.
#[derive(Default)]
pub struct Mix(u64);

impl Mix {
    fn mix(&mut self, word: u64) {
        let mixed = (self.0 ^ word).wrapping_add(0x9e37_79b9_7f4a_7c15).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        self.0 = mixed ^ (mixed >> 29);
    }
}

impl Hasher for Mix {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.mix(u64::from(*byte));
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.mix(u64::from(number));
    }

    fn write_u16(&mut self, number: u16) {
        self.mix(u64::from(number));
    }

    fn write_u32(&mut self, number: u32) {
        self.mix(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        self.mix(number);
    }

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }

    fn finish(&self) -> u64 {
        let mixed = self.0.wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

/// Hashed only where it is there.
struct Perhaps<T>(Option<T>);

impl<T: Hash> Hash for Perhaps<T> {
    fn hash<H: Hasher>(&self, into: &mut H) {
        self.0.iter().for_each(|there| there.hash(into));
    }
}

/// A case with what only its events tell.
struct Known<'a> {
    case: &'a Case,
    node: &'a Node,
}

impl<'a> Known<'a> {
    fn of(node: &'a Node) -> Self {
        Self { case: &node.case, node }
    }

    /// Who is who, and what was checked. Where an officer is only the one who has it, their name says nothing; nor does a hold.
    fn people(&self, search: Search) -> impl Hash {
        let (people, together) = (&self.case.people, search.suite == Suite::Together);
        let known = self.case.submission.as_ref().is_some_and(|submission| submission.subject.is_some());
        let seen = search.planted != Planted::SameToTheBlind;
        let checks = people.checked.len() * usize::from(!known && seen);
        let download = self.case.submission.as_ref().is_some_and(|submission| submission.format() == Format::Download);
        let named = (people.officer.filter(|_| !together), self.case.held && !together);
        (
            people.officer.is_some(),
            named,
            (people.identified.clone(), Perhaps(people.asks.clone())),
            checks,
            self.case.is_checked() && seen,
            known,
            download,
        )
    }

    /// A recorded day as it counts now, as it would be where a second person confirms a correction, whether it counts, and whether
    /// the officer waits for a second person.
    fn standing(&self, seq: i64, on: Date) -> (Date, Option<Date>, bool, Option<bool>) {
        let clock = &self.case.clock;
        let own = |by: AccountId| self.case.people.officer == Some(by);
        let waits = |seq| clock.waiting().find(|waiting| waiting.of == seq).map(|waiting| own(waiting.by));
        let corrections = self.node.corrections.iter().rev().filter(|(_, of, _)| *of == seq);
        // One that stands before another that counts will never count.
        let mut ahead = corrections.take_while(|(by, ..)| !clock.counts(*by)).filter_map(|(by, _, on)| Some((*on, waits(*by)?)));
        let correction = ahead.next();
        assert!(ahead.next().is_none(), "one correction waits at a time");
        let by = waits(seq).or(correction.map(|(_, own)| own));
        (clock.day(seq, on), correction.map(|(on, _)| on), clock.counts(seq), by)
    }

    /// What was asked, by what it is of: what stands side by side has no order.
    fn asks(&self) -> [u64; AskOf::ALL.len()] {
        AskOf::ALL.map(|of| {
            let mut hash = Mix::default();
            self.case.asks.iter().filter(|ask| ask.of == of).for_each(|ask| self.ask(ask).hash(&mut hash));
            hash.finish()
        })
    }

    /// Of what was taken back or not confirmed, only what a second person still has to say.
    fn ask(&self, ask: &Ask) -> impl Hash {
        let came = ask.came.map(|came| self.standing(came.seq, came.on));
        let replied = ask.replied.map(|replied| self.replied(replied));
        // A letter that asks can be posted anew.
        let posted = self.case.notice(ask.seq).is_some_and(|notice| notice.posting.is_some());
        let over = (ask.declined && !posted) || (ask.withdrawn && ask.came.is_none());
        let gone = over && !self.waits(ask.seq);
        let notice = self.case.notice(ask.seq).filter(|_| !gone).map(|notice| self.notice(notice));
        let wrote = self.wrote(ask).filter(|_| !gone);
        (came, replied, ask.withdrawn, ask.declined, ask.settled, notice, Perhaps(wrote))
    }

    /// When they first wrote since something was asked that is open, and when we answered the last of it: it may be what was asked for.
    fn wrote(&self, ask: &Ask) -> Option<(Date, Option<Date>)> {
        let waits = |came: Came| self.case.clock.waiting().any(|waiting| waiting.of == came.seq);
        let day = |message: &Message| london_day(message.at);
        let open = ask.came.is_none_or(waits);
        let mut wrote = self.case.written_since(ask).filter(|_| open).peekable();
        let first = day(wrote.peek()?);
        let last = wrote.last()?.seq;
        let ours = self.case.messages.iter().find(|message| message.side == Side::Office && message.seq > last);
        Some((first, ours.map(day)))
    }

    /// The day on which a reply settled a question, and which one: its day can be corrected.
    fn replied(&self, replied: Came) -> impl Hash + use<> {
        let posted =
            |seq| self.case.notice(seq).and_then(|notice| notice.posting).is_some_and(|posting| posting.seq == replied.seq);
        let which = self.case.replies.iter().position(|given| given.seq == replied.seq || posted(given.seq));
        (self.standing(replied.seq, replied.on), which)
    }

    /// Whether a second person still has to say something of a notice: of it, of its posting, or of a corrected day.
    fn waits(&self, seq: i64) -> bool {
        let posting = self.case.notice(seq).and_then(|notice| notice.posting).map(|posting| posting.seq);
        [Some(seq), posting].into_iter().flatten().any(|seq| self.standing(seq, Date::MIN).3.is_some())
    }

    /// What goes by hand or by telephone on a day is given on that day. The day on which it was made matters to a letter,
    /// which is not posted before, to a reply, which may not be given yet, and to a question here, which nobody answers before.
    fn notice(&self, notice: &CaseNotice) -> u64 {
        let mut hash = Mix::default();
        let posting = notice.posting.map(|posted| (posted.class, self.standing(posted.seq, posted.on)));
        let way = (notice.delivery == Delivery::Portal, matches!(notice.delivery, Delivery::Shown { .. }));
        let day = self.standing(notice.seq, notice.delivery.day().unwrap_or(Date::MIN));
        let here = notice.delivery == Delivery::Portal && notice.kind == NoticeKind::Ask(AskOf::Clarification);
        // What did not arrive is asked for anew: on a later day that is a further ask.
        let proof = matches!(notice.kind, NoticeKind::Ask(of) if of.proof().is_some());
        let made =
            (here || proof || notice.delivery == Delivery::Post || notice.kind == NoticeKind::Reply).then_some(notice.made);
        let reached = notice.reached.map(|on| self.dates_rest_on(notice.kind).then_some(on));
        // It answers what they wrote before it, once they hear of it.
        let later = self.case.unanswered().is_some_and(|wrote| notice.seq > wrote.last);
        let unseen = notice.is_unseen() || (notice.failed && notice.delivery == Delivery::Portal);
        let answers = later && (unseen || notice.delivery == Delivery::Post);
        let found = self.case.may_be_found(notice);
        (notice.kind, made, way, posting, reached, (notice.failed, found), day, answers).hash(&mut hash);
        hash.finish()
    }

    /// Whether a date rests on the day on which such a notice was there: not on that of a question that pauses nothing.
    fn dates_rest_on(&self, notice: NoticeKind) -> bool {
        let kind = self.case.kind();
        match notice {
            NoticeKind::Ask(AskOf::Clarification) => kind.is_pausable(),
            NoticeKind::Ask(_) => kind.law() == Law::Month,
            NoticeKind::Lifting | NoticeKind::Progress => false,
            NoticeKind::Extension | NoticeKind::Acknowledgement | NoticeKind::Reply => true,
        }
    }

    /// Those that are of no ask and no reply, in any order. Nothing rests on progress that was told by hand.
    fn other_notices(&self) -> Vec<u64> {
        let own = |seq| self.case.asks.iter().any(|ask| ask.seq == seq) || self.case.reply(seq).is_some();
        let here = |notice: &CaseNotice| notice.delivery == Delivery::Portal || notice.delivery == Delivery::Post;
        let matters = |notice: &&CaseNotice| !own(notice.seq) && (here(notice) || notice.kind != NoticeKind::Progress);
        let mut others: Vec<u64> = self.case.notices.iter().filter(matters).map(|notice| self.notice(notice)).collect();
        others.sort_unstable();
        others
    }
}

/// A message that can be the answer to our question.
pub fn unmarked(case: &Case) -> Option<&Message> {
    said_after(case, case.open_question()?)
}

/// One that can be, or could where a second person did not confirm another answer.
fn could_answer(case: &Case) -> Option<&Message> {
    let waits = |came: Came| case.clock.waiting().any(|waiting| waiting.of == came.seq);
    let mut questions = case.asks.iter().filter(|ask| ask.of == AskOf::Clarification && !ask.withdrawn && !ask.declined);
    said_after(case, questions.find(|ask| ask.came.is_none_or(waits))?)
}

fn said_after<'a>(case: &'a Case, ask: &Ask) -> Option<&'a Message> {
    let notice = case.notice(ask.seq).filter(|notice| notice.is_out())?;
    let out = notice.posting.map_or(notice.seq, |posting| posting.seq);
    case.messages.iter().find(|message| message.side == Side::Family && message.seq > out)
}
