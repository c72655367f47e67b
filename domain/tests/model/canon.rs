//! When two cases are the same: when whatever is done to them leads to the same again. What was said, the numbers of events and the
//! names of officers do not matter, nor the order of what stands side by side: what one fact has to do with another is hashed with it.
//! That what is called the same goes on the same is an invariant of its own (`same.rs`).

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use domain::case::{Ask, AskOf, Came, Case, CaseNotice, DateCorrected, Delivery, Event, Format, Message, NoticeKind, Side};
use domain::clock::{Calendar, london_day};
use domain::id::AccountId;
use jiff::civil::Date;

use crate::alphabet::Suite;
use crate::faults::Planted;
use crate::search::{Node, Search};

/// A number that two cases share where nothing tells them apart.
pub fn canon(node: &Node, search: Search) -> u64 {
    let (known, today) = (Known::of(node), node.today());
    let case = known.case;
    let mut hash = DefaultHasher::new();
    known.people(search).hash(&mut hash);
    // A day that the answer gives can be corrected; one that closing gives cannot.
    let answered = case.fully_answered_on(Calendar::official());
    let ended = (answered.is_some(), answered.or(case.closed_on));
    (case.state, today, case.took_effect().map(|(_, since)| since), case.decided, ended).hash(&mut hash);
    case.contact().is_silent().hash(&mut hash);
    (case.received(), known.standing(1), known.target, could_answer(case).map(|message| london_day(message.at))).hash(&mut hash);
    for ask in &case.asks {
        known.ask(ask).hash(&mut hash);
    }
    for given in &case.replies {
        let files = case.files.iter().filter(|attached| attached.reply == Some(given.seq)).map(|attached| attached.opened);
        (given.reply.outcome, given.reply.further_on, files.collect::<Vec<_>>()).hash(&mut hash);
        case.notice(given.seq).map(|notice| known.notice(notice)).hash(&mut hash);
    }
    case.waiting_files().count().hash(&mut hash);
    known.other_notices().hash(&mut hash);
    hash.finish()
}

/// A case with what only its events tell.
struct Known<'a> {
    case: &'a Case,
    /// Corrections in order, by their events.
    corrections: Vec<(i64, &'a DateCorrected)>,
    /// The day for a complaint's outcome, as last set.
    target: Option<Date>,
}

impl<'a> Known<'a> {
    fn of(node: &'a Node) -> Self {
        let (mut corrections, mut target) = (Vec::new(), None);
        for recorded in node.events_back() {
            match &recorded.event {
                Event::DateCorrected(corrected) => corrections.push((recorded.seq, corrected)),
                Event::TargetSet(set) => target = target.or(Some(set.on)),
                _ => {}
            }
        }
        corrections.reverse();
        Self { case: &node.case, corrections, target }
    }

    /// Who is who, and what was checked. Where an officer is only the one who has it, their name says nothing; nor does a hold.
    fn people(&self, search: Search) -> impl Hash {
        let (people, together) = (&self.case.people, search.suite == Suite::Together);
        let known = self.case.submission.as_ref().is_some_and(|submission| submission.subject.is_some());
        let seen = search.planted != Planted::SameToTheBlind;
        let checks = people.checked.len() * usize::from(!known && seen);
        let download = self.case.submission.as_ref().is_some_and(|submission| submission.format() == Format::Download);
        let named = (people.officer.filter(|_| !together), self.case.held && !together);
        (people.officer.is_some(), named, people.identified.clone(), checks, self.case.is_checked() && seen, known, download)
    }

    /// The corrections of a recorded day in order, whether it counts, and whether the officer waits for a second person.
    fn standing(&self, seq: i64) -> (Vec<(Date, bool)>, bool, Option<bool>) {
        let clock = &self.case.clock;
        let own = |by: AccountId| self.case.people.officer == Some(by);
        let waits = |seq| clock.waiting().find(|waiting| waiting.of == seq).map(|waiting| own(waiting.by));
        let (mut by, mut corrections) = (waits(seq), Vec::new());
        for (correction, corrected) in self.corrections.iter().filter(|(_, corrected)| corrected.seq == seq) {
            let (counts, waiting) = (clock.counts(*correction), waits(*correction));
            if counts || waiting.is_some() {
                corrections.push((corrected.on, counts));
                by = by.or(waiting);
            }
        }
        (corrections, clock.counts(seq), by)
    }

    /// Of what was taken back or not confirmed, only what a second person still has to say.
    fn ask(&self, ask: &Ask) -> impl Hash {
        let came = ask.came.map(|came| (came.on, self.standing(came.seq)));
        let over = ask.declined || (ask.withdrawn && ask.came.is_none());
        let gone = over && !self.waits(ask.seq);
        let notice = self.case.notice(ask.seq).filter(|_| !gone).map(|notice| self.notice(notice));
        (ask.of, came, ask.withdrawn, ask.declined, notice)
    }

    /// Whether a second person still has to say something of a notice: of it, of its posting, or of a corrected day.
    fn waits(&self, seq: i64) -> bool {
        let posting = self.case.notice(seq).and_then(|notice| notice.posting).map(|posting| posting.seq);
        [Some(seq), posting].into_iter().flatten().any(|seq| self.standing(seq).2.is_some())
    }

    /// What goes by hand, by email or by telephone on a day is given on that day.
    fn notice(&self, notice: &CaseNotice) -> u64 {
        let mut hash = DefaultHasher::new();
        let posting = notice.posting.map(|posted| (posted.class, posted.on, self.standing(posted.seq)));
        let way = (notice.delivery == Delivery::Portal, matches!(notice.delivery, Delivery::Shown { .. }), notice.delivery.day());
        (notice.kind, notice.made, way, posting, notice.reached, notice.failed, self.standing(notice.seq)).hash(&mut hash);
        hash.finish()
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
    case.messages.iter().find(|message| message.side == Side::Family && message.seq > ask.seq)
}
