//! `portal keys rotate`: what was destroyed opens in no backup, and what was not opens as before.

use domain::id::FileId;
use futures_util::TryStreamExt;
use server::job::sweep;
use server::service::{files, log};
use server::state::edge;
use sha2::{Digest, Sha256};
use store::Store;
use store::file::Opener;

use super::backup::Backup;
use super::{AMARA, OFFICER, Operator, answer_and_close, planted, with_keys_of_disk};
use crate::support::TestApp;
use crate::support::{outcome, reply};

on_both! {
    after_a_rotation_a_backup_from_before_opens_nothing
    no_word_of_a_destroyed_case_opens_in_a_backup
}

/// How many payloads open, and how many files, of how many of each.
async fn opened(app: &TestApp, store: &Store) -> ((u64, u64), (u64, u64)) {
    let keys = log::published(&app.portal).await.unwrap();
    let found = store.verify(&app.log_origin().await, &keys, None).await.unwrap();
    let (payloads,): (i64,) = store.sql("SELECT count(*) FROM case_payload").one().await.unwrap();
    let closed = found.faults.iter().filter(|fault| matches!(fault, store::verify::AuditFault::Payload(..))).count() as u64;
    let (ids, mut open): (Vec<(uuid::Uuid,)>, u64) =
        (store.sql("SELECT file_id FROM file WHERE wrapped IS NOT NULL").all().await.unwrap(), 0);
    for (id,) in &ids {
        open += u64::from(opens(store, FileId(*id)).await);
    }
    let payloads = payloads.cast_unsigned();
    ((payloads - closed, payloads), (open, ids.len() as u64))
}

/// Whether all of a file opens, and is what was stored.
async fn opens(store: &Store, id: FileId) -> bool {
    let Ok(Some((info, pieces))) = files::get(store, Opener::Scanner, id).await else { return false };
    let pieces: Result<Vec<Vec<u8>>, _> = pieces.try_collect().await;
    pieces.is_ok_and(|pieces| Sha256::digest(pieces.concat())[..] == info.sha256)
}

async fn after_a_rotation_a_backup_from_before_opens_nothing(app: &TestApp) {
    let operator = Operator::of(app);
    let amara = app.signed_in(AMARA).await;
    let (destroyed, kept) = (amara.ask("P-1003").await, amara.ask("P-1003").await);
    for reference in [&destroyed, &kept] {
        answer_and_close(app, reference, b"A copy", reply("Here it is")).await;
    }
    let (running, backup) = (with_keys_of_disk(app), Backup::of(app).await);
    let with_known_keys = Store::open(backup.url()).await.unwrap().with_edge(edge(&running.keys, &running.clock));
    opened(app, &with_known_keys).await;
    let (payloads, files) = opened(app, &backup.open(app).await).await;
    assert!(payloads.0 >= 10 && files.0 >= 2 && payloads.0 == payloads.1 && files.0 == files.1, "{payloads:?} {files:?}");

    operator.done(&["dispose", &destroyed, "--reason", "Retention is over"]);
    let disposed = opened(app, &backup.open(app).await).await;
    assert_eq!(disposed, (payloads, files), "as long as its epoch lasts, a backup opens");
    assert!(operator.done(&["keys", "rotate"]).starts_with("Epoch 2 has begun"));

    assert_eq!(app.count("SELECT count(*) FROM audit_inbox WHERE action = 'keys.rotate' AND subject = 'epoch=2'").await, 1);

    let (payloads, files) = opened(app, &backup.open(app).await).await;
    assert!((payloads.0, files.0) == (0, 0) && payloads.1 >= 10 && files.1 >= 2, "{payloads:?} {files:?}");
    sweep(&running).await.unwrap();
    assert_eq!(opened(app, &with_known_keys).await, (payloads, files), "neither for a server that runs since before");
    let (payloads, files) = opened(app, &running.store).await;
    assert!(payloads.0 >= 5 && files.0 >= 1 && payloads.0 == payloads.1 && files.0 == files.1, "{payloads:?} {files:?}");
    let verified = operator.json(&["audit", "verify", "--json"]);
    assert_eq!((&verified["ok"], &verified["destroyed"][0]["case"]), (&true.into(), &destroyed.into()));
    let folder = app.portal.config.data_dir.join("epochs");
    let mut secrets: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    secrets.retain(|name| name.to_string_lossy().contains("key"));
    assert_eq!(secrets, ["2.key"]);
    assert!(operator.done(&["keys", "rotate"]).starts_with("Epoch 3 has begun"), "and again");
    assert_eq!(operator.json(&["audit", "verify", "--json"])["ok"], true);
}

