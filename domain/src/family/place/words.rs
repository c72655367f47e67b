//! Text as places are looked for in it.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

use super::signs::readings_of;

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
    /// Nothing but a colon does.
    colon: bool,
}

impl Token {
    pub fn is_number(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// As it stands in an address: of what is read as a flat, whether it is a room, a unit or a studio.
    pub fn exact(&self) -> &str {
        match (self.text.as_str(), self.typed.as_str()) {
            ("flat", "flt" | "apartment" | "apt") => "flat",
            ("flat", "rm") => "room",
            ("flat", kind) => kind,
            (text, _) => text,
        }
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
    let (mut word, mut before, mut glued, mut colon) = (String::new(), None::<char>, false, false);
    let mut end = |word: &mut String, glued: bool, colon: bool| {
        if !word.is_empty() {
            let typed = std::mem::take(word);
            tokens.push(Token { text: written_out(&typed), typed, glued, colon });
        }
    };
    for c in text.nfkd().filter(|c| !is_skipped(*c)).flat_map(folded) {
        let parts =
            before.is_some_and(|before| before.is_numeric() != c.is_numeric() || (before.is_lowercase() && c.is_uppercase()));
        if !c.is_alphanumeric() {
            end(&mut word, glued, colon);
            (before, glued, colon) = (None, false, c == ':' && before.is_some());
            continue;
        }
        if parts {
            end(&mut word, glued, colon);
            (glued, colon) = (true, false);
        }
        word.extend(c.to_lowercase().map(|c| if c == 'ł' { 'l' } else { c }));
        before = Some(c);
    }
    end(&mut word, glued, colon);
    tokens
}

/// Accents that stand alone after decomposition, apostrophes, and what nobody sees.
fn is_skipped(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´') || (!c.is_ascii() && is_silent(c))
}

fn is_silent(c: char) -> bool {
    matches!(c.general_category(), GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark | GeneralCategory::Format)
}

/// A digit of any script as ours; a letter that looks like a Latin one or a digit, such as a Cyrillic or a Greek one, as that.
fn folded(c: char) -> impl Iterator<Item = char> {
    let like = if c.is_ascii() { None } else { digit(c).map(String::from).or_else(|| latin(c)) };
    like.unwrap_or_else(|| c.into()).chars().collect::<Vec<_>>().into_iter()
}

/// Unicode has the digits of a script one after the other, from zero.
fn digit(c: char) -> Option<char> {
    // In circles: each row from one to ten.
    if ('\u{2776}'..='\u{2793}').contains(&c) {
        return char::from_digit((u32::from(c) - 0x2776 + 1) % 10, 10);
    }
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
        Some(drawn).filter(|drawn| !drawn.is_empty() && drawn.chars().all(|c| c.is_ascii_alphanumeric()))
    };
    like(c).or_else(|| c.to_uppercase().next().filter(|upper| *upper != c).and_then(like).map(|drawn| drawn.to_lowercase()))
}

fn written_out(word: &str) -> String {
    static LONG: LazyLock<HashMap<&str, &str>> =
        LazyLock::new(|| SHORT.iter().flat_map(|(long, short)| short.iter().map(|short| (*short, *long))).collect());
    LONG.get(word).copied().unwrap_or(word).to_owned()
}

/// Without the ending of a plural or a genitive: "Heron's Walk" is looked for as "Heron Walk".
pub(super) fn searched(word: &str) -> String {
    let one = word.strip_suffix('s').filter(|one| one.len() >= 3 && !one.ends_with('s'));
    one.map_or_else(|| word.to_owned(), written_out)
}

/// Words as they are looked for.
pub(super) fn joined<'t>(tokens: impl IntoIterator<Item = &'t Token>) -> String {
    tokens.into_iter().map(|token| searched(&token.text)).collect()
}

/// All words of a text, with nothing between them.
pub(super) fn run_together(text: &str) -> String {
    tokens(text).into_iter().map(|token| token.text).collect()
}

