//! The words of a PDF, so that they can be searched (ISO 32000-1, 9.4 and 9.10): what its pages say, not how they look. Where two fonts of
//! one name write differently, each is tried.

use std::collections::BTreeMap;

use crate::dictionary::{PdfToken, Tokens};
use crate::fonts::{CodeMap, MOST_READINGS, fonts, is_some_unknown};
use crate::objects::{Objects, PdfObject};
use crate::unread::{is_program, is_unread, strings};

/// So long a text is kept of each way to read it, in bytes.
const LONGEST: usize = 8 * 1024 * 1024;
/// So far to the left, in thousandths, the pen goes where a blank is meant.
const BLANK: f64 = -180.0;

/// With so many bends, or lines, on one page letters may be drawn as their outlines. A table has lines alone.
const MOST_BENDS: usize = 150;
const MOST_LINES: usize = 1500;

/// The words of a PDF, in each way in which they may be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PdfText {
    pub readings: Vec<String>,
    is_whole: bool,
}

impl PdfText {
    /// Whether all of it was searched. Not of a scan, nor where something in it is not read here: a picture, a file, letters that nobody
    /// says, what is packed in another way.
    pub fn is_searched(&self) -> bool {
        self.is_whole
    }
}

/// Reads the words of a PDF.
pub fn pdf_text(pdf: &[u8]) -> PdfText {
    let objects = Objects::read(pdf);
    let fonts = fonts(&objects.all);
    let pages: Vec<&[u8]> = objects.all.values().filter_map(page).collect();
    let ways = fonts.values().map(Vec::len).max().unwrap_or(1).clamp(1, MOST_READINGS);
    let read: Vec<Reading<'_>> = (0..ways).flat_map(|way| [" ", ""].map(|gap| Reading::of(&pages, &fonts, (way, gap)))).collect();
    let letters = |reading: &Reading<'_>| reading.text.chars().filter(|c| c.is_alphanumeric()).count();
    let has_words = read.iter().map(letters).max().unwrap_or_default() >= 3;
    let (beside, cut) = strings(&objects, LONGEST);
    let unread =
        cut || read.iter().any(|reading| reading.unread) || is_some_unknown(&objects, &fonts) || is_unread(pdf, &objects);
    let mut readings: Vec<String> = read.into_iter().map(|reading| reading.text).collect();
    readings.dedup();
    readings.push(beside);
    PdfText { readings, is_whole: has_words && !unread }
}

/// A stream that can hold words of a page or of a form on it.
fn page(object: &PdfObject) -> Option<&[u8]> {
    let content = object.stream.as_deref().filter(|_| !is_program(object) && !object.has(b"/Metadata"))?;
    let shows = content.windows(2).any(|pair| matches!(pair, b"Tj" | b"TJ" | b"BT" | b"BI"));
    (shows && !content.windows(9).any(|word| word == b"begincmap")).then_some(content)
}

/// What is shown on the pages, read one way.
struct Reading<'a> {
    fonts: &'a BTreeMap<Vec<u8>, Vec<CodeMap>>,
    way: usize,
    gap: &'static str,
    font: Option<&'a CodeMap>,
    text: String,
    /// Bends and lines that this page draws.
    drawn: [usize; 2],
    /// Something was left out.
    unread: bool,
}

