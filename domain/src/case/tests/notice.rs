//! Notices: given when they were there (law.md §12).

use super::*;
use crate::clock::{PostClass, Run};

/// law.md §12: portal when it is there and the person was notified; or they looked.
/// Who withdraws may do so because somebody else opens their post: nothing goes out any more.
#[test]
fn no_letter_goes_to_who_withdrew() {
    let letter = Story::of(submission()).officer(attach()).officer(all(Delivery::Post));
    let seq = letter.case.seq;
    let back = letter.family(Command::TakeBack("By the person".into()));
    assert_eq!((back.case.state, back.case.unposted().count(), back.case.waits()), (State::Closed, 0, Waits::Nothing));
    assert!(back.case.needs().is_empty());
    let posted = back.decide(OFFICER, Role::Officer, post(seq, PostClass::First, day(11, 23)));
    assert!(posted.is_err() && back.case.released_files().next().is_none(), "{posted:?}");
}

/// How far we are is of no use once the reply was given.
#[test]
fn what_the_reply_has_overtaken_is_not_posted() {
    let told = Story::of(submission()).officer(Command::TellProgress("We are looking".into(), Delivery::Post));
    assert_eq!(told.case.unposted().count(), 1);
    let answered = told.officer(attach()).officer(all(hand(day(11, 23))));
    assert_eq!(answered.case.unposted().count(), 0);
    assert_eq!(answered.officer(Command::Close("Answered".into(), None)).case.state, State::Closed);
}

#[test]
fn what_stands_here_is_given_when_they_heard_of_it() {
    let asked = Story::of(submission()).on(day(11, 25)).officer(ask_for(AskOf::Identity, Delivery::Portal));
    assert_eq!((asked.limit(), asked.case.waits()), (Some(day(12, 23)), Waits::Proof), "nothing was given yet");
    let notified = asked.clone().on(day(11, 26)).notified();
    assert_eq!(notified.dates().run, Run::NotStarted(day(11, 26)));
    let seen = asked.on(day(11, 27)).family(Command::See);
    assert_eq!(seen.dates().run, Run::NotStarted(day(11, 27)));
    assert_eq!(seen.decide(PARENT, Role::Parent, Command::See), Ok(vec![]), "looked at once is enough");
}

/// Posted on Monday 30 November: given on the 2nd (1st class) or 4th (2nd class) working day. It pauses from posting for the limit,
/// from delivery for the day to work to. Derived: 8 days to 31 December; 5 days (2 to 6 December) to 28 December, a holiday: the 29th.
#[test]
fn a_posted_question_pauses_from_posting_and_from_delivery() {
    let made = Story::of(submission()).on(day(11, 30)).officer(ask_for(AskOf::Clarification, Delivery::Post));
    let letter = made.case.seq;
    assert_eq!((made.limit(), made.case.waits()), (Some(day(12, 23)), Waits::Post));
    let posted = made.officer(post(letter, PostClass::First, day(11, 30)));
    assert_eq!((posted.dates().run, posted.case.waits()), (Run::Paused(day(11, 30)), Waits::Answer));
    let answered = posted.on(day(12, 7)).officer(heard(day(12, 7)));
    assert_eq!((answered.limit(), answered.dates().work_to), (Some(day(12, 31)), Some(day(12, 29))));
}

#[test]
fn a_letter_is_given_on_its_working_day() {
    for (class, given) in [(PostClass::First, day(11, 25)), (PostClass::Second, day(11, 27))] {
        let answered = Story::of(submission()).officer(all(Delivery::Post));
        let letter = answered.case.seq;
        assert_eq!((answered.case.state, answered.case.waits()), (State::Open, Waits::Post));
        let posted = answered.officer(post(letter, class, day(11, 23)));
        assert_eq!((posted.case.state, posted.case.answered_on(calendar())), (State::Answered, Some(given)));
    }
}

