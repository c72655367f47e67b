//! Extending, correcting, and the second person's word.

use jiff::civil::Date;

use super::{Confirmed, DateCorrected, Declined, Extended, Ground, Unconfirmed};
use crate::case::notice::check_delivery;
use crate::case::{Case, CaseNotice, Delivery, Event, Facts, Internal, Refusal};
use crate::clock::{ClockFault, PostClass, check};
use crate::kind::Law;
use crate::policy::Role;

/// Once, with reasons, and only if it can still be there in time (Art 12A(3)-(4)).
pub(in crate::case) fn extend(
    case: &Case,
    ground: Ground,
    text: String,
    delivery: Delivery,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    if !case.kind().may_be_extended() {
        return Err(Refusal::NotForThisKind);
    }
    if case.is_extension_told(facts.calendar) {
        return Err(Refusal::ExtendedAlready);
    }
    check_delivery(case, delivery, facts)?;
    let given = match delivery {
        Delivery::Post => {
            let days =
                PostClass::ALL.map(|class| facts.calendar.rules(facts.today).post_days(class)).into_iter().min().unwrap_or(0);
            facts.calendar.working_days_after(facts.today, days)
        }
        other => other.day().unwrap_or(facts.today),
    };
    let mut known = case.month_facts(facts.calendar).ok_or(Refusal::NotNow)?;
    known.extension = Some(given);
    check(case.kind(), &known, None, facts.calendar)?;
    Ok(vec![Event::Extended(Extended { ground, text, delivery })])
}

pub(in crate::case) fn correct(
    case: &Case,
    seq: i64,
    on: Date,
    why: Internal,
    told: Option<String>,
) -> Result<Vec<Event>, Refusal> {
    if !case.recorded_days().iter().any(|day| day.seq == seq) {
        return Err(Refusal::NoSuchDate);
    }
    // While it is open, it can be told another way.
    if told.is_some() && !case.state.is_open() && !case.may_look() {
        return Err(Refusal::NobodyReads);
    }
    Ok(vec![Event::DateCorrected(DateCorrected { seq, on, why, told })])
}

pub(in crate::case) fn confirm(case: &Case, of: i64, why: Internal, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    second_person(case, of, facts)?;
    Ok(vec![Event::Confirmed(Confirmed { of, why })])
}

pub(in crate::case) fn decline(case: &Case, of: i64, why: Internal, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    second_person(case, of, facts)?;
    // The rules give back what ended, and are nobody's second person.
    if facts.role == Role::Portal {
        return Err(Refusal::NotNow);
    }
    Ok(vec![Event::Declined(Declined { of, why })])
}

fn second_person(case: &Case, of: i64, facts: &Facts<'_>) -> Result<Unconfirmed, Refusal> {
    let waiting = case.clock.waiting().find(|waiting| waiting.of == of).ok_or(Refusal::NothingToConfirm)?;
    if waiting.by == facts.account { Err(Refusal::YourOwn) } else { Ok(waiting) }
}

/// The days of the case, as they would be with this event, must fit together as a whole: also where what a second person confirms
/// was right alone, and is not with what was recorded since.
pub(in crate::case) fn check_days(then: &Case, event: &Event, facts: &Facts<'_>) -> Result<(), Refusal> {
    if event.day().is_none() && !matches!(event, Event::Confirmed(_)) {
        return Ok(());
    }
    let days = then.recorded_days();
    if let Some(day) = days.iter().find(|day| day.on > facts.today) {
        return Err(ClockFault::Future(day.on).into());
    }
    let Some(received) = then.received() else { return Ok(()) };
    let notice_before =
        |day: &&super::RecordedDay| day.on < received && !matches!(day.what, super::DayOf::Came(of) if of.proof().is_some());
    if let Some(day) = days.iter().find(notice_before) {
        return Err(ClockFault::BeforeReceipt { on: day.on, received }.into());
    }
    // What was recorded here had come.
    let after = |on: &Date| received > *on && matches!(event, Event::DateCorrected(_) | Event::Confirmed(_));
    if let Some(on) = then.recorded_on.filter(after) {
        return Err(ClockFault::BeforeReceipt { on, received }.into());
    }
    let posted = |notice: &CaseNotice| notice.posting.map(|posting| then.clock.day(posting.seq, posting.on));
    if let Some(notice) = then.notices.iter().find(|notice| posted(notice).is_some_and(|on| on < notice.made)) {
        return Err(Refusal::NotMadeYet(notice.made));
    }
    if then.kind().law() != Law::Month {
        return Ok(());
    }
    let Some(known) = then.month_facts(facts.calendar) else { return Ok(()) };
    match check(then.kind(), &known, None, facts.calendar) {
        // What is corrected or posted was so. A notice that is too late then has no effect, and the sum says it.
        Err(ClockFault::ExtensionTooLate { .. }) if !matches!(event, Event::Extended(_)) => {}
        checked => checked?,
    }
    answers_follow(then, facts)
}

/// Nothing comes before it was asked for.
fn answers_follow(then: &Case, facts: &Facts<'_>) -> Result<(), Refusal> {
    for ask in then.asks.iter().filter(|ask| !ask.withdrawn) {
        let Some(came) = ask.came.map(|came| then.clock.day(came.seq, came.on)) else { continue };
        // They may answer before they open what stands here, not before it was written.
        let asked = then.notice(ask.seq).and_then(|notice| match notice.delivery {
            Delivery::Portal => Some(notice.made),
            _ => notice.given(&then.clock, facts.calendar).map(|days| days.sent),
        });
        if let Some(asked) = asked.filter(|asked| came < *asked && ask.of.proof().is_none()) {
            return Err(ClockFault::AnswerBeforeQuestion { asked, answered: came }.into());
        }
    }
    Ok(())
}
