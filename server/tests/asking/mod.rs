//! Asking over HTTP, without a browser: what a person without script does, for every kind of request.

mod bad_input;
mod contact;
mod drafts;
mod guests;
mod intake;
mod kinds;
mod officers;
mod papers;
mod receipts;
mod several;
mod tabs;

use crate::support::{Answer, Browser, KINDS, TestApp};

const AMARA: &str = "amara.okafor-lindqvist@example.org";
const CIARAN: &str = "ciaran.obriain@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const CASEWORKER: &str = "jo.abara@familyhub.example";
const CHILD: &str = "P-1003";

/// What one kind asks that the others do not.
fn own_question(kind: &str) -> Vec<(&'static str, &'static str)> {
    match kind {
        "access" => vec![("scope", "letter"), ("letter", "The letter of May")],
        "rectification" => vec![("category", "category.schools"), ("wrong", "The school"), ("wanted", "Hill School")],
        "erasure" => vec![("delete", "some"), ("categories", "category.religion"), ("erasure-ground", "needed")],
        "restriction" => vec![("stop", "The report of June"), ("restriction-ground", "accuracy")],
        "objection" => vec![("purposes", "purpose.audit"), ("situation", "I know the auditor")],
        "marketing" => vec![("channels", "all")],
        "automated" => vec![("decision", "A place was refused"), ("wants", "person")],
        "portability" => vec![("consented", "category.assessment-school"), ("to-whom", "me")],
        "consent" => vec![("consents", "consent.family-support")],
        _ => vec![("complaint-about", "shared"), ("happened", "You told the school")],
    }
}

/// The questions after it, where the kind has them.
const REST: [(&str, &[(&str, &str)]); 3] =
    [("how", &[("format", "download")]), ("urgent", &[("urgent", "no")]), ("contact", &[("ways", "none")])];

/// Answers what is asked until nothing is open, and leaves the form at its check.
pub async fn fill(browser: &Browser<'_>, kind: &str, first: &[(&str, Vec<(&str, &str)>)]) {
    for (step, fields) in first {
        browser.answer(kind, step, fields).await;
    }
    browser.answer(kind, "what", &own_question(kind)).await;
    for (step, fields) in REST {
        let open = browser.get(&format!("/requests/new/{kind}/{step}")).await;
        if open.status == axum::http::StatusCode::OK {
            browser.answer(kind, step, fields).await;
        }
    }
}

/// Sends a request of this kind about a child of the family; its reference.
pub async fn send(browser: &Browser<'_>, kind: &str, person: &str) -> String {
    fill(browser, kind, &[("who", vec![("subject", person)])]).await;
    reference(&browser.send_draft(kind).await)
}

fn reference(sent: &Answer) -> String {
    sent.location().split('/').nth(3).unwrap().to_owned()
}

/// A browser of somebody who proved this email address, at the first question of a kind.
pub async fn guest<'a>(app: &'a TestApp, kind: &str, email: &str) -> Browser<'a> {
    let mut browser = app.visitor();
    let to = browser.post(&format!("/requests/new/{kind}/email"), &[("email", email)]).await.location();
    let id = to.split("id=").nth(1).unwrap().to_owned();
    let code = app.newest_code().await;
    let entered = browser.post(&format!("/requests/new/{kind}/code"), &[("id", &id), ("code", &code)]).await;
    browser.session = entered.cookie("__Host-session");
    browser.session_id = app.session_id_of(browser.session.as_ref().unwrap()).await;
    browser
}
