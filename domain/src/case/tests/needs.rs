//! Why somebody must act: nothing hides (capability O1).

use super::*;
use crate::clock::PostClass;

fn answered() -> Story {
    Story::of(submission()).officer(attach()).officer(all(hand(day(11, 23))))
}

fn write() -> Command {
    Command::Write("You have more".into())
}

fn close() -> Command {
    Command::Close("Answered".into(), None)
}

#[test]
fn what_they_write_after_the_reply_needs_somebody_until_it_is_answered() {
    let story = answered();
    assert_eq!((story.case.needs(), story.case.next_action_on(calendar())), (vec![], None));

    let wrote = story.on(day(11, 30)).family(write()).on(day(12, 2)).family(Command::Write("Well?".into()));
    assert_eq!(wrote.case.needs(), [ReasonToAct::Wrote]);
    assert_eq!(wrote.case.next_action_on(calendar()), Some(day(11, 30)), "the day of the first of it");
    assert_eq!(wrote.refused(close()), Refusal::Unanswered);

    for settles in [Command::Write("We looked".into()), Command::SettleMessages("A thank you".into())] {
        let settled = wrote.clone().officer(settles);
        assert_eq!(settled.case.needs(), []);
        assert_eq!(settled.officer(close()).case.state, State::Closed);
    }
    assert_eq!(wrote.officer(Command::MoveBack("More".into(), "We look again".into())).case.unanswered(), None);
}

#[test]
fn nothing_is_settled_where_they_wrote_nothing() {
    assert_eq!(answered().refused(Command::SettleMessages("Nothing".into())), Refusal::NothingWritten);
    let story = Story::of(submission()).officer(ask_for(AskOf::Clarification, hand(day(11, 23)))).officer(heard(day(11, 23)));
    assert_eq!(story.case.unanswered(), None, "who wrote it down has read it");
}

#[test]
fn an_open_case_says_what_it_needs() {
    let needs = |story: &Story| story.case.needs();
    let fresh = Story::begin(day(11, 23)).family(Command::Submit(submission()));
    assert_eq!(needs(&fresh), [ReasonToAct::Unowned]);
    assert_eq!(needs(&Story::of(submission())), []);

    let unchecked = Story::of(described(Kind::Access, "me"));
    assert_eq!(needs(&unchecked), [ReasonToAct::Unchecked]);
    let asked = unchecked.officer(ask_for(AskOf::Identity, hand(day(11, 23))));
    assert_eq!(needs(&asked), [], "it is theirs to show");
    assert_eq!(asked.case.next_action_on(calendar()), Some(day(12, 21)), "28 days after it was asked");

    let letter = Story::of(submission()).officer(ask_for(AskOf::Clarification, Delivery::Post));
    assert_eq!(needs(&letter), [ReasonToAct::Letter]);
    let seq = letter.case.seq;
    assert_eq!(needs(&letter.officer(post(seq, PostClass::First, day(11, 23)))), []);

    let untold = Story::of(submission()).officer(attach()).officer(all(Delivery::Portal));
    assert_eq!(needs(&untold), [ReasonToAct::Untold]);
    let late = Story::of(submission()).on(date(2027, 2, 18)).officer(ask_for(AskOf::Clarification, hand(day(12, 22))));
    assert_eq!(needs(&late), [ReasonToAct::Second]);
}

#[test]
fn the_day_of_a_promised_part_is_a_day_to_act() {
    let part = Reply { further_on: Some(day(11, 27)), ..reply(CaseOutcome::All, hand(day(11, 23))) };
    let promised = Story::of(of(Kind::Erasure)).officer(Command::Reply(part));
    assert_eq!(promised.case.next_action_on(calendar()), Some(day(11, 27)));
}

