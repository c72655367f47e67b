//! `/health`: for who watches over the portal.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::http::error::Drawn;
use crate::service::readiness;
use crate::state::Portal;

/// The program runs.
pub(super) async fn live() -> &'static str {
    "live"
}

/// The portal can work; if not, what is wrong, a line each.
pub(super) async fn ready(State(portal): State<Portal>) -> Response {
    let troubles = readiness::troubles(&portal).await;
    if troubles.is_empty() {
        return "ready".into_response();
    }
    let mut response = (StatusCode::SERVICE_UNAVAILABLE, format!("not ready\n{}\n", troubles.join("\n"))).into_response();
    response.extensions_mut().insert(Drawn);
    response
}
