//! The second person: what one alone must not do to a date.

use super::*;
use crate::clock::{PostClass, Run};

/// A backdated notice made 57 days late "4 days left".
#[test]
fn a_backdated_question_waits_and_the_old_date_shows() {
    let late = Story::of(submission()).on(date(2027, 2, 18));
    let asked = late.officer(ask_for(AskOf::Clarification, hand(day(12, 22))));
    let seq = asked.case.asks[0].seq;
    assert_eq!((asked.limit(), asked.is_late(), asked.waiting()), (Some(day(12, 23)), true, vec![seq]));
    let confirmed = asked.confirm(seq);
    assert_eq!((confirmed.limit(), confirmed.is_late()), (None, false));
}

/// One click turned 269 days late into "not started".
#[test]
fn a_reply_that_is_recorded_late_waits() {
    let late = Story::of(submission()).on(date(2027, 2, 18)).officer(all(hand(day(12, 22))));
    let seq = late.case.replies[0].seq;
    assert_eq!((late.case.state, late.is_late(), late.waiting()), (State::Answered, true, vec![seq]));
    assert!(!late.clone().confirm(seq).is_late());
    assert!(late.decline(seq).is_late());
}

/// What a second person did not confirm was not given: the reply is owed again, also where the case was closed.
#[test]
fn a_reply_that_was_declined_ends_nothing() {
    let late = Story::of(submission()).on(date(2027, 2, 18)).officer(all(hand(day(12, 22))));
    let seq = late.case.replies[0].seq;
    let closed = late.clone().officer(Command::Close("Answered".into(), None));
    for story in [late, closed] {
        let declined = story.decline(seq);
        assert_eq!((declined.case.state, declined.case.answered_on(calendar())), (State::Open, None));
        assert!(declined.case.is_owed_again() && declined.is_late());
        assert_eq!(declined.case.standing(seq), Standing::Declined);
        let anew = declined.officer(all(hand(date(2027, 2, 18))));
        assert_eq!((anew.case.state, anew.case.answered_on(calendar())), (State::Answered, Some(date(2027, 2, 18))));
    }
    let letter = Story::of(submission()).on(day(12, 23)).officer(all(Delivery::Post));
    let seq = letter.case.seq;
    let rules = Rules { first_class_days: 0, ..Rules::default() };
    let posted = letter.with_rules(rules).on(day(12, 29)).officer(post(seq, PostClass::First, day(12, 23)));
    let posting = posted.waiting()[0];
    assert_eq!(posted.decline(posting).case.state, State::Open, "nor does its posting");
}

/// What was declined can be done again, and the page offers it.
#[test]
fn a_notice_that_was_declined_can_be_given_again() {
    let extend = |on| Command::Extend(Ground::Number, "Many".into(), hand(on));
    let extended = Story::of(submission()).on(day(12, 24)).officer(extend(day(12, 23)));
    let seq = extended.waiting()[0];
    assert_eq!(extended.refused(extend(day(12, 23))), Refusal::ExtendedAlready);
    let declined = extended.decline(seq);
    assert!(moves::Move::Extension.is_offered(&declined.case, Role::Officer, true));
    assert_eq!(declined.officer(extend(day(12, 23))).waiting().len(), 1);
}

/// Posting late what moves no date waits for nobody: an extension that came too late has no effect, and the sum says it.
#[test]
fn what_is_posted_late_and_moves_nothing_waits_for_nobody() {
    let extend = Command::Extend(Ground::Number, "Many".into(), Delivery::Post);
    let made = Story::of(submission()).on(day(12, 21)).officer(extend);
    let letter = made.case.seq;
    let posted = made.on(day(12, 29)).officer(post(letter, PostClass::First, day(12, 29)));
    assert_eq!((posted.waiting(), posted.limit(), posted.is_late()), (Vec::new(), Some(day(12, 23)), true));
}

#[test]
fn a_second_person_is_somebody_else_who_may() {
    let corrected = Story::of(submission()).on(day(12, 10)).officer(correct(1, day(11, 20)));
    let seq = corrected.waiting()[0];
    let confirm = |of| Command::Confirm(of, "The envelope".into());
    assert_eq!(corrected.refused(confirm(seq)), Refusal::YourOwn);
    assert_eq!(corrected.decide(OTHER, Role::Officer, confirm(1)), Err(Refusal::NothingToConfirm));
    for role in Role::ALL {
        let may = matches!(role, Role::Officer | Role::Reviewer | Role::Dpo);
        assert_eq!(corrected.decide(OTHER, role, confirm(seq)).is_ok(), may, "{role:?}");
    }
    let done = corrected.confirm(seq);
    assert_eq!(done.decide(OTHER, Role::Dpo, confirm(seq)), Err(Refusal::NothingToConfirm));
}

