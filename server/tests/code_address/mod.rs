//! Where codes go: whoever reads that mailbox comes in as its owner (capabilities A20, Y1 and Y10).

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
    an_address_of_another_account_is_not_taken_and_told_only_to_who_reads_it
    an_officer_moves_the_codes_of_who_asked
}

fn portal(app: &TestApp, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portal"));
    let url = app.portal.config.database_url();
    command.env_clear().envs(app.program_settings()).env("PORTAL_DATABASE_URL", url).args(args).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr[..]].concat()).into_owned()
}

/// Types a new address; the fields of the page that asks for the code that went there, and the code.
async fn move_to(browser: &Browser<'_>, email: &str, old_way: &str) -> (Vec<(String, String)>, String) {
    let asked = browser.post(PLACE, &[("email", email), ("old-way", old_way)]).await;
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
    app.wait(301);
    assert!(app.signed_in(NEW).await.get(PLACE).await.status == StatusCode::OK);
    assert_eq!(amara.get(PLACE).await.location(), "/confirm?next=%2Faccount%2Fsecurity%2Femail", "only with a fresh proof");
    assert!(amara.post(PLACE, &[("email", AMARA)]).await.location().starts_with("/confirm"));
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
    let amara = app.signed_in(AMARA).await;
    let (fields, code) = move_to(&amara, NEW, "unsafe").await;
    enter(&amara, &fields, &code).await.location();
    let maya = app.signed_in(MAYA).await;
    maya.post("/account/contact", &[("ways", "none")]).await.location();
    let (fields, code) = move_to(&maya, "maya.new@example.net", "").await;
    enter(&maya, &fields, &code).await.location();
    let mails = app.mails().await;
    for old in [AMARA, MAYA] {
        assert!(!mails.iter().any(|mail| mail.contains(&format!("To: {old}"))), "{old}");
    }
}

async fn an_address_of_another_account_is_not_taken_and_told_only_to_who_reads_it(app: &TestApp) {
    let maya = app.signed_in(MAYA).await;
    let (known, unknown) = (maya.post(PLACE, &[("email", PRIYA)]).await, maya.post(PLACE, &[("email", NEW)]).await);
    let blank = |page: &crate::support::Answer| page.find("main").join(" ");
    assert_eq!((known.status, blank(&known)), (unknown.status, blank(&unknown)), "typing it tells nothing");
    let (fields, code) = move_to(&maya, PRIYA, "").await;
    let taken = enter(&maya, &fields, &code).await;
    assert!(taken.text().contains("This address is used for another account"), "{}", taken.text());
    assert_eq!(app.account(MAYA).await.email.as_deref(), Some(MAYA));
}

async fn an_officer_moves_the_codes_of_who_asked(app: &TestApp) {
    app.wait(60);
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let case = format!("/staff/cases/{}", amara.ask("P-1003").await);
    officer.post(&format!("{case}/take"), &[]).await.location();
    let page = officer.get(&case).await.text();
    assert!(page.contains("The codes of their account go to a…@example.org"), "{page}");
    let path = format!("{case}/code-address");
    assert_eq!(officer.post(&path, &[("code-address", "no address")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(officer.post(&path, &[("code-address", PRIYA)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    app.change("UPDATE contact SET kind = 'email', value = 'Grandmother@example.net' WHERE contact_key = 'CON-0023'").await;
    let hers = officer.post(&path, &[("code-address", "grandmother@example.net")]).await;
    assert_eq!(hers.status, StatusCode::UNPROCESSABLE_ENTITY, "she has no account, but she would be Amara");
    let fields = [("code-address", NEW), ("old-way", "unsafe")];
    assert_eq!(app.signed_in(CASEWORKER).await.post(&path, &fields).await.status, StatusCode::NOT_FOUND);
    assert_eq!(officer.post(&path, &fields).await.location(), format!("{case}?done=staff-code-address"));
    assert_eq!(amara.get("/account").await.status, StatusCode::SEE_OTHER, "who was signed in is out");
    assert_eq!(app.account(NEW).await.id, amara_id(app).await);
    assert!(!app.mails().await.iter().any(|mail| mail.contains(&format!("To: {AMARA}"))));
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn amara_id(app: &TestApp) -> domain::id::AccountId {
    app.portal.store.find_account_of(&domain::id::PersonKey("P-1001".into())).await.unwrap().unwrap().id
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
    assert_eq!(app.faults().await, Vec::<String>::new());
}
