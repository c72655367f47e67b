//! Asking, whatever it is: from the need to the right kind, one question a page, check answers, send.

mod check;
mod delete;
mod email;
pub(super) mod evidence;
mod form;
mod new;
mod question;
mod start;
mod step;
pub(super) mod thing;

use axum::routing::{get, post};

use super::Route;
use crate::http::upload;

pub(super) fn list() -> Vec<Route> {
    vec![
        ("/complaints/new", get(new::complaint)),
        ("/requests/new", get(new::new)),
        ("/requests/new/saved", get(new::saved)),
        ("/requests/new/{kind}/evidence", get(step::evidence).post(evidence::add).layer(upload::limit())),
        ("/requests/new/{kind}/evidence/{file}/remove", post(evidence::remove)),
        ("/requests/new/{kind}/{step}", get(step::step).post(step::answer)),
    ]
}
