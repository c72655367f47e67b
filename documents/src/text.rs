//! The words of a PDF, so that they can be searched (ISO 32000-1, 9.4 and 9.10): what its pages say, not how they look. Where two fonts of
//! one name write differently, each is tried.

use std::collections::BTreeMap;

use crate::dictionary::{PdfToken, Tokens};
use crate::objects::{PdfObject, objects, references};

/// So many ways to read the same words are tried.
const MOST_READINGS: usize = 8;
/// So long a text is kept of each, in bytes.
const LONGEST: usize = 8 * 1024 * 1024;
/// So far to the left, in thousandths, the pen goes where a blank is meant.
const BLANK: f64 = -180.0;

/// What each code of a font stands for.
type CodeMap = BTreeMap<Vec<u8>, String>;

/// The words of a PDF, in each way in which they may be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PdfText {
    pub readings: Vec<String>,
}

impl PdfText {
    /// Whether nobody can search it: a scan, or written in a way that is not known here.
    pub fn is_blank(&self) -> bool {
        let letters = |text: &String| text.chars().filter(|c| c.is_alphanumeric()).count();
        self.readings.iter().map(letters).max().unwrap_or_default() < 3
    }
}

/// Reads the words of a PDF.
pub fn pdf_text(pdf: &[u8]) -> PdfText {
    let all = objects(pdf);
    let fonts = fonts(&all);
    let pages: Vec<&[u8]> = all.values().filter_map(page).collect();
    let ways = fonts.values().map(Vec::len).max().unwrap_or(1).clamp(1, MOST_READINGS);
    let readings = (0..ways).flat_map(|way| [" ", ""].map(|gap| Reading::of(&pages, &fonts, (way, gap)).text));
    let mut readings: Vec<String> = readings.collect();
    readings.dedup();
    PdfText { readings }
}

/// A stream that can hold words of a page or of a form on it.
fn page(object: &PdfObject) -> Option<&[u8]> {
    let other = [&b"/ObjStm"[..], b"/XRef", b"/Length1", b"/Type1C", b"/CIDFontType0C", b"/OpenType", b"/Metadata"];
    let content = object.stream.as_deref().filter(|_| !other.iter().any(|name| object.has(name)))?;
    let shows = content.windows(2).any(|pair| matches!(pair, b"Tj" | b"TJ" | b"BT"));
    (shows && !content.windows(9).any(|word| word == b"begincmap")).then_some(content)
}

/// The fonts by the names that resources give them, each with what its codes stand for, in order of their objects. A name that
/// leads to no such font is not there.
fn fonts(all: &BTreeMap<u32, PdfObject>) -> BTreeMap<Vec<u8>, Vec<CodeMap>> {
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

/// What is shown on the pages, read one way.
struct Reading<'a> {
    fonts: &'a BTreeMap<Vec<u8>, Vec<CodeMap>>,
    way: usize,
    gap: &'static str,
    font: Option<&'a CodeMap>,
    text: String,
}

