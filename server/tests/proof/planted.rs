//! Requests in which everything that somebody typed or sent holds one word.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use domain::policy::{ManageAccount, authorize};
use server::random;
use store::kept::KeptForm;

use super::OFFICER;
use super::backup::{copy_folder, dump};
use crate::asking::guest;
use crate::support::{Browser, TestApp, reply};

pub const EMAIL: &str = "planted-guest@example.net";
/// What is looked for, in any case of letters: the word, the telephone number, the word as PostgreSQL writes bytes.
const TRACES: [&str; 3] = ["planted", "7946 0123", "706c616e746564"];

/// A guest asks for a child's letter, with a paper.
pub async fn ask(app: &TestApp) -> (Browser<'_>, String) {
    let browser = guest(app, "access", EMAIL).await;
    let person = [
        ("name", "planted-child"),
        ("born-day", "3"),
        ("born-month", "5"),
        ("born-year", "2016"),
        ("address", "planted-address"),
        ("asker", "planted-asker"),
    ];
    browser.answer("access", "for", &[("for", "child")]).await;
    browser.answer("access", "person", &person).await;
    let authority = [("proof-child", "birth"), ("orders", "yes"), ("orders-about", "planted-orders")];
    browser.answer("access", "authority", &authority).await;
    browser.answer("access", "what", &[("scope", "letter"), ("letter", "planted-letter")]).await;
    finish(&browser, "access").await
}

