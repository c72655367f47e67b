//! Days that are recorded, corrected, extended, and lateness (law.md §1, §12).

use super::*;
use crate::clock::{ClockFault, Extension};
use proptest::prelude::*;

fn extend(delivery: Delivery) -> Command {
    Command::Extend(Ground::Complexity, "It is a lot".into(), delivery)
}

/// Published: received 23 November 2026, limit 23 December; extended, 23 February 2027.
#[test]
fn a_request_is_extended_once_and_in_time() {
    let taken = Story::of(submission()).on(day(12, 28));
    let fault = ClockFault::ExtensionTooLate { given: day(12, 24), by: day(12, 23) };
    assert_eq!(taken.refused(extend(hand(day(12, 24)))), Refusal::Clock(fault));
    let extended = taken.on(day(12, 23)).officer(extend(hand(day(12, 23))));
    assert_eq!(extended.limit(), Some(date(2027, 2, 23)));
    assert_eq!(extended.refused(extend(hand(day(12, 22)))), Refusal::ExtendedAlready);
}

/// A notice that was given in time but recorded after the limit counts once a second person confirmed it.
#[test]
fn an_extension_that_is_recorded_late_waits() {
    let late = Story::of(submission()).on(date(2027, 2, 18));
    let recorded = late.officer(extend(hand(day(12, 22))));
    let seq = recorded.waiting()[0];
    assert_eq!((recorded.limit(), recorded.is_late()), (Some(day(12, 23)), true));
    assert_eq!(recorded.clone().confirm(seq).limit(), Some(date(2027, 2, 23)));
    let declined = recorded.decline(seq);
    assert_eq!((declined.limit(), declined.is_late()), (Some(day(12, 23)), true));
}

/// A letter is given on the 2nd working day: made on 22 December it would be there after the limit.
#[test]
fn a_letter_of_extension_must_still_arrive_in_time() {
    let taken = Story::of(submission());
    let fault = ClockFault::ExtensionTooLate { given: day(12, 24), by: day(12, 23) };
    assert_eq!(taken.clone().on(day(12, 22)).refused(extend(Delivery::Post)), Refusal::Clock(fault));
    let made = taken.on(day(12, 21)).officer(extend(Delivery::Post));
    assert_eq!(made.limit(), Some(day(12, 23)), "made is not given");
    let seq = made.case.seq;
    let posted = made.officer(post(seq, crate::clock::PostClass::First, day(12, 21)));
    assert_eq!((posted.dates().extension, posted.limit()), (Extension::Valid(day(12, 23)), Some(date(2027, 2, 23))));
}

#[test]
fn an_extension_that_stands_here_counts_once_they_heard_of_it() {
    let made = Story::of(submission()).on(day(12, 22)).officer(extend(Delivery::Portal));
    assert_eq!(made.limit(), Some(day(12, 23)));
    assert_eq!(made.clone().notified().limit(), Some(date(2027, 2, 23)));
    let late = made.on(day(12, 24)).family(Command::See);
    assert_eq!((late.dates().extension, late.limit()), (Extension::TooLate(day(12, 24)), Some(day(12, 23))));
}

/// law.md §13.
#[test]
fn an_extension_is_offered_where_the_law_has_it() {
    for kind in Kind::CASES {
        let never = matches!(kind, Kind::Consent | Kind::Marketing | Kind::Complaint);
        let extended = Story::of(of(*kind)).decide(OFFICER, Role::Officer, extend(Delivery::Portal));
        assert_eq!(extended.err(), never.then_some(Refusal::NotForThisKind), "{kind:?}");
    }
}

#[test]
fn days_that_cannot_be_are_refused() {
    let taken = Story::of(submission()).on(day(12, 1));
    let before = Refusal::Clock(ClockFault::BeforeReceipt { on: day(11, 22), received: day(11, 23) });
    let future = Refusal::Clock(ClockFault::Future(day(12, 2)));
    for (on, fault) in [(day(11, 22), before), (day(12, 2), future)] {
        assert_eq!(taken.refused(ask_for(AskOf::Clarification, hand(on))), fault);
        assert_eq!(taken.refused(extend(hand(on))), fault);
        assert_eq!(taken.refused(all(hand(on))), fault);
    }
    let tomorrow = Submission { received: day(11, 24), ..submission() };
    let sent = Story::begin(day(11, 23)).decide(PARENT, Role::Parent, Command::Submit(tomorrow));
    assert_eq!(sent, Err(Refusal::Clock(ClockFault::Future(day(11, 24)))));
}

