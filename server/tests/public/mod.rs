//! What anybody reads: from memory, without a cookie; leaving, and safe mode.

use std::collections::BTreeSet;
use std::path::Path;

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, COOKIE, ETAG, IF_NONE_MATCH, SET_COOKIE, VARY,
};
use axum::http::{Method, Request, StatusCode};
use brotli::enc::BrotliEncoderParams;

use crate::reading::language::shipped;
use crate::support::{Answer, TestApp};

/// What comes from memory.
const PAGES: [&str; 6] = ["/", "/privacy", "/rights", "/contact", "/accessibility", "/cookies"];
const AMARA: &str = "amara.okafor-lindqvist@example.org";

/// A browser that was never here: no cookie at all.
async fn first(app: &TestApp, method: Method, path: &str, headers: &[(axum::http::HeaderName, &str)]) -> Answer {
    let request = Request::builder().method(method).uri(path);
    let request = headers.iter().fold(request, |request, (name, value)| request.header(name, *value));
    app.visitor().send(request.body(Body::empty()).unwrap()).await
}

fn unpacked(answer: &Answer) -> String {
    let mut plain = Vec::new();
    match answer.headers.get(CONTENT_ENCODING).map(|coding| coding.to_str().unwrap()) {
        Some("br") => brotli::BrotliDecompress(&mut &answer.bytes[..], &mut plain).map(drop).unwrap(),
        Some("gzip") => {
            std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&answer.bytes[..]), &mut plain).map(drop).unwrap();
        }
        _ => plain.clone_from(&answer.bytes),
    }
    String::from_utf8(plain).unwrap()
}

#[tokio::test]
async fn a_public_page_sets_no_cookie_has_no_token_and_is_the_same_for_everybody() {
    let app = TestApp::new().await;
    for path in PAGES {
        let page = first(&app, Method::GET, path, &[]).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(!page.headers.contains_key(SET_COOKIE), "{path}");
        let text = page.text();
        assert!(!text.contains("name=\"csrf\"") && !text.contains("nonce") && !text.contains("<form"), "{path}");
        let scripts: Vec<_> = text.split("<script").skip(1).collect();
        assert!(matches!(scripts[..], [one] if one.contains("/leave.js\"")), "{path}: one small file");
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("script-src 'self';") && policy.starts_with("default-src 'none'"), "{path}: {policy}");
        assert_eq!(page.headers[CACHE_CONTROL], "no-cache");
        assert_eq!(first(&app, Method::GET, path, &[]).await.bytes, page.bytes, "{path}");
        assert_eq!(app.visitor().get(path).await.bytes, page.bytes, "{path}: who has been here reads the same");
        let asked = first(&app, Method::GET, &format!("{path}?done=signed-out"), &[]).await;
        assert!(!asked.headers.contains_key(SET_COOKIE) && asked.text().contains("nonce"), "{path}: news is drawn");
    }
}

#[tokio::test]
async fn a_public_address_that_is_not_there_says_so_and_can_be_left() {
    let app = TestApp::new().await;
    let page = first(&app, Method::GET, "/privacy/no-such-page", &[]).await;
    assert_eq!(
        (page.status, page.headers.get(ETAG), page.headers[CACHE_CONTROL].to_str().unwrap()),
        (StatusCode::NOT_FOUND, None, "no-store")
    );
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(
        page.text().contains("/leave.js\"></script>") && policy.contains("script-src 'self';"),
        "its script may run: {policy}"
    );
}