/// Everything that holds a sealed word: the epochs of its keys.
const EPOCHS_OF_KEYS: &str = "SELECT DISTINCT epoch FROM (SELECT epoch FROM case_key UNION ALL SELECT epoch FROM file
    UNION ALL SELECT epoch FROM draft UNION ALL SELECT epoch FROM guest UNION ALL SELECT epoch FROM job) AS k WHERE epoch IS NOT NULL";

/// Two backups: while a request is written and jobs wait, and while it is closed. Neither shows a word, before its end or after it; and
/// after a rotation none of their keys opens.
async fn no_word_of_a_destroyed_case_opens_in_a_backup(app: &TestApp) {
    let operator = Operator::of(app);
    let (guest, asked) = planted::ask(app).await;
    let person = [("name", "planted-name"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
    guest.answer("complaint", "for", &[("for", "me")]).await;
    guest.answer("complaint", "person", &person).await;
    let written = Backup::of(app).await;
    planted::answer(app, &guest, &asked).await;
    let (_, complained) = planted::complain(guest).await;
    let keyed = app.signed_in("jo.abara@familyhub.example").await.key_in("planted-caller").await;
    let officer = app.signed_in(OFFICER).await;
    officer.post(&format!("/staff/cases/{complained}/take"), &[]).await.location();
    let check = [("checked", "planted-passport"), ("checked-of", "identity")];
    officer.post(&format!("/staff/cases/{complained}/check"), &check).await.location();
    officer.replies(&format!("/staff/cases/{complained}"), &outcome("planted-answer")).await.location();
    officer.post(&format!("/staff/cases/{keyed}/take"), &[]).await.location();
    officer.post(&format!("/staff/cases/{keyed}/check"), &check).await.location();
    officer.upload(&format!("/staff/cases/{keyed}/files"), "planted-copy.txt", b"planted-copy").await.location();
    officer.replies(&format!("/staff/cases/{keyed}"), &reply("planted-answer")).await.location();
    for reference in [&asked, &complained, &keyed] {
        officer.post(&format!("/staff/cases/{reference}/close"), &[("reason", "planted-reason")]).await.location();
    }
    let closed = Backup::of(app).await;
    for backup in [&written, &closed] {
        let store = backup.open(app).await;
        assert!(store.find_guest(planted::EMAIL).await.unwrap().is_some(), "as long as its epoch lasts, a backup opens");
        assert_eq!(backup.traces(), Vec::<String>::new());
    }
    for reference in [&asked, &complained, &keyed] {
        operator.done(&["dispose", reference, "--reason", "Retention is over"]);
    }
    operator.done(&["keys", "rotate"]);
    let keys = with_keys_of_disk(app).keys.clone();
    for backup in [&written, &closed] {
        let store = backup.open(app).await;
        let epochs: Vec<(i64,)> = store.sql(EPOCHS_OF_KEYS).all().await.unwrap();
        assert!(epochs == [(1,)] && keys.epochs().key(1).is_none(), "{epochs:?}");
        let asked = store.find_guest(planted::EMAIL).await;
        assert!(matches!(asked, Err(store::Error::NoKeys)), "nor can it be asked whether an address was there: {asked:?}");
        let (guest,): (uuid::Uuid,) = store.sql("SELECT account_id FROM guest WHERE email IS NOT NULL").one().await.unwrap();
        assert!(store.lookup_account(domain::id::AccountId(guest)).await.is_err());
        assert!(store.find_guest_email(domain::id::AccountId(guest)).await.is_err());
    }
    assert_eq!(planted::traces_of_database(app), Vec::<String>::new());
    assert_eq!(app.portal.store.find_guest(planted::EMAIL).await.unwrap(), None);
    assert_eq!(operator.json(&["audit", "verify", "--json"])["ok"], true);
}
