//! Addresses that nothing can have.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::Fault;

/// The middleware: an address with a NUL in it is not there. No text in a database can hold one, and one engine says so with an error.
pub async fn possible(request: Request, next: Next) -> Response {
    let has_nul = request.uri().path_and_query().is_some_and(|written| written.as_str().contains("%00"));
    if has_nul { Fault::NotFound.into_response() } else { next.run(request).await }
}
