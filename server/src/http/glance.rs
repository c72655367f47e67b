//! Nobody reads by a glance: a browser that fetches ahead, a program that asks only for headers. To who is signed in nothing is given
//! for it, so that nothing has been opened, read or begun by it. Who asks for a part of a file gets the whole, as HTTP allows (RFC 9110
//! §14.2).

use axum::extract::Request;
use axum::http::header::{ACCEPT_RANGES, ALLOW, HeaderMap};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::error::Drawn;
use super::session::Who;

/// The middleware. A browser asks again when its person really goes there.
pub async fn refuse(request: Request, next: Next) -> Response {
    let signed_in = request.extensions().get::<Who>().is_some_and(|who| who.signed_in.is_some());
    let asset = request.uri().path().starts_with("/assets/");
    match glance(request.method(), request.headers()) {
        Some(refusal) if signed_in && !asset => {
            let mut response = (refusal, [(ALLOW, "GET, POST"), (ACCEPT_RANGES, "none")]).into_response();
            response.extensions_mut().insert(Drawn);
            response
        }
        _ => next.run(request).await,
    }
}

/// How it is refused, where it is only a glance.
fn glance(method: &Method, headers: &HeaderMap) -> Option<StatusCode> {
    let says = |name: &str| headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).any(is_ahead);
    match *method {
        Method::HEAD => Some(StatusCode::METHOD_NOT_ALLOWED),
        Method::GET if ["sec-purpose", "purpose", "x-purpose", "x-moz"].into_iter().any(says) => {
            Some(StatusCode::SERVICE_UNAVAILABLE)
        }
        _ => None,
    }
}

/// "prefetch;prerender", "preview".
fn is_ahead(purpose: &str) -> bool {
    let purpose = purpose.to_ascii_lowercase();
    ["prefetch", "prerender", "preview"].into_iter().any(|ahead| purpose.contains(ahead))
}
