//! Every route with every actor, held against `matrix.txt`: a route or an answer that is not listed there fails.
//!
//! In a cell: `ok` the actor gets what the route is for; `hidden` it does not exist for them (404); `sign-in` they must sign
//! in first; `-` the route does not take the method.

use std::fmt::Write;

use crate::support::{Answer, Browser, TestApp};
use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use server::http::routes;

const ACTORS: [(&str, &str); 10] = [
    ("visitor", ""),
    ("parent", "amara.okafor-lindqvist@example.org"),
    ("co-parent", "ciaran.obriain@example.org"),
    ("young", "maya.dw@example.org"),
    ("guest", GUEST),
    ("caseworker", "jo.abara@familyhub.example"),
    ("officer", "samuel.oyelaran@familyhub.example"),
    ("reviewer", "ilse.vandijk@familyhub.example"),
    ("dpo", "martin.quayle@familyhub.example"),
    ("admin", "priti.sandhu@familyhub.example"),
];

/// Who rang, and follows the request with the code on a letter.
const GUEST: &str = "the guest";
const PARENT: &str = ACTORS[1].1;
const CASEWORKER: &str = ACTORS[5].1;
const OFFICER: &str = ACTORS[6].1;

/// What the routes are asked about.
struct Stage {
    reference: String,
    file: String,
    /// A complaint of the parent, and the clean paper that came with it.
    complaint: String,
    paper: String,
    /// A request that the caseworker keyed in.
    keyed: String,
}

async fn browser<'a>(app: &'a TestApp, who: &str, stage: &Stage) -> Browser<'a> {
    match who {
        "" => app.visitor(),
        GUEST => {
            let found = app.portal.store.find_keyed_case(&stage.keyed.parse().unwrap()).await.unwrap().unwrap();
            app.session_of(found.access.requester).await
        }
        email => app.signed_in(email).await,
    }
}

