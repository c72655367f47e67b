//! Another language keeps what was typed: the button of `LanguageSwitch` sends a form to its own page, with `?switch=` and the address of
//! the form. Nothing is done with it: the page comes in the language of its address, and the form is filled in.

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use store::kept::KeptForm;
use tokio::time::timeout;

use super::csrf::{FORM, PATIENCE, comes_from_here};
use super::kept;
use crate::state::Portal;

const SWITCH: &str = "switch";

/// The middleware. It stands around all addresses, since the method decides who answers.
pub async fn keep(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let asked = (request.method() == Method::POST && comes_from_here(request.headers(), &portal.origin))
        .then(|| switched(request.uri()))
        .flatten();
    let Some((uri, form)) = asked else { return next.run(request).await };
    let (mut parts, body) = request.into_parts();
    let fields = read(body).await;
    (parts.method, parts.uri) = (Method::GET, uri);
    for name in [CONTENT_TYPE, CONTENT_LENGTH, ACCEPT_ENCODING] {
        parts.headers.remove(name);
    }
    let page = parts.uri.path().to_owned();
    let response = next.run(Request::from_parts(parts, Body::empty())).await;
    if response.status() != StatusCode::OK {
        return response;
    }
    let form = KeptForm { path: form, fields, files: false };
    kept::filled(response, &page, &form).await.unwrap_or_else(IntoResponse::into_response)
}

/// The address of the page, and the form on it; none where this is no switch.
fn switched(uri: &Uri) -> Option<(Uri, String)> {
    let fields: Vec<_> = form_urlencoded::parse(uri.query()?.as_bytes()).collect();
    let form = fields.iter().find(|(name, _)| name == SWITCH)?.1.clone().into_owned();
    let rest = fields.iter().filter(|(name, _)| name != SWITCH);
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(rest).finish();
    Some((format!("{}?{query}", uri.path()).parse().ok()?, form))
}

/// What was typed. What cannot be read is not filled in.
async fn read(body: Body) -> Vec<(String, String)> {
    let body = timeout(PATIENCE, to_bytes(body, FORM)).await.ok().and_then(Result::ok).unwrap_or_default();
    form_urlencoded::parse(&body).into_owned().filter(|(name, _)| name != "csrf").collect()
}
