//! What is limited is kept so that nobody spends another's share (capability S12).

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use domain::id::AccountId;
use domain::policy::Role;
use server::config::Config;
use server::limit::Limited;
use server::random;
use store::account::Account;

use super::{AMARA, OFFICER};
use crate::support::{Browser, TestApp, code_of};

const SHELTER: [u8; 4] = [198, 51, 100, 1];
const STRANGER: [u8; 4] = [203, 0, 113, 9];
const TOO_MANY: StatusCode = StatusCode::TOO_MANY_REQUESTS;

async fn add_families(app: &TestApp, number: u32) -> Vec<String> {
    let mut unit = app.portal.store.begin().await.unwrap();
    let emails: Vec<String> = (0..number).map(|n| format!("family-{n}@example.net")).collect();
    for email in &emails {
        let (id, name) = (AccountId(random::id()), "Parent".to_owned());
        let account = Account { id, role: Role::Parent, name, email: Some(email.clone()), person: None, team: None };
        unit.add_account(&account, app.portal.clock.now()).await.unwrap();
    }
    unit.save().await.unwrap();
    emails
}

/// A stranger asks for codes until it is refused.
async fn spend(stranger: &Browser<'_>, email: &str) {
    for _ in 0..200 {
        if stranger.ask_code(email).await.status == TOO_MANY {
            return;
        }
    }
    panic!("no limit");
}

