//! Each request has its own language. Arabic ships for some pages; a second language for all is read from a folder of this test.

use app::t;
use app::words::{LanguageIdentifier, Locale};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::connect_info::MockConnectInfo;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use fluent_templates::ArcLoader;
use futures_util::stream;
use server::{config::Config, http, keys::Keys, state::Portal};
use tower::ServiceExt;

use crate::support::{Answer, Browser, TestApp};

fn arabic() -> Locale {
    let id: LanguageIdentifier = "ar".parse().unwrap();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../app/tests/locales");
    let words = ArcLoader::builder(folder, id.clone()).customize(|bundle| bundle.set_use_isolating(false)).build().unwrap();
    Locale::new(id, words)
}

/// The same portal with a second language.
fn bilingual(app: &TestApp) -> Router {
    http::router(portal(app)).layer(MockConnectInfo(std::net::SocketAddr::from(([192, 0, 2, 1], 4000))))
}

fn portal(app: &TestApp) -> Portal {
    let mut config = app.portal.config.clone();
    config.more_locales = vec![arabic()];
    with(app, config)
}

/// The same portal with all that ships.
pub fn shipped(app: &TestApp) -> Router {
    let mut config = app.portal.config.clone();
    config.locales = "en,ar".into();
    http::router(with(app, config)).layer(MockConnectInfo(std::net::SocketAddr::from(([192, 0, 2, 1], 4000))))
}

fn with(app: &TestApp, config: Config) -> Portal {
    Portal::new(config, app.portal.store.clone(), Keys::derive(&[7; 32]), app.portal.clock.clone()).unwrap()
}

async fn read(router: &Router, browser: &Browser<'_>, path: &str, accept: &str) -> (StatusCode, HeaderMap, String) {
    let request = browser.request(Method::GET, path).header(ACCEPT_LANGUAGE, accept).body(Body::empty()).unwrap();
    let (parts, body) = router.clone().oneshot(request).await.unwrap().into_parts();
    (parts.status, parts.headers, String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap())
}

#[tokio::test]
async fn a_page_an_error_and_a_title_speak_the_language_of_the_browser() {
    let app = TestApp::new().await;
    let (router, visitor) = (bilingual(&app), app.visitor());
    let (_, headers, page) = read(&router, &visitor, "/cookies", "ar-EG, en;q=0.5").await;
    assert_eq!(headers[CONTENT_LANGUAGE], "ar");
    assert!(headers[VARY].to_str().unwrap().contains("accept-language"));
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\""));
    assert!(page.contains("<title>[Cookies]"), "the handler's title: {page}");
    assert!(page.contains("[Skip]") && page.contains("Cookies are small files"), "what has no words is said in English: {page}");
    let (status, headers, page) = read(&router, &visitor, "/no-such-page", "ar").await;
    assert_eq!((status, headers[CONTENT_LANGUAGE].to_str().unwrap()), (StatusCode::NOT_FOUND, "ar"));
    assert!(page.contains("[Not found]"), "{page}");
}

/// Every page that Arabic is promised for, and none beside.
#[tokio::test]
async fn arabic_is_spoken_where_it_has_words_and_says_that_nobody_checked_them() {
    let app = TestApp::new().await;
    let (router, visitor) = (shipped(&app), app.visitor());
    let arabic = *Locale::shipped().iter().find(|locale| locale.tag() == "ar").unwrap();
    // What only a form is sent to is drawn where it is refused.
    let drawn = |path: &&str| !["/track/enter", "/sign-in/code", "/sign-in/code/*"].contains(path);
    let code = "/sign-in/code/00000000-0000-0000-0000-000000000001";
    for path in arabic.pages().unwrap().iter().copied().filter(drawn).chain([code]) {
        let (_, headers, page) = read(&router, &visitor, path, "ar").await;
        assert_eq!(headers[CONTENT_LANGUAGE], "ar", "{path}");
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\"") && page.contains("app-languages__review"), "{path}");
        let title = page.split("<title>").nth(1).and_then(|rest| rest.split(" – ").next()).unwrap();
        assert!(title.chars().any(|letter| ('ا'..='ي').contains(&letter)), "{path}: {title}");
        let (_, _, english) = read(&router, &visitor, path, "en").await;
        let href = if page.contains("id=\"language\"") { "#language".to_owned() } else { format!("{path}?lang=ar") };
        assert!(english.contains(&format!("href=\"{href}\" lang=\"ar\" hreflang=\"ar\" dir=\"rtl\"")), "{path}: {english}");
        assert!(!english.contains("app-languages__review"), "{path}");
    }
    for path in ["/dates?lang=ar", "/requests/new?lang=ar"] {
        let (_, headers, page) = read(&router, &visitor, path, "ar").await;
        assert_eq!(headers[CONTENT_LANGUAGE], "en", "{path}: no page is half in one language and half in another");
        assert!(!page.contains("app-languages"), "{path}: what has no other language offers none");
    }
}

