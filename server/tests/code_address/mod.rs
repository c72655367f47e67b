//! Where codes go: whoever reads that mailbox comes in as its owner (capabilities A20, Y1 and Y10).

mod old_way;

use std::process::{Command, Output};

use axum::http::StatusCode;

use crate::support::entries::on_both;
use crate::support::{Browser, TestApp, code_of};

const AMARA: &str = "amara.okafor-lindqvist@example.org";
const PRIYA: &str = "priya.desai-whitlock@example.org";
const MAYA: &str = "maya.dw@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const CASEWORKER: &str = "jo.abara@familyhub.example";
const NEW: &str = "new.safe@example.net";
const PLACE: &str = "/account/security/email";

on_both! {
    an_owner_moves_their_codes_once_the_new_mailbox_has_answered
    a_code_of_another_address_moves_nothing
    what_is_unsafe_is_not_written_to
    passkeys_end_with_the_way_by_which_they_were_made
    an_address_of_another_account_is_not_taken_and_told_only_to_who_reads_it
    who_just_came_in_proves_once_more_before_codes_move
    a_proof_opens_what_it_was_made_for_and_once
    an_address_that_is_somebody_elses_is_taken_by_nobody
    nobody_at_a_desk_moves_codes
    a_code_goes_to_no_address_that_the_records_took_away
    nor_does_one_prove_that_somebody_is_still_there
}

fn portal(app: &TestApp, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portal"));
    let url = app.portal.config.database_url();
    command.env_clear().envs(app.program_settings()).env("PORTAL_DATABASE_URL", url).args(args).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr[..]].concat()).into_owned()
}

/// The address of the form, begun now: who comes there proves anew that it is them.
async fn begun(browser: &Browser<'_>) -> String {
    let next = browser.proves(&browser.get(PLACE).await.location()).await;
    assert!(next.starts_with(PLACE), "{next}");
    next
}

/// Types a new address; the fields of the page that asks for the code that went there, and the code.
async fn move_to(browser: &Browser<'_>, email: &str, old_way: &str) -> (Vec<(String, String)>, String) {
    let form = browser.get(&begun(browser).await).await;
    let begun = form.fields("input[name=begun]").remove(0).1;
    let asked = browser.post(PLACE, &[("email", email), ("old-way", old_way), ("begun", &begun)]).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.text());
    let mails = browser.app.mails().await;
    let code = code_of(mails.iter().rev().find(|mail| mail.contains(&format!("To: {email}"))).unwrap());
    (asked.fields("main form input[type=hidden]:not([name=csrf])"), code)
}

async fn enter(browser: &Browser<'_>, fields: &[(String, String)], code: &str) -> crate::support::Answer {
    let mut all: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    all.push(("code", code));
    browser.post(PLACE, &all).await
}