/// What moves no date waits for nobody.
#[test]
fn what_moves_nothing_counts_at_once() {
    let answered = Story::of(submission()).on(day(12, 10)).officer(all(hand(day(12, 9))));
    let seq = answered.case.replies[0].seq;
    let corrected = answered.officer(correct(seq, day(12, 8)));
    assert_eq!((corrected.waiting(), corrected.case.answered_on(calendar())), (vec![], Some(day(12, 8))));
}

/// Excepted: a posted reply that is recorded on the next working day. After 23 December 2026 that is the 24th; then come two holidays
/// and a weekend.
#[test]
fn a_posted_reply_may_be_recorded_on_the_next_working_day() {
    let rules = Rules { first_class_days: 0, ..Rules::default() };
    let made = Story::of(submission()).with_rules(rules).on(day(12, 23)).officer(all(Delivery::Post));
    let letter = made.case.seq;
    let record = |today| made.clone().on(today).officer(post(letter, PostClass::First, day(12, 23)));
    let next = record(day(12, 24));
    assert_eq!((next.waiting().len(), next.is_late()), (0, false));
    let later = record(day(12, 29));
    assert_eq!((later.waiting().len(), later.is_late()), (1, true));
}

/// The exception is for replies: a posted question would take a late case its date.
#[test]
fn a_posted_question_that_is_recorded_late_waits() {
    let made = Story::of(submission()).on(day(12, 22)).officer(ask_for(AskOf::Clarification, Delivery::Post));
    let letter = made.case.seq;
    let posted = made.on(day(12, 24)).officer(post(letter, PostClass::First, day(12, 23)));
    assert_eq!((posted.waiting().len(), posted.is_late(), posted.limit()), (1, true, Some(day(12, 23))));
}

/// An answer that was not confirmed left a question that nobody could answer any more, and a clock that it stopped for ever.
#[test]
fn a_question_whose_answer_was_not_confirmed_is_open_again() {
    let asked = Story::of(submission()).officer(ask_for(AskOf::Clarification, Delivery::Portal)).on(day(12, 24)).notified();
    let answered = asked.officer(heard(day(12, 23)));
    let answer = answered.case.seq - 1;
    let extend = Command::Extend(Ground::Number, "Many".into(), hand(day(12, 23)));
    let extended = answered.officer(extend);
    let extension = extended.case.seq - 1;
    assert_eq!(extended.waiting(), vec![answer, extension]);
    let stopped = extended.decline(answer).confirm(extension);
    assert_eq!((stopped.dates().run, stopped.case.waits()), (Run::Paused(day(12, 24)), Waits::Answer));
    let anew = stopped.officer(heard(day(12, 24)));
    assert_eq!((anew.dates().run, anew.case.waits()), (Run::Running, Waits::Nothing));
}

/// What a second person did not confirm was only its day: the true one is recorded, and the letter need not be written again.
#[test]
fn a_letter_whose_day_was_not_confirmed_is_posted_anew() {
    let made = Story::of(submission()).on(day(12, 21)).officer(all(Delivery::Post));
    let letter = made.case.seq;
    let posted = made.on(day(12, 29)).officer(post(letter, PostClass::First, day(12, 21)));
    let declined = posted.clone().decline(posted.waiting()[0]);
    assert_eq!((declined.case.state, declined.case.standing(letter)), (State::Open, Standing::Declined));
    assert_eq!(moves::Choices::Letter.values(&declined.case), [letter.to_string()]);
    assert_eq!(declined.refused(post(letter, PostClass::First, day(12, 20))), Refusal::NotMadeYet(day(12, 21)));
    let anew = declined.clone().officer(post(letter, PostClass::First, day(12, 29)));
    let given = anew.case.answered_on(calendar());
    assert_eq!((anew.case.state, given, anew.is_late()), (State::Answered, Some(day(12, 31)), true));
    assert_eq!(anew.refused(post(letter, PostClass::First, day(12, 29))), Refusal::NotNow, "once");
    let other = declined.officer(all(hand(day(12, 29))));
    assert_eq!(other.refused(post(letter, PostClass::First, day(12, 29))), Refusal::NotNow, "another reply was given");
}

/// The same of a letter that asks.
#[test]
fn a_question_whose_posting_was_not_confirmed_is_posted_anew() {
    let made = Story::of(submission()).on(day(12, 22)).officer(ask_for(AskOf::Clarification, Delivery::Post));
    let letter = made.case.seq;
    let posted = made.on(day(12, 24)).officer(post(letter, PostClass::First, day(12, 23)));
    let declined = posted.clone().decline(posted.waiting()[0]);
    assert!(declined.case.open_question().is_none());
    let anew = declined.officer(post(letter, PostClass::First, day(12, 22)));
    assert!(anew.case.open_question().is_some() && anew.waiting().len() == 1);
}
