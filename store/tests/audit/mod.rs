//! The log and its proof: what is changed behind the portal's back is found and named, also while the portal works.

mod access;
mod entries_destroyed;

use domain::case::Command;
use domain::certificate::Certificate;
use domain::id::{FileId, PersonKey};
use domain::log::{Checkpoint, Frontier, is_consistent};
use domain::policy::{Operate, ReadCase, Role, Viewer, authorize};
use domain::receipt::{Receipt, Witness, key_id, public_key};
use domain::reference::Reference;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use store::Store;
use store::audit::{EntriesRefusal, Entry, Sequencer, Signer, Subject};
use store::evidence::Scan;
use store::receipt::ReceiptKey;
use uuid::Uuid;

use crate::disposal::closed;
use crate::support::{
    ORIGIN, SEED, TODAY, add_account, at, draft, edge, family, faults, handle, one_case, own, published, read, sequence, submit,
    tamper, verify,
};

on_both! {
    an_untouched_store_verifies
    a_changed_payload_is_found_and_named
    a_missing_event_is_found_and_named
    an_inserted_event_is_found_and_named
    swapped_events_are_found_and_named
    a_rewritten_case_does_not_meet_the_log
    entries_are_found_altered_swapped_missing_and_inserted
    leaves_that_are_rewritten_do_not_lead_to_the_signed_root
    a_checkpoint_needs_a_published_key
    an_entry_that_waits_cannot_be_forged
    a_log_that_somebody_else_grew_is_not_signed
    an_entry_that_has_its_place_cannot_wait_again
    an_address_that_codes_go_to_cannot_be_changed
    content_of_a_file_cannot_vanish
    papers_and_receipts_cannot_be_changed
    what_decides_access_cannot_be_changed
    an_old_checkpoint_begins_the_log_and_another_log_does_not
    the_log_grows_by_tiles_and_proves_each_entry
    two_sequencers_leave_no_gap
    one_request_leaves_one_entry_with_purpose_and_team
    an_event_that_cannot_be_read_stops_nothing_else
    verify_raises_no_alarm_while_the_portal_works
    a_payload_is_not_in_the_database
}

const NONE: [&str; 0] = [];

async fn an_untouched_store_verifies(store: &Store) {
    one_case(store).await;
    let found = verify(store).await;
    assert_eq!((found.cases, found.events, found.entries, found.faults), (1, 3, 0, vec![]));
    assert!(found.waiting > 3 && found.facts >= 3, "entries wait for their places, and count");
    let note = sequence(store).await;
    let found = verify(store).await;
    assert_eq!((found.waiting, found.faults, found.note), (0, vec![], note));
}

async fn a_changed_payload_is_found_and_named(store: &Store) {
    let case = one_case(store).await;
    sequence(store).await;
    tamper(store, "UPDATE case_payload SET sealed = (SELECT p.sealed FROM case_payload p WHERE p.seq = 2) WHERE seq = 3").await;
    assert_eq!(faults(store).await, [format!("case {case} event 3: its payload is not the one committed to")]);
    tamper(store, "DELETE FROM case_payload WHERE seq = 3").await;
    assert_eq!(faults(store).await, [format!("case {case} event 3 lost its payload, and no certificate says why")]);
}

async fn a_missing_event_is_found_and_named(store: &Store) {
    let case = one_case(store).await;
    sequence(store).await;
    tamper(store, "DELETE FROM case_payload WHERE seq = 2").await;
    tamper(store, "DELETE FROM case_event WHERE seq = 2").await;
    assert_eq!(faults(store).await, [format!("case {case} event 2 missing")]);
}

async fn an_inserted_event_is_found_and_named(store: &Store) {
    let case = one_case(store).await;
    sequence(store).await;
    let copy = "INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash)
        SELECT case_id, 4, at_us, account_id, role, v, committed, previous, hash FROM case_event WHERE seq = 3";
    tamper(store, copy).await;
    let found = faults(store).await;
    assert!(found.contains(&format!("case {case} event 4 inserted")), "{found:?}");
}

async fn swapped_events_are_found_and_named(store: &Store) {
    let case = one_case(store).await;
    sequence(store).await;
    tamper(store, "DELETE FROM case_payload WHERE seq IN (2, 3)").await;
    tamper(store, "UPDATE case_event SET seq = 99 WHERE seq = 2").await;
    tamper(store, "UPDATE case_event SET seq = 2 WHERE seq = 3").await;
    tamper(store, "UPDATE case_event SET seq = 3 WHERE seq = 99").await;
    let found = faults(store).await;
    assert!(found.contains(&format!("case {case} events 2 and 3 swapped")), "{found:?}");
}

