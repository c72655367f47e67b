//! Replies, files, closing and moving back (law.md §5, §6, §13).

use super::*;
use crate::clock::PostClass;

fn refused(kind: Kind, change: impl FnOnce(&mut Reply)) -> Result<State, Refusal> {
    let complete = Reply {
        reasons: Some("It is about somebody else".into()),
        ground: Some(RefusalGround::DoesNotApply),
        shown_by: Some("The file".into()),
        ..reply(CaseOutcome::Refused, hand(day(11, 23)))
    };
    let mut reply = complete;
    change(&mut reply);
    let events = Story::of(of(kind)).decide(OFFICER, Role::Officer, Command::Reply(reply))?;
    Ok(events[0].leads_to(&Story::of(of(kind)).case))
}

#[test]
fn a_request_goes_from_sent_to_closed() {
    let answered = Story::of(submission()).officer(attach()).officer(all(Delivery::Portal)).notified();
    assert_eq!((answered.case.state, answered.case.answered_on(calendar())), (State::Answered, Some(day(11, 23))));
    let closed = answered.family(Command::Open(FILE)).officer(Command::Close("Answered".into(), None));
    assert_eq!((closed.case.state, closed.case.closed_on), (State::Closed, Some(day(11, 23))));
}

#[test]
fn files_reach_the_family_only_with_the_reply() {
    let story = Story::of(submission()).officer(attach());
    assert_eq!(story.case.released_files().count(), 0);
    assert_eq!(story.decide(PARENT, Role::Parent, Command::Open(FILE)), Err(Refusal::NoSuchFile));
    let letter = story.officer(all(Delivery::Post));
    assert_eq!(letter.decide(PARENT, Role::Parent, Command::Open(FILE)), Err(Refusal::NoSuchFile), "nobody posted it");
    let seq = letter.case.seq;
    let posted = letter.officer(post(seq, PostClass::First, day(11, 23)));
    assert!(posted.decide(PARENT, Role::Parent, Command::Open(FILE)).is_ok());
}

#[test]
fn a_file_attached_by_mistake_is_taken_off_before_it_goes() {
    let detach = || Command::Detach(FILE, "Another family's".into());
    let story = Story::of(submission()).officer(attach());
    assert_eq!(story.refused(attach()), Refusal::SameFile);
    let off = story.officer(detach());
    assert_eq!((off.case.files.len(), off.refused(detach())), (0, Refusal::NoSuchFile));
    let here = off.officer(attach()).officer(all(Delivery::Portal));
    assert_eq!(here.clone().officer(detach()).case.files.len(), 0, "nobody has seen it");
    assert!(here.notified().decide(OFFICER, Role::Officer, detach()).is_err(), "it went out");
}

#[test]
fn the_same_bytes_in_another_familys_case_are_a_warning_that_is_answered() {
    let again = |why: Option<Internal>| Command::Attach { file: file(), elsewhere: true, why };
    let story = Story::of(submission());
    assert_eq!(story.refused(again(None)), Refusal::FileElsewhere);
    assert_eq!(story.officer(again(Some("The same form".into()))).case.files.len(), 1);
}

/// A copy to download is a file; "we hold nothing" needs none, nor does what goes by post.
#[test]
fn a_reply_that_hands_over_a_download_has_a_file() {
    let story = Story::of(submission());
    assert_eq!(story.refused(all(Delivery::Portal)), Refusal::NothingAttached);
    for outcome in [CaseOutcome::NothingHeld, CaseOutcome::Withdrawn, CaseOutcome::NotOurs] {
        let answered = story.clone().officer(Command::Reply(reply(outcome, hand(day(11, 23)))));
        assert_eq!(answered.case.state, State::Answered, "{outcome:?}");
    }
}

