//! What the data protection officer oversees.

pub mod overview;

use axum::routing::get;

use super::Route;

/// The routes of this area.
pub fn list() -> Vec<Route> {
    vec![("/dpo", get(overview::overview))]
}
