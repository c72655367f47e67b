//! Who keeps a checkpoint is a witness: whoever reads the published one, whoever has a receipt, and the data protection officer.

use std::time::Duration;

use domain::log::Checkpoint;
use domain::receipt::PublicKeys;
use server::job::{Worker, run_until};

use super::{AMARA, CHECKPOINT};
use crate::support::TestApp;

on_both! {
    the_published_checkpoint_is_signed_by_a_published_key
    a_receipt_shows_both_proofs_in_words
    the_data_protection_officer_gets_the_checkpoint_once_a_day
    the_first_checkpoint_is_mailed_on_the_first_day
}

async fn the_published_checkpoint_is_signed_by_a_published_key(app: &TestApp) {
    app.signed_in(AMARA).await.ask("P-1003").await;
    assert_eq!(app.faults().await, Vec::<String>::new());
    let answer = app.visitor().get(CHECKPOINT).await;
    assert_eq!(answer.headers["content-type"], "text/plain; charset=utf-8");
    let note = answer.text();
    let lines: Vec<&str> = note.lines().collect();
    let size = app.count("SELECT count(*) FROM audit_entry").await;
    assert_eq!((lines.len(), lines[0], lines[1], lines[3]), (5, "localhost:3000/audit", size.to_string().as_str(), ""));
    assert!(lines[4].starts_with("\u{2014} localhost:3000/audit ") && note.ends_with('\n'));
    let keys: PublicKeys = app.visitor().get("/.well-known/portal-receipts.pub").await.text().parse().unwrap();
    let keys: Vec<[u8; 32]> = keys.0.iter().map(|key| key.public).collect();
    let opened = Checkpoint::open(&note, "localhost:3000/audit", &keys).unwrap();
    assert_eq!(opened.size, size.cast_unsigned());
    assert_eq!(Checkpoint::open(&note, "localhost:3000/audit", &[[3; 32]]), None);
    assert_eq!(Checkpoint::open(&note, "elsewhere/audit", &keys), None);
}

async fn a_receipt_shows_both_proofs_in_words(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let mut receipts = Vec::new();
    for _ in 0..2 {
        let reference = amara.ask("P-1003").await;
        receipts.push(amara.get(&format!("/account/requests/{reference}/receipt")).await.text());
        let waits = check(app, &receipts[receipts.len() - 1]).await;
        assert!(waits.contains("Your request is about to get its place in our log."), "{waits}");
        app.faults().await;
    }
    let before: u64 = line(&receipts[1], "Log: ").split(' ').nth(1).unwrap().parse().unwrap();
    let size = app.count("SELECT count(*) FROM audit_entry").await;
    let first = check(app, &receipts[0]).await;
    assert!(first.contains("There was nothing in our log before your request."), "{first}");
    let second = check(app, &receipts[1]).await;
    let begins = format!("Our log still begins with the {before} entries that were there before your request.");
    assert!(second.contains(&begins) && second.contains("None was changed or taken away."), "{second}");
    let place = "SELECT idx + 1 FROM audit_entry WHERE action = 'case.submitted' OR event_seq = 1 ORDER BY idx DESC LIMIT 1";
    let place = app.count(place).await;
    assert!(second.contains(&format!("Your request is entry {place} of {size} in our log.")), "{second}");
    let tampered = receipts[1].replace(&format!(" {before} "), &format!(" {} ", before - 1));
    assert!(check(app, &tampered).await.contains("This receipt is not real"));

    // Somebody who has database and keys writes the log anew, without one old entry.
    let mut unit = app.portal.store.begin().await.unwrap();
    unit.sql("UPDATE audit_entry SET leaf = (SELECT b.leaf FROM audit_entry b WHERE b.idx = 1) WHERE idx = 0")
        .exec()
        .await
        .unwrap();
    unit.save().await.unwrap();
    let other = check(app, &receipts[1]).await;
    assert!(other.contains("Our log does not begin with what your receipt saw of it."), "{other}");
}

async fn check(app: &TestApp, receipt: &str) -> String {
    app.visitor().post("/receipts", &[("receipt", receipt), ("sent", "")]).await.find("main").join(" ")
}

fn line<'a>(text: &'a str, name: &str) -> &'a str {
    text.lines().find_map(|line| line.strip_prefix(name)).unwrap()
}

async fn the_data_protection_officer_gets_the_checkpoint_once_a_day(app: &TestApp) {
    let hours = |hours: i64| app.wait(hours * 3600);
    app.signed_in(AMARA).await.ask("P-1003").await;
    app.faults().await;
    let first = app.visitor().get(CHECKPOINT).await.text();
    serve(app).await;
    let mails = checkpoints(app).await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains("To: ") && mails[0].contains(line(&first, "localhost:3000/audit").trim()));
    serve(app).await;
    hours(23);
    serve(app).await;
    assert_eq!(checkpoints(app).await.len(), 1, "not twice the same day, whoever starts again");
    hours(1);
    serve(app).await;
    assert_eq!(checkpoints(app).await.len(), 2);
    hours(24 * 4);
    serve(app).await;
    assert_eq!(checkpoints(app).await.len(), 3, "what was missed is not sent again and again");
}

/// A portal that has just been set up has no checkpoint in its first second.
async fn the_first_checkpoint_is_mailed_on_the_first_day(app: &TestApp) {
    assert_eq!(app.visitor().get(CHECKPOINT).await.text(), "");
    serve(app).await;
    app.wait(60);
    serve(app).await;
    assert_eq!(checkpoints(app).await.len(), 1);
}

/// Two servers work for a while.
async fn serve(app: &TestApp) {
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let servers = [app.beside(), app.beside()]
        .map(|server| tokio::spawn(run_until(Worker::new(server.portal.clone(), server.mailer()), stopped.clone())));
    tokio::time::sleep(Duration::from_secs(2)).await;
    stop.send_replace(true);
    for server in servers {
        server.await.unwrap();
    }
}

async fn checkpoints(app: &TestApp) -> Vec<String> {
    let mails = app.mails().await.into_iter();
    mails.filter(|mail| mail.contains("audit")).collect()
}