/// Art 12(4)-(5): reasons, a ground, and what shows it from this case.
#[test]
fn a_refusal_has_its_reasons_and_what_shows_them() {
    assert_eq!(refused(Kind::Access, |_| {}), Ok(State::Answered));
    assert_eq!(refused(Kind::Access, |reply| reply.reasons = None), Err(Refusal::NoReasons));
    assert_eq!(refused(Kind::Access, |reply| reply.ground = None), Err(Refusal::NoGround));
    for ground in [RefusalGround::Unfounded, RefusalGround::Excessive, RefusalGround::Exempt] {
        let unshown = |reply: &mut Reply| (reply.ground, reply.shown_by) = (Some(ground), None);
        assert_eq!(refused(Kind::Access, unshown), Err(Refusal::NotShown));
    }
}

/// law.md §5: compelling grounds, legal claims, or why the right does not apply, written down. "It is our task" is no answer.
#[test]
fn an_objection_is_refused_on_its_own_grounds_only() {
    for ground in [RefusalGround::Compelling, RefusalGround::LegalClaims, RefusalGround::DoesNotApply] {
        assert_eq!(refused(Kind::Objection, |reply| reply.ground = Some(ground)), Ok(State::Answered));
        let unshown = |reply: &mut Reply| (reply.ground, reply.shown_by) = (Some(ground), None);
        assert_eq!(refused(Kind::Objection, unshown), Err(Refusal::NotShown));
    }
    assert_eq!(refused(Kind::Objection, |reply| reply.ground = Some(RefusalGround::Exempt)), Err(Refusal::NotForThisKind));
    assert_eq!(refused(Kind::Erasure, |reply| reply.ground = Some(RefusalGround::Compelling)), Err(Refusal::NotForThisKind));
}

/// law.md §13: never of withdrawing consent, stopping marketing, complaining.
#[test]
fn a_refusal_is_offered_where_the_law_has_it() {
    for kind in Kind::CASES {
        let never = matches!(kind, Kind::Consent | Kind::Marketing | Kind::Complaint);
        assert_eq!(refused(*kind, |_| {}).err(), never.then_some(Refusal::NotForThisKind), "{kind:?}");
        assert_eq!(RefusalGround::offered(*kind).is_empty(), never, "{kind:?}");
    }
}

#[test]
fn parts_that_are_withheld_have_their_rule_in_place_of_a_ground() {
    let row = Withheld { what: "A name".into(), pages: "3".into(), rule: "Sch 2 para 16".into(), reason: "Somebody else".into() };
    let part = |withheld| Reply { withheld, reasons: Some("Some names".into()), ..reply(CaseOutcome::Part, hand(day(11, 23))) };
    let story = Story::of(submission());
    assert_eq!(story.refused(Command::Reply(part(Vec::new()))), Refusal::NoGround);
    let answered = story.officer(Command::Reply(part(vec![row.clone()])));
    assert_eq!(answered.case.replies[0].reply.withheld, [row]);
}

/// Nothing is overwritten: each reply of a staged answer stands, and the last one answers.
#[test]
fn replies_are_a_list() {
    let part = Reply { further_on: Some(day(12, 10)), ..reply(CaseOutcome::All, hand(day(11, 30))) };
    let story = Story::of(submission()).on(day(11, 30));
    let today = Reply { further_on: Some(day(11, 30)), ..part.clone() };
    assert_eq!(story.refused(Command::Reply(today)), Refusal::TargetPassed);
    let staged = story.officer(Command::Reply(part)).on(day(12, 10));
    assert_eq!((staged.case.state, staged.case.next_part_on()), (State::Open, Some(day(12, 10))));
    let answered = staged.officer(all(hand(day(12, 10))));
    assert_eq!((answered.case.state, answered.case.readable_replies().count()), (State::Answered, 2));
    assert_eq!(answered.case.next_part_on(), None);
    assert_eq!(answered.case.answered_on(calendar()), Some(day(12, 10)));
}