/// Somebody who removes a case's last event and moves the head back still does not fit the log.
async fn a_rewritten_case_does_not_meet_the_log(store: &Store) {
    let case = one_case(store).await;
    sequence(store).await;
    tamper(store, "DELETE FROM case_payload WHERE seq = 3").await;
    tamper(store, "DELETE FROM case_event WHERE seq = 3").await;
    tamper(store, "UPDATE case_head SET seq = 2, hash = (SELECT e.hash FROM case_event e WHERE e.seq = 2)").await;
    tamper(store, "UPDATE case_queue SET words_seq = 0").await;
    assert_eq!(faults(store).await, [format!("case {case} event 3 missing")]);
}

async fn entries_are_found_altered_swapped_missing_and_inserted(store: &Store) {
    one_case(store).await;
    sequence(store).await;
    tamper(store, "UPDATE audit_entry SET at_us = at_us + 1 WHERE idx = 2").await;
    assert_eq!(faults(store).await, ["entry 2 altered"]);
    tamper(store, "UPDATE audit_entry SET at_us = at_us - 1 WHERE idx = 2").await;
    assert_eq!(faults(store).await, NONE);
    let copy = "INSERT INTO audit_entry (idx, at_us, action, subject, leaf) SELECT 900, at_us, action, subject, leaf FROM audit_entry WHERE idx = 1";
    tamper(store, copy).await;
    assert_eq!(faults(store).await, ["1 entries behind the end inserted"]);
    tamper(store, "DELETE FROM audit_entry WHERE idx = 900").await;
    for (from, to) in [(1, 800), (0, 1), (800, 0)] {
        let sql = format!("UPDATE audit_entry SET idx = {to} WHERE idx = {from}");
        tamper(store, Box::leak(sql.into_boxed_str())).await;
    }
    assert_eq!(faults(store).await, ["the entries do not lead to the signed root"], "rows that change places as a whole");
    tamper(store, "DELETE FROM audit_entry WHERE idx = 1").await;
    assert!(faults(store).await.contains(&"entry 1 missing".to_owned()));
}

async fn leaves_that_are_rewritten_do_not_lead_to_the_signed_root(store: &Store) {
    one_case(store).await;
    sequence(store).await;
    tamper(store, "UPDATE audit_entry SET entry_id = NULL, at_us = NULL, action = NULL, subject = NULL WHERE idx = 0").await;
    assert_eq!(faults(store).await[0], "entry 0 lost its content, and no certificate says why");
    tamper(store, "UPDATE audit_entry SET leaf = (SELECT b.leaf FROM audit_entry b WHERE b.idx = 1) WHERE idx = 0").await;
    let found = verify(store).await;
    assert!(!found.faults.is_empty());
}

async fn a_checkpoint_needs_a_published_key(store: &Store) {
    one_case(store).await;
    let note = Checkpoint { size: 3, root: [1; 32] }.sign(ORIGIN, &SEED);
    sequence(store).await;
    let mut unit = store.begin().await.unwrap();
    unit.sql("UPDATE audit_log SET note = $1").bind(note).exec_one().await.unwrap();
    unit.save().await.unwrap();
    assert!(faults(store).await.contains(&"the checkpoint is not signed by a published key".to_owned()), "of another size");
    let keys = domain::receipt::PublicKeys(vec![]);
    let found = store.verify(ORIGIN, &keys, None).await.unwrap();
    assert!(found.faults.contains(&store::verify::AuditFault::Unsigned));
    assert_ne!(public_key(&SEED), [0; 32]);
}

/// Who only has the database can add an entry to those that wait, but no tag: it gets no place, and is named.
async fn an_entry_that_waits_cannot_be_forged(store: &Store) {
    one_case(store).await;
    let copy = "INSERT INTO audit_inbox (entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, tag, forged)
        SELECT case_id, 1, account_id, 'fact.account', 'account:x', NULL, NULL, hash, hash, hash, FALSE FROM case_event WHERE seq = 1";
    tamper(store, copy).await;
    assert!(faults(store).await.iter().any(|fault| fault.contains("was not written by the portal")));
    let (waiting,): (i64,) = store.sql("SELECT count(*) FROM audit_inbox").one().await.unwrap();
    sequence(store).await;
    let (left,): (i64,) = store.sql("SELECT count(*) FROM audit_inbox").one().await.unwrap();
    let (placed,): (i64,) = store.sql("SELECT count(*) FROM audit_entry").one().await.unwrap();
    assert_eq!((left, placed), (1, waiting - 1), "the others got their places");
    assert_eq!(store.count_forged_entries().await.unwrap(), 1);
    assert_eq!(faults(store).await.len(), 1);
}

