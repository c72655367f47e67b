//! What is held about a family.

mod account;
mod ages;
mod copy;
mod family;
mod person;
pub(super) mod rows;

use axum::routing::get;

use super::Route;

pub(super) fn list() -> Vec<Route> {
    vec![
        ("/account", get(account::home)),
        ("/account/ages", get(ages::ages)),
        ("/account/data", get(family::family)),
        ("/account/data/{person}", get(person::person)),
        ("/account/data/{person}/copy.json", get(copy::json)),
        ("/account/data/{person}/copy.csv", get(copy::csv)),
    ]
}
