//! Each request has its own language. Only English ships: the second one is read from a folder of this test.

use app::t;
use app::words::{LanguageIdentifier, Locale};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::connect_info::MockConnectInfo;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, VARY};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use fluent_templates::ArcLoader;
use futures_util::stream;
use server::{config::Config, http, keys::Keys, state::Portal};
use tower::ServiceExt;

use crate::support::{Browser, TestApp};

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
fn shipped(app: &TestApp) -> Router {
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

#[tokio::test]
async fn arabic_is_spoken_where_it_has_words_and_says_that_nobody_checked_them() {
    let app = TestApp::new().await;
    let (router, visitor) = (shipped(&app), app.visitor());
    for path in ["/contact", "/accessibility", "/cookies"] {
        let (_, headers, page) = read(&router, &visitor, path, "ar").await;
        assert_eq!(headers[CONTENT_LANGUAGE], "ar", "{path}");
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\"") && page.contains("app-languages__review"), "{path}");
        let (_, _, english) = read(&router, &visitor, path, "en").await;
        assert!(
            english.contains(&format!("href=\"{path}?lang=ar\" lang=\"ar\" hreflang=\"ar\" dir=\"rtl\"")),
            "{path}: {english}"
        );
        assert!(!english.contains("app-languages__review"), "{path}");
    }
    let (_, headers, page) = read(&router, &visitor, "/sign-in?lang=ar", "ar").await;
    assert_eq!(headers[CONTENT_LANGUAGE], "en", "no page is half in one language and half in another");
    assert!(!page.contains("app-languages"), "what has no other language offers none");
}

/// What an address asks is what was typed into a form of this kind.
#[tokio::test]
async fn another_language_keeps_the_page_and_what_was_typed() {
    let app = TestApp::new().await;
    let (router, visitor) = (bilingual(&app), app.visitor());
    let (_, _, page) = read(&router, &visitor, "/dates?received-day=31&received-month=2&received-year=2026", "en").await;
    assert!(page.contains("href=\"/dates?received-day=31&amp;received-month=2&amp;received-year=2026&amp;lang=ar\""), "{page}");
    let (_, _, page) = read(&router, &visitor, "/dates?received-day=31&received-month=2&received-year=2026&lang=ar", "en").await;
    assert!(
        page.contains("<html lang=\"ar\"")
            && page.contains("value=\"31\"")
            && page.contains("type=\"hidden\" name=\"lang\" value=\"ar\""),
        "{page}"
    );
    assert!(page.contains("href=\"/dates?received-day=31&amp;received-month=2&amp;received-year=2026&amp;lang=en\""), "{page}");
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
