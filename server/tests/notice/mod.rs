//! The privacy notice over HTTP: its versions and tellings at their addresses, and who is told of a new one.

use axum::http::StatusCode;
use domain::notice::{Edition, Notice};
use domain::policy::authorize;
use server::service::notices::news;

use crate::support::TestApp;
use crate::support::entries::{on_both, values};

const AMARA: &str = "amara.okafor-lindqvist@example.org";
const MAYA: &str = "maya.dw@example.org";

on_both! {
    a_new_version_is_told_once_to_each_account
    who_came_after_a_version_is_not_told_of_it
}

/// The notice as it would be after a change on that day.
fn second(recorded: &str) -> Notice {
    let text = include_str!("../../../content/notice/v1.toml").replace("version = 1", "version = 2");
    Notice::parse(&text.replace("recorded = \"2026-11-23\"", &format!("recorded = \"{recorded}\""))).unwrap()
}

async fn told(app: &TestApp, email: &str, notice: &Notice) -> Option<u32> {
    let account = app.account(email).await;
    let own = authorize(&account.viewer(), account.id).unwrap();
    news(&app.portal, &own, notice).await.unwrap()
}

async fn a_new_version_is_told_once_to_each_account(app: &TestApp) {
    assert_eq!(told(app, AMARA, Notice::current()).await, None, "the first version has changed nothing");
    let second = second("2027-02-01");
    app.forget_entries().await;
    assert_eq!(told(app, AMARA, &second).await, Some(2));
    let id = app.account(AMARA).await.id;
    let readings = app.readings().await;
    assert!(readings.iter().any(|reading| values(&reading.2, "account") == [id.to_string()]), "{readings:?}");
    assert_eq!(told(app, AMARA, &second).await, None, "once");
    assert_eq!(told(app, MAYA, &second).await, Some(2), "each account for itself");
    let third = include_str!("../../../content/notice/v1.toml").replace("version = 1", "version = 3");
    let third = Notice::parse(&third.replace("recorded = \"2026-11-23\"", "recorded = \"2027-03-01\"")).unwrap();
    assert_eq!(told(app, AMARA, &third).await, Some(3), "and of the next again");
    assert_eq!(app.count("SELECT count(*) FROM notice_told").await, 2);
}

async fn who_came_after_a_version_is_not_told_of_it(app: &TestApp) {
    assert_eq!(told(app, AMARA, &second("2025-01-01")).await, None);
    assert_eq!(app.count("SELECT count(*) FROM notice_told").await, 0);
}

#[tokio::test]
async fn the_notice_is_three_addresses_and_a_history() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    for (path, heading) in [
        ("/privacy", "Privacy notice"),
        ("/privacy?open=sharing", "Privacy notice"),
        ("/privacy?open=%3Cscript%3E", "Privacy notice"),
        ("/privacy/plain", "Privacy notice in plain words"),
        ("/privacy/young-people", "Privacy notice for young people"),
        ("/privacy/versions", "All versions of the privacy notice"),
        ("/privacy/versions/1", "Privacy notice, version 1"),
    ] {
        let page = visitor.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.find("h1"), [heading], "{path}");
    }
    let next = Edition::all().len() + 1;
    for path in [format!("/privacy/versions/{next}"), "/privacy/versions/0".into(), "/privacy/versions/x".into()] {
        assert!(visitor.get(&path).await.status.is_client_error(), "{path}");
    }
}

#[tokio::test]
async fn a_part_is_opened_by_its_address() {
    let app = TestApp::new().await;
    let open = async |path: &str| app.visitor().get(path).await.find("details.app-clause[open] h2");
    assert_eq!(open("/privacy").await, Vec::<String>::new());
    assert_eq!(open("/privacy?open=sharing").await, ["Who we share your personal information with"]);
    assert_eq!(open("/privacy?open=all").await.len(), Notice::current().sections().len());
}

/// What the notice leads to is a part of one's own record, whoever it will be about.
#[tokio::test]
async fn see_yours_keeps_the_part_on_the_way_to_the_record() {
    let app = TestApp::new().await;
    let page = app.signed_in(AMARA).await.get("/account/data?at=told").await;
    let links = page.text();
    assert!(links.contains("href=\"/account/data/P-1003#told\""), "{links}");
}
