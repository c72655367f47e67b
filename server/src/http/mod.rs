//! HTTP: methods, status, authentication, forms, redirects. The pages themselves are in `app`.

pub mod assets;
pub mod csrf;
pub mod error;
pub mod headers;
pub mod language;
pub mod limit;
pub mod page;
pub mod routes;
pub mod session;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;

pub use error::{Fault, Outcome};
pub use session::{SignedIn, Who};

use crate::state::Portal;

/// A form is at most this large, in bytes. Uploads have a limit of their own.
const FORM: usize = 64 * 1024;

/// The portal as a service. From the outside in: headers, language, identity, the page for errors, the gate against other websites.
pub fn router(portal: Portal) -> Router {
    routes::all()
        .fallback(|| async { Fault::NotFound })
        .method_not_allowed_fallback(|| async { StatusCode::METHOD_NOT_ALLOWED })
        .layer(DefaultBodyLimit::max(FORM))
        .layer(CatchPanicLayer::custom(|_| Fault::Ours("a handler panicked".into()).into_response()))
        .layer(from_fn_with_state(portal.clone(), csrf::same_site))
        .layer(from_fn_with_state(portal.clone(), error::explain))
        .layer(from_fn_with_state(portal.clone(), session::identify))
        .layer(from_fn_with_state(portal.clone(), error::explain)) // again: who sends it may be unknowable, when the database is gone
        .layer(from_fn_with_state(portal.clone(), language::choose))
        .layer(from_fn(headers::secure))
        .with_state(portal)
}

/// 303: see there.
pub fn see_other(location: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, location.to_owned())]).into_response()
}

/// A path of this portal to go on to; anything else leads to `otherwise`. A path that begins with two slashes, or has a
/// backslash, would leave the portal.
pub fn local_path(text: &str, otherwise: &str) -> String {
    let local = text.starts_with('/') && !text.starts_with("//") && !text.contains(['\\', '\r', '\n', '\t', '\0']);
    if local { text.to_owned() } else { otherwise.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn only_paths_of_the_portal_are_followed() {
        assert_eq!(local_path("/account/requests?x=1", "/"), "/account/requests?x=1");
        for bad in ["", "account", "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb", "/\t/evil"] {
            assert_eq!(local_path(bad, "/account"), "/account", "{bad:?}");
        }
    }
}
