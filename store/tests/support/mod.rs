//! A fresh, migrated store on each engine; and the people and accounts that the tests speak of.

#![expect(clippy::disallowed_methods, reason = "tests make their own identifiers")]

use std::path::Path;
use std::sync::Arc;

use domain::ask::{Answers, Asker, Offers, submissions};
use domain::case::{AskOf, Case, CaseOutcome, Channel, Command, Delivery, Facts, NewAsk, Recorded, Reply, Submission, decide};
use domain::clock::Calendar;
use domain::family::{Bond, BondKind};
use domain::id::{AccountId, CaseId, DraftId, PersonKey};
use domain::kind::Kind;
use domain::policy::{About, Action, HandleCase, ManageAccount, PersonAccess, Proof, ReadCase, Request, Role, Viewer, authorize};
use domain::receipt::{PublicKey, PublicKeys, public_key};
use domain::reference::Reference;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use store::account::Account;
use store::audit::{Sequencer, Signer};
use store::case::{CaseAround, CaseFile, NewCase};
use store::draft::Draft;
use store::verify::Verification;
use store::{Edge, Key, KeyRing, Result, Store};
use tempfile::TempDir;
use testing::Database;
use uuid::Uuid;

/// Each test on each engine.
macro_rules! on_both {
    ($($name:ident)*) => {
        mod on_sqlite { $(#[tokio::test] async fn $name() { super::$name(&crate::support::sqlite().await.store).await; })* }
        mod on_postgres { $(#[tokio::test] async fn $name() {
            if let Some(fixture) = crate::support::postgres().await { super::$name(&fixture.store).await; }
        })* }
    };
}

pub const TODAY: Date = date(2026, 11, 23);

/// A store that goes away when the test ends.
pub struct Fixture<D> {
    pub store: Store,
    data: D,
}

impl Fixture<Database> {
    pub fn url(&self) -> String {
        self.data.url()
    }
}

impl<D> Fixture<D> {
    /// A store that was furnished elsewhere, with what it lives in.
    pub async fn of(url: &str, data: D) -> Self {
        Self { store: open(url).await, data }
    }
}

pub async fn sqlite() -> Fixture<TempDir> {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("portal.db");
    testing::copy(env!("CARGO_TARGET_TMPDIR"), "store", &file, async |made| migrate(&sqlite_url(made)).await).await;
    Fixture::of(&sqlite_url(&file), dir).await
}

/// Each test has a database of its own. `None` only where tests that need PostgreSQL are left out.
pub async fn postgres() -> Option<Fixture<Database>> {
    let database = Database::copy("store", migrate).await?;
    let url = database.url();
    Some(Fixture::of(&url, database).await)
}

pub async fn open(url: &str) -> Store {
    Store::open(url).await.unwrap().with_edge(edge(&[]))
}

/// Keys that are the same in every process and for ever (`tests/dump` is sealed by them), but for the epochs that are gone; a clock that stands; the system's randomness.
pub fn edge(gone: &[i64]) -> Edge {
    let fill =
        |bytes: &mut [u8]| bytes.chunks_mut(16).for_each(|part| part.copy_from_slice(&Uuid::new_v4().into_bytes()[..part.len()]));
    Edge::new(Arc::new(TestKeys(gone.to_vec())), Arc::new(|| at(0)), Arc::new(fill))
}

struct TestKeys(Vec<i64>);

impl KeyRing for TestKeys {
    fn epoch(&self, epoch: i64) -> Option<Key> {
        (!self.0.contains(&epoch)).then(|| [u8::try_from(epoch).unwrap(); 32])
    }

    fn tags(&self) -> Key {
        [99; 32]
    }
}

pub const ORIGIN: &str = "portal.example/audit";
pub const SEED: [u8; 32] = [7; 32];

pub fn published() -> PublicKeys {
    PublicKeys(vec![PublicKey { public: public_key(&SEED), from: "2026-11-23".into(), until: None }])
}

/// Gives every waiting entry its place; the checkpoint.
pub async fn sequence(store: &Store) -> String {
    let mut sequencer = Sequencer::new(ORIGIN.into());
    let (mut note, keys) = (store.checkpoint().await.unwrap().note, published());
    while let Some((_, newer)) = sequencer.pass(store, Signer { seed: &SEED, keys: &keys }, at(0)).await.unwrap() {
        note = newer;
    }
    note
}

pub async fn verify(store: &Store) -> Verification {
    store.verify(ORIGIN, &published(), None).await.unwrap()
}

/// What does not hold, in words.
pub async fn faults(store: &Store) -> Vec<String> {
    verify(store).await.faults.iter().map(ToString::to_string).collect()
}

async fn migrate(url: &str) {
    let store = Store::open(url).await.unwrap();
    store.migrate().await.unwrap();
    store.close().await;
}

fn sqlite_url(file: &Path) -> String {
    format!("sqlite://{}", file.display())
}

pub fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_795_435_200 + second).unwrap()
}

