//! What a later word overtakes, and what who looks finds though its mail came back.

use super::*;
use crate::clock::PostClass;

fn refused(delivery: Delivery) -> Command {
    Command::Reply(Reply {
        reasons: Some("It is right".into()),
        ground: Some(RefusalGround::DoesNotApply),
        shown_by: Some("The letter".into()),
        ..reply(CaseOutcome::Refused, delivery)
    })
}

/// One decision: a letter that lies here, or words that nobody saw, do not go out beside the reply that took their place.
#[test]
fn a_reply_takes_the_place_of_one_that_nobody_heard() {
    for unheard in [Delivery::Post, Delivery::Portal] {
        let first = Story::of(of(Kind::Rectification)).officer(attach()).officer(all(unheard));
        let seq = first.case.seq;
        assert_eq!(first.refused(refused(hand(day(11, 23)))), Refusal::FilesWait, "{unheard:?}: a refusal hands nothing over");
        let second = first.officer(all(hand(day(11, 23))));
        assert_eq!((second.case.state, second.case.unposted().count()), (State::Answered, 0), "{unheard:?}");
        assert!(second.decide(OFFICER, Role::Officer, post(seq, PostClass::First, day(11, 23))).is_err(), "{unheard:?}");
        let looked = second.family(Command::See);
        assert_eq!(looked.case.readable_replies().map(|given| given.seq).collect::<Vec<_>>(), [seq + 1], "{unheard:?}");
        assert!(looked.case.files.iter().all(|attached| attached.reply == Some(seq + 1)), "{unheard:?}: they go with it");
    }
    let heard = Story::of(of(Kind::Rectification)).officer(all(Delivery::Portal)).notified();
    let second = heard.officer(Command::MoveBack("More was found".into(), "We look again".into()));
    assert_eq!(second.officer(refused(hand(day(11, 23)))).case.readable_replies().count(), 2, "what they had, they had");
    let part = Reply { further_on: Some(day(12, 10)), ..reply(CaseOutcome::All, Delivery::Portal) };
    let parts = Story::of(of(Kind::Rectification)).officer(Command::Reply(part));
    let whole = parts.officer(all(hand(day(11, 23))));
    assert_eq!(whole.case.readable_replies().count(), 2, "a part stands beside the rest");
}

/// Art 18(3): who recorded that a lifting did not arrive may have meant that it shall not go: no look lifts.
#[test]
fn a_lifting_that_did_not_arrive_is_not_found() {
    let lifted = Story::of(of(Kind::Restriction)).officer(Command::Lift("It is right".into(), Delivery::Portal));
    let seq = lifted.case.seq;
    let lost = lifted.officer(Command::FailNotice(seq, "A mistake".into())).officer(all(Delivery::Portal)).on(day(11, 24));
    let looked = lost.family(Command::See);
    assert!(looked.case.notice(seq).unwrap().failed && looked.case.is_restricted());
    assert_eq!(looked.case.mark(calendar()).and_then(|(_, _, ended)| ended), None);
}

/// Art 7(3): a refusal because nobody knew who asked, which did not arrive, refuses nothing once they are known.
#[test]
fn a_refusal_that_could_not_be_given_now_is_not_found() {
    let doubted = Story::of(described(Kind::Consent, "me"))
        .officer(Command::Identify(PersonKey("p-1".into()), "The record".into()))
        .officer(ask_for(AskOf::Identity, hand(day(11, 23))))
        .on(day(12, 28));
    let unknown = Command::Reply(Reply {
        reasons: Some("Nothing came".into()),
        ground: Some(RefusalGround::NotIdentified),
        shown_by: Some("The letter".into()),
        ..reply(CaseOutcome::Refused, Delivery::Portal)
    });
    let lost = doubted.officer(unknown);
    let seq = lost.case.seq;
    let lost = lost.officer(Command::FailNotice(seq, "The mail came back".into()));
    assert!(lost.case.may_be_found(lost.case.notice(seq).unwrap()), "nobody knows them yet");
    let known = lost.officer(Command::Check(Check::Identity, "A passport".into(), None));
    let known = known.by(AccountId(Uuid::nil()), Role::Portal, Command::TakeEffect);
    let looked = known.family(Command::See);
    assert!(looked.case.notice(seq).unwrap().failed && looked.case.denied_on().is_none());
    assert!(looked.case.mark(calendar()).is_some(), "it has ended");
}

/// Who wants nothing more is owed nothing, whatever comes back.
#[test]
fn what_was_taken_back_is_not_opened_by_a_letter_that_came_back() {
    let part = Reply { further_on: Some(day(12, 10)), ..reply(CaseOutcome::All, Delivery::Post) };
    let story = Story::of(submission()).officer(attach()).officer(Command::Reply(part));
    let seq = story.case.seq;
    let back = story.officer(post(seq, PostClass::First, day(11, 23))).family(Command::TakeBack("By the person".into()));
    assert_eq!(back.case.state, State::Closed);
    let lost = back.officer(Command::FailNotice(seq, "It came back".into()));
    assert_eq!((lost.case.state, lost.case.is_owed_again()), (State::Closed, false));
}

/// law.md §2: the outcome is owed to whoever complained, and what cannot be read was not given.
#[test]
fn the_outcome_for_somebody_whom_nobody_knows_can_be_read() {
    let complaint = Submission { channel: Channel::Phone, ..described(Kind::Complaint, "me") };
    let asked = Story::of(complaint).officer(ask_for(AskOf::Identity, hand(day(11, 23)))).on(day(12, 28));
    let outcome = Reply { reasons: Some("We looked".into()), ..reply(CaseOutcome::NotUpheld, Delivery::Portal) };
    let told = asked.officer(Command::Reply(outcome)).notified();
    assert_eq!((told.case.state, told.case.open_replies().count()), (State::Answered, 1));
    assert!(!told.case.has_shut_reply());
}

/// Art 32: what was said about one person is read by nobody once another was named, and stops no clock.
#[test]
fn what_was_said_about_one_is_not_read_once_another_is_named() {
    let named = |key: &str| Command::Identify(PersonKey(key.into()), "The number of the record".into());
    for delivery in [Delivery::Portal, Delivery::Post, hand(day(11, 23))] {
        let asked = Story::of(described(Kind::Access, "me"))
            .officer(named("p-1"))
            .officer(Command::Write("About Maya".into()))
            .officer(ask_for(AskOf::Clarification, delivery))
            .family(Command::Write("Who is that?".into()));
        let other = asked.officer(named("p-2")).on(day(11, 24)).family(Command::See);
        assert!(other.case.open_question().is_none(), "{delivery:?}");
        assert_eq!(
            other.case.readable_messages().map(|message| message.side).collect::<Vec<_>>(),
            [Side::Family],
            "{delivery:?}"
        );
        assert_eq!(other.limit(), Some(day(12, 23)), "{delivery:?}: no day of it counts");
    }
    let marked = Story::of(described(Kind::Restriction, "me")).officer(named("p-1"));
    let known = marked.officer(Command::Check(Check::Identity, "A passport".into(), None));
    let lifted = known.officer(Command::Lift("It is right".into(), Delivery::Portal));
    let other = lifted.officer(named("p-2")).on(day(11, 24)).family(Command::See);
    assert!(other.case.is_restricted(), "nobody was told");
}
