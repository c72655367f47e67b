//! The published examples of law.md §1 and §2, the edges of the year, and what must hold for any facts.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;

use super::*;
use crate::kind::{Kind, Law};

fn month(facts: &MonthFacts) -> Dates {
    Dates::month(facts, Calendar::official())
}

fn limit(received: Date) -> Date {
    month(&MonthFacts::received(received)).limit.unwrap()
}

fn asked(asked: Date, answered: Date) -> Clarification {
    Clarification::new(asked, Some(answered))
}

/// ICO, "A guide to subject access": "received on 3 September … must respond by 3 October".
#[test]
fn received_3_september_is_due_3_october() {
    assert_eq!(limit(date(2025, 9, 3)), date(2025, 10, 3));
}

/// ICO: "31 March … no equivalent date in April … 30 April".
#[test]
fn no_such_date_next_month_is_its_last_day() {
    assert_eq!(limit(date(2026, 3, 31)), date(2026, 4, 30));
    assert_eq!(limit(date(2025, 1, 30)), date(2025, 2, 28));
    assert_eq!(limit(date(2028, 1, 31)), date(2028, 2, 29), "a leap year");
    assert_eq!(limit(date(2028, 2, 29)), date(2028, 3, 29));
}

/// ICO: received Monday 25 November 2024, due Friday 27 December 2024, after both days of Christmas.
#[test]
fn christmas_moves_the_date() {
    assert_eq!(limit(date(2024, 11, 25)), date(2024, 12, 27));
}

#[test]
fn a_weekend_moves_the_date_once() {
    assert_eq!(limit(date(2025, 1, 1)), date(2025, 2, 3));
    assert_eq!(limit(date(2026, 1, 31)), date(2026, 3, 2), "28 February 2026 is a Saturday: clamped, then rolled");
}

/// Identity asked on 10 March 2025, proven on 19 March: Saturday 19 April, Easter Monday on the 21st, so Tuesday 22 April.
#[test]
fn proving_identity_restarts_the_month() {
    let proofs = vec![ProofGiven { of: ProofOf::Identity, on: date(2025, 3, 19) }];
    let dates = month(&MonthFacts { proofs, ..MonthFacts::received(date(2025, 3, 10)) });
    assert_eq!((dates.starts, dates.limit), (date(2025, 3, 19), Some(date(2025, 4, 22))));
}

#[test]
fn the_latest_of_several_proofs_counts() {
    let proof = |of, day| ProofGiven { of, on: date(2026, 5, day) };
    let proofs = vec![proof(ProofOf::Fee, 20), proof(ProofOf::Authority, 27), proof(ProofOf::Identity, 4)];
    let deadline = Deadline::month(&MonthFacts { proofs, ..MonthFacts::received(date(2026, 5, 1)) }, Calendar::official());
    assert_eq!((deadline.dates.starts, deadline.dates.limit), (date(2026, 5, 27), Some(date(2026, 6, 29))));
    assert_eq!(deadline.steps[1].kind, StepKind::Proven(ProofOf::Authority));
}

/// law.md §1: received 23 November 2026.
#[test]
fn a_request_of_23_november_2026() {
    let received = MonthFacts::received(date(2026, 11, 23));
    assert_eq!(month(&received).limit, Some(date(2026, 12, 23)));
    let extended = month(&MonthFacts { extension: Some(date(2026, 12, 10)), ..received.clone() });
    assert_eq!(extended.limit, Some(date(2027, 2, 23)));
    assert_eq!(extended.extension_notice_by, Some(date(2026, 12, 23)));
    let clarifications = vec![asked(date(2026, 11, 30), date(2026, 12, 7))];
    let dates = month(&MonthFacts { clarifications, ..received });
    assert_eq!((dates.limit, dates.work_to), (Some(date(2026, 12, 31)), Some(date(2026, 12, 30))));
    assert_eq!((dates.paused_days, dates.extension_notice_by), (8, Some(date(2026, 12, 31))));
}

#[test]
fn a_pause_is_added_before_the_date_is_rolled() {
    // 27 November + 1 month is Sunday 27 December; 3 days on is Wednesday 30, not three days after the rolled Tuesday 29.
    let clarifications = vec![asked(date(2026, 12, 1), date(2026, 12, 3))];
    let dates = month(&MonthFacts { clarifications, ..MonthFacts::received(date(2026, 11, 27)) });
    assert_eq!(dates.limit, Some(date(2026, 12, 30)));
}

