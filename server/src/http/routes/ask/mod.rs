//! Asking: from the need to the right kind, one question a page, check answers, send.

pub mod evidence;
pub mod step;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use super::Route;

/// The routes of this area.
pub fn list() -> Vec<Route> {
    vec![
        ("/complaints/new", get(step::complaint)),
        ("/requests/new", get(step::new)),
        ("/requests/new/saved", get(step::saved)),
        (
            "/requests/new/{kind}/evidence",
            get(step::evidence).post(evidence::add).layer(DefaultBodyLimit::max(evidence::BODY)),
        ),
        ("/requests/new/{kind}/evidence/{file}/remove", post(evidence::remove)),
        ("/requests/new/{kind}/{step}", get(step::step).post(step::answer)),
    ]
}