async fn what_decides_access_cannot_be_changed(store: &Store) {
    let case = one_case(store).await;
    let mut unit = store.begin().await.unwrap();
    unit.note_imported(at(5)).await.unwrap();
    unit.save().await.unwrap();
    sequence(store).await;
    assert_eq!(faults(store).await, NONE);
    for (sql, undo, fault) in [
        (
            "UPDATE account SET role = 'dpo' WHERE role = 'officer'",
            "UPDATE account SET role = 'officer' WHERE role = 'dpo'",
            "account:",
        ),
        (
            "UPDATE account SET guest = TRUE WHERE role = 'officer'",
            "UPDATE account SET guest = FALSE WHERE role = 'officer'",
            "account:",
        ),
        ("UPDATE case_head SET part = 2", "UPDATE case_head SET part = 1", "case_head:"),
        (
            "UPDATE person SET retention = 'looked_after' WHERE person_key = 'child'",
            "UPDATE person SET retention = 'default'",
            "person:",
        ),
        ("UPDATE case_queue SET state = 'closed'", "UPDATE case_queue SET state = 'open'", "the queue row of case"),
        ("UPDATE case_queue SET flag_order = TRUE", "UPDATE case_queue SET flag_order = FALSE", "the queue row of case"),
        ("UPDATE case_queue SET flag_urgent = TRUE", "UPDATE case_queue SET flag_urgent = FALSE", "the queue row of case"),
        ("UPDATE case_queue SET flag_silent = FALSE", "UPDATE case_queue SET flag_silent = TRUE", "the queue row of case"),
        ("UPDATE case_queue SET unreadable = TRUE", "UPDATE case_queue SET unreadable = FALSE", "the queue row of case"),
        ("UPDATE case_queue SET urgent_on = '2026-12-01'", "UPDATE case_queue SET urgent_on = NULL", "the queue row of case"),
        ("UPDATE case_queue SET about = 'parent'", "UPDATE case_queue SET about = 'child'", "the queue row of case"),
    ] {
        tamper(store, sql).await;
        let found = faults(store).await;
        assert!(found.len() == 1 && found[0].starts_with(fault), "{sql}: {found:?}");
        tamper(store, undo).await;
        assert_eq!(faults(store).await, NONE, "{undo}");
    }
    let stranger = add_account(store, Role::Parent, None).await;
    sequence(store).await;
    let mut unit = store.begin().await.unwrap();
    unit.sql("UPDATE case_head SET requester = $1").bind(stranger.account.0).exec_one().await.unwrap();
    unit.save().await.unwrap();
    let found = faults(store).await;
    assert!(found.len() == 1 && found[0].starts_with("case_head:") && found[0].ends_with("altered"), "{found:?}");
    let _ = case;
}

async fn an_old_checkpoint_begins_the_log_and_another_log_does_not(store: &Store) {
    let (parent, _) = family(store).await;
    let note = sequence(store).await;
    let keys = [public_key(&SEED)];
    let old = Checkpoint::open(&note, ORIGIN, &keys).unwrap();
    submit(store, &parent, "child", 9).await.unwrap();
    sequence(store).await;
    let (new, proof) = store.prove_consistency(old.size).await.unwrap();
    assert!(new.size > old.size && is_consistent(&old, &new, &proof));
    assert_eq!(store.verify(ORIGIN, &published(), Some(&old)).await.unwrap().faults, vec![]);
    let other = Checkpoint { root: [3; 32], ..old };
    let found = store.verify(ORIGIN, &published(), Some(&other)).await.unwrap();
    assert_eq!(found.faults, vec![store::verify::AuditFault::OtherLog]);
}

async fn note(store: &Store, n: i64) {
    let mut unit = store.begin().await.unwrap();
    unit.note(&Entry { at: at(n), account: None, action: "test.note", subject: "x", event: None }).unwrap();
    unit.save().await.unwrap();
}