/// Its words stay as they are; the page around them says so, and leads to what is told in its own language.
#[tokio::test]
async fn the_notice_itself_stays_english_in_an_arabic_page() {
    let mut app = TestApp::new().await;
    app.router = shipped(&app);
    let page = app.visitor().get("/privacy?lang=ar").await;
    let (all, english) =
        (page.find("[data-notice]"), page.find("[data-notice][lang=en][dir=ltr], [lang=en][dir=ltr] [data-notice]"));
    assert_eq!(all, english);
    let written = app.visitor().get("/privacy").await;
    assert_eq!(all, written.find("[data-notice]"), "word for word");
    assert!(written.find("[data-notice][lang]").is_empty(), "in English nothing has to be said");
    assert!(page.text().contains("href=\"/privacy/plain?lang=ar\" class=\"govuk-link\""));
    let plain = app.visitor().get("/privacy/plain?lang=ar").await.text();
    assert!(plain.contains("من نحن") && !plain.contains("Who we are"), "{plain}");
}

/// What an address asks is what was typed into a form of this kind. The button that names another language counts, and comes first.
#[tokio::test]
async fn another_language_keeps_the_page_and_what_was_typed() {
    let app = TestApp::new().await;
    let (router, visitor) = (bilingual(&app), app.visitor());
    let (_, _, page) = read(&router, &visitor, "/dates?received-day=31&received-month=2&received-year=2026", "en").await;
    assert!(page.contains("name=\"lang\" value=\"ar\" lang=\"ar\" dir=\"rtl\""), "{page}");
    let (_, _, page) = read(&router, &visitor, "/dates?received-day=31&received-month=2&received-year=2026&lang=ar", "en").await;
    let (button, hidden) = (
        page.find("<button type=\"submit\" name=\"lang\" value=\"en\" lang=\"en\" dir=\"ltr\""),
        page.find("type=\"hidden\" name=\"lang\" value=\"ar\""),
    );
    assert!(page.contains("<html lang=\"ar\"") && page.contains("value=\"31\"") && button.is_some() && button < hidden, "{page}");
    let (_, headers, page) = read(&router, &visitor, "/dates?received-day=31&received-month=2&lang=en&lang=ar", "ar").await;
    assert!(headers[CONTENT_LANGUAGE] == "en" && page.contains("value=\"31\""), "{page}");
}

/// Each form of a public page, empty and refused: its switch, the page to which that leads, and what was typed.
#[tokio::test]
async fn a_form_that_was_typed_into_comes_in_another_language_as_it_is() {
    let mut app = TestApp::new().await;
    app.router = shipped(&app);
    let visitor = app.visitor();
    let typed = [("track-reference", "FH-\"1\""), ("track-email", "somebody@"), ("reference", "FH-2"), ("claim", "AAAA")];
    let (receipt, id) =
        ([("receipt", "Family Hub receipt\n<b>"), ("sent", "What I sent.")], "00000000-0000-4000-8000-000000000000");
    let code = format!("/track/code?id={id}");
    let entered = [("id", id), ("code", "12")];
    for (page, form, fields) in [
        ("/track", "/track/code", &typed[..2]),
        ("/track", "/track", &typed[2..4]),
        ("/receipts", "/receipts", &receipt[..]),
        (code.as_str(), "/track/enter", &entered[..]),
    ] {
        let join = if page.contains('?') { '&' } else { '?' };
        let switch = format!("{page}{join}lang=ar&switch={}", form.replace('/', "%2F"));
        let button = format!("formaction=\"{}\" lang=\"ar\" dir=\"rtl\"", switch.replace('&', "&amp;"));
        let empty = visitor.get(page).await;
        assert!(empty.text().contains(&button), "{button}: {}", empty.text());
        let refused = visitor.post(form, fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(refused.text().contains(&button), "{form}: a refused form has it too");
        let arabic = visitor.post(&switch, fields).await;
        assert_eq!((arabic.status, &arabic.headers[CONTENT_LANGUAGE]), (StatusCode::OK, &"ar".parse().unwrap()), "{switch}");
        assert!(holds(&arabic, &format!("{form}?lang=ar"), fields), "{switch}: {}", arabic.text());
        let back = format!("{page}{join}lang=en&switch={}", form.replace('/', "%2F"));
        assert!(arabic.text().contains(&format!("formaction=\"{}\"", back.replace('&', "&amp;"))), "{back}");
        let english = visitor.post(&back, fields).await;
        assert!(english.headers[CONTENT_LANGUAGE] == "en" && holds(&english, form, fields), "{back}: {}", english.text());
    }
    assert_eq!(app.count("SELECT count(*) FROM job").await, 0, "nothing was done with what was typed");
}

/// Whether the form of that address holds what was typed, in fields of one line and of several.
fn holds(page: &Answer, form: &str, typed: &[(&str, &str)]) -> bool {
    let (fields, lines) =
        (page.fields(&format!("form[action='{form}'] input")), page.find(&format!("form[action='{form}'] textarea")));
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    typed.iter().all(|(name, value)| fields.contains(&((*name).into(), (*value).into())) || lines.contains(&one_line(value)))
}

/// The Enter key presses the first button of a form: that is never the switch.
#[tokio::test]
async fn the_switch_is_not_what_the_enter_key_presses() {
    let mut app = TestApp::new().await;
    app.router = shipped(&app);
    for path in ["/track", "/receipts", "/track/code?id=1"] {
        let text = app.visitor().get(path).await.text();
        for form in text.split("<form").skip(1).filter(|form| form.contains("formaction")) {
            let first = form.split("<button").nth(1).unwrap().split('>').next().unwrap();
            assert!(!first.contains("formaction"), "{path}: {first}");
        }
    }
}

/// Otherwise another website could put words into our forms.
#[tokio::test]
async fn only_our_own_page_switches_a_form() {
    let mut app = TestApp::new().await;
    app.router = shipped(&app);
    let visitor = app.visitor();
    let forged = visitor.request(Method::POST, "/track?lang=ar&switch=%2Ftrack").header("origin", "https://evil.example");
    let forged = forged.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::from("reference=theirs")).unwrap();
    let answer = visitor.send(forged).await;
    assert!(answer.status == StatusCode::FORBIDDEN && !answer.text().contains("theirs"));
}

