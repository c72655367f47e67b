//! Pages of words alone come from memory, for whoever has no session: drawn once for each language, in safe mode or not, and kept compressed
//! with a tag. All are drawn anew on another day in London, and when the dates rest on something newer.

use std::collections::HashMap;
use std::io::Write;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use app::words::Locale;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH, SET_COOKIE, VARY,
};
use axum::http::{HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::page::Nonce;
use super::words::{self, ForEverybody};
use super::{assets, session};
use crate::state::Portal;

/// What dates rest on is asked for no oftener than this.
const RECENT: Duration = Duration::from_secs(2);
/// More pages are never kept: then all are drawn anew.
const MOST: usize = 256;
/// What a question may name without changing more than the page itself does.
const QUESTIONS: [&str; 2] = ["lang", "open"];

/// The pages that one server keeps.
#[derive(Clone)]
pub struct Memory {
    portal: Portal,
    kept: Arc<Mutex<Shelf>>,
}

#[derive(Default)]
struct Shelf {
    edition: Edition,
    asked: Option<Duration>,
    pages: HashMap<Name, Arc<Page>>,
}

/// What a page that tells a date rests on.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Edition {
    day: Option<Date>,
    calendar: Option<i64>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Name {
    uri: String,
    language: &'static str,
    safe_mode: bool,
}

struct Page {
    plain: Bytes,
    digest: String,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

impl Memory {
    /// Nothing is kept yet.
    pub fn new(portal: Portal) -> Self {
        Self { portal, kept: Arc::default() }
    }

    fn kept(&self) -> MutexGuard<'_, Shelf> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What holds now; pages of what held before go. While the database does not answer, what was known last holds.
    async fn edition(&self) -> Edition {
        let (day, now) = (self.portal.clock.today(), self.portal.clock.steady());
        if self.kept().is_due(now) {
            match self.portal.store.newest_calendar().await {
                Ok(number) => self.kept().turn(Edition { day: Some(day), calendar: Some(number) }),
                Err(cause) => tracing::warn!(%cause, "whether dates have changed is not known"),
            }
        }
        let mut kept = self.kept();
        let edition = Edition { day: Some(day), ..kept.edition };
        kept.turn(edition);
        edition
    }

    fn find(&self, name: &Name) -> Option<Arc<Page>> {
        self.kept().pages.get(name).cloned()
    }

    /// Keeps a page that was begun in this edition.
    fn keep(&self, name: Name, page: &Arc<Page>, begun: Edition) {
        let mut kept = self.kept();
        if kept.edition == begun {
            if kept.pages.len() >= MOST {
                kept.pages.clear();
            }
            kept.pages.insert(name, page.clone());
        }
    }
}

impl Shelf {
    fn is_due(&mut self, now: Duration) -> bool {
        let due = self.asked.is_none_or(|asked| now.saturating_sub(asked) >= RECENT);
        if due {
            self.asked = Some(now); // who comes meanwhile does not ask too
        }
        due
    }

    fn turn(&mut self, edition: Edition) {
        if self.edition != edition {
            self.edition = edition;
            self.pages.clear();
        }
    }
}

/// The middleware.
pub async fn keep(State(memory): State<Memory>, request: Request, next: Next) -> Response {
    let Some(name) = name(&request) else { return next.run(request).await };
    let edition = memory.edition().await;
    let asked = Asked::of(&request);
    let page = match memory.find(&name) {
        Some(page) => page,
        None => match draw(request, &name, next).await {
            Ok(page) => {
                memory.keep(name, &page, edition);
                page
            }
            Err(response) => return *response,
        },
    };
    page.answer(&asked, memory.portal.locales.len() > 1)
}

/// How an answer is wanted.
struct Asked {
    coding: Option<&'static str>,
    /// The tags of what the browser has.
    known: String,
    head: bool,
}

impl Asked {
    fn of(request: &Request) -> Self {
        let text = |name| request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let coding = ["br", "gzip"].into_iter().find(|coding| assets::accepts(text(ACCEPT_ENCODING), coding));
        Self { coding, known: text(IF_NONE_MATCH).to_owned(), head: request.method() == Method::HEAD }
    }

    /// Compared weakly, as RFC 9110 §13.1.2 says.
    fn has(&self, tag: &str) -> bool {
        self.known.split(',').map(str::trim).any(|known| known == "*" || known.trim_start_matches("W/") == tag)
    }
}

/// Under which name an answer is kept; none for what is not the same for everybody.
fn name(request: &Request) -> Option<Name> {
    let (uri, headers) = (request.uri(), request.headers());
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let same = reads && words::are_all(uri.path()) && !session::has_session(headers);
    let uri = same.then(|| plain(uri)).flatten()?;
    Some(Name { uri, language: Locale::current().tag(), safe_mode: session::is_safe_mode(headers) })
}

/// The address without its language; none where it asks for something else too.
fn plain(uri: &Uri) -> Option<String> {
    let Some(query) = uri.query() else { return Some(uri.path().to_owned()) };
    let fields: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
    if fields.iter().any(|(name, _)| !QUESTIONS.contains(&name.as_ref())) {
        return None;
    }
    let rest: Vec<_> = fields.iter().filter(|(name, _)| name != "lang").map(|(_, value)| value.as_ref()).collect();
    Some(format!("{} {}", uri.path(), rest.join(" ")))
}

/// Draws a page as for somebody of whom nothing is known.
async fn draw(mut request: Request, name: &Name, next: Next) -> Result<Arc<Page>, Box<Response>> {
    *request.method_mut() = Method::GET;
    request.headers_mut().clear();
    if name.safe_mode {
        session::ask_safe_mode(request.headers_mut());
    }
    request.extensions_mut().insert(ForEverybody);
    request.extensions_mut().insert(Nonce::default());
    let mut response = next.run(request).await;
    response.extensions_mut().insert(ForEverybody);
    let html = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if response.status() != StatusCode::OK || !html || response.headers().contains_key(SET_COOKIE) {
        return Err(Box::new(response));
    }
    let body = to_bytes(response.into_body(), usize::MAX).await;
    body.map(|plain| Arc::new(Page::new(plain))).map_err(|_| Box::new(StatusCode::INTERNAL_SERVER_ERROR.into_response()))
}

impl Page {
    fn new(plain: Bytes) -> Self {
        let digest = hex::encode(&Sha256::digest(&plain)[..12]);
        Self { plain, digest, brotli: OnceLock::new(), gzip: OnceLock::new() }
    }

    fn answer(&self, asked: &Asked, languages: bool) -> Response {
        let tag = format!("\"{}{}\"", self.digest, asked.coding.unwrap_or_default());
        let known = asked.has(&tag);
        let mut response = if known { StatusCode::NOT_MODIFIED.into_response() } else { self.whole(asked.coding, asked.head) };
        let vary = if languages { "accept-encoding, cookie, accept-language" } else { "accept-encoding, cookie" };
        let headers = response.headers_mut();
        headers.insert(VARY, HeaderValue::from_static(vary));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache")); // kept, and asked about every time: a cookie makes it another page
        headers.extend(HeaderValue::from_str(&tag).ok().map(|tag| (ETAG, tag)));
        response.extensions_mut().insert(ForEverybody);
        response
    }

    fn whole(&self, coding: Option<&'static str>, head: bool) -> Response {
        let bytes = match coding {
            Some("br") => self.brotli.get_or_init(|| brotli(&self.plain)),
            Some(_) => self.gzip.get_or_init(|| gzip(&self.plain)),
            None => &self.plain,
        };
        let size = HeaderValue::from(bytes.len());
        let mut response = Response::new(if head { Body::empty() } else { Body::from(bytes.clone()) });
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(CONTENT_LENGTH, size);
        headers.extend(coding.map(|coding| (CONTENT_ENCODING, HeaderValue::from_static(coding))));
        response
    }
}

/// Nearly as hard as it goes: once a day for each page.
fn brotli(plain: &[u8]) -> Bytes {
    let (mut packed, hard) = (Vec::new(), BrotliEncoderParams { quality: 9, lgwin: 18, ..BrotliEncoderParams::default() });
    let done = brotli::BrotliCompress(&mut &plain[..], &mut packed, &hard);
    done.map(|_| packed.into()).expect("bytes in memory can be read and written")
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    let done = packed.write_all(plain).and_then(|()| packed.finish());
    done.map(Bytes::from).expect("memory takes what is written")
}
