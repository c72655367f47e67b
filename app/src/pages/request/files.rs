//! Files of a reply, as people read of them.

use domain::case::File;
use leptos::prelude::*;

use crate::{
    Url,
    components::{Details, Icon, RowLink, RowLinks},
    t,
};

/// A file of a reply.
#[derive(Clone, Debug)]
pub struct FileRow {
    /// Where it opens.
    pub href: String,
    pub name: String,
    pub size: u64,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
}

impl FileRow {
    /// A file that opens at an address.
    pub fn of(url: &Url, file: &File) -> Self {
        Self { href: url.path(), name: file.name.clone(), size: file.size, sha256: file.sha256.clone() }
    }
}

/// Files with their size, a row each, and below them the fingerprints by which a download can be checked.
pub fn file_list(files: &[FileRow]) -> AnyView {
    let row = |file: &FileRow| RowLink::new(file.href.clone(), file.name.clone()).hint(size_words(file.size)).icon(Icon::Paper);
    let print = |FileRow { name, sha256, .. }: &FileRow| {
        view! { <p>{t!("file-fingerprint", name = name.clone())} <br /> <code class="app-digest">{sha256.clone()}</code></p> }
    };
    let prints = files.iter().map(print).collect_view();
    view! {
        <RowLinks rows=files.iter().map(row).collect() />
        <Details summary=t!("file-check")>
            <div class="app-small">{prints}</div>
        </Details>
    }
    .into_any()
}

/// "1.2 MB", "240 KB", "12 bytes".
pub fn size_words(bytes: u64) -> String {
    let tenths = |unit: u64| format!("{}.{}", bytes / unit, bytes % unit * 10 / unit);
    match bytes {
        0..1000 => t!("size-bytes", n = bytes),
        1000..1_000_000 => t!("size-kb", n = (bytes / 1000).to_string()),
        _ => t!("size-mb", n = tenths(1_000_000)),
    }
}

#[cfg(test)]
mod tests {
    use super::size_words;

    #[test]
    fn sizes_are_rounded_down_for_people() {
        assert_eq!(size_words(12), "12 bytes");
        assert_eq!(size_words(240_900), "240 KB");
        assert_eq!(size_words(1_290_000), "1.2 MB");
    }
}
