//! Entries whose time is over: their content goes under a certificate, and the tree stays whole.

use super::*;

on_both! {
    entries_lose_their_content_under_a_certificate_and_the_tree_stays_whole
    content_that_no_certificate_names_is_missed
    entries_that_are_needed_or_new_stay
}

async fn dispose_entries(store: &Store, before: Date, today: Date) -> Result<Certificate, EntriesRefusal> {
    let proof = authorize::<Operate>(&Viewer::portal(), ()).unwrap();
    let mut unit = store.begin().await.unwrap();
    let done = unit.dispose_entries(&proof, before, ("retention", today, at(99)), &SEED).await.unwrap();
    if done.is_ok() {
        unit.save().await.unwrap();
    } else {
        unit.cancel().await.unwrap();
    }
    done
}

const AFTER: Date = date(2026, 11, 24);
/// 25 years later.
const LATE: Date = date(2051, 11, 24);

/// A closed case whose readings, and a sign-in, have their places; then the case is destroyed.
async fn read_and_destroyed(store: &Store) -> Reference {
    let reference = closed(store, 7).await;
    let officer = add_account(store, Role::Officer, None).await;
    for _ in 0..3 {
        read(store, &officer, &reference).await;
    }
    let mut unit = store.begin().await.unwrap();
    for action in ["sign_in.code", "session.end", "families.import"] {
        unit.note(&Entry { at: at(5), account: Some(officer.account), action, subject: "account=x", event: None }).unwrap();
    }
    let proof = authorize::<Operate>(&Viewer::portal(), ()).unwrap();
    unit.dispose(&proof, &reference, ("retention", TODAY, at(90)), &SEED).await.unwrap().unwrap();
    unit.save().await.unwrap();
    sequence(store).await;
    reference
}

const WITH_CONTENT: &str =
    "SELECT count(*) FROM audit_entry WHERE subject LIKE 'purpose=%' OR action IN ('sign_in.code', 'session.end')";

async fn entries_lose_their_content_under_a_certificate_and_the_tree_stays_whole(store: &Store) {
    let reference = read_and_destroyed(store).await;
    let (case, hash) = store.event_hash(&reference, 1).await.unwrap().unwrap();
    let (before, count) =
        (store.checkpoint().await.unwrap().checkpoint, store.sql(WITH_CONTENT).one::<(i64,)>().await.unwrap().0);
    let proven = store.prove_event(case, 1).await.unwrap().unwrap();
    let certificate = dispose_entries(store, AFTER, LATE).await.unwrap();
    assert_eq!(certificate.line("Entries"), Some(count.to_string().as_str()));
    assert_eq!((certificate.line("Before"), certificate.line("Destroyed")), (Some("2026-11-24"), Some("2051-11-24")));
    assert!(count >= 5 && certificate.line("Reason") == Some("retention"), "three readings, a sign-in and a sign-out");
    let found = verify(store).await;
    assert_eq!((found.faults, found.emptied), (vec![], count.cast_unsigned()), "while the certificate waits for its place");
    assert_eq!(store.prove_event(case, 1).await.unwrap().unwrap(), proven);
    sequence(store).await;
    let found = verify(store).await;
    assert_eq!((found.faults, found.emptied), (vec![], count.cast_unsigned()));
    assert_eq!(store.verify(ORIGIN, &published(), Some(&before)).await.unwrap().faults, vec![], "an old checkpoint");
    let proven = store.prove_event(case, 1).await.unwrap().unwrap();
    assert!(proven.holds() && proven.digest == Some(hash));
    let (after, proof) = store.prove_consistency(before.size).await.unwrap();
    assert!(is_consistent(&before, &after, &proof));
    let (left,): (i64,) = store.sql(WITH_CONTENT).one().await.unwrap();
    let (events, other): (i64, i64) = store
        .sql("SELECT count(event_seq), sum(CASE WHEN action = 'families.import' THEN 1 ELSE 0 END) FROM audit_entry")
        .one()
        .await
        .unwrap();
    assert_eq!((left, events, other), (0, 7, 1), "nothing else was touched");
    assert_eq!(dispose_entries(store, AFTER, LATE).await, Err(EntriesRefusal::Nothing));
}

async fn content_that_no_certificate_names_is_missed(store: &Store) {
    read_and_destroyed(store).await;
    dispose_entries(store, AFTER, LATE).await.unwrap();
    sequence(store).await;
    let (idx,): (i64,) = store.sql("SELECT min(idx) FROM audit_entry WHERE action = 'families.import'").one().await.unwrap();
    tamper(store, "CREATE TABLE kept AS SELECT * FROM audit_entry").await;
    let empty = "UPDATE audit_entry SET entry_id = NULL, at_us = NULL, account_id = NULL, action = NULL, subject = NULL
        WHERE action = 'families.import'";
    tamper(store, empty).await;
    assert_eq!(faults(store).await, [format!("entry {idx} lost its content, and no certificate says why")]);
    tamper(store, "UPDATE audit_entry SET gone_with = (SELECT k.gone_with FROM kept k WHERE k.gone_with IS NOT NULL LIMIT 1) WHERE entry_id IS NULL").await;
    let found = faults(store).await;
    assert!(found.len() == 1 && found[0].ends_with("what lost its content is not what the certificate names"), "{found:?}");
    tamper(
        store,
        "UPDATE audit_entry SET gone_with = NULL WHERE idx = (SELECT k.idx FROM kept k WHERE k.action = 'families.import')",
    )
    .await;
    tamper(store, "UPDATE audit_entry SET digest = leaf WHERE gone_with IS NOT NULL").await;
    assert!(faults(store).await.len() > 2, "nothing may stand in what was emptied");
    let text = "UPDATE audit_entry SET subject = replace(subject, 'retention', 'retentions') WHERE action = 'audit.dispose'";
    tamper(store, text).await;
    assert!(faults(store).await.iter().any(|fault| fault.ends_with("altered")), "a certificate is an entry too");
}

async fn entries_that_are_needed_or_new_stay(store: &Store) {
    assert_eq!(dispose_entries(store, AFTER, date(2051, 11, 23)).await, Err(EntriesRefusal::TooNew(date(2026, 11, 23))));
    let (parent, officer) = family(store).await;
    let reference = submit(store, &parent, "child", 7).await.unwrap();
    read(store, &officer, &reference).await;
    sequence(store).await;
    assert_eq!(dispose_entries(store, AFTER, LATE).await, Err(EntriesRefusal::Needed(1)), "it may be held, or complained of");
    assert_eq!(dispose_entries(store, date(2026, 11, 18), LATE).await, Err(EntriesRefusal::Nothing));
    assert_eq!(faults(store).await, NONE);
}
