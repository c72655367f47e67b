//! From the lines of an envelope to a place.

use std::collections::BTreeSet;

use super::Place;
use super::home::{Home, hands_on, whole};
use super::streets::{NUMBER, Names, Part, before, called, house, may_be_town, name_of, own_words, street};
use super::words::{Token, joined, spelled, tokens};

pub(super) fn place(lines: &str, postcode: Option<&str>) -> Place {
    let mut found = postcode.map(compact);
    let texts: Vec<String> = lines.split(['\n', ',', ';']).map(|text| without_postcode(text, &mut found)).collect();
    let (mut parts, units) = parts(&texts);
    parts.retain(|part| !part.words.is_empty());
    let mut numbers: BTreeSet<String> = parts.iter().flat_map(|part| part.numbers.iter().cloned()).collect();
    let last = parts.iter().rposition(Part::is_street).or((parts.len() > 1).then_some(1));
    let (mut streets, mut names) = (Names::default(), BTreeSet::new());
    for (n, part) in parts.iter().enumerate().take_while(|(n, _)| last.is_some_and(|last| *n <= last)) {
        if part.is_street() || Some(n) == last {
            streets.add_street(&part.words);
        } else {
            names.insert(name_of(&part.words));
        }
    }
    // "Flat 2 Broadway Lodge Surbiton".
    names.extend(parts.first().filter(|_| last.is_none() && !units.is_empty()).map(|part| name_of(house(&part.words))));
    names.retain(|name| !name.is_empty() && !streets.all.contains(name));
    if numbers.is_empty() && names.is_empty() && units.is_empty() {
        // "Twelve High Street"; or "Seven Sisters Road", of which nothing else is known.
        let spelled = last.and_then(|last| in_words(&parts[last].words));
        streets.all.extend(spelled.as_ref().map(|(_, street)| street.clone()));
        numbers.extend(spelled.map(|(number, _)| number));
    }
    let houses = parts.iter().filter(|part| !part.is_street()).map(|part| called(house(&part.words)));
    let known = last.filter(|_| !numbers.is_empty() || !names.is_empty());
    Place {
        whole: whole(lines),
        is_house: parts
            .iter()
            .any(|part| part.leads || (part.is_kind_of_street() && (!part.numbers.is_empty() || !names.is_empty()))),
        bare: found.is_none() && units.is_empty() && !parts.iter().any(Part::is_street),
        postcode: found,
        named: parts.iter().flat_map(|part| own_words(&part.words)).collect(),
        handed_on: hands_on(lines),
        called: houses.filter(|name| !name.is_empty()).collect(),
        home: known.and_then(|last| Home::of(&texts.join("\n"), tells_town(&parts, last))),
        units,
        numbers,
        streets,
        names,
        reach: BTreeSet::new(),
    }
}

/// Whether something behind the street may be the name of a village that is not known here.
fn tells_town(parts: &[Part], last: usize) -> bool {
    let ends = street(&parts[last].words).len();
    let behind = parts[last + 1..].iter().filter(|part| part.numbers.is_empty()).map(|part| &part.words[..]);
    std::iter::once(&parts[last].words[ends..]).chain(behind).any(|words| may_be_town(&words[..before(words)]))
}

/// The parts with their numbers, without the flats and rooms. A number alone is that of the street behind it, or before it.
fn parts(texts: &[String]) -> (Vec<Part>, BTreeSet<Unit>) {
    let (mut units, mut parts) = (BTreeSet::new(), Vec::<Part>::new());
    for text in texts {
        let mut words = tokens(text);
        units.extend(std::iter::from_fn(|| take_unit(&mut words)));
        let (numbers, leads) = take_numbers(&mut words);
        let part = Part { leads: leads && !words.is_empty(), numbers, words };
        let alone = part.words.is_empty() && !part.numbers.is_empty();
        match parts.last_mut() {
            Some(last) if last.words.is_empty() => {
                last.leads = part.leads || (!last.numbers.is_empty() && !part.words.is_empty());
                last.numbers.extend(part.numbers);
                last.words = part.words;
            }
            Some(last) if alone && last.takes_number() => last.numbers = part.numbers,
            _ => parts.push(part),
        }
    }
    (parts, units)
}

/// A flat, room or the like: its kind and its number.
pub(super) type Unit = (String, String);

/// The number in words with which a street begins, and the name of the street behind it.
fn in_words(words: &[Token]) -> Option<(String, String)> {
    let (number, used) = spelled(words)?;
    let rest = words.get(used..).filter(|rest| rest.len() > 1)?;
    Some((number.to_string(), joined(street(rest))))
}

/// Takes out "Flat 4", "Apt. 4B", "Room B", "Flat No. 4", "Flat Four".
fn take_unit(words: &mut Vec<Token>) -> Option<Unit> {
    let named = |n: usize| n + 1 + usize::from(words.get(n + 1).is_some_and(|word| NUMBER.contains(&word.text.as_str())));
    let told = |at: usize| words.get(at).is_some_and(is_short).then_some((None, 1)).or_else(|| said(words.get(at..)?));
    let (flat, at, (said, used)) =
        (0..words.len()).filter(|n| words[*n].text == "flat").find_map(|n| Some((n, named(n), told(named(n))?)))?;
    let letter = words[at].is_number() && words.get(at + 1).is_some_and(|word| word.text.len() == 1 && !word.is_number());
    let kind = words[flat].exact().to_owned();
    let taken: Vec<Token> = words.drain(flat..at + used + usize::from(letter)).skip(at - flat).collect();
    Some((kind, said.unwrap_or_else(|| joined(&taken)).trim_start_matches('0').to_owned()))
}

/// A number in words, and how many they are.
fn said(words: &[Token]) -> Option<(Option<String>, usize)> {
    spelled(words).map(|(number, used)| (Some(number.to_string()), used))
}

fn is_short(word: &Token) -> bool {
    word.is_number() || word.text.len() == 1
}

/// Takes out the house numbers before a street, or the one behind it; and whether they stand before it.
fn take_numbers(words: &mut Vec<Token>) -> (BTreeSet<String>, bool) {
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
    let leads = !numbers.is_empty();
    if !leads && words.len() > 2 && words.last().is_some_and(Token::is_number) {
        numbers.extend(words.pop().map(|word| word.number().to_owned()));
    }
    (numbers, leads)
}

fn compact(postcode: &str) -> String {
    postcode.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// A part without the postcode of the place; another one that stands in it stays.
fn without_postcode(text: &str, found: &mut Option<String>) -> String {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    for n in 0..words.len() {
        for size in [2, 1] {
            let code = words.get(n..n + size).map(|words| compact(&words.concat())).filter(|code| is_postcode(code));
            if let Some(code) = code.filter(|code| found.as_ref().is_none_or(|known| known == code)) {
                found.get_or_insert(code);
                words.drain(n..n + size);
                return words.join(" ");
            }
        }
    }
    text.to_owned()
}

/// One or two letters, a digit, perhaps a digit or letter; a digit and two letters.
pub(super) fn is_postcode(code: &str) -> bool {
    let Some((out, inward)) = code.len().checked_sub(3).and_then(|at| code.split_at_checked(at)) else { return false };
    let inward = inward.as_bytes();
    let area = out.bytes().take_while(u8::is_ascii_lowercase).count();
    let district = &out.as_bytes()[area..];
    let in_shape = inward[0].is_ascii_digit() && inward[1..].iter().all(u8::is_ascii_lowercase);
    (1..=2).contains(&area) && (1..=2).contains(&district.len()) && district[0].is_ascii_digit() && in_shape
}