#[test]
fn days_between_two_pauses_count() {
    let first = asked(date(2026, 11, 26), date(2026, 11, 27));
    let second = asked(date(2026, 12, 2), date(2026, 12, 3));
    let dates = month(&MonthFacts { clarifications: vec![second, first], ..MonthFacts::received(date(2026, 11, 23)) });
    // 23 December and 4 days is Sunday 27, Monday 28 a substitute day.
    assert_eq!((dates.paused_days, dates.limit), (4, Some(date(2026, 12, 29))));
}

#[test]
fn names_of_proofs_are_the_stored_names() {
    for (name, of) in [("identity", ProofOf::Identity), ("authority", ProofOf::Authority), ("fee", ProofOf::Fee)] {
        assert_eq!((of.as_str(), ProofOf::find_by_name(name)), (name, Some(of)));
        assert_eq!(serde_json::to_string(&of).unwrap(), format!("\"{name}\""));
    }
    assert_eq!(ProofOf::find_by_name("whim"), None);
}

#[test]
fn an_open_question_leaves_no_date() {
    let open = Clarification::new(date(2026, 11, 30), None);
    let dates = month(&MonthFacts { clarifications: vec![open], ..MonthFacts::received(date(2026, 11, 23)) });
    assert_eq!((dates.run, dates.limit, dates.work_to), (Run::Paused(date(2026, 11, 30)), None, None));
    assert_eq!(dates.extension_notice_by, None);
}

#[test]
fn proof_that_is_awaited_leaves_no_date() {
    let awaited = vec![Awaited { of: ProofOf::Identity, asked: date(2026, 11, 24) }];
    let deadline = Deadline::month(&MonthFacts { awaited, ..MonthFacts::received(date(2026, 11, 23)) }, Calendar::official());
    assert_eq!((deadline.dates.run, deadline.dates.limit), (Run::NotStarted(date(2026, 11, 24)), None));
    assert_eq!(deadline.steps.last().unwrap().kind, StepKind::Awaited(ProofOf::Identity));
}

#[test]
fn days_of_a_pause_before_the_month_starts_do_not_move_it() {
    let received = MonthFacts::received(date(2026, 11, 23));
    let on_the_day = vec![asked(date(2026, 11, 23), date(2026, 11, 25))];
    assert_eq!(month(&MonthFacts { clarifications: on_the_day, ..received.clone() }).paused_days, 2);
    let proofs = vec![ProofGiven { of: ProofOf::Identity, on: date(2026, 12, 1) }];
    let clarifications = vec![asked(date(2026, 11, 24), date(2026, 11, 30))];
    let deadline = Deadline::month(&MonthFacts { proofs, clarifications, ..received }, Calendar::official());
    assert_eq!((deadline.dates.paused_days, deadline.dates.limit), (0, Some(date(2027, 1, 4))));
    assert!(deadline.steps.iter().any(|step| step.kind == StepKind::PausedBeforeStart));
}

#[test]
fn an_extension_counts_three_months_from_the_start() {
    // 30 November + 3 months is 28 February 2027, a Sunday.
    let dates = month(&MonthFacts { extension: Some(date(2026, 12, 30)), ..MonthFacts::received(date(2026, 11, 30)) });
    assert_eq!((dates.limit, dates.extension), (Some(date(2027, 3, 1)), Extension::Valid(date(2026, 12, 30))));
}

#[test]
fn a_notice_after_the_first_month_has_no_effect_and_the_sum_says_so() {
    let facts = MonthFacts { extension: Some(date(2026, 12, 24)), ..MonthFacts::received(date(2026, 11, 23)) };
    let deadline = Deadline::month(&facts, Calendar::official());
    assert_eq!(deadline.dates.limit, Some(date(2026, 12, 23)));
    let by = date(2026, 12, 23);
    assert!(deadline.steps.contains(&Step {
        date: date(2026, 12, 24),
        kind: StepKind::ExtensionTooLate { by },
        law: Law::Month
    }));
    let fault = ClockFault::ExtensionTooLate { given: date(2026, 12, 24), by };
    assert_eq!(check(Kind::Erasure, &facts, None, Calendar::official()), Err(fault));
}

#[test]
fn while_a_question_is_open_the_first_month_does_not_end() {
    let facts = |asked| MonthFacts {
        clarifications: vec![Clarification::new(asked, None)],
        extension: Some(date(2027, 1, 15)),
        ..MonthFacts::received(date(2026, 11, 23))
    };
    assert_eq!(month(&facts(date(2026, 12, 1))).extension, Extension::Valid(date(2027, 1, 15)));
    assert_eq!(month(&facts(date(2027, 1, 16))).extension, Extension::TooLate(date(2027, 1, 15)), "asked after the notice");
}

