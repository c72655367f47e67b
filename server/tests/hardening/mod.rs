//! Bad input, foreign origins, a database that is locked or gone, what a log may hold: a clear answer and nothing harmed.

mod addresses;
mod bodies;
mod codes;
mod limits;
mod memory;
mod strangers;

use crate::support::{Answer, Browser, TestApp, reply};
use axum::body::Body;
use axum::http::{Method, StatusCode, header};

const AMARA: &str = "amara.okafor-lindqvist@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const PAYLOAD: &str = "\"'></textarea></title><script>alert(1)</script><img src=x onerror=alert(2)>";

/// A page that says what happened: one heading, a reference number, a way on; never a cause.
fn explains(answer: &Answer, status: StatusCode) {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert_eq!(answer.find("h1").len(), 1);
    assert_eq!(answer.find(".app-reference")[0].len(), 10, "a reference number");
    assert!(!answer.find("main a").is_empty(), "a way on");
    for cause in ["sqlx", "SQL", "panicked", "rusqlite", "database is", "axum", ".rs:"] {
        assert!(!answer.text().contains(cause), "{cause}");
    }
}

#[tokio::test]
async fn an_address_a_method_or_a_body_that_does_not_fit_gets_a_page() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    explains(&amara.get("/no-such-page").await, StatusCode::NOT_FOUND);
    for path in ["/account/requests/FH-00000000", "/account/requests/nonsense", "/account/data/P-9999", "/staff/cases/FH-%00"] {
        explains(&amara.get(path).await, StatusCode::NOT_FOUND);
    }
    let delete = amara.send(amara.request(Method::DELETE, "/account").body(Body::empty()).unwrap()).await;
    explains(&delete, StatusCode::METHOD_NOT_ALLOWED);
    assert!(delete.headers.contains_key(header::ALLOW));
    explains(&amara.post("/privacy", &[]).await, StatusCode::METHOD_NOT_ALLOWED);
    let large = "x".repeat(600_000);
    explains(&amara.post("/requests/new/access/what", &[("details", &large)]).await, StatusCode::PAYLOAD_TOO_LARGE);
    let visitor = app.visitor();
    explains(&visitor.post("/sign-in/code", &[("email", &large[..70_000])]).await, StatusCode::PAYLOAD_TOO_LARGE);
    // A browser writes each of these letters in nine bytes; a field takes as many of them as of others.
    let letters = "我".repeat(1900);
    let fields = ["which", "wrong", "right", "how"].map(|name| (name, letters.as_str()));
    let kept = amara.post("/requests/new/rectification/what", &fields).await;
    assert!(kept.status != StatusCode::PAYLOAD_TOO_LARGE, "{}", kept.text());
    let json = amara.request(Method::POST, "/requests/new/access/how").header(header::CONTENT_TYPE, "application/json");
    explains(&amara.send(json.body(Body::from("{}")).unwrap()).await, StatusCode::UNPROCESSABLE_ENTITY);
    explains(&amara.post("/requests/new/access/check", &[("draft", "not-an-id")]).await, StatusCode::UNPROCESSABLE_ENTITY);
    explains(&amara.get("/sign-in/code/not-an-id").await, StatusCode::NOT_FOUND);
    explains(&app.visitor().get("/register/never-was").await, StatusCode::GONE);
}

#[tokio::test]
async fn an_upload_over_the_limit_is_refused_and_harms_nothing() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let case = format!("/staff/cases/{}", amara.ask("P-1003").await);
    officer.post(&format!("{case}/take"), &[]).await.location();
    let large = vec![b'a'; 21 * 1024 * 1024];
    let refused = officer.upload(&format!("{case}/files"), "large.txt", &large).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.find(".govuk-error-message").join(" ").contains("larger than 20 MB"));
    let flood = vec![b'a'; 81 * 1024 * 1024];
    explains(&officer.upload(&format!("{case}/files"), "flood.txt", &flood).await, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(officer.get(&case).await.text().contains("No files yet"));
}

#[tokio::test]
async fn an_unknown_reference_and_anothers_reference_look_the_same() {
    let app = TestApp::new().await;
    let reference = app.signed_in(AMARA).await.ask("P-1003").await;
    let other = app.signed_in("minhanh.tran@example.org").await;
    let real = other.get(&format!("/account/requests/{reference}")).await;
    let guessed = other.get("/account/requests/FH-00000000").await;
    assert_eq!((real.status, real.find("main p").len()), (guessed.status, guessed.find("main p").len()));
    assert_eq!(real.find("h1"), guessed.find("h1"));
}

