//! In which encoding a table is, where it is not UTF-8: said once, and not for every cell.

use std::io::{self, Read};
use std::str::from_utf8;

const UTF_16: &str = "the table is not in UTF-8 but in UTF-16: save it again as \"CSV UTF-8\"";
const WINDOWS: &str = "the table is not in UTF-8 but, it seems, in Windows-1252: save it again as \"CSV UTF-8\"";
const WORKBOOK: &str = "the table is a workbook of Excel: save it as \"CSV UTF-8\"";

/// The line where it shows and what to say, for a table that is written otherwise as a whole. One with letters that are UTF-8 and
/// a few bytes that are not is UTF-8 with mistakes: they are named where they are.
///
/// # Errors
/// When the file cannot be read.
pub(super) fn other_than_utf8(file: &mut impl Read) -> io::Result<Option<(u64, &'static str)>> {
    let (mut piece, mut kept, mut line, mut wrong) = (vec![0; 64 * 1024], Vec::new(), 1, None);
    let mut first = true;
    loop {
        let n = file.read(&mut piece)?;
        kept.extend_from_slice(&piece[..n]);
        if first && let Some(told) = by_beginning(&kept) {
            return Ok(Some((1, told)));
        }
        first = false;
        if !walk(&mut kept, n == 0, &mut line, &mut wrong) {
            return Ok(None);
        }
        if n == 0 {
            return Ok(wrong.map(|line| (line, WINDOWS)));
        }
    }
}

/// UTF-16 has a mark, or a zero in every second byte of its header; a workbook is a zip archive.
fn by_beginning(bytes: &[u8]) -> Option<&'static str> {
    let header = &bytes[..bytes.len().min(64)];
    match header {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some(UTF_16),
        [b'P', b'K', 3, 4, ..] => Some(WORKBOOK),
        _ if header.len() > 8 && header.chunks_exact(2).all(|pair| (pair[0] == 0) != (pair[1] == 0)) => Some(UTF_16),
        _ => None,
    }
}

/// Walks over what was read, up to a character that is not whole yet, and notes the first line with a byte that is not UTF-8. `false`
/// once there is a letter that is: no table in another encoding has one.
fn walk(bytes: &mut Vec<u8>, last: bool, line: &mut u64, wrong: &mut Option<u64>) -> bool {
    let mut at = 0;
    loop {
        let (valid, skip) = match from_utf8(&bytes[at..]) {
            Ok(text) => (text, None),
            Err(cause) => {
                let valid = from_utf8(&bytes[at..at + cause.valid_up_to()]).unwrap_or_default();
                (valid, cause.error_len().or_else(|| last.then(|| bytes.len() - at - cause.valid_up_to())))
            }
        };
        // A mark of byte order is no letter.
        if valid.chars().any(|c| !c.is_ascii() && c != '\u{FEFF}') {
            return false;
        }
        *line += valid.bytes().fold(0, |sum, byte| sum + u64::from(byte == b'\n'));
        at += valid.len();
        match skip {
            Some(bad) => {
                wrong.get_or_insert(*line);
                at += bad;
            }
            None => break,
        }
    }
    bytes.drain(..at);
    true
}
