//! What `cargo xtask bench` measures, printed as one JSON object: `bench SQLITE_URL [POSTGRES_URL]`, each an empty database.

use std::hint::black_box;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use domain::ask::{Answers, SafeContact};
use domain::case::{AskOf, Asked, Channel, Delivery, Event, Facts, QuestionAnswered, Recorded, Submission, Taken};
use domain::clock::{Calendar, Clarification, Dates, Deadline, MonthFacts};
use domain::id::{AccountId, CaseId, DraftId, PersonKey};
use domain::kind::Kind;
use domain::policy::{KeyIn, Proof, Role, Viewer, authorize};
use domain::receipt::{PublicKey, PublicKeys, public_key};
use domain::reference::Reference;
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};
use store::account::Account;
use store::audit::{Sequencer, Signer};
use store::case::NewCase;
use store::draft::Draft;
use store::{Edge, Key, KeyRing, Store};
use uuid::Uuid;

const CASES: u32 = 20_000;
const SHIPPED: &str = include_str!("../../content/bank-holidays.json");

#[tokio::main]
async fn main() {
    let mut rows = clocks();
    for (engine, url) in ["sqlite", "postgres"].into_iter().zip(std::env::args().skip(1)) {
        let store = Store::open(&url).await.unwrap().with_edge(edge());
        store.migrate().await.unwrap();
        fill(&store).await;
        rows.push(recompute(engine, &store).await);
        rows.extend(log(engine, &store).await);
    }
    println!("{}", json!({ "benchmarks": rows }));
}

fn row(name: &str, number: u32, seconds: f64, target: f64, unit: &str) -> Value {
    json!({ "name": name, "count": number, "seconds": seconds, "target": target, "unit": unit })
}

/// Facts with a question, an extension for every third, received on every day of the published years.
fn facts(n: i64) -> MonthFacts {
    let received = date(2012, 1, 2).saturating_add((n % 6000).days());
    let question = Clarification::new(received.saturating_add(3.days()), Some(received.saturating_add(9.days())));
    let extension = (n % 3 == 0).then(|| received.saturating_add(20.days()));
    MonthFacts { clarifications: vec![question], extension, ..MonthFacts::received(received) }
}

fn clocks() -> Vec<Value> {
    let all: Vec<MonthFacts> = (0..6000).map(facts).collect();
    let calendar = Calendar::official();
    let time = |rounds: u32, work: &dyn Fn(&MonthFacts)| {
        let start = Instant::now();
        (0..rounds).for_each(|_| all.iter().for_each(work));
        start.elapsed().as_secs_f64()
    };
    let plain = time(100, &|facts| {
        black_box(Dates::month(black_box(facts), calendar));
    });
    let explained = time(20, &|facts| {
        black_box(Deadline::month(black_box(facts), calendar));
    });
    vec![
        row("a date without its explanation", 600_000, plain, 2e-6, "each"),
        row("a date with its explanation", 120_000, explained, 20e-6, "each"),
    ]
}

/// Open cases received over sixty days; then a holiday is added on a day that is some cases' last.
async fn recompute(engine: &str, store: &Store) -> Value {
    let mut feed: Value = serde_json::from_str(SHIPPED).unwrap();
    let holiday = json!({ "title": "Day of mourning", "date": "2026-12-23", "notes": "", "bunting": false });
    feed["england-and-wales"]["events"].as_array_mut().unwrap().push(holiday);
    let start = Instant::now();
    let done = store.import_holidays(&feed.to_string(), Timestamp::UNIX_EPOCH).await.unwrap().unwrap();
    let seconds = start.elapsed().as_secs_f64();
    assert_eq!(done.cases, u64::from(CASES));
    let mut found = row(&format!("{CASES} open cases computed again on {engine}"), CASES, seconds, 4.0, "in all");
    found["moved"] = done.moved.len().into();
    found
}

/// Cases as people make them, a hundred to a unit.
async fn fill(store: &Store) {
    let caseworker = account(store).await;
    let key_in: Proof<KeyIn> = authorize(&caseworker, ()).unwrap();
    for batch in 0..CASES / 100 {
        let mut unit = store.begin().await.unwrap();
        let (drafts, made): (Vec<_>, Vec<_>) = (batch * 100..(batch + 1) * 100).map(|n| new(&caseworker, n)).unzip();
        assert!(unit.add_keyed_drafts(&key_in, &drafts).await.unwrap());
        unit.open_keyed_cases(&key_in, made).await.unwrap();
        unit.save().await.unwrap();
    }
}

