//! Passkeys over HTTP, and what making, using and removing one leaves in the log.

use axum::body::Body;
use axum::http::{Method, StatusCode, header};

use super::*;
use crate::support::entries::on_both;
use crate::support::{Answer, Browser, TestApp};

const OFFICER: &str = "samuel.oyelaran@familyhub.example";

async fn send(browser: &Browser<'_>, path: &str, body: &Value) -> Answer {
    let request = browser.request(Method::POST, path).header(header::CONTENT_TYPE, "application/json");
    browser.send(request.header("x-csrf-token", browser.csrf()).body(Body::from(body.to_string())).unwrap()).await
}

async fn start(browser: &Browser<'_>, path: &str, body: &Value) -> (Value, Value) {
    let answer = send(browser, path, body).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let begun: Value = serde_json::from_slice(&answer.bytes).unwrap();
    (begun["ceremony"].clone(), begun["options"].clone())
}

async fn register(browser: &Browser<'_>) -> Device {
    register_with(browser, None).await.0
}

/// Makes a passkey, with an invitation or in a session.
pub async fn register_with(browser: &Browser<'_>, token: Option<&str>) -> (Device, Answer) {
    let begun = if token.is_some() { None } else { browser.begun("/account/security").await };
    let mut device = Device { soft: SoftPasskey::new(true), id: String::new(), owner: Vec::new() };
    let (ceremony, options) = start(browser, "/passkeys/register/start", &json!({ "token": token, "begun": begun })).await;
    let made = json!({ "ceremony": ceremony, "credential": device.create(options), "token": token, "begun": begun });
    let answer = send(browser, "/passkeys/register/finish", &made).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    (device, answer)
}

pub async fn show(browser: &Browser<'_>, device: &mut Device, forged: bool) -> Answer {
    let (ceremony, options) = start(browser, "/passkeys/sign-in/start", &json!({})).await;
    let mut shown = device.get(options);
    shown.response.signature[10] ^= u8::from(forged);
    send(browser, "/passkeys/sign-in/finish", &json!({ "ceremony": ceremony, "credential": shown })).await
}

async fn a_passkey_leaves_an_entry_when_it_is_made_used_refused_and_removed(app: &TestApp) {
    let officer = app.signed_in(OFFICER).await;
    app.forget_entries().await;
    let mut device = register(&officer).await;
    register(&officer).await;
    assert_eq!(show(&app.visitor(), &mut device, true).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let signed_in = show(&app.visitor(), &mut device, false).await;
    assert!(signed_in.status == StatusCode::OK && signed_in.cookie("__Host-session").is_some());
    let account = app.account(OFFICER).await.id;
    let first = app.portal.store.list_credentials(account).await.unwrap()[0].id.to_string();
    officer.post(&format!("/account/security/passkeys/{first}/remove"), &[]).await.location();
    let doings = app.doings().await;
    assert!(doings.iter().all(|(_, _, subject)| !subject.contains(&device.id) && !subject.contains('@')));
    let whose = format!("account={account}");
    let said: Vec<_> = doings.iter().map(|(who, action, _)| (*who, action.as_str())).collect();
    let me = Some(account.0);
    let expected = [(me, "passkey.add"), (me, "passkey.add"), (None, "sign_in.refused"), (me, "sign_in.passkey")];
    assert_eq!(said, [&expected[..], &[(me, "passkey.remove")]].concat());
    assert_eq!([&doings[2].2, &doings[3].2, &doings[4].2], [&whose, &whose, &first]);
}

on_both! {
    a_passkey_leaves_an_entry_when_it_is_made_used_refused_and_removed
}