/// What is asked after the last day moves nothing: a late case is not healed by closing it because that never came.
#[test]
fn a_late_case_is_not_closed_unanswered() {
    let part = Reply { further_on: Some(day(12, 30)), ..reply(CaseOutcome::All, hand(day(11, 23))) };
    let asked = |story: Story| story.on(day(12, 24)).officer(ask_for(AskOf::Identity, hand(day(12, 24))));
    let staged = asked(Story::of(submission()).officer(Command::Reply(part)));
    let answered = Story::of(submission()).officer(all(hand(day(11, 23)))).on(day(12, 24));
    let taken_back = asked(answered.officer(Command::MoveBack("Wrong".into(), "A page was missing".into())));
    for late in [staged, taken_back] {
        assert!(late.is_late());
        assert_eq!(late.on(date(2027, 3, 1)).refused(close("We heard nothing.")), Refusal::NotAnswered);
    }
}

/// A part of an answer, or one that was taken back, does not answer a case that is closed because nothing came.
#[test]
fn closing_unanswered_is_no_answer() {
    let part = Reply { further_on: Some(day(12, 30)), ..reply(CaseOutcome::All, hand(day(11, 23))) };
    let staged = Story::of(submission()).officer(Command::Reply(part));
    let answered = Story::of(submission()).officer(all(hand(day(11, 23))));
    let taken_back = answered.officer(Command::MoveBack("Wrong".into(), "A page was missing".into()));
    for story in [staged, taken_back] {
        let asked = story.on(day(11, 24)).officer(ask_for(AskOf::Identity, hand(day(11, 24))));
        let closed = asked.on(day(12, 24)).officer(close("We heard nothing."));
        assert_eq!((closed.case.fully_answered_on(calendar()), closed.case.ended_on(calendar())), (None, Some(day(12, 24))));
    }
}

/// A letter that a later reply has overtaken is posted no more: it would say the contrary, and answers nothing.
#[test]
fn a_letter_that_was_overtaken_is_not_posted() {
    let made = Story::of(submission()).officer(all(Delivery::Post));
    let letter = made.case.seq;
    let answered = made.officer(all(hand(day(11, 23))));
    let back = answered.clone().officer(Command::MoveBack("A page".into(), "We look again".into()));
    for story in [answered, back] {
        assert_eq!(story.refused(post(letter, PostClass::First, day(11, 23))), Refusal::NotNow);
    }
}

/// A reply that came back was not given: the case is owed one again, and the files that went need not go twice.
#[test]
fn a_reply_that_came_back_is_owed_again() {
    let sent = Story::of(submission()).officer(attach()).officer(all(hand(day(11, 23))));
    let notice = sent.case.seq;
    let bounced = sent.officer(Command::FailNotice(notice, "Given to somebody else".into()));
    assert_eq!((bounced.case.state, bounced.case.answered_on(calendar())), (State::Open, None));
    let again = bounced.officer(all(hand(day(11, 23))));
    assert_eq!((again.case.state, again.case.released_files().count()), (State::Answered, 1));
}

/// A file may be of another family: what was taken back opens no more, told of or not, and goes again only if somebody puts it in anew.
#[test]
fn a_case_that_was_moved_back_is_owed_a_reply_again_and_shuts_its_files() {
    let answered = Story::of(submission()).officer(attach()).officer(all(Delivery::Portal)).notified();
    let closed = answered.officer(Command::Close("Answered".into(), None));
    let back = closed.officer(Command::MoveBack("A page was missing".into(), "We look again".into()));
    assert_eq!((back.case.state, back.case.closed_on), (State::Open, None));
    assert_eq!(back.case.messages.last().unwrap().text, "We look again");
    let other = Command::Attach { file: File { sha256: "cd".into(), ..file() }, elsewhere: false, why: None };
    let more = back.clone().officer(other);
    assert_eq!((more.case.released_files().count(), more.case.files.len()), (0, 2));
    assert_eq!(back.refused(all(Delivery::Portal)), Refusal::NothingAttached, "what is shut is no copy");
    let again = back.officer(attach()).officer(all(Delivery::Portal)).notified();
    assert_eq!((again.case.released_files().count(), again.case.readable_replies().count()), (1, 2));
    let opened = Story::of(submission()).officer(attach()).officer(all(Delivery::Portal)).notified().family(Command::Open(FILE));
    let shut = opened.officer(Command::MoveBack("Another family's".into(), "We look again".into()));
    assert_eq!(shut.decide(PARENT, Role::Parent, Command::Open(FILE)), Err(Refusal::NoSuchFile));
}

