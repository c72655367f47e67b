//! When two cases are the same: what was said and the numbers of events do not matter, their order and days do.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

use domain::case::{Case, Event, Recorded, Side};
use domain::clock::Calendar;
use jiff::civil::Date;

/// A number that two cases share where nothing tells them apart.
pub fn canon(case: &Case, events: &[Rc<Recorded>], today: Date) -> u64 {
    let mut hash = DefaultHasher::new();
    let clock = &case.clock;
    // The place of an event among those that matter, in place of its number.
    let matter: Vec<i64> = events.iter().filter(|recorded| matters(&recorded.event)).map(|recorded| recorded.seq).collect();
    let place = |seq: i64| matter.iter().position(|found| *found == seq);
    (
        case.state,
        today,
        &case.people,
        case.took_effect().map(|(_, since)| since),
        case.closed_on,
        case.held,
        case.contact().is_silent(),
    )
        .hash(&mut hash);
    case.ended_on(Calendar::official()).hash(&mut hash);
    for ask in &case.asks {
        let answer = ask.came.map(|came| (place(came.seq), clock.day(came.seq, came.on), clock.counts(came.seq)));
        (place(ask.seq), ask.of, answer, ask.withdrawn, clock.counts(ask.seq)).hash(&mut hash);
    }
    for notice in &case.notices {
        let day = notice.delivery.day().map(|on| clock.day(notice.seq, on));
        let posting = notice.posting.map(|posted| (posted.class, clock.day(posted.seq, posted.on), clock.counts(posted.seq)));
        (place(notice.seq), notice.kind, notice.made, notice.delivery, day).hash(&mut hash);
        (posting, notice.reached, notice.failed, clock.counts(notice.seq)).hash(&mut hash);
    }
    for attached in &case.files {
        attached.reply.map(place).hash(&mut hash);
    }
    for given in &case.replies {
        (place(given.seq), given.reply.outcome, given.reply.further_on).hash(&mut hash);
    }
    for waiting in clock.waiting() {
        (place(waiting.of), waiting.by).hash(&mut hash);
    }
    for recorded in events {
        match &recorded.event {
            Event::DateCorrected(event) => {
                (place(recorded.seq), place(event.seq), event.on, clock.counts(recorded.seq)).hash(&mut hash);
            }
            Event::TargetSet(event) => event.on.hash(&mut hash),
            _ => {}
        }
    }
    let question = case.open_question().map_or(0, |ask| ask.seq);
    let said = |side| case.messages.iter().filter(|message| message.side == side).count();
    let after = case.messages.iter().filter(|message| message.side == Side::Family && message.seq > question).count();
    (case.received(), said(Side::Family), said(Side::Office).min(1), after).hash(&mut hash);
    hash.finish()
}

fn matters(event: &Event) -> bool {
    use Event as E;
    matches!(
        event,
        E::Submitted(_)
            | E::Asked(_)
            | E::QuestionAnswered(_)
            | E::ProofReceived(_)
            | E::Extended(_)
            | E::Acknowledged(_)
            | E::ProgressTold(_)
            | E::Posted(_)
            | E::Replied(_)
            | E::Lifted(_)
            | E::DateCorrected(_)
    )
}
