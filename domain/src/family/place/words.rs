//! Text as places are looked for in it.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// How people shorten the words of an address. A saint and a street are written alike, and are taken for one.
const SHORT: &[(&str, &[&str])] = &[
    ("st", &["street", "str", "saint"]),
    ("road", &["rd"]),
    ("avenue", &["ave", "av"]),
    ("lane", &["ln", "la"]),
    ("drive", &["dr", "drv"]),
    ("close", &["cl", "clo", "clse"]),
    ("court", &["ct", "crt"]),
    ("crescent", &["cres", "cr", "crs"]),
    ("garden", &["gardens", "gdns", "gdn", "gds", "grdns", "grdn"]),
    ("grove", &["grv", "gro", "gr"]),
    ("place", &["pl", "plc"]),
    ("square", &["sq", "sqr"]),
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

    fn is_digit(&self) -> bool {
        self.text.len() == 1 && self.is_number()
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
    for c in text.nfkd().filter(|c| !is_skipped(*c)).flat_map(folded) {
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
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´') || (!c.is_ascii() && is_silent(c))
}

fn is_silent(c: char) -> bool {
    matches!(c.general_category(), GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark | GeneralCategory::Format)
}

/// A digit of any script as ours; a letter that looks like a Latin one, such as a Cyrillic or a Greek one, as that.
fn folded(c: char) -> impl Iterator<Item = char> {
    let like = if c.is_ascii() { None } else { digit(c).map(String::from).or_else(|| latin(c)) };
    like.unwrap_or_else(|| c.into()).chars().collect::<Vec<_>>().into_iter()
}

/// Unicode has the digits of a script one after the other, from zero.
fn digit(c: char) -> Option<char> {
    let is_digit = |at: u32| char::from_u32(at).is_some_and(|c| c.general_category() == GeneralCategory::DecimalNumber);
    let before = (0..).map_while(|back| u32::from(c).checked_sub(back).filter(|at| is_digit(*at))).count();
    before.checked_sub(1).and_then(|value| char::from_digit(u32::try_from(value % 10).ok()?, 10))
}

/// Where only a capital looks like one, that: the small letter is read as it.
fn latin(c: char) -> Option<String> {
    let like = |c: char| {
        let drawn: String =
            unicode_security::skeleton(c.encode_utf8(&mut [0; 4])).filter(|c| c.is_ascii() || !is_silent(*c)).collect();
        // A capital I is drawn as a small l.
        let drawn = if drawn == "l" && c.is_uppercase() { "I".to_owned() } else { drawn };
        Some(drawn).filter(|drawn| !drawn.is_empty() && drawn.chars().all(|c| c.is_ascii_alphabetic()))
    };
    like(c).or_else(|| c.to_uppercase().next().filter(|upper| *upper != c).and_then(like).map(|drawn| drawn.to_lowercase()))
}

fn written_out(word: &str) -> String {
    static LONG: LazyLock<HashMap<&str, &str>> =
        LazyLock::new(|| SHORT.iter().flat_map(|(long, short)| short.iter().map(|short| (*short, *long))).collect());
    LONG.get(word).copied().unwrap_or(word).to_owned()
}

pub(super) fn joined<'t>(tokens: impl IntoIterator<Item = &'t Token>) -> String {
    tokens.into_iter().map(|token| token.text.as_str()).collect()
}

/// A text without anything between its words.
#[derive(Debug, Default)]
pub(super) struct Joined {
    pub text: String,
    /// Where each word begins, and the end, in order.
    starts: Vec<usize>,
}

/// A text to search: with its words written out, as it was typed, and its numbers.
#[derive(Debug, Default)]
pub(super) struct SearchedWords {
    pub written_out: Joined,
    /// What is drawn alike is one there ([`drawn_alike`]).
    pub typed: Joined,
    pub numbers: BTreeSet<String>,
    /// Numbers that are written as words, and where: a number only beside a street, for "one" stands in every text.
    pub spelled: Vec<(String, Range<usize>)>,
}

/// Letters and digits that are drawn alike as one of them: "KTI 3CV" is KT1 3CV. Both sides of a comparison are read so.
pub(super) fn drawn_alike(code: &str) -> String {
    let one = |c: char| match c {
        '0' => 'o',
        '1' | 'l' => 'i',
        other => other,
    };
    code.chars().map(one).collect()
}

/// A pattern shorter than this must also end where a word ends.
const SHORTEST: usize = 6;

impl SearchedWords {
    pub fn of(text: &str) -> Self {
        Self::read(&tokens(text), false)
    }

    /// A text as it stands there; where it has numbers in words, also with digits for them, such as "flat 4"; where it says "dot", also
    /// as an email address that is read out; and all of that once more for each way in which its signs are written.
    pub fn readings(text: &str) -> Vec<Self> {
        let read = |text: String| {
            let tokens = tokens(&text);
            let spelled = (0..tokens.len()).any(|at| spelled(&tokens[at..]).is_some());
            let read_out = tokens.iter().any(|token| token.typed == "dot");
            let addresses =
                || tokens.iter().filter(|token| !["at", "dot"].contains(&token.typed.as_str())).cloned().collect::<Vec<_>>();
            let mut readings = vec![Self::read(&tokens, false)];
            readings.extend(spelled.then(|| Self::read(&tokens, true)));
            readings.extend(read_out.then(|| Self::read(&addresses(), false)));
            readings
        };
        std::iter::once(text.to_owned()).chain(unescaped(text)).flat_map(read).collect()
    }

    fn read(tokens: &[Token], words_are_numbers: bool) -> Self {
        let (mut words, mut at) = (Self::default(), 0);
        while at < tokens.len() {
            let (number, start) = (spelled(&tokens[at..]), words.written_out.text.len());
            let said = &tokens[at..at + number.map_or(1, |(_, used)| used)];
            match number.filter(|_| words_are_numbers) {
                Some((number, _)) => words.push(&number.to_string(), &number.to_string()),
                None => said.iter().for_each(|token| words.push(&token.text, &token.typed)),
            }
            words.numbers.extend(said.iter().filter(|token| token.is_number()).map(|token| token.number().to_owned()));
            words.spelled.extend(number.map(|(number, _)| (number.to_string(), start..words.written_out.text.len())));
            at += said.len();
        }
        // "1 9" is also 19.
        let digits = tokens.chunk_by(|one, next| one.is_digit() && next.is_digit()).filter(|run| run.len() > 1);
        words.numbers.extend(digits.map(joined));
        for joined in [&mut words.written_out, &mut words.typed] {
            joined.push("");
        }
        words.typed.text = drawn_alike(&words.typed.text);
        words
    }

    fn push(&mut self, written_out: &str, typed: &str) {
        self.written_out.push(written_out);
        self.typed.push(typed);
    }
}

const SMALL: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
    eighteen nineteen";
const TENS: &str = "twenty thirty forty fifty sixty seventy eighty ninety";

/// Numbers below a hundred that are one word, "thirtyone" too.
static IN_WORDS: LazyLock<HashMap<String, usize>> = LazyLock::new(|| {
    let small = || SMALL.split(' ').map(str::to_owned).zip(0..);
    let with_tens = |(ten, tens): (usize, &'static str)| {
        let glued = small()
            .filter(|(_, one)| (1..10).contains(one))
            .map(move |(word, one)| ([tens, &word].concat(), 10 * (ten + 2) + one));
        glued.chain([(tens.to_owned(), 10 * (ten + 2))])
    };
    small().chain(TENS.split(' ').enumerate().flat_map(with_tens)).collect()
});

/// A number below a thousand that begins here in words, and how many words it takes.
pub(super) fn spelled(tokens: &[Token]) -> Option<(usize, usize)> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.typed.as_str());
    let number = |at: usize| IN_WORDS.get(word(at)).copied();
    let below_hundred = |at: usize| {
        let first = number(at)?;
        let one = number(at + 1).filter(|one| first >= 20 && first % 10 == 0 && (1..10).contains(one));
        Some((first + one.unwrap_or_default(), 1 + usize::from(one.is_some())))
    };
    let a_hundred = word(0) == "a" && word(1) == "hundred";
    let (first, used) = if a_hundred { (1, 1) } else { below_hundred(0)? };
    if word(used) != "hundred" || first > 9 {
        return Some((first, used));
    }
    let rest = used + 1 + usize::from(word(used + 1) == "and");
    Some(below_hundred(rest).map_or((100 * first, used + 1), |(number, more)| (100 * first + number, rest + more)))
}