fn close(told: &str) -> Command {
    Command::Close("Nothing came".into(), Some(told.to_owned()))
}

/// Where what the month waits for never came, though they heard of it a month ago, a case is closed, and they are told.
#[test]
fn a_case_is_closed_without_an_answer_only_where_what_was_asked_never_came_for_a_month() {
    let taken = Story::of(submission());
    assert_eq!(taken.refused(close("We close it")), Refusal::NotAnswered);
    let unheard = taken.officer(ask_for(AskOf::Identity, Delivery::Portal));
    let later = unheard.clone().on(date(2027, 3, 1));
    assert_eq!(later.refused(close("We close it")), Refusal::NotAnswered, "they never heard of it");
    let heard = unheard.on(day(11, 30)).family(Command::See);
    assert_eq!(heard.clone().on(day(12, 29)).refused(close("We close it")), Refusal::NotAnswered, "not a month ago");
    let heard = heard.on(day(12, 30));
    assert_eq!(heard.refused(Command::Close("Nothing came".into(), None)), Refusal::NoReasons);
    let closed = heard.officer(close("We close it"));
    assert_eq!((closed.case.state, closed.case.messages.last().unwrap().text.as_str()), (State::Closed, "We close it"));
    assert!(closed.case.is_closed_unanswered());
}

/// law.md §2, §13: nothing ends a complaint but its outcome; what took effect at once is told of; a question that pauses nothing
/// leaves the reply owed.
#[test]
fn what_no_ask_stops_is_never_closed_without_an_answer() {
    for kind in Kind::CASES {
        let begun = Story::of(of(*kind));
        let asked = begun.officer(ask_for(AskOf::Identity, hand(day(11, 23))));
        let asked = asked.officer(ask_for(AskOf::Clarification, hand(day(11, 23))));
        let question = Story::of(of(*kind)).officer(ask_for(AskOf::Clarification, hand(day(11, 23))));
        let ends = |story: Story| story.on(date(2027, 3, 1)).decide(OFFICER, Role::Officer, close("We heard nothing.")).is_ok();
        let stops = *kind != Kind::Complaint && kind.effect().is_none();
        assert_eq!((ends(asked), ends(question)), (stops, *kind == Kind::Access), "{kind:?}");
    }
}

/// What comes late opens the case again, and its time runs by law: from the proof on 4 January 2027; with the days from 24 November to
/// 4 January (42) after 23 December.
#[test]
fn what_comes_late_opens_a_case_that_was_closed_unanswered() {
    let closed = |of| {
        let asked = Story::of(submission()).on(day(11, 24)).officer(ask_for(of, hand(day(11, 24))));
        asked.on(day(12, 24)).officer(close("We heard nothing.")).on(date(2027, 1, 4))
    };
    let proven = closed(AskOf::Identity).officer(came(AskOf::Identity, date(2027, 1, 4)));
    assert_eq!((proven.case.state, proven.limit(), proven.case.closed_on), (State::Open, Some(date(2027, 2, 4)), None));
    let said = closed(AskOf::Clarification).family(heard(date(2027, 1, 4)));
    assert_eq!((said.case.state, said.limit()), (State::Open, Some(date(2027, 2, 3))));
    let wrote = closed(AskOf::Identity).family(Command::Write("Here is my passport".into()));
    assert_eq!((wrote.case.state, wrote.case.waits()), (State::Open, Waits::Proof), "an officer looks at it");
    let answered = Story::of(submission()).officer(all(hand(day(11, 23)))).officer(Command::Close("Answered".into(), None));
    let after = answered.decide(PARENT, Role::Parent, Command::Write("Thank you".into()));
    assert_eq!((answered.case.is_closed_unanswered(), after), (false, Err(Refusal::NotNow)), "an answered case stays closed");
}

