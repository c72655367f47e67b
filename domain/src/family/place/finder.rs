//! Many places looked for at once: a text is read a single time.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::streets::{NUMBER, is_end_of_street};
use super::words::{Joined, SearchedWords, drawn_alike};
use super::{Place, leading};

/// What a pattern is for a door.
#[derive(Clone, Copy, Debug)]
enum Part {
    Anchor,
    Beside,
}

/// Looks for places in texts.
#[derive(Debug)]
pub struct Finder<T> {
    places: Vec<(T, Place)>,
    /// The place of each door, its numbers, and whether they must stand beside the street.
    doors: Vec<(usize, BTreeSet<String>, bool)>,
    words: Patterns<(usize, Part)>,
    /// Postcodes, phone numbers and email addresses.
    codes: Patterns<usize>,
    /// Places by what their houses are called.
    called: BTreeMap<String, Vec<usize>>,
    /// By house number: places, and what their streets are called.
    beside: BTreeMap<String, Vec<(usize, Named)>>,
}

/// What a street is called without its kind, and that kind.
type Named = (String, String);

/// Patterns, and what each stands for.
#[derive(Debug)]
struct Patterns<M> {
    search: AhoCorasick,
    meant: Vec<Vec<M>>,
}

impl<M> Patterns<M> {
    fn new(patterns: BTreeMap<String, Vec<M>>) -> Self {
        let (patterns, meant): (Vec<_>, Vec<_>) = patterns.into_iter().unzip();
        Self { search: AhoCorasick::new(&patterns).expect("as many patterns as places"), meant }
    }

    fn find(&self, text: &Joined) -> impl Iterator<Item = (&M, Range<usize>)> {
        let hits = self.search.find_overlapping_iter(&text.text).filter(|hit| text.is_whole(&hit.range()));
        hits.flat_map(|hit| self.meant[hit.pattern()].iter().map(move |meant| (meant, hit.range())))
    }
}

/// A number in words, or beside a short name, belongs to a street at most so many letters away: "twelve, on the High Street".
const BESIDE: usize = 10;

fn is_beside(street: &Range<usize>, number: &Range<usize>) -> bool {
    let apart = street.start.checked_sub(number.end).or(number.start.checked_sub(street.end));
    apart.is_some_and(|letters| letters <= BESIDE)
}

/// From so many letters on, a name with a slip is the same name.
const LONG: usize = 7;

/// Whether a number stands before the name of a street that is of no other kind, or behind it: "41 Quayside", "Quayside L. 41".
fn is_named_beside(text: &Joined, number: &Range<usize>, (name, kind): &Named) -> bool {
    let slips = usize::from(name.len() >= LONG);
    let is_name = |len: usize| {
        let end = number.end + len;
        let said = text.text.get(number.end..end);
        said.is_some_and(|said| is_nearly(said, name, slips))
            && text.ends_word(end)
            && !is_of_another_kind(text.word_at(end), kind)
    };
    let behind = || {
        let before = &text.text[..number.start];
        let initial = kind.chars().next().map(String::from);
        let mut joined = NUMBER.iter().copied().chain(initial.as_deref()).filter_map(|joiner| before.strip_suffix(joiner));
        joined.any(|before| before.ends_with(name.as_str()) && text.starts_word(before.len() - name.len()))
    };
    (name.len() - slips..=name.len() + slips).any(is_name) || behind()
}

fn is_of_another_kind(word: &str, kind: &str) -> bool {
    word != kind && is_end_of_street(word)
}

/// Whether the two are the same, but for one letter that is another, left out or added, or two that changed places.
fn is_nearly(one: &str, other: &str, slips: usize) -> bool {
    if one == other || slips == 0 {
        return one == other;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let first = in_common(one.iter().zip(&other));
    let (one, other) = (&one[first..], &other[first..]);
    let last = in_common(one.iter().rev().zip(other.iter().rev()));
    match (&one[..one.len() - last], &other[..other.len() - last]) {
        ([a, b], [c, d]) => (a, b) == (d, c),
        (one, other) => one.len() <= 1 && other.len() <= 1,
    }
}

fn in_common<'c>(pairs: impl Iterator<Item = (&'c char, &'c char)>) -> usize {
    pairs.take_while(|(one, other)| one == other).count()
}