#[tokio::test]
async fn a_public_page_comes_compressed_and_not_again_to_who_has_it() {
    let app = TestApp::new().await;
    for path in PAGES {
        let plain = first(&app, Method::GET, path, &[]).await;
        let mut tags = BTreeSet::from([plain.headers[ETAG].clone().to_str().unwrap().to_owned()]);
        for coding in ["br", "gzip"] {
            let packed = first(&app, Method::GET, path, &[(ACCEPT_ENCODING, coding)]).await;
            assert_eq!(packed.headers[CONTENT_ENCODING], coding, "{path}");
            assert_eq!(unpacked(&packed), plain.text(), "{path}");
            let vary = packed.headers[VARY].to_str().unwrap();
            assert!(vary.contains("accept-encoding") && vary.contains("cookie"), "{path}: {vary}");
            let tag = packed.headers[ETAG].to_str().unwrap();
            for known in [tag.to_owned(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
                let again = first(&app, Method::GET, path, &[(ACCEPT_ENCODING, coding), (IF_NONE_MATCH, &known)]).await;
                assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0), "{path} {known}");
                assert_eq!(again.headers[ETAG], tag);
            }
            let head = first(&app, Method::HEAD, path, &[(ACCEPT_ENCODING, coding)]).await;
            assert_eq!((head.status, head.bytes.len()), (StatusCode::OK, 0), "{path}");
            assert_eq!(head.headers[CONTENT_LENGTH], packed.bytes.len().to_string().as_str(), "{path}");
            assert!(tags.insert(tag.to_owned()), "{path}: other bytes, another tag");
        }
        let other = first(&app, Method::GET, path, &[(IF_NONE_MATCH, "\"other\"")]).await;
        assert_eq!(other.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn who_has_a_session_gets_a_page_of_their_own() {
    let app = TestApp::new().await;
    first(&app, Method::GET, "/", &[]).await;
    let amara = app.signed_in(AMARA).await;
    let page = amara.get("/").await;
    assert!(page.text().contains("Go to your information") && page.text().contains("action=\"/sign-out\""));
    assert_eq!(page.headers[CACHE_CONTROL], "no-store");
    assert!(!page.headers.contains_key(ETAG));
    assert!(first(&app, Method::GET, "/", &[]).await.text().contains("Ask without an account"), "and nobody else gets hers");
}

#[tokio::test]
async fn the_day_to_reply_is_that_of_today_and_of_the_holidays_that_count_now() {
    let app = TestApp::new().await;
    let day = async || first(&app, Method::GET, "/", &[]).await.find("main time");
    // law.md §1: Monday 23 November and one month.
    assert_eq!(day().await, ["Wednesday 23 December 2026"]);
    // Thursday 26 November: 26 December is a Saturday, Monday 28 the bank holiday in its stead.
    app.wait(3 * 24 * 60 * 60);
    assert_eq!(day().await, ["Tuesday 29 December 2026"], "another day in London");
    let mut feed: serde_json::Value = serde_json::from_str(include_str!("../../../content/bank-holidays.json")).unwrap();
    let more = serde_json::json!({ "title": "Extra day", "date": "2026-12-29", "notes": "", "bunting": false });
    feed["england-and-wales"]["events"].as_array_mut().unwrap().push(more);
    app.portal.store.import_holidays(&feed.to_string(), app.portal.clock.now()).await.unwrap().unwrap();
    app.wait(2);
    assert_eq!(day().await, ["Wednesday 30 December 2026"], "another list of holidays");
}

/// HTML, style, icon and script together (20 KB, brotli), in each language that ships.
#[tokio::test]
async fn a_first_visit_costs_twenty_kilobytes_at_most() {
    let mut app = TestApp::new().await;
    app.router = shipped(&app);
    for path in PAGES.iter().flat_map(|path| [(*path).to_owned(), format!("{path}?lang=ar")]) {
        let page = first(&app, Method::GET, &path, &[(ACCEPT_ENCODING, "br")]).await;
        let html = unpacked(&page);
        let assets: BTreeSet<&str> = html.split('"').filter(|text| text.starts_with("/assets/")).collect();
        assert_eq!(assets.len(), 3, "{path}: style, icon, script: {assets:?}");
        let mut bytes = page.bytes.len();
        for asset in assets {
            let file = first(&app, Method::GET, asset, &[(ACCEPT_ENCODING, "br")]).await;
            assert_eq!(file.status, StatusCode::OK, "{asset}");
            bytes += if file.headers.contains_key(CONTENT_ENCODING) { file.bytes.len() } else { packed(&file.bytes) };
        }
        println!("{path}: {bytes} bytes, {} of them HTML", page.bytes.len());
        assert!(bytes <= 20 * 1024, "{path}: {bytes}");
    }
}

/// As large as the site's build makes it, also where only the style was built.
fn packed(plain: &[u8]) -> usize {
    let mut packed = Vec::new();
    let hardest = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut &plain[..], &mut packed, &hardest).unwrap();
    packed.len().min(plain.len())
}

#[tokio::test]
async fn safe_mode_gives_every_page_a_title_and_an_icon_that_say_nothing() {
    let app = TestApp::new().await;
    let mut amara = app.signed_in(AMARA).await;
    let set = amara.post("/about", &[("mode", "on")]).await;
    assert_eq!(set.location(), "/about#safe-mode");
    let cookie = set.headers[SET_COOKIE].to_str().unwrap().to_owned();
    for part in ["__Host-view=plain;", "Max-Age=31536000", "Path=/", "Secure", "HttpOnly", "SameSite=Lax"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    amara.view = set.cookie("__Host-view");
    let mut visitor = app.visitor();
    visitor.view.clone_from(&amara.view);
    for (browser, paths) in
        [(&amara, &["/", "/account", "/account/data/P-1003", "/no-such-page", "/about"][..]), (&visitor, &PAGES)]
    {
        for path in paths {
            let page = browser.get(path).await;
            assert_eq!(page.find("title"), ["Information"], "{path}");
            assert!(page.text().contains("/plain.svg\"") && !page.text().contains("/icon.svg\""), "{path}");
        }
    }
    assert!(amara.get("/about").await.text().contains("Safe mode is on."));
    assert_eq!(app.visitor().get("/").await.find("title").len(), 1);
    assert_ne!(app.visitor().get("/").await.find("title"), ["Information"], "nobody else's page changes");
    let off = amara.post("/about", &[("mode", "off")]).await;
    assert!(off.headers[SET_COOKIE].to_str().unwrap().starts_with("__Host-view=; Max-Age=0;"));
}

#[tokio::test]
async fn only_the_switch_sets_safe_mode() {
    let app = TestApp::new().await;
    let token = first(&app, Method::GET, "/about", &[]).await;
    assert!(token.text().contains("name=\"csrf\""), "the switch is a form, and needs no script");
    let title = &token.find("title")[0];
    assert!(!title.contains("safe") && !title.contains("screen"), "the history tells nobody who looked for it: {title}");
    let forged = app.visitor().post_raw("/about", &[("mode", "on")]).await;
    assert_eq!((forged.status, forged.cookie("__Host-view")), (StatusCode::FORBIDDEN, None));
    for path in ["/about?mode=on", "/exit", "/?safe=on"] {
        assert_eq!(app.visitor().get(path).await.cookie("__Host-view"), None, "{path}");
    }
    let bent = first(&app, Method::GET, "/", &[(COOKIE, "__Host-view=on")]).await;
    assert_ne!(bent.find("title"), ["Information"]);
}

#[tokio::test]
async fn leaving_ends_the_session_first_and_keeps_safe_mode() {
    let app = TestApp::new().await;
    let mut amara = app.signed_in(AMARA).await;
    amara.view = Some("plain".to_owned());
    let left = amara.get("/exit").await;
    assert!(left.location().starts_with("https://"));
    assert_eq!(left.cookie("__Host-session"), Some(String::new()));
    assert_eq!(left.cookie("__Host-device"), Some(String::new()));
    assert_eq!(left.cookie("__Host-view"), None, "the next visit is as plain as this one");
    assert!(amara.get("/account").await.location().starts_with("/sign-in"), "the session has ended on our side");
}

/// A page that nobody can leave when the database is gone would be a trap.
#[tokio::test]
async fn who_leaves_is_let_go_also_when_nothing_can_be_written() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let never = "CREATE TRIGGER never BEFORE UPDATE OF ended_us ON session BEGIN SELECT RAISE(ABORT, 'never'); END";
    for broken in [never, "ALTER TABLE session RENAME COLUMN token_hash TO gone"] {
        app.change(broken).await;
        let left = amara.get("/exit").await;
        assert!(left.location().starts_with("https://"));
        assert_eq!(left.cookie("__Host-session"), Some(String::new()));
    }
}

#[tokio::test]
async fn the_cookies_page_names_every_cookie_there_is() {
    fn collect(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, found);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let names = text.split("__Host-").skip(1);
            let names = names.filter_map(|rest| rest.split(|c: char| !c.is_ascii_lowercase()).next());
            found.extend(names.filter(|name| !name.is_empty()).map(|name| format!("__Host-{name}")));
        }
    }
    let mut names = BTreeSet::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut names);
    let app = TestApp::new().await;
    let listed: BTreeSet<String> = first(&app, Method::GET, "/cookies", &[]).await.find("main dt").into_iter().collect();
    assert_eq!(listed, names);
}
