//! Asking for proof, a fee, what they mean (law.md §1, §11).

use super::*;
use crate::clock::{ClockFault, PostClass, ProofOf, Run, StepKind};
use crate::form::TypedMove;

/// Published: asked 10 March 2025, received on 19 March 2025, limit Tuesday 22 April 2025 (Easter).
#[test]
fn the_month_starts_on_the_day_on_which_proof_was_received() {
    let begun = Story::begin(date(2025, 3, 3));
    let sent = Submission { received: date(2025, 3, 3), ..submission() };
    let taken = begun.by(PARENT, Role::Parent, Command::Submit(sent)).officer(Command::Take);
    let asked = taken.on(date(2025, 3, 10)).officer(ask_for(AskOf::Identity, hand(date(2025, 3, 10))));
    assert_eq!((asked.dates().run, asked.limit()), (Run::NotStarted(date(2025, 3, 10)), None));
    // Somebody finds it good a week later: the day of receipt counts.
    let proven = asked.on(date(2025, 3, 26)).officer(came(AskOf::Identity, date(2025, 3, 19)));
    assert_eq!((proven.limit(), proven.case.people.checked.as_slice()), (Some(date(2025, 4, 22)), &[Check::Identity][..]));
}

/// Derived: both asked on 25 November, identity on 1 December, clarified on 4 December: Monday 4 January 2027; on 27 November: the same.
#[test]
fn proof_and_question_are_asked_together_and_answered_in_any_order() {
    for (clarified, days) in [(day(12, 4), 3), (day(11, 27), 0)] {
        let asked = Story::of(submission()).on(day(11, 25));
        let asked = asked.officer(ask_for(AskOf::Identity, hand(day(11, 25))));
        let asked = asked.officer(ask_for(AskOf::Clarification, hand(day(11, 25)))).on(day(12, 4));
        let (proof, answer) = (came(AskOf::Identity, day(12, 1)), heard(clarified));
        let one = asked.clone().officer(proof.clone()).officer(answer.clone());
        let other = asked.officer(answer).officer(proof);
        for story in [one, other] {
            assert_eq!((story.limit(), story.dates().paused_days), (Some(date(2027, 1, 4)), days), "{clarified}");
        }
    }
}

#[test]
fn proof_is_asked_for_on_a_recorded_doubt_and_once_at_a_time() {
    let taken = Story::of(submission());
    let doubtless = NewAsk { of: AskOf::Identity, text: "Who are you?".into(), doubt: None, delivery: Delivery::Portal };
    assert_eq!(taken.refused(Command::Ask(doubtless)), Refusal::NoDoubt);
    let asked = taken.officer(ask_for(AskOf::Identity, Delivery::Portal)).officer(ask_for(AskOf::Authority, Delivery::Portal));
    assert_eq!(asked.refused(ask_for(AskOf::Identity, Delivery::Portal)), Refusal::AskedAlready);
    assert_eq!(asked.refused(came(AskOf::Fee, day(11, 23))), Refusal::NotAsked);
    assert_eq!(asked.case.waits(), Waits::Proof);
}

/// law.md §1: unasked proof moves nothing.
#[test]
fn proof_that_came_before_it_was_asked_moves_nothing() {
    let asked = Story::of(submission()).on(day(12, 1)).officer(ask_for(AskOf::Identity, hand(day(12, 1))));
    assert_eq!(asked.officer(came(AskOf::Identity, day(11, 27))).limit(), Some(day(12, 23)));
}

/// law.md §11: asked only after the limit has passed, the date stands, the case stays late.
#[test]
fn asked_after_the_limit_it_moves_nothing_and_says_so() {
    let late = Story::of(submission()).on(date(2027, 8, 19));
    assert!(late.is_late());
    let asked = late.officer(ask_for(AskOf::Identity, hand(date(2027, 8, 19))));
    let seq = asked.case.asks[0].seq;
    assert_eq!((asked.limit(), asked.is_late(), asked.waiting()), (Some(day(12, 23)), true, vec![]), "nothing to confirm");
    let proven = asked.clone().officer(came(AskOf::Identity, date(2027, 8, 19)));
    for story in [asked, proven] {
        assert_eq!((story.limit(), story.is_late()), (Some(day(12, 23)), true));
        assert!(story.case.was_asked_late(&story.case.asks[0], calendar()), "{seq}");
    }
}