/// An extension that nobody posted before the reply has nothing left to say: it is not owed, and stops no closing.
#[test]
fn a_letter_that_the_reply_overtook_is_not_owed() {
    let extend = Command::Extend(Ground::Number, "Many".into(), Delivery::Post);
    let answered = Story::of(submission()).officer(extend).officer(all(hand(day(11, 23))));
    assert_eq!((answered.case.unposted().count(), answered.case.waits()), (0, Waits::Nothing));
    assert_eq!(answered.officer(Command::Close("Answered".into(), None)).case.state, State::Closed);
}

/// Art 18(3): told first, lifted the day after the notice was given, once.
#[test]
fn a_restriction_is_lifted_only_after_a_notice_was_given() {
    let lift = || Command::Lift("The report is right".into(), Delivery::Portal);
    let told = Story::of(of(Kind::Restriction)).officer(lift());
    assert_eq!((told.case.effect_ended(calendar()), told.refused(lift())), (None, Refusal::NotNow));
    assert_eq!(told.case.messages.last().unwrap().text, "The report is right");
    let given = told.on(day(11, 25)).notified();
    assert_eq!(given.case.effect_ended(calendar()), Some(day(11, 26)));
    let consent = Story::of(of(Kind::Consent));
    assert_eq!(consent.refused(lift()), Refusal::NotNow, "an officer does not give back a withdrawn consent");
}

fn objection_refused(on: Date) -> Command {
    let ground = Some(RefusalGround::LegalClaims);
    let (reasons, shown_by) = (Some("A claim".into()), Some("The letter".into()));
    Command::Reply(Reply { reasons, ground, shown_by, ..reply(CaseOutcome::Refused, hand(on)) })
}

fn back() -> Command {
    Command::MoveBack("More was said".into(), "We look again".into())
}

/// What somebody has of a reply in parts stays: only the last is taken back.
#[test]
fn a_first_part_is_not_taken_back_with_the_last() {
    let part = Reply { further_on: Some(day(12, 1)), ..reply(CaseOutcome::All, hand(day(11, 23))) };
    let both = Story::of(submission()).officer(Command::Reply(part)).officer(all(hand(day(11, 23)))).officer(back());
    let taken = |story: &Story| story.case.replies.iter().map(|given| given.taken_back.is_some()).collect::<Vec<_>>();
    assert_eq!(taken(&both), [false, true]);
    let here = Story::of(submission()).officer(attach()).officer(all(Delivery::Portal));
    let again = here.officer(all(hand(day(11, 23)))).officer(back());
    assert_eq!(taken(&again), [true, true], "nobody had the first");
}

/// What is restricted while an objection, or a restriction, is weighed is not once it was refused; what was granted stays until it is
/// lifted.
#[test]
fn a_refusal_ends_what_was_only_paused() {
    let objection = Story::of(of(Kind::Objection)).officer(objection_refused(day(11, 23)));
    assert_eq!((objection.case.is_restricted(), objection.case.effect_ended(calendar())), (false, Some(day(11, 24))));
    let back = objection.officer(back());
    assert_eq!((back.case.is_restricted(), back.case.effect_ended(calendar())), (true, None), "it is weighed again");
    let again = back.on(day(11, 25)).officer(objection_refused(day(11, 25)));
    assert_eq!(again.case.effect_ended(calendar()), Some(day(11, 26)), "the last word counts");
    assert!(Story::of(of(Kind::Restriction)).officer(all(hand(day(11, 23)))).case.is_restricted());
    let refusal = |delivery| {
        let (reasons, shown_by) = (Some("The report is right".into()), Some("The file".into()));
        Command::Reply(Reply {
            reasons,
            ground: Some(RefusalGround::DoesNotApply),
            shown_by,
            ..reply(CaseOutcome::Refused, delivery)
        })
    };
    let refused = Story::of(of(Kind::Restriction)).officer(refusal(hand(day(11, 23))));
    assert_eq!((refused.case.is_restricted(), refused.case.effect_ended(calendar())), (false, Some(day(11, 24))));
    let again = refused.officer(self::back());
    assert_eq!((again.case.is_restricted(), again.case.effect_ended(calendar())), (true, None), "it is weighed again");
    let letter = again.officer(refusal(Delivery::Post));
    assert_eq!((letter.case.is_restricted(), letter.case.effect_ended(calendar())), (true, None), "nobody was told");
}

