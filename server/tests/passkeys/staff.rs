//! Staff sign in with a passkey, unless the house says otherwise: a code alone lets them make one, if they are invited or released.

use server::config::{Config, StaffSignIn};
use server::service::sign_in::invite;

use super::journey::{register_with, show};
use crate::support::TestApp;
use axum::http::StatusCode;

const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const DPO: &str = "martin.quayle@familyhub.example";
const AMARA: &str = "amara.okafor-lindqvist@example.org";

async fn strict() -> TestApp {
    TestApp::with_settings(|config| Config { staff_sign_in: StaffSignIn::Passkey, ..config }).await
}

#[test]
fn a_passkey_is_what_staff_need_unless_a_setting_says_otherwise() {
    assert_eq!(Config::default().staff_sign_in, StaffSignIn::Passkey);
}

#[tokio::test]
async fn a_code_alone_lets_no_staff_in_and_families_as_ever() {
    let app = strict().await;
    let mut officer = app.visitor();
    let refused = officer.sign_in(OFFICER).await;
    assert_eq!((refused.status, refused.cookie("__Host-session")), (StatusCode::UNPROCESSABLE_ENTITY, None));
    assert!(refused.text().contains("Staff sign in with a passkey"));
    assert_eq!(app.visitor().sign_in(AMARA).await.location(), "/account");
}

#[tokio::test]
async fn an_invitation_and_a_code_lead_to_a_passkey_and_nowhere_else_once() {
    let app = strict().await;
    let account = app.account(OFFICER).await;
    let mut unit = app.portal.store.begin().await.unwrap();
    let link = invite(&mut unit, account.id, app.portal.clock.now()).await.unwrap();
    unit.save().await.unwrap();
    let page = app.visitor().get(&format!("/register/{link}")).await;
    assert!(page.status == StatusCode::OK && !page.text().contains("Send me a code by email instead"));
    assert_eq!(app.visitor().post(&format!("/register/{link}"), &[]).await.status, StatusCode::NOT_FOUND);

    let mut officer = app.visitor();
    let entered = officer.sign_in(OFFICER).await;
    assert_eq!(entered.cookie("__Host-session"), None);
    let to = entered.location();
    let token = to.strip_prefix("/register/").unwrap().to_owned();
    assert_eq!(officer.get("/staff").await.status, StatusCode::SEE_OTHER, "not signed in by that");
    let (mut device, made) = register_with(&officer, Some(&token)).await;
    assert!(made.cookie("__Host-session").is_some(), "who made it is in");
    assert!(show(&app.visitor(), &mut device, false).await.cookie("__Host-session").is_some());
    for link in [&link, &token] {
        assert_eq!(app.visitor().get(&format!("/register/{link}")).await.status, StatusCode::GONE, "once");
    }
    assert_eq!(app.visitor().sign_in(OFFICER).await.status, StatusCode::UNPROCESSABLE_ENTITY, "a code alone, again");
}

#[tokio::test]
async fn the_data_protection_officer_releases_who_lost_a_passkey_and_not_themselves() {
    let app = strict().await;
    let (dpo, officer) = (app.signed_in(DPO).await, app.account(OFFICER).await);
    let page = dpo.get("/dpo/staff").await;
    assert!(page.text().contains("Samuel Oyelaran") && page.text().contains("No passkey"));
    let release = |id| format!("/dpo/staff/{id}/release");
    for nobody in [app.account(DPO).await.id, app.account(AMARA).await.id] {
        assert_eq!(dpo.post(&release(nobody), &[]).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(app.signed_in(OFFICER).await.post(&release(officer.id), &[]).await.status, StatusCode::NOT_FOUND);
    app.wait(5 * 60);
    let late = dpo.post(&release(officer.id), &[]).await.location();
    assert!(late.starts_with("/confirm"), "an open screen releases nobody: {late}");
    assert!(!app.doings().await.iter().any(|(_, action, _)| action == "account.release"));
    let dpo = app.signed_in(DPO).await;
    dpo.post(&release(officer.id), &[]).await.location();
    assert!(dpo.get("/dpo/staff").await.text().contains("May make a passkey with a code until"));
    let noted = (Some(app.account(DPO).await.id.0), "account.release".to_owned(), format!("account={}", officer.id));
    assert!(app.doings().await.contains(&noted));
    assert!(app.visitor().sign_in(OFFICER).await.location().starts_with("/register/"));
    app.wait(24 * 3600 - 60);
    assert!(app.visitor().sign_in(OFFICER).await.location().starts_with("/register/"));
    app.wait(60);
    let later = app.visitor().sign_in(OFFICER).await.status;
    assert_eq!(later, StatusCode::UNPROCESSABLE_ENTITY, "a day later, however often it was used before");
}

#[tokio::test]
async fn staff_confirm_with_their_passkey_alone() {
    let app = strict().await;
    let officer = app.signed_in(OFFICER).await;
    assert!(!officer.get("/confirm?next=/account/security").await.text().contains("Send me a code by email"));
    assert_eq!(officer.post("/confirm", &[]).await.status, StatusCode::NOT_FOUND);
    app.signed_in(AMARA).await.post("/confirm", &[]).await.location();
}

/// A house that goes back to passkeys opens to nobody who came in by a code before, and gives them no passkey either.
#[tokio::test]
async fn a_session_that_a_code_began_is_over_where_staff_need_a_passkey() {
    let lax = TestApp::new().await;
    let mut officer = lax.visitor();
    officer.sign_in(OFFICER).await.location();
    let secret = officer.session.clone();
    assert_eq!(officer.get("/staff").await.status, StatusCode::OK);
    let config = Config { staff_sign_in: StaffSignIn::Passkey, ..lax.portal.config.clone() };
    let strict = lax.with_config(config);
    let mut officer = strict.visitor();
    officer.session = secret;
    assert_eq!(officer.get("/staff").await.status, StatusCode::SEE_OTHER, "signed out");
    let start = officer.request(axum::http::Method::POST, "/passkeys/register/start").header("x-csrf-token", officer.csrf());
    let start = start.header(axum::http::header::CONTENT_TYPE, "application/json").body(axum::body::Body::from("{}")).unwrap();
    assert!(!officer.send(start).await.text().contains("ceremony"));
    assert_eq!(strict.signed_in(OFFICER).await.get("/staff").await.status, StatusCode::OK, "a passkey opens as ever");
}