async fn the_log_grows_by_tiles_and_proves_each_entry(store: &Store) {
    let mut unit = store.begin().await.unwrap();
    for n in 0..2100 {
        unit.note(&Entry { at: at(n), account: None, action: "test.note", subject: "x", event: None }).unwrap();
    }
    unit.save().await.unwrap();
    let case = one_case(store).await.parse().unwrap();
    sequence(store).await;
    let (tiles,): (i64,) = store.sql("SELECT count(*) FROM audit_tile").one().await.unwrap();
    assert_eq!((tiles, faults(store).await), (2, vec![]));
    for seq in 1..=3 {
        let (id, hash) = store.event_hash(&case, seq).await.unwrap().unwrap();
        let proven = store.prove_event(id, seq).await.unwrap().unwrap();
        assert!(proven.holds() && proven.digest == Some(hash), "{seq}");
    }
    tamper(store, "UPDATE audit_tile SET hash = (SELECT root FROM audit_log) WHERE n = 1").await;
    assert_eq!(faults(store).await, ["entries 1024..2048 are not those that were signed"]);
}

async fn two_sequencers_leave_no_gap(store: &Store) {
    let writers = (0..4_i64).map(|n| {
        let store = store.clone();
        tokio::spawn(async move {
            for m in 0..40 {
                note(&store, n * 100 + m).await;
            }
        })
    });
    let sequencers = (0..2).map(|_| {
        let store = store.clone();
        tokio::spawn(async move {
            let mut sequencer = Sequencer::new(ORIGIN.into());
            for _ in 0..60 {
                match sequencer.pass(&store, Signer { seed: &SEED, keys: &published() }, at(0)).await {
                    Ok(_) | Err(store::Error::Unavailable(_)) => {}
                    Err(cause) => panic!("{cause}"),
                }
                tokio::task::yield_now().await;
            }
        })
    });
    for task in writers.chain(sequencers).collect::<Vec<_>>() {
        task.await.unwrap();
    }
    sequence(store).await;
    let found = verify(store).await;
    assert_eq!((found.entries, found.waiting, found.faults), (160, 0, vec![]));
}

/// Reading is recorded where it happens; one request leaves one entry, whoever reads what in it.
async fn one_request_leaves_one_entry_with_purpose_and_team(store: &Store) {
    let (parent, mut officer) = family(store).await;
    officer.team = Some("Information rights".into());
    let reference = submit(store, &parent, "child", 7).await.unwrap();
    let access = store.find_case(&reference).await.unwrap().unwrap();
    let reads = "SELECT entry_id, action, subject FROM audit_inbox WHERE action LIKE '%.read%' ORDER BY entry_id";
    let ((), kept) = store
        .recording(async {
            let proof = authorize::<ReadCase>(&officer, access.clone()).unwrap();
            store.case(&proof).await.unwrap();
            store.case_names(&proof, None).await.unwrap();
        })
        .await;
    kept.unwrap();
    let entries: Vec<(Uuid, String, String)> = store.sql(reads).all().await.unwrap();
    let [(id, action, subject)] = &entries[..] else { panic!("{entries:?}") };
    assert_eq!(action, "case.read");
    assert!(subject.starts_with("purpose=answering&role=officer&team=Information+rights&case="), "{subject}");
    read(store, &parent, &reference).await;
    let entries: Vec<(Uuid, String, String)> = store.sql(reads).all().await.unwrap();
    let (other, _, own) = &entries[1];
    assert!(own.starts_with("purpose=own-rights&role=parent&case="), "outside a request at once: {own}");

    let case = Subject::Case(access.case);
    assert!(store.is_named(&case, (*id, subject)).unwrap() && store.is_named(&case, (*other, own)).unwrap());
    assert!(!store.is_named(&Subject::Person(PersonKey("child".into())), (*id, subject)).unwrap());
    assert!(!store.is_named(&case, (*other, subject)).unwrap(), "two readings of one case cannot be told to be so");
    assert!(!subject.contains(&access.case.to_string()), "without the key it names nobody: {subject}");
}

