//! The security headers of every answer (capability S11).

use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;

use super::page::Nonce;
use super::words::ForEverybody;
use crate::random;

const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), \
    payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

/// Gives each request its nonce and each answer its headers.
pub async fn secure(mut request: Request, next: Next) -> Response {
    let nonce = Nonce(hex::encode(random::bytes::<16>()));
    request.extensions_mut().insert(nonce.clone());
    let mut response = next.run(request).await;
    let shared = response.extensions().get::<ForEverybody>().is_some();
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(X_FRAME_OPTIONS, "DENY");
    set(REFERRER_POLICY, "same-origin"); // "no-referrer" would make browsers send `Origin: null` with our own forms
    set(HeaderName::from_static("permissions-policy"), PERMISSIONS);
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains"); // ignored by browsers on plain http
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    let policy = if shared { Ok(HeaderValue::from_static(SHARED)) } else { HeaderValue::from_str(&policy(&nonce.0)) };
    headers.extend(policy.ok().map(|policy| (CONTENT_SECURITY_POLICY, policy)));
    response
}

/// For pages that are the same for everybody: a nonce that is used twice protects nothing, and all their scripts are files of ours.
const SHARED: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// Nothing but our own style, images and answers, and the scripts of this page.
fn policy(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}
