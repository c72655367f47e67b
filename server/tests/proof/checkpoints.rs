//! An old checkpoint is kept elsewhere and proves later that nothing was taken away: `portal audit prove` and `resume`, and the start.

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::log::{Checkpoint, is_consistent};
use domain::receipt::PublicKeys;
use server::service::log::{self, Unproven};
use server::service::receipts;
use store::audit::Entry;

use super::backup::Backup;
use super::{AMARA, CHECKPOINT, Operator, with_keys_of_disk};
use crate::support::TestApp;

on_both! {
    an_old_checkpoint_proves_that_the_log_begins_with_it
    a_checkpoint_of_another_log_or_of_what_was_lost_proves_nothing
    a_database_that_was_set_back_is_not_served_until_its_operator_says_so
    a_database_from_before_the_newest_key_can_go_on
    who_set_the_log_back_cannot_resume_with_a_forged_checkpoint
}

/// Somebody asks, every entry gets its place, and the checkpoint is kept beside the keys. The checkpoint.
async fn ask(app: &TestApp) -> String {
    app.signed_in(AMARA).await.ask("P-1003").await;
    log::sequence(&with_keys_of_disk(app)).await.unwrap();
    app.visitor().get(CHECKPOINT).await.text()
}

fn keep(app: &TestApp, note: &str) -> PathBuf {
    let path = app.portal.config.data_dir.join("old-checkpoint.txt");
    std::fs::write(&path, note).unwrap();
    path
}

async fn open(app: &TestApp, note: &str) -> Checkpoint {
    let keys: PublicKeys = app.visitor().get("/.well-known/portal-receipts.pub").await.text().parse().unwrap();
    let keys: Vec<[u8; 32]> = keys.0.iter().map(|key| key.public).collect();
    Checkpoint::open(note, &app.log_origin().await, &keys).unwrap()
}

async fn an_old_checkpoint_proves_that_the_log_begins_with_it(app: &TestApp) {
    let operator = Operator::of(app);
    let old = ask(app).await;
    let path = keep(app, &old);
    let (old, new) = (open(app, &old).await, ask(app).await);
    let new = open(app, &new).await;
    assert!(old.size > 0 && new.size > old.size);
    let proven = operator.json(&["audit", "prove", path.to_str().unwrap(), "--json"]);
    let hash = |text: &serde_json::Value| <[u8; 32]>::try_from(STANDARD.decode(text.as_str().unwrap()).unwrap()).unwrap();
    let proof: Vec<[u8; 32]> = proven["proof"].as_array().unwrap().iter().map(hash).collect();
    assert_eq!(
        (&proven["ok"], &proven["old"]["size"], &proven["new"]["size"]),
        (&true.into(), &old.size.into(), &new.size.into())
    );
    assert!(hash(&proven["old"]["root"]) == old.root && hash(&proven["new"]["root"]) == new.root);
    assert!(is_consistent(&old, &new, &proof), "whoever has the two checkpoints can check it");
    let words = operator.done(&["audit", "prove", path.to_str().unwrap()]);
    assert!(
        words.starts_with(&format!("The log of {} entries begins with the {} entries of this checkpoint.", new.size, old.size))
    );
    operator.done(&["audit", "verify", "--since", path.to_str().unwrap()]);
}

async fn a_checkpoint_of_another_log_or_of_what_was_lost_proves_nothing(app: &TestApp) {
    let operator = Operator::of(app);
    ask(app).await;
    let backup = Backup::of(app).await;
    let newer = ask(app).await;
    let size = open(app, &newer).await.size;
    let path = keep(app, &newer);
    let path = path.to_str().unwrap();
    operator.done(&["audit", "prove", path]);
    let back = operator.with_database(backup.url());
    let here = backup.open(app).await.checkpoint().await.unwrap().checkpoint.size;
    let lost = format!("the log does not begin with this checkpoint, which saw {size} entries; it has {here}\n");
    assert_eq!(back.refused(&["audit", "prove", path]), lost);
    assert_eq!(back.refused(&["audit", "prove", path, "--json"]), lost);
    let found = back.run(&["audit", "verify", "--since", path]);
    assert_eq!(found.status.code(), Some(1));
    assert!(super::text(&found.stderr).contains("this is not the log that the checkpoint saw"));

    let other = TestApp::new().await;
    let foreign = "this is not a checkpoint of localhost:3000/audit that one of its keys signed\n";
    let _ = other.program_settings();
    keep(app, &ask(&other).await);
    assert_eq!(operator.refused(&["audit", "prove", path]), foreign);
    keep(app, &newer.replace(&format!("\n{size}\n"), &format!("\n{}\n", size - 1)));
    assert_eq!(operator.refused(&["audit", "prove", path]), foreign);
    keep(app, "");
    assert_eq!(operator.refused(&["audit", "prove", path]), foreign);
    assert!(operator.refused(&["audit", "prove", "nowhere.txt"]).starts_with("nowhere.txt: "));
}

