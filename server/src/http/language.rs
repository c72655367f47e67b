//! The language of a request: the one its address names (`?lang=`), else the one its browser prefers, of those that this portal
//! offers. Handlers, pages, error pages and streamed copies all speak it; nothing has to be handed on.

use std::pin::Pin;
use std::task::{Context, Poll};

use app::words::{LanguageIdentifier, Locale};
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, VARY};
use axum::http::{HeaderValue, Uri};
use axum::middleware::Next;
use axum::response::Response;
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use http_body::{Frame, SizeHint};

use crate::state::Portal;

/// The middleware: finds the language, and answers in it.
pub async fn choose(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let offered = &portal.locales;
    let header = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let locale = of(request.uri(), header, offered);
    let response = locale.scope(next.run(request)).await;
    let mut response = response.map(|body| Body::new(Spoken { locale, body }));
    let headers = response.headers_mut();
    if headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(locale.tag()));
        if offered.len() > 1 && !headers.contains_key(VARY) {
            headers.append(VARY, HeaderValue::from_static("accept-language"));
        }
    }
    response
}

/// Of those that have the words of this page, the first for whoever prefers none of them.
fn of(uri: &Uri, header: &str, offered: &[Locale]) -> Locale {
    let offered: Vec<Locale> = offered.iter().copied().filter(|locale| locale.speaks(uri.path())).collect();
    let best = |wanted: &[LanguageIdentifier]| {
        negotiate_languages(wanted, &offered, None, NegotiationStrategy::Lookup).first().map(|locale| **locale)
    };
    best(&named(uri)).or_else(|| best(&preferred(header))).or_else(|| offered.first().copied()).unwrap_or_else(Locale::source)
}

fn named(uri: &Uri) -> Vec<LanguageIdentifier> {
    let fields = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    fields.filter(|(name, _)| name == "lang").filter_map(|(_, tag)| tag.parse().ok()).collect()
}

/// What a browser prefers, the best first (RFC 9110 section 12.5.4). What it refuses by `q=0`, and what is no language, is left
/// out.
fn preferred(header: &str) -> Vec<LanguageIdentifier> {
    let range = |range: &str| {
        let (tag, weight) = range.split_once(';').unwrap_or((range, "q=1"));
        let weight: f32 = weight.trim().strip_prefix("q=")?.parse().ok()?;
        (weight > 0.0).then_some((weight, tag.trim().parse().ok()?))
    };
    let mut ranges: Vec<(f32, LanguageIdentifier)> = header.split(',').filter_map(range).collect();
    ranges.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    ranges.into_iter().map(|(_, language)| language).collect()
}

/// A body that is written while it is sent speaks the language of its request.
struct Spoken {
    locale: Locale,
    body: Body,
}

impl HttpBody for Spoken {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        self.locale.within(|| Pin::new(&mut self.body).poll_frame(cx))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(header: &str) -> String {
        preferred(header).iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_heaviest_language_comes_first_and_equals_stay_in_order() {
        assert_eq!(order("da, en-gb;q=0.8, en;q=0.7"), "da en-GB en"); // the example of RFC 9110
        assert_eq!(order("en;q=0.7, cy;q=0.9, fr, de"), "fr de cy en");
    }

    #[test]
    fn what_is_refused_or_unreadable_is_left_out() {
        assert_eq!(order("cy;q=0, *;q=0.5, en;q=0.1"), "en");
        assert_eq!(order("en;q=nan, de;q=x, ;, cy;level=1, 12345678901, fr"), "fr");
        assert_eq!(order(""), "");
    }
}
