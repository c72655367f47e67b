//! What must be the same in two addresses for them to be one home.

use std::collections::BTreeSet;

use super::streets::NUMBER;
use super::towns::{Region, region_at_end};
use super::words::{Token, spelled, tokens};

/// All that an address says. Of two that are one home everything is the same, but for how it is written; where both have one
/// postcode, a town, county or country may stand in one of them alone. So "Maisonette", "moved out" or "Garage" make another home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Home {
    /// Flats, rooms and the like, each with its kind, in no order.
    units: Vec<String>,
    /// All other words that are no town, county or country at the end.
    words: String,
    towns: BTreeSet<String>,
    lands: BTreeSet<String>,
    /// Whether a town or a village is told.
    told: bool,
}

/// What is before a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// No blank: "2/1", "2B".
    Sign,
    Blank,
    /// A comma, or a line.
    Break,
}

#[derive(Clone)]
struct Word {
    text: String,
    before: Before,
}

impl Word {
    fn is_number(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    fn is_short(&self) -> bool {
        self.is_number() || self.text.len() == 1
    }

    /// Whether it is another number than the one before: "2/1" and "2 B" are one, "2, 1" and "2 1" are two.
    fn is_apart(&self, last: &Self) -> bool {
        let parted = match self.before {
            Before::Sign => false,
            Before::Blank => self.is_number() && last.is_number(),
            Before::Break => true,
        };
        parted && self.is_short() && last.is_short()
    }
}

/// The words of each part. Two numbers side by side are told from one.
fn read(lines: &str) -> impl Iterator<Item = Vec<(Token, Before)>> {
    lines.split(['\n', ',', ';']).map(|part| {
        let chunk = |chunk| {
            let first = |n| if n == 0 { Before::Blank } else { Before::Sign };
            tokens(chunk).into_iter().enumerate().map(move |(n, token)| (token, first(n)))
        };
        let mut words: Vec<_> = part.split_whitespace().flat_map(chunk).collect();
        if let Some((_, before)) = words.first_mut() {
            *before = Before::Break;
        }
        words
    })
}

fn written<'w>(words: impl IntoIterator<Item = &'w Word>) -> String {
    let (mut text, mut last) = (String::new(), None::<&Word>);
    for word in words {
        text.push_str(last.map_or("", |last| if word.is_apart(last) { "|" } else { " " }));
        text.push_str(&word.text);
        last = Some(word);
    }
    text
}

/// An address, the same for all that write the same words with the same numbers.
pub(super) fn whole(lines: &str) -> String {
    let words: Vec<Word> = read(lines).flatten().map(|(token, before)| Word { text: token.exact().to_owned(), before }).collect();
    written(&words)
}

/// Kinds of units. Flat and apartment are two words for one.
const UNITS: &[&str] = &["flat", "fl", "room", "unit", "studio", "suite"];

impl Home {
    /// `None` where a letter is only handed on there (care of somebody, or a box), or nothing but numbers is told. `told`: whether there
    /// is a part behind the street that names no door.
    pub(super) fn of(lines: &str, told: bool) -> Option<Self> {
        let (mut units, mut words) = (Vec::new(), Vec::new());
        for part in read(lines) {
            if is_handed_on(&part) {
                return None;
            }
            let mut said = plain(&part);
            while let Some(unit) = take_unit(&mut said) {
                units.push(unit);
            }
            words.extend(said);
        }
        units.sort_unstable();
        let (mut towns, mut lands) = (BTreeSet::new(), BTreeSet::new());
        loop {
            let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
            let Some((region, name, used)) = region_at_end(&texts) else { break };
            words.truncate(words.len() - used);
            if region == Region::Town {
                towns.insert(name)
            } else {
                lands.insert(name)
            };
        }
        let named = words.iter().any(|word| !word.is_short());
        let told = told || !towns.is_empty();
        named.then(|| Self { units, words: written(&words), towns, lands, told })
    }

    /// Whether it is the same home. `same_postcode`: `None` where not both have one.
    pub(super) fn is_same(&self, other: &Self, same_postcode: Option<bool>) -> bool {
        let doors = self.units == other.units && self.words == other.words;
        doors
            && match same_postcode {
                Some(same) => same && agree(&self.towns, &other.towns),
                None => self.told && self.towns == other.towns && self.lands == other.lands,
            }
    }
}

/// Whether what stands in one alone is the longer name of what stands in the other, or nothing stands in the other.
fn agree(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let longer = |a: &str, b: &str| a.strip_prefix(b).is_some_and(|rest| rest.starts_with(' '));
    let (here, there): (Vec<_>, Vec<_>) = (one.difference(other).collect(), other.difference(one).collect());
    here.is_empty() || there.is_empty() || here.iter().all(|a| there.iter().all(|b| longer(a, b) || longer(b, a)))
}

/// The words with numbers as digits, without articles, and without "number" before one.
fn plain(part: &[(Token, Before)]) -> Vec<Word> {
    let all: Vec<Token> = part.iter().map(|(token, _)| token.clone()).collect();
    let (mut words, mut at) = (Vec::<Word>::new(), 0);
    while at < part.len() {
        let before = part[at].1;
        let (text, used) = match spelled(&all[at..]) {
            Some((number, used)) => (number.to_string(), used),
            None if all[at].is_number() && !all[at].number().is_empty() => (all[at].number().to_owned(), 1),
            None => (all[at].exact().to_owned(), 1),
        };
        at += used;
        let word = Word { text, before };
        if word.is_number() && words.last().is_some_and(|last| NUMBER.contains(&last.text.as_str())) {
            words.pop();
        }
        if word.text != "the" {
            words.push(word);
        }
    }
    words
}

/// Takes out one unit with its kind: "flat 4 b", "room 2".
fn take_unit(words: &mut Vec<Word>) -> Option<String> {
    let begins = |at: &usize| UNITS.contains(&words[*at].text.as_str()) && words.get(at + 1).is_some_and(Word::is_short);
    let at = (0..words.len()).find(begins)?;
    let more = |end: &usize| words[*end].is_short() && !words[*end].is_apart(&words[end - 1]);
    let end = at + 2 + (at + 2..words.len()).take_while(more).count();
    Some(written(&words.drain(at..end).collect::<Vec<_>>()))
}

/// Whether a part of an address says so.
pub(super) fn hands_on(lines: &str) -> bool {
    read(lines).any(|part| is_handed_on(&part))
}

fn is_handed_on(part: &[(Token, Before)]) -> bool {
    let has =
        |words: &[&str]| part.windows(words.len()).any(|said| said.iter().zip(words).all(|(token, word)| token.0.text == *word));
    has(&["c", "o"]) || has(&["care", "of"]) || has(&["po", "box"]) || has(&["p", "o", "box"]) || has(&["pobox"])
}
