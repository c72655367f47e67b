//! Guessing at codes: so many a day, then short codes are locked for devices that the account does not know, and long ones are sent.

use axum::http::StatusCode;
use server::service::sign_in::invite;

use super::AMARA;
use crate::support::entries::on_both;
use crate::support::{TestApp, code_of};

on_both! {
    after_twenty_wrong_codes_they_are_longer_and_nobody_is_shut_out
    who_signs_out_everywhere_knows_no_device_any_more
}

fn wrong(code: &str) -> &'static str {
    if code == "000000" { "000001" } else { "000000" }
}

/// Strangers try codes of their own asking, five each.
async fn guess(app: &TestApp, times: u8) {
    for n in 0..times {
        let stranger = app.visitor().at([203, 0, 113, n]);
        let to = stranger.ask_code(AMARA).await.location();
        let code = code_of(app.mails().await.last().unwrap());
        for _ in 0..5 {
            assert_eq!(stranger.post(&to, &[("code", wrong(&code))]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
    app.mails().await;
}

async fn after_twenty_wrong_codes_they_are_longer_and_nobody_is_shut_out(app: &TestApp) {
    let mut known = app.visitor();
    known.sign_in(AMARA).await.location();
    let early = app.visitor();
    let (to, short) = (early.ask_code(AMARA).await.location(), code_of(app.mails().await.last().unwrap()));
    guess(app, 4).await;
    assert_eq!(early.post(&to, &[("code", &short)]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "a short code opens nothing");
    let told: Vec<String> = app.mails().await.into_iter().filter(|mail| mail.contains("Subject: Codes by email")).collect();
    assert!(told.len() == 1 && told[0].contains(AMARA), "the owner is told, once");
    let account = app.account(AMARA).await.id;
    let locked = (None, "sign_in.codes_locked".to_owned(), format!("account={account}"));
    assert_eq!(app.doings().await.iter().filter(|done| **done == locked).count(), 1, "it stands in the audit");
    let mut strange = app.visitor();
    assert_eq!(strange.sign_in(AMARA).await.location(), "/account", "who left by \"Leave this page\" gets a long one");
    assert_eq!(code_of(app.mails().await.last().unwrap()).len(), 16);
    guess(app, 1).await;
    (strange.session, strange.session_id) = (None, String::new());
    assert_eq!(strange.sign_in(AMARA).await.location(), "/account", "however often somebody guesses");
    assert!(known.get("/account/security").await.text().contains("Somebody typed many wrong codes today"));
    (known.session, known.session_id) = (None, String::new());
    assert_eq!(known.sign_in(AMARA).await.location(), "/account", "a device it knows");
    let mut unit = app.portal.store.begin().await.unwrap();
    let token = invite(&mut unit, account, app.portal.clock.now()).await.unwrap();
    unit.save().await.unwrap();
    let invited = app.visitor();
    let to = invited.post(&format!("/register/{token}"), &[]).await.location();
    let code = code_of(app.mails().await.last().unwrap());
    assert_eq!(invited.post(&to, &[("code", &code)]).await.location(), "/account", "who holds an invitation");
    app.wait(24 * 3600);
    (strange.session, strange.session_id) = (None, String::new());
    assert_eq!(strange.sign_in(AMARA).await.location(), "/account", "the day is over");
}

async fn who_signs_out_everywhere_knows_no_device_any_more(app: &TestApp) {
    let mut stolen = app.visitor();
    stolen.sign_in(AMARA).await.location();
    app.wait(1);
    let answer = app.signed_in(AMARA).await.post("/account/security/sign-out-everywhere", &[]).await;
    assert_eq!(answer.cookie("__Host-device").as_deref(), Some(""));
    (stolen.session, stolen.session_id) = (None, String::new());
    let (to, short) = (stolen.ask_code(AMARA).await.location(), code_of(app.mails().await.last().unwrap()));
    guess(app, 4).await;
    assert_eq!(stolen.post(&to, &[("code", &short)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}
