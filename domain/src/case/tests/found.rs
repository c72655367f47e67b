//! What officers found by trying: each combination that said or did something else than the law.

use super::*;
use crate::clock::PostClass;

fn back() -> Command {
    Command::MoveBack("They go on after all".into(), "We look again".into())
}

/// A letter that was taken back with its case is not posted: its day would answer the case, and its words count no more.
#[test]
fn a_letter_of_a_withdrawn_request_that_goes_on_is_not_posted() {
    let letter = Story::of(submission()).officer(attach()).officer(all(Delivery::Post));
    let seq = letter.case.seq;
    let again = letter.family(Command::TakeBack("By the person".into())).officer(back());
    assert_eq!((again.case.state, again.case.unposted().count(), again.case.answered_on(calendar())), (State::Open, 0, None));
    assert!(again.decide(OFFICER, Role::Officer, post(seq, PostClass::First, day(11, 23))).is_err());
    let other = again.officer(attach()).officer(all(hand(day(11, 23))));
    assert_eq!(
        (other.case.state, other.case.released_files().count()),
        (State::Answered, 1),
        "what was taken back is given anew"
    );
}

/// Who is refused does not get what lies in a reply that they had not seen, or that did not arrive.
#[test]
fn a_refusal_hands_over_no_file_of_an_unheard_reply() {
    let refused = Reply {
        reasons: Some("No".into()),
        ground: Some(RefusalGround::Exempt),
        shown_by: Some("The letter".into()),
        ..reply(CaseOutcome::Refused, hand(day(11, 23)))
    };
    let here = Story::of(submission()).officer(attach()).officer(all(Delivery::Portal));
    let seq = here.case.seq;
    assert_eq!(here.refused(Command::Reply(refused.clone())), Refusal::FilesWait, "nobody has seen it");
    let lost = here.notified().officer(Command::FailNotice(seq, "The mail came back".into()));
    assert_eq!(lost.refused(Command::Reply(refused.clone())), Refusal::FilesWait);
    assert_eq!(lost.case.released_files().count(), 0, "what did not arrive is not open");
    let off = lost.officer(Command::Detach(FILE, "Not for them".into())).officer(Command::Reply(refused));
    assert_eq!((off.case.state, off.case.released_files().count()), (State::Answered, 0));
}

/// law.md §12: a part that came back was not given, whatever went out after it.
#[test]
fn a_part_that_comes_back_after_the_last_is_owed_again() {
    let part = Reply { further_on: Some(day(12, 1)), ..reply(CaseOutcome::All, hand(day(11, 23))) };
    let first = Story::of(submission()).officer(attach()).officer(Command::Reply(part));
    let seq = first.case.seq;
    let both = first.officer(all(hand(day(11, 23))));
    assert_eq!(both.case.state, State::Answered);
    let back = both.officer(Command::FailNotice(seq, "It was handed to somebody else".into()));
    assert_eq!((back.case.state, back.case.is_owed_again()), (State::Open, true));
    assert!(back.case.needs().contains(&ReasonToAct::Again));
    assert_eq!(back.officer(all(hand(day(11, 23)))).case.state, State::Answered);
}

/// law.md §2: the outcome is owed to whoever complained, also where nobody finds out who it was.
#[test]
fn a_complaint_of_somebody_who_shows_nobody_who_they_are_has_its_outcome() {
    let sent = Submission { channel: Channel::Phone, received: day(11, 26), ..described(Kind::Complaint, "me") };
    let story = Story::begin(day(11, 26)).by(OTHER, Role::Caseworker, Command::Submit(sent)).officer(Command::Take);
    let asked = story.officer(ask_for(AskOf::Identity, hand(day(11, 26))));
    let told = |on| {
        let not_right = Reply { reasons: Some("We looked".into()), ..reply(CaseOutcome::NotUpheld, hand(on)) };
        Command::Reply(not_right)
    };
    assert_eq!(asked.clone().on(day(12, 25)).refused(told(day(12, 25))), Refusal::NotChecked);
    assert_eq!(asked.clone().on(day(12, 29)).officer(attach()).refused(told(day(12, 29))), Refusal::NotChecked, "no file");
    assert_eq!(asked.on(day(12, 29)).officer(told(day(12, 29))).case.state, State::Answered);
}