async fn account(store: &Store) -> Viewer {
    let id = AccountId(Uuid::from_u128(1));
    let account = Account { id, role: Role::Officer, name: "A".into(), email: None, person: None, team: None };
    let mut unit = store.begin().await.unwrap();
    unit.sql("INSERT INTO import_run (import_no, started_us, digest, rows) VALUES (1, 0, '', 0)").exec_one().await.unwrap();
    unit.sql(
        "INSERT INTO person (person_key, given_names, family_name, retention, import_no, added_no, changed_no, row_hash)
            VALUES ('p', 'A', 'B', 'default', 1, 1, 1, $1)",
    )
    .bind(vec![0_u8; 32])
    .exec_one()
    .await
    .unwrap();
    unit.add_account(&account, Timestamp::UNIX_EPOCH).await.unwrap();
    unit.save().await.unwrap();
    account.viewer()
}

fn new(by: &Viewer, n: u32) -> ((AccountId, Draft, Timestamp), NewCase) {
    let (id, draft) = (CaseId(Uuid::from_u128(0x0190_0000 << 96 | u128::from(n))), DraftId(Uuid::from_u128(u128::from(n) + 2)));
    let (account, today) = (by.account, date(2026, 10, 1).saturating_add(i64::from(n % 60).days()));
    let (at, calendar) = (Timestamp::UNIX_EPOCH, Calendar::official());
    let facts = Facts { at, today, account, role: Role::Officer, calendar, seen: None };
    let history = Recorded::after(0, events(account, today, n), facts);
    let answers = Draft { id: draft, kind: Kind::Access, answers: Answers::default() };
    ((account, answers, at), NewCase { id, reference: Reference::from_bits(n.into()), draft, part: 1, history })
}

/// Keys that are always the same, and numbers in order: what is measured is the work.
fn edge() -> Edge {
    struct Fixed;
    impl KeyRing for Fixed {
        fn epoch(&self, _: i64) -> Option<Key> {
            Some([1; 32])
        }
        fn tags(&self) -> Key {
            [2; 32]
        }
    }
    let count = AtomicU64::new(0);
    let fill = move |bytes: &mut [u8]| {
        let n = count.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        bytes.chunks_mut(8).for_each(|part| part.copy_from_slice(&n[8 - part.len()..]));
    };
    Edge::new(Arc::new(Fixed), Arc::new(|| Timestamp::UNIX_EPOCH), Arc::new(fill))
}

/// What the log costs: places for every entry that waits, and the check of everything.
async fn log(engine: &str, store: &Store) -> Vec<Value> {
    let (waiting,): (i64,) = store.sql("SELECT count(*) FROM audit_inbox").one().await.unwrap();
    let waiting = u32::try_from(waiting).unwrap();
    let (start, mut sequencer) = (Instant::now(), Sequencer::new("bench/audit".into()));
    let keys = PublicKeys(vec![PublicKey { public: public_key(&[7; 32]), from: String::new(), until: None }]);
    let signer = Signer { seed: &[7; 32], keys: &keys };
    while sequencer.pass(store, signer, Timestamp::UNIX_EPOCH).await.unwrap().is_some() {}
    let placed = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let found = store.verify("bench/audit", &keys, None).await.unwrap();
    let verified = start.elapsed().as_secs_f64();
    assert_eq!(found.faults, vec![]);
    let events = u32::try_from(found.events).unwrap();
    vec![
        row(&format!("an entry gets its place on {engine}"), waiting, placed, 50e-6, "each"),
        row(&format!("an event is verified with all else on {engine}"), events, verified, 200e-6, "each"),
    ]
}

/// Every case is sent and taken; every fourth has a question and its answer.
fn events(requester: AccountId, received: Date, n: u32) -> Vec<Event> {
    let sent = Submission {
        kind: Kind::Access,
        requester,
        subject: Some(PersonKey("p".into())),
        described: None,
        received,
        answers: Answers::from_iter([("scope", "everything"), ("format", "download")]),
        contact: SafeContact::default(),
        evidence: Vec::new(),
        channel: Channel::Portal,
    };
    let mut events = vec![Event::Submitted(sent), Event::Taken(Taken {})];
    if n.is_multiple_of(4) {
        let on = |days: i64| received.saturating_add(days.days());
        let delivery = Delivery::Aloud { on: on(2) };
        events.push(Event::Asked(Asked { of: AskOf::Clarification, text: "Which?".into(), doubt: None, delivery }));
        let answer = QuestionAnswered { ask: 3, text: "That.".into(), on: on(6), message: None };
        events.push(Event::QuestionAnswered(answer));
    }
    events
}
