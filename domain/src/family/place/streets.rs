//! The parts of an address, and where the name of a street ends.

use std::collections::BTreeSet;

use super::words::{Token, joined};

/// Words that end the name of a street, wherever they stand.
pub(super) const STREETS: &[&str] = &[
    "st",
    "road",
    "avenue",
    "lane",
    "drive",
    "close",
    "crescent",
    "grove",
    "garden",
    "terrace",
    "walk",
    "mews",
    "square",
    "boulevard",
    "parade",
    "way",
    "place",
    "row",
];
/// Words that end it when none of the others does: they also stand in names of towns and houses.
const OTHERS: &[&str] = &[
    "rise", "hill", "park", "green", "common", "court", "ride", "reach", "mount", "view", "yard", "wharf", "gate", "end", "mead",
    "field", "fields", "bridge", "heights", "estate", "path", "alley", "vale", "quay",
];

/// One part of an address: what stands between commas or on a line.
#[derive(Default)]
pub(super) struct Part {
    pub numbers: BTreeSet<String>,
    pub words: Vec<Token>,
}

/// The name of a street or a house. People leave out an article before it.
pub(super) fn name_of(words: &[Token]) -> String {
    let rest = words.get(1..).map(joined).filter(|rest| words[0].text == "the" && rest.len() > 5);
    rest.unwrap_or_else(|| joined(words))
}

/// The words of a street, without a town that stands on the same line.
pub(super) fn street(words: &[Token]) -> &[Token] {
    ends_at(words, STREETS).or_else(|| ends_at(words, OTHERS)).map_or(words, |end| &words[..=end])
}

pub(super) fn ends_at(words: &[Token], kinds: &[&str]) -> Option<usize> {
    (1..words.len()).find(|n| kinds.contains(&words[*n].text.as_str()))
}
