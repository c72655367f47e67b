//! Complaints: acknowledged within 30 days, then a target, progress, an outcome (law.md §2).

use super::*;
use crate::clock::{ClockFault, PostClass};

/// Received on Thursday 26 November 2026, by telephone.
fn complaint() -> Story {
    let sent = Submission { received: day(11, 26), channel: Channel::Phone, ..of(Kind::Complaint) };
    Story::begin(day(11, 26)).by(OTHER, Role::Caseworker, Command::Submit(sent)).officer(Command::Take)
}

fn acknowledge(delivery: Delivery) -> Command {
    Command::Acknowledge("We have it".into(), delivery)
}

/// law.md §2: limit Tuesday 29 December, work to Thursday 24 December; afterwards a target, which is data: 90 days.
#[test]
fn a_complaint_keeps_its_clock_after_the_acknowledgement() {
    let story = complaint();
    assert_eq!((story.limit(), story.dates().work_to), (Some(day(12, 29)), Some(day(12, 24))));
    let tomorrow = story.refused(acknowledge(hand(day(11, 27))));
    assert_eq!(tomorrow, Refusal::Clock(ClockFault::Future(day(11, 27))));
    let done = story.officer(acknowledge(hand(day(11, 26))));
    // 90 days after 26 November 2026 is Wednesday 24 February 2027.
    assert_eq!((done.limit(), done.dates().work_to), (None, Some(date(2027, 2, 24))));
    assert_eq!(done.refused(acknowledge(Delivery::Portal)), Refusal::NotNow);
    let set = done.officer(Command::SetTarget(date(2027, 1, 15), "The nursery answers by then".into()));
    assert_eq!(set.dates().work_to, Some(date(2027, 1, 15)));
    assert_eq!(set.refused(Command::SetTarget(day(11, 25), "Why".into())), Refusal::TargetPassed);
}

/// law.md §2: the clock is that of complaints received from 19 June 2026. Before, there is a day of our own, and nothing is late by law.
#[test]
fn a_complaint_from_before_the_law_has_no_clock_of_it() {
    let came = |received| {
        let sent = Submission { received, channel: Channel::Post, ..of(Kind::Complaint) };
        Story::begin(day(11, 26)).by(OTHER, Role::Caseworker, Command::Submit(sent)).officer(Command::Take)
    };
    let before = came(day(6, 18));
    // 90 days after 18 June 2026 is Wednesday 16 September.
    assert_eq!((before.limit(), before.dates().work_to, before.is_late()), (None, Some(day(9, 16)), false));
    let sum = before.case.deadline(calendar()).unwrap();
    assert!(sum.steps.iter().all(|step| step.source().contains("from 19 June 2026")), "{sum:?}");
    // Day 30 after 19 June 2026 is Sunday 19 July.
    let first = came(day(6, 19));
    assert_eq!((first.limit(), first.is_late()), (Some(day(7, 20)), true));
}

/// An acknowledgement that nobody got is none.
#[test]
fn an_acknowledgement_counts_when_it_was_given() {
    let made = complaint().officer(acknowledge(Delivery::Post));
    let letter = made.case.seq;
    assert_eq!((made.limit(), made.case.waits()), (Some(day(12, 29)), Waits::Post));
    let posted = made.officer(post(letter, PostClass::First, day(11, 26)));
    assert_eq!((posted.limit(), posted.case.acknowledged_on(calendar())), (None, Some(day(11, 30))));
}

/// DPA 2018 s.164A: one that was made here is acknowledged as it arrives; its words are content.
#[test]
fn a_complaint_made_here_is_acknowledged_by_itself() {
    let story = Story::begin(day(11, 26)).family(Command::Submit(Submission { received: day(11, 26), ..of(Kind::Complaint) }));
    assert_eq!((story.case.state, story.case.messages.len()), (State::New, 0));
    assert_eq!(story.case.acknowledged_on(calendar()), Some(day(11, 26)));
}

/// Acknowledging late does not make it in time.
#[test]
fn a_complaint_that_was_acknowledged_late_stays_late() {
    let late = complaint().on(date(2027, 1, 4));
    assert!(late.is_late());
    let done = late.officer(acknowledge(Delivery::Portal)).notified();
    assert_eq!((done.limit(), done.is_late()), (None, true));
    let in_time = complaint().on(day(12, 29)).officer(acknowledge(hand(day(12, 29))));
    assert!(!in_time.on(date(2027, 2, 1)).is_late());
}

/// What is late by law is late in every list: the day that was missed stays, until a second person confirms that it was not.
#[test]
fn the_day_that_was_missed_stays() {
    let open = complaint();
    assert_eq!(open.case.late_after(calendar()), Some(day(12, 29)));
    let late = open.clone().on(date(2027, 1, 4)).officer(acknowledge(hand(date(2027, 1, 4))));
    assert_eq!(
        (late.case.late_after(calendar()), late.waiting()),
        (Some(day(12, 29)), vec![]),
        "said as it was, it heals nothing"
    );
    assert_eq!(open.officer(acknowledge(hand(day(11, 26)))).case.late_after(calendar()), None);
    let backdated = complaint().on(date(2027, 1, 4)).officer(acknowledge(hand(day(12, 20))));
    let seq = backdated.waiting()[0];
    assert_eq!(backdated.case.late_after(calendar()), Some(day(12, 29)));
    assert_eq!(backdated.confirm(seq).case.late_after(calendar()), None);
}

