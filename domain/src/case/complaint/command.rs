//! Acknowledging a complaint, and saying by when its outcome is to be told.

use jiff::civil::Date;

use super::{Acknowledged, TargetSet};
use crate::case::notice::check_delivery;
use crate::case::{Case, Delivery, Event, Facts, Internal, NoticeKind, Refusal};

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

pub(in crate::case) fn set_target(on: Date, why: Internal, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    if on < facts.today {
        return Err(Refusal::TargetPassed);
    }
    Ok(vec![Event::TargetSet(TargetSet { on, why })])
}
