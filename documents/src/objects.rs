//! The objects of a PDF (ISO 32000-1, 7.3 and 7.5.7), as far as a search for words needs them. The file is hostile: what does not fit is left
//! out, and nothing grows without an end.

use std::collections::BTreeMap;
use std::io::Read;

use flate2::read::ZlibDecoder;

use crate::dictionary::{PdfToken, Tokens};
use crate::password::find_all;

/// So much is unpacked of one stream, and of all together, in bytes.
const LARGEST_STREAM: u64 = 16 * 1024 * 1024;
const LARGEST_ALL: usize = 96 * 1024 * 1024;
/// So many objects are read.
const MOST: usize = 50_000;
/// On a picture with shorter sides, in pixels, nobody reads an address.
const LEGIBLE: usize = 64;

/// An object: its dictionary as it is written, and what stands in its stream, unpacked.
pub(crate) struct PdfObject {
    pub dictionary: Vec<u8>,
    /// `None` without a stream, of a picture, or where it is packed in a way that is not known here.
    pub stream: Option<Vec<u8>>,
    /// Whether there is more in its stream than that, and it may hold words.
    pub unread: bool,
}

/// What stands in a PDF.
pub(crate) struct Objects {
    /// By number. What a later revision replaced has one of its own.
    pub all: BTreeMap<u32, PdfObject>,
    /// Whether there are more.
    pub cut: bool,
    /// From here down numbers are free for what was replaced.
    spare: u32,
}

impl PdfObject {
    /// Whether its dictionary has this name.
    pub fn has(&self, name: &[u8]) -> bool {
        find_all(&self.dictionary, name).any(|at| {
            let next = self.dictionary.get(at + name.len());
            next.is_none_or(|byte| !byte.is_ascii_alphanumeric())
        })
    }
}

impl Objects {
    /// Every object by its number, with those that stand in streams of objects.
    pub fn read(pdf: &[u8]) -> Self {
        let (mut objects, mut room) = (Self { all: BTreeMap::new(), cut: false, spare: u32::MAX }, LARGEST_ALL);
        let ends: Vec<usize> = find_all(pdf, b"endobj").collect();
        // Of objects that do not end, the file is not read again and again.
        let mut work = pdf.len().saturating_mul(8);
        for at in find_all(pdf, b" obj") {
            let Some(number) = number_before(&pdf[..at]) else { continue };
            let next = ends.partition_point(|end| *end < at + 4);
            let end = ends.get(next).copied().unwrap_or(pdf.len());
            let left = work.checked_sub(end - at).filter(|_| objects.all.len() < MOST);
            let Some(left) = left else {
                objects.cut = true;
                break;
            };
            work = left;
            let object = object(&pdf[at + 4..end], room);
            room = room.saturating_sub(object.stream.as_ref().map_or(0, Vec::len));
            if let Some(before) = objects.all.insert(number, object) {
                objects.set_aside(before);
            }
        }
        let packed: Vec<(u32, PdfObject)> =
            objects.all.values().filter(|object| object.has(b"/ObjStm")).flat_map(unpacked).take(MOST).collect();
        objects.cut |= packed.len() == MOST;
        for (number, object) in packed {
            if let Some(before) = objects.all.insert(number, object) {
                objects.set_aside(before);
            }
        }
        objects
    }

    /// Under a number that nothing leads to.
    fn set_aside(&mut self, object: PdfObject) {
        while self.all.contains_key(&self.spare) {
            self.spare -= 1;
        }
        self.all.insert(self.spare, object);
    }
}

/// "12 0" before "obj".
fn number_before(bytes: &[u8]) -> Option<u32> {
    let tail = &bytes[bytes.len().saturating_sub(20)..];
    let mut words = tail.rsplit(|byte| !byte.is_ascii_digit());
    let (_generation, number) = (words.next().filter(|word| !word.is_empty())?, words.next()?);
    std::str::from_utf8(number).ok()?.parse().ok()
}