/// Derived: 20 November and a month is Sunday 20 December, so Monday.
#[test]
fn a_corrected_day_counts_once_confirmed_and_the_first_stays_in_the_history() {
    let corrected = Story::of(submission()).on(day(12, 10)).officer(correct(1, day(11, 20)));
    let seq = corrected.waiting()[0];
    assert_eq!((corrected.case.received(), corrected.limit()), (Some(day(11, 23)), Some(day(12, 23))));
    let confirmed = corrected.clone().confirm(seq);
    assert_eq!((confirmed.case.received(), confirmed.limit()), (Some(day(11, 20)), Some(day(12, 21))));
    assert_eq!(confirmed.case.submission.as_ref().map(|sent| sent.received), Some(day(11, 23)));
    assert_eq!(corrected.refused(correct(2, day(11, 20))), Refusal::NoSuchDate);
    assert_eq!(corrected.refused(correct(1, day(12, 11))), Refusal::Clock(ClockFault::Future(day(12, 11))));
    assert_eq!(corrected.decline(seq).limit(), Some(day(12, 23)));
}

/// What was recorded here had come: no correction makes it come later.
#[test]
fn a_request_was_not_received_after_it_was_recorded() {
    let fault = ClockFault::BeforeReceipt { on: day(11, 23), received: day(12, 1) };
    assert_eq!(Story::of(submission()).on(day(12, 10)).refused(correct(1, day(12, 1))), Refusal::Clock(fault));
}

/// A day that is right alone may not be with what was recorded since.
#[test]
fn what_does_not_fit_together_is_not_confirmed() {
    let call = Submission { received: day(11, 20), channel: Channel::Phone, ..submission() };
    let story = Story::of(call).on(day(12, 10)).officer(correct(1, day(11, 23)));
    let seq = story.waiting()[0];
    let asked = story.officer(ask_for(AskOf::Clarification, hand(day(11, 21))));
    let fault = ClockFault::BeforeReceipt { on: day(11, 21), received: day(11, 23) };
    let confirmed = asked.decide(OTHER, Role::Dpo, Command::Confirm(seq, "The envelope".into()));
    assert_eq!(confirmed, Err(Refusal::Clock(fault)));
    assert_eq!(asked.decline(seq).case.received(), Some(day(11, 20)));
}

/// The notice of 10 December is after the first month from 2 November.
#[test]
fn a_correction_can_take_an_extension_its_effect() {
    let extended = Story::of(submission()).on(day(12, 10)).officer(extend(hand(day(12, 10))));
    let corrected = extended.officer(correct(1, day(11, 2)));
    let seq = corrected.waiting()[0];
    assert_eq!(corrected.confirm(seq).limit(), Some(day(12, 2)));
}

/// Lateness follows the day on which the reply was given, not the day on which somebody recorded it.
#[test]
fn an_answered_case_is_late_by_the_day_of_its_reply() {
    let taken = Story::of(submission());
    let in_time = taken.clone().on(day(12, 23)).officer(all(hand(day(12, 23)))).on(date(2027, 2, 1));
    assert!(!in_time.is_late());
    let late = taken.on(day(12, 24)).officer(all(hand(day(12, 24)))).on(date(2027, 2, 1));
    assert!(late.is_late());
}

/// A part that was given in time leaves the rest owed, and moving a case back does too.
#[test]
fn what_is_still_owed_is_late_by_today() {
    let part = Reply { further_on: Some(date(2027, 1, 20)), ..reply(CaseOutcome::All, hand(day(12, 20))) };
    let staged = Story::of(submission()).on(day(12, 20)).officer(Command::Reply(part));
    assert_eq!((staged.case.state, staged.is_late()), (State::Open, false));
    assert!(staged.on(day(12, 24)).is_late());
    let answered = Story::of(submission()).officer(all(hand(day(11, 23))));
    let back = answered.officer(Command::MoveBack("A page was missing".into(), "We look again".into()));
    assert!(!back.is_late() && back.on(day(12, 24)).is_late());
}

