//! What is held about a family.

pub mod person;

use axum::routing::get;

use super::Route;
use crate::http::routes::access::security;

/// The routes of this area.
pub fn list() -> Vec<Route> {
    vec![
        ("/account", get(security::home)),
        ("/account/data", get(person::family)),
        ("/account/data/{person}", get(person::person)),
        ("/account/data/{person}/copy.json", get(person::copy_json)),
        ("/account/data/{person}/copy.csv", get(person::copy_csv)),
    ]
}
