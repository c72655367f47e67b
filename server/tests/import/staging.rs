//! An import works in small units: others find their turn, and one that is killed leaves nothing that counts.

use std::time::Duration;

use domain::id::{AccountId, PersonKey};
use domain::policy::{DestroyPerson, Role, Viewer, authorize};
use jiff::Timestamp;
use server::service::import_families::{ImportDiagnostic, ImportError, ImportOptions, destroy_person, import_families, purge};
use store::Store;
use store::audit::Entry;
use uuid::Uuid;

use super::support::{Package, TODAY, keys, number, postgres, sqlite};
use crate::on_both;

on_both! {
    a_killed_import_changes_nothing_and_the_next_one_clears_what_it_left
    what_a_killed_import_left_can_be_purged
    an_import_leaves_its_stage_empty
    nothing_of_a_destroyed_person_is_imported_again
    the_file_of_a_destroyed_person_goes_with_them
}

fn options(package: &Package, dry_run: bool) -> ImportOptions {
    ImportOptions { dir: package.dir().into(), dry_run, today: TODAY, now: Timestamp::UNIX_EPOCH }
}

/// Begins an import and kills it when `sql` counts something.
async fn killed(store: &Store, package: &Package, sql: &'static str) {
    let (keys, options) = (keys(), options(package, false));
    let mut tell = |_: ImportDiagnostic<'_>| ();
    let importing = import_families(store, &keys, &options, &mut tell);
    let watching = async {
        while number(store, sql).await == 0 {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    };
    tokio::select! {
        biased;
        () = watching => {}
        done = importing => panic!("not killed in time: {done:?}"),
    }
}

const STAGED: &str = "SELECT count(*) FROM import_stage";
const SEALED: &str = "SELECT count(*) FROM file_chunk";

async fn is_clear(store: &Store) {
    assert_eq!(number(store, STAGED).await, 0);
    assert_eq!(number(store, "SELECT count(*) FROM import_file").await, 0);
    assert_eq!(number(store, "SELECT step FROM import_lock").await, 0, "nobody imports");
}

async fn a_killed_import_changes_nothing_and_the_next_one_clears_what_it_left(store: Store) {
    killed(&store, &Package::new(), SEALED).await;
    for sql in ["SELECT count(*) FROM person", "SELECT count(*) FROM import_run", "SELECT count(*) FROM held_document"] {
        assert_eq!(number(&store, sql).await, 0);
    }
    assert!(number(&store, STAGED).await > 0);
    let report = Package::new().import(&store).await;
    assert_eq!(report.tables["people"].added, 27);
    is_clear(&store).await;
    assert_eq!(number(&store, "SELECT count(*) FROM file").await, report.tables["documents"].added);
    assert_eq!(number(&store, "SELECT count(*) FROM import_run").await, 1);
}

async fn what_a_killed_import_left_can_be_purged(store: Store) {
    killed(&store, &Package::new(), SEALED).await;
    let begun = Timestamp::UNIX_EPOCH;
    assert!(!purge(&store, begun, begun).await.unwrap(), "it may still run");
    assert!(purge(&store, begun + Duration::from_secs(1), begun).await.unwrap());
    is_clear(&store).await;
    assert_eq!(number(&store, "SELECT (SELECT count(*) FROM file) + (SELECT count(*) FROM file_chunk)").await, 0);
}

async fn an_import_leaves_its_stage_empty(store: Store) {
    let package = Package::new();
    package.try_import(&store).await;
    is_clear(&store).await;
    assert_eq!(number(&store, "SELECT (SELECT count(*) FROM file) + (SELECT count(*) FROM file_chunk)").await, 0);
    package.import(&store).await;
    is_clear(&store).await;
    package.append("notes.csv", "NOT-X,P-9999,2026-03-02,Team,Text");
    let files = number(&store, "SELECT count(*) FROM file").await;
    std::fs::write(package.path("documents/okafor-lindqvist/school-letter.txt"), "another letter\n").unwrap();
    assert!(!package.import(&store).await.ok);
    is_clear(&store).await;
    assert_eq!(number(&store, "SELECT count(*) FROM file").await, files, "the new file was never applied");
}

/// Destroys P-1003, a child with two parents, a sibling and documents.
async fn destroyed(store: &Store) {
    let dpo = Viewer { account: AccountId(Uuid::nil()), role: Role::Dpo, person: None, team: None };
    let proof = authorize::<DestroyPerson>(&dpo, PersonKey("P-1003".into())).unwrap();
    destroy_person(store, &keys(), &proof, ("retention", TODAY, Timestamp::UNIX_EPOCH)).await.unwrap().unwrap();
}

async fn nothing_of_a_destroyed_person_is_imported_again(store: Store) {
    let package = Package::new();
    package.import(&store).await;
    destroyed(&store).await;
    let dry = package.try_import(&store).await;
    let report = package.import(&store).await;
    assert_eq!((report.destroyed_left_out, dry.destroyed_left_out), (1, 1));
    assert_eq!(dry.tables, report.tables);
    assert_eq!(report.tables["people"].unchanged, 26);
    assert!(report.tables.values().all(|table| (table.added, table.updated, table.missing) == (0, 0, 0)));
    assert_eq!(number(&store, "SELECT count(*) FROM person WHERE person_key = 'P-1003'").await, 0);
    assert_eq!(number(&store, "SELECT count(*) FROM relationship WHERE 'P-1003' IN (person_key, related_key)").await, 0);
    let json = serde_json::to_string(&report).unwrap();
    assert!(!json.contains("P-1003") && !json.contains("Ife"), "no name and no key is told: {json}");
}

async fn the_file_of_a_destroyed_person_goes_with_them(store: Store) {
    Package::new().import(&store).await;
    let theirs = number(&store, "SELECT count(*) FROM held_document WHERE person_key = 'P-1003'").await;
    let all = number(&store, "SELECT count(*) FROM file").await;
    assert!(theirs > 0);
    destroyed(&store).await;
    assert_eq!(number(&store, "SELECT count(*) FROM file").await, all - theirs);
    assert_eq!(number(&store, "SELECT count(*) FROM file_chunk WHERE file_id NOT IN (SELECT file_id FROM file)").await, 0);
}

/// Two at once: one does it all, the other is told so and does nothing.
async fn two_at_once(store: Store) {
    let package = Package::of_scale(Some(300));
    let (keys, options) = (keys(), options(&package, false));
    let (mut quiet, mut silent) = (|_: ImportDiagnostic<'_>| (), |_: ImportDiagnostic<'_>| ());
    let (first, second) =
        tokio::join!(import_families(&store, &keys, &options, &mut quiet), import_families(&store, &keys, &options, &mut silent));
    let refused = [&first, &second].into_iter().filter(|done| matches!(done, Err(ImportError::Another))).count();
    let done = [first, second].into_iter().flatten().filter(|report| report.ok).count();
    assert_eq!((done, refused), (1, 1));
    assert_eq!(number(&store, "SELECT count(*) FROM import_run").await, 1);
    assert_eq!(number(&store, "SELECT count(*) FROM person").await, 27 + 900);
    is_clear(&store).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_imports_never_mix_on_sqlite() {
    two_at_once(sqlite().await.store).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_imports_never_mix_on_postgresql() {
    if let Some(fixture) = postgres().await {
        two_at_once(fixture.store).await;
    }
}

/// How many units of work of somebody else were saved before the import counted.
async fn saved_meanwhile(store: &Store) -> u64 {
    let mut saved = 0;
    while number(store, "SELECT count(*) FROM import_run").await == 0 {
        let entry = Entry { at: Timestamp::UNIX_EPOCH, account: None, action: "test.write", subject: "small", event: None };
        let mut unit = store.begin().await.unwrap();
        unit.note(&entry).unwrap();
        unit.save().await.unwrap();
        saved += 1;
    }
    saved
}

/// An import of that many families, and small units of work between its own.
async fn small_units_between(store: Store) {
    let package = Package::of_scale(Some(2000));
    let (report, saved) = tokio::join!(package.import(&store), saved_meanwhile(&store));
    let units = report.rows() / 500;
    assert!(saved > units / 2, "{saved} small units found their turn between {units} of the import");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn others_find_their_turn_while_an_import_stages_on_sqlite() {
    small_units_between(sqlite().await.store).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn others_find_their_turn_while_an_import_stages_on_postgresql() {
    if let Some(fixture) = postgres().await {
        small_units_between(fixture.store).await;
    }
}