/// law.md §2: day 30, rolled; day 29, rolled back.
#[test]
fn a_complaint_is_acknowledged_within_thirty_days() {
    let dates = |received| Dates::acknowledgement(received, Calendar::official());
    let november = dates(date(2026, 11, 23));
    assert_eq!((november.limit, november.work_to), (Some(date(2026, 12, 23)), Some(date(2026, 12, 22))));
    // Day 30 is Christmas Day (Friday), then Saturday, Sunday and the substitute Monday; day 29 is Thursday 24.
    let christmas = dates(date(2026, 11, 25));
    assert_eq!((christmas.limit, christmas.work_to), (Some(date(2026, 12, 29)), Some(date(2026, 12, 24))));
    assert_eq!(acknowledgement(date(2026, 11, 25), Calendar::official()).dates, christmas);
}

#[test]
fn dates_past_the_published_years_are_provisional() {
    assert!(!month(&MonthFacts::received(date(2028, 11, 28))).provisional);
    // 30 December 2028 is a Saturday, New Year's Day 2029 a Monday.
    let dates = month(&MonthFacts::received(date(2028, 11, 30)));
    assert_eq!((dates.limit, dates.provisional), (Some(date(2029, 1, 2)), true));
    assert!(Dates::acknowledgement(date(2028, 12, 2), Calendar::official()).provisional);
}

/// The published years begin with 2012. 28 December 2011 and three days is a Saturday, so Tuesday 3 January (the 2nd is a
/// substitute day); the day to work to is Friday 30 December, of a year that is not published.
#[test]
fn a_limit_in_a_published_year_does_not_hide_that_an_earlier_date_is_provisional() {
    let clarifications = vec![asked(date(2011, 12, 1), date(2011, 12, 3))];
    let dates = month(&MonthFacts { clarifications, ..MonthFacts::received(date(2011, 11, 28)) });
    assert_eq!((dates.limit, dates.work_to), (Some(date(2012, 1, 3)), Some(date(2011, 12, 30))));
    assert!(dates.provisional);
}

/// Proof on the day of receipt is no news: the sum does not speak of it.
#[test]
fn proof_on_the_day_of_receipt_is_no_step() {
    let received = date(2026, 11, 23);
    let proofs = vec![ProofGiven { of: ProofOf::Identity, on: received }];
    let facts = MonthFacts { proofs, ..MonthFacts::received(received) };
    let plain = Deadline::month(&MonthFacts::received(received), Calendar::official());
    assert_eq!(Deadline::month(&facts, Calendar::official()), plain);
}