#[tokio::test]
async fn a_script_payload_stays_text_in_every_free_text_field() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let mut pages = Vec::new();
    pages.push(amara.post("/sign-in/code", &[("email", PAYLOAD), ("next", PAYLOAD)]).await);
    pages.push(amara.get("/confirm?next=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").await);
    let what = [("scope", "everything"), ("details", PAYLOAD)];
    amara.post("/requests/new/access/who", &[("subject", "P-1003")]).await.location();
    pages.push(
        amara.post("/requests/new/access/what", &[("scope", PAYLOAD), ("categories", PAYLOAD), ("details", PAYLOAD)]).await,
    );
    amara.post("/requests/new/access/what", &what).await.location();
    pages.push(amara.get("/requests/new/access/what").await);
    pages.push(amara.post("/requests/new/access/how", &[("format", PAYLOAD)]).await);
    amara.post("/requests/new/access/how", &[("format", "download")]).await.location();
    let why = [
        ("urgent", "yes"),
        ("urgent-on-day", "14"),
        ("urgent-on-month", "12"),
        ("urgent-on-year", "2026"),
        ("urgent-why", PAYLOAD),
    ];
    amara.post("/requests/new/access/urgent", &why).await.location();
    let ways = [("ways", "post"), ("post", PAYLOAD), ("code-word", "<script>alert(1)</script>"), ("safe", PAYLOAD)];
    amara.post("/requests/new/access/contact", &ways).await.location();
    pages.push(amara.get("/requests/new/access/check").await);
    pages.push(amara.post("/receipts", &[("receipt", PAYLOAD), ("sent", PAYLOAD)]).await);
    pages.push(amara.post("/track", &[("reference", PAYLOAD), ("claim", PAYLOAD)]).await);
    pages.push(officer.post("/staff/intake", &[("words", PAYLOAD), ("name", PAYLOAD), ("channel", PAYLOAD)]).await);
    let sent = amara.send_draft("access").await.location();
    let story = sent.trim_end_matches("/sent").to_owned();
    let case = story.replace("/account/requests", "/staff/cases");
    amara.post(&format!("{story}/messages"), &[("message", PAYLOAD)]).await.location();
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.post(&format!("{case}/messages"), &[("message", PAYLOAD)]).await.location();
    let here = [("answer", PAYLOAD), ("answer-outcome", "all"), ("answer-way", "portal"), ("answer-confirmed", "yes")];
    pages.push(officer.replies(&case, &here).await);
    officer.upload(&format!("{case}/files"), "<script>alert(1)</script>.txt", b"A copy").await.location();
    officer.replies(&case, &reply(PAYLOAD)).await.location();
    officer.post(&format!("{case}/close"), &[("reason", PAYLOAD)]).await.location();
    for (browser, path) in [(&amara, story.as_str()), (&officer, case.as_str())] {
        let page = browser.get(path).await;
        assert!(page.text().contains("&lt;script&gt;alert(1)"), "{path}: the text is there, as text");
        pages.push(page);
    }
    pages.push(amara.get("/account").await);
    for page in pages {
        for broken in ["<script>alert", "<img src=x", "</title><script"] {
            assert!(!page.text().contains(broken), "{broken} in {}", page.text());
        }
    }
}

#[tokio::test]
async fn every_answer_carries_its_security_headers_and_each_script_its_nonce() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    for path in ["/", "/sign-in", "/account", "/account/data/P-1003", "/no-such-page", "/health/live"] {
        let answer = amara.get(path).await;
        let header =
            |name: &str| answer.headers.get(name).unwrap_or_else(|| panic!("{path}: {name}")).to_str().unwrap().to_owned();
        let policy = header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'") && !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'")
        );
        assert!(header("strict-transport-security").starts_with("max-age=63072000"));
        assert_eq!(header("x-frame-options"), "DENY");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("referrer-policy"), "same-origin");
        assert!(header("permissions-policy").contains("camera=()"));
        assert_eq!(header("cache-control"), "no-store");
        let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned();
        for tag in answer.text().split("<script").skip(1) {
            assert!(tag.contains(&format!("nonce=\"{nonce}\"")), "{path}");
        }
        assert!(!answer.text().contains(" style=\"") && !answer.text().contains("<style"), "{path}");
    }
    assert_ne!(policy_of(&amara.get("/").await), policy_of(&amara.get("/").await), "a nonce is used once");
}

