//! What a file is, from its content and never from its name.

mod fault;
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
            Self::Jpeg => &["jpg", "jpeg", "jfif", "jpe", "pjpeg", "pjp"],
            Self::Png => &["png"],
            Self::Text => &["txt", "text", "csv", "md", "log"],
        }
    }

    /// A file's name with an ending that fits what it is: programs go by it.
    pub fn name(self, name: &str) -> String {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        let fits = ending.is_some_and(|ending| self.endings().contains(&ending.as_str()));
        if fits { name.to_owned() } else { clean_name(&format!("{name}.{}", self.endings()[0])) }
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
    /// Nobody opens it without a password.
    #[error("the file has a password")]
    Locked,
    /// Its end is missing.
    #[error("the file is damaged")]
    Damaged,
    /// A file of Word, Excel or `PowerPoint`.
    #[error("the file is one of an office program")]
    Office,
    /// A photograph in the format of newer phones, which few programs open.
    #[error("the picture is in HEIC")]
    Heic,
    /// It begins like a picture and is none.
    #[error("the picture cannot be read")]
    Broken,
    /// A picture that would fill the memory.
    #[error("the picture has too many pixels")]
    TooManyPixels,
}

/// The kind of a file, whatever it is called.
///
/// # Errors
/// [`Unfit`]: empty, too large, of another kind, with a password, or damaged.
pub fn inspect(content: &[u8]) -> Result<FileKind, Unfit> {
    if content.is_empty() {
        return Err(Unfit::Empty);
    }
    if content.len() > LARGEST {
        return Err(Unfit::TooLarge);
    }
    match infer::get(content).map(|found| found.mime_type()) {
        Some("application/pdf") => fault::pdf_fault(content).map_or(Ok(FileKind::Pdf), Err),
        Some("image/jpeg") => Ok(FileKind::Jpeg),
        Some("image/png") => Ok(FileKind::Png),
        None if is_plain_text(content) => Ok(FileKind::Text),
        other => Err(fault::other_kind(content, other.unwrap_or_default())),
    }
}

/// The kind of a file that a family adds to a request: a PDF or a picture, up to [`LARGEST_EVIDENCE`].
///
/// # Errors
/// As [`inspect`].
pub fn inspect_evidence(content: &[u8]) -> Result<FileKind, Unfit> {
    if content.len() > LARGEST_EVIDENCE {
        return Err(Unfit::TooLarge);
    }
    match inspect(content) {
        Ok(FileKind::Text) => Err(Unfit::OtherKind),
        known => known,
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
    fn content_decides_and_no_name_does() {
        assert_eq!(inspect(b"%PDF-1.7\n%%EOF"), Ok(FileKind::Pdf));
        assert_eq!(inspect(PNG), Ok(FileKind::Png));
        assert_eq!(inspect("Zoë".as_bytes()), Ok(FileKind::Text));
        assert_eq!(inspect(b"MZ\x90\0rest of it"), Err(Unfit::OtherKind));
        assert_eq!(inspect(b""), Err(Unfit::Empty));
        assert_eq!(inspect(&vec![b'a'; LARGEST + 1]), Err(Unfit::TooLarge));
    }

    #[test]
    fn a_name_gets_the_ending_of_what_it_is() {
        for (kind, name, fitting) in [
            (FileKind::Jpeg, "photo.jfif", "photo.jfif"),
            (FileKind::Jpeg, "IMG_1.JPG", "IMG_1.JPG"),
            (FileKind::Pdf, "scan.jpg", "scan.jpg.pdf"),
            (FileKind::Pdf, "court order", "court order.pdf"),
            (FileKind::Png, "run.exe", "run.exe.png"),
        ] {
            assert_eq!(kind.name(name), fitting);
        }
        assert_eq!(FileKind::Pdf.name(&"x".repeat(120)).len(), 120);
    }

    #[test]
    fn a_family_adds_papers_and_pictures_up_to_ten_megabytes() {
        assert_eq!(inspect_evidence(b"%PDF-1.7\n%%EOF"), Ok(FileKind::Pdf));
        assert_eq!(inspect_evidence(b"hello"), Err(Unfit::OtherKind));
        assert_eq!(inspect_evidence(&vec![b'a'; LARGEST_EVIDENCE + 1]), Err(Unfit::TooLarge));
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
