//! Long and strange addresses, of pages and of people: a clear answer, never our fault.

use axum::http::{Method, StatusCode};
use server::http::routes;

use super::{AMARA, OFFICER};
use crate::support::TestApp;
use crate::support::entries::on_both;

on_both! {
    a_strange_part_of_an_address_is_never_our_fault
    a_strange_email_address_is_never_our_fault
}

const STRANGE: [&str; 8] = ["%00", "a%00b", "%FF%FE", "%F0%9F%A7%B8", "%0D%0Ax", "..%2F..", "%25", "%E2%80%AE"];

async fn a_strange_part_of_an_address_is_never_our_fault(app: &TestApp) {
    let long = "a".repeat(3000);
    let browsers = [
        app.visitor(),
        app.signed_in(AMARA).await,
        app.signed_in(OFFICER).await,
        app.signed_in("martin.quayle@familyhub.example").await,
    ];
    for (pattern, _) in routes::list() {
        for strange in STRANGE.into_iter().chain([long.as_str()]) {
            let filled: Vec<&str> = pattern.split('/').map(|part| if part.starts_with('{') { strange } else { part }).collect();
            let path = filled.join("/");
            let questions = ["next", "after", "queue", "q", "done", "about", "person", "item", "id", "lang", "kind"];
            let asked: Vec<String> = questions.iter().map(|name| format!("{name}={strange}")).collect();
            for browser in browsers.iter().filter(|_| !pattern.ends_with("/exit")) {
                let answer = browser.get(&format!("{path}?{}", asked.join("&"))).await;
                assert!(!answer.status.is_server_error(), "{path}: {}", answer.status);
            }
        }
    }
}

async fn a_strange_email_address_is_never_our_fault(app: &TestApp) {
    let long = format!("{}@example.org", "a".repeat(300));
    let longest = format!("{}@{}.org", "a".repeat(64), "b".repeat(185));
    let strange = [
        "a\0b@example.org",
        "\u{1f9f8}@example.org",
        "a@\u{202e}gro.elpmaxe",
        "a\r\nBcc: b@example.org",
        "\"a b\"@example.org",
        "żółć@example.org",
    ];
    for email in strange.into_iter().chain([long.as_str(), longest.as_str()]) {
        // Each asks from an address of its own: none waits for the others.
        let browser = app.visitor().at([203, 0, 113, u8::try_from(email.len() % 250).unwrap()]);
        for (path, name) in [("/sign-in/code", "email"), ("/requests/new/access/email", "email"), ("/track/code", "track-email")]
        {
            let answer = browser.post(path, &[(name, email), ("track-reference", "FH-00000000"), ("next", email)]).await;
            assert!(!answer.status.is_server_error(), "{path} {email:?}: {}", answer.status);
        }
    }
    app.mails().await;
    assert_eq!(app.count("SELECT count(*) FROM job WHERE kind IN ('ask_code', 'send_code')").await, 0, "and nothing is stuck");
}

#[tokio::test]
async fn where_to_go_on_to_falls_back_when_no_header_can_hold_it() {
    let app = TestApp::new().await;
    let long = format!("/account?{}", "a".repeat(30_000));
    assert_eq!(app.visitor().get(&long).await.location(), "/sign-in?next=%2F", "browsers and proxies drop longer headers");
    let typed = [("email", AMARA), ("next", long.as_str())];
    let to = app.visitor().post("/sign-in/code", &typed).await.location();
    assert!(to.starts_with("/sign-in/code/") && !to.contains("next"), "{to}");
    app.mails().await; // two at one moment have no order
    for next in ["/\u{17c}", "/a\u{1}", "/a b", &format!("/{}", "a".repeat(9000))] {
        let mut amara = app.visitor();
        let to = amara.post("/sign-in/code", &[("email", AMARA), ("next", next)]).await.location();
        let code = crate::support::code_of(app.mails().await.last().unwrap());
        let path = to.split('?').next().unwrap().to_owned();
        let answer = amara.post(&path, &[("code", &code), ("next", next)]).await;
        assert_eq!(answer.location(), "/account", "{next:?}");
        amara.session = answer.cookie("__Host-session");
        let next = form_urlencoded::byte_serialize(next.as_bytes()).collect::<String>();
        let page = amara
            .send(amara.request(Method::GET, &format!("/sign-in?next={next}")).body(axum::body::Body::empty()).unwrap())
            .await;
        assert_eq!((page.status, page.location().as_str()), (StatusCode::SEE_OTHER, "/account"));
    }
}
