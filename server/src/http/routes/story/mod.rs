//! What becomes of a request, for who made it.

pub(super) mod contact;
mod files;
pub(super) mod list;
mod messages;
pub(super) mod own;
mod receipt;
mod request;
mod sent;
mod track;

use axum::routing::{get, post};

use super::Route;

pub(super) fn list() -> Vec<Route> {
    vec![
        ("/track", get(track::page).post(track::by_claim)),
        ("/track/code", get(track::code).post(track::by_email)),
        ("/track/enter", post(track::enter)),
        ("/account/requests", get(list::list)),
        ("/account/requests/{reference}", get(request::show)),
        ("/account/requests/{reference}/sent", get(sent::sent)),
        ("/account/requests/{reference}/receipt", get(receipt::own)),
        ("/account/requests/{reference}/copy", get(receipt::copy)),
        ("/account/requests/{reference}/messages", post(messages::write)),
        ("/account/requests/{reference}/clarification", post(messages::clarify)),
        ("/account/requests/{reference}/rest", post(messages::ask_rest)),
        ("/account/requests/{reference}/files/{file}", get(files::file)),
        ("/account/contact", get(contact::own).post(contact::change_own)),
    ]
}