impl<'a> Reading<'a> {
    /// `gap`: what stands where the pen is moved: between words, or between the letters of one.
    fn of(pages: &[&[u8]], fonts: &'a BTreeMap<Vec<u8>, Vec<CodeMap>>, (way, gap): (usize, &'static str)) -> Self {
        let mut reading = Self { fonts, way, gap, font: None, text: String::new() };
        for page in pages {
            if reading.text.len() > LONGEST {
                break;
            }
            reading.page(page);
            reading.text.push('\n');
        }
        reading
    }

    fn page(&mut self, content: &[u8]) {
        let mut before = Vec::new();
        self.font = None;
        for token in Tokens(content) {
            match token {
                PdfToken::Word(word) if word.first().is_some_and(u8::is_ascii_alphabetic) || word == b"'" || word == b"\"" => {
                    self.operator(&word, &before);
                    before.clear();
                }
                operand => before.push(operand),
            }
            if self.text.len() > LONGEST || before.len() > 100_000 {
                break;
            }
        }
    }

    fn operator(&mut self, word: &[u8], before: &[PdfToken]) {
        match word {
            b"Tf" => {
                let name = before.iter().rev().find_map(|token| if let PdfToken::Name(name) = token { Some(name) } else { None });
                let maps = name.and_then(|name| self.fonts.get(name));
                self.font = maps.and_then(|maps| maps.get(self.way).or(maps.last()));
            }
            b"Td" | b"TD" | b"Tm" | b"T*" | b"BT" | b"ET" => self.text.push_str(self.gap),
            b"'" | b"\"" => {
                self.text.push('\n');
                self.show(before);
            }
            b"Tj" | b"TJ" => self.show(before),
            _ => {}
        }
    }

    fn show(&mut self, parts: &[PdfToken]) {
        for part in parts {
            match part {
                PdfToken::Text(text) => self.decode(text),
                PdfToken::Word(word) => {
                    let moved = std::str::from_utf8(word).ok().and_then(|word| word.parse::<f64>().ok());
                    if moved.is_some_and(|by| by < BLANK) {
                        self.text.push(' ');
                    }
                }
                _ => {}
            }
        }
    }

    fn decode(&mut self, text: &[u8]) {
        let Some(map) = self.font else {
            // What stands for letters without a map is close to Latin 1.
            self.text.extend(text.iter().map(|byte| if *byte < 32 { ' ' } else { char::from(*byte) }));
            return;
        };
        let mut rest = text;
        while !rest.is_empty() {
            let found =
                [2, 1, 3, 4].into_iter().find_map(|n| rest.get(..n).and_then(|code| map.get(code)).map(|letters| (n, letters)));
            let used = match found {
                Some((n, letters)) => {
                    self.text.push_str(letters);
                    n
                }
                None => map.keys().next().map_or(1, Vec::len).max(1),
            };
            rest = rest.get(used..).unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use proptest::prelude::*;

    use super::*;

    fn packed(content: &[u8]) -> Vec<u8> {
        let mut out = ZlibEncoder::new(Vec::new(), Compression::default());
        out.write_all(content).unwrap();
        out.finish().unwrap()
    }

    fn stream(number: u32, dictionary: &str, content: &[u8]) -> Vec<u8> {
        [format!("{number} 0 obj\n<< {dictionary} >>\nstream\n").as_bytes(), content, b"\nendstream\nendobj\n"].concat()
    }

    fn says(pdf: &[u8], words: &str) -> bool {
        let one = |text: &String| text.split_whitespace().collect::<Vec<_>>().join(" ").contains(words);
        pdf_text(pdf).readings.iter().any(one)
    }

    #[test]
    fn words_are_read_packed_and_unpacked_and_in_pieces() {
        let page = b"BT /F1 12 Tf 72 700 Td (She lives at ) Tj [(19 He) -20 (ron) -250 (Walk)] TJ T* (\\(KT1 3CV\\)) Tj ET";
        for pdf in [stream(4, "/Length 9", page), stream(4, "/Filter /FlateDecode", &packed(page))] {
            let pdf = [b"%PDF-1.7\n", &pdf[..], b"%%EOF"].concat();
            assert!(says(&pdf, "She lives at 19 Heron Walk") && says(&pdf, "(KT1 3CV)"), "{:?}", pdf_text(&pdf));
            assert!(!pdf_text(&pdf).is_blank());
        }
        let each = b"BT 1 0 0 1 7 7 Tm (H) Tj 5 0 Td (e) Tj 5 0 Td (ron) Tj ET";
        assert!(says(&stream(4, "", each), "Heron"), "letter by letter");
    }

    #[test]
    fn codes_of_a_font_stand_for_letters() {
        let map = b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0003> <0020> <0011> <0031>\nendbfchar \
            3 beginbfrange <0020> <0024> <0041> <0030><0031> [<0048> <0065>] <0040> <0042> <0078> endbfrange endcmap";
        let page = b"BT /F7 10 Tf <0030 0031 0003 0020 0021> Tj [<0011> 5 <0040>] TJ ET";
        let font = b"6 0 obj\n<< /Type /Font /Subtype /Type0 /ToUnicode 7 0 R >>\nendobj\n";
        let resources = b"5 0 obj\n<< /Font << /F7 6 0 R >> >>\nendobj\n";
        let pdf = [&resources[..], font, &stream(7, "/Filter /FlateDecode", &packed(map)), &stream(8, "", page)].concat();
        assert!(says(&pdf, "He AB1x"), "{:?}", pdf_text(&pdf));
        // The same with the font in a stream of objects.
        let inside = format!("5 0 6 {} ", "<< /Font << /F7 6 0 R >> >> ".len());
        let first = inside.len();
        let content = format!("{inside}<< /Font << /F7 6 0 R >> >> << /Type /Font /ToUnicode 7 0 R >>");
        let objects = stream(9, &format!("/Type /ObjStm /N 2 /First {first} /Filter /FlateDecode"), &packed(content.as_bytes()));
        let pdf = [objects, stream(7, "", map), stream(8, "", page)].concat();
        assert!(says(&pdf, "He AB1x"), "{:?}", pdf_text(&pdf));
    }

    #[test]
    fn a_scan_has_no_words() {
        let scan =
            [stream(4, "/Subtype /Image /Filter /DCTDecode", b"\xFF\xD8 (19 Heron Walk) Tj"), stream(5, "", b"q /Im0 Do Q")]
                .concat();
        assert!(pdf_text(&scan).is_blank());
        assert!(pdf_text(b"%PDF-1.7 %%EOF").is_blank());
    }

    proptest! {
        #[test]
        fn whatever_a_file_holds_it_is_read_to_its_end(bytes in prop::collection::vec(any::<u8>(), 0..2000), at in 0_usize..400) {
            let page = b"4 0 obj\n<< /ToUnicode 4 0 R /F1 4 0 R >>\nstream\nBT /F1 1 Tf beginbfrange <00> <FF> [<00>] endbfrange (a) Tj [<";
            let mut all = page.to_vec();
            all.splice(at.min(page.len()).., bytes);
            pdf_text(&all);
        }
    }
}