async fn an_event_that_cannot_be_read_stops_nothing_else(store: &Store) {
    let (parent, officer) = family(store).await;
    let broken = submit(store, &parent, "child", 7).await.unwrap();
    let sound = submit(store, &parent, "parent", 8).await.unwrap();
    handle(store, &officer, &broken, Command::Take).await;
    tamper(store, "UPDATE case_event SET v = 9 WHERE seq = 2").await;
    let done = store.reindex().await.unwrap();
    assert_eq!((done.cases, done.unreadable.len(), done.unreadable[0].0.clone()), (2, 1, broken.clone()));
    let holiday = include_str!("../../../content/bank-holidays.json");
    let mut feed: serde_json::Value = serde_json::from_str(holiday).unwrap();
    let day = serde_json::json!({ "title": "A day", "date": "2026-12-23", "notes": "", "bunting": false });
    feed["england-and-wales"]["events"].as_array_mut().unwrap().push(day);
    let done = store.import_holidays(&feed.to_string(), at(9)).await.unwrap().unwrap();
    assert_eq!((done.unreadable[0].0.clone(), done.moved.len(), done.moved[0].reference.clone()), (broken.clone(), 1, sound));
    let file = read(store, &officer, &broken).await;
    assert_eq!((file.unreadable, file.history.len()), (vec![2], 1));
    let access = store.find_case(&broken).await.unwrap().unwrap();
    let mut unit = store.begin().await.unwrap();
    let locked = unit.lock_case_to_handle(&authorize(&officer, access).unwrap()).await;
    assert!(matches!(locked, Err(store::Error::Unreadable { seq: 2, .. })), "nothing is decided without it");
}

/// Who has only the database adds an entry, and the root that it leads to: the portal must not sign it.
async fn a_log_that_somebody_else_grew_is_not_signed(store: &Store) {
    one_case(store).await;
    sequence(store).await;
    let leaves: Vec<(Vec<u8>,)> = store.sql("SELECT leaf FROM audit_entry ORDER BY idx").all().await.unwrap();
    let mut tree = Frontier::default();
    for (leaf,) in leaves.iter().chain([&leaves[0]]) {
        tree.push(leaf[..].try_into().unwrap(), 1);
    }
    tamper(
        store,
        "INSERT INTO audit_entry (idx, leaf) SELECT (SELECT count(*) FROM audit_entry), leaf FROM audit_entry WHERE idx = 0",
    )
    .await;
    let mut unit = store.begin().await.unwrap();
    let grown = unit.sql("UPDATE audit_log SET size = $1, root = $2");
    grown.bind(tree.size.cast_signed()).bind(tree.root().to_vec()).exec_one().await.unwrap();
    unit.save().await.unwrap();
    add_account(store, Role::Officer, None).await;
    let keys = published();
    let signed = Sequencer::new(ORIGIN.into()).pass(store, Signer { seed: &SEED, keys: &keys }, at(0)).await;
    assert!(matches!(signed, Err(store::Error::Corrupt(_))), "{signed:?}");
}

async fn an_entry_that_has_its_place_cannot_wait_again(store: &Store) {
    one_case(store).await;
    let copy = "CREATE TABLE kept AS SELECT * FROM audit_inbox WHERE action = 'fact.account'";
    tamper(store, copy).await;
    sequence(store).await;
    tamper(store, "INSERT INTO audit_inbox SELECT * FROM kept").await;
    let replayed = faults(store).await;
    assert!(!replayed.is_empty() && replayed.iter().all(|fault| fault.contains("was not written by the portal")), "{replayed:?}");
    add_account(store, Role::Officer, None).await;
    let size = store.checkpoint().await.unwrap().checkpoint.size;
    sequence(store).await;
    assert!(store.checkpoint().await.unwrap().checkpoint.size > size, "the log goes on");
}

async fn an_address_that_codes_go_to_cannot_be_changed(store: &Store) {
    add_account(store, Role::Dpo, None).await;
    tamper(store, "UPDATE account SET email = 'me@example.org'").await;
    let found = faults(store).await;
    assert!(matches!(&found[..], [fault] if fault.ends_with("altered")), "{found:?}");
}

async fn content_of_a_file_cannot_vanish(store: &Store) {
    let mut unit = store.begin().await.unwrap();
    let id = FileId(Uuid::now_v7());
    unit.add_file(id, "text/plain", at(0)).await.unwrap();
    unit.add_chunk(id, 0, vec![0; 20]).await.unwrap();
    unit.finish_file(id, &[1; 32], 4, at(0)).await.unwrap();
    unit.save().await.unwrap();
    assert_eq!(faults(store).await, NONE);
    tamper(store, "DELETE FROM file_chunk").await;
    assert_eq!(faults(store).await, [format!("file {id} lost its content, and no disposal says why")]);
}

