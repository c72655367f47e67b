//! The desk of those who answer requests, and of those who key them in.

mod case;
mod check;
mod code_address;
mod contact;
mod danger;
mod files;
mod intake;
mod letter;
mod letters;
mod milestones;
mod moves;
pub(super) mod queue;
mod read;
mod way_in;

use axum::routing::{get, post};

use super::Route;
use crate::http::upload;

pub(super) fn list() -> Vec<Route> {
    vec![
        ("/staff", get(queue::queue)),
        ("/staff/cases/{reference}", get(case::case)),
        ("/staff/cases/{reference}/letter", get(letter::letter)),
        ("/staff/cases/{reference}/letters/{notice}", get(letters::letter)),
        ("/staff/cases/{reference}/contact", get(contact::show).post(contact::save)),
        ("/staff/cases/{reference}/danger", post(danger::answer)),
        ("/staff/cases/{reference}/take", post(moves::take)),
        ("/staff/cases/{reference}/ways-in", post(way_in::stop)),
        ("/staff/cases/{reference}/helper-end", post(way_in::end_helper)),
        ("/staff/cases/{reference}/new-code", post(way_in::renew)),
        ("/staff/cases/{reference}/code-address", post(code_address::move_codes)),
        ("/staff/cases/{reference}/files", post(files::attach).layer(upload::limit())),
        ("/staff/cases/{reference}/files/{file}", get(files::file)),
        ("/staff/cases/{reference}/evidence/{file}", get(files::evidence)),
        ("/staff/cases/{reference}/{move}", post(moves::move_case)),
        ("/staff/milestones", get(milestones::list).post(milestones::confirm)),
        ("/staff/intake", get(intake::form).post(intake::key_in)),
        ("/staff/intake/{reference}", get(intake::letter)),
    ]
}