fn policy_of(answer: &Answer) -> String {
    answer.headers["content-security-policy"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn only_pages_with_an_island_load_webassembly() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    for (path, island) in [
        ("/", false),
        ("/privacy", false),
        ("/account", false),
        ("/account/data/P-1003", false),
        ("/requests/new/access/who", false),
        ("/confirm?next=/account", false),
        ("/account/security", false),
    ] {
        assert_eq!(amara.get(path).await.text().contains(".wasm"), island, "{path}");
    }
    assert!(app.visitor().get("/sign-in").await.text().contains(".wasm"));
    assert!(amara.open("/account/security").await.text().contains(".wasm"), "where a passkey is made");
}

#[tokio::test]
async fn cookies_are_bound_to_the_host_and_out_of_reach_of_scripts() {
    let app = TestApp::new().await;
    let answer = app.visitor().send(axum::http::Request::get("/sign-in").body(Body::empty()).unwrap()).await;
    let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.starts_with("__Host-visitor="));
    for part in ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"] {
        assert!(cookie.contains(part), "{part}");
    }
    assert!(!cookie.contains("Domain"));
}

#[tokio::test]
async fn the_sixth_code_to_one_address_must_wait() {
    let app = TestApp::new().await;
    let browser = app.visitor();
    for _ in 0..5 {
        browser.post("/sign-in/code", &[("email", AMARA)]).await.location();
    }
    let refused = browser.post("/sign-in/code", &[("email", AMARA)]).await;
    explains(&refused, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.headers[header::RETRY_AFTER], "180");
    browser.post("/sign-in/code", &[("email", "priya.desai-whitlock@example.org")]).await.location();
}

#[tokio::test]
async fn a_locked_database_says_so_and_loses_nothing() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let story = format!("/account/requests/{}", amara.ask("P-1003").await);
    let other = store::Store::open(&app.portal.config.database_url()).await.unwrap();
    let held = other.begin().await.unwrap();
    let message = [("message", "Please look again")];
    explains(&amara.post(&format!("{story}/messages"), &message).await, StatusCode::SERVICE_UNAVAILABLE);
    explains(&amara.get(&story).await, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(amara.get("/privacy").await.status, StatusCode::OK, "what is nobody's own goes on");
    held.cancel().await.unwrap();
    amara.post(&format!("{story}/messages"), &message).await.location();
    assert_eq!(amara.get(&story).await.find(".app-message").len(), 1);
    assert_eq!(app.faults().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_database_that_is_gone_says_so_on_every_page_that_needs_it() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    app.portal.store.close().await;
    explains(&amara.get("/account").await, StatusCode::SERVICE_UNAVAILABLE);
    explains(&amara.post("/requests/new/access/how", &[("format", "paper")]).await, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(app.visitor().get("/privacy").await.status, StatusCode::OK, "the notice needs no database");
    assert_eq!(app.visitor().get("/health/ready").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(app.visitor().get("/health/live").await.status, StatusCode::OK);
}

/// A borrowed, unlocked phone must not gain a passkey of the borrower, also where its owner came in a minute ago.
#[tokio::test]
async fn a_passkey_is_added_only_with_a_proof_made_for_it() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let start = async |amara: &Browser<'_>, begun: &str| {
        let request = amara.request(Method::POST, "/passkeys/register/start").header("x-csrf-token", amara.csrf());
        let body = Body::from(serde_json::json!({ "begun": begun }).to_string());
        let request = request.header(header::CONTENT_TYPE, "application/json").body(body).unwrap();
        serde_json::from_slice::<serde_json::Value>(&amara.send(request).await.bytes).unwrap()
    };
    app.wait(60);
    let asked = start(&amara, "").await;
    let next = asked["next"].as_str().unwrap_or_else(|| panic!("{asked}"));
    assert!(next.starts_with("/confirm?next=%2Faccount%2Fsecurity%3Fbegun%3D"), "{next}");
    let form = amara.proves(next).await;
    assert!(amara.get(&form).await.text().contains("passkey_register"), "the page that follows the proof makes it");
    assert!(!amara.get("/account/security").await.text().contains("passkey_register"));
    let begun = form.split_once("begun=").unwrap().1.to_owned();
    assert!(start(&amara, &begun).await["options"].is_object());
    let other = app.signed_in(AMARA).await;
    assert!(start(&other, &begun).await["next"].is_string(), "another session's proof");
    app.wait(301);
    assert!(start(&amara, &begun).await["next"].is_string(), "a proof lasts five minutes");
}
