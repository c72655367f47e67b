//! Many cases in one unit: few statements, all of them or none.

use crate::support::{at, draft, facts, family, faults, sequence};
use domain::ask::{Answers, SafeContact};
use domain::case::{Case, Channel, Command, Recorded, Submission, decide};
use domain::id::{AccountId, CaseId, PersonKey};
use domain::kind::Kind;
use domain::policy::{KeyIn, Proof, Viewer, authorize};
use domain::reference::Reference;
use jiff::Timestamp;
use jiff::civil::date;
use store::case::NewCase;
use store::draft::Draft;
use store::{Error, Result, Store};
use uuid::Uuid;

on_both! {
    many_cases_take_fewer_statements_than_cases
    one_reference_that_is_taken_opens_none
}

const MANY: u64 = 150;

/// A restriction takes effect at once: it has two events, and a mark.
fn new(parent: &Viewer, officer: &Viewer, n: u64) -> ((AccountId, Draft, Timestamp), NewCase) {
    let sent = Submission {
        kind: if n.is_multiple_of(3) { Kind::Restriction } else { Kind::Access },
        requester: parent.account,
        subject: Some(PersonKey("child".into())),
        described: None,
        received: date(2026, 11, 2),
        answers: Answers::default(),
        contact: SafeContact::default(),
        evidence: Vec::new(),
        channel: Channel::Phone,
    };
    let (id, draft) = (CaseId(Uuid::now_v7()), Draft { kind: sent.kind, ..draft("child") });
    let events = decide(&Case::new(id), Command::Submit(sent), facts(officer, 1)).unwrap();
    let history = Recorded::after(0, events, facts(officer, 1));
    let new = NewCase { id, reference: Reference::from_bits(n), draft: draft.id, part: 1, history };
    ((parent.account, draft, at(1)), new)
}

async fn key_in(store: &Store, (parent, officer): (&Viewer, &Viewer), numbers: impl Iterator<Item = u64>) -> Result<usize> {
    let proof: Proof<KeyIn> = authorize(officer, ()).unwrap();
    let (drafts, made): (Vec<_>, Vec<_>) = numbers.map(|n| new(parent, officer, n)).unzip();
    let mut unit = store.begin().await?;
    assert!(unit.add_keyed_drafts(&proof, &drafts).await?);
    let opened = unit.open_keyed_cases(&proof, made).await?;
    unit.save().await.map(|()| opened.len())
}

async fn count(store: &Store, sql: &'static str) -> i64 {
    store.sql(sql).one::<(i64,)>().await.unwrap().0
}

async fn many_cases_take_fewer_statements_than_cases(store: &Store) {
    let (parent, officer) = family(store).await;
    let before = store.statements_run();
    assert_eq!(key_in(store, (&parent, &officer), 0..MANY).await.unwrap(), 150);
    let took = store.statements_run() - before;
    assert!(took < MANY, "{took}");
    for (sql, number) in [
        (
            "SELECT count(*) FROM case_head h JOIN case_event e ON e.case_id = h.case_id AND e.seq = h.seq AND e.hash = h.hash",
            150,
        ),
        ("SELECT count(*) FROM case_event e JOIN case_payload p ON p.case_id = e.case_id AND p.seq = e.seq", 200),
        ("SELECT count(*) FROM case_queue q JOIN case_key k ON k.case_id = q.case_id WHERE q.about = 'child'", 150),
        ("SELECT count(*) FROM person_mark WHERE person_key = 'child'", 50),
        ("SELECT count(*) FROM audit_inbox WHERE action = 'case.event'", 200),
    ] {
        assert_eq!(count(store, sql).await, number, "{sql}");
    }
    sequence(store).await;
    assert_eq!(faults(store).await, Vec::<String>::new());
}

async fn one_reference_that_is_taken_opens_none(store: &Store) {
    let (parent, officer) = family(store).await;
    key_in(store, (&parent, &officer), 7..8).await.unwrap();
    let refused = key_in(store, (&parent, &officer), 0..MANY).await;
    assert!(matches!(refused, Err(Error::Conflict(None))), "{refused:?}");
    assert_eq!(count(store, "SELECT count(*) FROM case_head").await, 1);
    assert_eq!(count(store, "SELECT count(*) FROM draft").await, 1);
}