/// A person, as an import would leave one.
pub async fn add_person(store: &Store, key: &str, born: Option<Date>) {
    let mut unit = store.begin().await.unwrap();
    unit.sql("INSERT INTO import_run (import_no, started_us, digest, rows) VALUES (1, 0, '', 0) ON CONFLICT DO NOTHING")
        .exec()
        .await
        .unwrap();
    unit.sql("INSERT INTO person (person_key, given_names, family_name, date_of_birth, sex, retention, import_no, added_no, changed_no, row_hash)
            VALUES ($1, $2, 'Test', $3, NULL, 'default', 1, 1, 1, $4)")
        .bind(key.to_owned())
        .bind(format!("Person {key}"))
        .bind(born.map(store::SqlDate))
        .bind(vec![0_u8; 32])
        .exec_one()
        .await
        .unwrap();
    unit.save().await.unwrap();
}

pub async fn add_account(store: &Store, role: Role, person: Option<&str>) -> Viewer {
    let account = Account {
        id: AccountId(Uuid::now_v7()),
        role,
        name: format!("{role:?}"),
        email: Some(format!("{}@example.org", Uuid::new_v4().simple())),
        person: person.map(|key| PersonKey(key.into())),
        team: None,
    };
    let mut unit = store.begin().await.unwrap();
    unit.add_account(&account, at(0)).await.unwrap();
    unit.save().await.unwrap();
    account.viewer()
}

pub fn own(viewer: &Viewer) -> Proof<ManageAccount> {
    authorize(viewer, viewer.account).unwrap()
}

pub fn facts(viewer: &Viewer, second: i64) -> Facts<'static> {
    let calendar = Calendar::official();
    Facts { at: at(second), today: TODAY, account: viewer.account, role: viewer.role, calendar, seen: None }
}

pub fn child_of(person: &str) -> PersonAccess {
    let bond =
        Bond { kind: BondKind::Parent, parental_responsibility: true, view_forbidden: false, started_on: None, ended_on: None };
    PersonAccess { person: PersonKey(person.into()), born: Some(date(2015, 5, 1)), bonds: vec![bond], today: TODAY }
}

pub fn answers(subject: &str) -> Answers {
    Answers::from_iter([
        ("subject", subject),
        ("scope", "everything"),
        ("format", "download"),
        ("urgent", "no"),
        ("ways", "none"),
    ])
}

pub fn offers(subject: &str) -> Offers {
    Offers { people: vec![PersonKey(subject.into())], guest: false, today: TODAY, kept: None }
}

pub fn draft(subject: &str) -> Draft {
    Draft { id: DraftId(Uuid::now_v7()), kind: Kind::Access, answers: answers(subject) }
}

/// Sends a request for this subject. The reference of the case.
pub async fn submit(store: &Store, viewer: &Viewer, subject: &str, n: u64) -> Result<Reference> {
    let draft = draft(subject);
    let mut unit = store.begin().await?;
    unit.add_draft(&own(viewer), &draft, at(0)).await?;
    unit.save().await?;
    send(store, viewer, draft.id, subject, n).await
}

pub async fn send(store: &Store, viewer: &Viewer, draft: DraftId, subject: &str, n: u64) -> Result<Reference> {
    send_as(store, viewer, (draft, subject), n, Command::Submit).await
}

/// The same, as a wish that an officer decides, or not.
pub async fn send_as(
    store: &Store,
    viewer: &Viewer,
    (draft, subject): (DraftId, &str),
    n: u64,
    how: fn(Submission) -> Command,
) -> Result<Reference> {
    let proof: Proof<Request> = authorize(viewer, About::Known(child_of(subject))).unwrap();
    let reference = Reference::from_bits(n);
    let mut unit = store.begin().await?;
    let Some(taken) = unit.take_draft(&own(viewer), draft, at(1)).await? else {
        return Ok(store.find_case_of_draft(draft).await?.unwrap());
    };
    let asker = Asker { account: viewer.account, received: TODAY, channel: Channel::Portal, evidence: Vec::new() };
    let submission = submissions(taken.kind, &taken.answers, &offers(subject), &asker).unwrap().remove(0);
    let id = CaseId(Uuid::now_v7());
    let events = decide(&Case::new(id), how(submission), facts(viewer, 1)).unwrap();
    let history = Recorded::after(0, events, facts(viewer, 1));
    let new = NewCase { id, reference: reference.clone(), draft, part: 1, history };
    unit.open_cases(vec![(proof, new)]).await?;
    unit.save().await?;
    Ok(reference)
}