impl<'a> Reading<'a> {
    /// `gap`: what stands where the pen is moved: between words, or between the letters of one.
    fn of(pages: &[&[u8]], fonts: &'a BTreeMap<Vec<u8>, Vec<CodeMap>>, (way, gap): (usize, &'static str)) -> Self {
        let mut reading = Self { fonts, way, gap, font: None, text: String::new(), drawn: [0; 2], unread: false };
        for page in pages {
            if reading.text.len() > LONGEST {
                reading.unread = true;
                break;
            }
            reading.page(page);
            reading.text.push('\n');
        }
        reading
    }

    fn page(&mut self, content: &[u8]) {
        let mut before = Vec::new();
        (self.font, self.drawn) = (None, [0; 2]);
        for token in Tokens(content) {
            match token {
                PdfToken::Word(word) if word.first().is_some_and(u8::is_ascii_alphabetic) || word == b"'" || word == b"\"" => {
                    self.operator(&word, &before);
                    before.clear();
                }
                operand => before.push(operand),
            }
            if self.text.len() > LONGEST || before.len() > 100_000 {
                self.unread = true;
                break;
            }
        }
        self.unread |= self.drawn[0] > MOST_BENDS || self.drawn[1] > MOST_LINES;
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
            b"c" | b"v" | b"y" => self.drawn[0] += 1,
            b"l" => self.drawn[1] += 1,
            // A picture among the words.
            b"ID" => self.unread = true,
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
            assert!(pdf_text(&pdf).is_searched());
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

    /// What a reader of PDFs shows beside a page, or once showed on it.
    #[test]
    fn what_stands_beside_the_page_is_read() {
        let page = stream(4, "", b"BT (Here is your copy) Tj ET");
        // "19 Heron" in UTF-16.
        let utf16 = "003100390020004800650072006F006E";
        let beside = [
            b"5 0 obj\n<< /Type /Annot /Subtype /Text /Contents (19 Heron Walk) >>\nendobj\n".to_vec(),
            format!("5 0 obj\n<< /Title <FEFF{utf16}> >>\nendobj\n").into_bytes(),
            stream(5, "/Filter /FlateDecode", &packed(b"/Span << /ActualText (19 Heron Walk) >> BDC (x) Tj EMC")),
            stream(5, "/Type /Metadata /Subtype /XML", b"<dc:title>19 Heron Walk</dc:title>"),
            b"5 0 obj\n<< /T /19#20Heron#20Walk >>\nendobj\n".to_vec(),
            stream(4, "", b"BT (19 Heron Walk) Tj ET"),
        ];
        for beside in beside {
            // The newest revision stands last.
            let pdf = [&beside[..], &page].concat();
            assert!(says(&pdf, "19 Heron") && says(&pdf, "Here is your copy"), "{}", beside.escape_ascii());
            assert!(pdf_text(&pdf).is_searched());
        }
    }

    #[test]
    fn what_nobody_can_read_is_no_part_of_what_was_searched() {
        let page = stream(4, "", b"BT (Here is your copy) Tj ET");
        let font = |words: &str| format!("6 0 obj\n<< /Type /Font {words} >>\nendobj\n").into_bytes();
        let known = [
            font("/Subtype /Type1 /BaseFont /Helvetica"),
            font("/Subtype /TrueType /FontDescriptor 9 0 R /Encoding /WinAnsiEncoding"),
            font(
                "/Subtype /Type1 /FontDescriptor 9 0 R /Encoding << /Differences [39 /quotesingle 65 /A /B 48 /zero] /Type /Encoding >>",
            ),
            font("/Subtype /Type0 /Encoding /Identity-H /ToUnicode 7 0 R"),
            font("/Subtype /CIDFontType2 /FontDescriptor 9 0 R"),
            stream(5, "/Subtype /Image /Width 32 /Height 900 /Filter /DCTDecode", b"\xFF\xD8"),
            stream(5, "/Type /XRef /DecodeParms << /Predictor 12 >> /Filter /FlateDecode", b"?"),
        ];
        let drawn = |operator: &str, times| stream(5, "", format!("BT (a) Tj ET {}", operator.repeat(times)).as_bytes());
        let known = known.into_iter().chain([drawn("0 0 m 9 9 l S ", 900), drawn("0 0 1 1 2 2 c ", 100)]);
        for known in known {
            assert!(pdf_text(&[&page[..], &known].concat()).is_searched(), "{}", known.escape_ascii());
        }
        let unread = [
            font("/Subtype /Type0 /Encoding /Identity-H"),
            font("/Subtype /Type3"),
            font("/Subtype /Type1 /FontDescriptor 9 0 R"),
            font("/Subtype /Type1 /Encoding << /Differences [65 /B] >>"),
            font("/Subtype /Type1 /Encoding << /Differences [1 /A] >>"),
            [font("/Subtype /Type1 /Encoding 8 0 R"), b"8 0 obj\n<< /Differences [97 /g17] >>\nendobj\n".to_vec()].concat(),
            stream(5, "/Subtype /Image /Width 900 /Height 64 /Filter /DCTDecode", b"\xFF\xD8"),
            stream(5, "", b"BT (a) Tj ET q BI /W 90 /H 90 ID \x01\x02 EI Q"),
            stream(5, "/Filter /ASCII85Decode", b"87cURD]i,\"Ebo80~>"),
            stream(5, "/Type /EmbeddedFile", b"PK"),
            b"5 0 obj\n<< /AcroForm << /XFA 9 0 R >> >>\nendobj\n".to_vec(),
        ];
        let outlines = [drawn("0 0 m 9 9 l S ", 4000), drawn("0 0 1 1 2 2 c ", 400), drawn("1 1 2 2 v ", 400)];
        for unread in unread.into_iter().chain(outlines) {
            assert!(!pdf_text(&[&page[..], &unread].concat()).is_searched(), "{}", unread.escape_ascii());
        }
    }

    #[test]
    fn a_scan_has_no_words() {
        let scan =
            [stream(4, "/Subtype /Image /Filter /DCTDecode", b"\xFF\xD8 (19 Heron Walk) Tj"), stream(5, "", b"q /Im0 Do Q")]
                .concat();
        assert!(!pdf_text(&scan).is_searched());
        assert!(!pdf_text(b"%PDF-1.7 %%EOF").is_searched());
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
