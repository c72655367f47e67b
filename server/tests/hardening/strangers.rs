//! Who anybody can be, a visitor or a guest, takes nothing of those who are known here: no session, no place, no room, no log.

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use serde_json::json;
use server::limit::Limited;
use server::random;

use super::{AMARA, OFFICER};
use crate::asking::{fill, guest};
use crate::support::entries::on_both;
use crate::support::{Browser, TestApp};

on_both! {
    a_link_on_another_website_ends_no_session_and_forgets_no_device
    who_tries_without_end_leaves_no_entries_without_end
    guests_leave_half_of_the_room_for_files_to_those_who_are_known
    of_late_forms_an_account_keeps_the_newest_twenty
}

const TOO_MANY: StatusCode = StatusCode::TOO_MANY_REQUESTS;

async fn leave(browser: &Browser<'_>, site: &str) -> crate::support::Answer {
    let request = browser.request(Method::GET, "/exit").header("sec-fetch-site", site).body(Body::empty()).unwrap();
    browser.send(request).await
}

/// Else a stranger could take the known device away first, and then lock the codes with wrong ones.
async fn a_link_on_another_website_ends_no_session_and_forgets_no_device(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    for elsewhere in ["cross-site", "same-site"] {
        let answer = leave(&amara, elsewhere).await;
        assert_eq!(answer.location(), "https://www.bbc.co.uk/weather");
        for touched in [header::SET_COOKIE.as_str(), "clear-site-data"] {
            assert!(!answer.headers.contains_key(touched), "{elsewhere}: {touched}");
        }
        assert_eq!(amara.get("/account").await.status, StatusCode::OK, "{elsewhere}");
    }
    assert_eq!(leave(&amara, "same-origin").await.cookie("__Host-device").as_deref(), Some(""));
    assert_eq!(amara.get("/account").await.status, StatusCode::SEE_OTHER, "our own link ends the session");
}

async fn refusals(app: &TestApp) -> i64 {
    app.count("SELECT count(*) FROM audit_inbox WHERE action IN ('sign_in.refused', 'sign_in.wrong_letter')").await
}

/// The log is for ever: nobody may fill it.
async fn who_tries_without_end_leaves_no_entries_without_end(app: &TestApp) {
    let worker = app.signed_in("jo.abara@familyhub.example").await;
    let reference = worker.key_in("Ada Test").await;
    let stranger = app.visitor();
    let credential = json!({ "id": "AAAA", "rawId": "AAAA", "type": "public-key", "extensions": {},
        "response": { "authenticatorData": "AAAA", "clientDataJSON": "AAAA", "signature": "AAAA", "userHandle": null } });
    let finish = async || {
        let body = json!({ "ceremony": random::id(), "credential": credential }).to_string();
        let request = stranger.request(Method::POST, "/passkeys/sign-in/finish").header("x-csrf-token", stranger.csrf());
        stranger.send(request.header(header::CONTENT_TYPE, "application/json").body(Body::from(body)).unwrap()).await.status
    };
    assert_eq!(finish().await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refusals(app).await, 1, "a refusal leaves an entry");
    let mut answers = Vec::new();
    while answers.len() < 200 && !answers.contains(&TOO_MANY) {
        answers.push(finish().await);
    }
    assert!(answers.contains(&TOO_MANY), "it ends");
    let before = refusals(app).await;
    for _ in 0..30 {
        // Each time another browser, as far as anybody can tell.
        app.visitor().post("/track", &[("reference", &reference), ("claim", "0000-0000-0000")]).await;
    }
    // What the network may do once a second again is counted.
    assert!(refusals(app).await < before + 15, "{} entries more", refusals(app).await - before);
}

#[tokio::test]
async fn who_reads_without_end_waits_and_nobody_else_does() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let account = app.account(AMARA).await.id.to_string();
    while app.portal.limits.check(Limited::ReadByAccount, &account).is_ok() {}
    assert_eq!(amara.get("/account").await.status, TOO_MANY);
    assert_eq!(officer.get("/staff").await.status, StatusCode::OK);
    assert_eq!(amara.get("/session").await.status, StatusCode::OK, "who stays is not sent away");
}

#[tokio::test]
async fn a_guest_who_sends_requests_without_end_waits_and_loses_no_answer() {
    let app = TestApp::new().await;
    let zoe = guest(&app, "access", "zoe@example.net").await;
    let person = vec![("name", "Zoë"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
    fill(&zoe, "access", &[("for", vec![("for", "me")]), ("person", person)]).await;
    let account = app.portal.store.find_guest("zoe@example.net").await.unwrap().unwrap().id.to_string();
    for _ in 0..20 {
        assert!(app.portal.limits.check(Limited::RequestByGuest, &account).is_ok(), "a whole family in a day");
    }
    assert_eq!(zoe.send_draft("access").await.status, TOO_MANY);
    assert_eq!(app.count("SELECT count(*) FROM case_head").await, 0);
    assert!(zoe.get("/requests/new/access/check").await.text().contains("Zoë"), "what was answered waits");
    app.beside().signed_in(AMARA).await.ask("P-1003").await;
}

async fn guests_leave_half_of_the_room_for_files_to_those_who_are_known(app: &TestApp) {
    let guests = [guest(app, "access", "one@example.net").await, guest(app, "access", "two@example.net").await];
    let amara = app.signed_in(AMARA).await;
    amara.answer("complaint", "who", &[("subject", "P-1003")]).await;
    amara.answer("complaint", "what", &[("complaint-about", "shared"), ("happened", "You told the school")]).await;
    let add = async |browser: &Browser<'_>, kind: &str, name: &str| {
        let (papers, content) = (format!("/requests/new/{kind}/evidence"), format!("%PDF-1.7 %%EOF {name}"));
        let answer = browser.upload_all(&papers, &[("shows", "court")], "files", &[(name, content.as_bytes())]).await;
        (answer.status, answer.find(".govuk-error-message").join(" "))
    };
    assert_eq!(add(&guests[0], "access", "first.pdf").await, (StatusCode::SEE_OTHER, String::new()));
    let half = app.portal.config.files_mb * 1024 * 1024 / 2;
    let mut unit = app.portal.store.begin().await.unwrap();
    unit.sql("UPDATE file SET size = $1 WHERE file_id IN (SELECT file_id FROM evidence)").bind(half).exec_one().await.unwrap();
    unit.save().await.unwrap();
    let full = add(&guests[1], "access", "second.pdf").await.1;
    assert!(full.contains("we cannot take files right now"), "{full}");
    assert_eq!(add(&amara, "complaint", "hers.pdf").await.0, StatusCode::SEE_OTHER, "who is known has room");
}

async fn of_late_forms_an_account_keeps_the_newest_twenty(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    app.wait(31 * 60);
    let mut ids = Vec::new();
    for n in 0..25 {
        let late = amara.post("/account/contact", &[("safe", &format!("The way number {n}"))]).await;
        ids.push(late.cookie("__Host-kept").unwrap());
        app.wait(1);
    }
    assert_eq!(app.count("SELECT count(*) FROM kept_form").await, 20);
    let again = app.signed_in(AMARA).await;
    let newest = again.get(&format!("/account/contact?kept={}", ids[24])).await;
    assert!(newest.text().contains("The way number 24"), "the newest is there");
}