/// law.md §11: asked again, work to counts from the first complete receipt, the limit from the last.
#[test]
fn asked_again_both_readings_show() {
    let once = Story::of(submission()).on(day(11, 24)).officer(ask_for(AskOf::Identity, hand(day(11, 24))));
    let once = once.on(day(12, 1)).officer(came(AskOf::Identity, day(12, 1)));
    let again = once.on(day(12, 2)).officer(ask_for(AskOf::Identity, hand(day(12, 2))));
    let seq = again.case.asks[1].seq;
    // 1 December and a month is 1 January 2027, a holiday: Monday 4 January.
    assert_eq!((again.waiting(), again.limit()), (vec![seq], Some(date(2027, 1, 4))), "it moves nothing before a second person");
    let confirmed = again.confirm(seq);
    assert_eq!((confirmed.limit(), confirmed.dates().work_to), (None, Some(date(2027, 1, 4))));
    let proven = confirmed.on(day(12, 8)).officer(came(AskOf::Identity, day(12, 8)));
    assert_eq!((proven.limit(), proven.dates().work_to), (Some(date(2027, 1, 8)), Some(date(2027, 1, 4))));
}

/// Another kind of proof asked later is a further ask as well. Received 23 November, proven 24 November: limit 24 December. Authority
/// asked and proven on 21 December: 21 January 2027, once a second person says so; work to stays where all had come once.
#[test]
fn another_kind_of_proof_asked_later_moves_nothing_alone() {
    let once = Story::of(submission()).on(day(11, 24)).officer(ask_for(AskOf::Identity, hand(day(11, 24))));
    let once = once.officer(came(AskOf::Identity, day(11, 24))).on(day(12, 21));
    for of in [AskOf::Authority, AskOf::Fee] {
        for delivery in [hand(day(12, 21)), Delivery::Portal, Delivery::Post] {
            let again = once.clone().officer(ask_for(of, delivery));
            let seq = again.case.asks[1].seq;
            assert_eq!((again.waiting(), again.limit()), (vec![seq], Some(day(12, 24))), "{of:?} {delivery:?}");
        }
        let again = once.clone().officer(ask_for(of, hand(day(12, 21)))).officer(came(of, day(12, 21)));
        let seq = again.waiting()[0];
        assert_eq!(again.limit(), Some(day(12, 24)), "{of:?}");
        let confirmed = again.confirm(seq);
        assert_eq!((confirmed.limit(), confirmed.dates().work_to), (Some(date(2027, 1, 21)), Some(day(12, 24))), "{of:?}");
    }
}

/// Ask at once: what is asked on one day is one ask; more on a later day, while the first is awaited, is a further one.
#[test]
fn proof_asked_on_one_day_is_one_ask() {
    let asked = Story::of(submission()).on(day(11, 24)).officer(ask_for(AskOf::Identity, hand(day(11, 24))));
    assert_eq!(asked.clone().officer(ask_for(AskOf::Authority, hand(day(11, 24)))).waiting(), Vec::<i64>::new());
    let later = asked.clone().on(day(12, 15)).officer(ask_for(AskOf::Authority, hand(day(12, 15))));
    assert_eq!(later.waiting(), vec![later.case.asks[1].seq]);
    let back = asked.officer(Command::WithdrawAsk(AskOf::Identity, "They are known".into(), None)).on(day(12, 15));
    assert_eq!(
        back.officer(ask_for(AskOf::Authority, hand(day(12, 15)))).waiting(),
        Vec::<i64>::new(),
        "nothing stands before it"
    );
}

/// law.md §1: unasked proof moves nothing, so it is no first receipt: work to stays that of the receipt of the request, 23 December.
#[test]
fn proof_that_came_before_it_was_asked_is_no_first_receipt() {
    let asked = Story::of(submission()).on(day(12, 1)).officer(ask_for(AskOf::Identity, hand(day(12, 1))));
    let early = asked.officer(came(AskOf::Identity, day(11, 27))).on(day(12, 5));
    assert_eq!(early.dates().work_to, Some(day(12, 23)));
    let again = early.officer(ask_for(AskOf::Identity, hand(day(12, 5))));
    let seq = again.waiting()[0];
    let proven = again.confirm(seq).on(day(12, 8)).officer(came(AskOf::Identity, day(12, 8)));
    assert_eq!((proven.limit(), proven.dates().work_to), (Some(date(2027, 1, 8)), Some(day(12, 23))));
}