/// The same guest complains, with a paper.
pub async fn complain(browser: Browser<'_>) -> (Browser<'_>, String) {
    let person = [("name", "planted-name"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
    browser.answer("complaint", "for", &[("for", "me")]).await;
    browser.answer("complaint", "person", &person).await;
    let what = [("complaint-about", "other"), ("happened", "planted-happening"), ("outcome", "planted-outcome")];
    browser.answer("complaint", "what", &what).await;
    let (_, reference) = finish(&browser, "complaint").await;
    (browser, reference)
}

async fn finish<'a>(browser: &Browser<'a>, kind: &str) -> (Browser<'a>, String) {
    let paper = [("planted-paper.pdf", &b"%PDF-1.7 %%EOF planted-paper-content"[..])];
    browser.upload_all(&format!("/requests/new/{kind}/evidence"), &[("shows", "other")], "files", &paper).await.location();
    let contact = [
        ("ways", "email"),
        ("ways", "phone"),
        ("ways", "post"),
        ("email", "planted-safe@example.net"),
        ("phone", "020 7946 0123"),
        ("voicemail", "no"),
        ("post", "planted-shelter"),
        ("code-word", "planted-word"),
        ("safe", "planted-safety"),
    ];
    browser.answer(kind, "how", &[("format", "paper")]).await;
    browser.answer(kind, "urgent", &[("urgent", "no")]).await;
    browser.answer(kind, "contact", &contact).await;
    let reference = browser.send_draft(kind).await.location().split('/').nth(3).unwrap().to_owned();
    let same = Browser {
        app: browser.app,
        visitor: browser.visitor.clone(),
        session: browser.session.clone(),
        session_id: browser.session_id.clone(),
        device: None,
        view: None,
        from: None,
    };
    (same, reference)
}

/// Everything that an officer and the guest can write into a request for a copy, up to its last answer.
pub async fn answer(app: &TestApp, guest: &Browser<'_>, reference: &str) {
    let officer = app.signed_in(OFFICER).await;
    let (case, story) = (format!("/staff/cases/{reference}"), format!("/account/requests/{reference}"));
    let moved = async |name: &str, fields: &[(&str, &str)]| {
        if name == "answer" {
            officer.answers_danger(&case, "planted-danger").await;
        }
        officer.post(&format!("{case}/{name}"), fields).await.location();
    };
    moved("take", &[]).await;
    moved("messages", &[("message", "planted-message")]).await;
    guest.post(&format!("{story}/messages"), &[("message", "planted-reply")]).await.location();
    moved("question", &[("question", "planted-question"), ("question-way", "aloud")]).await;
    guest.post(&format!("{story}/clarification"), &[("clarification", "planted-clarification")]).await.location();
    moved("question", &[("question", "planted-question"), ("question-way", "aloud")]).await;
    moved("heard", &[("heard", "planted-heard")]).await;
    moved("proof", &[("proof", "planted-proof"), ("proof-of", "fee"), ("proof-doubt", "planted-doubt")]).await;
    moved("proven", &[("proven", "planted-proven"), ("proven-of", "fee"), ("proven-enough", "yes")]).await;
    moved("extension", &[("extension", "planted-extension"), ("extension-ground", "complexity")]).await;
    moved("identify", &[("identified", "planted-identified"), ("identified-as", "P-1003")]).await;
    moved("check", &[("checked", "planted-identity"), ("checked-of", "identity")]).await;
    moved("check", &[("checked", "planted-authority"), ("checked-of", "authority")]).await;
    moved("contact", &[("ways", "email"), ("email", "planted-new@example.net")]).await;
    officer.upload(&format!("{case}/files"), "planted-file.txt", b"planted-content").await.location();
    moved("answer", &reply("planted-answer")).await;
    guest.post(&format!("{story}/rest"), &[("rest", "planted-rest")]).await.location();
    moved("note", &[("note", "planted-note")]).await;
    officer.upload(&format!("{case}/files"), "planted-rest.txt", b"planted-rest-content").await.location();
    moved("answer", &reply("planted-rest-answer")).await;
    moved("back", &[("back", "planted-back"), ("back-told", "planted-told")]).await;
    officer.upload(&format!("{case}/files"), "planted-last.txt", b"planted-last-content").await.location();
    moved("answer", &reply("planted-last-answer")).await;
}

/// A form that came too late, as it waits for its owner.
pub async fn keep_late(app: &TestApp, email: &str, path: String) {
    let (account, store) = (app.account(email).await, &app.portal.store);
    let own = authorize::<ManageAccount>(&account.viewer(), account.id).unwrap();
    let form = KeptForm { path, fields: vec![("message".into(), "planted-late".into())], files: false };
    let mut unit = store.begin().await.unwrap();
    unit.keep_form(&own, random::id(), &form, app.portal.clock.now()).await.unwrap();
    unit.save().await.unwrap();
}

/// The lines around each trace in some bytes.
pub fn traces(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    let around = |at: usize| {
        let (before, after) = text.split_at(at);
        let before: String = before.chars().rev().take(40).collect();
        format!("{}{}", before.chars().rev().collect::<String>(), after.chars().take(60).collect::<String>())
    };
    TRACES.iter().flat_map(|trace| text.match_indices(trace)).map(|(at, _)| around(at)).collect()
}

/// Every trace in the data folder, and in what PostgreSQL holds.
pub fn traces_of(app: &TestApp) -> Vec<String> {
    let config = &app.portal.config;
    let copy = tempfile::tempdir().unwrap();
    copy_folder(&config.data_dir, copy.path());
    let mut found = traces_in_folder(copy.path());
    found.extend(config.database_url.iter().flat_map(|url| traces(&dump(url))));
    found
}

/// The beginnings of everything that is sealed for cases and guests: what is deleted must not even stand there sealed.
pub async fn sealed_pieces(app: &TestApp) -> Vec<Vec<u8>> {
    let mut pieces = Vec::new();
    for sql in [
        "SELECT sealed FROM case_payload",
        "SELECT sealed FROM danger_answer",
        "SELECT wrapped FROM case_key",
        "SELECT alike FROM case_key WHERE alike IS NOT NULL",
        "SELECT described FROM case_head WHERE described IS NOT NULL",
        "SELECT name FROM guest",
        "SELECT name FROM helper",
        "SELECT reason FROM helper WHERE reason IS NOT NULL",
        "SELECT name FROM evidence",
        "SELECT wrapped FROM draft",
        "SELECT form FROM kept_form",
        "SELECT c.sealed FROM file_chunk c JOIN evidence e ON e.file_id = c.file_id",
    ] {
        let found: Vec<(Vec<u8>,)> = app.portal.store.sql(sql).all().await.unwrap();
        assert!(!found.is_empty() || sql.contains("helper") || sql.contains("kept"), "{sql}"); // not every test has one
        pieces.extend(found.into_iter().map(|(bytes,)| bytes[..24].to_vec()));
    }
    pieces
}

/// How many of these pieces are in the database, its free pages and its journal.
pub fn pieces_left(app: &TestApp, pieces: &[Vec<u8>]) -> usize {
    let config = &app.portal.config;
    let (bytes, wanted): (Vec<u8>, HashSet<Vec<u8>>) = match &config.database_url {
        Some(url) => (dump(url), pieces.iter().map(|piece| hex::encode(piece).into_bytes()).collect()),
        None => (bytes_of_file(&config.data_dir), pieces.iter().cloned().collect()),
    };
    let size = wanted.iter().next().map_or(1, Vec::len);
    bytes.windows(size).filter(|part| wanted.contains(*part)).collect::<HashSet<_>>().len()
}

/// Every trace in the database alone.
pub fn traces_of_database(app: &TestApp) -> Vec<String> {
    let config = &app.portal.config;
    match &config.database_url {
        Some(url) => traces(&dump(url)),
        None => traces_in_file(&config.data_dir),
    }
}

/// Every trace in the database file of a data folder, and in its journal.
pub fn traces_in_file(data: &Path) -> Vec<String> {
    traces(&bytes_of_file(data))
}

fn bytes_of_file(data: &Path) -> Vec<u8> {
    let copy = tempfile::tempdir().unwrap();
    copy_folder(data, copy.path());
    ["portal.db", "portal.db-wal"].map(|name| fs::read(copy.path().join(name)).unwrap_or_default()).concat()
}

fn traces_in_folder(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let of = |path: std::path::PathBuf| {
        if path.is_dir() { traces_in_folder(&path) } else { traces(&fs::read(&path).unwrap()) }
            .into_iter()
            .map(|trace| format!("{}: {trace}", path.display()))
            .collect::<Vec<_>>()
    };
    entries.flat_map(of).collect()
}