#[test]
fn what_cannot_be_is_refused_with_its_days() {
    let calendar = Calendar::official();
    let facts = MonthFacts::received(date(2026, 11, 23));
    let with = |clarification| MonthFacts { clarifications: vec![clarification], ..facts.clone() };
    let question = asked(date(2026, 11, 30), date(2026, 12, 7));
    for kind in Kind::CASES.iter().filter(|kind| **kind != Kind::Access) {
        assert_eq!(check(*kind, &with(question), None, calendar), Err(ClockFault::PauseOnlyForAccess), "{kind:?}");
        let open = check_question(*kind, &facts, date(2026, 11, 30), calendar);
        assert_eq!(open, Err(ClockFault::PauseOnlyForAccess), "{kind:?}");
    }
    let extended = MonthFacts { extension: Some(date(2026, 12, 1)), ..facts.clone() };
    assert_eq!(check(Kind::Complaint, &extended, None, calendar), Err(ClockFault::NoExtension));
    let proven = MonthFacts { proofs: vec![ProofGiven { of: ProofOf::Identity, on: date(2026, 12, 1) }], ..facts.clone() };
    assert_eq!(check(Kind::Complaint, &proven, None, calendar), Err(ClockFault::NoProof));
    let awaited = vec![Awaited { of: ProofOf::Fee, asked: date(2026, 12, 1) }];
    assert_eq!(check(Kind::Complaint, &MonthFacts { awaited, ..facts.clone() }, None, calendar), Err(ClockFault::NoProof));

    let check = |facts: &MonthFacts, today| check(Kind::Access, facts, today, calendar);
    assert_eq!(check(&with(question), None), Ok(()));
    let all_on_one_day = asked(date(2026, 11, 23), date(2026, 11, 23));
    assert_eq!(check(&with(all_on_one_day), None), Ok(()), "asked and answered on the day of receipt");
    let backwards = asked(date(2026, 12, 7), date(2026, 12, 6));
    let fault = ClockFault::AnswerBeforeQuestion { asked: date(2026, 12, 7), answered: date(2026, 12, 6) };
    assert_eq!(check(&with(backwards), None), Err(fault));
    let (on, received) = (date(2026, 11, 22), date(2026, 11, 23));
    assert_eq!(check(&with(asked(on, received)), None), Err(ClockFault::BeforeReceipt { on, received }));
    let early = MonthFacts { extension: Some(on), ..facts.clone() };
    assert_eq!(check(&early, None), Err(ClockFault::BeforeReceipt { on, received }));
    let before = MonthFacts { proofs: vec![ProofGiven { of: ProofOf::Identity, on }], ..facts.clone() };
    assert_eq!(check(&before, None), Ok(()), "proof that was there before changes nothing");

    assert_eq!(check(&facts, Some(date(2026, 11, 22))), Err(ClockFault::Future(received)));
    assert_eq!(check(&facts, Some(received)), Ok(()));
    assert_eq!(check(&with(question), Some(date(2026, 12, 6))), Err(ClockFault::Future(date(2026, 12, 7))));
    assert_eq!(check(&with(question), Some(date(2026, 12, 7))), Ok(()));
    let far = MonthFacts::received(date(2201, 1, 1));
    assert_eq!(check(&far, None), Err(ClockFault::TooFar(date(2201, 1, 1))));
}

#[test]
fn a_question_after_the_time_has_ended_pauses_nothing() {
    let facts = MonthFacts::received(date(2026, 11, 23));
    let ask = |day| check_question(Kind::Access, &facts, day, Calendar::official());
    assert_eq!(ask(date(2026, 12, 23)), Ok(()));
    let (asked, limit) = (date(2026, 12, 24), date(2026, 12, 23));
    assert_eq!(ask(asked), Err(ClockFault::QuestionTooLate { asked, limit }));
}

#[test]
fn each_step_names_its_rule() {
    let clarifications = vec![asked(date(2026, 11, 30), date(2026, 12, 7))];
    let facts = MonthFacts { clarifications, extension: Some(date(2026, 12, 9)), ..MonthFacts::received(date(2026, 11, 23)) };
    let steps = Deadline::month(&facts, Calendar::official()).steps;
    let rules: Vec<_> = steps.iter().map(Step::source).collect();
    for rule in ["Art 12A(1)", "Art 12A(3)-(4)", "Art 12A(5)", "Regulation 1182/71"] {
        assert!(rules.iter().any(|source| source.contains(rule)), "{rule}: {rules:?}");
    }
}

#[test]
fn the_sum_names_each_skipped_day_and_why() {
    let steps = Deadline::month(&MonthFacts::received(date(2024, 11, 25)), Calendar::official()).steps;
    let holiday = |name: &str| StepKind::Skipped(NonWorking::BankHoliday(name.into()));
    let expected = [
        (date(2024, 11, 25), StepKind::Received),
        (date(2024, 12, 25), StepKind::MonthLater),
        (date(2024, 12, 25), holiday("Christmas Day")),
        (date(2024, 12, 26), holiday("Boxing Day")),
        (date(2024, 12, 27), StepKind::Limit),
    ];
    assert_eq!(steps, expected.map(|(date, kind)| Step { date, kind, law: Law::Month }));
}

#[test]
fn days_left_are_counted_to_the_day_to_work_to() {
    let clarifications = vec![asked(date(2026, 11, 30), date(2026, 12, 7))];
    let dates = month(&MonthFacts { clarifications, ..MonthFacts::received(date(2026, 11, 23)) });
    assert_eq!(dates.days_left(date(2026, 12, 23)), Some(7));
    assert_eq!(dates.days_left(date(2027, 1, 1)), Some(-2));
}

fn day() -> impl Strategy<Value = Date> {
    (0_i64..18_000).prop_map(|n| date(2012, 1, 1).saturating_add(n.days()))
}

fn after(start: Date) -> impl Strategy<Value = Date> {
    (0_i64..150).prop_map(move |n| start.saturating_add(n.days()))
}

