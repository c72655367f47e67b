//! What moves a date only when a second person confirms it. Lateness follows the days of events, not of their recording: a fact
//! that is recorded after the limit, a corrected day and a further ask would let one click heal a late case.

use jiff::civil::Date;

use crate::case::{Ask, Asked, Case, Event, Facts, ProofReceived, QuestionAnswered, Recorded};
use crate::clock::{Calendar, Dates, Extension, london_day};
use crate::kind::Law;

/// The case as it would be with an event that can move a date. `None` where it cannot.
pub(in crate::case) fn with_days_of(case: &Case, event: &Event, facts: &Facts<'_>) -> Option<Case> {
    let can = event.day().is_some() || matches!(event, Event::Asked(_) | Event::Confirmed(_) | Event::TargetSet(_));
    can.then(|| case.clone().evolve(&Recorded::new(case.seq + 1, event.clone(), *facts)))
}

/// Whether what is recorded now must wait: `after` is the case with it.
pub(in crate::case) fn needs_confirmation(before: &Case, after: &Case, event: &Event, facts: &Facts<'_>) -> bool {
    let suspicious = match event {
        Event::DateCorrected(_) => true,
        Event::TargetSet(set) => before.puts_off(set.on, facts.calendar),
        Event::Asked(asked) => is_again(before, asked, facts.today) || is_after_limit(before, facts),
        // What they wrote here before may be what came: a later day is a second person's to judge.
        Event::ProofReceived(ProofReceived { ask, on, .. }) | Event::QuestionAnswered(QuestionAnswered { ask, on, .. }) => {
            is_after_limit(before, facts) || (facts.role.is_staff() && was_written_before(before, *ask, *on))
        }
        // Who posts a reply in time may say so on the next working day.
        Event::Posted(posted) if before.reply(posted.notice).is_some() => {
            facts.today > facts.calendar.working_days_after(posted.on, 1) && is_after_limit(before, facts)
        }
        _ => event.day().is_some() && is_after_limit(before, facts),
    };
    suspicious && moves(before, after, event, facts)
}

fn was_written_before(case: &Case, ask: i64, on: Date) -> bool {
    let asked = case.asks.iter().find(|known| known.seq == ask);
    asked.is_some_and(|ask| case.written_since(ask).any(|message| london_day(message.at) < on))
}

fn is_after_limit(case: &Case, facts: &Facts<'_>) -> bool {
    case.last_day(facts.calendar).is_some_and(|limit| facts.today > limit)
}

/// Whether it is a further ask, where asking moves a date. A question, where one was answered, or settled by
/// a reply. Proof of whatever kind, where some came,
/// or was asked for on an earlier day: all that is needed is asked for at once (law.md §11).
fn is_again(before: &Case, asked: &Asked, today: Date) -> bool {
    let earlier = |ask: &Ask| before.notice(ask.seq).is_some_and(|notice| notice.made < today);
    let stands = |ask: &&Ask| !ask.withdrawn && !ask.declined;
    let mut others = before.asks.iter().filter(stands);
    if asked.of.proof().is_none() {
        return before.kind().is_pausable()
            && others.any(|ask| ask.of == asked.of && (ask.came.is_some() || ask.replied.is_some()));
    }
    let mut proofs = others.filter(|ask| ask.of.proof().is_some());
    before.kind().law() == Law::Month && proofs.any(|ask| ask.came.is_some() || earlier(ask))
}

/// Whether a date is another with it, or a late case is not late any more. A further ask that still has to reach the person, or comes
/// beside one that is awaited, moves what it will move then.
fn moves(before: &Case, after: &Case, event: &Event, facts: &Facts<'_>) -> bool {
    let awaited = before.asks.iter().any(|ask| ask.of.proof().is_some() && ask.is_open());
    let later = |asked: &Asked| (asked.delivery.day().is_none() || awaited) && is_again(before, asked, facts.today);
    // What comes moves its dates once its ask counts: nobody is asked about it then.
    let unsettled = |ask: i64| before.kind().law() == Law::Month && !before.clock.counts(ask);
    let pending = match event {
        Event::Asked(asked) => later(asked),
        Event::ProofReceived(ProofReceived { ask, .. }) | Event::QuestionAnswered(QuestionAnswered { ask, .. }) => {
            unsettled(*ask)
        }
        _ => false,
    };
    let late = |case: &Case| case.is_late(facts.today, facts.calendar);
    pending
        || is_answered_sooner(before, after, event, facts)
        || before.counted_days(facts.calendar) != after.counted_days(facts.calendar)
        || late(before) != late(after)
}

/// Whether a reply after the limit is given an earlier day than the one on which it is recorded, or had: how late it was shows, too.
fn is_answered_sooner(before: &Case, after: &Case, event: &Event, facts: &Facts<'_>) -> bool {
    let (was, is) = (before.answered_on(facts.calendar), after.answered_on(facts.calendar));
    let earlier = match event {
        Event::DateCorrected(_) => was != is,
        Event::Replied(_) | Event::Posted(_) => is != was && event.day().is_some_and(|on| on < facts.today),
        _ => false,
    };
    let limit = after.last_day(facts.calendar);
    earlier && [was, is].into_iter().flatten().any(|day| limit.is_some_and(|limit| day > limit))
}

/// What a second person is asked about: the days of the law, and of a complaint the target beside them. That a notice of extension
/// came too late moves nothing, nor that a late complaint was acknowledged.
#[derive(PartialEq, Eq)]
enum CountedDays {
    Month(Option<Dates>),
    Complaint(Option<Date>, Option<Date>),
}

impl Case {
    fn counted_days(&self, calendar: &Calendar) -> CountedDays {
        if self.kind().law() == Law::Acknowledgement {
            let target = self.received().map(|received| self.target(received, calendar));
            return CountedDays::Complaint(self.last_day(calendar), target);
        }
        let in_time = |dates: Dates| match dates.extension {
            Extension::TooLate(_) => Dates { extension: Extension::None, ..dates },
            _ => dates,
        };
        CountedDays::Month(self.statutory_dates(calendar).map(in_time))
    }
}
