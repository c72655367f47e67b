//! Destroying a case, and ending the epoch of its key.

use domain::case::{Command, State};
use domain::policy::{Operate, Viewer, authorize};
use domain::reference::Reference;
use store::Store;
use store::case::{Disposal, DisposalRefusal};

use crate::support::{
    SEED, TODAY, at, attach, edge, family, faults, handle, one_case, own, published, read, reply, sequence, submit, tamper,
    verify,
};

on_both! {
    a_closed_case_is_destroyed_and_the_chain_still_holds
    a_case_is_not_destroyed_while_it_is_open_held_or_needed
    a_change_that_the_case_system_does_not_have_yet_keeps_its_case
    what_it_put_on_a_record_keeps_a_case
    figures_of_a_destroyed_case_cannot_be_changed
    other_keys_are_not_those_of_the_database
    content_without_a_certificate_is_missed
    an_epoch_ends_when_every_key_is_wrapped_anew
    the_report_keeps_its_columns
}

pub async fn closed(store: &Store, n: u64) -> Reference {
    let (parent, officer) = family(store).await;
    let reference = submit(store, &parent, "child", n).await.unwrap();
    for command in [Command::Take, Command::Write("Hello".into()), attach("a"), reply(), Command::Close("Done".into(), None)] {
        handle_stored(store, &officer, &reference, command).await;
    }
    reference
}

/// As [`handle`]; a file of the reply is stored first.
async fn handle_stored(store: &Store, officer: &Viewer, reference: &Reference, command: Command) {
    if let Command::Attach { file, .. } = &command {
        let mut unit = store.begin().await.unwrap();
        unit.add_file(file.file, "text/plain", at(2)).await.unwrap();
        unit.add_chunk(file.file, 0, vec![1]).await.unwrap();
        unit.finish_file(file.file, &[5; 32], 1, at(2)).await.unwrap();
        unit.save().await.unwrap();
    }
    handle(store, officer, reference, command).await;
}

pub async fn dispose(store: &Store, reference: &Reference) -> Result<Disposal, DisposalRefusal> {
    let proof = authorize::<Operate>(&Viewer::portal(), ()).unwrap();
    let mut unit = store.begin().await.unwrap();
    let done = unit.dispose(&proof, reference, ("retention", TODAY, at(90)), &SEED).await.unwrap();
    if done.is_ok() {
        unit.save().await.unwrap();
    } else {
        unit.cancel().await.unwrap();
    }
    done
}

async fn a_closed_case_is_destroyed_and_the_chain_still_holds(store: &Store) {
    let reference = closed(store, 7).await;
    sequence(store).await;
    let (case, hash) = store.event_hash(&reference, 1).await.unwrap().unwrap();
    let done = dispose(store, &reference).await.unwrap();
    assert_eq!((done.certificate.verify(&published()), done.files), (Ok(()), 1));
    assert_eq!(store.find_case(&reference).await.unwrap(), None, "towards everybody it is not there");
    let found = verify(store).await;
    assert_eq!((found.faults, found.destroyed), (vec![], vec![(reference.clone(), 6)]));
    sequence(store).await;
    let found = verify(store).await;
    assert_eq!((found.faults, found.destroyed.len()), (vec![], 1));
    let proven = store.prove_event(case, 1).await.unwrap().unwrap();
    assert!(proven.holds() && proven.digest == Some(hash), "a receipt still proves itself");
    for sql in [
        "SELECT count(*) FROM case_payload",
        "SELECT count(*) FROM case_key",
        "SELECT count(*) FROM case_queue",
        "SELECT count(*) FROM draft",
        "SELECT count(*) FROM file_chunk",
        "SELECT count(*) FROM receipt",
        "SELECT count(*) FROM file WHERE wrapped IS NOT NULL OR sha256 IS NOT NULL",
        "SELECT count(*) FROM case_head WHERE requester IS NOT NULL OR subject IS NOT NULL OR described IS NOT NULL OR draft_id IS NOT NULL",
    ] {
        assert_eq!(store.sql(sql).one::<(i64,)>().await.unwrap(), (0,), "{sql}");
    }
    assert!(matches!(dispose(store, &reference).await, Err(DisposalRefusal::Before)));
    assert_eq!(store.reindex().await.unwrap().cases, 0);
    assert_eq!(faults(store).await, Vec::<String>::new());
}

