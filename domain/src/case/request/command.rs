//! Asking, and asking for the rest.

use super::{Channel, RestAsked, Submission, TookEffect};
use crate::case::{Acknowledged, Case, Closed, Declined, Delivery, Event, Facts, Internal, Refusal, State};
use crate::kind::{Effect, Kind};
use crate::policy::Role;

/// The request, and what follows from it by itself.
pub(in crate::case) fn submit(submission: Submission) -> Vec<Event> {
    let follows = follows(&submission);
    [Event::Submitted(submission)].into_iter().chain(follows).collect()
}

/// The wish that what somebody else agreed to ends: nothing follows by itself, an officer decides (law.md §14).
pub(in crate::case) fn wish(submission: Submission) -> Result<Vec<Event>, Refusal> {
    if submission.kind != Kind::Consent {
        return Err(Refusal::NotForThisKind);
    }
    Ok(vec![Event::Submitted(submission)])
}

/// What takes effect at once does; and a complaint is acknowledged on the page that follows it (DPA 2018 s.164A(3)): its words are
/// content. One that was keyed in is acknowledged by the letter that somebody sends. It counts from the day it was asked. A consent of
/// somebody who was described ends once it is known whose it is, and that it is theirs to end.
fn follows(submission: &Submission) -> Option<Event> {
    let on = submission.received;
    match submission.kind {
        Kind::Complaint if submission.channel == Channel::Portal => {
            Some(Event::Acknowledged(Acknowledged { text: String::new(), delivery: Delivery::Shown { on } }))
        }
        Kind::Consent if submission.described.is_some() => None,
        kind => kind.effect().map(|effect| Event::TookEffect(TookEffect { effect, on })),
    }
}

/// What somebody gave ends on their word, from the day it came, as soon as it is known who they are and whose consent is meant.
pub(in crate::case) fn take_effect(case: &Case, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    let known = case.is_wish() && case.is_checked() && case.subject().is_some();
    let received = case.submission.as_ref().map(|submission| submission.received).filter(|_| known && facts.role == Role::Portal);
    let on = received.ok_or(Refusal::NotNow)?;
    Ok(vec![Event::TookEffect(TookEffect { effect: Effect::ConsentWithdrawn, on })])
}

/// What turns out not to have been theirs to end stands again, until an officer decides it. What an officer had decided goes with the
/// reply that said so: that does not count any more.
pub(in crate::case) fn lose_effect(case: &Case, why: Internal, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    let of = case.rests_on().filter(|_| facts.role == Role::Portal).ok_or(Refusal::NotNow)?;
    Ok(vec![Event::Declined(Declined { of, why })])
}

pub(in crate::case) fn rest(case: &Case, text: String, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    if !case.submission.as_deref().is_some_and(Submission::is_one_letter) {
        return Err(Refusal::NotNow);
    }
    if case.state == State::Answered && !case.may_ask_rest(facts.today, facts.calendar) {
        return Err(Refusal::LastDayOver);
    }
    Ok(vec![Event::RestAsked(RestAsked { text })])
}

/// Who asked may end it while a reply is owed. Not what took effect on their word: that they can only say anew.
pub(in crate::case) fn take_back(case: &Case, why: Internal, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    if facts.role.is_staff() || !case.may_be_taken_back() {
        return Err(Refusal::NotNow);
    }
    Ok(vec![Event::Closed(Closed { why, told: None })])
}
