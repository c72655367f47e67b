//! What an import does to what the portal decided itself, on both engines.

use crate::support::{TODAY, add_account, at, draft, faults, own, proof_of, send, sequence, submit, tamper};
use domain::ask::Answers;
use domain::case_export::{Change, Table};
use domain::id::{AccountId, PersonKey};
use domain::kind::Kind;
use domain::policy::{DestroyPerson, HandleCase, PassOn, PersonAccess, Proof, ReadRecord, Role, Viewer, authorize};
use store::import::{Applied, Begun, Differing, Import, Staged, StillNeeded};
use store::{Error, Result, Store};
use uuid::Uuid;

on_both! {
    a_relationship_that_is_gone_from_the_newest_export_gives_no_access
    an_order_that_forbids_outlasts_its_row
    an_accepted_change_outranks_the_export_until_it_is_carried_out
    a_cleared_field_stays_cleared
    a_change_that_is_accepted_while_rows_are_staged_counts
    a_change_is_for_the_subject_of_its_case_alone
    a_later_change_of_the_same_field_takes_its_place
    a_withdrawn_consent_is_never_brought_back_and_is_told
    nothing_of_a_destroyed_person_is_left
    who_is_still_needed_is_not_destroyed
    nobody_is_destroyed_while_rows_are_staged
    facts_hold_after_each_change_of_imported_rows
    a_row_that_was_altered_shows_whatever_is_imported_or_accepted_later
    rows_that_were_removed_added_or_put_back_show
}

const PARENT: &str = "parent|Ada|Test|1985-01-01||default";
const CHILD: &str = "child|Bo|Test|2015-05-01||default";
const BOND: &str = "bond|child|parent|parent|true|false||";
const HOME: &str = "home|child|1 High Street|KT1 1EU|false|||You told us|2026-01-01";

pub const FAMILY: [(Table, &str); 4] =
    [(Table::People, PARENT), (Table::People, CHILD), (Table::Relationships, BOND), (Table::Addresses, HOME)];

pub async fn begin(store: &Store) -> Import {
    match store.begin_import(Uuid::now_v7(), at(0), None).await.unwrap() {
        Begun::Import(import) => import,
        Begun::Another(trace) => panic!("another import runs: {trace:?}"),
    }
}

pub async fn stage(import: &mut Import, rows: &[(Table, &str)]) {
    for (n, (table, row)) in rows.iter().enumerate() {
        let checked = table.read(&row.split('|').collect::<Vec<_>>(), TODAY).unwrap();
        let staged = Staged::new(n as u64 + 2, &checked);
        assert_eq!(import.stage(*table, &[staged]).await.unwrap(), []);
    }
}

pub async fn apply(mut import: Import) -> Result<Vec<Differing>> {
    let digest = "0".repeat(64);
    let done = import.apply(&Applied { started: at(0), digest: &digest, rows: 0 }).await;
    import.end().await.unwrap();
    done
}

/// Imports these rows. What was accepted and is not carried out in them, as `table row field`.
pub async fn import(store: &Store, rows: &[(Table, &str)]) -> Vec<String> {
    let mut import = begin(store).await;
    stage(&mut import, rows).await;
    told(apply(import).await.unwrap())
}

fn told(differing: Vec<Differing>) -> Vec<String> {
    differing.into_iter().map(|row| format!("{} {} {}", row.table.name(), row.row_key, row.field)).collect()
}

