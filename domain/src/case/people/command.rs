//! Taking a case, finding whose record is meant, checking who asks.

use super::{Check, Checked, Identified, Taken};
use crate::case::{Case, Event, Facts, Internal, Refusal};
use crate::id::PersonKey;

pub(in crate::case) fn take(case: &Case, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    if case.people.officer == Some(facts.account) {
        return Err(Refusal::AlreadyYours);
    }
    Ok(vec![Event::Taken(Taken {})])
}

/// Only who was described is to be found; a person whom the request names is known.
pub(in crate::case) fn identify(case: &Case, person: PersonKey, how: Internal) -> Result<Vec<Event>, Refusal> {
    if case.submission.as_ref().is_none_or(|submission| submission.subject.is_some()) {
        return Err(Refusal::NotNow);
    }
    Ok(vec![Event::Identified(Identified { person, how })])
}

pub(in crate::case) fn check(case: &Case, of: Check, how: Internal) -> Result<Vec<Event>, Refusal> {
    if !case.may_be_checked(of) {
        return Err(Refusal::NotNow);
    }
    Ok(vec![Event::Checked(Checked { of, how })])
}
