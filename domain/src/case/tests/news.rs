//! What of ours is new to who asked: what they can read here, from when they can.

use super::*;
use crate::clock::PostClass;

fn newest(words: i64, reply: i64) -> Newest {
    Newest { words, reply }
}

#[test]
fn their_own_words_and_what_waits_for_them_are_no_news() {
    let taken = Story::of(submission());
    assert_eq!(taken.case.newest(), newest(0, 0));
    let wrote = taken.family(Command::Write("Is it coming?".into())).officer(Command::Note("She asks".into()));
    assert_eq!(wrote.case.newest(), newest(0, 0));
    let told = wrote.officer(Command::Write("It is".into()));
    let words = told.case.seq;
    let asked = told.officer(ask_for(AskOf::Clarification, hand(day(11, 23))));
    assert_eq!(asked.case.newest(), newest(words, 0), "our question waits by itself");
    let question = asked.case.seq;
    assert_eq!(
        asked.officer(heard(day(11, 23))).case.newest(),
        newest(question, 0),
        "answered by telephone, they have not read it here"
    );
}

#[test]
fn a_letter_is_new_once_it_is_posted_and_a_reply_while_it_holds() {
    let made = Story::of(submission()).officer(all(Delivery::Post));
    let letter = made.case.seq;
    assert_eq!(made.case.newest(), newest(0, 0));
    let posted = made.officer(post(letter, PostClass::First, day(11, 23)));
    assert_eq!(posted.case.newest(), newest(0, letter + 1));
    let back = posted.officer(Command::MoveBack("More was found".into(), "There is more".into()));
    assert_eq!(back.case.newest(), newest(back.case.seq, 0), "what was said of it");
    let part = Reply { further_on: Some(day(12, 20)), ..reply(CaseOutcome::All, Delivery::Portal) };
    let part = back.officer(attach()).officer(Command::Reply(part));
    assert_eq!((part.case.state, part.case.newest().reply), (State::Open, part.case.seq));
}