async fn an_owner_moves_their_codes_once_the_new_mailbox_has_answered(app: &TestApp) {
    app.wait(60);
    let (amara, elsewhere) = (app.signed_in(AMARA).await, app.signed_in(AMARA).await);
    let security = amara.get("/account/security").await.text();
    assert!(security.contains("a…@example.org") && !security.contains(AMARA), "masked: {security}");
    let (fields, code) = move_to(&amara, NEW, "").await;
    assert_eq!(app.account(AMARA).await.email.as_deref(), Some(AMARA), "nothing moves before the code came back");
    assert_eq!(enter(&amara, &fields, &code).await.location(), "/account/security?done=code-address");
    assert!(amara.get("/account/security").await.text().contains("n…@example.net"));
    assert_eq!(elsewhere.get("/account").await.status, StatusCode::SEE_OTHER, "every other session ends");
    app.visitor().ask_code(AMARA).await;
    let mails = app.mails().await;
    let old: Vec<_> = mails.iter().filter(|mail| mail.contains(&format!("To: {AMARA}"))).collect();
    assert!(old.len() == 1 && old[0].contains("Subject: A setting was changed") && !old[0].contains(NEW), "{old:?}");
    assert_eq!(app.visitor().sign_in(NEW).await.location(), "/account");
    assert!(app.doings().await.iter().any(|(_, action, _)| action == "account.email"));
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn a_code_of_another_address_moves_nothing(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let (mut fields, code) = move_to(&amara, NEW, "").await;
    let id = fields.iter().find(|(name, _)| name == "id").unwrap().1.clone();
    for field in fields.iter_mut().filter(|(name, _)| name == "email") {
        field.1 = "thief@example.net".into();
    }
    assert_eq!(enter(&amara, &fields, &code).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let opened = app.visitor().post(&format!("/sign-in/code/{id}"), &[("code", &code)]).await;
    assert_eq!((opened.status, opened.cookie("__Host-session")), (StatusCode::UNPROCESSABLE_ENTITY, None), "it opens nothing");
    assert_eq!(app.account(AMARA).await.email.as_deref(), Some(AMARA));
    for nobody in [OFFICER, CASEWORKER] {
        assert_eq!(app.signed_in(nobody).await.get(PLACE).await.status, StatusCode::NOT_FOUND);
    }
}

async fn what_is_unsafe_is_not_written_to(app: &TestApp) {
    app.wait(60);
    let amara = app.signed_in(AMARA).await;
    let case = format!("/staff/cases/{}", amara.ask("P-1003").await);
    let safe = [("ways", "email"), ("email", AMARA), ("ways", "post"), ("post", "1 Safe Road"), ("code-word", "Heron")];
    amara.post("/account/contact", &safe).await.location();
    let before = app.mails().await.len();
    let (fields, code) = move_to(&amara, NEW, "unsafe").await;
    enter(&amara, &fields, &code).await.location();
    let officer = app.signed_in(OFFICER).await;
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.post(&format!("{case}/messages"), &[("message", "We look for it")]).await.location();
    let after = app.mails().await.split_off(before);
    assert!(!after.iter().any(|mail| mail.contains(&format!("To: {AMARA}"))), "not with the next news either: {after:?}");
    let page = officer.get(&case).await.text();
    assert!(page.contains("1 Safe Road") && page.contains("Heron"), "what else is safe stays: {page}");
    let maya = app.signed_in(MAYA).await;
    maya.post("/account/contact", &[("ways", "none")]).await.location();
    let (fields, code) = move_to(&maya, "maya.new@example.net", "").await;
    enter(&maya, &fields, &code).await.location();
    let mails = app.mails().await.split_off(before);
    for old in [AMARA, MAYA] {
        assert!(!mails.iter().any(|mail| mail.contains(&format!("To: {old}"))), "{old}");
    }
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// As if whoever reads the mailbox had made one.
async fn add_passkey(app: &TestApp, raw: &[u8]) {
    let (of, now) = (amara_id(app).await, app.portal.clock.now());
    let id = domain::id::CredentialId(server::random::id());
    let passkey = store::account::Credential { id, passkey: "{}".into(), name: "Phone".into(), created: now, used: None };
    let mut unit = app.portal.store.begin().await.unwrap();
    unit.add_credential(of, &passkey, raw).await.unwrap();
    unit.save().await.unwrap();
}

/// A passkey outlasts a mailbox: who came in by it once would stay in for ever.
async fn passkeys_end_with_the_way_by_which_they_were_made(app: &TestApp) {
    app.wait(60);
    let passkeys = async || app.count("SELECT count(*) FROM credential").await;
    let before = passkeys().await;
    let amara = app.signed_in(AMARA).await;
    add_passkey(app, b"one").await;
    let case = format!("/staff/cases/{}", amara.ask("P-1003").await);
    let officer = app.signed_in(OFFICER).await;
    officer.post(&format!("{case}/take"), &[]).await.location();
    assert!(officer.get(&case).await.text().contains("One passkey lets them in."));
    officer.post(&format!("{case}/ways-in"), &[("ways-in-reason", "It is lost")]).await.location();
    assert_eq!(passkeys().await, before);
    app.wait(60);
    add_passkey(app, b"two").await;
    let amara = app.session_of(amara_id(app).await).await;
    let (fields, code) = move_to(&amara, NEW, "").await;
    enter(&amara, &fields, &code).await.location();
    assert_eq!(passkeys().await, before);
    app.wait(60);
    add_passkey(app, b"three").await;
    said(&portal(app, &["invite", "--person", "P-1001", "--email", "third@example.net", "--old-unsafe"]));
    assert_eq!(passkeys().await, before);
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn an_address_of_another_account_is_not_taken_and_told_only_to_who_reads_it(app: &TestApp) {
    let maya = app.signed_in(MAYA).await;
    let form = maya.get(&begun(&maya).await).await.fields("input[name=begun]").remove(0).1;
    let typed = async |email| maya.post(PLACE, &[("email", email), ("begun", &form)]).await;
    let (known, unknown) = (typed(PRIYA).await, typed(NEW).await);
    let blank = |page: &crate::support::Answer| page.find("main").join(" ");
    assert_eq!((known.status, blank(&known)), (unknown.status, blank(&unknown)), "typing it tells nothing");
    let (fields, code) = move_to(&maya, PRIYA, "").await;
    let taken = enter(&maya, &fields, &code).await;
    assert!(taken.text().contains("Somebody else uses this address"), "{}", taken.text());
    assert_eq!(app.account(MAYA).await.email.as_deref(), Some(MAYA));
}

/// Who holds the phone while its owner is signed in: five minutes after signing in are no proof for this, and no form of before is.
async fn who_just_came_in_proves_once_more_before_codes_move(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    app.wait(1);
    assert!(amara.get(PLACE).await.location().starts_with("/confirm"), "she came in a second ago");
    assert!(amara.post(PLACE, &[("email", NEW)]).await.location().starts_with("/confirm"));
    let form = begun(&amara).await;
    assert_eq!(amara.get(&form).await.status, StatusCode::OK);
    let (at, tag) = form.rsplit_once('=').unwrap().1.split_once('.').unwrap();
    for forged in [format!("{at}.{}", "0".repeat(tag.len())), format!("0.{tag}"), at.to_owned(), String::new()] {
        assert!(amara.post(PLACE, &[("email", NEW), ("begun", &forged)]).await.location().starts_with("/confirm"), "{forged}");
    }
    let elsewhere = app.signed_in(AMARA).await;
    assert!(elsewhere.get(&form).await.location().starts_with("/confirm"), "it is of that session alone");
    app.wait(301);
    assert!(amara.get(&form).await.location().starts_with("/confirm"), "and not for long");
    assert_eq!(app.mails().await, Vec::<String>::new());
}

/// He began it on her phone and keeps its address; she proves to be there for something else. And what she proved herself opens once.
async fn a_proof_opens_what_it_was_made_for_and_once(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    app.wait(301);
    for place in [PLACE, "/account/contact"] {
        let asked = amara.get(place).await.location();
        let begun = form_urlencoded::parse(asked.split_once('?').unwrap().1.as_bytes()).next().unwrap().1.into_owned();
        app.wait(1);
        amara.proves("/confirm?next=/account/data").await;
        assert!(amara.get(&begun).await.location().starts_with("/confirm"), "{place}: she proved something else");
        app.wait(1);
        let own = amara.proves(&asked).await;
        assert_eq!(amara.get(&own).await.status, StatusCode::OK, "{place}");
        app.wait(1);
        amara.proves("/confirm?next=/account/data").await;
        assert!(amara.get(&own).await.location().starts_with("/confirm"), "{place}: she proved something else since");
    }
    let own = amara.proves(&amara.get("/account/contact").await.location()).await;
    let begun = own.rsplit_once('=').unwrap().1;
    amara.post("/account/contact", &[("ways", "none"), ("begun", begun)]).await.location();
    assert!(amara.get(&own).await.location().starts_with("/confirm"), "it is done");
    assert_eq!(amara.get("/account/requests").await.status, StatusCode::OK);
}

/// The records have it of somebody who never came in.
async fn an_address_that_is_somebody_elses_is_taken_by_nobody(app: &TestApp) {
    app.change("UPDATE contact SET kind = 'email', value = 'Grandmother@example.net' WHERE contact_key = 'CON-0023'").await;
    let amara = app.signed_in(AMARA).await;
    let (fields, code) = move_to(&amara, "grandmother@example.net", "").await;
    assert!(enter(&amara, &fields, &code).await.text().contains("Somebody else uses this address"));
    assert_eq!(app.account(AMARA).await.email.as_deref(), Some(AMARA));
}

/// An officer who could send codes elsewhere would be any family that ever asked for something.
async fn nobody_at_a_desk_moves_codes(app: &TestApp) {
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let case = format!("/staff/cases/{}", amara.ask("P-1003").await);
    officer.post(&format!("{case}/take"), &[]).await.location();
    let page = officer.get(&case).await;
    assert!(page.text().contains("The codes of their account go to a…@example.org"), "{}", page.text());
    assert!(page.find("form[action*=code-address]").is_empty());
    let posted = officer.post(&format!("{case}/code-address"), &[("code-address", NEW), ("old-way", "unsafe")]).await;
    assert_eq!(posted.status, StatusCode::NOT_FOUND);
}

/// An import that takes a mailbox away closes it: whoever still reads it is not its owner. Not one that the owner named.
async fn a_code_goes_to_no_address_that_the_records_took_away(app: &TestApp) {
    app.wait(60);
    // Each time in a portal with limits of its own.
    let sent = async |to: &str| {
        let (portal, before) = (app.beside(), app.mails().await.len());
        portal.visitor().ask_code(to).await;
        portal.mails().await.len() > before
    };
    assert!(sent(AMARA).await && sent(OFFICER).await);
    for (away, back) in [
        (
            "UPDATE contact SET gone_no = 1 WHERE contact_key = 'CON-0002'",
            "UPDATE contact SET gone_no = NULL WHERE contact_key = 'CON-0002'",
        ),
        (
            "UPDATE contact SET verified = FALSE WHERE contact_key = 'CON-0002'",
            "UPDATE contact SET verified = TRUE WHERE contact_key = 'CON-0002'",
        ),
        (
            "UPDATE contact SET kind = 'email', value = 'Amara.Okafor-Lindqvist@example.org' WHERE contact_key = 'CON-0023'",
            "UPDATE contact SET kind = 'phone', value = '020 7946 0590' WHERE contact_key = 'CON-0023'",
        ),
    ] {
        assert_eq!(app.change(away).await, 1);
        app.wait(3600);
        assert!(!sent(AMARA).await, "{away}");
        assert_eq!(app.change(back).await, 1);
        app.wait(3600);
        assert!(sent(AMARA).await, "{back}");
    }
    let amara = app.signed_in(AMARA).await;
    let (fields, code) = move_to(&amara, NEW, "").await;
    enter(&amara, &fields, &code).await.location();
    app.wait(3600);
    assert!(sent(NEW).await, "what she named herself is no record's to take away");
    assert!(said(&portal(app, &["invite", "--person", "P-1001"])).contains(&format!("codes go to {NEW}")), "nor to doubt");
}

/// P-1004 is invited for the first time: the records say where codes go only where they have one address that is nobody else's.
#[tokio::test]
async fn an_invitation_takes_no_address_that_is_gone_one_of_several_or_somebody_elses() {
    let app = TestApp::new().await;
    let add = "INSERT INTO contact (contact_key, person_key, kind, value, verified, protected, source, recorded_on, import_no, added_no,
        changed_no, gone_no, row_hash) SELECT 'X-1', 'P-1004', 'email', 'Old@example.net', TRUE, FALSE, source, recorded_on, import_no,
        added_no, changed_no, 1, row_hash FROM contact WHERE contact_key = 'CON-0007'";
    assert_eq!(app.change(add).await, 1);
    let invite = |args: &[&str]| said(&portal(&app, &[&["invite", "--person", "P-1004"], args].concat()));
    assert!(invite(&[]).contains("no codes"), "the only one has left the export");
    app.change("DELETE FROM invitation WHERE account_id IN (SELECT account_id FROM account WHERE person_key = 'P-1004')").await;
    app.change("DELETE FROM account WHERE person_key = 'P-1004'").await;
    app.change("UPDATE contact SET gone_no = NULL WHERE contact_key = 'X-1'").await;
    let second = "INSERT INTO contact (contact_key, person_key, kind, value, verified, protected, source, recorded_on, import_no, added_no,
        changed_no, row_hash) SELECT 'X-2', person_key, kind, 'new.own@example.net', TRUE, TRUE, source, recorded_on, import_no, added_no,
        changed_no, row_hash FROM contact WHERE contact_key = 'X-1'";
    app.change(second).await;
    let several = invite(&[]);
    assert!(
        several.contains("old@example.net") && several.contains("new.own@example.net") && several.contains("--email"),
        "{several}"
    );
    app.change("UPDATE contact SET value = 'priya.desai-whitlock@example.org' WHERE contact_key = 'X-1'").await;
    app.change("DELETE FROM contact WHERE contact_key = 'X-2'").await;
    assert!(invite(&[]).contains("somebody else's too"));
    assert!(invite(&["--email", PRIYA]).contains("somebody else's too"), "not where it is named either");
    assert!(invite(&["--email", NEW]).contains(&format!("codes go to {NEW}")));
}

#[tokio::test]
async fn a_second_invitation_moves_the_codes_where_it_says_so_and_asks_where_the_records_lost_the_address() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let invite = |args: &[&str]| portal(&app, &[&["invite", "--person", "P-1001"], args].concat());
    let again = said(&invite(&[]));
    assert!(again.contains(&format!("codes go to {AMARA}")), "{again}");
    app.change("UPDATE contact SET gone_no = 1 WHERE value = 'amara.okafor-lindqvist@example.org'").await;
    let gone = invite(&[]);
    assert!(!gone.status.success() && said(&gone).contains("do not have today"), "{}", said(&gone));
    assert!(said(&invite(&["--email", NEW, "--old-unsafe"])).contains(&format!("codes go to {NEW}")));
    assert_eq!(app.account(NEW).await.person.unwrap().0, "P-1001");
    assert_eq!(amara.get("/account").await.status, StatusCode::SEE_OTHER);
    let mails = app.mails().await;
    assert!(
        mails.iter().any(|mail| mail.contains(&format!("To: {NEW}"))) && !mails.iter().any(|mail| mail.contains(AMARA)),
        "{mails:?}"
    );
    assert_eq!(app.faults().await, ["reach: what decides access is not what the last import said"], "which this test changed");
}

async fn amara_id(app: &TestApp) -> domain::id::AccountId {
    app.portal.store.find_account_of(&domain::id::PersonKey("P-1001".into())).await.unwrap().unwrap().id
}

/// Whoever still reads the mailbox, with the phone in their hand, is not its owner either.
async fn nor_does_one_prove_that_somebody_is_still_there(app: &TestApp) {
    const AWAY: &str = "UPDATE contact SET gone_no = 1 WHERE contact_key = 'CON-0002'";
    app.wait(301);
    let amara = app.session_of(amara_id(app).await).await;
    let confirm = "/confirm?next=/account";
    let ways = async || amara.get(confirm).await.find("form[action='/confirm']").len();
    assert_eq!(ways().await, 1);
    let to = amara.post("/confirm", &[("next", "/account")]).await.location();
    let code = code_of(app.mails().await.last().unwrap());
    assert_eq!(app.change(AWAY).await, 1);
    app.wait(60);
    assert_eq!(ways().await, 0);
    assert!(amara.get(confirm).await.text().contains("we can send you no code by email"));
    let entered = amara.post(&to, &[("code", &code)]).await;
    assert_eq!(entered.status, StatusCode::UNPROCESSABLE_ENTITY, "sent before, it proves nothing now");
    let mails = app.mails().await.len();
    amara.post("/confirm", &[("next", "/account")]).await.location();
    assert_eq!(app.mails().await.len(), mails, "and no other goes there");
}