fn object(bytes: &[u8], room: usize) -> PdfObject {
    let begins = find_all(bytes, b"stream").find(|at| *at < 3 || &bytes[at - 3..*at] != b"end");
    let Some(at) = begins else { return PdfObject { dictionary: bytes.to_vec(), stream: None, unread: false } };
    let rest = &bytes[at + 6..];
    let rest = rest.strip_prefix(b"\r\n").or(rest.strip_prefix(b"\n")).unwrap_or(rest);
    let end = find_all(rest, b"endstream").last().unwrap_or(rest.len());
    let object = PdfObject { dictionary: bytes[..at].to_vec(), stream: None, unread: false };
    if object.has(b"/Image") {
        return PdfObject { unread: is_seen(&object), ..object };
    }
    let (stream, whole) = read(&object, &rest[..end], room);
    let unread = !whole && !object.has(b"/XRef");
    PdfObject { stream, unread, ..object }
}

/// Whether a picture is large enough to read something on it.
fn is_seen(picture: &PdfObject) -> bool {
    let side = |name| number_of(&picture.dictionary, name).unwrap_or(usize::MAX);
    side(b"Width").min(side(b"Height")) >= LEGIBLE
}

/// What stands in a stream, and whether that is all.
fn read(object: &PdfObject, bytes: &[u8], room: usize) -> (Option<Vec<u8>>, bool) {
    const OTHERS: [&[u8]; 10] = [
        b"/LZWDecode",
        b"/ASCII85Decode",
        b"/ASCIIHexDecode",
        b"/RunLengthDecode",
        b"/DCTDecode",
        b"/JPXDecode",
        b"/CCITTFaxDecode",
        b"/JBIG2Decode",
        b"/Crypt",
        b"/Predictor",
    ];
    if OTHERS.iter().any(|name| object.has(name)) {
        return (None, false);
    }
    if !object.has(b"/FlateDecode") && !object.has(b"/Fl") {
        return (Some(bytes[..bytes.len().min(room)].to_vec()), bytes.len() <= room);
    }
    let most = LARGEST_STREAM.min(u64::try_from(room).unwrap_or(u64::MAX));
    let mut unpacked = Vec::new();
    // What was unpacked before it broke is read.
    let ended = ZlibDecoder::new(bytes).take(most).read_to_end(&mut unpacked).is_ok_and(|length| (length as u64) < most);
    let whole = ended || bytes.trim_ascii().is_empty();
    (Some(unpacked).filter(|unpacked| !unpacked.is_empty()), whole)
}

/// The objects in a stream of objects: pairs of number and place, then the objects.
fn unpacked(stream: &PdfObject) -> Vec<(u32, PdfObject)> {
    let Some(content) = &stream.stream else { return Vec::new() };
    let Some(first) = number_of(&stream.dictionary, b"First") else { return Vec::new() };
    let head = content.get(..first).unwrap_or_default();
    let numbers: Vec<usize> = Tokens(head).filter_map(|token| number(&token)).collect();
    let places: Vec<(usize, usize)> = numbers.chunks_exact(2).map(|pair| (pair[0], first.saturating_add(pair[1]))).collect();
    let ends = places.iter().skip(1).map(|(_, at)| *at).chain([content.len()]);
    let one = |((number, at), end): (&(usize, usize), usize)| {
        let dictionary = content.get(*at..end)?.to_vec();
        Some((u32::try_from(*number).ok()?, PdfObject { dictionary, stream: None, unread: false }))
    };
    places.iter().zip(ends).filter_map(one).collect()
}

fn number(token: &PdfToken) -> Option<usize> {
    match token {
        PdfToken::Word(word) => std::str::from_utf8(word).ok()?.parse().ok(),
        _ => None,
    }
}

/// The number behind a name of a dictionary.
fn number_of(dictionary: &[u8], name: &[u8]) -> Option<usize> {
    let mut tokens = Tokens(dictionary).skip_while(|token| !matches!(token, PdfToken::Name(found) if found == name));
    tokens.next();
    number(&tokens.next()?)
}

/// Names that lead to other objects: "/F1 12 0 R".
pub(crate) fn references(dictionary: &[u8]) -> Vec<(Vec<u8>, u32)> {
    let tokens: Vec<PdfToken> = Tokens(dictionary).take(MOST).collect();
    let leads = |part: &[PdfToken]| match part {
        [PdfToken::Name(name), to, PdfToken::Word(_), PdfToken::Word(r)] if r == b"R" => {
            Some((name.clone(), u32::try_from(number(to)?).ok()?))
        }
        _ => None,
    };
    tokens.windows(4).filter_map(leads).collect()
}