async fn papers_and_receipts_cannot_be_changed(store: &Store) {
    let (parent, _) = family(store).await;
    let reference = submit(store, &parent, "child", 7).await.unwrap();
    let (draft, id) = (draft("parent"), FileId(Uuid::now_v7()));
    let access = store.find_case(&reference).await.unwrap().unwrap();
    let mut unit = store.begin().await.unwrap();
    unit.add_draft(&own(&parent), &draft, at(0)).await.unwrap();
    unit.add_file(id, "text/plain", at(0)).await.unwrap();
    unit.add_chunk(id, 0, vec![0; 20]).await.unwrap();
    unit.finish_file(id, &[1; 32], 4, at(0)).await.unwrap();
    unit.add_evidence(draft.id, id, ("paper.txt", "other", Scan::Held), at(0)).await.unwrap();
    let key =
        ReceiptKey { id: key_id(&public_key(&SEED)), public: public_key(&SEED), sealed_seed: vec![], from: at(0), until: None };
    unit.add_receipt_key(&key).await.unwrap();
    let log = Checkpoint { size: 0, root: [4; 32] };
    let receipt = Receipt {
        reference,
        received: at(1),
        counts_from: Some(TODAY),
        digest: [5; 32],
        witness: Some(Witness { event: [6; 32], origin: ORIGIN.into(), log }),
        key: String::new(),
        signature: [0; 64],
    };
    unit.add_receipts(vec![(access.case, receipt.signed(&SEED))]).await.unwrap();
    unit.save().await.unwrap();
    assert_eq!(faults(store).await, NONE);
    for (sql, undo, fault) in [
        ("UPDATE evidence SET state = 'clean'", "UPDATE evidence SET state = 'held'", format!("evidence:{id} altered")),
        (
            "UPDATE evidence SET draft_id = (SELECT draft_id FROM draft WHERE sent = TRUE)",
            "UPDATE evidence SET draft_id = (SELECT draft_id FROM draft WHERE sent = FALSE)",
            format!("evidence:{id} altered"),
        ),
        (
            "UPDATE receipt SET counts_from = '2026-11-24'",
            "UPDATE receipt SET counts_from = '2026-11-23'",
            format!("receipt:{} altered", access.case),
        ),
        ("UPDATE receipt SET log_size = 1", "UPDATE receipt SET log_size = 0", format!("receipt:{} altered", access.case)),
    ] {
        tamper(store, sql).await;
        assert_eq!(faults(store).await, [fault], "{sql}");
        tamper(store, undo).await;
        assert_eq!(faults(store).await, NONE, "{undo}");
    }
    let mut unit = store.begin().await.unwrap();
    assert!(unit.settle_evidence(id, Scan::Clean, at(2)).await.unwrap());
    unit.save().await.unwrap();
    assert_eq!(faults(store).await, NONE, "what the scanner said is known");
    tamper(store, "DELETE FROM receipt").await;
    assert_eq!(faults(store).await, [format!("receipt:{} missing", access.case)]);
    tamper(store, "DELETE FROM evidence").await;
    assert!(faults(store).await.contains(&format!("evidence:{id} missing")));
}

async fn verify_raises_no_alarm_while_the_portal_works(store: &Store) {
    let (parent, officer) = family(store).await;
    let reference = submit(store, &parent, "child", 7).await.unwrap();
    handle(store, &officer, &reference, Command::Take).await;
    let worker = {
        let store = store.clone();
        tokio::spawn(async move {
            let mut sequencer = Sequencer::new(ORIGIN.into());
            for n in 0..40 {
                handle(&store, &officer, &reference, Command::Write(format!("Hello {n}"))).await;
                add_account(&store, Role::Officer, None).await;
                drop(sequencer.pass(&store, Signer { seed: &SEED, keys: &published() }, at(n)).await);
            }
        })
    };
    let mut rounds = 0;
    while !worker.is_finished() || rounds < 3 {
        assert_eq!(faults(store).await, NONE);
        rounds += 1;
    }
    worker.await.unwrap();
    assert_eq!(faults(store).await, NONE);
}

async fn a_payload_is_not_in_the_database(store: &Store) {
    one_case(store).await;
    let rows: Vec<(Vec<u8>,)> = store.sql("SELECT sealed FROM case_payload").all().await.unwrap();
    assert!(rows.iter().all(|(sealed,)| !sealed.windows(5).any(|part| part == b"Hello" || part == b"event")));
    let other = store.clone().with_edge(edge(&[1]));
    let found = other.verify(ORIGIN, &published(), None).await.unwrap();
    assert_eq!(found.faults.len(), 3, "without the epoch nothing opens");
    assert!(Timestamp::UNIX_EPOCH < at(0));
}
