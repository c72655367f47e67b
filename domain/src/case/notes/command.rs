//! Settling what the person wrote.

use super::MessageSettled;
use crate::case::{Case, Event, Internal, Refusal};

/// Only what nobody has answered.
pub(in crate::case) fn settle(case: &Case, why: Internal) -> Result<Vec<Event>, Refusal> {
    let unanswered = case.unanswered().ok_or(Refusal::NothingWritten)?;
    Ok(vec![Event::MessageSettled(MessageSettled { upto: unanswered.last, why })])
}