async fn a_case_is_not_destroyed_while_it_is_open_held_or_needed(store: &Store) {
    let unknown = Reference::from_bits(99);
    assert!(matches!(dispose(store, &unknown).await, Err(DisposalRefusal::Unknown)));
    let reference = closed(store, 7).await;
    let (id, proof) = (store.find_case(&reference).await.unwrap().unwrap(), authorize::<Operate>(&Viewer::portal(), ()).unwrap());
    let operate = async |command: Command| {
        let mut unit = store.begin().await.unwrap();
        let mut locked = unit.lock_case_to_operate(&proof, id.case).await.unwrap();
        let portal = Viewer::portal();
        let facts = crate::support::facts(&portal, 80);
        let events = domain::case::decide(&locked.case, command, facts).unwrap();
        unit.append(&mut locked, facts, events).await.unwrap();
        unit.save().await.unwrap();
    };
    operate(Command::Hold("A claim".into())).await;
    assert!(matches!(dispose(store, &reference).await, Err(DisposalRefusal::Held)));
    operate(Command::LiftHold("Settled".into())).await;
    let requester = store.lookup_account(id.requester).await.unwrap().unwrap().viewer();
    let open = submit(store, &requester, "child", 8).await.unwrap();
    match dispose(store, &reference).await {
        Err(DisposalRefusal::Needed(by)) => assert_eq!(by, std::slice::from_ref(&open)),
        other => panic!("{other:?}"),
    }
    assert!(matches!(dispose(store, &open).await, Err(DisposalRefusal::Open)));
    assert_eq!(read(store, &requester, &reference).await.case.state, State::Closed, "nothing was destroyed");
    let _ = own(&requester);
}

async fn a_change_that_the_case_system_does_not_have_yet_keeps_its_case(store: &Store) {
    let reference = closed(store, 7).await;
    let accepted = "INSERT INTO accepted_change (table_name, row_key, field, person_key, case_id, accepted)
        SELECT 'people', 'child', 'sex', 'child', case_id, '2026-11-23' FROM case_head";
    tamper(store, accepted).await;
    assert!(matches!(dispose(store, &reference).await, Err(DisposalRefusal::NotCarriedOut)));
    tamper(store, "UPDATE accepted_change SET carried_no = 1").await;
    dispose(store, &reference).await.unwrap();
    let (left,): (i64,) = store.sql("SELECT count(*) FROM accepted_change").one().await.unwrap();
    assert_eq!(left, 0);
}

async fn what_it_put_on_a_record_keeps_a_case(store: &Store) {
    let reference = closed(store, 7).await;
    let mark = "INSERT INTO person_mark (case_id, person_key, effect, since)
        SELECT case_id, 'child', 'marketing_stopped', '2026-11-23' FROM case_head";
    tamper(store, mark).await;
    assert!(matches!(dispose(store, &reference).await, Err(DisposalRefusal::Standing)));
    tamper(store, "UPDATE person_mark SET effect = 'consent_withdrawn'").await;
    dispose(store, &reference).await.unwrap();
}

async fn figures_of_a_destroyed_case_cannot_be_changed(store: &Store) {
    let reference = closed(store, 7).await;
    dispose(store, &reference).await.unwrap();
    assert_eq!(faults(store).await, Vec::<String>::new());
    tamper(store, "UPDATE disposal SET paused_days = 9").await;
    assert_eq!(faults(store).await, [format!("case {reference}: what reports count of it is not what its certificate says")]);
}

