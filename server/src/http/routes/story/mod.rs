//! What becomes of a request, for who made it.

pub mod contact;
pub mod receipt;
pub mod request;

use axum::routing::{get, post};

use super::Route;
use crate::http::routes::access::guest;

/// The routes of this area.
pub fn list() -> Vec<Route> {
    vec![
        ("/track", get(guest::track).post(guest::track_by_claim)),
        ("/track/code", get(guest::track_code).post(guest::track_by_email)),
        ("/track/enter", post(guest::track_enter)),
        ("/account/requests", get(request::list)),
        ("/account/requests/{reference}", get(request::show)),
        ("/account/requests/{reference}/sent", get(request::sent)),
        ("/account/requests/{reference}/receipt", get(receipt::own)),
        ("/account/requests/{reference}/copy", get(receipt::copy)),
        ("/account/requests/{reference}/messages", post(request::write)),
        ("/account/requests/{reference}/clarification", post(request::clarify)),
        ("/account/requests/{reference}/rest", post(request::ask_rest)),
        ("/account/requests/{reference}/files/{file}", get(request::file)),
        ("/account/contact", get(contact::own).post(contact::change_own)),
    ]
}