/// A form is sent to where its language goes on: with what is wrong, it comes back in the same one.
#[tokio::test]
async fn a_form_that_comes_back_keeps_its_language() {
    let app = TestApp::new().await;
    let (router, visitor) = (bilingual(&app), app.visitor());
    let (_, _, page) = read(&router, &visitor, "/track?lang=ar", "en").await;
    assert!(page.contains("action=\"/track/code?lang=ar\""), "{page}");
}

#[tokio::test]
async fn the_address_names_a_language_before_the_browser_does() {
    let app = TestApp::new().await;
    let (router, visitor) = (bilingual(&app), app.visitor());
    for (path, accept, language) in [
        ("/cookies?lang=ar", "en", "ar"),
        ("/cookies?lang=en", "ar", "en"),
        ("/cookies?lang=fr", "ar", "ar"),
        ("/cookies", "fr, ar;q=0", "en"),
        ("/cookies", "", "en"),
    ] {
        let (_, headers, _) = read(&router, &visitor, path, accept).await;
        assert_eq!(headers[CONTENT_LANGUAGE], language, "{path} {accept}");
    }
}

/// On one thread, where each waits for the database while the others go on.
#[tokio::test]
async fn requests_at_the_same_time_each_keep_their_own_language() {
    let app = TestApp::new().await;
    let router = bilingual(&app);
    let amara = app.signed_in("amara.okafor-lindqvist@example.org").await;
    let asked = (0..40).map(|n| read(&router, &amara, "/account/requests", if n % 2 == 0 { "en" } else { "ar" }));
    let pages = futures_util::future::join_all(asked).await;
    for (n, (status, _, page)) in pages.iter().enumerate() {
        let (own, other) = if n % 2 == 0 { ("Your requests", "[Requests]") } else { ("[Requests]", "Your requests") };
        assert_eq!(*status, StatusCode::OK);
        assert!(page.contains(&format!("<title>{own}")) && !page.contains(other), "{n}: {page}");
    }
}

/// Such as a long copy: its rows are read, and put into words, when the handler is long done.
#[tokio::test]
async fn what_is_written_while_it_is_sent_keeps_the_language() {
    async fn streamed() -> Body {
        Body::from_stream(stream::iter((0..3).map(|_| Ok::<_, std::convert::Infallible>(t!("cookies-title")))))
    }
    let app = TestApp::new().await;
    let router = Router::new().route("/copy", get(streamed)).layer(from_fn_with_state(portal(&app), http::language::choose));
    let (_, _, text) = read(&router, &app.visitor(), "/copy", "ar").await;
    assert_eq!(text, "[Cookies][Cookies][Cookies]");
}

#[tokio::test]
async fn a_portal_of_one_language_says_so_and_varies_by_nothing() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/about").await;
    assert_eq!(page.headers[CONTENT_LANGUAGE], "en");
    assert!(!page.headers.contains_key(VARY));
    let page = app.visitor().get("/cookies").await;
    assert!(!page.headers[VARY].to_str().unwrap().contains("language"));
    let asset = page
        .text()
        .split("href=\"")
        .find_map(|rest| rest.split('"').next().filter(|at| at.contains("public.css")))
        .unwrap()
        .to_owned();
    assert!(!app.visitor().get(&asset).await.headers.contains_key(CONTENT_LANGUAGE));
}
