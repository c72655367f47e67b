//! Forms are unreadable until it is certain that they come from one of our pages.
//!
//! Two gates: the browser's own word (`Sec-Fetch-Site`, `Origin`) for every request that changes something, and a token tied
//! to the visitor cookie and the session for every form. A form's fields exist only behind [`ProtectedForm`].

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest, Request, State};
use axum::http::header::{CONTENT_TYPE, ORIGIN};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use store::session::Session;
use tokio::time::timeout;

use super::session::Who;
use super::{Fault, Outcome};
use crate::limit::Limited;
use crate::service::sessions::late_limits;
use crate::state::Portal;

/// A form of somebody unknown is at most this large, in bytes, and so is each field of an upload.
pub const FORM: usize = 64 * 1024;
/// The same of who has signed in: a browser writes each letter of many scripts in nine bytes, and a field takes thousands of letters.
pub const OWN_FORM: usize = 512 * 1024;
/// The longest that the body of a form without files may take to arrive.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// The middleware: refuses what another website makes a browser send.
pub async fn same_site(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if reads || comes_from_here(request.headers(), &portal.origin) {
        next.run(request).await
    } else {
        Fault::Form.into_response()
    }
}

/// Whether a browser says nothing against one of our own pages, or its own person, having asked.
pub(super) fn comes_from_here(headers: &HeaderMap, origin: &str) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let site = text("sec-fetch-site").is_none_or(|site| matches!(site, "same-origin" | "none"));
    site && text(ORIGIN.as_str()).is_none_or(|from| from == origin)
}

/// A form with nothing but its token.
#[derive(Debug, Deserialize)]
pub struct Nothing {}

/// A form of ours, with its fields.
#[derive(Debug)]
pub struct ProtectedForm<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Portal> for ProtectedForm<T> {
    type Rejection = Fault;

    async fn from_request(mut request: Request, portal: &Portal) -> Result<Self, Fault> {
        let who = request.extensions().get::<Who>().cloned().ok_or_else(|| Fault::Ours("no identity".into()))?;
        if who.signed_in.is_some() {
            DefaultBodyLimit::max(OWN_FORM).apply(&mut request);
        }
        let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Fault::Unreadable);
        }
        limit_writes(portal, &who)?;
        let body = timeout(PATIENCE, Bytes::from_request(request, portal)).await.map_err(|_| Fault::Unreadable)?;
        let body = body.map_err(|cause| match cause.into_response().status().as_u16() {
            413 => Fault::TooLarge,
            _ => Fault::Unreadable,
        })?;
        let token = form_urlencoded::parse(&body).find(|(name, _)| name == "csrf").map(|(_, value)| value.into_owned());
        check_own_token(portal, &who, token.as_deref()).await?;
        serde_html_form::from_bytes(&body).map(Self).map_err(|_| Fault::Unreadable)
    }
}

/// Refuses a form whose token is not the one of this visitor and session.
///
/// # Errors
/// [`Fault::Form`].
pub fn check_token(portal: &Portal, who: &Who, token: Option<&str>) -> Outcome<()> {
    let fits = |token: &str| portal.keys.is_form_token(token, &who.visitor, &who.session_id());
    // Two first pages that open at once get a cookie each, and the browser keeps one: with nobody signed in, its word is enough.
    let fits = token.is_some_and(|token| fits(token) || (who.signed_in.is_none() && who.vouched));
    if fits { Ok(()) } else { Err(Fault::Form) }
}

/// As [`check_token`]; and takes a form that was drawn in an earlier session of the same account, in the same browser, that ended by
/// itself: its owner signed in again in another tab.
///
/// # Errors
/// [`Fault::Form`], or when the store fails.
pub async fn check_own_token(portal: &Portal, who: &Who, token: Option<&str>) -> Outcome<()> {
    let checked = check_token(portal, who, token);
    let (Err(Fault::Form), Some(signed_in), Some(token)) = (&checked, &who.signed_in, token) else { return checked };
    let earlier = portal.store.list_sessions(&signed_in.own()?, late_limits(portal.clock.now())).await?;
    let drew = |session: &Session| portal.keys.is_form_token(token, &who.visitor, &session.id.to_string());
    if earlier.rows.iter().any(drew) { Ok(()) } else { checked }
}

/// Counts what an account sends.
///
/// # Errors
/// [`Fault::TooMany`].
pub fn limit_writes(portal: &Portal, who: &Who) -> Outcome<()> {
    let Some(signed_in) = &who.signed_in else { return Ok(()) };
    Ok(portal.limits.check(Limited::WriteByAccount, &signed_in.account.id.to_string())?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn only_our_own_pages_may_send() {
        let headers = |pairs: &[(&'static str, &'static str)]| {
            let mut map = HeaderMap::new();
            for (name, value) in pairs {
                map.insert(*name, HeaderValue::from_static(value));
            }
            map
        };
        let here = "https://portal.example.org";
        for (pairs, ok) in [
            (vec![], true),
            (vec![("origin", "https://portal.example.org")], true),
            (vec![("origin", "https://evil.example")], false),
            (vec![("origin", "null")], false),
            (vec![("sec-fetch-site", "same-origin"), ("origin", "https://portal.example.org")], true),
            (vec![("sec-fetch-site", "cross-site")], false),
            (vec![("sec-fetch-site", "same-site")], false),
            (vec![("sec-fetch-site", "same-origin"), ("origin", "https://evil.example")], false),
        ] {
            assert_eq!(comes_from_here(&headers(&pairs), here), ok, "{pairs:?}");
        }
    }
}
