//! From the lines of an envelope to a place.

use std::collections::BTreeSet;

use super::Place;
use super::home::Home;
use super::streets::{Part, STREETS, ends_at, name_of, street};
use super::words::{Token, joined, spelled, tokens};

const NUMBER: &[&str] = &["no", "number", "num", "nr"];

pub(super) fn place(lines: &str, postcode: Option<&str>) -> Place {
    let whole = joined(&tokens(lines));
    let (mut found, mut unit, mut parts) = (postcode.map(compact), None, Vec::<Part>::new());
    for text in lines.split(['\n', ',', ';']) {
        let text = without_postcode(text, &mut found);
        let mut words = tokens(&text);
        if let Some(named) = take_unit(&mut words) {
            unit.get_or_insert(named);
        }
        let part = Part { numbers: take_numbers(&mut words), words };
        match parts.last_mut().filter(|last| last.words.is_empty()) {
            Some(last) => {
                last.numbers.extend(part.numbers);
                last.words = part.words;
            }
            None => parts.push(part),
        }
    }
    parts.retain(|part| !part.words.is_empty());
    let mut numbers: BTreeSet<String> = parts.iter().flat_map(|part| part.numbers.iter().cloned()).collect();
    let is_street = |part: &Part| !part.numbers.is_empty() || ends_at(&part.words, STREETS).is_some();
    let last = parts.iter().rposition(is_street).or((parts.len() > 1).then_some(1));
    let (mut streets, mut names) = (BTreeSet::new(), BTreeSet::new());
    for (n, part) in parts.iter().enumerate().take_while(|(n, _)| last.is_some_and(|last| *n <= last)) {
        if is_street(part) || Some(n) == last {
            streets.insert(name_of(street(&part.words)));
        } else {
            names.insert(name_of(&part.words));
        }
    }
    names.retain(|name| !streets.contains(name));
    if numbers.is_empty() && names.is_empty() && unit.is_none() {
        // "Twelve High Street"; or "Seven Sisters Road", of which nothing else is known.
        let spelled = last.and_then(|last| in_words(&parts[last].words));
        streets.extend(spelled.as_ref().map(|(_, street)| street.clone()));
        numbers.extend(spelled.map(|(number, _)| number));
    }
    let home = last.filter(|_| !numbers.is_empty() || !names.is_empty()).and_then(|last| Home::of(&parts, last));
    Place { whole, postcode: found, unit, numbers, streets, names, reach: BTreeSet::new(), home }
}

/// The number in words with which a street begins, and the name of the street behind it.
fn in_words(words: &[Token]) -> Option<(String, String)> {
    let (number, used) = spelled(words)?;
    let rest = words.get(used..).filter(|rest| rest.len() > 1)?;
    Some((number.to_string(), name_of(street(rest))))
}

/// Takes out "Flat 4", "Apt. 4B", "Room B", "Flat No. 4", "Flat Four".
fn take_unit(words: &mut Vec<Token>) -> Option<String> {
    let named = |n: usize| n + 1 + usize::from(words.get(n + 1).is_some_and(|word| NUMBER.contains(&word.text.as_str())));
    let told = |at: usize| words.get(at).is_some_and(is_short).then_some((None, 1)).or_else(|| said(words.get(at..)?));
    let (flat, at, (said, used)) =
        (0..words.len()).filter(|n| words[*n].text == "flat").find_map(|n| Some((n, named(n), told(named(n))?)))?;
    let letter = words[at].is_number() && words.get(at + 1).is_some_and(|word| word.text.len() == 1 && !word.is_number());
    let taken: Vec<Token> = words.drain(flat..at + used + usize::from(letter)).skip(at - flat).collect();
    Some(said.unwrap_or_else(|| joined(&taken)))
}

/// A number in words, and how many they are.
fn said(words: &[Token]) -> Option<(Option<String>, usize)> {
    spelled(words).map(|(number, used)| (Some(number.to_string()), used))
}

fn is_short(word: &Token) -> bool {
    word.is_number() || word.text.len() == 1
}

/// Takes out the house numbers before a street, or the one behind it.
fn take_numbers(words: &mut Vec<Token>) -> BTreeSet<String> {
    let mut numbers = BTreeSet::new();
    if words.len() > 1 && NUMBER.contains(&words[0].text.as_str()) && words[1].is_number() {
        words.remove(0);
    }
    while words.first().is_some_and(Token::is_number) {
        let mut number = words.remove(0).number().to_owned();
        let letter =
            words.first().is_some_and(|word| word.text.len() == 1 && (word.glued || words.len() > 1) && !word.is_number());
        if letter {
            number.push_str(&words.remove(0).text);
        }
        numbers.insert(number);
    }
    if numbers.is_empty() && words.len() > 2 && words.last().is_some_and(Token::is_number) {
        numbers.extend(words.pop().map(|word| word.number().to_owned()));
    }
    numbers
}

fn compact(postcode: &str) -> String {
    postcode.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// A part without a postcode that stands in it.
fn without_postcode(text: &str, found: &mut Option<String>) -> String {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    for n in 0..words.len() {
        for size in [2, 1] {
            let code = words.get(n..n + size).map(|words| compact(&words.concat())).filter(|code| is_postcode(code));
            if let Some(code) = code {
                found.get_or_insert(code);
                words.drain(n..n + size);
                return words.join(" ");
            }
        }
    }
    text.to_owned()
}

/// One or two letters, a digit, perhaps a digit or letter; a digit and two letters.
fn is_postcode(code: &str) -> bool {
    let Some((out, inward)) = code.len().checked_sub(3).and_then(|at| code.split_at_checked(at)) else { return false };
    let inward = inward.as_bytes();
    let area = out.bytes().take_while(u8::is_ascii_lowercase).count();
    let district = &out.as_bytes()[area..];
    let in_shape = inward[0].is_ascii_digit() && inward[1..].iter().all(u8::is_ascii_lowercase);
    (1..=2).contains(&area) && (1..=2).contains(&district.len()) && district[0].is_ascii_digit() && in_shape
}