impl<T> Finder<T> {
    /// Prepares for these places.
    ///
    /// # Panics
    /// When they are more than any memory holds.
    pub fn new(places: impl IntoIterator<Item = (T, Place)>) -> Self {
        let places: Vec<(T, Place)> = places.into_iter().collect();
        let (mut doors, mut words) = (Vec::new(), BTreeMap::<String, Vec<(usize, Part)>>::new());
        let mut beside = BTreeMap::<String, Vec<(usize, Named)>>::new();
        let (mut codes, mut called) = (BTreeMap::<String, Vec<usize>>::new(), BTreeMap::<String, Vec<usize>>::new());
        for (n, (_, place)) in places.iter().enumerate() {
            for code in place.postcode.iter().chain(&place.reach) {
                codes.entry(drawn_alike(code)).or_default().push(n);
            }
            for number in &place.numbers {
                let named = place.streets.own.iter().map(|own| (n, own.clone()));
                beside.entry(leading(number).to_owned()).or_default().extend(named);
            }
            for name in &place.called {
                called.entry(name.clone()).or_default().push(n);
            }
            for door in place.doors() {
                let mut add = |word: String, part| words.entry(word).or_default().push((doors.len(), part));
                add(door.anchor, Part::Anchor);
                door.names.into_iter().for_each(|name| add(name, Part::Beside));
                doors.push((n, door.numbers, door.beside));
            }
        }
        Self { places, doors, words: Patterns::new(words), codes: Patterns::new(codes), called, beside }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Whether this place is among them.
    pub fn has(&self, place: &T) -> bool
    where
        T: PartialEq,
    {
        self.places.iter().any(|(known, _)| known == place)
    }

    /// The places whose words stand in `text`, in their order. Number and street may be anywhere in it.
    pub fn find(&self, text: &str) -> impl Iterator<Item = &(T, Place)> {
        let mut found = BTreeSet::new();
        for words in SearchedWords::readings(text) {
            self.find_in(&words, &mut found);
        }
        found.into_iter().map(|place| &self.places[place])
    }

    /// The places that this address may be because one of the two tells no more than the name of a house.
    pub fn alike(&self, address: &Place) -> impl Iterator<Item = &(T, Place)> {
        let named = address.called.iter().filter_map(|name| self.called.get(name)).flatten();
        let alike: BTreeSet<usize> = named.copied().filter(|place| address.bare || self.places[*place].1.bare).collect();
        alike.into_iter().map(|place| &self.places[place])
    }

    /// Places of which the number stands beside what their street is called, without its kind or with a slip in the name.
    fn find_beside<'s>(&'s self, words: &'s SearchedWords) -> impl Iterator<Item = usize> + 's {
        let of = |(number, at): &'s (String, Range<usize>)| {
            self.beside.get(number).into_iter().flatten().map(move |named| (named, at))
        };
        let told = words.placed.iter().flat_map(of);
        told.filter(|((_, named), at)| is_named_beside(&words.written_out, at, named)).map(|((place, _), _)| *place)
    }

    fn find_in(&self, words: &SearchedWords, found: &mut BTreeSet<usize>) {
        found.extend(self.codes.find(&words.typed).map(|(place, _)| *place));
        found.extend(self.find_beside(words));
        let mut told = BTreeMap::<usize, [Vec<Range<usize>>; 2]>::new();
        for ((door, part), range) in self.words.find(&words.written_out) {
            told.entry(*door).or_default()[*part as usize].push(range);
        }
        for (door, [streets, names]) in told {
            let (place, numbers, beside) = &self.doors[door];
            let numbered = !beside && !numbers.is_disjoint(&words.numbers);
            // A name that is a part of the street's own name is the street alone.
            let first = names.iter().map(|name| name.start).min();
            let last = names.iter().map(|name| name.end).max();
            let named = |street: &Range<usize>| {
                first.is_some_and(|start| start < street.start) || last.is_some_and(|end| end > street.end)
            };
            let placed = |street: &Range<usize>| {
                let from = words.placed.partition_point(|(_, at)| at.end + BESIDE < street.start);
                let near = words.placed[from..].iter().take_while(|(_, at)| at.start <= street.end + BESIDE);
                near.into_iter().any(|(number, at)| numbers.contains(number) && is_beside(street, at))
            };
            if streets.iter().any(|street| numbered || named(street) || placed(street)) {
                found.insert(*place);
            }
        }
    }
}