#[test]
fn a_letter_is_posted_once_and_not_before_it_was_made() {
    let made = Story::of(submission()).on(day(11, 25)).officer(ask_for(AskOf::Identity, Delivery::Post));
    let letter = made.case.seq;
    assert_eq!(made.refused(post(letter, PostClass::First, day(11, 24))), Refusal::NotMadeYet(day(11, 25)));
    assert_eq!(made.refused(post(1, PostClass::First, day(11, 25))), Refusal::NoSuchNotice);
    let posted = made.officer(post(letter, PostClass::First, day(11, 25)));
    assert_eq!(posted.refused(post(letter, PostClass::First, day(11, 25))), Refusal::NotNow);
}

#[test]
fn a_notice_goes_only_a_way_that_is_safe() {
    let silent = Story::of(Submission { contact: SafeContact::default(), ..submission() });
    for delivery in [Delivery::Post, Delivery::Email { on: day(11, 23) }] {
        assert_eq!(silent.refused(ask_for(AskOf::Identity, delivery)), Refusal::NotSafe);
        assert_eq!(silent.refused(all(delivery)), Refusal::NotSafe);
    }
    assert_eq!(silent.case.safe_way(), DeliveryWay::Portal);
    let post = SafeContact { email: None, ..contact() };
    assert_eq!(Story::of(Submission { contact: post, ..submission() }).case.safe_way(), DeliveryWay::Post);
}

/// What did not arrive was not given.
#[test]
fn a_notice_that_came_back_does_not_count() {
    let asked = Story::of(submission()).officer(ask_for(AskOf::Identity, hand(day(11, 23))));
    let mail = asked.case.seq;
    assert_eq!(asked.limit(), None);
    let bounced = asked.officer(Command::FailNotice(mail, "Mailbox full".into()));
    assert_eq!(bounced.limit(), Some(day(12, 23)));
    assert_eq!(bounced.refused(Command::FailNotice(mail, "Again".into())), Refusal::NotNow);
}

/// No mail of ours holds words of a case (capability F13): by email nothing is given, safe or not.
#[test]
fn nothing_is_given_by_email() {
    use crate::case::moves::Choices;
    let story = Story::of(submission());
    assert!(story.case.contact().email.is_some());
    assert_eq!(story.refused(ask_for(AskOf::Identity, Delivery::Email { on: day(11, 23) })), Refusal::NotSafe);
    assert_eq!(Choices::Way.values(&story.case), ["portal", "post", "hand", "aloud"]);
    // As an earlier release recorded it.
    let delivery = Delivery::Email { on: day(11, 24) };
    let asked = Asked { of: AskOf::Identity, text: "Who?".into(), doubt: Some("Another address".into()), delivery };
    let recorded = Recorded::new(3, Event::Asked(asked), story.facts(OFFICER, Role::Officer));
    let case = story.case.clone().evolve(&recorded);
    assert_eq!(case.statutory_dates(calendar()).unwrap().run, Run::NotStarted(day(11, 24)));
}

/// The clock counts only what was given: a message that came while the letter lay here answers nothing.
#[test]
fn a_question_that_nobody_posted_moves_nothing() {
    let made = Story::of(submission()).on(day(11, 30)).officer(ask_for(AskOf::Clarification, Delivery::Post));
    let written = made.on(day(12, 7)).family(Command::Write("Thank you".into()));
    let message = written.case.seq;
    for command in [Command::MarkAnswer(message), heard(day(12, 7))] {
        assert_eq!(written.refused(command), Refusal::NotPosted);
    }
    for form in [crate::case::moves::Move::MarkAnswer, crate::case::moves::Move::Heard] {
        assert!(!form.is_offered(&written.case, Role::Officer, true), "{form:?}");
    }
    // As an older release recorded it.
    let answered =
        Event::QuestionAnswered(QuestionAnswered { ask: 3, text: String::new(), on: day(12, 7), message: Some(message) });
    let recorded = Recorded::new(message + 1, answered, written.facts(OFFICER, Role::Officer));
    let case = written.case.clone().evolve(&recorded);
    assert_eq!(case.statutory_dates(calendar()).unwrap().limit, Some(day(12, 23)));
}

