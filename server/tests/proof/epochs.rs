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
use super::{AMARA, Operator, answer_and_close, with_keys_of_disk};
use crate::support::TestApp;
use crate::support::reply;

on_both! {
    after_a_rotation_a_backup_from_before_opens_nothing
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
