//! Where an answer leads.

use app::Url;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::policy::Role;

/// The longest path that is gone on to: browsers and proxies drop longer headers.
const LONGEST: usize = 2000;

/// The same with what we write around it: each byte may stand there as three.
const LONGEST_HEADER: usize = 4 * LONGEST;

/// 303: see there. What no header can hold leads to the start.
pub fn see_other(location: &str) -> Response {
    let location = HeaderValue::from_str(location).ok().filter(|_| location.is_ascii() && location.len() <= LONGEST_HEADER);
    let location = location.unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response()
}

/// A path of this portal to go on to; anything else leads to `otherwise`. A path that begins with two slashes, or has a
/// backslash, would leave the portal; what an address cannot hold as it stands is none.
pub fn local_path(text: &str, otherwise: &str) -> String {
    let fits = text.len() <= LONGEST && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let local = fits && text.starts_with('/') && !text.starts_with("//");
    if local { text.to_owned() } else { otherwise.to_owned() }
}

/// Where somebody of this role begins.
pub fn home_of(role: Role) -> String {
    match role {
        Role::Parent | Role::YoungPerson | Role::Agent => Url::Account,
        Role::Guest => Url::AccountRequests,
        Role::Officer | Role::Reviewer => Url::Staff,
        Role::Dpo => Url::Dpo,
        Role::Caseworker => Url::StaffIntake,
        Role::Admin | Role::Portal => Url::AccountSecurity,
    }
    .path()
}

#[cfg(test)]
mod tests {
    use super::{LOCATION, local_path, see_other};

    #[test]
    fn only_paths_of_the_portal_are_followed() {
        assert_eq!(local_path("/account/requests?x=1", "/"), "/account/requests?x=1");
        for bad in ["", "account", "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb", "/\t/evil"] {
            assert_eq!(local_path(bad, "/account"), "/account", "{bad:?}");
        }
        for no_header in ["/żółć", "/a b", "/\u{1f9f8}", "/\u{7f}", &format!("/{}", "a".repeat(2000))] {
            assert_eq!(local_path(no_header, "/account"), "/account", "{no_header:?}");
        }
        for no_header in ["/ż", &format!("/{}", "a".repeat(9000))] {
            assert_eq!(see_other(no_header).headers()[LOCATION], "/", "{no_header:?}");
        }
    }
}