/// What comes after the limit waits, also where what asked for it waits.
#[test]
fn what_comes_late_waits_also_while_its_ask_does() {
    let late = Story::of(submission()).on(date(2027, 1, 11)).officer(ask_for(AskOf::Identity, hand(day(11, 30))));
    let asked = late.waiting()[0];
    let came = late.officer(came(AskOf::Identity, date(2027, 1, 8)));
    assert_eq!(came.waiting().len(), 2);
    assert_eq!(came.clone().confirm(asked).limit(), came.confirm(asked).limit());
}

/// law.md §8: nothing is destroyed under a hold.
#[test]
fn nothing_is_deleted_under_a_legal_hold() {
    let held = Story::of(of(Kind::Erasure)).by(OTHER, Role::Dpo, Command::Hold("A claim".into()));
    assert_eq!(held.refused(all(hand(day(11, 23)))), Refusal::Held);
    let lifted = held.by(OTHER, Role::Dpo, Command::LiftHold("Settled".into()));
    assert_eq!(lifted.officer(all(hand(day(11, 23)))).case.state, State::Answered);
}

/// law.md §11: what a reply settled was asked and answered.
#[test]
fn a_question_that_a_reply_settled_is_asked_again_with_a_second_person() {
    let question = |on| ask_for(AskOf::Clarification, hand(on));
    let settled = Story::of(submission()).officer(question(day(11, 23))).on(day(11, 26)).officer(attach());
    let again = settled.officer(all(hand(day(11, 26)))).on(day(11, 30)).officer(back());
    let limit = again.limit();
    let asked = again.officer(question(day(11, 30))).on(day(12, 3)).officer(heard(day(12, 3)));
    assert_eq!((asked.waiting().len(), asked.limit()), (1, limit));
}

/// A part is a part of what is handed over.
#[test]
fn there_is_no_next_part_of_what_is_not_handed_over_or_is_done_at_once() {
    let next = |reply: Reply| Command::Reply(Reply { further_on: Some(day(12, 1)), ..reply });
    let reasons = |outcome| Reply {
        reasons: Some("No".into()),
        ground: Some(RefusalGround::DoesNotApply),
        shown_by: Some("The letter".into()),
        ..reply(outcome, hand(day(11, 23)))
    };
    for &kind in Kind::CASES {
        let story = Story::of(of(kind));
        let story = if matches!(kind, Kind::Access | Kind::Portability) { story.officer(attach()) } else { story };
        for &outcome in story.case.outcomes() {
            let said = story.decide(OFFICER, Role::Officer, next(reasons(outcome)));
            let parts = outcome.hands_over() && kind.effect().is_none();
            assert_eq!(said.is_ok(), parts, "{kind:?} {outcome:?}: {said:?}");
            assert!(parts || matches!(said, Err(Refusal::NoParts | Refusal::FilesWait | Refusal::EndedAlready)), "{said:?}");
        }
    }
}

/// law.md §14: what was told and stands has its effect, whatever becomes of another letter.
#[test]
fn what_another_reply_decided_stands() {
    let begun = Story::begin(day(11, 23)).family(Command::Wish(of(Kind::Consent))).officer(Command::Take);
    let granted = begun.officer(all(hand(day(11, 23))));
    let mark = granted.case.mark(calendar());
    assert!(mark.is_some() && granted.case.rests_on().is_some());
    let mut other = granted.case.clone();
    other.undecide(1);
    assert_eq!(other.mark(calendar()), mark);
}