/// A part that was given in time does not answer in place of the rest that came back.
#[test]
fn a_last_reply_that_came_back_answers_nothing() {
    let part = Reply { further_on: Some(day(12, 28)), ..reply(CaseOutcome::All, hand(day(12, 20))) };
    let story = Story::of(submission()).on(day(12, 20)).officer(Command::Reply(part)).on(day(12, 28));
    let last = story.officer(all(hand(day(12, 28))));
    let mail = last.case.seq;
    let closed = last.officer(Command::Close("Answered".into(), None));
    let failed = closed.officer(Command::FailNotice(mail, "Mailbox full".into()));
    assert_eq!((failed.case.answered_on(calendar()), failed.is_late()), (None, true));
    assert_eq!((failed.case.state, failed.case.closed_on), (State::Open, None), "a reply is owed, closed or not");
}

fn anything() -> impl Strategy<Value = Command> {
    let on = || (0_i8..60).prop_map(|days| day(11, 23).saturating_add(jiff::SignedDuration::from_hours(24 * i64::from(days))));
    let of = || proptest::sample::select(AskOf::ALL.to_vec());
    let way = || (proptest::sample::select(DeliveryWay::ALL.to_vec()), on()).prop_map(|(way, on)| way.on(on));
    prop_oneof![
        (of(), way()).prop_map(|(of, way)| ask_for(of, way)),
        (of(), on()).prop_map(|(of, on)| came(of, on)),
        on().prop_map(heard),
        of().prop_map(|of| Command::WithdrawAsk(of, "Why".into(), None)),
        way().prop_map(extend),
        way().prop_map(|way| Command::Acknowledge("We have it".into(), way)),
        way().prop_map(|way| Command::Reply(reply(CaseOutcome::Withdrawn, way))),
        (1_i64..12, on()).prop_map(|(seq, on)| correct(seq, on)),
        (3_i64..12, on()).prop_map(|(seq, on)| post(seq, crate::clock::PostClass::First, on)),
        (3_i64..12).prop_map(|seq| Command::FailNotice(seq, "It came back".into())),
        Just(Command::MoveBack("Why".into(), "We look again".into())),
        Just(Command::See),
    ]
}

proptest! {
    /// The bar, the queue, the list, the letter and the family's page show one date: of whatever was done, on whatever day.
    #[test]
    fn one_date_whatever_was_done(
        kind in proptest::sample::select(Kind::CASES.to_vec()), steps in proptest::collection::vec((anything(), 0_i8..9, 0_u8..4), 1..24)
    ) {
        let mut story = Story::of(of(kind));
        for (command, days, who) in steps {
            story.today = story.today.saturating_add(jiff::SignedDuration::from_hours(24 * i64::from(days)));
            let (account, role) = if command == Command::See { (PARENT, Role::Parent) } else { (OFFICER, Role::Officer) };
            if story.decide(account, role, command.clone()).is_ok() {
                story = story.by(account, role, command);
            }
            story = match (who, story.waiting().first()) {
                (0, Some(of)) => { let of = *of; story.confirm(of) }
                (1, Some(of)) => { let of = *of; story.decline(of) }
                _ => story,
            };
            let (deadline, dates) = (story.case.deadline(calendar()).unwrap(), story.dates());
            prop_assert_eq!(deadline.dates, dates);
            prop_assert!(dates.limit.zip(dates.work_to).is_none_or(|(limit, work_to)| work_to <= limit));
            let answered = story.case.answered_on(calendar());
            prop_assert!(story.case.state != State::Answered || answered.is_some());
            prop_assert!(answered.is_none_or(|on| on >= story.case.received().unwrap()));
        }
    }
}

/// Art 12A(5): asked on Tuesday 24, answered on Thursday 26 November: three days do not count. Received on 2 November, the month would
/// end on Wednesday 2 December, with three days on Saturday 5: Monday 7 December.
#[test]
fn a_paused_case_knows_its_date_if_it_is_answered_today() {
    let asked = NewAsk { of: AskOf::Clarification, text: "Which?".into(), doubt: None, delivery: Delivery::Portal };
    let sent = Submission { received: day(11, 2), ..submission() };
    let story = Story::begin(day(11, 2)).family(Command::Submit(sent)).officer(Command::Take);
    let story = story.on(day(11, 24)).officer(Command::Ask(asked)).notified();
    let paused = story.on(day(11, 26));
    assert_eq!(paused.limit(), None);
    let then = paused.case.deadline_if_answered(day(11, 26), calendar()).unwrap();
    assert_eq!(then.dates.limit, Some(day(12, 7)));
    let running = Story::of(of(Kind::Access));
    assert_eq!(running.case.deadline_if_answered(day(11, 26), calendar()), None);
}
