//! What moves a date only when a second person confirms it. Lateness follows the days of events, not of their recording: a fact
//! that is recorded after the limit, a corrected day and a further ask would let one click heal a late case.

use crate::case::{Asked, Case, Event, Facts, Recorded};
use crate::kind::Law;

/// The case as it would be with an event that can move a date. `None` where it cannot.
pub(in crate::case) fn with_days_of(case: &Case, event: &Event, facts: &Facts<'_>) -> Option<Case> {
    let can = event.day().is_some() || matches!(event, Event::Asked(_) | Event::Confirmed(_));
    can.then(|| case.clone().evolve(&Recorded::new(case.seq + 1, event.clone(), *facts)))
}

/// Whether what is recorded now must wait: `after` is the case with it.
pub(in crate::case) fn needs_confirmation(before: &Case, after: &Case, event: &Event, facts: &Facts<'_>) -> bool {
    let suspicious = match event {
        Event::DateCorrected(_) => true,
        Event::Asked(asked) => is_again(before, asked) || is_after_limit(before, facts),
        // Who posts a reply in time may say so on the next working day.
        Event::Posted(posted) if before.reply(posted.notice).is_some() => {
            facts.today > facts.calendar.working_days_after(posted.on, 1) && is_after_limit(before, facts)
        }
        _ => event.day().is_some() && is_after_limit(before, facts),
    };
    suspicious && moves(before, after, event, facts)
}

fn is_after_limit(case: &Case, facts: &Facts<'_>) -> bool {
    case.last_day(facts.calendar).is_some_and(|limit| facts.today > limit)
}

/// Whether the same was asked for before and came, where asking moves a date.
fn is_again(before: &Case, asked: &Asked) -> bool {
    let moves = if asked.of.proof().is_some() { before.kind().law() == Law::Month } else { before.kind().is_pausable() };
    moves && before.asks.iter().any(|ask| ask.of == asked.of && ask.came.is_some())
}

/// Whether a date is another with it, or a late case is not late any more. A further ask that still has to reach the person moves
/// what it will move then.
fn moves(before: &Case, after: &Case, event: &Event, facts: &Facts<'_>) -> bool {
    let pending = matches!(event, Event::Asked(asked) if asked.delivery.day().is_none() && is_again(before, asked));
    let dates = |case: &Case| case.statutory_dates(facts.calendar);
    let late = |case: &Case| case.is_late(facts.today, facts.calendar);
    pending || dates(before) != dates(after) || late(before) != late(after)
}