/// Art 18(3): told first. A lifting that nobody posted told nobody.
#[test]
fn a_lifting_that_lies_here_tells_nobody_that_the_use_goes_on() {
    let pending = Story::of(of(Kind::Restriction)).officer(Command::Lift("It was proven".into(), Delivery::Post));
    let seq = pending.case.seq;
    assert!(pending.case.is_lifted() && !pending.case.is_told_of_use());
    assert!(pending.officer(post(seq, PostClass::First, day(11, 23))).case.is_told_of_use());
    let here = Story::of(of(Kind::Restriction)).officer(Command::Lift("It was proven".into(), Delivery::Portal));
    assert!(!here.case.is_told_of_use() && here.notified().case.is_told_of_use());
}

/// Its letter would give the reason of a later day beside the day that counts.
#[test]
fn why_it_takes_longer_is_posted_once_a_second_person_confirmed_the_day() {
    let acknowledge = Command::Acknowledge("We have it".into(), hand(day(11, 26)));
    let sent = Submission { received: day(11, 26), channel: Channel::Phone, ..of(Kind::Complaint) };
    let story = Story::begin(day(11, 26)).by(OTHER, Role::Caseworker, Command::Submit(sent)).officer(Command::Take);
    let story = story.officer(acknowledge);
    let later = Command::PutOffTarget {
        on: date(2027, 3, 24),
        why: "Many enquiries".into(),
        told: "We need longer".into(),
        delivery: Delivery::Post,
    };
    let put_off = story.officer(later);
    let letter = put_off.case.notices.last().unwrap().seq;
    let posts = |story: &Story| story.decide(OFFICER, Role::Officer, post(letter, PostClass::First, day(11, 26))).is_ok();
    let seq = put_off.waiting()[0];
    assert_eq!((put_off.case.unposted().count(), posts(&put_off)), (0, false));
    let declined = put_off.clone().decline(seq);
    assert_eq!((declined.case.unposted().count(), posts(&declined)), (0, false));
    let confirmed = put_off.confirm(seq);
    assert_eq!((confirmed.case.unposted().count(), posts(&confirmed)), (1, true));
}

/// law.md §1: only days after the relevant time pause, and nobody knows it yet.
#[test]
fn no_days_are_left_out_of_a_month_that_has_not_begun() {
    let asked = Story::of(submission()).officer(ask_for(AskOf::Identity, hand(day(11, 23))));
    let asked = asked.officer(ask_for(AskOf::Clarification, hand(day(11, 23)))).on(day(11, 30)).officer(heard(day(11, 30)));
    let sum = asked.case.deadline(calendar()).unwrap();
    assert!(sum.steps.iter().all(|step| !matches!(step.kind, crate::clock::StepKind::Paused { .. })), "{:?}", sum.steps);
}

/// law.md §5: the burden is the controller's, also of a part.
#[test]
fn an_objection_is_refused_in_part_with_its_ground_alone() {
    let row =
        Withheld { what: "Early help".into(), pages: String::new(), rule: "Art 6(1)(e)".into(), reason: "It is our task".into() };
    let part =
        Reply { reasons: Some("It is our task".into()), withheld: vec![row], ..reply(CaseOutcome::Part, hand(day(11, 23))) };
    let story = Story::of(of(Kind::Objection));
    assert_eq!(story.refused(Command::Reply(part.clone())), Refusal::NoGround);
    let grounded = Reply { ground: Some(RefusalGround::Compelling), shown_by: Some("The plan of May".into()), ..part };
    assert_eq!(story.officer(Command::Reply(grounded)).case.state, State::Answered);
}

/// How late a reply was shows, too: an earlier day of it waits for a second person, corrected or recorded so. The limit is 23 December.
#[test]
fn an_earlier_day_of_a_late_reply_waits_for_a_second_person() {
    let today = date(2027, 1, 20);
    let open = Story::of(of(Kind::Rectification)).on(today);
    let late = open.clone().officer(all(hand(today)));
    assert_eq!((late.waiting(), late.case.answered_on(calendar())), (vec![], Some(today)));
    let corrected = late.clone().officer(correct(late.case.seq, day(12, 28)));
    assert_eq!((corrected.waiting().len(), corrected.case.answered_on(calendar())), (1, Some(today)), "the old day shows");
    assert_eq!(open.officer(all(hand(day(12, 28)))).waiting().len(), 1);
}

