//! What a file is, from its content and never from its name.

pub mod picture;
pub mod process;

/// The largest file that is taken, in bytes: 20 MB.
pub const LARGEST: usize = 20 * 1024 * 1024;

/// The largest file that a family may add to a request, in bytes: 10 MB.
pub const LARGEST_EVIDENCE: usize = 10 * 1024 * 1024;
/// How many files a family may add to a request.
pub const MOST_FILES: usize = 6;

/// A kind of file that may be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Portable Document Format.
    Pdf,
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
    /// Plain text in UTF-8.
    Text,
}

impl FileKind {
    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Text => "text/plain",
        }
    }

    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Png => &["png"],
            Self::Text => &["txt"],
        }
    }
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It has no content.
    #[error("the file is empty")]
    Empty,
    /// It is larger than [`LARGEST`].
    #[error("the file is too large")]
    TooLarge,
    /// It is of no kind that is taken.
    #[error("the file is of another kind")]
    OtherKind,
    /// Its name says one kind and its content another.
    #[error("the file is not what its name says")]
    NotItsName,
    /// It begins like a picture and is none.
    #[error("the picture cannot be read")]
    Broken,
    /// A picture that would fill the memory.
    #[error("the picture has too many pixels")]
    TooManyPixels,
}

/// The kind of a file.
///
/// # Errors
/// [`Unfit`]: empty, too large, of another kind, or not what its name says.
pub fn inspect(name: &str, content: &[u8]) -> Result<FileKind, Unfit> {
    if content.is_empty() {
        return Err(Unfit::Empty);
    }
    if content.len() > LARGEST {
        return Err(Unfit::TooLarge);
    }
    let kind = kind_of(content).ok_or(Unfit::OtherKind)?;
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let fits = ending.is_some_and(|ending| kind.endings().contains(&ending.as_str()));
    if fits { Ok(kind) } else { Err(Unfit::NotItsName) }
}

/// The kind of a file that a family adds to a request: a PDF or a picture, up to [`LARGEST_EVIDENCE`].
///
/// # Errors
/// As [`inspect`].
pub fn inspect_evidence(name: &str, content: &[u8]) -> Result<FileKind, Unfit> {
    if content.len() > LARGEST_EVIDENCE {
        return Err(Unfit::TooLarge);
    }
    match inspect(name, content) {
        Ok(FileKind::Text) => Err(Unfit::OtherKind),
        known => known,
    }
}

fn kind_of(content: &[u8]) -> Option<FileKind> {
    match infer::get(content).map(|found| found.mime_type()) {
        Some("application/pdf") => Some(FileKind::Pdf),
        Some("image/jpeg") => Some(FileKind::Jpeg),
        Some("image/png") => Some(FileKind::Png),
        Some(_) => None,
        None => is_plain_text(content).then_some(FileKind::Text),
    }
}

fn is_plain_text(content: &[u8]) -> bool {
    std::str::from_utf8(content).is_ok_and(|text| !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')))
}

/// A file's name as it may be shown and downloaded: its last part, without control, direction or path characters, at most
/// 120 characters.
pub fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain = |c: &char| {
        !c.is_control()
            && !matches!(c, '"' | '<' | '>' | ':' | '|' | '?' | '*' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let clean: String = last.chars().filter(plain).collect();
    let clean = clean.trim().trim_start_matches('.');
    let skip = clean.chars().count().saturating_sub(120);
    let clean: String = clean.chars().skip(skip).collect();
    if clean.is_empty() { "file".to_owned() } else { clean }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

    #[test]
    fn content_decides_and_the_name_must_agree() {
        assert_eq!(inspect("a.pdf", b"%PDF-1.7\n"), Ok(FileKind::Pdf));
        assert_eq!(inspect("a.PNG", PNG), Ok(FileKind::Png));
        assert_eq!(inspect("a.txt", "Zoë".as_bytes()), Ok(FileKind::Text));
        assert_eq!(inspect("a.jpg", b"%PDF-1.7\n"), Err(Unfit::NotItsName));
        assert_eq!(inspect("pdf", b"%PDF-1.7\n"), Err(Unfit::NotItsName));
        assert_eq!(inspect("a.zip", b"PK\x03\x04rest"), Err(Unfit::OtherKind));
        assert_eq!(inspect("a.exe", b"MZ\x90\0rest of it"), Err(Unfit::OtherKind));
        assert_eq!(inspect("a.pdf", b""), Err(Unfit::Empty));
        assert_eq!(inspect("a.txt", &vec![b'a'; LARGEST + 1]), Err(Unfit::TooLarge));
    }

    #[test]
    fn a_family_adds_papers_and_pictures_up_to_ten_megabytes() {
        assert_eq!(inspect_evidence("a.pdf", b"%PDF-1.7\n"), Ok(FileKind::Pdf));
        assert_eq!(inspect_evidence("a.txt", b"hello"), Err(Unfit::OtherKind));
        assert_eq!(inspect_evidence("a.jpg", b"%PDF-1.7\n"), Err(Unfit::NotItsName));
        assert_eq!(inspect_evidence("a.pdf", &vec![b'a'; LARGEST_EVIDENCE + 1]), Err(Unfit::TooLarge));
    }

    #[test]
    fn a_name_is_only_a_name() {
        for (name, clean) in [
            ("../../etc/passwd", "passwd"),
            ("C:\\temp\\copy.pdf", "copy.pdf"),
            ("a\u{202E}fdp.exe", "afdp.exe"),
            ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf"),
            (".htaccess", "htaccess"),
            ("", "file"),
            ("Zoë’s copy.pdf", "Zoë’s copy.pdf"),
        ] {
            assert_eq!(clean_name(name), clean, "{name:?}");
        }
        assert_eq!(clean_name(&format!("{}.pdf", "x".repeat(300))).len(), 120);
    }
}
