//! Where an answer leads.

use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};

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