/// What is said once a move is done is true of this case, of its kind and as it stands.
#[test]
fn what_is_said_after_a_move_is_true_of_the_case() {
    use crate::case::moves::AfterMove as A;
    let said = |story: &Story, command| {
        let after = story.clone().officer(command);
        after.case.what_moved(&story.case, calendar())
    };
    let asks = |kind, of, delivery| said(&Story::of(self::of(kind)), ask_for(of, delivery));
    assert_eq!(asks(Kind::Access, AskOf::Identity, hand(day(11, 23))), [A::NotStarted]);
    assert_eq!(asks(Kind::Access, AskOf::Identity, Delivery::Portal), [A::Unseen]);
    assert_eq!(asks(Kind::Access, AskOf::Identity, Delivery::Post), [A::Unposted]);
    assert_eq!(asks(Kind::Complaint, AskOf::Identity, hand(day(11, 23))), [], "a complaint has no month");
    let complaint = Story::of(Submission { channel: Channel::Phone, ..of(Kind::Complaint) });
    let acknowledged = Command::Acknowledge("We have it".into(), hand(day(11, 23)));
    assert_eq!(said(&complaint, acknowledged), [], "a complaint that was confirmed has no last day");
    assert_eq!(asks(Kind::Access, AskOf::Clarification, hand(day(11, 23))), [A::Paused]);
    for kind in [Kind::Erasure, Kind::Consent] {
        assert_eq!(asks(kind, AskOf::Clarification, hand(day(11, 23))), [], "nothing pauses {kind:?}");
    }
    let late = Story::of(submission()).on(date(2027, 1, 10));
    assert_eq!(said(&late, ask_for(AskOf::Fee, hand(date(2027, 1, 10)))), [], "asked late, it moves nothing");
    let asked = Story::of(submission()).officer(ask_for(AskOf::Identity, hand(day(11, 23)))).on(day(12, 1));
    assert_eq!(said(&asked, came(AskOf::Identity, day(12, 1))), [A::Started]);
    let paused = Story::of(submission()).officer(ask_for(AskOf::Clarification, hand(day(11, 23))));
    assert_eq!(said(&paused.on(day(12, 1)), heard(day(12, 1))), [A::GoesOn]);
    assert_eq!(said(&Story::of(submission()).on(date(2027, 1, 10)), correct(1, day(11, 20))), [A::Unconfirmed]);
    assert_eq!(said(&Story::of(of(Kind::Erasure)), all(hand(day(11, 23)))), [], "the clock of what is answered is over");
}

/// Who answered had it: nobody records afterwards that it never arrived, which would move the date.
#[test]
fn a_notice_that_was_answered_did_not_come_back() {
    let asked = Story::of(submission()).officer(ask_for(AskOf::Identity, hand(day(11, 23))));
    let seq = asked.case.seq;
    let proven = asked.on(day(12, 1)).officer(came(AskOf::Identity, day(12, 1)));
    assert_eq!(proven.refused(Command::FailNotice(seq, "It came back".into())), Refusal::NotNow);
}

/// What the family opened was there. The page offers no such notice.
#[test]
fn a_reply_whose_file_was_opened_did_arrive() {
    let replied = Story::of(submission()).officer(attach()).officer(all(hand(day(11, 23))));
    let mail = replied.case.seq;
    let offered = |story: &Story| crate::case::moves::Choices::Notice.values(&story.case);
    assert_eq!(offered(&replied), [mail.to_string()]);
    let opened = replied.family(Command::Open(FILE));
    assert_eq!(opened.refused(Command::FailNotice(mail, "It came back".into())), Refusal::NotNow);
    assert_eq!(offered(&opened), Vec::<String>::new());
}

/// Capability Y7: what somebody opened who helps need not have reached who asked.
#[test]
fn a_reply_whose_file_only_a_helper_opened_can_still_have_been_lost() {
    let replied = Story::of(submission()).officer(attach()).officer(all(hand(day(11, 23))));
    let mail = replied.case.seq;
    let helped = replied.clone().by(OTHER, Role::Guest, Command::Open(FILE));
    assert!(crate::case::moves::Choices::Notice.values(&helped.case).contains(&mail.to_string()));
    let lost = helped.officer(Command::FailNotice(mail, "It came back".into()));
    assert!(lost.case.is_owed_again());
}

