//! What the codes of a PDF's fonts stand for (ISO 32000-1, 9.6 and 9.10).

use std::collections::BTreeMap;

use crate::dictionary::{PdfToken, Tokens};
use crate::objects::{Objects, PdfObject, references};
use crate::password::find_all;

/// So many fonts of one name are told apart.
pub(crate) const MOST_READINGS: usize = 8;

/// What each code of a font stands for.
pub(crate) type CodeMap = BTreeMap<Vec<u8>, String>;

/// Whether the letters of some font are not known: it says neither what its codes stand for nor that they are those of everybody, or there are
/// too many.
pub(crate) fn is_some_unknown(objects: &Objects, fonts: &BTreeMap<Vec<u8>, Vec<CodeMap>>) -> bool {
    fonts.values().any(|maps| maps.len() >= MOST_READINGS) || objects.all.values().any(|object| is_unknown(object, objects))
}

fn is_unknown(font: &PdfObject, objects: &Objects) -> bool {
    const KINDS: [&[u8]; 5] = [b"/Type0", b"/Type1", b"/MMType1", b"/TrueType", b"/Type3"];
    if !font.has(b"/Font") || !KINDS.iter().any(|kind| font.has(kind)) || font.has(b"/ToUnicode") {
        return false;
    }
    let to = references(&font.dictionary).into_iter().find(|(name, _)| name == b"Encoding");
    let encoding = to.and_then(|(_, to)| objects.all.get(&to));
    let differs = [Some(font), encoding].into_iter().flatten().any(|part| differs(&part.dictionary));
    font.has(b"/Type0") || font.has(b"/Type3") || differs || (font.has(b"/FontDescriptor") && !font.has(b"/Encoding"))
}

/// Whether codes of letters and digits stand for others, or others for them.
fn differs(dictionary: &[u8]) -> bool {
    const NAME: &[u8] = b"/Differences";
    let Some(at) = find_all(dictionary, NAME).next() else { return false };
    let Some(list) = dictionary[at + NAME.len()..].trim_ascii_start().strip_prefix(b"[") else { return true };
    let (mut code, mut differs) = (0_usize, false);
    for token in Tokens(list.split(|byte| *byte == b']').next().unwrap_or_default()) {
        match token {
            PdfToken::Name(glyph) => {
                let own = u8::try_from(code).ok().filter(u8::is_ascii_alphanumeric);
                differs |= letter_of(&glyph) != own;
                code = code.saturating_add(1);
            }
            PdfToken::Word(word) => match std::str::from_utf8(&word).ok().and_then(|word| word.parse().ok()) {
                Some(next) => code = next,
                None => return true,
            },
            _ => return true,
        }
    }
    differs
}

/// The letter or digit that a glyph of this name is.
fn letter_of(glyph: &[u8]) -> Option<u8> {
    const DIGITS: [&[u8]; 10] = [b"zero", b"one", b"two", b"three", b"four", b"five", b"six", b"seven", b"eight", b"nine"];
    match glyph {
        [letter] if letter.is_ascii_alphabetic() => Some(*letter),
        _ => (b'0'..).zip(DIGITS).find(|(_, name)| *name == glyph).map(|(digit, _)| digit),
    }
}

/// The fonts by the names that resources give them, each with what its codes stand for, in order of their objects. A name that
/// leads to no such font is not there.
pub(crate) fn fonts(all: &BTreeMap<u32, PdfObject>) -> BTreeMap<Vec<u8>, Vec<CodeMap>> {
    let mut maps = BTreeMap::new();
    for (number, object) in all {
        let to = references(&object.dictionary).into_iter().find(|(name, _)| name == b"ToUnicode");
        if let Some(content) = to.and_then(|(_, to)| all.get(&to)).and_then(|object| object.stream.as_deref()) {
            maps.insert(*number, code_map(content));
        }
    }
    let mut fonts: BTreeMap<Vec<u8>, Vec<CodeMap>> = BTreeMap::new();
    for (name, to) in all.values().flat_map(|object| references(&object.dictionary)) {
        if let Some(map) = maps.get(&to) {
            let known = fonts.entry(name).or_default();
            if known.len() < MOST_READINGS && !known.contains(map) {
                known.push(map.clone());
            }
        }
    }
    fonts
}

