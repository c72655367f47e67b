//! What a file is that cannot be taken, so that it can be said: with a password, damaged, of an office program, of a phone.

use crate::kind::Unfit;
use crate::password::{find_all, opens_without};

/// Where a file that is whole ends: the mark stands in its last bytes, with a little behind it at most.
const TAIL: usize = 4096;
/// The longest end of a zip archive: its last record and a comment.
const ZIP_TAIL: usize = 22 + 65_535;
/// OLE2: office files of before 2007, and those of today that have a password.
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const ZIP: &[u8] = b"PK\x03\x04";

/// What is wrong with a PDF, if anything: that it wants a password, or that its end is missing (ISO 32000-1, 7.5.5).
pub(crate) fn pdf_fault(content: &[u8]) -> Option<Unfit> {
    if !has(tail(content, TAIL), b"%%EOF") {
        return Some(Unfit::Damaged);
    }
    let mut places = encrypted_at(content).peekable();
    (places.peek().is_some() && !opens_without(content, places)).then_some(Unfit::Locked)
}

/// Where the trailer names how it is encrypted: behind `/Encrypt`, a reference or a dictionary. In a text of a page that stands
/// compressed or in brackets.
pub(crate) fn encrypted_at(content: &[u8]) -> impl Iterator<Item = usize> + '_ {
    const NAME: &[u8] = b"/Encrypt";
    find_all(content, NAME).map(|at| at + NAME.len()).filter(|at| {
        let next = content.get(*at);
        let whole = next.is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'<' || byte.is_ascii_digit());
        let after = content[*at..].iter().find(|byte| !byte.is_ascii_whitespace());
        whole && after.is_some_and(|byte| byte.is_ascii_digit() || *byte == b'<')
    })
}

/// Why a file of another kind cannot be taken, as exactly as can be said.
pub(crate) fn other_kind(content: &[u8], media_type: &str) -> Unfit {
    match media_type {
        "image/heif" | "image/heic" => Unfit::Heic,
        _ if content.starts_with(OLE) && has(content, &wide("EncryptedPackage")) => Unfit::Locked,
        _ if content.starts_with(OLE) => Unfit::Office,
        _ if content.starts_with(ZIP) => zip_fault(content),
        _ => Unfit::OtherKind,
    }
}

fn zip_fault(content: &[u8]) -> Unfit {
    // The flags of the first file: bit 0 says that it is encrypted (APPNOTE.TXT 4.4.4).
    let locked = content.get(6).is_some_and(|flags| flags & 1 == 1);
    let office = [&b"word/"[..], b"xl/", b"ppt/", b"[Content_Types].xml", b"mimetypeapplication/vnd.oasis"];
    if !has(tail(content, ZIP_TAIL), b"PK\x05\x06") {
        Unfit::Damaged
    } else if locked {
        Unfit::Locked
    } else if office.iter().any(|name| has(content, name)) {
        Unfit::Office
    } else {
        Unfit::OtherKind
    }
}

/// A name in an OLE2 file: UTF-16, little end first.
fn wide(name: &str) -> Vec<u8> {
    name.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn tail(content: &[u8], most: usize) -> &[u8] {
    &content[content.len().saturating_sub(most)..]
}

fn has(content: &[u8], mark: &[u8]) -> bool {
    content.windows(mark.len()).any(|window| window == mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FileKind, inspect};

    const END: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

    fn zip(flags: u8, name: &str) -> Vec<u8> {
        let mut out =
            [ZIP, &[20, 0, flags, 0], &[0; 18], &[u8::try_from(name.len()).unwrap(), 0, 0, 0], name.as_bytes()].concat();
        out.extend(b"content");
        [&out[..], END].concat()
    }

    #[test]
    fn a_paper_with_a_password_is_named_as_such() {
        for trailer in ["/Root 1 0 R /Encrypt 5 0 R", "/Encrypt<</Filter/Standard/V 2>>", "/Encrypt\n5 0 R"] {
            let pdf = format!("%PDF-1.7\n1 0 obj\ntrailer\n<< {trailer} >>\nstartxref\n9\n%%EOF\n");
            assert_eq!(inspect(pdf.as_bytes()), Err(Unfit::Locked), "{trailer}");
        }
        let about = "%PDF-1.7\n(How to /Encrypt a file) /EncryptMetadata true\nstartxref\n9\n%%EOF";
        assert_eq!(inspect(about.as_bytes()), Ok(FileKind::Pdf));
        let office = [OLE, &[0; 500], &wide("EncryptedPackage")].concat();
        assert_eq!(inspect(&office), Err(Unfit::Locked));
        assert_eq!(inspect(&zip(1, "secret.pdf")), Err(Unfit::Locked));
    }

    /// Made by qpdf, in every revision of the standard: ISO 32000-1 7.6, ISO 32000-2 7.6.
    macro_rules! made {
        ($($name:literal),*) => { [$(($name, &include_bytes!(concat!("../tests/pdf/", $name, ".pdf"))[..])),*] };
    }

    #[test]
    fn a_pdf_that_everybody_opens_and_only_printing_is_limited_is_not_locked() {
        let opens = made!["open-r2", "open-r3", "open-r4", "open-r4m", "open-r5", "open-r6", "open-r6s", "open-lin"];
        for (name, pdf) in opens {
            assert_eq!(inspect(pdf), Ok(FileKind::Pdf), "{name}");
        }
        for (name, pdf) in made!["locked-r2", "locked-r3", "locked-r4", "locked-r5", "locked-r6"] {
            assert_eq!(inspect(pdf), Err(Unfit::Locked), "{name}");
        }
    }

    #[test]
    fn a_file_that_did_not_arrive_whole_is_named_as_such() {
        assert_eq!(inspect(b"%PDF-1.7\n1 0 obj\n<< /Length 900 >>\nstream\nhalf of"), Err(Unfit::Damaged));
        let whole = zip(0, "word/document.xml");
        assert_eq!(inspect(&whole[..whole.len() - END.len()]), Err(Unfit::Damaged));
        let padded = [b"%PDF-1.7\n%%EOF\n", &[0; 2000][..]].concat();
        assert_eq!(inspect(&padded), Ok(FileKind::Pdf), "zeros behind the end do no harm");
    }

    #[test]
    fn files_of_office_programs_and_phones_are_named() {
        assert_eq!(inspect(&zip(0, "word/document.xml")), Err(Unfit::Office));
        assert_eq!(inspect(&zip(0, "[Content_Types].xml")), Err(Unfit::Office));
        assert_eq!(inspect(&[OLE, &[0; 500]].concat()), Err(Unfit::Office));
        assert_eq!(inspect(&zip(0, "a.txt")), Err(Unfit::OtherKind));
        for brand in [&b"heic"[..], b"heix", b"mif1"] {
            let photo = [b"\0\0\0\x18ftyp", brand, b"\0\0\0\0mif1heic", b"\0\0\0\x08meta"].concat();
            assert_eq!(inspect(&photo), Err(Unfit::Heic), "{}", brand.escape_ascii());
        }
    }
}
