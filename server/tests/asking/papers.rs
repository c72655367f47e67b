//! Papers: looked at, cleaned, scanned by a real clamd, sealed, and opened by nobody before.

use axum::body::Body;
use axum::http::{Method, StatusCode, header};

use super::*;
use crate::support::clamd::{Clamd, EICAR};
use crate::support::photo;

const PATH: &str = "/requests/new/complaint/evidence";
const PDF: &[u8] = b"%PDF-1.7 %%EOF a letter";

async fn at_papers(app: &TestApp) -> Browser<'_> {
    let amara = app.signed_in(AMARA).await;
    amara.answer("complaint", "who", &[("subject", CHILD)]).await;
    amara.answer("complaint", "what", &own_question("complaint")).await;
    amara
}

async fn add(browser: &Browser<'_>, files: &[(&str, &[u8])]) -> Answer {
    browser.upload_all(PATH, &[("shows", "court")], "files", files).await
}

async fn finish(browser: &Browser<'_>) -> String {
    for (step, fields) in REST {
        browser.answer("complaint", step, fields).await;
    }
    reference(&browser.send_draft("complaint").await)
}

#[tokio::test]
async fn what_may_be_added_is_said_before_and_a_refused_file_says_why() {
    let app = TestApp::new().await;
    let amara = at_papers(&app).await;
    let page = amara.get(PATH).await.text();
    assert!(page.contains("PDF, JPEG or PNG. Up to 6 files, each up to 10 MB."));
    let large = vec![b'a'; 40 * 1024 * 1024];
    let locked = b"%PDF-1.7\ntrailer\n<< /Encrypt 5 0 R >>\nstartxref\n9\n%%EOF";
    let letter = b"PK\x03\x04\x14\0\0\0[Content_Types].xml PK\x05\x06";
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08meta";
    let cases: [(&str, &[u8], &str); 9] = [
        ("big.pdf", &large, "larger than 10 MB"),
        ("locked.pdf", locked, "has a password"),
        ("half.pdf", b"%PDF-1.7\nhalf of", "is damaged"),
        ("letter.docx", letter, "Save it as a PDF"),
        ("IMG_1.HEIC", heic, "Most Compatible"),
        ("run.exe", b"MZ\x90\0rest", "choose a PDF, JPEG or PNG"),
        ("empty.pdf", b"", "This file is empty"),
        ("photo.jpg", b"\xFF\xD8\xFF\xE0nothing", "cannot be read"),
        ("note.txt", b"hello", "choose a PDF, JPEG or PNG"),
    ];
    for (name, content, why) in cases {
        let refused = add(&amara, &[(name, content)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        let said = refused.find(".govuk-error-message").join(" ");
        assert!(said.contains(name) && said.contains(why), "{name}: {said}");
        assert!(refused.text().contains("value=\"court\" selected"), "what was chosen is kept");
    }
    assert_eq!(app.count("SELECT count(*) FROM evidence").await, 0);
    let what = amara.get("/requests/new/complaint/what").await.text();
    assert!(what.contains("You told the school"), "the rest of the form is as it was");
    add(&amara, &[("a.pdf", PDF), ("b.pdf", b"%PDF-1.7 %%EOF b"), ("c.exe", b"MZ\x90\0")]).await;
    assert_eq!(app.count("SELECT count(*) FROM evidence").await, 2, "good files of the same form are kept");
    for n in 0..4 {
        add(&amara, &[("more.pdf", format!("%PDF-1.7 %%EOF {n}").as_bytes())]).await.location();
    }
    let many: Vec<(String, Vec<u8>)> =
        (0..50).map(|n| (format!("many-{n}.pdf"), format!("%PDF-1.7 %%EOF many {n}").into_bytes())).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    let flood = add(&amara, &many).await;
    assert!(flood.find(".govuk-error-summary li").len() <= 7, "what is more than may be is not even looked at");
    let full = add(&amara, &[("seventh.pdf", PDF)]).await;
    assert!(full.find(".govuk-error-message").join(" ").contains("up to 6 files"));
    assert!(amara.get(PATH).await.text().contains("You have added 6 files"));
}

/// A field of a form: name, file name, content.
type Part<'a> = (&'a str, Option<&'a str>, &'a [u8]);

fn written(parts: &[Part<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for (field, file, content) in parts {
        let file = file.map(|name| format!("; filename=\"{name}\"")).unwrap_or_default();
        body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"{file}\r\n\r\n").into_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body
}

async fn send_body(browser: &Browser<'_>, body: Body) -> Answer {
    let request = browser.request(Method::POST, PATH).header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    browser.send(request.body(body).unwrap()).await
}

/// A form field by field, in this order.
async fn send_in_order(browser: &Browser<'_>, parts: &[Part<'_>]) -> Answer {
    send_body(browser, Body::from([written(parts), b"--edge--\r\n".to_vec()].concat())).await
}

#[tokio::test]
async fn a_file_is_kept_before_the_next_one_is_sent() {
    let app = TestApp::new().await;
    let amara = at_papers(&app).await;
    let csrf = amara.csrf();
    let (line, arriving) = tokio::sync::mpsc::channel::<Vec<u8>>(1);
    let arriving = futures_util::stream::unfold(arriving, async |mut arriving| {
        let piece = arriving.recv().await?;
        Some((Ok::<_, std::convert::Infallible>(piece), arriving))
    });
    let sending = async {
        let first = written(&[("csrf", None, csrf.as_bytes()), ("shows", None, b"court"), ("files", Some("a.pdf"), PDF)]);
        line.send([first, b"--edge\r\n".to_vec()].concat()).await.unwrap();
        while app.count("SELECT count(*) FROM evidence").await == 0 {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        let second = written(&[("files", Some("b.pdf"), b"%PDF-1.7 %%EOF b")]);
        line.send([&second["--edge\r\n".len()..], b"--edge--\r\n"].concat()).await.unwrap();
        drop(line);
    };
    let both = async { tokio::join!(send_body(&amara, Body::from_stream(arriving)), sending).0 };
    tokio::time::timeout(std::time::Duration::from_secs(20), both).await.expect("the first waits for no other").location();
    assert_eq!(app.count("SELECT count(*) FROM evidence").await, 2);
}

#[tokio::test]
async fn the_page_sends_the_token_then_what_the_files_are_then_the_files() {
    let app = TestApp::new().await;
    let page = scraper::Html::parse_document(&at_papers(&app).await.get(PATH).await.text());
    let form = scraper::Selector::parse("form[enctype='multipart/form-data']").unwrap();
    let fields = scraper::Selector::parse("input, select").unwrap();
    let form = page.select(&form).next().unwrap();
    let names: Vec<&str> = form.select(&fields).filter_map(|field| field.value().attr("name")).collect();
    assert_eq!(names, ["csrf", "shows", "files"]);
}

#[tokio::test]
async fn nothing_of_a_form_is_kept_before_its_token_and_a_file_is_asked_what_it_shows() {
    let app = TestApp::new().await;
    let amara = at_papers(&app).await;
    let csrf = amara.csrf();
    let (token, shows, file) = (("csrf", None, csrf.as_bytes()), ("shows", None, &b"court"[..]), ("files", Some("a.pdf"), PDF));
    let late = send_in_order(&amara, &[shows, file, token]).await;
    assert_eq!(late.status, StatusCode::FORBIDDEN);
    let forged = send_in_order(&amara, &[("csrf", None, b"AAAA"), shows, file]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert_eq!(app.count("SELECT count(*) FROM evidence").await, 0);
    let unnamed = send_in_order(&amara, &[token, file]).await;
    assert_eq!(unnamed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(unnamed.find("#shows-error").len(), 1, "it is said what is missing");
    assert_eq!(app.count("SELECT count(*) FROM evidence").await, 1, "the file stays chosen: it is kept and listed");
    let [second, third] =
        [("files", Some("b.pdf"), &b"%PDF-1.7 %%EOF b"[..]), ("files", Some("c.pdf"), &b"%PDF-1.7 %%EOF c"[..])];
    let after = send_in_order(&amara, &[token, second, shows]).await;
    assert!(after.location().contains("done=added"), "what it shows may come after the file");
    send_in_order(&amara, &[token, shows, ("files", Some(""), b""), third]).await.location();
    assert_eq!(app.count("SELECT count(*) FROM evidence").await, 3, "a place for files that was left empty is no file");
}

#[tokio::test]
async fn a_file_that_is_too_large_takes_no_other_file_with_it() {
    let app = TestApp::new().await;
    let amara = at_papers(&app).await;
    let large = vec![b'a'; 11 * 1024 * 1024];
    let refused = add(&amara, &[("a.pdf", PDF), ("big.pdf", &large), ("b.pdf", b"%PDF-1.7 %%EOF b")]).await;
    let said = refused.find(".govuk-error-summary li");
    assert!(said.len() == 1 && said[0].contains("big.pdf"), "{said:?}");
    assert_eq!(app.count("SELECT count(*) FROM evidence").await, 2);
}

/// A drawing of 50,000 by 50,000 points that are not there: its size is looked at before a single point is.
#[tokio::test]
async fn a_picture_that_would_fill_the_memory_is_refused_and_the_form_goes_on() {
    let app = TestApp::new().await;
    let amara = at_papers(&app).await;
    let mut small = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(4, 4).write_to(&mut small, image::ImageFormat::Png).unwrap();
    let mut bomb = small.into_inner();
    bomb[16..20].copy_from_slice(&50_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&50_000_u32.to_be_bytes());
    let crc = crc32(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&crc.to_be_bytes());
    let refused = add(&amara, &[("bomb.png", &bomb)]).await;
    let said = refused.find(".govuk-error-message").join(" ");
    assert!(said.contains("bomb.png") && said.contains("too large to open safely"), "{said}");
    add(&amara, &[("letter.pdf", PDF)]).await.location();
    assert!(amara.get("/requests/new/complaint/what").await.text().contains("You told the school"));
}

/// The checksum of PNG chunks (PNG, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 };
    !bytes.iter().fold(!0_u32, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

#[tokio::test]
async fn a_photo_loses_its_place_and_is_sealed() {
    let app = TestApp::new().await;
    let amara = at_papers(&app).await;
    add(&amara, &[("kitchen.jpg", &photo())]).await.location();
    let (id,): (uuid::Uuid,) = app.portal.store.sql("SELECT file_id FROM evidence").one().await.unwrap();
    let (_, pieces) = server::service::files::get(&app.portal.store, store::file::Opener::Scanner, domain::id::FileId(id))
        .await
        .unwrap()
        .unwrap();
    let stored: Vec<Vec<u8>> = futures_util::TryStreamExt::try_collect(pieces).await.unwrap();
    let stored = stored.concat();
    assert!(stored.starts_with(b"\xFF\xD8") && !has(&stored, b"GPS"), "a picture without its place");
    let (sealed,): (Vec<u8>,) = app.portal.store.sql("SELECT sealed FROM file_chunk").one().await.unwrap();
    assert!(!has(&sealed, &stored[..32]), "sealed with a key of its own");
}

fn has(content: &[u8], needle: &[u8]) -> bool {
    content.windows(needle.len()).any(|window| window == needle)
}

#[tokio::test]
async fn without_a_scanner_a_file_is_held_and_said_so_and_scanned_when_it_is_back() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let app = TestApp::with_scanner(Some(format!("127.0.0.1:{port}"))).await;
    let (amara, officer) = (at_papers(&app).await, app.signed_in(OFFICER).await);
    add(&amara, &[("letter.pdf", PDF)]).await.location();
    assert!(amara.get(PATH).await.text().contains("We have not been able to check this for viruses yet"));
    let reference = finish(&amara).await;
    let case = format!("/staff/cases/{reference}");
    let page = officer.get(&case).await.text();
    assert!(page.contains("letter.pdf (held: not checked for viruses yet)") && !page.contains(&format!("{case}/evidence/")));
    let (id,): (uuid::Uuid,) = app.portal.store.sql("SELECT file_id FROM evidence").one().await.unwrap();
    assert_eq!(officer.get(&format!("{case}/evidence/{id}")).await.status, StatusCode::NOT_FOUND, "nobody opens it before");
    app.mails().await;
    assert!(officer.get(&case).await.text().contains("held"), "the job waits while there is no scanner");
    let Some(_scanner) = Clamd::start_at(port).await else { return };
    app.wait(3600);
    app.mails().await;
    let later = app.signed_in(OFFICER).await;
    assert_eq!(later.get(&format!("{case}/evidence/{id}")).await.bytes, PDF);
}

#[tokio::test]
async fn what_the_scanner_finds_is_refused_and_never_kept() {
    let Some(scanner) = Clamd::start().await else { return };
    let app = TestApp::with_scanner(Some(scanner.address.clone())).await;
    let amara = at_papers(&app).await;
    let hidden = format!("%PDF-1.7 %%EOF\n{EICAR}");
    for (name, content) in [("eicar.com", EICAR), ("eicar.pdf", hidden.as_str())] {
        let refused = add(&amara, &[(name, content.as_bytes())]).await;
        assert!(refused.find(".govuk-error-message").join(" ").contains("our virus check found something"), "{name}");
    }
    assert_eq!(app.count("SELECT count(*) FROM file_chunk c JOIN evidence e ON e.file_id = c.file_id").await, 0);
    add(&amara, &[("letter.pdf", PDF)]).await.location();
    assert!(!amara.get(PATH).await.text().contains("Not checked yet"), "what is clean is clean at once");
    let reference = finish(&amara).await;
    let officer = app.signed_in(OFFICER).await;
    officer.post(&format!("/staff/cases/{reference}/take"), &[]).await.location();
    let refused = officer.upload(&format!("/staff/cases/{reference}/files"), "reply.txt", EICAR.as_bytes()).await;
    assert!(refused.text().contains("our virus check found something"), "officers’ files are scanned too");
}

#[tokio::test]
async fn a_file_that_was_held_and_is_infected_is_destroyed() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let app = TestApp::with_scanner(Some(format!("127.0.0.1:{port}"))).await;
    let amara = at_papers(&app).await;
    add(&amara, &[("eicar.pdf", format!("%PDF-1.7 %%EOF\n{EICAR}").as_bytes())]).await.location();
    let reference = finish(&amara).await;
    let Some(_scanner) = Clamd::start_at(port).await else { return };
    app.wait(3600);
    app.mails().await;
    let case = app.signed_in(OFFICER).await.get(&format!("/staff/cases/{reference}")).await.text();
    assert!(case.contains("eicar.pdf (a virus was found, and the file was destroyed)"));
    assert_eq!(app.count("SELECT count(*) FROM file_chunk c JOIN evidence e ON e.file_id = c.file_id").await, 0);
}

#[tokio::test]
async fn a_paper_is_removed_by_who_added_it_and_by_nobody_else() {
    let app = TestApp::new().await;
    let (amara, ciaran) = (at_papers(&app).await, app.signed_in(CIARAN).await);
    add(&amara, &[("letter.pdf", PDF)]).await.location();
    let page = amara.get(PATH).await.text();
    let remove = page.split("action=\"").find(|rest| rest.contains("/remove\"")).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(ciaran.post(&remove, &[]).await.status, StatusCode::NOT_FOUND);
    amara.post(&remove, &[]).await.location();
    assert_eq!(app.count("SELECT count(*) FROM evidence").await, 0);
    assert_eq!(amara.post(&remove, &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_same_paper_added_twice_is_there_once() {
    let app = TestApp::new().await;
    let amara = at_papers(&app).await;
    let paper: [(&str, &[u8]); 1] = [("order.pdf", b"%PDF-1.7 %%EOF order")];
    let to = add(&amara, &paper).await.location();
    let before = app.count("SELECT count(*) FROM file_chunk").await;
    assert_eq!(add(&amara, &paper).await.location(), to, "the second leads to the first");
    let both = add(&amara, &[("order.pdf", b"%PDF-1.7 %%EOF order"), ("letter.pdf", b"%PDF-1.7 %%EOF letter")]).await;
    both.location();
    let counts = [app.count("SELECT count(*) FROM evidence").await, app.count("SELECT count(*) FROM file_chunk").await];
    assert_eq!(counts, [2, before + 1]);
    assert_eq!(app.faults().await, Vec::<String>::new());
}
