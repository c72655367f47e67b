//! Files that leave: their kind, length and name are said (RFC 6266), and no cache keeps them.

use axum::body::Body;
use axum::http::header::{ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use axum::response::Response;
use domain::case::File;
use domain::policy::{Proof, ReadCase};
use store::file::Opener;

use super::{Fault, Outcome};
use crate::service::files;
use crate::state::Portal;

/// Something that was written for this answer.
pub fn attachment(name: &str, media_type: &str, content: impl Into<Vec<u8>>) -> Response {
    let content = content.into();
    let length = content.len() as u64;
    streamed(name, media_type, Some(length), Body::from(content))
}

/// A stored file of a case, opened for somebody who may read it, and sent piece by piece.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such file, [`Fault::Ours`] when it does not open.
pub async fn stored(portal: &Portal, proof: &Proof<ReadCase>, file: &File) -> Outcome {
    let (info, pieces) = files::get(&portal.store, Opener::Reader(proof), file.file).await?.ok_or(Fault::NotFound)?;
    Ok(streamed(&file.name, &info.media_type, u64::try_from(info.size).ok(), Body::from_stream(pieces)))
}

/// Content that comes in pieces; its length in bytes, where it is known before.
pub fn streamed(name: &str, media_type: &str, length: Option<u64>, pieces: Body) -> Response {
    let mut response = Response::new(pieces);
    let headers = response.headers_mut();
    headers
        .insert(CONTENT_TYPE, HeaderValue::from_str(media_type).unwrap_or(HeaderValue::from_static("application/octet-stream")));
    if let Some(length) = length {
        headers.insert(CONTENT_LENGTH, length.into());
    }
    headers.insert(ACCEPT_RANGES, HeaderValue::from_static("none"));
    headers.insert(CONTENT_DISPOSITION, disposition(name));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The name in the two forms of RFC 6266: plain ASCII, and UTF-8 percent-encoded.
fn disposition(name: &str) -> HeaderValue {
    let plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_. ".contains(c) { c } else { '_' }).collect();
    let full: String = name
        .bytes()
        .map(|b| if b.is_ascii_alphanumeric() || b"-_.".contains(&b) { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect();
    let value = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{full}");
    HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_download_keeps_its_name_and_nothing_else() {
        let name = disposition("Zoë\"\r\n.pdf");
        assert_eq!(name, "attachment; filename=\"Zo____.pdf\"; filename*=UTF-8''Zo%C3%AB%22%0D%0A.pdf");
    }

    #[test]
    fn a_download_says_its_kind_and_length_and_stays_in_no_cache() {
        let response = attachment("a.csv", "text/csv; charset=utf-8", "a,b");
        let header = |name| response.headers()[name].to_str().unwrap();
        assert_eq!(header("content-type"), "text/csv; charset=utf-8");
        assert_eq!((header("content-length"), header("cache-control")), ("3", "no-store"));
        assert!(header("content-disposition").starts_with("attachment; filename=\"a.csv\""));
    }
}
