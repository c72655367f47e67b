//! Two kinds of words: what the family reads, and what only staff read. And no sequence leaves the table.

use super::*;
use proptest::prelude::*;

const MARKER: &str = "zzinternal";

#[test]
fn words_of_staff_print_nothing() {
    let words = Internal::new(MARKER);
    assert_eq!((format!("{words:?}").as_str(), words.for_staff()), ("Internal(..)", MARKER));
    let event = Event::NoteWritten(NoteWritten { text: words });
    assert!(!format!("{event:?}").contains(MARKER));
}

/// Every internal field of every command, and everything that a family can read of the case.
#[test]
fn no_word_of_staff_is_among_what_the_family_reads() {
    let why = || Internal::new(MARKER);
    let ask = |of| Command::Ask(NewAsk { of, text: "Which one?".into(), doubt: Some(why()), delivery: Delivery::Portal });
    let receive = Command::Receive(Arrival { of: AskOf::Identity, what: why(), on: day(11, 23), enough: true, who: None });
    let refusal = Reply {
        reasons: Some("Not yours".into()),
        ground: Some(RefusalGround::Excessive),
        shown_by: Some(why()),
        ..reply(CaseOutcome::Refused, Delivery::Portal)
    };
    let steps = vec![
        Command::Identify(PersonKey("p-1".into()), why()),
        Command::Check(Check::Authority, why(), None),
        ask(AskOf::Identity),
        receive,
        ask(AskOf::Fee),
        Command::WithdrawAsk(AskOf::Fee, why(), None),
        Command::Note(why()),
        Command::Attach { file: file(), elsewhere: true, why: Some(why()) },
        Command::Detach(FILE, why()),
        Command::Correct { seq: 1, on: day(11, 23), why: why(), told: None },
        Command::Reply(refusal),
        Command::FailNotice(8, why()),
        Command::MoveBack(why(), "We look again".into()),
        Command::Reply(reply(CaseOutcome::Withdrawn, hand(day(11, 23)))),
        Command::Close(why(), Some("Done".into())),
    ];
    let case = steps.into_iter().fold(Story::of(described(Kind::Access, "child")), Story::officer).case;
    let replies =
        case.readable_replies().map(|given| format!("{}{:?}{:?}", given.reply.text, given.reply.reasons, given.reply.withheld));
    let said = case.messages.iter().map(|message| message.text.clone());
    let noticed = case.notices.iter().map(|notice| notice.text.clone()).chain(case.asks.iter().map(|ask| ask.text.clone()));
    assert_eq!(said.chain(noticed).chain(replies).find(|text| text.contains(MARKER)), None);
    assert!(!format!("{case:?}").contains(MARKER));
}

fn tried(command: usize) -> Command {
    match command {
        0 => Command::Submit(submission()),
        1 => Command::Take,
        2 => Command::Write("x".into()),
        3 => attach(),
        4 => all(Delivery::Portal),
        5 => Command::Open(FILE),
        6 => ask_for(AskOf::Identity, Delivery::Portal),
        7 => came(AskOf::Identity, day(11, 23)),
        8 => ask_for(AskOf::Clarification, hand(day(11, 23))),
        9 => heard(day(11, 23)),
        10 => Command::Extend(Ground::Complexity, "x".into(), hand(day(11, 23))),
        11 => correct(1, day(11, 22)),
        12 => Command::MoveBack("x".into(), "x".into()),
        13 => Command::Acknowledge("x".into(), hand(day(11, 23))),
        14 => Command::Note("x".into()),
        15 => Command::See,
        16 => Command::Hold("x".into()),
        _ => Command::Close("x".into(), Some("x".into())),
    }
}

proptest! {
    /// Whatever is tried in whatever order: what happens is what the table permits, and a draft is sent once.
    #[test]
    fn no_sequence_leaves_the_table(picks in proptest::collection::vec((0_usize..18, proptest::sample::select(Role::ALL.to_vec())), 0..60)) {
        let mut story = Story::begin(day(11, 23));
        let mut sent = 0;
        for (command, role) in picks {
            let account = if role.is_staff() { OFFICER } else { PARENT };
            let events = story.decide(account, role, tried(command)).unwrap_or_default();
            if let Some(first) = events.first() {
                prop_assert!(permits(story.case.kind(), story.case.state, first.kind(), role));
                sent += usize::from(matches!(first, Event::Submitted(_)));
                story = story.by(account, role, tried(command));
            }
        }
        prop_assert!(sent <= 1);
        prop_assert_eq!(story.case.released_files().next().is_some() && story.case.replies.is_empty(), false);
    }
}
