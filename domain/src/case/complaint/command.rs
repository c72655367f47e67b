//! Acknowledging a complaint, and saying by when its outcome is to be told.

use jiff::civil::Date;

use super::{Acknowledged, TargetSet};
use crate::case::notice::check_delivery;
use crate::case::{Case, Delivery, Event, Facts, Internal, NoticeKind, ProgressTold, Refusal};

pub(in crate::case) fn acknowledge(
    case: &Case,
    text: String,
    delivery: Delivery,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    if case.notices.iter().any(|notice| notice.kind == NoticeKind::Acknowledgement && !notice.failed) {
        return Err(Refusal::NotNow);
    }
    check_delivery(case, delivery, facts)?;
    Ok(vec![Event::Acknowledged(Acknowledged { text, delivery })])
}

/// A working day, not after the one that shows: an outcome is told without undue delay (DPA 2018 s.164A(4)).
pub(in crate::case) fn set_target(case: &Case, on: Date, why: Internal, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    check_target(on, facts)?;
    if case.puts_off(on, facts.calendar) {
        return Err(Refusal::NotToldWhy);
    }
    Ok(vec![Event::TargetSet(TargetSet { on, why })])
}

/// A later day counts once a second person confirms it; the person is told at once why it takes longer.
pub(in crate::case) fn put_off(
    case: &Case,
    (on, why): (Date, Internal),
    (text, delivery): (String, Delivery),
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    check_target(on, facts)?;
    check_delivery(case, delivery, facts)?;
    Ok(vec![Event::TargetSet(TargetSet { on, why }), Event::ProgressTold(ProgressTold { text, delivery })])
}

fn check_target(on: Date, facts: &Facts<'_>) -> Result<(), Refusal> {
    if on < facts.today {
        return Err(Refusal::TargetPassed);
    }
    if facts.calendar.first_working_day(on) != on {
        return Err(Refusal::NoWorkingDay);
    }
    Ok(())
}
