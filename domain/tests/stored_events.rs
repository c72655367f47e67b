//! Every event of every version is read for ever: `golden/` holds one file for each variant and version. A file is never edited.

use std::path::PathBuf;

use domain::ask::{Answers, Described, Phone, SafeContact};
use domain::case::stored::{Unreadable, VERSION, decode, encode};
use domain::case::{Channel, Event, EventKind, Evidence, File, Ground, Submission};
use domain::clock::ProofOf;
use domain::id::{AccountId, FileId, PersonKey};
use domain::kind::{Effect, Kind};
use jiff::civil::{Date, date};
use uuid::Uuid;

const DAY: Date = date(2026, 11, 23);

fn golden(version: i64, kind: EventKind) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/v{version}/{kind:?}.json"));
    let mut bytes = std::fs::read(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()));
    assert_eq!(bytes.pop(), Some(b'\n'), "{}", path.display());
    bytes
}

fn file() -> File {
    File {
        file: FileId(Uuid::from_u128(3)),
        name: "Zoë’s letter.pdf".into(),
        media_type: "application/pdf".into(),
        size: 1234,
        sha256: "ab".repeat(32),
    }
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
        subject: None,
        described: Some(Described { name: "Ada Test".into(), born: Some(date(2015, 5, 1)) }),
        received: DAY,
        answers: Answers::from_iter([("scope", "some"), ("categories", "category.health"), ("categories", "category.schools")]),
        contact: contact(),
        evidence: vec![Evidence { file: file(), shows: "identity".into() }],
        channel: Channel::Phone,
    }
}

/// One event of each kind, every field filled in.
fn sample(kind: EventKind) -> Event {
    let text = || "What was said".to_owned();
    match kind {
        EventKind::Submitted => Event::Submitted(submission()),
        EventKind::TookEffect => Event::TookEffect { effect: Effect::MarketingStopped, on: DAY },
        EventKind::Taken => Event::Taken,
        EventKind::MessageSent => Event::MessageSent { text: text() },
        EventKind::FileAttached => Event::FileAttached(file()),
        EventKind::Answered => Event::Answered { text: text(), on: DAY },
        EventKind::FileOpened => Event::FileOpened { file: FileId(Uuid::from_u128(3)) },
        EventKind::Closed => Event::Closed { reason: text() },
        EventKind::ProofAsked => Event::ProofAsked { of: ProofOf::Authority, text: text(), on: DAY },
        EventKind::Proven => Event::Proven { of: ProofOf::Identity, how: text(), on: DAY },
        EventKind::ClarificationAsked => Event::ClarificationAsked { text: text(), on: DAY },
        EventKind::ClarificationAnswered => Event::ClarificationAnswered { text: text(), on: DAY },
        EventKind::ExtensionNoticeSent => Event::ExtensionNoticeSent { ground: Ground::Complexity, text: text(), on: DAY },
        EventKind::Acknowledged => Event::Acknowledged { text: text(), on: DAY },
        EventKind::DateCorrected => Event::DateCorrected { seq: 1, on: DAY, reason: text() },
        EventKind::MovedBack => Event::MovedBack { reason: text() },
        EventKind::ContactChanged => Event::ContactChanged(contact()),
        EventKind::Identified => Event::Identified { person: PersonKey("P-1".into()), how: text() },
        EventKind::Checked => Event::Checked { of: ProofOf::Fee, how: text() },
        EventKind::RestAsked => Event::RestAsked { text: text() },
        EventKind::EffectEnded => Event::EffectEnded { effect: Effect::UseDisputed, text: text(), on: DAY },
        EventKind::HoldPlaced => Event::HoldPlaced { reason: text() },
        EventKind::HoldLifted => Event::HoldLifted { reason: text() },
    }
}

#[test]
fn every_variant_is_written_as_its_golden_file_and_read_from_it() {
    for kind in EventKind::ALL {
        let (event, stored) = (sample(kind), golden(VERSION, kind));
        assert_eq!(event.kind(), kind);
        assert_eq!(String::from_utf8(encode(&event)).unwrap(), String::from_utf8(stored.clone()).unwrap(), "{kind:?}");
        assert_eq!(decode(VERSION, &stored), Ok(event), "{kind:?}");
    }
}

/// The kinds of version 1: those that came later have none.
fn first_kinds() -> impl Iterator<Item = EventKind> {
    EventKind::ALL.into_iter().filter(|kind| !matches!(kind, EventKind::HoldPlaced | EventKind::HoldLifted))
}

#[test]
fn every_variant_of_the_first_version_is_read() {
    for kind in first_kinds().filter(|kind| *kind != EventKind::Submitted) {
        assert_eq!(decode(1, &golden(1, kind)), Ok(sample(kind)), "{kind:?}");
    }
    let Ok(Event::Submitted(first)) = decode(1, &golden(1, EventKind::Submitted)) else { panic!("a request") };
    assert_eq!((first.kind, first.subject), (Kind::Access, Some(PersonKey("P-1".into()))));
    assert!(first.answers.has("scope", "some") && first.answers.has("categories", "category.health"));
    assert_eq!((first.answers.one("details"), first.answers.one("format")), (Some("The letter"), Some("paper")));
    assert_eq!((first.contact, first.channel), (SafeContact::default(), Channel::Portal));
}

#[test]
fn what_cannot_be_read_says_why_and_none_of_its_words() {
    assert_eq!(decode(VERSION + 1, b"{}"), Err(Unreadable::Version(VERSION + 1)));
    assert_eq!(decode(0, b"{}"), Err(Unreadable::Version(0)), "a disposal is no payload");
    assert_eq!(decode(VERSION, br#"{"event":"unheard_of"}"#), Err(Unreadable::Content));
    assert_eq!(decode(1, br#"{"event":"submitted"}"#), Err(Unreadable::Content));
    assert_eq!(decode(VERSION, b"\xff"), Err(Unreadable::Content));
}