#[tokio::test]
async fn forty_families_behind_one_address_sign_in_while_a_stranger_tries() {
    let app = TestApp::new().await;
    for email in add_families(&app, 40).await {
        spend(&app.visitor().at(STRANGER), &email).await;
        app.mails().await;
        let mut family = app.visitor().at(SHELTER);
        let to = family.ask_code(&email).await.location();
        let code = code_of(app.mails().await.last().unwrap());
        assert_eq!(family.post(&to, &[("code", "12345")]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "a slip");
        let answer = family.post(&to, &[("code", &code)]).await;
        assert_eq!(answer.location(), "/account", "{email}");
        family.session = answer.cookie("__Host-session");
        assert_eq!(family.get("/account").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_code_somebody_waits_for_is_not_ended_by_a_strangers_request() {
    let app = TestApp::new().await;
    let amara = app.visitor().at(SHELTER);
    let to = amara.ask_code(AMARA).await.location();
    let code = code_of(app.mails().await.last().unwrap());
    spend(&app.visitor().at(STRANGER), AMARA).await;
    app.mails().await;
    assert_eq!(amara.post(&to, &[("code", &code)]).await.location(), "/account");
}

#[tokio::test]
async fn a_known_device_gets_in_when_its_network_has_used_its_tries_up() {
    let app = TestApp::new().await;
    let mut amara = app.visitor().at(SHELTER);
    amara.sign_in(AMARA).await.location();
    amara.session = None;
    amara.session_id.clear();
    let neighbour = app.visitor().at(SHELTER);
    while neighbour.post(&format!("/sign-in/code/{}", random::id()), &[("code", "000000")]).await.status != TOO_MANY {}
    assert_eq!(app.visitor().at(SHELTER).ask_code("priya.desai-whitlock@example.org").await.status, TOO_MANY);
    assert_eq!(amara.sign_in(AMARA).await.location(), "/account");
    let start = amara.request(Method::POST, "/passkeys/sign-in/start").header("x-csrf-token", amara.csrf());
    let start = start.header(header::CONTENT_TYPE, "application/json").body(Body::from("{}")).unwrap();
    assert_eq!(amara.send(start).await.status, StatusCode::OK, "also with a passkey");
}

#[tokio::test]
async fn a_letter_and_an_invitation_open_whatever_others_tried() {
    let app = TestApp::new().await;
    let worker = app.signed_in("jo.abara@familyhub.example").await;
    let reference = worker.key_in("Ada Test").await;
    let letter = worker.get(&format!("/staff/intake/{reference}")).await;
    let claim = letter
        .find("strong")
        .into_iter()
        .chain(letter.find("dd"))
        .find(|text| text.len() == 14 && text.matches('-').count() == 2);
    let claim = claim.unwrap_or_else(|| panic!("{}", letter.text()));
    let neighbour = app.visitor().at(SHELTER);
    while neighbour.post("/track", &[("reference", &reference), ("claim", "0000-0000-0000")]).await.status != TOO_MANY {}
    while neighbour.post(&format!("/sign-in/code/{}", random::id()), &[("code", "000000")]).await.status != TOO_MANY {}
    let ada = app.visitor().at(SHELTER);
    assert_eq!(ada.post("/track", &[("reference", &reference), ("claim", &claim)]).await.location(), "/account/requests");
    let account = app.account(AMARA).await;
    let mut unit = app.portal.store.begin().await.unwrap();
    let token = server::service::sign_in::invite(&mut unit, account.id, app.portal.clock.now()).await.unwrap();
    unit.save().await.unwrap();
    app.visitor().at(SHELTER).post(&format!("/register/{token}"), &[]).await.location();
}

#[tokio::test]
async fn only_a_trusted_proxy_tells_where_a_request_comes_from() {
    let behind = async |app: &TestApp, client: &str| {
        let browser = app.visitor();
        let fields = [("csrf", browser.csrf()), ("email", AMARA.to_owned())];
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = browser.request(Method::POST, "/sign-in/code").header("x-forwarded-for", client);
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        browser.send(request.body(Body::from(body)).unwrap()).await.status
    };
    let trusting = TestApp::with_settings(|config| Config { trusted_proxies: "192.0.2.0/24".into(), ..config }).await;
    for n in 0..5 {
        assert_eq!(behind(&trusting, "198.51.100.1").await, StatusCode::SEE_OTHER);
        assert_eq!(behind(&trusting, &format!("198.51.100.9, 203.0.113.{n}")).await, StatusCode::SEE_OTHER);
    }
    assert_eq!(behind(&trusting, "203.0.113.77, 198.51.100.1").await, TOO_MANY, "the nearest one counts");
    let plain = TestApp::new().await;
    for n in 0..5 {
        assert_eq!(behind(&plain, &format!("198.51.100.{n}")).await, StatusCode::SEE_OTHER);
    }
    assert_eq!(behind(&plain, "198.51.100.5").await, TOO_MANY, "nobody is believed unasked");
}

#[tokio::test]
async fn a_stranger_who_names_an_address_as_safe_spends_no_mail_of_its_owner_and_staff_see_what_was_held_back() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let own = amara.ask_reached_by("P-1003", &[("ways", "email"), ("email", AMARA)]).await;
    let strange = app.signed_in("minhanh.tran@example.org").await;
    let other = strange.ask_reached_by("P-1503", &[("ways", "email"), ("email", AMARA)]).await;
    let address = hex::encode(random::digest(AMARA));
    while app.portal.limits.check(Limited::NewsToAddress, &address).is_ok() {}
    let before = app.mails().await.len();
    for reference in [&own, &other] {
        let case = format!("/staff/cases/{reference}");
        officer.post(&format!("{case}/take"), &[]).await.location();
        officer.post(&format!("{case}/messages"), &[("message", "We are on it.")]).await.location();
    }
    assert_eq!(app.mails().await.len(), before + 1, "the owner is told, the stranger's mail waits for nothing");
    let warned = async |reference: &str| {
        officer.get(&format!("/staff/cases/{reference}")).await.text().contains("not sent: too many went to the address")
    };
    assert!(warned(&other).await && !warned(&own).await, "the officer sees that nobody was told");
    let overview = app.signed_in("martin.quayle@familyhub.example").await.get("/dpo").await;
    let held = overview.find(".app-notice a").into_iter().chain(overview.find("ul a")).collect::<Vec<_>>();
    assert!(overview.text().contains("Mails that were not sent") && held.contains(&other), "{held:?}");
}

#[tokio::test]
async fn a_known_and_an_unknown_address_are_the_same_work() {
    let app = TestApp::new().await;
    let case = app.signed_in(AMARA).await.ask("P-1003").await;
    let browser = app.visitor();
    let work = async |path: &str, fields: &[(&str, &str)]| {
        let (statements, jobs) = (app.portal.store.statements_run(), app.count("SELECT count(*) FROM job").await);
        let answer = browser.post(path, fields).await;
        let done =
            (answer.status, app.portal.store.statements_run() - statements, app.count("SELECT count(*) FROM job").await - jobs);
        (done, answer)
    };
    let unknown = "nobody-knows@example.net";
    let reference = ("track-reference", case.as_str());
    for (path, name, more) in [
        ("/sign-in/code", "email", vec![]),
        ("/requests/new/access/email", "email", vec![]),
        ("/track/code", "track-email", vec![reference]),
    ] {
        let ask = async |email| work(path, &[&[(name, email)], more.as_slice()].concat()).await;
        let (known, other) = (ask(AMARA).await, ask(unknown).await);
        assert_eq!(known.0, other.0, "{path}");
        assert_eq!(known.0.2, 1, "{path}: what was typed waits");
    }
    let entered = [browser.ask_code(AMARA).await.location(), browser.ask_code(unknown).await.location()];
    app.mails().await;
    let tried = [work(&entered[0], &[("code", "000000")]).await.0, work(&entered[1], &[("code", "000000")]).await.0];
    assert_eq!(tried[0], tried[1], "a wrong code");
    let keyed = app.signed_in("jo.abara@familyhub.example").await.key_in("Ada Test").await;
    let claim = async |reference| work("/track", &[("reference", reference), ("claim", "0000-0000-0000")]).await.0;
    let tried = [claim(&keyed).await, claim(&case).await, claim("FH-00000000").await];
    assert!(tried[0] == tried[1] && tried[0] == tried[2], "a wrong code of a letter: {tried:?}");
}
