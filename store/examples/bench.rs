//! What `cargo xtask bench` measures, printed as one JSON object: `bench SQLITE_URL [POSTGRES_URL]`, each an empty database.

use std::hint::black_box;
use std::time::Instant;

use domain::ask::{Answers, SafeContact};
use domain::case::{Channel, Event, Submission};
use domain::clock::{Calendar, Clarification, Dates, Deadline, MonthFacts};
use domain::id::{AccountId, PersonKey};
use domain::kind::Kind;
use domain::reference::Reference;
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};
use store::{Day, Store, UnitOfWork};
use uuid::Uuid;

const CASES: u32 = 100_000;
const SHIPPED: &str = include_str!("../../content/bank-holidays.json");

#[tokio::main]
async fn main() {
    let mut rows = clocks();
    for (engine, url) in ["sqlite", "postgres"].into_iter().zip(std::env::args().skip(1)) {
        rows.push(recompute(engine, &url).await);
    }
    println!("{}", json!({ "benchmarks": rows }));
}

fn row(name: &str, number: u32, seconds: f64, target: f64, unit: &str) -> Value {
    json!({ "name": name, "count": number, "seconds": seconds, "target": target, "unit": unit })
}

/// Facts with a question, an extension for every third, received on every day of the published years.
fn facts(n: i64) -> MonthFacts {
    let received = date(2012, 1, 2).saturating_add((n % 6000).days());
    let question = Clarification { asked: received.saturating_add(3.days()), answered: Some(received.saturating_add(9.days())) };
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
async fn recompute(engine: &str, url: &str) -> Value {
    let store = Store::open(url).await.unwrap();
    store.migrate().await.unwrap();
    fill(&store).await;
    store.reindex(Calendar::official()).await.unwrap();
    let mut feed: Value = serde_json::from_str(SHIPPED).unwrap();
    let holiday = json!({ "title": "Day of mourning", "date": "2026-12-23", "notes": "", "bunting": false });
    feed["england-and-wales"]["events"].as_array_mut().unwrap().push(holiday);
    let start = Instant::now();
    let done = store.import_holidays(&feed.to_string(), Timestamp::UNIX_EPOCH).await.unwrap().unwrap();
    let seconds = start.elapsed().as_secs_f64();
    assert_eq!(done.cases, u64::from(CASES));
    let mut found = row(&format!("{CASES} open cases computed again on {engine}"), CASES, seconds, 10.0, "in all");
    found["moved"] = done.moved.len().into();
    found
}

async fn fill(store: &Store) {
    let mut unit = store.begin().await.unwrap();
    let account = Uuid::from_u128(1);
    unit.q("INSERT INTO import_run (import_no, started_us, digest, rows) VALUES (1, 0, '', 0)").exec_one().await.unwrap();
    unit.q("INSERT INTO person (person_key, given_names, family_name, retention, import_no, added_no, changed_no, row_hash)
            VALUES ('p', 'A', 'B', 'default', 1, 1, 1, $1)")
        .bind(vec![0_u8; 32])
        .exec_one()
        .await
        .unwrap();
    unit.q("INSERT INTO account (account_id, role, name, person_key, created_us) VALUES ($1, 'parent', 'A', 'p', 0)")
        .bind(account)
        .exec_one()
        .await
        .unwrap();
    for n in 0..CASES {
        add(&mut unit, account, n).await;
    }
    unit.save().await.unwrap();
}

async fn add(unit: &mut UnitOfWork, account: Uuid, n: u32) {
    let (case, draft) = (Uuid::from_u128(0x0190_0000 << 96 | u128::from(n)), Uuid::from_u128(u128::from(n) + 2));
    let received = date(2026, 10, 1).saturating_add(i64::from(n % 60).days());
    unit.q("INSERT INTO draft (draft_id, account_id, kind, answers, created_us, updated_us, sent) VALUES ($1, $2, 'access', '', 0, 0, $3)")
        .bind(draft)
        .bind(account)
        .bind(true)
        .exec_one()
        .await
        .unwrap();
    unit.q("INSERT INTO case_head (case_id, reference, kind, requester, subject, draft_id, part, seq, hash)
            VALUES ($1, $2, 'access', $3, 'p', $4, 1, 0, $5)")
        .bind(case)
        .bind(Reference::from_bits(n.into()).as_text())
        .bind(account)
        .bind(draft)
        .bind(vec![0_u8; 32])
        .exec_one()
        .await
        .unwrap();
    for (seq, (role, event)) in events(AccountId(account), received, n).iter().enumerate() {
        unit.q("INSERT INTO case_event (case_id, seq, at_us, account_id, role, payload, previous, hash) VALUES ($1, $2, 0, $3, $4, $5, $6, $6)")
            .bind(case)
            .bind(i64::try_from(seq).unwrap() + 1)
            .bind(account)
            .bind((*role).to_owned())
            .bind(serde_json::to_string(event).unwrap())
            .bind(vec![0_u8; 32])
            .exec_one()
            .await
            .unwrap();
    }
    unit.q("INSERT INTO case_queue (case_id, state, open, received, due, flag_order, flag_urgent, flag_silent, unreadable, calendar_no)
            VALUES ($1, 'new', TRUE, $2, $2, FALSE, FALSE, FALSE, FALSE, 0)")
        .bind(case)
        .bind(Day(received))
        .exec_one()
        .await
        .unwrap();
}

/// Every case is sent and taken; every fourth has a question and its answer.
fn events(requester: AccountId, received: Date, n: u32) -> Vec<(&'static str, Event)> {
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
    let mut events = vec![("parent", Event::Submitted(sent)), ("officer", Event::Taken)];
    if n.is_multiple_of(4) {
        let on = |days: i64| received.saturating_add(days.days());
        events.push(("officer", Event::ClarificationAsked { text: "Which?".into(), on: on(2) }));
        events.push(("parent", Event::ClarificationAnswered { text: "That.".into(), on: on(6) }));
    }
    events
}