/// A text in which signs are written as in a link ("%20", read as often as it is written so) or a web page ("&nbsp;"), as in a mail
/// ("=20"), or as in a program ("\u0020"): each as it is meant, where that is another text.
fn unescaped(text: &str) -> Vec<String> {
    let decoded = |text: &str| {
        let web = html_escape::decode_html_entities(text);
        percent_encoding::percent_decode_str(&web).decode_utf8_lossy().into_owned()
    };
    let web = (0..4).fold(without_tags(text), |text, _| decoded(&text));
    let mut texts = vec![web, from_mail(text), from_program(text)];
    texts.retain(|found| found != text);
    texts
}

/// A text without the tags of a web page.
fn without_tags(text: &str) -> String {
    let mut pieces = text.split('<');
    let mut said = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let tag = piece.split_once('>').filter(|_| piece.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'));
        said.push_str(tag.map_or(piece, |(_, after)| after));
    }
    said
}

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

/// Escapes of JSON and its kin; pairs of surrogates hold no letter of an address.
fn from_program(text: &str) -> String {
    let (mut said, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once("\\u") {
        said.push_str(before);
        let sign = after.get(..4).and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
        said.extend(sign);
        rest = if sign.is_some() { &after[4..] } else { after };
    }
    said.push_str(rest);
    said
}

impl Joined {
    fn push(&mut self, word: &str) {
        if self.starts.last() != Some(&self.text.len()) {
            self.starts.push(self.text.len());
        }
        self.text.push_str(word);
    }

    /// Whether something that was found at `range` begins as a word does, and ends so if it is short.
    pub fn is_whole(&self, range: &Range<usize>) -> bool {
        let parts = |at: usize| self.starts.binary_search(&at).is_ok();
        parts(range.start) && (range.len() >= SHORTEST || parts(range.end))
    }
}