async fn other_keys_are_not_those_of_the_database(store: &Store) {
    assert!(store.knows_keys().await.unwrap(), "a fresh database takes them");
    assert!(store.knows_keys().await.unwrap());
    store.begin_epoch(2).await.unwrap();
    assert!(!store.clone().with_edge(edge(&[2])).knows_keys().await.unwrap(), "the secret is not there");
}

async fn content_without_a_certificate_is_missed(store: &Store) {
    let case = one_case(store).await;
    sequence(store).await;
    tamper(store, "DELETE FROM case_payload").await;
    tamper(store, "DELETE FROM case_key").await;
    assert!(faults(store).await.contains(&format!("case {case} event 1 lost its payload, and no certificate says why")));
}

async fn an_epoch_ends_when_every_key_is_wrapped_anew(store: &Store) {
    let reference = closed(store, 7).await;
    store.begin_epoch(2).await.unwrap();
    assert_eq!(store.older_epochs(2).await.unwrap(), [1]);
    assert_eq!(store.end_epoch(1, 2).await.unwrap(), 3, "the case's, the draft's and the file's");
    assert_eq!((store.newest_epoch().await.unwrap(), store.older_epochs(2).await.unwrap()), (2, vec![]));
    let later = store.clone().with_edge(edge(&[1]));
    let officer = crate::support::add_account(store, domain::policy::Role::Officer, None).await;
    assert_eq!(read(&later, &officer, &reference).await.case.messages.len(), 1, "it opens without the old secret");
    assert_eq!(faults(&later).await, Vec::<String>::new());
    let (old,): (i64,) = store.sql("SELECT count(*) FROM key_epoch WHERE epoch = 1").one().await.unwrap();
    assert_eq!(old, 0);
}

async fn the_report_keeps_its_columns(store: &Store) {
    type Row = (String, String, bool, i64, String);
    let reference = closed(store, 7).await;
    dispose(store, &reference).await.unwrap();
    let kept =
        "SELECT h.kind, d.channel, d.extended, d.paused_days, d.outcome FROM disposal d JOIN case_head h ON h.case_id = d.case_id
        WHERE d.answered_on IS NOT NULL AND d.limit_on IS NOT NULL";
    let row: Row = store.sql(kept).one().await.unwrap();
    assert_eq!(row, ("access".into(), "portal".into(), false, 0, "all".into()));
}

/// What a person understands stays with them, and names the case no more. What stays of a destroyed case: its emptied head, its chain without payloads, what reports count, entries without words.
const STAYS: [&str; 6] = ["understanding", "case_head", "case_event", "disposal", "audit_inbox", "audit_entry"];

/// The tables of a migration whose rows belong to a case or to its form.
fn tables_of_cases(migration: &str) -> Vec<String> {
    let tables = migration.split("CREATE TABLE ").skip(1).map(|rest| rest.split("\n);").next().unwrap());
    let of_case = tables.filter(|table| table.contains("\n  case_id ") || table.contains("\n  draft_id "));
    of_case.map(|table| table.split(' ').next().unwrap().to_owned()).collect()
}

#[test]
fn no_table_outlives_its_case() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../migrations");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let tables: Vec<_> = files.flat_map(|path| tables_of_cases(&std::fs::read_to_string(path).unwrap())).collect();
    assert!(STAYS.iter().all(|table| tables.iter().any(|known| known == table)), "{tables:?}");
    let removes = |table: &str| {
        let gone = format!("DELETE FROM {table} WHERE ");
        store::statements().any(|(module, _, sql)| module == "case" && sql.starts_with(&gone))
    };
    let left: Vec<_> = tables.into_iter().filter(|table| !STAYS.contains(&table.as_str()) && !removes(table)).collect();
    assert!(left.is_empty(), "case/dispose.rs removes nothing of {left:?}");
}