pub fn without(rows: &[(Table, &'static str)], key: &str) -> Vec<(Table, &'static str)> {
    rows.iter().copied().filter(|(_, row)| row.split('|').next() != Some(key)).collect()
}

async fn sees_child(store: &Store, viewer: &Viewer) -> bool {
    let child = PersonKey("child".into());
    let access = store.find_access(viewer, &child, TODAY).await.unwrap().unwrap();
    let sees = authorize::<ReadRecord>(viewer, access).is_ok();
    let listed = store.list_family(viewer, TODAY).await.unwrap().iter().any(|relative| relative.person == child);
    assert_eq!(sees, listed);
    sees
}

async fn a_relationship_that_is_gone_from_the_newest_export_gives_no_access(store: &Store) {
    import(store, &FAMILY).await;
    let parent = add_account(store, Role::Parent, Some("parent")).await;
    assert!(sees_child(store, &parent).await);
    import(store, &without(&FAMILY, "bond")).await;
    assert!(!sees_child(store, &parent).await, "the newest export does not have the bond");
    import(store, &FAMILY).await;
    assert!(sees_child(store, &parent).await, "it is back");
}

async fn an_order_that_forbids_outlasts_its_row(store: &Store) {
    let order = (Table::Relationships, "order|child|parent|parent|true|true||");
    import(store, &[&FAMILY[..], &[order]].concat()).await;
    let parent = add_account(store, Role::Parent, Some("parent")).await;
    assert!(!sees_child(store, &parent).await);
    import(store, &FAMILY).await;
    assert!(!sees_child(store, &parent).await, "a row that is missing lifts no order");
    import(store, &[&FAMILY[..], &[(Table::Relationships, "order|child|parent|parent|true|false||")]].concat()).await;
    assert!(sees_child(store, &parent).await, "somebody lifted it in the case system");
}

/// A case about the child, and the proof of an officer who works on it.
async fn case_of_child(store: &Store, n: u64) -> Proof<HandleCase> {
    let parent = add_account(store, Role::Parent, Some("parent")).await;
    let officer = add_account(store, Role::Officer, None).await;
    let reference = submit(store, &parent, "child", n).await.unwrap();
    proof_of(&officer, store.find_case(&reference).await.unwrap().unwrap())
}

async fn accept(store: &Store, proof: &Proof<HandleCase>, row: (Table, &str), field: &str, value: Option<&str>) -> bool {
    let change = Change::new(row.0, row.1, field, value, TODAY).unwrap();
    let mut unit = store.begin().await.unwrap();
    let done = unit.accept_change(proof, &change, TODAY, at(0)).await.unwrap();
    unit.save().await.unwrap();
    done
}

/// The child, who looks at their own record.
async fn child(store: &Store) -> (Viewer, PersonAccess) {
    let person = PersonKey("child".into());
    let child = Viewer { account: AccountId(Uuid::now_v7()), role: Role::YoungPerson, person: Some(person.clone()), team: None };
    let access = store.find_access(&child, &person, TODAY).await.unwrap().unwrap();
    (child, access)
}

async fn home(store: &Store) -> (String, Option<String>) {
    let (child, access) = child(store).await;
    let record = store.record(&proof_of::<ReadRecord>(&child, access)).await.unwrap();
    let text = &record.addresses[0].text;
    text.split_once('\n').map_or((text.clone(), None), |(lines, postcode)| (lines.to_owned(), Some(postcode.to_owned())))
}

/// What waits to be carried out, and everything, as `row field value carried`.
async fn listed(store: &Store, all: bool) -> Vec<String> {
    let officer = add_account(store, Role::Officer, None).await;
    let changes = store.accepted_changes(&proof_of::<PassOn>(&officer, ()), all.then_some(TODAY)).await.unwrap();
    let told = |change: store::import::AcceptedChange| {
        format!("{} {} {:?} {}", change.row.row_key, change.row.field, change.value, change.carried_out)
    };
    changes.into_iter().map(told).collect()
}

async fn an_accepted_change_outranks_the_export_until_it_is_carried_out(store: &Store) {
    import(store, &FAMILY).await;
    let proof = case_of_child(store, 7).await;
    assert!(accept(store, &proof, (Table::Addresses, "home"), "lines", Some("2 Low Road")).await);
    assert_eq!(home(store).await.0, "2 Low Road", "it holds at once");
    let waiting = [r#"home lines Some("2 Low Road") false"#];
    assert_eq!(import(store, &FAMILY).await, ["addresses home lines"]);
    assert_eq!(home(store).await.0, "2 Low Road");
    assert_eq!(listed(store, false).await, waiting);
    assert_eq!(store.changes_of_case(&proof).await.unwrap().len(), 1);
    // Another field of the same row changes there: only the accepted one stays.
    let moved = (Table::Addresses, "home|child|1 High Street|KT2 2EU|false|||You told us|2026-01-01");
    let rows = [&without(&FAMILY, "home")[..], &[moved]].concat();
    assert_eq!(import(store, &rows).await, ["addresses home lines"]);
    assert_eq!(home(store).await, ("2 Low Road".into(), Some("KT2 2EU".into())));
    // Carried out; what the case system says later counts again.
    let done = (Table::Addresses, "home|child|2 Low Road|KT2 2EU|false|||You told us|2026-01-01");
    assert_eq!(import(store, &[&without(&FAMILY, "home")[..], &[done]].concat()).await, [""; 0]);
    assert_eq!(listed(store, false).await, [""; 0]);
    assert_eq!(listed(store, true).await, [r#"home lines Some("2 Low Road") true"#]);
    assert_eq!(import(store, &FAMILY).await, [""; 0]);
    assert_eq!(home(store).await, ("1 High Street".into(), Some("KT1 1EU".into())));
}

async fn a_cleared_field_stays_cleared(store: &Store) {
    import(store, &FAMILY).await;
    let proof = case_of_child(store, 7).await;
    assert!(accept(store, &proof, (Table::Addresses, "home"), "postcode", None).await);
    assert_eq!(import(store, &FAMILY).await, ["addresses home postcode"]);
    assert_eq!(home(store).await, ("1 High Street".into(), None));
}

async fn a_change_that_is_accepted_while_rows_are_staged_counts(store: &Store) {
    import(store, &FAMILY).await;
    let proof = case_of_child(store, 7).await;
    let mut running = begin(store).await;
    let moved = (Table::Addresses, "home|child|9 Old Street|KT1 1EU|false|||You told us|2026-01-01");
    stage(&mut running, &[&without(&FAMILY, "home")[..], &[moved]].concat()).await;
    assert!(accept(store, &proof, (Table::Addresses, "home"), "lines", Some("2 Low Road")).await);
    assert_eq!(told(apply(running).await.unwrap()), ["addresses home lines"]);
    assert_eq!(home(store).await.0, "2 Low Road");
}

async fn a_change_is_for_the_subject_of_its_case_alone(store: &Store) {
    let other = (Table::Addresses, "other|parent|1 High Street|KT1 1EU|false|||You told us|2026-01-01");
    import(store, &[&FAMILY[..], &[other]].concat()).await;
    let proof = case_of_child(store, 7).await;
    assert!(!accept(store, &proof, (Table::Addresses, "other"), "lines", Some("2 Low Road")).await);
    assert!(!accept(store, &proof, (Table::Addresses, "nowhere"), "lines", Some("2 Low Road")).await);
    assert_eq!(listed(store, false).await, [""; 0]);
}

async fn a_later_change_of_the_same_field_takes_its_place(store: &Store) {
    import(store, &FAMILY).await;
    let first = case_of_child(store, 7).await;
    accept(store, &first, (Table::Addresses, "home"), "lines", Some("2 Low Road")).await;
    accept(store, &first, (Table::Addresses, "home"), "lines", Some("3 New Road")).await;
    assert_eq!(import(store, &FAMILY).await, ["addresses home lines"]);
    assert_eq!(listed(store, false).await, [r#"home lines Some("3 New Road") false"#]);
}

/// Whether the child's record shows a standing consent to this viewer.
pub async fn consents(store: &Store, viewer: &Viewer) -> bool {
    let access = store.find_access(viewer, &PersonKey("child".into()), TODAY).await.unwrap().unwrap();
    !store.record(&proof_of::<ReadRecord>(viewer, access)).await.unwrap().consents.is_empty()
}

async fn a_withdrawn_consent_is_never_brought_back_and_is_told(store: &Store) {
    let standing = (Table::Consents, "yes|child|consent.family-support|2026-03-02||Ada|parent");
    let rows = [&FAMILY[..], &[standing]].concat();
    import(store, &rows).await;
    let parent = add_account(store, Role::Parent, Some("parent")).await;
    assert!(consents(store, &parent).await);
    let mut withdrawal = draft("child");
    (withdrawal.kind, withdrawal.answers) =
        (Kind::Consent, Answers::from_iter([("subject", "child"), ("consents", "consent.family-support")]));
    let mut unit = store.begin().await.unwrap();
    unit.add_draft(&own(&parent), &withdrawal, at(0)).await.unwrap();
    unit.save().await.unwrap();
    send(store, &parent, withdrawal.id, "child", 7).await.unwrap();
    assert!(!consents(store, &parent).await);
    assert_eq!(import(store, &rows).await, ["consents yes withdrawn_on"]);
    // The same consent again: under another key, and with another name.
    let again = (Table::Consents, "again|child|consent.family-support|2026-03-02||Ada Test|parent");
    assert_eq!(
        import(store, &[&rows[..], &[again]].concat()).await,
        ["consents again withdrawn_on", "consents yes withdrawn_on"]
    );
    assert!(!consents(store, &parent).await);
    let waiting = ["again", "yes"].map(|key| format!("{key} withdrawn_on Some(\"{TODAY}\") false"));
    assert_eq!(listed(store, false).await, waiting);
    let withdrawn = |key| format!("{key}|child|consent.family-support|2026-03-02|{TODAY}|Ada|parent");
    let (one, other) = (withdrawn("yes"), withdrawn("again"));
    let done = [&FAMILY[..], &[(Table::Consents, one.as_str()), (Table::Consents, other.as_str())]].concat();
    assert_eq!(import(store, &done).await, [""; 0]);
    assert_eq!(listed(store, false).await, [""; 0]);
}

async fn destroy(store: &Store, person: &str) -> Result<(), StillNeeded> {
    let dpo = add_account(store, Role::Dpo, None).await;
    let mut unit = store.begin().await.unwrap();
    let proof: Proof<DestroyPerson> = proof_of(&dpo, PersonKey(person.into()));
    let done = unit.destroy_person(&proof, &[3; 32], ("retention", TODAY, at(0))).await.unwrap();
    unit.save().await.unwrap();
    done
}

async fn number(store: &Store, sql: &'static str) -> i64 {
    store.sql(sql).one::<(i64,)>().await.unwrap().0
}

async fn nothing_of_a_destroyed_person_is_left(store: &Store) {
    import(store, &FAMILY).await;
    destroy(store, "child").await.unwrap();
    assert_eq!(destroy(store, "child").await, Err(StillNeeded::Unknown));
    assert_eq!(number(store, "SELECT count(*) FROM person").await, 1);
    assert_eq!(number(store, "SELECT (SELECT count(*) FROM relationship) + (SELECT count(*) FROM address)").await, 0);
    assert_eq!(store.destroyed_people().await.unwrap(), [[3; 32]]);
}

async fn who_is_still_needed_is_not_destroyed(store: &Store) {
    import(store, &FAMILY).await;
    case_of_child(store, 7).await;
    assert_eq!(destroy(store, "parent").await, Err(StillNeeded::Account));
    assert_eq!(destroy(store, "child").await, Err(StillNeeded::Case));
    assert_eq!(number(store, "SELECT count(*) FROM person").await, 2);
    assert_eq!(store.destroyed_people().await.unwrap().len(), 0);
}

async fn nobody_is_destroyed_while_rows_are_staged(store: &Store) {
    import(store, &FAMILY).await;
    let mut running = begin(store).await;
    stage(&mut running, &FAMILY).await;
    let dpo = add_account(store, Role::Dpo, None).await;
    let proof: Proof<DestroyPerson> = proof_of(&dpo, PersonKey("child".into()));
    let mut unit = store.begin().await.unwrap();
    let refused = unit.destroy_person(&proof, &[3; 32], ("retention", TODAY, at(0))).await;
    assert!(matches!(refused, Err(Error::Conflict(None))), "their rows may be on their way");
    unit.cancel().await.unwrap();
    apply(running).await.unwrap();
    destroy(store, "child").await.unwrap();
}

const TRUE: [&str; 0] = [];
const ORDER: (Table, &str) = (Table::Relationships, "order|child|parent|parent|false|true|2025-01-01|2027-01-01");
const MAIL: (Table, &str) = (Table::Contacts, "mail|child|email|bo@example.org|true|true|You told us|2026-01-01");

async fn facts_hold_after_each_change_of_imported_rows(store: &Store) {
    let all = [&FAMILY[..], &[ORDER, MAIL]].concat();
    import(store, &all).await;
    assert_eq!(faults(store).await, TRUE);
    let proof = case_of_child(store, 7).await;
    for (row, field, value) in [
        ((Table::Addresses, "home"), "protected", "true"),
        ((Table::Contacts, "mail"), "verified", "false"),
        ((Table::People, "child"), "given_names", "Boo"),
    ] {
        assert!(accept(store, &proof, row, field, Some(value)).await);
        assert_eq!(faults(store).await, TRUE, "{field}, while its fact waits");
        sequence(store).await;
        assert_eq!(faults(store).await, TRUE, "{field}, once it has its place");
    }
    assert_eq!(import(store, &all).await.len(), 3, "what was accepted outranks the export");
    assert_eq!(faults(store).await, TRUE);
    import(store, &without(&without(&all, "order"), "mail")).await;
    assert_eq!(faults(store).await, TRUE, "rows that are gone");
    import(store, &all).await;
    assert_eq!(faults(store).await, TRUE, "and back");
    let grown = (Table::People, "other|Cy|Test|2018-05-01||default");
    import(store, &[&all[..], &[grown]].concat()).await;
    assert_eq!(destroy(store, "other").await, Ok(()));
    assert_eq!(faults(store).await, TRUE);
}

/// Who writes the database waits for the next change, which notes the table again.
async fn a_row_that_was_altered_shows_whatever_is_imported_or_accepted_later(store: &Store) {
    let all = [&FAMILY[..], &[ORDER]].concat();
    import(store, &all).await;
    let proof = case_of_child(store, 7).await;
    sequence(store).await;
    tamper(store, "UPDATE relationship SET view_forbidden = FALSE WHERE relationship_key = 'order'").await;
    tamper(store, "UPDATE address SET protected = TRUE").await;
    let found = [
        "address: what decides access is not what the last import said",
        "relationship: what decides access is not what the last import said",
    ];
    let shows = async |when: &str| assert_eq!(faults(store).await, found, "{when}");
    shows("at once").await;
    import(store, &all).await;
    shows("after an import of the same rows").await;
    accept(store, &proof, (Table::Addresses, "home"), "lines", Some("2 Low Road")).await;
    shows("after a change of the row itself").await;
    tamper(store, "UPDATE relationship SET view_forbidden = TRUE WHERE relationship_key = 'order'").await;
    tamper(store, "UPDATE address SET protected = FALSE").await;
    assert_eq!(faults(store).await, TRUE, "until it is as it was");
}

async fn rows_that_were_removed_added_or_put_back_show(store: &Store) {
    import(store, &[&FAMILY[..], &[ORDER]].concat()).await;
    let lifted = (Table::Relationships, "order|child|parent|parent|false|false|2025-01-01|2027-01-01");
    import(store, &[&FAMILY[..], &[lifted]].concat()).await;
    let found = ["relationship: what decides access is not what the last import said"];
    for (sql, undo) in [
        ("UPDATE relationship SET view_forbidden = TRUE WHERE relationship_key = 'order'", "UPDATE relationship SET view_forbidden = FALSE"),
        ("UPDATE relationship SET relationship_key = 'other' WHERE relationship_key = 'order'", "UPDATE relationship SET relationship_key = 'order' WHERE relationship_key = 'other'"),
        ("UPDATE relationship SET gone_no = 2 WHERE relationship_key = 'bond'", "UPDATE relationship SET gone_no = NULL"),
        ("INSERT INTO relationship SELECT 'more', person_key, related_key, kind, parental_responsibility, view_forbidden, started_on, ended_on,
            import_no, added_no, changed_no, gone_no, row_hash FROM relationship WHERE relationship_key = 'bond'", "DELETE FROM relationship WHERE relationship_key = 'more'"),
    ] {
        tamper(store, sql).await;
        assert_eq!(faults(store).await, found, "{sql}");
        tamper(store, undo).await;
        assert_eq!(faults(store).await, TRUE, "{undo}");
    }
    tamper(store, "DELETE FROM relationship WHERE relationship_key = 'order'").await;
    assert_eq!(faults(store).await, found);
}
