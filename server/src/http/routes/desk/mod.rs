//! The desk of those who answer requests, and of those who key them in.

pub mod case;
pub mod intake;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use super::Route;
use crate::http::routes::story::contact;

/// The routes of this area.
pub fn list() -> Vec<Route> {
    vec![
        ("/staff", get(case::queue)),
        ("/staff/cases/{reference}", get(case::case)),
        ("/staff/cases/{reference}/letter", get(case::letter)),
        ("/staff/cases/{reference}/contact", get(contact::of_case).post(contact::change_of_case)),
        ("/staff/cases/{reference}/take", post(case::take)),
        ("/staff/cases/{reference}/files", post(case::attach).layer(DefaultBodyLimit::max(documents::LARGEST + 64 * 1024))),
        ("/staff/cases/{reference}/files/{file}", get(case::file)),
        ("/staff/cases/{reference}/evidence/{file}", get(case::evidence)),
        ("/staff/intake", get(intake::form).post(intake::key_in)),
        ("/staff/intake/{reference}", get(intake::letter)),
        ("/staff/cases/{reference}/{move}", post(case::move_case)),
    ]
}