/// Who was told that something stopped is told when it turns out to be about somebody else.
#[test]
fn what_was_said_to_have_stopped_for_another_is_told() {
    for kind in [Kind::Marketing, Kind::Restriction, Kind::Objection] {
        let identify = |key: &str| Command::Identify(PersonKey(key.into()), "The number of the record".into());
        let known = Story::of(described(kind, "me")).officer(identify("p-1"));
        let known = known.officer(Command::Check(Check::Identity, "A passport".into(), None));
        assert!(known.case.told_effect().is_some() && known.case.lost_effect().is_none(), "{kind:?}");
        let other = known.officer(identify("p-2"));
        assert_eq!(other.case.lost_effect().map(|lost| lost.seq), Some(other.case.seq), "{kind:?}");
        assert_eq!(other.case.newest().words, other.case.seq, "{kind:?}: it is news");
    }
}

/// Nobody waits for what never reached the person: it is asked anew, and the case says that somebody must.
#[test]
fn what_asked_them_and_did_not_arrive_is_asked_anew() {
    for of in [AskOf::Clarification, AskOf::Identity] {
        let asked = Story::of(submission()).officer(ask_for(of, Delivery::Portal));
        let seq = asked.case.seq;
        let open = if of == AskOf::Clarification { Refusal::QuestionOpen } else { Refusal::AskedAlready };
        assert_eq!(asked.refused(ask_for(of, hand(day(11, 23)))), open);
        assert!(!asked.case.needs().contains(&ReasonToAct::Again));
        let lost = asked.officer(Command::FailNotice(seq, "The mail came back".into()));
        assert!(lost.case.needs().contains(&ReasonToAct::Again) && lost.case.may_ask(of), "{of:?}");
        let anew = lost.officer(ask_for(of, hand(day(11, 23))));
        let open: Vec<_> = anew.case.asks.iter().filter(|ask| ask.is_open()).map(|ask| ask.seq).collect();
        assert_eq!((open, anew.case.may_ask(of)), (vec![anew.case.seq], false), "{of:?}: the first counts for nothing");
        assert!(!anew.case.needs().contains(&ReasonToAct::Again));
    }
}

/// UK GDPR 12(2), 12(6): who cannot be identified is told that, and nothing else; only where proof was asked for, the person heard of it,
/// and a month went by or something came that was not enough.
#[test]
fn that_nobody_knows_who_asks_is_a_ground_once_they_had_time_to_show_it() {
    let ground = RefusalGround::NotIdentified;
    let no = |on| {
        Command::Reply(Reply {
            reasons: Some("What came was not enough".into()),
            ground: Some(ground),
            shown_by: Some("Two letters".into()),
            ..reply(CaseOutcome::Refused, hand(on))
        })
    };
    let unknown = Story::of(described(Kind::Erasure, "me"));
    assert!(!unknown.case.grounds().contains(&ground), "nothing was asked for");
    for unheard in [Delivery::Portal, Delivery::Post] {
        let asked = unknown.clone().officer(ask_for(AskOf::Identity, unheard)).on(date(2027, 2, 1));
        assert_eq!(asked.refused(no(date(2027, 2, 1))), Refusal::NotForThisKind, "{unheard:?}: nobody heard of it");
    }
    let asked = unknown.officer(ask_for(AskOf::Identity, hand(day(11, 23))));
    assert_eq!(asked.refused(no(day(11, 23))), Refusal::StillTime(day(12, 23)));
    let failed = asked.clone().officer(Command::FailNotice(asked.case.seq, "Another house".into())).on(day(12, 23));
    assert_eq!(failed.refused(no(day(12, 23))), Refusal::NotForThisKind, "it did not arrive");
    let told = asked.clone().on(day(12, 23)).officer(no(day(12, 23)));
    assert_eq!((told.case.state, told.case.open_replies().count()), (State::Answered, 1), "it tells of nobody");
    let poor = Command::Receive(Arrival {
        of: AskOf::Identity,
        what: "A library card".into(),
        on: day(11, 25),
        enough: false,
        who: None,
    });
    let came = asked.clone().on(day(11, 25)).officer(poor);
    assert_eq!(came.clone().officer(no(day(11, 25))).case.state, State::Answered, "it was not enough");
    let again = came.officer(ask_for(AskOf::Identity, Delivery::Portal));
    assert_eq!(again.refused(no(day(11, 25))), Refusal::NotForThisKind, "it was asked for anew");
    let wrote = asked.clone().on(day(12, 23)).family(Command::Write("My passport is here".into()));
    assert_eq!(wrote.refused(no(day(12, 23))), Refusal::Unanswered, "it may be what was asked for");
    let back = asked.clone().officer(Command::WithdrawAsk(AskOf::Identity, "We know them".into(), None)).on(day(12, 23));
    assert_eq!(back.refused(no(day(12, 23))), Refusal::NotForThisKind);
    let known = asked.officer(Command::Check(Check::Identity, "By passport".into(), None)).on(day(12, 23));
    assert_eq!(known.refused(no(day(12, 23))), Refusal::NotForThisKind);
}

