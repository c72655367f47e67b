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
    a_log_that_is_whole_is_not_resumed
    a_database_from_before_the_newest_key_can_go_on
    what_a_restore_lost_is_answered
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

/// Nothing was lost: nothing is written that says so.
async fn a_log_that_is_whole_is_not_resumed(app: &TestApp) {
    let operator = Operator::of(app);
    ask(app).await;
    let kept = app.portal.config.data_dir.join("epochs/checkpoint");
    let said = operator.done(&["audit", "resume", kept.to_str().unwrap()]);
    assert!(said.starts_with("The log begins with this checkpoint"), "{said}");
    let entries = "SELECT (SELECT count(*) FROM audit_entry WHERE action = 'log.restored')
        + (SELECT count(*) FROM audit_inbox WHERE action = 'log.restored')";
    assert_eq!((app.count(entries).await, kept.exists()), (0, true));
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

/// Whoever holds something from the time that is lost is told so; every other log is another one.
async fn what_a_restore_lost_is_answered(app: &TestApp) {
    let operator = Operator::of(app);
    let (amara, receipt) = (app.signed_in(AMARA).await, async |reference: String| {
        let path = format!("/account/requests/{reference}/receipt");
        app.signed_in(AMARA).await.get(&path).await.text()
    });
    let before = ask_and_sequence(app, &amara).await;
    let backup = Backup::of(app).await;
    let here = backup.open(app).await.checkpoint().await.unwrap().checkpoint;
    let (first, between) = ask_and_sequence(app, &amara).await;
    let (second, newest) = ask_and_sequence(app, &amara).await;
    let (third, later) = ask_and_sequence(app, &amara).await;
    let receipts = [receipt(before.0).await, receipt(first).await, receipt(second).await, receipt(third).await];
    let foreign = receipt(amara.ask("P-1003").await).await;
    let (between_size, size) = (open(app, &between).await.size, open(app, &newest).await.size);
    assert!(here.size < between_size && between_size < size);

    let back = app.with_store(backup.open(app).await);
    let checkpoint = open(app, &newest).await;
    app.wait(86400);
    log::resume(&back.portal, &newest).await.unwrap();
    let sign = async |checkpoint: Checkpoint| {
        let mut unit = back.portal.store.begin().await.unwrap();
        let seed = receipts::signer(&mut unit, &back.portal.keys, app.portal.clock.now()).await.unwrap();
        unit.cancel().await.unwrap();
        checkpoint.sign(&app.log_origin().await, &seed)
    };
    let restored = operator.with_database(backup.url());
    let since = |note: &str| {
        let found = restored.run(&["audit", "verify", "--since", keep(app, note).to_str().unwrap()]);
        assert_eq!(found.status.code(), Some(1));
        super::text(&found.stderr)
    };
    for (note, seen) in [(&between, between_size), (&newest, size)] {
        let entry = here.size;
        let lost = format!("lost by the restore of 2026-11-24: the checkpoint saw {seen} entries; the log went on after {entry}");
        assert!(since(note).starts_with(&format!("{lost}, as its entry {entry} says")), "{}", since(note));
        let said = restored.refused(&["audit", "prove", keep(app, note).to_str().unwrap()]);
        assert!(said.starts_with("lost by the restore of 2026-11-24"), "{said}");
    }
    let other = Checkpoint { root: [1; 32], ..checkpoint };
    for note in [later, sign(other).await, sign(Checkpoint { root: [1; 32], ..here.clone() }).await] {
        assert!(since(&note).contains("this is not the log that the checkpoint saw"), "{}", since(&note));
    }

    let check = async |receipt: &str| {
        back.visitor().post("/receipts", &[("receipt", receipt), ("sent", "")]).await.find("main").join(" ")
    };
    let [before, first, second, third] = receipts;
    let said = check(&before).await;
    assert!(said.contains("Your request is entry") && !said.contains("older copy"), "{said}");
    for receipt in [&first, &second, &third] {
        let said = check(receipt).await;
        assert!(said.contains("This receipt is real, and nothing in it was changed."), "{said}");
        assert!(said.contains("Your request was lost. Please send it again, and keep your receipt"), "{said}");
        let lost = format!(
            "On Tuesday 24 November 2026 we had to bring back an older copy of our records. What came into our log after entry {} was lost.",
            here.size
        );
        assert!(said.contains(&lost), "{said}");
        assert!(said.contains(&format!("Our log says so itself, in its entry {}.", here.size + 1)), "{said}");
        assert!(said.contains("The log says what was lost"), "{said}");
    }
    assert!(check(&second).await.contains(&format!("Our log still begins with the {} entries that we brought back.", here.size)));
    let said = check(&foreign).await;
    assert!(said.contains("Our log does not begin with what your receipt saw of it.") && !said.contains("older copy"), "{said}");
}

/// The reference of a request, and the checkpoint that covers it.
async fn ask_and_sequence(app: &TestApp, browser: &crate::support::Browser<'_>) -> (String, String) {
    let reference = browser.ask("P-1003").await;
    log::sequence(&app.portal).await.unwrap();
    (reference, app.visitor().get(CHECKPOINT).await.text())
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