/// A text without anything between its words.
#[derive(Debug, Default)]
pub(super) struct Joined {
    pub text: String,
    /// Where each word begins, and the end, in order; and whether nothing parts it from the one before.
    starts: Vec<(usize, bool)>,
}

/// A text to search: with its words written out, as it was typed, and its numbers.
#[derive(Debug, Default)]
pub(super) struct SearchedWords {
    pub written_out: Joined,
    /// What is drawn alike is one there ([`drawn_alike`]).
    pub typed: Joined,
    pub numbers: BTreeSet<String>,
    /// Numbers, also those that are written as words, and where.
    pub placed: Vec<(String, Range<usize>)>,
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

/// Words for the signs of an email address that is read out.
const READ_OUT: &[&str] = &["at", "dot", "point", "dash", "hyphen", "underscore"];

impl SearchedWords {
    pub fn of(text: &str) -> Self {
        Self::read(&tokens(text), false)
    }

    /// A text as it stands there; where it has numbers in words, also with digits for them, such as "flat 4"; where it says "dot", also
    /// as an email address that is read out; and all of that once more for each way in which its signs are written.
    pub fn readings(text: &str) -> Vec<Self> {
        let read = |text: String| {
            let tokens = tokens(&text);
            let said = |word: &&Token| READ_OUT.contains(&word.typed.as_str());
            let read_out = tokens.iter().filter(said).any(|token| token.typed != "at");
            let spelled = (0..tokens.len()).any(|at| spelled(&tokens[at..]).is_some());
            let mut readings = vec![Self::read(&tokens, false)];
            readings.extend(spelled.then(|| Self::read(&digit_by_digit(&tokens), true)));
            let addresses = || tokens.iter().filter(|token| !said(token)).cloned().collect::<Vec<_>>();
            readings.extend(read_out.then(|| Self::read(&addresses(), false)));
            readings
        };
        std::iter::once(text.to_owned()).chain(readings_of(text)).flat_map(read).collect()
    }

    fn read(tokens: &[Token], words_are_numbers: bool) -> Self {
        let (mut words, mut at) = (Self::default(), 0);
        while at < tokens.len() {
            let (number, start) = (spelled(&tokens[at..]), words.written_out.text.len());
            let said = &tokens[at..at + number.map_or(1, |(_, used)| used)];
            match number.filter(|_| words_are_numbers) {
                Some((number, _)) => words.push(&number.to_string(), &number.to_string(), false),
                None => said.iter().for_each(|token| words.push(&searched(&token.text), &token.typed, token.glued)),
            }
            if said[0].is_number() && !is_time(&tokens[at..]) {
                words.numbers.insert(said[0].number().to_owned());
                words.placed.push((said[0].number().to_owned(), start..words.written_out.text.len()));
            }
            let number = number.map(|(number, _)| number).or_else(|| nth_house(&tokens[..=at], tokens.get(at + 1)?));
            words.placed.extend(number.map(|number| (number.to_string(), start..words.written_out.text.len())));
            at += said.len();
        }
        // "1 9" is also 19, and so is "l9".
        let digits = tokens.chunk_by(|one, next| one.is_digit() && next.is_digit()).filter(|run| run.len() > 1);
        words.numbers.extend(digits.map(run));
        let signs = tokens.chunk_by(|_, next| next.glued).filter(|run| run.len() > 1).map(run);
        words.numbers.extend(signs.filter_map(|signs| as_number(&signs)));
        for joined in [&mut words.written_out, &mut words.typed] {
            joined.push("", false);
        }
        words.typed.text = drawn_alike(&words.typed.text);
        words
    }

    fn push(&mut self, written_out: &str, typed: &str, glued: bool) {
        self.written_out.push(written_out, glued);
        self.typed.push(typed, glued);
    }
}

fn run(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.typed.as_str()).collect()
}

/// Digits, and letters that are drawn as digits are.
fn as_number(signs: &str) -> Option<String> {
    let digit = |c: char| match c {
        'l' | 'i' => Some('1'),
        'o' => Some('0'),
        c => Some(c).filter(char::is_ascii_digit),
    };
    let number: String = signs.chars().map(digit).collect::<Option<_>>()?;
    Some(number.trim_start_matches('0').to_owned())
}

