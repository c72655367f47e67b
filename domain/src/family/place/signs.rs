//! Texts whose signs are written otherwise: as in a link, a web page, a mail or a program.

use std::borrow::Cow;

/// A text is read in so many ways, no more.
const MOST: usize = 8;
/// Signs may be written so often over each other.
const DEEP: usize = 3;

/// A text as it is meant where its signs are written as in a link ("%20") or a web page ("&nbsp;"), as in a mail ("=20"), or as in a
/// program ("\u0020"): each way, and each way over another.
pub(super) fn readings_of(text: &str) -> Vec<String> {
    let (mut found, mut from) = (Vec::<String>::new(), 0..1);
    for _ in 0..DEEP {
        let fresh: Vec<String> = if found.is_empty() { vec![text.to_owned()] } else { found[from.clone()].to_vec() };
        from = found.len()..found.len();
        for written in fresh {
            for read in [from_web(&written), from_mail(&written), from_program(&written)] {
                if read != text && !found.contains(&read) && found.len() < MOST {
                    found.push(read);
                }
            }
        }
        from.end = found.len();
        if from.is_empty() {
            break;
        }
    }
    found
}

/// What is written twice over, as in a link within a link, is read at once.
fn from_web(text: &str) -> String {
    let decoded = |text: &str| {
        let numbered = numbered(text);
        let web = html_escape::decode_html_entities(&*numbered);
        percent_encoding::percent_decode_str(&web).decode_utf8_lossy().into_owned()
    };
    (0..4).fold(without_tags(text), |text, _| decoded(&text))
}

/// Signs by their number; browsers do without the semicolon.
fn numbered(text: &str) -> Cow<'_, str> {
    if !text.contains("&#") {
        return text.into();
    }
    let mut pieces = text.split("&#");
    let mut said = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (hex, digits) = piece.strip_prefix(['x', 'X']).map_or((10, piece), |digits| (16, digits));
        let end = digits.find(|c: char| !c.is_digit(hex)).unwrap_or(digits.len());
        match u32::from_str_radix(&digits[..end], hex).ok().and_then(char::from_u32) {
            Some(sign) => {
                said.push(sign);
                said.push_str(digits[end..].strip_prefix(';').unwrap_or(&digits[end..]));
            }
            None => said.extend(["&#", piece]),
        }
    }
    said.into()
}

/// A text without the tags and comments of a web page.
fn without_tags(text: &str) -> String {
    let (mut said, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once('<') {
        said.push_str(before);
        rest = tag_end(after).map_or(after, |end| &after[end..]);
    }
    said + rest
}

/// Where a tag or comment ends that begins here. A ">" between quotes ends none.
fn tag_end(text: &str) -> Option<usize> {
    if let Some(comment) = text.strip_prefix("!--") {
        return comment.find("-->").map(|end| "!--".len() + end + "-->".len());
    }
    if !text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
        return None;
    }
    let mut quote = None;
    let end = text.bytes().take(LONGEST_TAG).position(|byte| {
        match quote {
            Some(open) if byte == open => quote = None,
            None if byte == b'"' || byte == b'\'' => quote = Some(byte),
            _ => {}
        }
        quote.is_none() && byte == b'>'
    });
    end.or_else(|| text.find('>')).map(|end| end + 1)
}

/// Bytes in which the end of a tag is looked for with its quotes.
const LONGEST_TAG: usize = 2000;

/// Quoted-printable (RFC 2045 §6.7).
fn from_mail(text: &str) -> String {
    let hex = |pair: Option<&str>| pair.and_then(|pair| u8::from_str_radix(pair, 16).ok());
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once('=') {
        bytes.extend(before.bytes());
        let broken = after.strip_prefix("\r\n").or_else(|| after.strip_prefix('\n'));
        let (byte, left) = match (broken, hex(after.get(..2))) {
            (Some(left), _) => (None, left),
            (None, Some(byte)) => (Some(byte), &after[2..]),
            (None, None) => (Some(b'='), after),
        };
        bytes.extend(byte);
        rest = left;
    }
    bytes.extend(rest.bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Escapes of JSON and its kin, and of old links ("%u004B"); pairs of surrogates hold no letter of an address.
fn from_program(text: &str) -> String {
    let (mut said, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find(['\\', '%']) {
        let (before, after) = rest.split_at(at);
        said.push_str(before);
        let sign = escape(after);
        said.push(sign.map_or_else(|| if after.starts_with('%') { '%' } else { '\\' }, |(sign, _)| sign));
        rest = &after[sign.map_or(1, |(_, used)| used)..];
    }
    said + rest
}

/// The sign that an escape stands for, and how many bytes it takes.
fn escape(text: &str) -> Option<(char, usize)> {
    let sign = |digits: Option<&str>, radix| u32::from_str_radix(digits?, radix).ok().and_then(char::from_u32);
    let fixed = |from: usize, to: usize, radix| Some((sign(text.get(from..to), radix)?, to));
    match text.as_bytes() {
        [b'\\', b'u', b'{', ..] => {
            let end = text.find('}')?;
            Some((sign(text.get(3..end), 16)?, end + 1))
        }
        [b'\\' | b'%', b'u', ..] => fixed(2, 6, 16),
        [b'\\', b'U', ..] => fixed(2, 10, 16),
        [b'\\', b'x', ..] => fixed(2, 4, 16),
        [b'\\', b'0'..=b'7', ..] => fixed(1, 4, 8),
        [b'\\', b'n' | b'r' | b't', ..] => Some((' ', 2)),
        _ => None,
    }
}
