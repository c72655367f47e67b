//! HTTP: methods, status, authentication, forms, files, redirects. The pages themselves are in `app`.

mod address;
pub mod archive;
pub mod assets;
pub mod begun;
pub mod csrf;
pub mod download;
pub mod error;
mod explain;
pub mod fields;
mod glance;
pub mod headers;
pub mod kept;
pub mod language;
pub mod memory;
mod metered;
pub mod network;
pub mod own_words;
pub mod page;
mod reading;
mod redirect;
pub mod routes;
pub mod session;
mod typed;
pub mod upload;
pub mod words;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::IntoResponse;
use tower_http::catch_panic::CatchPanicLayer;

pub use error::{Fault, Outcome};
pub use own_words::OwnWords;
pub use redirect::{home_of, local_path, see_other};
pub use session::{SignedIn, Who};

use crate::state::Portal;

/// The portal as a service. Around everything: the switch of language that keeps what was typed. From the outside in: headers, language, what comes from memory, identity, the page for errors, no glances, the readings, the gate against other websites,
/// the forms that come too late.
pub fn router(portal: Portal) -> Router {
    let inside = routes::all()
        .fallback(|| async { Fault::NotFound })
        .method_not_allowed_fallback(|| async { StatusCode::METHOD_NOT_ALLOWED })
        .layer(DefaultBodyLimit::max(csrf::FORM))
        .layer(CatchPanicLayer::custom(|_| Fault::Ours("a handler panicked".into()).into_response()))
        .layer(from_fn_with_state(portal.clone(), kept::keep))
        .layer(from_fn(address::possible))
        .layer(from_fn_with_state(portal.clone(), csrf::same_site))
        .layer(from_fn_with_state(portal.clone(), reading::record))
        .layer(from_fn(glance::refuse))
        .layer(from_fn_with_state(portal.clone(), explain::explain))
        .layer(from_fn_with_state(portal.clone(), session::identify))
        .layer(from_fn_with_state(portal.clone(), explain::explain)) // again: who sends it may be unknowable, when the database is gone
        .layer(from_fn_with_state(memory::Memory::new(portal.clone()), memory::keep))
        .layer(from_fn_with_state(portal.clone(), language::choose))
        .layer(from_fn(headers::secure))
        .with_state(portal.clone());
    Router::new().fallback_service(inside).layer(from_fn_with_state(portal, typed::keep))
}