/// What a second person did not confirm is still to be done, and the page offers it.
#[test]
fn an_acknowledgement_that_was_declined_is_owed() {
    let recorded = complaint().on(date(2027, 1, 4)).officer(acknowledge(hand(day(12, 20))));
    let seq = recorded.waiting()[0];
    let declined = recorded.decline(seq);
    assert!(moves::Move::Acknowledgement.is_offered(&declined.case, Role::Officer, true));
    let done = declined.officer(acknowledge(hand(date(2027, 1, 4))));
    assert_eq!((done.limit(), done.is_late()), (None, true));
}

/// A target moves later only with a second person, on a working day, and the person is told why (law.md §2: without undue delay).
#[test]
fn a_target_moves_later_only_with_a_second_person() {
    let story = complaint().officer(acknowledge(hand(day(11, 26))));
    let later = |on, told: &str| Command::PutOffTarget {
        on,
        why: "Many enquiries".into(),
        told: told.into(),
        delivery: Delivery::Portal,
    };
    let shown = Some(date(2027, 2, 24));
    assert_eq!(story.refused(Command::SetTarget(date(2027, 2, 25), "Why".into())), Refusal::NotToldWhy);
    // Saturday 27 February 2027; 26 March 2027 is Good Friday.
    for on in [date(2027, 2, 27), date(2027, 3, 26)] {
        assert_eq!(story.refused(later(on, "We need longer")), Refusal::NoWorkingDay);
    }
    assert_eq!(story.refused(Command::SetTarget(date(2027, 2, 20), "Why".into())), Refusal::NoWorkingDay);
    let put_off = story.officer(later(date(2027, 3, 24), "We need longer"));
    let seq = put_off.waiting()[0];
    assert_eq!((put_off.dates().work_to, put_off.case.messages.last().unwrap().text.as_str()), (shown, "We need longer"));
    assert_eq!(put_off.clone().decline(seq).dates().work_to, shown);
    let confirmed = put_off.confirm(seq);
    assert_eq!(confirmed.dates().work_to, Some(date(2027, 3, 24)));
    let sooner = confirmed.officer(Command::SetTarget(date(2027, 3, 1), "They answered".into()));
    assert_eq!((sooner.dates().work_to, sooner.waiting()), (Some(date(2027, 3, 1)), vec![]));
}

#[test]
fn a_backdated_acknowledgement_waits() {
    let recorded = complaint().on(date(2027, 1, 4)).officer(acknowledge(hand(day(12, 20))));
    let seq = recorded.waiting()[0];
    assert_eq!((recorded.limit(), recorded.is_late()), (Some(day(12, 29)), true));
    assert!(!recorded.confirm(seq).is_late());
}

/// The search found it: the limit stands also once the acknowledgement was given, so an outcome of an earlier day heals nothing alone.
#[test]
fn a_backdated_outcome_of_a_late_complaint_waits() {
    let late = complaint().on(date(2027, 1, 4)).officer(acknowledge(Delivery::Portal)).notified();
    let told = late.officer(Command::Reply(reply(CaseOutcome::Upheld, hand(day(12, 20)))));
    assert!(told.is_late());
    let seq = told.waiting()[0];
    assert!(told.clone().decline(seq).is_late() && !told.confirm(seq).is_late());
}

/// Inside 30 days an outcome needs no acknowledgement beside it. Nothing stops the 30 days.
#[test]
fn an_outcome_acknowledges_and_asking_stops_nothing() {
    let asked = complaint().officer(ask_for(AskOf::Identity, hand(day(11, 26))));
    assert_eq!(asked.limit(), Some(day(12, 29)));
    let reply = Reply { reasons: Some("We looked".into()), ..reply(CaseOutcome::PartlyUpheld, hand(day(11, 26))) };
    let told = complaint().officer(Command::Reply(reply));
    assert_eq!((told.case.state, told.case.acknowledged_on(calendar())), (State::Answered, Some(day(11, 26))));
}

/// law.md §13: no refusal of a complaint exists.
#[test]
fn a_complaint_is_never_refused() {
    for outcome in [CaseOutcome::Refused, CaseOutcome::Part, CaseOutcome::All] {
        assert_eq!(complaint().refused(Command::Reply(reply(outcome, Delivery::Portal))), Refusal::NotForThisKind);
    }
}

/// Why it takes longer counts only with the later day.
#[test]
fn the_words_of_a_day_that_was_not_confirmed_do_not_count() {
    let told = |story: &Story| story.case.standing(story.case.notices.last().unwrap().seq);
    let story = complaint().on(date(2027, 1, 4)).officer(acknowledge(Delivery::Portal)).notified();
    let later = Command::PutOffTarget {
        on: date(2027, 3, 24),
        why: "Why".into(),
        told: "We need longer".into(),
        delivery: Delivery::Portal,
    };
    let put_off = story.officer(later);
    let seq = put_off.waiting()[0];
    assert_eq!(told(&put_off), Standing::Waits);
    assert_eq!((told(&put_off.clone().confirm(seq)), told(&put_off.decline(seq))), (Standing::Counts, Standing::Declined));
}
