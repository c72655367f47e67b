//! Style sheet, script, WebAssembly and icons, carried by the binary under an address that changes with any of them.
//!
//! `cargo xtask build` puts them into `target/site`, each beside its compressed forms (`x.br`, `x.gz`). A release binary embeds
//! the folder; a debug build reads it from disk.

use std::borrow::Cow;
use std::sync::OnceLock;

use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

#[derive(RustEmbed)]
#[folder = "../target/site"]
struct Site;

/// The route these files answer on.
pub const ROUTE: &str = "/assets/{version}/{*name}";

/// A file never changes under its address, except where `cargo leptos watch` changes the site of a server that runs.
const CACHING: &str = if option_env!("LEPTOS_WATCH").is_some() { "no-cache" } else { "public, max-age=31536000, immutable" };

/// Sixteen hexadecimal digits that change when any file changes, is added or goes.
pub fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        let mut names: Vec<_> = Site::iter().collect();
        names.sort();
        let mut digest = Sha256::new();
        for (name, file) in names.iter().filter_map(|name| Some((name, Site::get(name)?))) {
            digest.update(Sha256::digest(name.as_bytes()));
            digest.update(file.metadata.sha256_hash());
        }
        hex::encode(&digest.finalize()[..8])
    })
}

/// The address of a file: `public.css` gives `/assets/0123456789abcdef/public.css`.
pub fn href(name: &str) -> String {
    format!("/assets/{}/{name}", version())
}

/// Answers with the file in the smallest form the browser takes. 404 for an unknown name or an older version.
pub async fn asset(Path((asked, name)): Path<(String, String)>, headers: HeaderMap) -> Response {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let found = (asked == version()).then(|| smallest(&name, accepted.unwrap_or_default()));
    let Some((bytes, encoding)) = found.flatten() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(&name)));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(CACHING));
    headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    if let Some(encoding) = encoding {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

type Encoded = (Cow<'static, [u8]>, Option<&'static str>);

/// The file's bytes and their content coding, if any.
fn smallest(name: &str, accepted: &str) -> Option<Encoded> {
    let name = known(name)?;
    for (coding, suffix) in [("br", "br"), ("gzip", "gz")] {
        if !accepts(accepted, coding) {
            continue;
        }
        if let Some(file) = Site::get(&format!("{name}.{suffix}")) {
            return Some((file.data, Some(coding)));
        }
    }
    Some((Site::get(name)?.data, None))
}

/// `cargo leptos watch` calls the module `portal.wasm`.
fn known(name: &str) -> Option<&str> {
    let other = if name == "portal_bg.wasm" { "portal.wasm" } else { name };
    [name, other].into_iter().find(|name| Site::get(name).is_some())
}

/// Whether an `Accept-Encoding` header names this coding and does not refuse it by `q=0` (RFC 9110 §12.5.3).
pub fn accepts(header: &str, coding: &str) -> bool {
    header.split(',').any(|entry| {
        let mut parts = entry.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(coding));
        let refused =
            parts.filter_map(|part| part.strip_prefix("q=")).any(|weight| weight.trim_end_matches(['0', '.']).is_empty());
        named && !refused
    })
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "ico" => "image/x-icon",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use axum::body::to_bytes;

    use super::*;

    async fn get(version: &str, name: &str, accept: &'static str) -> Response {
        let headers = HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(accept))]);
        asset(Path((version.to_owned(), name.to_owned())), headers).await
    }

    #[test]
    fn the_version_is_sixteen_hexadecimal_digits_and_part_of_each_address() {
        assert_eq!(version().len(), 16);
        assert!(version().bytes().all(|byte| byte.is_ascii_hexdigit()));
        assert_eq!(href("public.css"), format!("/assets/{}/public.css", version()));
    }

    #[test]
    fn a_coding_counts_as_accepted_unless_its_weight_is_zero() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("BR;q=0.5", "br"));
        assert!(!accepts("gzip", "br"));
        assert!(!accepts("br;q=0, gzip", "br"));
        assert!(!accepts("br; q=0.000", "br"));
        assert!(!accepts("", "gzip"));
    }

    #[tokio::test]
    async fn every_file_is_served_with_its_type_and_in_the_form_asked_for() {
        let plain = |name: &Cow<'static, str>| !name.ends_with(".br") && !name.ends_with(".gz");
        for name in Site::iter().filter(plain) {
            let whole = get(version(), &name, "identity").await;
            assert_eq!(whole.status(), StatusCode::OK, "{name}");
            assert_eq!(whole.headers()[CONTENT_TYPE], content_type(&name));
            assert_eq!(whole.headers()[VARY], "Accept-Encoding");
            assert!(!whole.headers().contains_key(CONTENT_ENCODING));
            let whole = to_bytes(whole.into_body(), usize::MAX).await.unwrap().len();

            let packed = get(version(), &name, "gzip, br").await;
            if Site::get(&format!("{name}.br")).is_some() {
                assert_eq!(packed.headers()[CONTENT_ENCODING], "br", "{name}");
                assert!(to_bytes(packed.into_body(), usize::MAX).await.unwrap().len() < whole);
            }
        }
    }

    #[tokio::test]
    async fn an_unknown_name_or_another_version_is_not_found() {
        assert_eq!(get(version(), "nothing.css", "br").await.status(), StatusCode::NOT_FOUND);
        assert_eq!(get("0000000000000000", "public.css", "br").await.status(), StatusCode::NOT_FOUND);
        assert_eq!(get(version(), "../site.stamp", "").await.status(), StatusCode::NOT_FOUND);
    }
}