/// A map of codes to letters: `bfchar` and `bfrange` (ISO 32000-1, 9.10.3). Brackets are no tokens here: a range that lists its letters
/// has more texts than three.
fn code_map(content: &[u8]) -> CodeMap {
    let (mut map, mut texts, mut ranges) = (CodeMap::new(), Vec::new(), false);
    let listed = find_lists(content);
    for token in Tokens(&listed) {
        match token {
            PdfToken::Text(text) => texts.push(text),
            PdfToken::Word(word) if word == b"beginbfchar" || word == b"beginbfrange" => {
                (ranges, texts) = (word == b"beginbfrange", Vec::new());
            }
            PdfToken::Word(word) if word == b"endbfchar" && !ranges => {
                map.extend(texts.chunks_exact(2).map(|pair| (pair[0].clone(), letters(&pair[1]))));
                texts.clear();
            }
            PdfToken::Word(word) if word == b"endbfrange" && ranges => {
                texts.chunks_exact(3).for_each(|range| add_range(&mut map, range));
                texts.clear();
            }
            _ => {}
        }
        if map.len() > 70_000 {
            break;
        }
    }
    map
}

/// `<01> <03> [<0041> <0042> <0043>]` as one range a code.
fn find_lists(content: &[u8]) -> Vec<u8> {
    let (mut out, mut rest) = (Vec::with_capacity(content.len()), content);
    while let Some(open) = rest.iter().position(|byte| *byte == b'[') {
        let Some(close) = rest[open..].iter().position(|byte| *byte == b']').map(|at| open + at) else { break };
        let before: Vec<Vec<u8>> = texts_of(&rest[..open]);
        let list = texts_of(&rest[open..close]);
        match before.as_slice() {
            [.., first, _] if !list.is_empty() => {
                let cut = rest[..open].iter().rposition(|byte| *byte == b'<').unwrap_or(open);
                let cut = rest[..cut].iter().rposition(|byte| *byte == b'<').unwrap_or(cut);
                out.extend_from_slice(&rest[..cut]);
                for (n, text) in list.iter().enumerate() {
                    let code = hex(&plus(first, n));
                    out.extend(format!("<{code}> <{code}> <{}> ", hex(text)).into_bytes());
                }
            }
            _ => out.extend_from_slice(&rest[..open]),
        }
        rest = &rest[close + 1..];
    }
    out.extend_from_slice(rest);
    out
}

fn texts_of(bytes: &[u8]) -> Vec<Vec<u8>> {
    let text = |token| if let PdfToken::Text(text) = token { Some(text) } else { None };
    Tokens(bytes).filter_map(text).collect()
}

fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// A code so many further on.
fn plus(code: &[u8], more: usize) -> Vec<u8> {
    let value = code.iter().take(4).fold(0_u64, |all, byte| all << 8 | u64::from(*byte)).saturating_add(more as u64);
    value.to_be_bytes()[8 - code.len().min(4)..].to_vec()
}

fn add_range(map: &mut CodeMap, range: &[Vec<u8>]) {
    let value = |code: &[u8]| code.iter().take(4).fold(0_usize, |all, byte| all << 8 | usize::from(*byte));
    let (first, last) = (value(&range[0]), value(&range[1]));
    for n in 0..=last.saturating_sub(first).min(0xFFFF) {
        map.insert(plus(&range[0], n), letters(&later(&range[2], n)));
    }
}

/// The last letter of a text so many further on.
fn later(text: &[u8], more: usize) -> Vec<u8> {
    let at = text.len().saturating_sub(2);
    [&text[..at], &plus(&text[at..], more)].concat()
}

/// UTF-16, big end first.
fn letters(text: &[u8]) -> String {
    let units = text.chunks(2).map(|pair| u16::from_be_bytes([if pair.len() == 2 { pair[0] } else { 0 }, pair[pair.len() - 1]]));
    String::from_utf16_lossy(&units.collect::<Vec<_>>())
}
