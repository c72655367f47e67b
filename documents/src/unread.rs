//! What of a PDF stands beside its pages, and what is not read here, so that somebody looks.

use std::collections::BTreeSet;

use crate::dictionary::{PdfToken, Tokens};
use crate::fault::encrypted_at;
use crate::objects::{Objects, PdfObject};

/// Whether something in it may hold words and is not read: a picture, a file in the file, a form of another kind, what is encrypted.
pub(crate) fn is_unread(pdf: &[u8], objects: &Objects) -> bool {
    const FOREIGN: [&[u8]; 6] = [b"/EF", b"/EmbeddedFile", b"/EmbeddedFiles", b"/XFA", b"/RichMedia", b"/3D"];
    let foreign = |object: &PdfObject| FOREIGN.iter().any(|name| object.has(name));
    objects.cut || encrypted_at(pdf).next().is_some() || objects.all.values().any(|object| object.unread || foreign(object))
}

/// Whether a stream holds no words but what a font, or the file itself, is made of.
pub(crate) fn is_program(object: &PdfObject) -> bool {
    const NAMES: [&[u8]; 6] = [b"/ObjStm", b"/XRef", b"/Length1", b"/Type1C", b"/CIDFontType0C", b"/OpenType"];
    NAMES.iter().any(|name| object.has(name))
}

/// Every text that stands beside what is shown: the title, notes, fields of forms, links, bookmarks, what is read aloud for a picture, what
/// the file says of itself, and what it calls its parts. Whether there was more than may be kept.
pub(crate) fn strings(objects: &Objects, longest: usize) -> (String, bool) {
    let (mut all, mut names) = (String::new(), BTreeSet::new());
    for object in objects.all.values() {
        let stream = object.stream.as_deref().filter(|_| !is_program(object)).unwrap_or_default();
        for token in Tokens(&object.dictionary).chain(Tokens(stream)) {
            match token {
                PdfToken::Text(text) => {
                    all.push_str(&text_string(&text));
                    all.push('\n');
                }
                PdfToken::Name(name) => {
                    names.insert(name);
                }
                _ => {}
            }
            if all.len() > longest {
                return (all, true);
            }
        }
        if let Ok(text) = std::str::from_utf8(stream) {
            all.push_str(text);
            all.push('\n');
        }
    }
    all.extend(names.iter().map(|name| name_words(name) + "\n"));
    let cut = all.len() > longest;
    (all, cut)
}

/// A name with what is written as `#20` (ISO 32000-1, 7.3.5).
fn name_words(name: &[u8]) -> String {
    let (mut bytes, mut at) = (Vec::with_capacity(name.len()), 0);
    while let Some(byte) = name.get(at) {
        let code = name.get(at + 1..at + 3).filter(|_| *byte == b'#').and_then(|code| std::str::from_utf8(code).ok());
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(code.unwrap_or(*byte));
        at += if code.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// ISO 32000-2, 7.9.2.2: UTF-16 or UTF-8 where a mark says so, else close to Latin 1.
fn text_string(text: &[u8]) -> String {
    match text {
        [0xFE, 0xFF, units @ ..] => {
            let units = units.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            String::from_utf16_lossy(&units.collect::<Vec<_>>())
        }
        [0xEF, 0xBB, 0xBF, text @ ..] => String::from_utf8_lossy(text).into_owned(),
        _ => text.iter().copied().map(char::from).collect(),
    }
}
