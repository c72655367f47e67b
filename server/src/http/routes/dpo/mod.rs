//! What the data protection officer oversees.

mod overview;
mod settings;
mod staff;
mod visibility;

use axum::routing::{get, post};

use super::Route;

pub(super) fn list() -> Vec<Route> {
    vec![
        ("/dpo", get(overview::overview)),
        ("/dpo/settings", get(settings::show)),
        ("/dpo/settings/{name}", post(settings::save)),
        ("/dpo/visibility", get(visibility::table)),
        ("/dpo/staff", get(staff::staff)),
        ("/dpo/staff/{id}/release", post(staff::release)),
    ]
}