/// law.md §5: an objection that was accepted stops the use. Its mark stays, closed or not, until a reply refuses it on its ground: no
/// other word ends it, also while it is weighed (Art 18(1)(d)).
#[test]
fn an_accepted_objection_stays_on_the_record() {
    for outcome in [CaseOutcome::All, CaseOutcome::Part] {
        let part = outcome == CaseOutcome::Part;
        let (reasons, shown_by) = (part.then(|| "Some of it".into()), part.then(|| "The file".into()));
        let ground = part.then_some(RefusalGround::DoesNotApply);
        let reply = Reply { reasons, ground, shown_by, ..reply(outcome, hand(day(11, 23))) };
        let accepted = Story::of(of(Kind::Objection)).officer(Command::Reply(reply));
        let closed = accepted.clone().officer(Command::Close("Done".into(), None));
        for story in [&accepted, &closed] {
            let mark = story.case.mark(calendar());
            assert_eq!(mark, Some((Effect::UseDisputed, day(11, 23), None)), "{outcome:?}");
            assert!(story.case.is_use_stopped() && story.case.is_restricted());
        }
        let lift = || Command::Lift("We use it again".into(), hand(day(11, 23)));
        for story in [&accepted, &closed, &Story::of(of(Kind::Objection))] {
            assert_eq!(story.refused(lift()), Refusal::NotNow, "{outcome:?}");
            assert!(!moves::Move::Lift.is_offered(&story.case, Role::Officer, true));
        }
        let refused = accepted.officer(back()).officer(objection_refused(day(11, 23)));
        assert!(!refused.case.is_use_stopped() && refused.case.effect_ended(calendar()).is_some());
    }
    let granted = Story::of(of(Kind::Restriction)).officer(all(hand(day(11, 23))));
    assert!(granted.case.is_use_stopped());
}

/// law.md §2: what was looked at, the conclusion and why.
#[test]
fn a_complaint_that_is_not_right_has_its_reasons() {
    let told = |outcome, reasons: Option<&str>| {
        let reply = Reply { reasons: reasons.map(str::to_owned), ..reply(outcome, Delivery::Portal) };
        Story::of(of(Kind::Complaint)).decide(OFFICER, Role::Officer, Command::Reply(reply)).err()
    };
    for outcome in [CaseOutcome::NotUpheld, CaseOutcome::PartlyUpheld] {
        assert_eq!((told(outcome, None), told(outcome, Some("We looked"))), (Some(Refusal::NoReasons), None), "{outcome:?}");
    }
    assert_eq!(told(CaseOutcome::Upheld, None), None);
}

/// Art 12(1): orally only where they asked for that.
#[test]
fn a_copy_is_read_to_somebody_only_where_they_asked_for_that() {
    use crate::case::moves::Choices;
    let offered = |kind, format: &str| {
        let answers = Answers::from_iter([("scope", "everything"), ("format", format)]);
        let case = Story::of(Submission { answers, ..of(kind) }).case;
        Choices::ReplyWay.values(&case).iter().any(|way| way == DeliveryWay::Aloud.as_str())
    };
    assert!(offered(Kind::Access, "reading") && !offered(Kind::Access, "download") && !offered(Kind::Portability, "paper"));
    assert!(offered(Kind::Erasure, "download"), "that something was done may be told");
}