/// What who has only post is told of a corrected day stands here alone until somebody writes to them (law.md §12).
#[test]
fn a_corrected_day_is_told_to_who_does_not_come_here() {
    let told = |seq, on| Command::Correct { seq, on, why: "The stamp".into(), told: Some("It came later".into()) };
    let post = SafeContact { post: Some("1 High Street".into()), ..SafeContact::default() };
    let by_letter = Submission { channel: Channel::Post, contact: post, ..submission() };
    let begun = Story::begin(day(11, 25)).by(OFFICER, Role::Officer, Command::Submit(by_letter)).officer(Command::Take);
    assert!(!begun.case.may_look() && !begun.case.needs().contains(&ReasonToAct::Unheard));
    let corrected = begun.clone().officer(told(1, day(11, 24)));
    let corrected = corrected.waiting().into_iter().fold(corrected, Story::confirm);
    assert!(corrected.case.needs().contains(&ReasonToAct::Unheard), "nobody has told them");
    let heard = corrected.officer(Command::TellProgress("Your letter came on 24 November".into(), hand(day(11, 25))));
    assert!(!heard.case.needs().contains(&ReasonToAct::Unheard));
    let known = heard.officer(Command::Check(Check::Identity, "A passport".into(), None));
    let answered = known.officer(attach()).officer(all(hand(day(11, 25))));
    let seq = answered.case.replies[0].seq;
    assert_eq!(answered.refused(told(seq, day(11, 24))), Refusal::NobodyReads);
    assert_eq!(answered.refused(Command::Close("Done".into(), Some("We are done".into()))), Refusal::NobodyReads);
    let silent = answered.officer(correct(seq, day(11, 24))).officer(Command::Close("Done".into(), None));
    assert_eq!(silent.case.state, State::Closed);
}

/// Of an ask that was taken back nothing waits for a second person, and what it would have moved stays.
#[test]
fn what_was_taken_back_waits_for_nobody() {
    let first = Story::of(submission()).officer(ask_for(AskOf::Identity, hand(day(11, 23)))).on(day(11, 24));
    let fee = first.officer(ask_for(AskOf::Fee, hand(day(11, 24))));
    assert!(fee.case.needs().contains(&ReasonToAct::Second), "a further ask");
    let dates = fee.dates();
    let back = fee.officer(Command::WithdrawAsk(AskOf::Fee, "None is due".into(), Some("No fee".into())));
    assert_eq!((back.waiting(), back.dates()), (Vec::new(), dates));
    assert!(!back.case.needs().contains(&ReasonToAct::Second));
}

