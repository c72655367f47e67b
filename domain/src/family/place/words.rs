//! Text as places are looked for in it.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// How people shorten the words of an address. A saint and a street are written alike, and are taken for one.
const SHORT: &[(&str, &[&str])] = &[
    ("st", &["street", "str", "saint"]),
    ("road", &["rd"]),
    ("avenue", &["ave", "av"]),
    ("lane", &["ln", "la"]),
    ("drive", &["dr", "drv"]),
    ("close", &["cl", "clo"]),
    ("court", &["ct", "crt"]),
    ("crescent", &["cres", "cr", "crs"]),
    ("garden", &["gardens", "gdns", "gdn", "gds"]),
    ("grove", &["grv", "gro", "gr"]),
    ("place", &["pl", "plc"]),
    ("square", &["sq"]),
    ("terrace", &["ter", "terr", "tce"]),
    ("walk", &["wlk", "wk"]),
    ("way", &["wy"]),
    ("mews", &["mws"]),
    ("parade", &["pde"]),
    ("boulevard", &["blvd", "bvd"]),
    ("park", &["pk"]),
    ("green", &["grn"]),
    ("common", &["cmn"]),
    ("hill", &["hl"]),
    ("mount", &["mt"]),
    ("yard", &["yd"]),
    ("view", &["vw"]),
    ("heights", &["hts"]),
    ("estate", &["est"]),
    ("bridge", &["brg", "bri"]),
    ("house", &["hse", "ho"]),
    ("building", &["buildings", "bldg", "bldgs"]),
    ("cottage", &["cottages", "cott", "ctg"]),
    ("tower", &["towers", "twr"]),
    ("farm", &["fm"]),
    ("flat", &["flt", "fl", "apartment", "apt", "unit", "room", "rm", "studio", "suite"]),
    ("upper", &["upr"]),
    ("lower", &["lwr"]),
    ("great", &["gt"]),
];

/// A word, or a number, in lower case and written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub text: String,
    /// As it stands there: the letters of a postcode are no short word.
    typed: String,
    /// Nothing stands between it and the one before.
    pub glued: bool,
}

impl Token {
    pub fn is_number(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// A number without zeros before it.
    pub fn number(&self) -> &str {
        self.text.trim_start_matches('0')
    }
}

/// The words of a text. Digits and letters are parted, and so are words that only a capital parts, as in names of files.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let (mut word, mut before, mut glued) = (String::new(), None::<char>, false);
    let mut end = |word: &mut String, glued: bool| {
        if !word.is_empty() {
            let typed = std::mem::take(word);
            tokens.push(Token { text: written_out(&typed), typed, glued });
        }
    };
    for c in text.nfkd().filter(|c| !is_skipped(*c)) {
        let parts =
            before.is_some_and(|before| before.is_numeric() != c.is_numeric() || (before.is_lowercase() && c.is_uppercase()));
        if !c.is_alphanumeric() {
            end(&mut word, glued);
            (before, glued) = (None, false);
            continue;
        }
        if parts {
            end(&mut word, glued);
            glued = true;
        }
        word.extend(c.to_lowercase().map(|c| if c == 'ł' { 'l' } else { c }));
        before = Some(c);
    }
    end(&mut word, glued);
    tokens
}

/// Accents that stand alone after decomposition, apostrophes, and what nobody sees.
fn is_skipped(c: char) -> bool {
    let accent = matches!(c, '\u{300}'..='\u{36f}');
    accent
        || matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

fn written_out(word: &str) -> String {
    let long = SHORT.iter().find(|(_, short)| short.contains(&word));
    long.map_or(word, |(long, _)| long).to_owned()
}

pub(super) fn joined<'t>(tokens: impl IntoIterator<Item = &'t Token>) -> String {
    tokens.into_iter().map(|token| token.text.as_str()).collect()
}

/// A text without anything between its words.
#[derive(Debug, Default)]
pub(super) struct Joined {
    pub text: String,
    /// Where each word begins, and the end.
    starts: BTreeSet<usize>,
}

/// A text to search: with its words written out, as it was typed, and its numbers.
#[derive(Debug, Default)]
pub(super) struct SearchedWords {
    pub written_out: Joined,
    pub typed: Joined,
    pub numbers: BTreeSet<String>,
}

/// A pattern shorter than this must also end where a word ends.
const SHORTEST: usize = 6;

impl SearchedWords {
    pub fn of(text: &str) -> Self {
        let mut words = Self::default();
        for token in tokens(text) {
            words.written_out.push(&token.text);
            words.typed.push(&token.typed);
            if token.is_number() {
                words.numbers.insert(token.number().to_owned());
            }
        }
        for joined in [&mut words.written_out, &mut words.typed] {
            joined.push("");
        }
        words
    }
}

impl Joined {
    fn push(&mut self, word: &str) {
        self.starts.insert(self.text.len());
        self.text.push_str(word);
    }

    /// Whether something that was found at `range` begins as a word does, and ends so if it is short.
    pub fn is_whole(&self, range: &Range<usize>) -> bool {
        self.starts.contains(&range.start) && (range.len() >= SHORTEST || self.starts.contains(&range.end))
    }
}
