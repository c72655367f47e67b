//! What is a dwelling, and which address is surely another one.

use super::Place;
use super::parse::is_postcode;

/// Words that stand where an address should: nothing is told by them, and nobody lives together because of them.
const NO_ADDRESS: &str = "confidential withheld withhold unknown known not none no nil na n a fixed abode address home private protected \
    undisclosed disclosed secret safe secure women womens woman social care family hub services service office council authority \
    homeless temporary accommodation redacted hidden restricted tbc be confirmed to unavailable available do disclose c o of at in \
    is see file manager worker";

/// The areas of postcodes that lie nowhere.
const NOWHERE: &str = "zz";

impl Place {
    /// Whether it is surely one dwelling: a house by number or name in a street, with a whole postcode; no care of somebody, no box, and no
    /// pseudo postcode. Words that somebody writes in place of an address are none. A way to reach somebody is what it says.
    pub fn is_dwelling(&self) -> bool {
        !self.reach.is_empty() || (self.is_house && self.whole_code().is_some() && !self.handed_on)
    }

    /// Whether it is surely no part of this place, nor the same written with less or with a slip: no name of a street or house is that of
    /// the place, or nearly; and each has a whole postcode and they differ, or each is a street with a house.
    pub fn is_elsewhere(&self, place: &Self) -> bool {
        let apart = match (self.whole_code(), place.whole_code()) {
            (Some(one), Some(other)) => one != other,
            _ => !self.doors().is_empty() && !place.doors().is_empty() && !place.named.is_empty(),
        };
        apart && self.is_address() && !self.shares_a_name(place)
    }

    /// Whether it may be where somebody lives: no word such as "Confidential".
    fn is_address(&self) -> bool {
        let nowhere = self.postcode.as_ref().is_some_and(|code| code.starts_with(NOWHERE));
        let told = !self.units.is_empty() || !self.numbers.is_empty() || self.named.iter().any(|word| !is_no_address(word));
        let address = !self.doors().is_empty() || (self.whole_code().is_some() && told);
        address && !nowhere && !self.handed_on
    }

    fn whole_code(&self) -> Option<&str> {
        self.postcode.as_deref().filter(|code| is_postcode(code) && !code.starts_with(NOWHERE))
    }

    fn shares_a_name(&self, other: &Self) -> bool {
        let words = |place: &Self| place.named.union(&place.streets.all).chain(&place.names).cloned().collect::<Vec<_>>();
        let theirs = words(other);
        words(self).iter().any(|one| theirs.iter().any(|two| is_close(one, two)))
    }
}

fn is_no_address(word: &str) -> bool {
    NO_ADDRESS.split_whitespace().any(|known| known == word)
}

/// Whether two words may be one: the beginning of the other, or at most one letter in four is another.
fn is_close(one: &str, other: &str) -> bool {
    const LONG: usize = 4;
    let begins = |a: &str, b: &str| a.len() >= LONG && b.starts_with(a);
    one == other || begins(one, other) || begins(other, one) || letters_apart(one, other) * LONG <= one.len().min(other.len())
}

/// How many letters must be changed, left out or added.
fn letters_apart(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (n, letter) in one.chars().enumerate() {
        let mut before = std::mem::replace(&mut row[0], n + 1);
        for (m, same) in other.iter().enumerate() {
            let changed = before + usize::from(letter != *same);
            before = row[m + 1];
            row[m + 1] = changed.min(before + 1).min(row[m] + 1);
        }
    }
    row[other.len()]
}