/// What was used for some days, as somebody was told, is marked from the day on which it is weighed again (Art 18).
#[test]
fn a_use_that_went_on_is_paused_from_the_day_it_is_weighed_again() {
    let no = Reply {
        reasons: Some("It is right".into()),
        ground: Some(RefusalGround::DoesNotApply),
        shown_by: Some("The letter".into()),
        ..reply(CaseOutcome::Refused, hand(day(11, 25)))
    };
    let since = |story: &Story| story.case.mark(calendar()).map(|(_, since, ended)| (since, ended));
    let refused = Story::of(of(Kind::Restriction)).on(day(11, 25)).officer(Command::Reply(no));
    assert_eq!(since(&refused), Some((day(11, 23), Some(day(11, 26)))));
    assert_eq!(since(&refused.clone().officer(back())), Some((day(11, 23), None)), "on that day it was not used yet");
    assert_eq!(since(&refused.on(day(11, 30)).officer(back())), Some((day(11, 30), None)));
    let ended = Story::of(of(Kind::Restriction)).on(day(12, 1)).family(Command::TakeBack("By the person".into()));
    assert_eq!(since(&ended.on(day(12, 8)).officer(back())), Some((day(12, 8), None)), "they had taken it back");
    let granted = Story::of(of(Kind::Restriction)).officer(all(hand(day(11, 23)))).on(day(11, 30)).officer(back());
    assert_eq!(since(&granted), Some((day(11, 23), None)), "it was not used meanwhile");
}

/// law.md §12: given when there and they looked. That the mail about it came back shuts nothing.
#[test]
fn who_looks_though_the_mail_came_back_has_it() {
    let asked = Story::of(submission()).officer(ask_for(AskOf::Clarification, Delivery::Portal));
    let seq = asked.case.seq;
    let lost = asked.notified().officer(Command::FailNotice(seq, "The mail came back".into())).on(day(11, 27));
    let found = lost.clone().family(Command::See);
    let question = found.case.notice(seq).unwrap();
    assert_eq!((question.failed, question.reached), (false, Some(day(11, 27))));
    assert!(lost.case.needs().contains(&ReasonToAct::Again) && !found.case.needs().contains(&ReasonToAct::Again));
    let anew = lost.officer(ask_for(AskOf::Clarification, hand(day(11, 27)))).family(Command::See);
    assert!(anew.case.notice(seq).unwrap().failed, "it was asked anew");
    let told = Story::of(of(Kind::Rectification)).officer(all(Delivery::Portal)).notified();
    let seq = told.case.seq - 1;
    let lost = told.officer(Command::FailNotice(seq, "The mail came back".into())).on(day(11, 27));
    assert_eq!(lost.case.state, State::Open);
    let found = lost.family(Command::See);
    assert_eq!((found.case.state, found.case.answered_on(calendar())), (State::Answered, Some(day(11, 27))));
    let copy = Story::of(submission()).officer(attach()).officer(all(Delivery::Portal));
    let seq = copy.case.seq;
    let lost = copy.notified().officer(Command::FailNotice(seq, "The mail came back".into())).family(Command::See);
    assert_eq!((lost.case.state, lost.case.is_owed_again()), (State::Open, true), "its files were taken off");
}

/// Whoever wished that somebody else's consent ends may wish it no more; what they gave themselves ended for good.
#[test]
fn a_wish_is_taken_back_while_nobody_has_decided_it() {
    let begun = Story::begin(day(11, 23)).by(PARENT, Role::Parent, Command::Wish(of(Kind::Consent))).officer(Command::Take);
    assert!(begun.case.is_wish() && begun.case.may_be_taken_back());
    let back = begun.clone().family(Command::TakeBack("By the person".into()));
    assert!(back.case.is_taken_back() && back.case.mark(calendar()).is_none());
    let lies = begun.officer(all(Delivery::Post));
    assert!(!lies.case.may_be_taken_back(), "it was decided");
}