/// law.md §12: what stands here alone is not given to who does not come here; Art 12(4): nor is the end of it.
#[test]
fn who_does_not_come_here_is_told_by_a_way_that_reaches_them() {
    let by_post = Submission { channel: Channel::Post, contact: SafeContact { email: None, ..contact() }, ..submission() };
    let progress = |delivery| Command::TellProgress("We did not hear from you. We close this now.".into(), delivery);
    let end = || Command::Close("Nothing came".into(), Some("We close it".into()));
    let asked = Story::of(by_post).officer(ask_for(AskOf::Identity, hand(day(11, 23)))).on(day(12, 24));
    assert_eq!(asked.refused(end()), Refusal::Unheard);
    let told = asked.clone().officer(progress(hand(day(12, 24))));
    assert!(told.officer(end()).case.is_closed_unanswered());
    let letter = asked.officer(progress(Delivery::Post));
    assert_eq!(letter.refused(end()), Refusal::NotNow, "it lies here");
    let seq = letter.case.seq;
    let posted = letter.officer(post(seq, PostClass::First, day(12, 24)));
    assert!(posted.officer(end()).case.is_closed_unanswered());
    let signed_in = Story::of(submission()).officer(ask_for(AskOf::Identity, hand(day(11, 23)))).on(day(12, 24));
    assert!(signed_in.officer(end()).case.is_closed_unanswered());
}

#[test]
fn a_word_that_stands_here_alone_is_to_be_told_to_who_does_not_come_here() {
    let of = |channel, email| Submission { channel, contact: SafeContact { email, ..contact() }, ..submission() };
    let back = || Command::MoveBack("A page is missing".into(), "We look again".into());
    let moved = |submission| Story::of(submission).officer(all(hand(day(11, 23)))).officer(back());
    let unheard = moved(of(Channel::Post, None));
    assert_eq!(unheard.case.needs(), [ReasonToAct::Unheard]);
    let told = unheard.officer(Command::TellProgress("We look again".into(), hand(day(11, 23))));
    assert_eq!(told.case.needs(), []);
    assert_eq!(moved(of(Channel::Portal, None)).case.needs(), []);
    assert_eq!(moved(of(Channel::Post, contact().email)).case.needs(), []);
}

#[test]
fn a_complaint_needs_its_outcome_after_its_acknowledgement() {
    let complaint = Story::of(Submission { channel: Channel::Phone, ..of(Kind::Complaint) });
    assert_eq!(complaint.case.needs(), []);
    let told = complaint.officer(Command::Acknowledge("We have it".into(), hand(day(11, 23))));
    assert_eq!(told.case.needs(), [ReasonToAct::Outcome]);
    assert_eq!(told.case.next_action_on(calendar()), told.dates().work_to, "its own target");
}

/// law.md §12: what nobody was told of answers nothing that they wrote, nor does it once it is taken back.
#[test]
fn what_they_wrote_waits_until_they_hear_of_the_reply() {
    let wrote = Story::of(submission()).officer(attach()).family(write());
    let here = wrote.clone().officer(all(Delivery::Portal));
    assert_eq!(here.case.needs(), [ReasonToAct::Wrote, ReasonToAct::Untold]);
    for heard in [here.clone().notified(), here.clone().family(Command::See)] {
        assert_eq!((heard.case.needs(), heard.case.unanswered()), (vec![], None));
    }
    let back = || Command::MoveBack("A page is missing".into(), "We look again".into());
    assert_eq!(here.clone().officer(back()).case.needs(), [ReasonToAct::Wrote], "it never was an answer");
    let more = here.clone().family(Command::Write("And this?".into())).notified();
    assert_eq!(more.case.needs(), [ReasonToAct::Wrote], "what they wrote after it");
    let letter = wrote.clone().officer(all(Delivery::Post));
    assert_eq!(letter.case.needs(), [ReasonToAct::Wrote, ReasonToAct::Letter]);
    let seq = letter.case.seq;
    assert_eq!(letter.clone().officer(post(seq, PostClass::First, day(11, 23))).case.needs(), []);
    assert_eq!(letter.officer(Command::FailNotice(seq, "Wrong".into())).case.needs(), [ReasonToAct::Wrote, ReasonToAct::Again]);
    let asked = wrote.clone().officer(ask_for(AskOf::Clarification, Delivery::Portal));
    assert_eq!(asked.case.needs(), [ReasonToAct::Wrote], "a question that nobody was told of, too");
    assert_eq!(asked.notified().case.needs(), []);
    assert_eq!(wrote.officer(all(hand(day(11, 23)))).case.needs(), [], "what was handed over was heard");
}
