//! How hard the words are: every page for families reads at grade 7 or below (Flesch-Kincaid, measured by textstat), and the notice for
//! young people at 5, with no sentence of more than 20 words.

mod family;
pub mod language;
mod young;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{Answer, KINDS, TestApp};

/// What somebody reads in the main part, a sentence a block. Names that the law gives things stand in small print and are left
/// out, and so are the words of the notice, which are not ours, and addresses.
fn text_of(page: &Answer) -> String {
    let html = scraper::Html::parse_document(&page.text());
    let pick = |css: &str| scraper::Selector::parse(css).unwrap();
    let blocks = pick(
        "main h1, main h2, main h3, main p, main li, main legend, main label, main .govuk-hint, main td, main .app-gist, \
         main .app-fold > summary, main .app-row__title, main .app-row__hint",
    );
    let skipped =
        pick("main [data-notice], main .app-rule, main dl, main .govuk-hint.govuk-body, main form[action='/dates'] + p");
    let nested = pick("p, li, h1, h2, h3, td, label, .app-row__title");
    let skipped: Vec<_> = html.select(&skipped).map(|element| element.id()).collect();
    let mut text = String::new();
    for block in html.select(&blocks) {
        let inside = block.ancestors().any(|node| skipped.contains(&node.id())) || skipped.contains(&block.id());
        if inside || block.select(&nested).next().is_some() {
            continue;
        }
        // A reference is drawn by chance and nobody reads it as a word: its letters would move the grade.
        let words = block.text().collect::<String>();
        let words = words.split_whitespace().filter(|word| !word.starts_with("FH-")).collect::<Vec<_>>().join(" ");
        if words.split(' ').count() > 2 {
            text.push_str(words.trim_end_matches([':', '.', '?', '!']));
            text.push_str(". ");
        }
    }
    text
}

/// The pages that the matrix lets anybody open.
fn public_pages() -> Vec<&'static str> {
    let open = |line: &'static str| match line.split_whitespace().collect::<Vec<_>>()[..] {
        ["GET", path, "ok", ..] if !path.contains('{') => Some(path),
        _ => None,
    };
    let no_page = ["/health/", "/.well-known/", "/_components"];
    let paths = include_str!("../policy/matrix.txt").lines().filter_map(open);
    paths.filter(|path| !no_page.iter().any(|start| path.starts_with(start))).collect()
}

#[test]
fn a_browser_opens_every_public_page() {
    let journey = include_str!("../../../end2end/journeys/public.spec.ts");
    let unseen: Vec<_> = public_pages().into_iter().filter(|path| !journey.contains(&format!("'{path}'"))).collect();
    assert!(unseen.is_empty(), "not in PAGES of public.spec.ts: {unseen:?}");
}

async fn texts() -> BTreeMap<String, String> {
    let app = TestApp::new().await;
    let browser = app.visitor();
    let more = ["/requests/new?need=see", "/requests/new?need=stop", "/requests/new/access/email", "/no-such-page"];
    let mut paths: Vec<String> = public_pages().into_iter().chain(more).map(str::to_owned).collect();
    paths.extend(KINDS.map(|kind| format!("/requests/new/{kind}/start")));
    let mut texts = BTreeMap::new();
    for path in paths {
        let text = text_of(&browser.get(&path).await);
        assert!(text.len() > 40, "{path}: {text}");
        texts.insert(path, text);
    }
    let amara = app.signed_in("amara.okafor-lindqvist@example.org").await;
    amara.post("/requests/new/access/who", &[("subject", "other")]).await;
    for kind in KINDS {
        amara.post(&format!("/requests/new/{kind}/who"), &[("subject", "other"), ("subject", "P-1003")]).await;
        amara.post(&format!("/requests/new/{kind}/for"), &[("for", "child")]).await;
        for step in ["who", "for", "person", "authority", "what", "evidence", "how", "urgent", "contact"] {
            let path = format!("/requests/new/{kind}/{step}");
            let page = amara.get(&path).await;
            if page.status == axum::http::StatusCode::OK {
                texts.insert(path, text_of(&page));
            }
        }
    }
    texts
}

const YOUNG: &str = "/privacy/young-people";

/// The grade that a page may have.
fn hardest(path: &str) -> f64 {
    if path == YOUNG || path == "/young-people" { 5.0 } else { 7.0 }
}

#[tokio::test]
async fn no_sentence_of_the_notice_for_young_people_has_more_than_twenty_words() {
    let text = text_of(&TestApp::new().await.visitor().get(YOUNG).await);
    let sentences = text.split_inclusive(['.', '?', '!', ':']).map(str::trim);
    let long: Vec<_> = sentences.filter(|sentence| sentence.split_whitespace().count() > 20).collect();
    assert!(long.is_empty() && text.len() > 1000, "{long:?}");
}

/// The grade of each text, by its path. `None` only where tests that need Python are left out.
fn grades(texts: &BTreeMap<String, String>) -> Option<BTreeMap<String, f64>> {
    let python = testing::setting("TEST_PYTHON")?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reading/grade.py");
    let mut child = Command::new(python).arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(&serde_json::to_vec(texts).unwrap()).unwrap();
    let output = child.wait_with_output().unwrap();
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

/// Holds every text to a grade.
fn at_most(most: f64, texts: &BTreeMap<String, String>) {
    let Some(grades) = grades(texts) else { return };
    let hard: Vec<_> = grades
        .iter()
        .filter(|(path, grade)| **grade > hardest(path).min(most))
        .map(|(path, grade)| format!("{path}: {grade}: {}", texts[path]))
        .collect();
    assert!(hard.is_empty(), "{}", hard.join("\n"));
    assert_eq!(grades.len(), texts.len());
}

#[tokio::test]
async fn every_public_page_reads_at_grade_seven() {
    at_most(7.0, &texts().await);
}

/// The pages of a young person's own account, with a request of theirs: as they meet them, in the words for them.
#[tokio::test]
async fn every_page_of_a_young_persons_account_reads_at_grade_five() {
    let app = TestApp::new().await;
    let maya = app.signed_in("maya.dw@example.org").await;
    let request = maya.ask("P-1102").await;
    let mut paths = vec![format!("/account/requests/{request}"), format!("/account/requests/{request}/sent")];
    for path in ["", "/ages", "/data", "/data/P-1102", "/requests", "/security", "/contact"] {
        paths.push(format!("/account{path}"));
    }
    let mut texts = BTreeMap::new();
    for path in paths {
        let page = if path == "/account/contact" { maya.open(&path).await } else { maya.get(&path).await };
        assert_eq!(page.status, axum::http::StatusCode::OK, "{path}");
        texts.insert(path, text_of(&page));
    }
    for (path, page) in [
        ("/account/data/P-1102/more", maya.get("/account/data/P-1102/more").await),
        ("/account/data/P-1102/more (all of it)", maya.post("/account/data/P-1102/more", &[]).await),
    ] {
        assert_eq!(page.status, axum::http::StatusCode::OK, "{path}");
        texts.insert(path.to_owned(), text_of(&page));
    }
    // Every question of every right, asked for herself.
    for kind in KINDS {
        maya.post(&format!("/requests/new/{kind}/who"), &[("subject", "P-1102")]).await;
        for step in ["start", "who", "what", "evidence", "how", "urgent", "contact"] {
            let path = format!("/requests/new/{kind}/{step}");
            let page = maya.get(&path).await;
            if page.status == axum::http::StatusCode::OK {
                texts.insert(path, text_of(&page));
            }
        }
    }
    at_most(5.0, &texts);
}
