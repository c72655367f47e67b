//! Every event of every version is read for ever: `golden/` holds one file for each variant and version. A file is never edited.

use std::path::PathBuf;

use domain::ask::{Answers, Described, Phone, SafeContact};
use domain::case::stored::{DISPOSAL, Unreadable, VERSION, decode, encode};
use domain::case::{
    Acknowledged, AskOf, AskWithdrawn, Asked, CaseOutcome, Channel, Check, Checked, Closed, ConfirmationNeeded, Confirmed,
    ContactChanged, DateCorrected, Declined, Delivery, Event, EventKind, Evidence, Extended, File, FileAttached, FileOpened,
    FileRemoved, Ground, HoldLifted, HoldPlaced, Identified, Internal, Lifted, MessageSent, MessageSettled, MovedBack,
    NoteWritten, NoticeFailed, NoticesSeen, Notified, Posted, ProgressTold, ProofReceived, QuestionAnswered, RefusalGround,
    Reply, RestAsked, Submission, Taken, TargetSet, TookEffect, WhoAsks, Withheld,
};
use domain::clock::PostClass;
use domain::id::{AccountId, FileId, PersonKey};
use domain::kind::{Effect, Kind};
use jiff::civil::{Date, date};
use uuid::Uuid;

const DAY: Date = date(2026, 11, 23);
const FILE: FileId = FileId(Uuid::from_u128(3));

fn golden(version: i64, kind: EventKind) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/v{version}/{kind:?}.json"));
    let mut bytes = std::fs::read(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()));
    assert_eq!(bytes.pop(), Some(b'\n'), "{}", path.display());
    bytes
}

fn file() -> File {
    let (name, media_type) = ("Zoë’s letter.pdf".to_owned(), "application/pdf".to_owned());
    File { file: FILE, name, media_type, size: 1234, sha256: "ab".repeat(32) }
}

fn contact() -> SafeContact {
    SafeContact {
        email: Some("a@example.org".into()),
        phone: Some(Phone { number: "020 7946 0000".into(), voicemail: false }),
        post: Some("1 High Street".into()),
        code_word: Some("Heron".into()),
        note: Some("Not on Fridays".into()),
    }
}

fn submission() -> Submission {
    Submission {
        kind: Kind::Access,
        requester: AccountId(Uuid::from_u128(1)),
        subject: Some(PersonKey("P-1".into())),
        described: Some(Described { name: "Ada Test".into(), born: Some(date(2015, 5, 1)) }),
        received: DAY,
        answers: Answers::from_iter([("scope", "some"), ("categories", "category.health"), ("categories", "category.schools")]),
        contact: contact(),
        evidence: vec![Evidence { file: file(), shows: "identity".into() }],
        channel: Channel::Phone,
    }
}

fn reply() -> Reply {
    let withheld = Withheld {
        what: "A name".into(),
        pages: "3".into(),
        rule: "DPA Sch 2 para 16".into(),
        reason: "It is about somebody else".into(),
    };
    Reply {
        outcome: CaseOutcome::Part,
        text: "What was said".into(),
        reasons: Some("Why not all".into()),
        ground: Some(RefusalGround::LegalClaims),
        shown_by: Some("What staff know".into()),
        withheld: vec![withheld],
        further_on: Some(DAY),
        delivery: Delivery::Portal,
    }
}

