//! What a file is, from its content and never from its name.

mod dictionary;
mod fault;
mod fonts;
mod kind;
mod objects;
mod password;
pub mod picture;
pub mod process;
mod text;
mod unread;

pub use kind::{FileKind, Unfit, clean_name};
pub use text::{PdfText, pdf_text};

/// The largest file that is taken, in bytes: 20 MB.
pub const LARGEST: usize = 20 * 1024 * 1024;

/// The largest file that a family may add to a request, in bytes: 10 MB.
pub const LARGEST_EVIDENCE: usize = 10 * 1024 * 1024;
/// How many files a family may add to a request.
pub const MOST_FILES: usize = 6;

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