/// law.md §12: what stands here is given when they were told of it, or looked. Until then nothing is answered, and the law's day passes.
#[test]
fn a_reply_that_nobody_was_told_of_answers_nothing() {
    let replied = Story::of(submission()).officer(Command::Reply(reply(CaseOutcome::NothingHeld, Delivery::Portal)));
    let waits = |story: &Story| (story.case.state, story.case.answered_on(calendar()), story.is_late());
    assert_eq!((waits(&replied), replied.case.waits()), ((State::Open, None, false), Waits::Look));
    assert_eq!(replied.refused(Command::Close("Answered".into(), None)), Refusal::NotNow);
    assert_eq!(waits(&replied.clone().on(day(12, 24))), (State::Open, None, true), "the last day has passed");
    let told = |story: Story| (story.case.state, story.case.fully_answered_on(calendar()));
    assert_eq!(told(replied.clone().notified()), (State::Answered, Some(day(11, 23))));
    let looked = replied.clone().on(day(12, 24)).family(Command::See);
    assert_eq!((told(looked.clone()), looked.is_late()), ((State::Answered, Some(day(12, 24))), true), "given too late");
    let read = replied.on(day(11, 25)).officer(all(hand(day(11, 25))));
    assert_eq!(told(read.clone()), (State::Answered, Some(day(11, 25))), "another way, where nobody looks");
    assert_eq!(read.officer(Command::Close("Answered".into(), None)).case.state, State::Closed);
}

/// Nor does closing end it because what was asked never came: they hear of the reply first, or it did not arrive.
#[test]
fn a_reply_that_nobody_was_told_of_stops_the_closing() {
    let asked = Story::of(submission()).officer(ask_for(AskOf::Identity, hand(day(11, 23))));
    let replied = asked.officer(Command::Reply(reply(CaseOutcome::Withdrawn, Delivery::Portal))).on(date(2027, 3, 1));
    let seq = replied.case.seq;
    assert_eq!(replied.refused(close("We heard nothing.")), Refusal::NotNow);
    assert!(!moves::Move::Close.is_offered(&replied.case, Role::Officer, true));
    let failed = replied.officer(Command::FailNotice(seq, "Nobody looks".into()));
    assert_eq!(failed.officer(close("We heard nothing.")).case.state, State::Closed);
}

/// What an older release closed was answered when they look, and stays closed.
#[test]
fn an_old_case_that_was_closed_unheard_was_not_answered() {
    let replied = Story::of(submission()).officer(Command::Reply(reply(CaseOutcome::NothingHeld, Delivery::Portal)));
    let closed = Event::Closed(Closed { why: "Answered".into(), told: None });
    let recorded = Recorded::new(replied.case.seq + 1, closed, replied.facts(OFFICER, Role::Officer));
    let old = Story { case: replied.case.clone().evolve(&recorded), ..replied };
    assert_eq!((old.case.fully_answered_on(calendar()), old.case.is_closed_unanswered()), (None, false));
    let looked = old.on(day(12, 24)).family(Command::See);
    assert_eq!((looked.case.state, looked.case.fully_answered_on(calendar())), (State::Closed, Some(day(12, 24))));
}

/// Where nobody can be told, and nobody looks, a reply is not left here.
#[test]
fn a_reply_is_left_here_only_where_somebody_can_hear_of_it() {
    use crate::case::moves::Choices;
    let offered = |submission| {
        let case = Story::of(submission).case;
        Choices::ReplyWay.values(&case).iter().any(|way| way == DeliveryWay::Portal.as_str())
    };
    let keyed = |contact| Submission { channel: Channel::Phone, contact, ..submission() };
    let email = SafeContact { post: None, ..contact() };
    assert!(!offered(keyed(SafeContact::default())) && offered(keyed(email)));
    assert!(offered(Submission { contact: SafeContact::default(), ..submission() }), "who signed in to ask looks");
    let asked = Story::of(keyed(SafeContact::default())).officer(ask_for(AskOf::Identity, Delivery::Portal));
    let looked = asked.family(Command::See);
    assert!(looked.case.may_look(), "they came with the code on their letter");
}