/// A reply that did not arrive is owed again, until the next one.
#[test]
fn a_reply_that_did_not_arrive_is_owed_until_the_next() {
    let replied = Story::of(submission()).officer(attach()).officer(all(hand(day(11, 23))));
    let mail = replied.case.seq;
    assert!(!replied.case.is_owed_again());
    let failed = replied.officer(Command::FailNotice(mail, "Mailbox full".into()));
    assert!(failed.case.is_owed_again());
    assert!(!failed.officer(all(hand(day(11, 23)))).case.is_owed_again());
}

/// What has come or was taken back need not be asked by letter any more.
#[test]
fn a_letter_that_asks_for_nothing_more_is_not_waited_for() {
    let made = Story::of(submission()).officer(ask_for(AskOf::Identity, Delivery::Post));
    let back = Command::WithdrawAsk(AskOf::Identity, "Known".into(), None);
    for command in [back, came(AskOf::Identity, day(11, 23))] {
        let story = made.clone().officer(command);
        assert_eq!((story.case.waits(), story.case.unposted().count()), (Waits::Nothing, 0));
    }
}

/// A letter made by mistake, or to an address that is not safe any more, need not be posted. Its files go with the next reply.
#[test]
fn a_letter_can_be_given_up() {
    let made = Story::of(submission()).officer(attach()).officer(all(Delivery::Post));
    let letter = made.case.seq;
    assert_eq!((made.case.waiting_files().count(), made.case.released_files().count()), (0, 0));
    let given_up = made.officer(Command::FailNotice(letter, "They moved".into()));
    assert_eq!((given_up.case.waits(), given_up.case.readable_replies().count()), (Waits::Nothing, 0));
    assert_eq!((given_up.case.waiting_files().count(), given_up.case.released_files().count()), (1, 0));
    assert_eq!(given_up.officer(all(Delivery::Portal)).case.released_files().count(), 1);
}

/// Closing is offered where it is not refused: not while a letter lies here, nor before they heard of what is asked.
#[test]
fn closing_is_offered_only_where_it_is_allowed() {
    let form = crate::case::moves::Move::Close;
    let offered =
        |story: &Story| form.is_offered(&story.case, Role::Officer, true) && form.is_timely(&story.case, story.today, calendar());
    let close = || Command::Close("Nothing came".into(), Some("Ask again when you can".into()));
    let asked = |delivery| Story::of(submission()).officer(ask_for(AskOf::Identity, delivery));
    let (letter, here) = (asked(Delivery::Post), asked(Delivery::Portal));
    assert_eq!((offered(&letter), letter.refused(close())), (false, Refusal::NotNow));
    assert_eq!((offered(&here), here.refused(close())), (false, Refusal::NotAnswered));
    let heard = here.notified();
    assert_eq!((offered(&heard), heard.refused(close())), (false, Refusal::NotAnswered), "they heard of it today");
    let heard = heard.on(day(12, 23));
    assert!(offered(&heard) && heard.decide(OFFICER, Role::Officer, close()).is_ok());
}

/// Nothing is left to do: not while a letter lies here, in whatever state.
#[test]
fn a_case_says_print_and_post_until_somebody_has() {
    let lifted = Story::of(of(Kind::Restriction)).officer(all(hand(day(11, 23))));
    let lifted = lifted.officer(Command::Lift("The report is right".into(), Delivery::Post));
    let letter = lifted.case.seq;
    assert_eq!((lifted.case.state, lifted.case.waits()), (State::Answered, Waits::Post));
    let close = || Command::Close("Answered".into(), None);
    assert_eq!(lifted.refused(close()), Refusal::NotNow);
    let posted = lifted.officer(post(letter, PostClass::First, day(11, 23)));
    assert_eq!(posted.officer(close()).case.state, State::Closed);
}

