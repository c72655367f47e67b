//! Many places looked for at once: a text is read a single time.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::Place;
use super::words::{Joined, SearchedWords, drawn_alike};

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
}

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

impl<T> Finder<T> {
    /// Prepares for these places.
    ///
    /// # Panics
    /// When they are more than any memory holds.
    pub fn new(places: impl IntoIterator<Item = (T, Place)>) -> Self {
        let places: Vec<(T, Place)> = places.into_iter().collect();
        let (mut doors, mut words) = (Vec::new(), BTreeMap::<String, Vec<(usize, Part)>>::new());
        let (mut codes, mut called) = (BTreeMap::<String, Vec<usize>>::new(), BTreeMap::<String, Vec<usize>>::new());
        for (n, (_, place)) in places.iter().enumerate() {
            for code in place.postcode.iter().chain(&place.reach) {
                codes.entry(drawn_alike(code)).or_default().push(n);
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
        Self { places, doors, words: Patterns::new(words), codes: Patterns::new(codes), called }
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

    fn find_in(&self, words: &SearchedWords, found: &mut BTreeSet<usize>) {
        found.extend(self.codes.find(&words.typed).map(|(place, _)| *place));
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
