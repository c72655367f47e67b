//! `/health`: for who watches over the portal.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::http::error::Drawn;
use crate::state::Portal;

/// The program runs.
pub(super) async fn live() -> &'static str {
    "live"
}

/// The database answers.
pub(super) async fn ready(State(portal): State<Portal>) -> Response {
    match portal.store.ping().await {
        Ok(()) => "ready".into_response(),
        Err(cause) => {
            tracing::warn!(%cause, "not ready");
            let mut response = (StatusCode::SERVICE_UNAVAILABLE, "not ready").into_response();
            response.extensions_mut().insert(Drawn);
            response
        }
    }
}
