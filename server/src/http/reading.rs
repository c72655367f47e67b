//! What a request read of anybody is durable before its answer leaves.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::Fault;
use crate::state::Portal;

/// The middleware. An answer whose readings cannot be kept does not leave.
pub async fn record(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let (response, kept) = portal.store.recording(next.run(request)).await;
    match kept {
        Ok(()) => response,
        Err(cause) => Fault::from(cause).into_response(),
    }
}