/// Capability A20: what is not safe any more is posted by nobody; what went before they said so, did.
#[test]
fn a_letter_is_not_posted_once_post_is_not_safe() {
    let made = Story::of(submission()).on(day(11, 30)).officer(ask_for(AskOf::Clarification, Delivery::Post));
    let letter = made.case.seq;
    let unsafe_now = made.on(day(12, 2)).family(Command::ChangeContact(SafeContact::default()));
    assert_eq!(unsafe_now.refused(post(letter, PostClass::First, day(12, 2))), Refusal::NotSafe);
    assert!(unsafe_now.clone().officer(post(letter, PostClass::First, day(12, 1))).case.open_question().is_some());
    let failed = unsafe_now.officer(Command::FailNotice(letter, "He opens the post".into()));
    assert!(failed.case.unposted().next().is_none());
}

/// A letter of extension that came too late is none: while there is time, it is given another way (Art 12A(4)).
#[test]
fn an_extension_that_was_posted_too_late_can_still_be_given_in_time() {
    let words = |delivery| Command::Extend(Ground::Complexity, "Many files".into(), delivery);
    let made = Story::of(submission()).on(day(12, 18)).officer(words(Delivery::Post));
    let letter = made.case.seq;
    assert_eq!(made.refused(words(hand(day(12, 18)))), Refusal::ExtendedAlready, "it lies here");
    let late = made.on(day(12, 22)).officer(post(letter, PostClass::Second, day(12, 22)));
    assert_eq!(late.limit(), Some(day(12, 23)));
    assert!(moves::Move::Extension.is_timely(&late.case, day(12, 22), calendar()));
    let told = late.officer(words(hand(day(12, 22))));
    assert_eq!(told.limit(), Some(date(2027, 2, 23)));
    assert_eq!(told.refused(words(hand(day(12, 22)))), Refusal::ExtendedAlready);
}

#[test]
fn a_copy_that_is_refused_goes_with_no_file() {
    let waits = Story::of(submission()).officer(attach());
    for outcome in [CaseOutcome::Refused, CaseOutcome::NothingHeld, CaseOutcome::Withdrawn, CaseOutcome::NotOurs] {
        let (reasons, shown_by) = (Some("It would harm somebody".into()), Some("The file".into()));
        let ground = (outcome == CaseOutcome::Refused).then_some(RefusalGround::Exempt);
        let said = Reply { reasons, ground, shown_by, ..reply(outcome, hand(day(11, 23))) };
        assert_eq!(waits.refused(Command::Reply(said.clone())), Refusal::FilesWait, "{outcome:?}");
        let off = waits.clone().officer(Command::Detach(FILE, "Not for them".into()));
        assert_eq!(off.officer(Command::Reply(said)).case.state, State::Answered, "{outcome:?}");
    }
}

/// Art 18(3), after the case was closed too: without opening it again.
#[test]
fn a_restriction_is_lifted_when_its_case_is_closed() {
    let closed = Story::of(of(Kind::Restriction)).officer(all(hand(day(11, 23)))).officer(Command::Close("Done".into(), None));
    assert!(closed.case.is_restricted() && moves::Move::Lift.is_offered(&closed.case, Role::Officer, true));
    let here = closed.clone().on(day(12, 1)).officer(Command::Lift("It was proven".into(), Delivery::Portal));
    assert_eq!((here.case.state, here.case.effect_ended(calendar())), (State::Closed, None));
    assert_eq!(here.notified().case.effect_ended(calendar()), Some(day(12, 2)));
    let letter = closed.on(day(12, 1)).officer(Command::Lift("It was proven".into(), Delivery::Post));
    assert_eq!((letter.case.state, letter.case.waits()), (State::Closed, Waits::Post));
    let seq = letter.case.seq;
    let posted = letter.officer(post(seq, PostClass::First, day(12, 1)));
    assert_eq!((posted.case.state, posted.case.effect_ended(calendar())), (State::Closed, Some(day(12, 4))));
}