/// The sum names everything that the month waits for.
#[test]
fn the_sum_names_every_proof_that_is_awaited() {
    let asked = Story::of(submission()).officer(ask_for(AskOf::Identity, hand(day(11, 23))));
    let asked = asked.officer(ask_for(AskOf::Authority, hand(day(11, 23))));
    let steps = asked.case.deadline(calendar()).unwrap().steps;
    let awaited: Vec<_> = steps.into_iter().map(|step| step.kind).filter(|kind| matches!(kind, StepKind::Awaited(_))).collect();
    assert_eq!(awaited, [StepKind::Awaited(ProofOf::Identity), StepKind::Awaited(ProofOf::Authority)]);
}

/// The clock counts only what was given: words from before the letter went out answer nothing.
#[test]
fn what_was_written_before_a_question_was_posted_is_no_answer() {
    let made = Story::of(submission()).on(day(11, 30)).officer(ask_for(AskOf::Clarification, Delivery::Post));
    let letter = made.case.seq;
    let wrote = made.on(day(12, 7)).family(Command::Write("Have you got my letter?".into()));
    let message = wrote.case.seq;
    assert_eq!(moves::Choices::Message.values(&wrote.case), Vec::<String>::new());
    let failed = wrote.clone().officer(Command::FailNotice(letter, "We rang".into())).officer(heard(day(12, 7)));
    assert_eq!(failed.limit(), Some(day(12, 23)));
    let posted = wrote.officer(post(letter, PostClass::First, day(12, 7)));
    assert_eq!(posted.refused(Command::MarkAnswer(message)), Refusal::NoSuchMessage);
}

