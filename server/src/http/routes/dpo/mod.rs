//! What the data protection officer oversees.

mod overview;

use axum::routing::get;

use super::Route;

pub(super) fn list() -> Vec<Route> {
    vec![("/dpo", get(overview::overview))]
}
