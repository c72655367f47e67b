//! Addresses that nothing can have.

use axum::extract::Request;
use axum::http::Uri;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::Fault;

const NUL: &str = "%00";

/// The middleware: an address with a NUL in it is not there, and from a question it is taken out. No text in a database can hold one,
/// and one engine says so with an error.
pub async fn possible(mut request: Request, next: Next) -> Response {
    if request.uri().path().contains(NUL) {
        return Fault::NotFound.into_response();
    }
    if let Some(clean) = without_nul(request.uri()) {
        *request.uri_mut() = clean;
    }
    next.run(request).await
}

/// The same address, where there is a NUL in its question.
fn without_nul(uri: &Uri) -> Option<Uri> {
    let mut question = uri.query().filter(|question| question.contains(NUL))?.to_owned();
    while question.contains(NUL) {
        question = question.replace(NUL, "");
    }
    format!("{}?{question}", uri.path()).parse().ok()
}