/// One event of each kind, every field filled in. Together they go every way but none twice.
fn sample(kind: EventKind) -> Event {
    let text = || "What was said".to_owned();
    let told = || Some(text());
    let why = || Internal::from("What staff know");
    match kind {
        EventKind::Submitted => Event::Submitted(submission()),
        EventKind::TookEffect => Event::TookEffect(TookEffect { effect: Effect::MarketingStopped, on: DAY }),
        EventKind::RestAsked => Event::RestAsked(RestAsked { text: text() }),
        EventKind::Taken => Event::Taken(Taken {}),
        EventKind::Identified => Event::Identified(Identified { person: PersonKey("P-1".into()), how: why() }),
        EventKind::Checked => {
            let who = Some(WhoAsks::Person(PersonKey("P-1".into())));
            Event::Checked(Checked { of: Check::Authority, how: why(), who })
        }
        EventKind::Asked => {
            let delivery = Delivery::Hand { on: DAY };
            Event::Asked(Asked { of: AskOf::Identity, text: text(), doubt: Some(why()), delivery })
        }
        EventKind::QuestionAnswered => {
            Event::QuestionAnswered(QuestionAnswered { ask: 3, text: text(), on: DAY, message: Some(4) })
        }
        EventKind::ProofReceived => Event::ProofReceived(ProofReceived { ask: 3, what: why(), on: DAY }),
        EventKind::AskWithdrawn => Event::AskWithdrawn(AskWithdrawn { ask: 3, why: why(), told: told() }),
        EventKind::Extended => {
            Event::Extended(Extended { ground: Ground::Complexity, text: text(), delivery: Delivery::Email { on: DAY } })
        }
        EventKind::DateCorrected => Event::DateCorrected(DateCorrected { seq: 3, on: DAY, why: why(), told: told() }),
        EventKind::ConfirmationNeeded => {
            Event::ConfirmationNeeded(ConfirmationNeeded { of: 3, by: AccountId(Uuid::from_u128(2)) })
        }
        EventKind::Confirmed => Event::Confirmed(Confirmed { of: 3, why: why() }),
        EventKind::Declined => Event::Declined(Declined { of: 3, why: why() }),
        EventKind::Posted => Event::Posted(Posted { notice: 3, class: PostClass::Second, on: DAY }),
        EventKind::Notified => Event::Notified(Notified { upto: 3, on: DAY }),
        EventKind::NoticesSeen => Event::NoticesSeen(NoticesSeen { upto: 3, on: DAY }),
        EventKind::NoticeFailed => Event::NoticeFailed(NoticeFailed { notice: 3, why: why() }),
        EventKind::ProgressTold => Event::ProgressTold(ProgressTold { text: text(), delivery: Delivery::Post }),
        EventKind::ContactChanged => Event::ContactChanged(ContactChanged(contact())),
        EventKind::MessageSent => Event::MessageSent(MessageSent { text: text() }),
        EventKind::MessageSettled => Event::MessageSettled(MessageSettled { upto: 3, why: why() }),
        EventKind::NoteWritten => Event::NoteWritten(NoteWritten { text: why() }),
        EventKind::FileAttached => Event::FileAttached(FileAttached { file: file(), elsewhere: Some(why()) }),
        EventKind::FileRemoved => Event::FileRemoved(FileRemoved { file: FILE, why: why() }),
        EventKind::Replied => Event::Replied(reply()),
        EventKind::FileOpened => Event::FileOpened(FileOpened { file: FILE }),
        EventKind::Lifted => {
            Event::Lifted(Lifted { effect: Effect::UseDisputed, text: text(), delivery: Delivery::Aloud { on: DAY } })
        }
        EventKind::MovedBack => Event::MovedBack(MovedBack { why: why(), told: text() }),
        EventKind::Closed => Event::Closed(Closed { why: why(), told: told() }),
        EventKind::Acknowledged => Event::Acknowledged(Acknowledged { text: text(), delivery: Delivery::Shown { on: DAY } }),
        EventKind::TargetSet => Event::TargetSet(TargetSet { on: DAY, why: why() }),
        EventKind::HoldPlaced => Event::HoldPlaced(HoldPlaced { why: why() }),
        EventKind::HoldLifted => Event::HoldLifted(HoldLifted { why: why() }),
    }
}