async fn a_database_that_was_set_back_is_not_served_until_its_operator_says_so(app: &TestApp) {
    let operator = Operator::of(app);
    ask(app).await;
    let backup = Backup::of(app).await;
    let old = backup.open(app).await.checkpoint().await.unwrap().checkpoint.size;
    let newer = ask(app).await;
    let size = open(app, &newer).await.size;
    let kept = app.portal.config.data_dir.join("epochs/checkpoint");
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), newer);
    operator.start().unwrap();
    let back = operator.with_database(backup.url());
    let refused = back.start().unwrap_err();
    let why = format!("the log does not begin with this checkpoint, which saw {size} entries; it has {old}");
    assert!(refused.contains(&format!("the portal does not start: {why}. After a restore: portal audit resume")), "{refused}");
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), newer, "a start that is refused forgets nothing");

    let said = back.done(&["audit", "resume", keep(app, &newer).to_str().unwrap()]);
    let lost = size - old;
    assert_eq!(said, format!("The log goes on after {old} entries. {lost} entries that the checkpoint saw were lost.\n"));
    back.start().unwrap();
    back.done(&["audit", "verify"]);
    let subject = "SELECT count(*) FROM audit_entry WHERE action = 'log.restored' AND subject LIKE 'known=%&known_root=%&here=%'";
    assert_eq!(backup.open(app).await.sql(subject).one::<(i64,)>().await.unwrap(), (1,), "it says openly what was lost");
    assert!(operator.start().unwrap_err().contains("the portal does not start"), "and the log that was left is another one now");
}

/// A restore from before `portal receipts rotate`: the checkpoint beside the keys is signed by a key that this database never had.
async fn a_database_from_before_the_newest_key_can_go_on(app: &TestApp) {
    let operator = Operator::of(app);
    ask(app).await;
    let backup = Backup::of(app).await;
    receipts::rotate(&app.portal.store, &app.portal.keys, app.portal.clock.now()).await.unwrap();
    ask(app).await;
    let kept = app.portal.config.data_dir.join("epochs/checkpoint");
    let back = operator.with_database(backup.url());
    let refused = back.start().unwrap_err();
    assert!(refused.contains("the log does not begin with this checkpoint"), "{refused}");
    assert!(refused.contains("After a restore: portal audit resume"), "{refused}");
    back.done(&["audit", "resume", kept.to_str().unwrap()]);
    back.start().unwrap();
    back.done(&["audit", "verify"]);
}

/// Only what the portal kept by itself is taken without its key.
async fn who_set_the_log_back_cannot_resume_with_a_forged_checkpoint(app: &TestApp) {
    let operator = Operator::of(app);
    ask(app).await;
    let backup = Backup::of(app).await;
    let newer = ask(app).await;
    let forged = Checkpoint { size: 1, root: [1; 32] }.sign(&app.log_origin().await, &[9; 32]);
    let path = keep(app, &forged);
    let back = operator.with_database(backup.url());
    assert!(back.refused(&["audit", "resume", path.to_str().unwrap()]).contains("this is not a checkpoint of"));
    assert_eq!(std::fs::read_to_string(app.portal.config.data_dir.join("epochs/checkpoint")).unwrap(), newer);
    assert!(back.start().is_err());
}

/// Several servers share the folder of the keys.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn servers_that_share_their_keys_keep_a_whole_checkpoint() {
    let Some(app) = TestApp::on_postgres().await else { return };
    let _ = app.program_settings();
    ask(&app).await;
    let servers = [(); 4].map(|()| {
        let portal = with_keys_of_disk(&app);
        tokio::spawn(async move {
            for _ in 0..50 {
                let mut unit = portal.store.begin().await.unwrap();
                let at = portal.clock.now();
                unit.note(&Entry { at, account: None, action: "test.note", subject: "x", event: None }).unwrap();
                unit.save().await.unwrap();
                match log::sequence(&portal).await {
                    Ok(_) | Err(Unproven::Store(store::Error::Unavailable(_))) => {}
                    Err(cause) => panic!("{cause}"),
                }
                log::check_kept(&portal).await.unwrap();
            }
        })
    });
    for server in servers {
        server.await.unwrap();
    }
    let left = std::fs::read_dir(app.portal.config.data_dir.join("epochs")).unwrap();
    let mut left: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["1.key", "checkpoint"]);
}
