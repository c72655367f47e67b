//! What a request read of anybody is durable before its answer leaves, and nobody reads without end.

use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::{Fault, Outcome, Who};
use crate::limit::Limited;
use crate::state::Portal;

/// The middleware. An answer whose readings cannot be kept does not leave.
pub async fn record(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    if let Err(spent) = limit_reads(&portal, &request) {
        return spent.into_response();
    }
    let (response, kept) = portal.store.recording(next.run(request)).await;
    match kept {
        Ok(()) => response,
        Err(cause) => Fault::from(cause).into_response(),
    }
}

/// Counts what an account reads. Files of the pages and the wish to stay read nothing of anybody.
fn limit_reads(portal: &Portal, request: &Request) -> Outcome<()> {
    let path = request.uri().path();
    let signed_in = request.extensions().get::<Who>().and_then(|who| who.signed_in.as_ref());
    match signed_in {
        Some(signed_in)
            if *request.method() == Method::GET && path != "/session" && path != "/exit" && !path.starts_with("/assets/") =>
        {
            Ok(portal.limits.check(Limited::ReadByAccount, &signed_in.account.id.to_string())?)
        }
        _ => Ok(()),
    }
}