/// Whether an hour begins here: "19:00", "7 pm".
fn is_time(tokens: &[Token]) -> bool {
    let next = tokens.get(1);
    let minutes = next.is_some_and(|next| next.colon && next.typed.len() == 2 && next.is_number());
    minutes || next.is_some_and(|next| ["am", "pm"].contains(&next.typed.as_str()))
}

/// Numbers that are said digit by digit, with a word for each: "double o seven".
fn digit_by_digit(tokens: &[Token]) -> Vec<Token> {
    let (mut said, mut times) = (Vec::new(), 1);
    for token in tokens {
        match token.typed.as_str() {
            "double" => times = 2,
            "triple" | "treble" => times = 3,
            typed => {
                let zero = ["o", "oh", "nought"].contains(&typed).then(|| "zero".to_owned());
                let typed = zero.unwrap_or_else(|| typed.to_owned());
                let times = if IN_WORDS.contains_key(&typed) { std::mem::replace(&mut times, 1) } else { 1 };
                said.extend(std::iter::repeat_n(Token { typed, ..token.clone() }, times));
            }
        }
    }
    said
}

const SMALL: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
    eighteen nineteen";
const TENS: &str = "twenty thirty forty fifty sixty seventy eighty ninety";

/// "Nineteenth", behind which a house is told: the last of `words`, perhaps with the tens before it.
fn nth_house(words: &[Token], next: &Token) -> Option<usize> {
    const NTH: &str = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
        fifteenth sixteenth seventeenth eighteenth nineteenth";
    const TENTHS: &str = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth";
    let (last, before) = words.split_last()?;
    let nth = NTH.split(' ').zip(1..).chain(TENTHS.split(' ').zip((20..).step_by(10)));
    let (_, nth) = nth.into_iter().find(|(word, _)| last.typed == *word)?;
    let tens =
        before.last().and_then(|word| IN_WORDS.get(&word.typed)).filter(|tens| nth < 10 && **tens >= 20 && *tens % 10 == 0);
    ["house", "door", "home"].contains(&next.text.as_str()).then_some(nth + tens.copied().unwrap_or_default())
}

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

impl Joined {
    fn push(&mut self, word: &str, glued: bool) {
        if self.starts.last().is_none_or(|(last, _)| *last != self.text.len()) {
            self.starts.push((self.text.len(), glued));
        }
        self.text.push_str(word);
    }

    /// Whether a word begins there.
    pub fn starts_word(&self, at: usize) -> bool {
        self.starts.binary_search_by_key(&at, |(start, _)| *start).is_ok()
    }

    /// Whether one ends there: the next one begins, or nothing follows.
    pub fn ends_word(&self, at: usize) -> bool {
        at >= self.text.len() || self.starts_word(at)
    }

    /// The word that begins there.
    pub fn word_at(&self, at: usize) -> &str {
        let next = self.starts.partition_point(|(start, _)| *start <= at);
        let end = self.starts.get(next).map_or(self.text.len(), |(start, _)| *start);
        self.text.get(at..end).unwrap_or_default()
    }

    /// Whether something that was found at `range` begins and ends as a word does. In the name of a file, what follows may be glued to it
    /// as its parts are to each other.
    pub fn is_whole(&self, range: &Range<usize>) -> bool {
        let at = |at: usize| self.starts.binary_search_by_key(&at, |(start, _)| *start);
        let Ok(first) = at(range.start) else { return false };
        let behind_number = self.text[..range.start].ends_with(|c: char| c.is_ascii_digit()) && self.starts[first].1;
        let within = self.starts[first + 1..].iter().take_while(|(start, _)| *start < range.end);
        let (parts, glued) = within.fold((0, true), |(parts, all), (_, glued)| (parts + 1, all && *glued));
        at(range.end).is_ok() || behind_number || (parts > 0 && glued)
    }
}