/// A question stops the clock until the reply, and no longer: 23 November to 1 December are nine days after 23 December.
#[test]
fn a_question_is_settled_by_the_whole_reply() {
    let asked = Story::of(submission()).officer(ask_for(AskOf::Clarification, hand(day(11, 23)))).on(day(12, 1));
    let part = Reply { further_on: Some(day(12, 10)), ..reply(CaseOutcome::All, hand(day(12, 1))) };
    assert!(asked.clone().officer(Command::Reply(part)).case.open_question().is_some(), "the rest is owed");
    let here = asked.clone().officer(Command::Reply(reply(CaseOutcome::NothingHeld, Delivery::Portal)));
    assert!(here.case.open_question().is_some() && here.notified().case.open_question().is_none());
    let answered = asked.officer(all(hand(day(12, 1))));
    assert!(answered.case.open_question().is_none());
    let back = answered.on(day(12, 2)).officer(back());
    assert_eq!((back.case.open_question().is_none(), back.case.waits()), (true, Waits::Nothing));
    assert_eq!(back.limit(), Some(day(12, 31)), "8 days: the day of receipt is none of the month");
    let declined = Story::of(submission()).officer(ask_for(AskOf::Clarification, hand(day(11, 23)))).on(date(2027, 2, 18));
    let late = declined.officer(correct(1, day(11, 20)));
    assert!(late.case.open_question().is_some());
}

/// What was taken back does not hold; what is said since does.
#[test]
fn a_reply_that_was_taken_back_does_not_hold() {
    let here = Story::of(of(Kind::Erasure)).officer(all(Delivery::Portal)).officer(back());
    assert_eq!(here.refused(back()), Refusal::NotNow, "once");
    assert_eq!((here.family(Command::See).case.state, moves::Move::Back.spec().event), (State::Open, EventKind::MovedBack));
    let held = |story: &Story| story.case.replies.iter().map(|given| given.taken_back.is_none()).collect::<Vec<_>>();
    let answered = Story::of(of(Kind::Erasure)).officer(all(hand(day(11, 23))));
    assert_eq!(held(&answered), [true]);
    let back = answered.officer(back());
    assert_eq!(held(&back), [false]);
    assert_eq!(
        back.case.answered_before(calendar()),
        Some((day(11, 23), day(11, 23))),
        "in time, though it is late when they look"
    );
    assert_eq!(held(&back.officer(all(hand(day(11, 23))))), [false, true]);
}

/// law.md §14: an officer's decision that a consent ends is told by the letter, and by nothing before it.
#[test]
fn who_asked_learns_what_an_officer_granted_by_the_reply() {
    let story = Story::begin(day(11, 23)).by(PARENT, Role::Parent, Command::Wish(of(Kind::Consent))).officer(Command::Take);
    let lies = story.clone().officer(all(Delivery::Post));
    assert!(lies.case.took_effect().is_some() && lies.case.told_effect().is_none(), "the letter lies here");
    let seq = lies.case.replies[0].seq;
    let posted = lies.officer(Command::Post { notice: seq, class: crate::clock::PostClass::First, on: day(11, 23) });
    assert_eq!(posted.case.told_effect(), posted.case.took_effect());
    let here = story.officer(all(Delivery::Portal));
    assert!(here.case.told_effect().is_none(), "nobody looked");
    assert!(here.family(Command::See).case.told_effect().is_some());
    let own = Story::of(of(Kind::Consent)).case;
    assert_eq!(own.told_effect(), own.took_effect(), "their own word");
}