fn question(received: Date) -> impl Strategy<Value = Clarification> {
    (after(received), 0_i64..40).prop_map(|(day, length)| asked(day, day.saturating_add(length.days())))
}

prop_compose! {
    fn facts()(received in day())(
        received in Just(received),
        proofs in proptest::collection::vec(after(received), 0..3),
        clarifications in proptest::collection::vec(question(received), 0..5),
        extension in proptest::option::of(after(received)),
    ) -> MonthFacts {
        let proofs = proofs.into_iter().map(|on| ProofGiven { of: ProofOf::Identity, on }).collect();
        MonthFacts { proofs, clarifications, extension, ..MonthFacts::received(received) }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_order_of_recording_never_changes_a_date(facts in facts(), turn in 0_usize..5) {
        let mut other = facts.clone();
        other.clarifications.reverse();
        other.proofs.reverse();
        if !other.clarifications.is_empty() {
            let turn = turn % other.clarifications.len();
            other.clarifications.rotate_left(turn);
        }
        prop_assert_eq!(month(&facts), month(&other));
    }

    #[test]
    fn a_day_that_is_covered_already_counts_once(facts in facts(), pick in 0_usize..5, from in 0_i64..40, length in 0_i64..40) {
        let Some(whole) = facts.clarifications.get(pick).copied() else { return Ok(()) };
        let end = whole.answered.unwrap_or(whole.asked);
        let inner = asked(
            whole.asked.saturating_add(from.days()).min(end),
            whole.asked.saturating_add((from + length).days()).min(end),
        );
        let mut other = facts.clone();
        other.clarifications.push(inner);
        prop_assert_eq!(month(&facts).limit, month(&other).limit);
        other.clarifications.push(whole);
        prop_assert_eq!(month(&facts), month(&other));
    }

    #[test]
    fn removing_a_pause_never_makes_the_limit_later(facts in facts(), pick in 0_usize..5) {
        let mut other = facts.clone();
        if pick < other.clarifications.len() {
            other.clarifications.remove(pick);
        }
        prop_assert!(month(&other).limit <= month(&facts).limit);
        prop_assert!(month(&other).work_to <= month(&facts).work_to);
    }

    #[test]
    fn a_limit_is_a_working_day_and_never_before_the_day_to_work_to(facts in facts()) {
        let dates = month(&facts);
        let calendar = Calendar::official();
        for day in [dates.limit, dates.work_to, dates.extension_notice_by].into_iter().flatten() {
            prop_assert!(!matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
            prop_assert_eq!(calendar.non_working(day), None);
        }
        prop_assert!(dates.work_to <= dates.limit);
        prop_assert!(dates.extension_notice_by <= dates.limit);
        let complaint = Dates::acknowledgement(facts.received, calendar);
        prop_assert!(complaint.work_to <= complaint.limit);
        prop_assert!(complaint.work_to.is_some_and(|day| day < facts.received.saturating_add(30.days())));
    }

    #[test]
    fn an_extension_never_shortens(facts in facts()) {
        let without = MonthFacts { extension: None, ..facts.clone() };
        prop_assert!(month(&without).limit <= month(&facts).limit);
    }

    #[test]
    fn a_later_receipt_never_has_an_earlier_limit(a in day(), b in day()) {
        prop_assert!(a > b || limit(a) <= limit(b));
    }

    #[test]
    fn proof_before_receipt_changes_nothing(facts in facts(), before in 0_i64..400) {
        let mut other = facts.clone();
        other.proofs.push(ProofGiven { of: ProofOf::Identity, on: facts.received.saturating_sub(before.days()) });
        prop_assert_eq!(month(&facts), month(&other));
    }

    #[test]
    fn the_sum_ends_in_the_dates(facts in facts()) {
        let deadline = Deadline::month(&facts, Calendar::official());
        prop_assert_eq!(deadline.dates, month(&facts));
        let on = |kind| deadline.steps.iter().find(|step| step.kind == kind).map(|step| step.date);
        prop_assert_eq!(on(StepKind::Limit), deadline.dates.limit);
        prop_assert_eq!(on(StepKind::WorkTo).or(deadline.dates.limit), deadline.dates.work_to);
        let paused: i32 = deadline.steps.iter().map(|s| if let StepKind::Paused { days, .. } = s.kind { days } else { 0 }).sum();
        let counts = deadline.dates.work_to.is_some() || !matches!(deadline.dates.run, Run::NotStarted(_));
        prop_assert_eq!(paused, if counts { deadline.dates.paused_days } else { 0 });
    }
}
