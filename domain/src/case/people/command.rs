//! Taking a case, finding whose record is meant, checking who asks.

use super::{Check, Checked, Identified, Taken, WhoAsks};
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

/// What was checked can be checked again where it was not said, or said wrongly, who of the record it is.
pub(in crate::case) fn check(case: &Case, of: Check, how: Internal, who: Option<WhoAsks>) -> Result<Vec<Event>, Refusal> {
    let who = who.filter(|_| case.may_say_who());
    let says = case.who_decides() && who.is_some() && who != case.people.asks;
    if !case.may_be_checked(of) && !says {
        return Err(Refusal::NotNow);
    }
    Ok(vec![Event::Checked(Checked { of, how, who })])
}