/// An officer does something to a case.
pub async fn handle(store: &Store, officer: &Viewer, reference: &Reference, command: Command) {
    let access = store.find_case(reference).await.unwrap().unwrap();
    let proof: Proof<HandleCase> = authorize(officer, access).unwrap();
    let mut unit = store.begin().await.unwrap();
    let mut locked = unit.lock_case_to_handle(&proof).await.unwrap();
    let events = decide(&locked.case, command, facts(officer, 2)).unwrap();
    unit.append(&mut locked, facts(officer, 2), events).await.unwrap();
    unit.save().await.unwrap();
}

pub async fn read(store: &Store, viewer: &Viewer, reference: &Reference) -> CaseFile {
    let access = store.find_case(reference).await.unwrap().unwrap();
    let proof: Proof<ReadCase> = authorize(viewer, access).unwrap();
    store.case(&proof).await.unwrap()
}

/// What stands around a case.
pub async fn around(store: &Store, viewer: &Viewer, reference: &Reference) -> CaseAround {
    let proof = proof_of(viewer, store.find_case(reference).await.unwrap().unwrap());
    let view = store.case_view(&proof).await.unwrap();
    store.case_around((&proof, &proof_of(viewer, ())), &view, TODAY).await.unwrap()
}

pub fn proof_of<A: Action>(viewer: &Viewer, resource: A::Resource) -> Proof<A> {
    authorize(viewer, resource).unwrap()
}

/// A file of a reply, which is not stored.
pub fn file(name: &str) -> domain::case::File {
    let file = domain::id::FileId(Uuid::now_v7());
    domain::case::File { file, name: name.into(), media_type: "text/plain".into(), size: 1, sha256: name.into() }
}

/// Puts a file into the reply.
pub fn attach(name: &str) -> Command {
    Command::Attach { file: file(name), elsewhere: false, why: None }
}

/// A reply that hands over everything, today.
pub fn reply() -> Command {
    Command::Reply(Reply {
        outcome: CaseOutcome::All,
        text: "Here".into(),
        reasons: None,
        ground: None,
        shown_by: None,
        withheld: Vec::new(),
        further_on: None,
        delivery: Delivery::Hand { on: TODAY },
    })
}

/// A question that was read to the person today.
pub fn question() -> Command {
    let delivery = Delivery::Aloud { on: TODAY };
    Command::Ask(NewAsk { of: AskOf::Clarification, text: "Which letter?".into(), doubt: None, delivery })
}

/// Parental responsibility, as an import would leave it.
pub async fn add_bond(store: &Store, child: &str, adult: &str) {
    let mut unit = store.begin().await.unwrap();
    unit.sql("INSERT INTO relationship (relationship_key, person_key, related_key, kind, parental_responsibility, view_forbidden, import_no, added_no, changed_no, row_hash)
            VALUES ($1, $2, $3, 'parent', TRUE, FALSE, 1, 1, 1, $4)")
        .bind(format!("{adult}-{child}"))
        .bind(child.to_owned())
        .bind(adult.to_owned())
        .bind(vec![0_u8; 32])
        .exec_one()
        .await
        .unwrap();
    unit.save().await.unwrap();
}

/// A parent of a child, and an officer.
pub async fn family(store: &Store) -> (Viewer, Viewer) {
    add_person(store, "parent", Some(date(1985, 1, 1))).await;
    add_person(store, "child", Some(date(2015, 5, 1))).await;
    add_bond(store, "child", "parent").await;
    (add_account(store, Role::Parent, Some("parent")).await, add_account(store, Role::Officer, None).await)
}

/// Changes stored rows behind the portal's back.
pub async fn tamper(store: &Store, sql: &'static str) {
    let mut unit = store.begin().await.unwrap();
    assert!(unit.sql(sql).exec().await.unwrap() > 0, "nothing to tamper with: {sql}");
    unit.save().await.unwrap();
}

pub async fn one_case(store: &Store) -> String {
    let (parent, officer) = family(store).await;
    let reference = submit(store, &parent, "child", 7).await.unwrap();
    handle(store, &officer, &reference, Command::Take).await;
    handle(store, &officer, &reference, Command::Write("Hello".into())).await;
    reference.as_text()
}
