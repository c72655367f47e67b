//! What is held about a family.

mod account;
mod ages;
mod copy;
mod family;
pub(super) mod model;
mod more;
mod person;
pub(super) mod rows;
mod table;

use axum::routing::get;

use super::Route;

pub(super) fn list() -> Vec<Route> {
    vec![
        ("/account", get(account::home)),
        ("/account/ages", get(ages::ages)),
        ("/account/data", get(family::family)),
        ("/account/data/{person}", get(person::person)),
        ("/account/data/{person}/more", get(more::before).post(more::whole)),
        ("/account/data/{person}/copy.json", get(copy::json).post(copy::whole_json)),
        ("/account/data/{person}/copy.zip", get(copy::zip).post(copy::whole_zip)),
    ]
}