/// law.md §1: the day on which proof arrived counts, not that on which staff found it. Where nothing is typed, it is the day on which they
/// wrote; a later one is for a second person.
#[test]
fn what_came_with_a_message_came_on_its_day() {
    let asked = Story::of(submission()).on(day(11, 24)).officer(ask_for(AskOf::Identity, hand(day(11, 24))));
    let wrote = asked.on(day(11, 26)).family(Command::Write("I sent you this paper".into())).on(day(12, 8));
    let fields = [("proven-of", "identity"), ("proven", "Passport"), ("proven-enough", "yes")];
    let typed = TypedMove(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
    let command = typed.parse(moves::Move::Proven, &wrote.case, day(12, 8)).unwrap();
    assert_eq!(
        wrote.clone().officer(command).limit(),
        Some(day(12, 29)),
        "26 December is a Saturday, the 28th a holiday in its place"
    );
    let later = wrote.clone().officer(came(AskOf::Identity, day(12, 8)));
    assert_eq!((later.limit(), later.waiting().len()), (None, 1), "nothing moves before somebody else looked");
    let first = wrote.officer(came(AskOf::Identity, day(11, 26)));
    assert!(first.waiting().is_empty());
}

/// Nobody is told that nothing came who wrote and was not answered (Art 12(4)).
#[test]
fn what_was_written_since_keeps_a_case_from_being_closed_as_unanswered() {
    let asked = Story::of(submission()).on(day(11, 24)).officer(ask_for(AskOf::Identity, hand(day(11, 24))));
    let over = |story: &Story| story.case.is_abandoned(story.today, calendar());
    assert!(over(&asked.clone().on(day(12, 24))));
    let wrote = asked.on(day(11, 26)).family(Command::Write("Here it is".into())).on(date(2027, 1, 26));
    assert!(!over(&wrote), "it may be what was asked for");
    let answered = wrote.officer(Command::Write("This does not show it. Please send your passport.".into()));
    assert!(!over(&answered) && !over(&answered.clone().on(date(2027, 2, 25))));
    assert!(over(&answered.on(date(2027, 2, 26))));
}

/// Nothing is carried out for somebody who never shows who they are; it is closed, and they are told why.
#[test]
fn what_took_effect_on_nobodys_record_can_be_closed_as_unanswered() {
    let story = Story::of(described(Kind::Marketing, "me"));
    let asked = story.officer(ask_for(AskOf::Identity, hand(day(11, 23)))).on(day(12, 23));
    assert!(asked.case.is_effect_to_come() && asked.case.is_abandoned(asked.today, calendar()));
}

/// Three ask-and-prove pairs in a day moved a limit by a month.
#[test]
fn asking_again_and_again_moves_nothing_alone() {
    let mut story = Story::of(submission()).on(day(12, 20));
    for _ in 0..3 {
        story = story.officer(ask_for(AskOf::Identity, hand(day(12, 20)))).officer(came(AskOf::Identity, day(12, 20)));
    }
    assert_eq!((story.dates().starts, story.waiting().len()), (day(12, 20), 2));
    let (first, second) = (story.waiting()[0], story.waiting()[1]);
    assert_eq!(story.decline(first).decline(second).dates().starts, day(12, 20));
}

/// What a second person did not confirm counts for nothing: nothing waits for it, it stops no reply, it can be asked again.
#[test]
fn an_ask_that_was_declined_is_not_awaited() {
    let once = Story::of(submission()).on(day(11, 24)).officer(ask_for(AskOf::Identity, hand(day(11, 24))));
    let again = once.officer(came(AskOf::Identity, day(11, 24))).officer(ask_for(AskOf::Identity, hand(day(11, 24))));
    let seq = again.case.asks[1].seq;
    assert_eq!((again.case.waits(), again.waiting()), (Waits::Proof, vec![seq]));
    let declined = again.decline(seq);
    assert_eq!((declined.case.waits(), declined.limit()), (Waits::Nothing, Some(day(12, 24))));
    assert_eq!(declined.refused(came(AskOf::Identity, day(11, 24))), Refusal::NotAsked);
    assert_eq!(declined.clone().officer(attach()).officer(all(hand(day(11, 24)))).case.state, State::Answered);
    let anew = declined.officer(ask_for(AskOf::Identity, hand(day(11, 24))));
    assert_eq!((anew.case.waits(), anew.waiting()), (Waits::Proof, vec![anew.case.asks[2].seq]));
}

/// The second person's word may be about the day of posting: then nothing shows that the letter was there in time.
#[test]
fn a_question_whose_posting_was_declined_is_not_awaited() {
    let made = Story::of(submission()).on(day(12, 22)).officer(ask_for(AskOf::Clarification, Delivery::Post));
    let letter = made.case.seq;
    let posted = made.on(day(12, 24)).officer(post(letter, PostClass::First, day(12, 23)));
    let seq = posted.waiting()[0];
    assert_eq!(posted.case.waits(), Waits::Answer);
    let declined = posted.decline(seq);
    assert_eq!((declined.case.waits(), declined.case.open_question()), (Waits::Nothing, None));
}

#[test]
fn what_is_taken_back_counts_for_nothing() {
    let asked = Story::of(submission()).on(day(11, 24)).officer(ask_for(AskOf::Identity, hand(day(11, 24))));
    let back = Command::WithdrawAsk(AskOf::Identity, "They are known".into(), Some("You need not send it".into()));
    let story = asked.officer(back);
    assert_eq!((story.limit(), story.case.waits()), (Some(day(12, 23)), Waits::Nothing));
    assert_eq!(story.case.messages.last().unwrap().text, "You need not send it");
    assert_eq!(story.refused(Command::WithdrawAsk(AskOf::Fee, "Why".into(), None)), Refusal::NotAsked);
}

/// Published: received 23 November, clarified 30 November to 7 December 2026: limit 31 December, work to 30 December.
#[test]
fn a_question_pauses_and_its_answer_resumes() {
    let asked = Story::of(submission()).on(day(11, 30)).officer(ask_for(AskOf::Clarification, hand(day(11, 30))));
    assert_eq!((asked.dates().run, asked.case.waits()), (Run::Paused(day(11, 30)), Waits::Answer));
    assert_eq!(asked.refused(ask_for(AskOf::Clarification, Delivery::Portal)), Refusal::QuestionOpen);
    let answered = asked.on(day(12, 7)).family(heard(day(12, 7)));
    assert_eq!((answered.limit(), answered.dates().work_to), (Some(day(12, 31)), Some(day(12, 30))));
    let other = Command::AnswerQuestion { ask: None, text: "The red one".into(), on: day(12, 7) };
    assert_eq!(answered.decide(PARENT, Role::Parent, other), Err(Refusal::NoQuestion));
}

/// Decided where it is recorded: we may have asked anew since the page was drawn, a moment ago or a day.
/// Whoever writes it down, it is what the person said: their page must not show it as ours.
#[test]
fn an_answer_that_an_officer_writes_down_is_the_persons_word() {
    let asked = Story::of(submission()).officer(ask_for(AskOf::Clarification, hand(day(11, 23))));
    let said = |story: &Story| story.case.messages.last().map(|message| message.side);
    assert_eq!(said(&asked), Some(Side::Office));
    assert_eq!(said(&asked.on(day(11, 25)).officer(heard(day(11, 25)))), Some(Side::Family));
}

#[test]
fn an_answer_is_to_the_question_that_was_read() {
    let first = Story::of(submission()).on(day(11, 30)).officer(ask_for(AskOf::Clarification, Delivery::Portal));
    let read = first.case.asks[0].seq;
    let back = first.officer(Command::WithdrawAsk(AskOf::Clarification, "We found it".into(), None));
    let second = back.officer(ask_for(AskOf::Clarification, Delivery::Portal));
    let answer = |ask| Command::AnswerQuestion { ask: Some(ask), text: "The blue one".into(), on: day(11, 30) };
    assert_eq!(second.decide(PARENT, Role::Parent, answer(read)), Err(Refusal::QuestionChanged));
    let open = second.case.asks[1].seq;
    assert!(!second.family(answer(open)).case.asks[1].is_open());
}

/// Only an access request is paused (Art 12A(5)); others may be asked too.
#[test]
fn a_question_about_anything_else_pauses_nothing() {
    for kind in Kind::REQUESTS.iter().filter(|kind| **kind != Kind::Access) {
        let asked = Story::of(of(*kind)).officer(ask_for(AskOf::Clarification, hand(day(11, 23))));
        assert_eq!((asked.limit(), asked.case.waits()), (Some(day(12, 23)), Waits::Answer), "{kind:?}");
    }
}

#[test]
fn a_question_after_the_limit_is_a_message() {
    let late = Story::of(submission()).on(day(12, 24));
    let fault = ClockFault::QuestionTooLate { asked: day(12, 24), limit: day(12, 23) };
    assert_eq!(late.refused(ask_for(AskOf::Clarification, hand(day(12, 24)))), Refusal::Clock(fault));
}

#[test]
fn a_message_can_be_the_answer_on_its_day() {
    let early = Story::of(submission()).family(Command::Write("Before".into()));
    let before = early.case.seq;
    let asked = early.on(day(11, 30)).officer(ask_for(AskOf::Clarification, hand(day(11, 30))));
    let wrote = asked.on(day(12, 7)).family(Command::Write("The blue one".into()));
    let message = wrote.case.seq;
    for other in [before, wrote.case.asks[0].seq, 99] {
        assert_eq!(wrote.refused(Command::MarkAnswer(other)), Refusal::NoSuchMessage);
    }
    let by_family = wrote.decide(PARENT, Role::Parent, Command::MarkAnswer(message));
    assert_eq!(by_family, Err(Refusal::NotNow), "officers mark, families answer");
    // Found a week later: it came on its day.
    let marked = wrote.on(day(12, 14)).officer(Command::MarkAnswer(message));
    assert_eq!((marked.limit(), marked.case.messages.len()), (Some(day(12, 31)), 3), "it stands there once");
}

/// Interface: an answer before its question is refused; who looks later may have answered before, but not before it was written.
#[test]
fn an_answer_comes_after_its_question_was_written() {
    let asked = Story::of(submission()).on(day(12, 2)).officer(ask_for(AskOf::Clarification, Delivery::Portal));
    let heard = |on| Command::AnswerQuestion { ask: None, text: "All years".into(), on };
    let early = asked.refused(heard(day(11, 25)));
    assert!(matches!(early, Refusal::Clock(ClockFault::AnswerBeforeQuestion { .. })), "{early:?}");
    assert!(asked.officer(heard(day(12, 2))).dates().limit.is_some());
}

/// Art 12(6): who is known is asked for nothing, and the month was never stopped.
#[test]
fn who_was_checked_while_proof_is_awaited_need_not_send_it() {
    for (of, check) in [(AskOf::Identity, Check::Identity), (AskOf::Authority, Check::Authority)] {
        let asked = Story::of(submission()).on(day(11, 25)).officer(ask_for(of, hand(day(11, 25)))).on(date(2027, 1, 4));
        assert_eq!(asked.dates().limit, None, "{of:?}");
        let checked = asked.officer(Command::Check(check, "I know her voice".into(), None));
        assert_eq!((checked.dates().limit, checked.case.open_ask(of)), (Some(day(12, 23)), None), "{of:?}");
        assert!(checked.case.is_checked() && checked.case.is_late(date(2027, 1, 4), calendar()), "{of:?}");
        assert_eq!(checked.case.waits(), Waits::Nothing, "{of:?}");
    }
}

/// law.md §13: a fee where a request is manifestly unfounded or excessive, never on consent, marketing, complaint.
#[test]
fn a_fee_is_asked_where_the_law_has_it() {
    for kind in Kind::CASES {
        let never = matches!(kind, Kind::Consent | Kind::Marketing | Kind::Complaint);
        let asked = Story::of(of(*kind)).decide(OFFICER, Role::Officer, ask_for(AskOf::Fee, Delivery::Portal));
        assert_eq!(asked.err(), never.then_some(Refusal::NotForThisKind), "{kind:?}");
    }
}

#[test]
fn an_answer_does_not_come_before_its_question() {
    let asked = Story::of(submission()).on(day(12, 1)).officer(ask_for(AskOf::Clarification, hand(day(11, 30))));
    let fault = ClockFault::AnswerBeforeQuestion { asked: day(11, 30), answered: day(11, 29) };
    assert_eq!(asked.refused(heard(day(11, 29))), Refusal::Clock(fault));
}

/// Who telephones before they open what stands here has answered: looking later undoes nothing and blocks nothing.
#[test]
fn a_question_may_be_answered_before_it_is_opened() {
    let asked = Story::of(submission()).on(day(11, 30)).officer(ask_for(AskOf::Clarification, Delivery::Portal));
    let answered = asked.on(day(12, 2)).officer(heard(day(12, 2)));
    // One day does not count: that of the answer.
    assert_eq!(answered.limit(), Some(day(12, 24)));
    let looked = answered.on(day(12, 4)).family(Command::See);
    assert_eq!(looked.limit(), Some(day(12, 24)));
    assert_eq!(looked.officer(all(hand(day(12, 4)))).case.state, State::Answered);
}

/// Its days count for nothing: there is nothing to correct, and nothing that could still arrive.
#[test]
fn the_days_of_what_was_taken_back_are_not_offered() {
    use crate::case::moves::Choices;
    let offered = |story: &Story| [Choices::RecordedDay, Choices::Notice].map(|choices| choices.values(&story.case));
    let asked = Story::of(submission()).officer(ask_for(AskOf::Identity, hand(day(11, 23))));
    let seq = asked.case.seq.to_string();
    assert!(offered(&asked).iter().all(|values| values.contains(&seq)));
    let back = asked.officer(Command::WithdrawAsk(AskOf::Identity, "Known".into(), None));
    assert!(offered(&back).iter().all(|values| !values.contains(&seq)), "{:?}", offered(&back));
    let printed = Story::of(submission()).officer(ask_for(AskOf::Identity, Delivery::Post));
    let letter = printed.case.seq;
    let posted = printed.officer(post(letter, PostClass::First, day(11, 23)));
    let posting = posted.case.seq.to_string();
    assert!(offered(&posted)[0].contains(&posting));
    let back = posted.officer(Command::WithdrawAsk(AskOf::Identity, "Known".into(), None));
    assert!(!offered(&back)[0].contains(&posting) && !offered(&back)[1].contains(&letter.to_string()));
}

/// A fee that is not paid in full is none: the month has not begun (law.md §13).
#[test]
fn a_part_of_a_fee_starts_nothing() {
    let asked = Story::of(submission()).officer(ask_for(AskOf::Fee, hand(day(11, 23)))).on(day(11, 30));
    let part = Command::Receive(Arrival { of: AskOf::Fee, what: "A half".into(), on: day(11, 30), enough: false, who: None });
    let paid = asked.officer(part);
    assert_eq!((paid.case.waits(), paid.limit()), (Waits::Proof, None));
    assert_eq!(paid.officer(came(AskOf::Fee, day(11, 30))).limit(), Some(day(12, 30)));
}