/// A portal in which the parent has asked about her child at the protected address and complained, the officer has the case,
/// and somebody has rung the caseworker.
async fn stage(app: &TestApp) -> Stage {
    let parent = app.signed_in(PARENT).await;
    let officer = app.signed_in(OFFICER).await;
    let reference = parent.ask("P-1003").await;
    officer.post(&format!("/staff/cases/{reference}/take"), &[]).await.location();
    officer.upload(&format!("/staff/cases/{reference}/files"), "copy.txt", b"A copy").await.location();
    officer.post(&format!("/staff/cases/{reference}/answer"), &[("answer", "Here it is")]).await.location();
    let page = officer.get(&format!("/staff/cases/{reference}")).await.text();
    let file = page.split("/files/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let (complaint, paper) = parent.complain_with_paper().await;
    let keyed = app.signed_in(CASEWORKER).await.key_in("Ada Test").await;
    Stage { reference, file, complaint, paper, keyed }
}

fn concrete(pattern: &str, stage: &Stage) -> String {
    let (reference, file) = match pattern {
        "/staff/cases/{reference}/evidence/{file}" => (&stage.complaint, &stage.paper),
        "/staff/intake/{reference}" => (&stage.keyed, &stage.file),
        _ => (&stage.reference, &stage.file),
    };
    let id = "01890000-0000-7000-8000-000000000000";
    let (kind, step, name) = ("access", "who", "portal.css");
    pattern
        .replace("{reference}", reference)
        .replace("{file}", file)
        .replace("{person}", "P-1003")
        .replace("{token}", "unknown")
        .replace("{kind}", kind)
        .replace("{step}", step)
        .replace("{move}", "messages")
        .replace("{version}", server::http::assets::version())
        .replace("{*name}", name)
        .replace("{id}", id)
}

async fn ask(browser: &Browser<'_>, method: &Method, path: &str) -> Answer {
    if *method == Method::GET {
        return browser.get(path).await;
    }
    if path.starts_with("/passkeys/") {
        let request = browser.request(Method::POST, path).header("x-csrf-token", browser.csrf());
        let request = request.header(header::CONTENT_TYPE, "application/json");
        return browser.send(request.body(Body::from("{}")).unwrap()).await;
    }
    if path.ends_with("/files") || path.ends_with("/evidence") {
        return browser.upload(path, "more.txt", b"More").await;
    }
    let fields = ["message", "answer", "reason", "name", "email", "code"].map(|name| (name, "Hello"));
    browser.post(path, &fields).await
}

fn cell(answer: &Answer, path: &str) -> String {
    let to_sign_in = || answer.headers.get(header::LOCATION).is_some_and(|to| to.to_str().unwrap().starts_with("/sign-in?next="));
    match answer.status {
        StatusCode::METHOD_NOT_ALLOWED => "-".into(),
        StatusCode::NOT_FOUND => "hidden".into(),
        StatusCode::UNAUTHORIZED => "sign-in".into(),
        StatusCode::SEE_OTHER if to_sign_in() => "sign-in".into(),
        StatusCode::OK | StatusCode::SEE_OTHER | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::GONE => "ok".into(),
        other => panic!("{path}: {other}\n{}", answer.text()),
    }
}

#[tokio::test]
async fn every_route_answers_every_actor_as_the_matrix_says() {
    let patterns: Vec<&str> = routes::list().into_iter().map(|(path, _)| path).collect();
    let mut columns: Vec<Vec<String>> = Vec::new();
    for (_, email) in ACTORS {
        let app = TestApp::new().await;
        let stage = stage(&app).await;
        let mut column = Vec::new();
        for pattern in &patterns {
            for method in [Method::GET, Method::POST] {
                // Signing out ends a session: each question is asked in a session of its own.
                let browser = browser(&app, email, &stage).await;
                let path = concrete(pattern, &stage);
                column.push(cell(&ask(&browser, &method, &path).await, &path));
            }
        }
        columns.push(column);
    }
    let mut found = format!("{:<54}", "");
    for (name, _) in ACTORS {
        write!(found, "{name:<11}").unwrap();
    }
    let mut n = 0;
    for pattern in &patterns {
        for method in ["GET", "POST"] {
            let row: Vec<&str> = columns.iter().map(|column| column[n].as_str()).collect();
            n += 1;
            if row.iter().any(|cell| *cell != "-") {
                write!(found, "\n{:<54}", format!("{method} {pattern}")).unwrap();
                for cell in row {
                    write!(found, "{cell:<11}").unwrap();
                }
            }
        }
    }
    let found: Vec<&str> = found.lines().map(str::trim_end).collect();
    let listed: Vec<&str> = include_str!("matrix.txt").lines().filter(|line| !line.starts_with('#')).collect();
    let differ: Vec<_> = found.iter().filter(|line| !listed.contains(line)).copied().collect();
    let gone: Vec<_> = listed.iter().filter(|line| !found.contains(line)).copied().collect();
    assert!(differ.is_empty() && gone.is_empty(), "not as listed:\n{}\nlisted:\n{}", differ.join("\n"), gone.join("\n"));
}

#[tokio::test]
async fn no_route_that_changes_something_works_without_its_token_or_from_another_website() {
    for (pattern, _) in routes::list() {
        // A portal each: one account may not send so much in so little time.
        let app = TestApp::new().await;
        if ask(&app.visitor(), &Method::POST, pattern).await.status == StatusCode::METHOD_NOT_ALLOWED {
            continue;
        }
        let stage = stage(&app).await;
        let path = concrete(pattern, &stage);
        for email in [PARENT, OFFICER] {
            let browser = app.signed_in(email).await;
            // A form of files may be refused as no form at all, before its token is looked for.
            let files = path.ends_with("/files") || path.ends_with("/evidence");
            let refused = |status| status == StatusCode::FORBIDDEN || (files && status == StatusCode::UNPROCESSABLE_ENTITY);
            let bare = browser.post_raw(&path, &[("message", "x"), ("text", "x")]).await.status;
            assert!(refused(bare), "{path} without a token: {bare}");
            let wrong = browser.post_raw(&path, &[("csrf", "AAAA"), ("message", "x")]).await.status;
            assert!(refused(wrong), "{path} with another token: {wrong}");
            let csrf = browser.csrf();
            let body: String = form_urlencoded::Serializer::new(String::new()).append_pair("csrf", &csrf).finish();
            let foreign = browser
                .request(Method::POST, &path)
                .header(header::ORIGIN, "https://evil.example")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            let foreign = browser.send(foreign.body(Body::from(body)).unwrap()).await;
            assert_eq!(foreign.status, StatusCode::FORBIDDEN, "{path}");
        }
        assert_eq!(app.portal.store.verify().await.unwrap().faults, vec![]);
    }
}
