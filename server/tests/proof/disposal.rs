//! `portal dispose`: nothing of a case is left, and the proof still holds (capability P8).

use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use axum::http::StatusCode;
use domain::certificate::Certificate;
use domain::receipt::PublicKeys;
use jiff::civil::date;
use serde_json::json;

use super::{AMARA, OFFICER, Operator, answer, answer_and_close, close, planted};
use crate::support::{Browser, TestApp, outcome, reply};

on_both! {
    no_word_of_a_destroyed_case_is_left_anywhere
    a_case_that_is_needed_is_not_destroyed
    a_certificate_says_why_in_any_words
    a_person_is_destroyed_when_nothing_needs_them
    who_read_somebody_is_told_while_they_are_here
    readings_and_sign_ins_are_destroyed_after_their_time
}

async fn no_word_of_a_destroyed_case_is_left_anywhere(app: &TestApp) {
    let operator = Operator::of(app);
    let (guest, asked) = planted::ask(app).await;
    planted::answer(app, &guest, &asked).await;
    let (_, complained) = planted::complain(guest).await;
    let officer = app.signed_in(OFFICER).await;
    officer.post(&format!("/staff/cases/{complained}/take"), &[]).await.location();
    let check = [("checked", "planted-passport"), ("checked-of", "identity")];
    officer.post(&format!("/staff/cases/{complained}/check"), &check).await.location();
    officer.replies(&format!("/staff/cases/{complained}"), &outcome("planted-answer")).await.location();
    let keyed = app.signed_in("jo.abara@familyhub.example").await.key_in("planted-caller").await;
    officer.post(&format!("/staff/cases/{keyed}/take"), &[]).await.location();
    officer.post(&format!("/staff/cases/{keyed}/check"), &check).await.location();
    officer.upload(&format!("/staff/cases/{keyed}/files"), "planted-copy.txt", b"planted-copy").await.location();
    officer.replies(&format!("/staff/cases/{keyed}"), &reply("planted-answer")).await.location();
    let helped = helped(app, &officer).await;
    app.mails().await;
    for reference in [&asked, &complained, &keyed, &helped] {
        officer.post(&format!("/staff/cases/{reference}/close"), &[("reason", "planted-reason")]).await.location();
    }
    operator.done(&["hold", &asked, "--reason", "planted-hold"]);
    operator.done(&["hold", &asked, "--lift", "planted-lift"]);
    planted::keep_late(app, OFFICER, format!("/staff/cases/{asked}/messages")).await;
    planted::keep_late(app, AMARA, format!("/account/requests/{helped}/messages")).await;
    let pieces = planted::sealed_pieces(app).await;
    assert_eq!(planted::pieces_left(app, &pieces), pieces.len(), "as long as the cases are there");
    planted::keep_late(app, AMARA, "/account/requests/FH-00000000/messages".to_owned()).await;
    for reference in [&asked, &complained, &keyed, &helped] {
        let output = operator.run(&["dispose", reference, "--reason", "Retention is over", "--json"]);
        assert!(output.status.success(), "{}", super::text(&output.stderr));
        assert_eq!(planted::traces(&[output.stdout, output.stderr].concat()), Vec::<String>::new());
    }
    // Jobs about them waited, a mail and papers for a scanner that is not there: they end.
    let mails = app.mails().await.len();
    app.wait(900);
    assert_eq!((app.mails().await.len(), app.count("SELECT count(*) FROM job").await), (mails, 0));
    assert_eq!(planted::traces_of(app), Vec::<String>::new());
    assert_eq!(planted::pieces_left(app, &pieces), 0);
    assert_eq!(app.count("SELECT count(*) FROM kept_form").await, 1, "what is of another case stays for its owner");
    let verified = operator.json(&["audit", "verify", "--json"]);
    let mut destroyed: Vec<_> = verified["destroyed"].as_array().unwrap().iter().map(|case| case["case"].clone()).collect();
    let mut expected = vec![json!(asked), json!(complained), json!(keyed), json!(helped)];
    destroyed.sort_by_key(ToString::to_string);
    expected.sort_by_key(ToString::to_string);
    assert_eq!((&verified["ok"], &verified["faults"], destroyed), (&json!(true), &json!([]), expected));
    assert_eq!(officer.get(&format!("/staff/cases/{asked}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// A request with somebody who helps, and an earlier one whom an officer ended.
async fn helped(app: &TestApp, officer: &Browser<'_>) -> String {
    let amara = app.signed_in(AMARA).await;
    let reference = amara.ask("P-1003").await;
    let (story, case) = (format!("/account/requests/{reference}"), format!("/staff/cases/{reference}"));
    let join = async |name: &str, email: &str| {
        let fields = [("helper-name", name), ("helper-email", email)];
        amara.post(&format!("{story}/helper"), &fields).await.location();
    };
    join("planted-first", "planted-first@example.net").await;
    officer.post(&format!("{case}/helper-end"), &[("helper-reason", "planted-end")]).await.location();
    join("planted-helper", "planted-helper@example.net").await;
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.upload(&format!("{case}/files"), "planted-help.txt", b"planted-help").await.location();
    officer.replies(&case, &reply("planted-answer")).await.location();
    reference
}

async fn a_case_that_is_needed_is_not_destroyed(app: &TestApp) {
    let operator = Operator::of(app);
    let refused = |reference: &str| operator.refused(&["dispose", reference, "--reason", "Retention is over", "--json"]);
    let amara = app.signed_in(AMARA).await;
    let reference = amara.ask("P-1003").await;
    assert_eq!(refused(&reference), format!("{reference} was not destroyed: it is not closed: close it first\n"));
    answer_and_close(app, &reference, b"A copy", reply("Here it is")).await;
    operator.done(&["hold", &reference, "--reason", "A claim"]);
    assert_eq!(refused(&reference), format!("{reference} was not destroyed: a legal hold stands on it: lift it first\n"));
    operator.done(&["hold", &reference, "--lift", "Settled"]);
    let (complaint, _) = amara.complain_with_paper().await;
    assert_eq!(refused(&reference), format!("{reference} was not destroyed: open cases may need it: {complaint}\n"));
    let story = app.signed_in(AMARA).await.get(&format!("/account/requests/{reference}")).await;
    assert!(story.status == StatusCode::OK && story.text().contains("Here it is"), "nothing was destroyed");
    answer(app, &complaint, b"Another copy", outcome("Here it is")).await;
    assert_eq!(
        refused(&reference),
        format!("{reference} was not destroyed: open cases may need it: {complaint}\n"),
        "it may come back"
    );
    close(app, &complaint).await;
    operator.done(&["dispose", &reference, "--reason", "Retention is over"]);
    assert_eq!(refused(&reference), format!("{reference} was not destroyed: it was destroyed before\n"));
    assert!(refused("FH-00000000").contains("there is no case with this reference"));
    assert!(refused("FH-0").contains("this is not a reference"));
    assert!(operator.refused(&["dispose", &complaint, "--reason", " "]).contains("--reason: say why"));
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn a_person_is_destroyed_when_nothing_needs_them(app: &TestApp) {
    let operator = Operator::of(app);
    let dispose = |key| ["dispose", "--person", key, "--reason", "Retention is over"];
    let reference = app.signed_in(AMARA).await.ask("P-1003").await;
    let case = "P-1003 was not destroyed: a request or complaint about them is here: close it, and destroy it first\n";
    assert_eq!(operator.refused(&dispose("P-1003")), case);
    answer_and_close(app, &reference, b"A copy", reply("Here it is")).await;
    operator.done(&["hold", &reference, "--reason", "A claim"]);
    assert_eq!(operator.refused(&dispose("P-1003")), case, "held");
    operator.done(&["hold", &reference, "--lift", "Settled"]);
    operator.done(&["dispose", &reference, "--reason", "Retention is over"]);
    assert_eq!(operator.done(&dispose("P-1003")), "P-1003 was destroyed. Imports leave them out from now on.\n");
    assert_eq!(app.count("SELECT count(*) FROM person WHERE person_key = 'P-1003'").await, 0);
    assert_eq!(app.count("SELECT count(*) FROM destroyed_person").await, 1);
    assert_eq!(operator.refused(&dispose("P-1003")), "P-1003 was not destroyed: nobody here has this key\n");
    let key = app.account(AMARA).await.person.unwrap().0;
    assert!(operator.refused(&dispose(&key)).contains("they have an account"));
    assert_eq!(operator.run(&["dispose", "--reason", "Retention is over"]).status.code(), Some(2));
    let left = app.count("SELECT count(*) FROM audit_entry WHERE subject LIKE '%P-1003%'").await
        + app.count("SELECT count(*) FROM audit_inbox WHERE subject LIKE '%P-1003%'").await;
    assert_eq!(left, 0, "no entry names them");
    assert_eq!(operator.json(&["audit", "verify", "--json"])["faults"], json!([]));
}

async fn who_read_somebody_is_told_while_they_are_here(app: &TestApp) {
    let operator = Operator::of(app);
    let reference = app.signed_in(AMARA).await.ask("P-1003").await;
    app.signed_in(OFFICER).await.get(&format!("/staff/cases/{reference}")).await;
    app.signed_in(AMARA).await.get("/account/data/P-1003").await;
    assert_eq!(app.faults().await, Vec::<String>::new());
    let readings = operator.json(&["audit", "readings", "--case", &reference, "--json"]);
    let of = |name: &str| readings["readings"].as_array().unwrap().iter().find(|one| one["name"] == name).cloned();
    let officer = of("Samuel Oyelaran").unwrap();
    assert_eq!((&officer["said"]["purpose"], &officer["said"]["role"]), (&json!("answering"), &json!("officer")));
    assert!(operator.done(&["audit", "readings", "--person", "P-1003"]).contains("record.read"));
    assert!(!operator.done(&["audit", "readings", "--person", "P-1001"]).contains("Samuel"));
    answer_and_close(app, &reference, b"A copy", reply("Here it is")).await;
    operator.done(&["dispose", &reference, "--reason", "Retention is over"]);
    operator.done(&["dispose", "--person", "P-1003", "--reason", "Retention is over"]);
    for what in [["--case", reference.as_str()], ["--person", "P-1003"]] {
        let refused = operator.refused(&[["audit", "readings"], what].concat());
        assert_eq!(refused, "nothing here has this name\n");
    }
}

async fn readings_and_sign_ins_are_destroyed_after_their_time(app: &TestApp) {
    let operator = Operator::of(app);
    let dispose = |before| ["audit", "dispose", "--before", before, "--reason", "Retention is over", "--json"];
    let refused = operator.refused(&dispose("2026-11-24"));
    assert!(refused.starts_with("no entry was destroyed: entries are kept for 25 years: choose 2001-"), "{refused}");
    let refused = operator.refused(&dispose("1999-01-01"));
    assert_eq!(refused, "no entry was destroyed: there are no readings and no sign-ins from before that day\n");
    app.signed_in(AMARA).await.get("/account").await;
    assert_eq!(app.faults().await, Vec::<String>::new());
    app.wait(26 * 366 * 86400);
    let (certificate, cleared) =
        server::service::dispose::entries(&app.portal, date(2026, 11, 25), "Retention is over").await.unwrap();
    cleared.unwrap();
    assert!(certificate.line("Entries").unwrap().parse::<u64>().unwrap() > 0);
    let count = certificate.line("Entries").unwrap().to_owned();
    assert_eq!(app.faults().await, Vec::<String>::new());
    assert!(operator.done(&["audit", "verify"]).contains(&format!("{count} entries' content destroyed, under certificates")));
    assert_eq!(
        app.count("SELECT count(*) FROM audit_entry WHERE subject LIKE 'purpose=%' AND at_us < 1795600000000000").await,
        0
    );
}

/// Somebody reads the database from before the disposal: `SQLite` keeps for them what was destroyed.
#[tokio::test]
async fn what_could_not_be_cleared_away_is_said_and_cleared_by_asking_again() {
    let Some(python) = testing::setting("TEST_PYTHON") else { return };
    let app = TestApp::new().await;
    let operator = Operator::of(&app);
    let (guest, reference) = planted::ask(&app).await;
    planted::answer(&app, &guest, &reference).await;
    app.signed_in(OFFICER).await.post(&format!("/staff/cases/{reference}/close"), &[("reason", "Done")]).await.location();
    let pieces = planted::sealed_pieces(&app).await;
    let mut reader = reader(&python, &app);
    let output = operator.run(&["dispose", &reference, "--reason", "Retention is over"]);
    let (certificate, why) = (super::text(&output.stdout), super::text(&output.stderr));
    assert!(certificate.parse::<Certificate>().is_ok(), "{certificate}");
    assert!(output.status.code() == Some(1) && why.contains(&format!("{reference} was destroyed, but free pages")), "{why}");
    drop(reader.stdin.take());
    reader.wait().unwrap();
    assert!(planted::pieces_left(&app, &pieces) > 0);
    assert!(operator.refused(&["dispose", &reference, "--reason", "Retention is over"]).contains("it was destroyed before"));
    assert_eq!((planted::traces_of(&app), planted::pieces_left(&app, &pieces)), (Vec::new(), 0));
}

/// Another program that has begun to read, until its input ends.
fn reader(python: &str, app: &TestApp) -> Child {
    let reading = "import sqlite3, sys; db = sqlite3.connect('portal.db', isolation_level=None); db.execute('BEGIN'); \
        db.execute('SELECT count(*) FROM account').fetchone(); print('reads', flush=True); sys.stdin.read()";
    let python = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).join(python);
    let mut command = Command::new(std::path::absolute(python).unwrap());
    command.args(["-c", reading]).current_dir(&app.portal.config.data_dir).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut reader = command.spawn().unwrap();
    reader.stdout.as_mut().unwrap().read_exact(&mut [0; 5]).unwrap();
    reader
}

async fn a_certificate_says_why_in_any_words(app: &TestApp) {
    let operator = Operator::of(app);
    let amara = app.signed_in(AMARA).await;
    let reference = amara.ask("P-1003").await;
    let receipt = amara.get(&format!("/account/requests/{reference}/receipt")).await.text();
    answer_and_close(app, &reference, b"A copy", reply("Here it is")).await;
    let reason = "Retention is over.\nKey: none\nSignature: see the file";
    let done = operator.json(&["dispose", &reference, "--reason", reason, "--json"]);
    let keys: PublicKeys = app.visitor().get("/.well-known/portal-receipts.pub").await.text().parse().unwrap();
    let text = done["certificate"].as_str().unwrap();
    let certificate: Certificate = text.parse().unwrap();
    assert_eq!(certificate.verify(&keys), Ok(()));
    assert_eq!(certificate.line("Reference"), Some(reference.as_str()));
    assert_eq!(certificate.line("Reason"), Some("Retention is over. Key: none Signature: see the file"));
    assert_eq!((&done["reference"], &done["files"]), (&json!(reference), &json!(1)));
    let forged: Certificate = text.replace("Kind: access", "Kind: erasure").parse().unwrap();
    assert!(forged.verify(&keys).is_err());
    assert_eq!(operator.json(&["audit", "verify", "--json"])["faults"], json!([]));
    assert_eq!(app.faults().await, Vec::<String>::new());
    let page = app.visitor().post("/receipts", &[("receipt", &receipt), ("sent", "")]).await.text();
    assert!(page.contains("This receipt is real") && page.contains("Your request is entry"), "the receipt still proves itself");
}
