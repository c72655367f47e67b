//! The pages that a family reads when signed in, through the whole life of a request.

use std::collections::BTreeMap;

use axum::http::StatusCode;

use super::{at_most, text_of};
use crate::support::{Browser, TestApp, reply};

const AMARA: &str = "amara.okafor-lindqvist@example.org";
const MAYA: &str = "maya.dw@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";

/// What somebody reads on these pages now.
struct Read<'a> {
    browser: &'a Browser<'a>,
    texts: BTreeMap<String, String>,
}

impl Read<'_> {
    async fn pages(&mut self, when: &str, paths: &[&str]) {
        for path in paths {
            let proven = *path == "/account/contact";
            let page = if proven { self.browser.open(path).await } else { self.browser.get(path).await };
            assert_eq!(page.status, StatusCode::OK, "{path}");
            let text = text_of(&page);
            assert!(text.len() > 40, "{path}: {text}");
            self.texts.insert(format!("{path} ({when})"), text);
        }
    }
}

/// Pages with an address of their own. `/confirm` asks for a code again.
const PAGES: [&str; 6] =
    ["/account", "/account/data", "/account/requests", "/account/security", "/account/contact", "/confirm?next=/account/contact"];

async fn texts() -> BTreeMap<String, String> {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let mut read = Read { browser: &amara, texts: BTreeMap::new() };
    read.pages("new", &PAGES).await;
    read.pages("new", &["/account/data/P-1001", "/account/data/P-1003", "/requests/new/saved"]).await;
    let reference = amara.ask("P-1003").await;
    let (story, case) = (format!("/account/requests/{reference}"), format!("/staff/cases/{reference}"));
    let sent = format!("{story}/sent");
    read.pages("asked", &["/account", "/account/requests", &story, &sent]).await;
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.post(&format!("{case}/question"), &[("question", "Which school?")]).await.location();
    read.pages("our question", &["/account", "/account/requests", &story]).await;
    let page = amara.get(&story).await;
    let ask = page.fields("input[name=ask]").remove(0).1;
    amara.post(&format!("{story}/clarification"), &[("ask", &ask), ("clarification", "Hill School")]).await.location();
    officer.upload(&format!("{case}/files"), "copy.txt", b"All we hold").await.location();
    officer.replies(&case, &reply("Here it is.")).await.location();
    read.pages("our reply", &["/account", "/account/requests", &story]).await;
    officer.post(&format!("{case}/close"), &[("reason", "Reply given")]).await.location();
    read.pages("closed", &["/account", "/account/requests", &story]).await;
    let maya = app.signed_in(MAYA).await;
    let mut own = Read { browser: &maya, texts: read.texts };
    own.pages("a young person", &PAGES).await;
    own.pages("a young person", &["/account/data/P-1102"]).await;
    own.texts
}

#[tokio::test]
async fn every_family_page_reads_at_grade_seven() {
    at_most(7.0, &texts().await);
}
