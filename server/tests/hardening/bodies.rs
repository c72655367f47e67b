//! Nothing of a body is read before it may be, and no more than was asked for.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::body::{Body, Bytes};
use axum::http::{Method, Request, StatusCode, header};
use futures_util::stream;
use server::config::Config;

use super::{AMARA, OFFICER};
use crate::support::{Browser, TestApp};

const PAPERS: &str = "/requests/new/complaint/evidence";
const EDGE: &str = "----------------edge";

fn field(name: &str, text: &str) -> String {
    format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
}

/// A form that begins so and goes on for 40 MB; how much of it was taken.
fn endless(browser: &Browser<'_>, path: &str, begin: String) -> (Request<Body>, Arc<AtomicUsize>) {
    let taken = Arc::new(AtomicUsize::new(0));
    let count = taken.clone();
    let pieces = std::iter::once(Bytes::from(begin)).chain((0..1280).map(|_| Bytes::from(vec![b'a'; 32 * 1024])));
    let pieces = pieces.map(move |piece| {
        count.fetch_add(piece.len(), Ordering::SeqCst);
        Ok::<_, std::io::Error>(piece)
    });
    let request =
        browser.request(Method::POST, path).header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"));
    (request.body(Body::from_stream(stream::iter(pieces))).unwrap(), taken)
}

async fn at_papers(app: &TestApp) -> Browser<'_> {
    let amara = app.signed_in(AMARA).await;
    amara.answer("complaint", "who", &[("subject", "P-1003")]).await;
    amara.answer("complaint", "what", &[("complaint-about", "shared"), ("happened", "You told the school")]).await;
    amara
}

#[tokio::test]
async fn no_field_but_a_file_may_exceed_a_form() {
    let app = TestApp::new().await;
    let amara = at_papers(&app).await;
    let token = field("csrf", &amara.csrf());
    let open = |head: &str| format!("--{EDGE}\r\nContent-Disposition: form-data; {head}");
    for (what, begin, status) in [
        ("the token", open("name=\"csrf\"\r\n\r\n"), StatusCode::PAYLOAD_TOO_LARGE),
        ("a text", token.clone() + &open("name=\"shows\"\r\n\r\n"), StatusCode::PAYLOAD_TOO_LARGE),
        ("a header", token.clone() + &open("name=\"files\"; filename=\""), StatusCode::PAYLOAD_TOO_LARGE),
        ("a header of the first part", open("name=\"csrf"), StatusCode::PAYLOAD_TOO_LARGE),
        ("a file before the token", open("name=\"files\"; filename=\"a.pdf\"\r\n\r\n"), StatusCode::FORBIDDEN),
        ("a wrong token", field("csrf", "AAAA") + &open("name=\"files\"; filename=\"a.pdf\"\r\n\r\n"), StatusCode::FORBIDDEN),
    ] {
        let (request, sent) = endless(&amara, PAPERS, begin);
        assert_eq!(amara.send(request).await.status, status, "{what}");
        assert!(sent.load(Ordering::SeqCst) < 300 * 1024, "{what}: {sent:?} bytes");
    }
}

#[tokio::test]
async fn who_may_not_send_a_file_is_told_before_it_is_read() {
    let app = TestApp::new().await;
    let amara = at_papers(&app).await;
    let reference = amara.ask("P-1003").await;
    let files = format!("/staff/cases/{reference}/files");
    for (email, path) in [(AMARA, files.as_str()), ("jo.abara@familyhub.example", files.as_str()), (OFFICER, PAPERS)] {
        let browser = app.signed_in(email).await;
        let begin = field("csrf", &browser.csrf())
            + &format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n");
        let (request, sent) = endless(&browser, path, begin);
        assert_eq!(browser.send(request).await.status, StatusCode::NOT_FOUND, "{email}");
        assert!(sent.load(Ordering::SeqCst) < 300 * 1024, "{email}: {sent:?} bytes");
    }
    let visitor = app.visitor();
    let (request, sent) = endless(&visitor, PAPERS, field("csrf", &visitor.csrf()));
    assert_eq!((visitor.send(request).await.status, sent.load(Ordering::SeqCst)), (StatusCode::UNAUTHORIZED, 0));
}

#[tokio::test]
async fn what_is_stored_has_an_end_for_a_request_an_account_and_the_portal() {
    let app = TestApp::new().await;
    let amara = at_papers(&app).await;
    let add = async |name: &str| {
        amara.upload_all(PAPERS, &[("shows", "court")], "files", &[(name, format!("%PDF-1.7 %%EOF {name}").as_bytes())]).await
    };
    add("first.pdf").await.location();
    let mb = 1024 * 1024;
    let set = async |size: i64| {
        let mut unit = app.portal.store.begin().await.unwrap();
        unit.sql("UPDATE file SET size = $1").bind(size).exec().await.unwrap();
        unit.save().await.unwrap();
    };
    set(60 * mb).await;
    let full = add("second.pdf").await;
    assert!(full.find(".govuk-error-message").join(" ").contains("more than we can keep with one request"), "{}", full.text());
    set(60 * mb - 5).await;
    assert!(add("third.pdf").await.find(".govuk-error-message").join(" ").contains("more than we can keep with one request"));
    set(1).await;
    add("fourth.pdf").await.location();

    let small = TestApp::with_settings(|config| Config { files_mb: 1, ..config }).await;
    let amara = at_papers(&small).await;
    let big = [&b"%PDF-1.7 "[..], &vec![b'a'; 2 * 1024 * 1024], b"%%EOF"].concat();
    let full = amara.upload_all(PAPERS, &[("shows", "court")], "files", &[("big.pdf", &big)]).await;
    assert!(full.find(".govuk-error-message").join(" ").contains("we cannot take files right now"));
    let officer = small.signed_in(OFFICER).await;
    let case = format!("/staff/cases/{}", small.signed_in(AMARA).await.ask("P-1004").await);
    officer.post(&format!("{case}/take"), &[]).await.location();
    let full = officer.upload(&format!("{case}/files"), "big.pdf", &big).await;
    assert!(full.find(".govuk-error-message").join(" ").contains("no room for files"));
    assert_eq!(small.count("SELECT count(*) FROM file WHERE size > 1000000").await, 0);
}