/// Every text in an event is told to who asked, or is not: each golden event is read with each of its texts another.
#[test]
fn every_text_of_an_event_is_known_as_told_or_not() {
    let mut told = Vec::new();
    for kind in EventKind::ALL {
        let json: serde_json::Value = serde_json::to_value(sample(*kind)).unwrap();
        let mut paths = Vec::new();
        texts(&json, "", &mut paths);
        for path in paths {
            let mut planted = json.clone();
            *planted.pointer_mut(&path).unwrap() = "heron".into();
            let Ok(event) = serde_json::from_value::<Event>(planted) else { continue };
            if event.told().contains(&"heron") {
                told.push(format!("{kind:?}{path}"));
            }
        }
    }
    told.sort();
    assert_eq!(
        told,
        [
            "Acknowledged/text",
            "AskWithdrawn/told",
            "Asked/text",
            "Closed/told",
            "DateCorrected/told",
            "Extended/text",
            "FileAttached/name",
            "Lifted/text",
            "MessageSent/text",
            "MovedBack/told",
            "ProgressTold/text",
            "QuestionAnswered/text",
            "Replied/reasons",
            "Replied/text",
            "Replied/withheld/0/pages",
            "Replied/withheld/0/reason",
            "Replied/withheld/0/rule",
            "Replied/withheld/0/what",
            "RestAsked/text",
        ]
    );
}

/// The paths of every text in it.
fn texts(json: &serde_json::Value, at: &str, paths: &mut Vec<String>) {
    match json {
        serde_json::Value::String(_) => paths.push(at.to_owned()),
        serde_json::Value::Array(list) => list.iter().enumerate().for_each(|(n, one)| texts(one, &format!("{at}/{n}"), paths)),
        serde_json::Value::Object(map) => map.iter().for_each(|(name, one)| texts(one, &format!("{at}/{name}"), paths)),
        _ => {}
    }
}

#[test]
fn every_variant_is_written_as_its_golden_file_and_read_from_it() {
    for kind in EventKind::ALL.iter().copied() {
        let (event, stored) = (sample(kind), golden(VERSION, kind));
        assert_eq!(event.kind(), kind);
        assert_eq!(String::from_utf8(encode(&event)).unwrap(), String::from_utf8(stored.clone()).unwrap(), "{kind:?}");
        assert_eq!(decode(VERSION, &stored), Ok(event), "{kind:?}");
    }
}

/// Then a check did not say who of the record asks: names were compared, and are in what was written then.
#[test]
fn every_variant_of_version_1_is_read() {
    // This one is of version 2.
    for kind in EventKind::ALL.iter().copied().filter(|kind| *kind != EventKind::MessageSettled) {
        let event = match sample(kind) {
            Event::Checked(checked) => Event::Checked(Checked { who: Some(WhoAsks::Named), ..checked }),
            event => event,
        };
        assert_eq!(decode(1, &golden(1, kind)), Ok(event), "{kind:?}");
    }
}

/// What may be missing is not written, and is read where it is missing.
#[test]
fn what_is_not_there_is_not_written() {
    let reply = Reply { reasons: None, ground: None, shown_by: None, withheld: Vec::new(), further_on: None, ..reply() };
    let least = [
        Event::Asked(Asked { of: AskOf::Clarification, text: "Which?".into(), doubt: None, delivery: Delivery::Portal }),
        Event::Checked(Checked { of: Check::Identity, how: "Seen".into(), who: None }),
        Event::QuestionAnswered(QuestionAnswered { ask: 3, text: "This".into(), on: DAY, message: None }),
        Event::Closed(Closed { why: "Answered".into(), told: None }),
        Event::FileAttached(FileAttached { file: file(), elsewhere: None }),
        Event::Replied(reply),
        Event::ContactChanged(ContactChanged(SafeContact::default())),
    ];
    for event in least {
        let stored = encode(&event);
        assert!(!String::from_utf8_lossy(&stored).contains("null"), "{event:?}");
        assert_eq!(decode(VERSION, &stored), Ok(event));
    }
}

#[test]
fn what_cannot_be_read_says_why_and_none_of_its_words() {
    assert_eq!(decode(VERSION + 1, b"{}"), Err(Unreadable::Version(VERSION + 1)));
    assert_eq!(decode(DISPOSAL, b"{}"), Err(Unreadable::Version(DISPOSAL)), "a disposal is no payload");
    assert_eq!(decode(VERSION, br#"{"event":"unheard_of"}"#), Err(Unreadable::Content));
    assert_eq!(decode(VERSION, br#"{"event":"submitted"}"#), Err(Unreadable::Content));
    assert_eq!(decode(VERSION, b"\xff"), Err(Unreadable::Content));
}
