//! How many statements a page takes: few, and no more for a family of four than for one child, on both engines.

use axum::http::StatusCode;

use crate::support::entries::on_both;
use crate::support::{Answer, Browser, TestApp};

const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const CASEWORKER: &str = "jo.abara@familyhub.example";
const AMARA: &str = "amara.okafor-lindqvist@example.org";

on_both! {
    a_case_page_takes_eight_statements_at_most
    a_request_page_takes_as_many_for_four_children_as_for_one
}

/// A page, and how many statements it took: session, authority and the reading's entry are among them.
async fn counted(browser: &Browser<'_>, path: &str) -> (Answer, u64) {
    let before = browser.app.portal.store.statements_run();
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}");
    (page, browser.app.portal.store.statements_run() - before)
}

/// A call about children who are described; the address of the letter with the code.
async fn rang(worker: &Browser<'_>, children: &[&str]) -> String {
    let draft = server::random::id().to_string();
    let mut fields = vec![
        ("draft", draft.as_str()),
        ("channel", "phone"),
        ("received-day", "23"),
        ("received-month", "11"),
        ("received-year", "2026"),
        ("kind", "access"),
        ("words", "Everything"),
        ("for", "child"),
        ("asker", "Grace Test"),
        ("orders", "no"),
        ("format", "paper"),
        ("urgent", "no"),
        ("ways", "none"),
    ];
    let born = [
        ["born-day", "born-month", "born-year"],
        ["born-2-day", "born-2-month", "born-2-year"],
        ["born-3-day", "born-3-month", "born-3-year"],
        ["born-4-day", "born-4-month", "born-4-year"],
    ];
    for ((child, name), [day, month, year]) in children.iter().zip(["name", "name-2", "name-3", "name-4"]).zip(born) {
        fields.extend([(name, *child), (day, "3"), (month, "5"), (year, "2016")]);
    }
    worker.post("/staff/intake", &fields).await.location()
}

/// One of them is the danger panel's: everything that it rests on, and its answers (capability O30).
async fn a_case_page_takes_eight_statements_at_most(app: &TestApp) {
    let worker = app.signed_in(CASEWORKER).await;
    let plain = app.signed_in(AMARA).await.ask("P-1003").await;
    let described = rang(&worker, &["Ife Saoirse Okafor-Lindqvist"]).await;
    let four = rang(&worker, &["Ada Test", "Bo Test", "Cy Test", "Ife Saoirse Okafor-Lindqvist"]).await;
    let case = |letter: &str| letter.replace("/staff/intake/", "/staff/cases/");
    let officer = app.signed_in(OFFICER).await;
    for path in [format!("/staff/cases/{plain}"), case(&described), case(&four)] {
        officer.post(&format!("{path}/take"), &[]).await.location();
        let (page, took) = counted(&officer, &path).await;
        assert!(took <= 8, "{path} took {took}");
        if path != case(&four) {
            assert!(page.text().contains("Cases that may be about the same person"), "{path}");
        }
    }
    let page = officer.get(&case(&four)).await.text();
    assert!(["Bo Test", "Cy Test", "Ife Saoirse"].iter().all(|name| page.contains(name)), "all of them are there");
    assert!(page.contains("Samuel Oyelaran"), "and who works on it");
}

async fn a_request_page_takes_as_many_for_four_children_as_for_one(app: &TestApp) {
    let worker = app.signed_in(CASEWORKER).await;
    let mut took = Vec::new();
    for children in [&["Ada Test"][..], &["Ada Test", "Bo Test", "Cy Test", "Di Test"]] {
        let letter = rang(&worker, children).await;
        let reference = letter.split('/').nth(3).unwrap().to_owned();
        let code = worker.get(&letter).await.find("#claim-code").remove(0);
        let mut browser = app.visitor();
        let opened = browser.post("/track", &[("reference", &reference), ("claim", &code)]).await;
        browser.session = opened.cookie("__Host-session");
        let path = format!("/account/requests/{reference}");
        browser.get(&path).await; // who looks for the first time has seen what stands there
        let (page, statements) = counted(&browser, &path).await;
        assert!(children.iter().all(|child| page.text().contains(child)), "{path}");
        took.push(statements);
    }
    assert_eq!(took[0], took[1], "one child, four children");
}
