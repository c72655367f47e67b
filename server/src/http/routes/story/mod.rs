//! What becomes of a request, for who made it.

pub(super) mod contact;
mod end;
mod facts;
mod files;
mod helper;
pub(super) mod list;
mod messages;
pub(super) mod own;
mod papers;
mod query;
mod receipt;
mod request;
mod sent;
mod track;

use axum::routing::{get, post};

use super::Route;
use crate::http::upload;

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
        ("/account/requests/{reference}/story.txt", get(receipt::text)),
        ("/account/requests/{reference}/messages", messages::taking(messages::MESSAGE)),
        ("/account/requests/{reference}/clarification", messages::taking(messages::CLARIFICATION)),
        ("/account/requests/{reference}/rest", messages::taking(messages::REST)),
        ("/account/requests/{reference}/helper", get(helper::form).post(helper::join)),
        ("/account/requests/{reference}/helper/end", post(helper::end)),
        ("/account/requests/{reference}/files/{file}", get(files::file)),
        ("/account/requests/{reference}/papers", post(papers::send).layer(upload::limit())),
        ("/account/requests/{reference}/papers/{file}", get(papers::open)),
        ("/account/requests/{reference}/query", post(query::send)),
        ("/account/requests/{reference}/take-back", get(end::ask).post(end::take_back)),
        ("/account/requests/{reference}/feedback", get(end::how).post(end::say_how)),
        ("/account/contact", get(contact::own).post(contact::change_own)),
    ]
}
