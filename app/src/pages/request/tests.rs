//! Every question has words, and every word a question.

use std::collections::BTreeSet;

use domain::ask::{Asking, Field, Input, Offers, QUESTIONS};
use domain::kind::Kind;

use super::wording::{keys, staff_key};
use crate::words;

const WHOM: [&str; 5] = ["me", "child", "adult", "client", super::CALLER];

/// Every name that can have words, for a kind: questions, fields, choices; each with what may follow it.
fn names(kind: Kind) -> Vec<(String, &'static [&'static str])> {
    let mut names: Vec<(String, &'static [&'static str])> = Vec::new();
    for question in QUESTIONS.iter().filter(|question| question.kinds.contains(&kind)) {
        names.push((question.step.to_owned(), &["-title", "-intro"]));
        for field in question.fields {
            names.push((field.name.to_owned(), &["", "-hint", "-missing"]));
            if let Input::One(list) | Input::Some(list) = field.input {
                names.extend(list.iter().map(|value| (format!("{}-{value}", field.name), &["", "-hint"][..])));
            }
        }
    }
    names
}

/// The words must be there for everybody who can be asked: also before it is known for whom they ask.
fn must_have(end: &str, name: &str) -> bool {
    matches!(end, "" | "-title") && !name.is_empty()
}

#[test]
fn every_question_field_and_choice_has_words_for_every_kind() {
    let mut missing = BTreeSet::new();
    for kind in Kind::CASES {
        for (name, ends) in names(*kind) {
            for end in ends.iter().filter(|end| must_have(end, &name)) {
                for whom in WHOM.into_iter().map(Some).chain([None]) {
                    if words::first(&keys(*kind, whom, &name, end)).is_none() {
                        missing.insert(format!("{} {name}{end}", kind.as_str()));
                    }
                }
            }
        }
    }
    assert!(missing.is_empty(), "no words for {missing:?}");
}

#[test]
fn every_field_that_must_be_answered_says_what_is_missing() {
    let mut silent = BTreeSet::new();
    for kind in Kind::CASES {
        for field in QUESTIONS.iter().filter(|q| q.kinds.contains(kind)).flat_map(|q| q.fields).filter(|field| field.needed) {
            if words::first(&keys(*kind, None, field.name, "-missing")).is_none() {
                silent.insert(format!("{} {}", kind.as_str(), field.name));
            }
        }
    }
    assert!(silent.is_empty(), "nothing said where {silent:?} is missing");
}

/// The keys that a question can ask for; `words::tests` finds those that no question does.
pub(crate) fn every_key() -> BTreeSet<String> {
    let all = Kind::CASES.iter().flat_map(|kind| names(*kind).into_iter().map(move |named| (*kind, named)));
    let with_ends = all.flat_map(|(kind, (name, ends))| ends.iter().map(move |end| (kind, name.clone(), *end)));
    let staff = QUESTIONS.iter().flat_map(|question| question.fields).map(|field| staff_key(field.name));
    with_ends
        .flat_map(|(kind, name, end)| WHOM.into_iter().flat_map(move |whom| keys(kind, Some(whom), &name, end)))
        .chain(staff)
        .collect()
}

/// A field that is asked after one choice is hidden until it is made: which, `_ask.scss` says.
#[test]
fn every_field_that_depends_on_a_choice_of_its_page_is_hidden_before() {
    let styles = include_str!("../../../../style/components/_ask.scss");
    let offers = Offers { people: Vec::new(), guest: false, today: jiff::civil::date(2026, 11, 24), kept: None };
    let mut shown = BTreeSet::new();
    for (kind, question) in Kind::CASES.iter().flat_map(|kind| QUESTIONS.iter().map(move |question| (*kind, question))) {
        for (name, value) in choices(question.fields) {
            let asked = |answers: &[(&str, &str)], field: &Field| {
                let answers = answers.iter().copied().collect();
                (field.asked)(&Asking { kind, answers: &answers, offers: &offers })
            };
            let depends = |field: &&Field| asked(&[("for", "child")], field) != asked(&[("for", "child"), (name, value)], field);
            shown.extend(question.fields.iter().filter(depends).map(|field| (field.name, name, value)));
        }
    }
    shown.retain(|(field, name, value)| {
        let own_rule = styles.contains(&format!(".app-asked--{field} ")) && styles.contains(&format!("[name=\"{name}\"]"));
        !own_rule && !styles.contains(&format!("\"{field}\": (\"{name}\", \"{value}\")"))
    });
    assert!(shown.is_empty(), "shown before they are asked: {shown:?}");
}

/// Every choice of these fields.
fn choices(fields: &'static [Field]) -> impl Iterator<Item = (&'static str, &'static str)> {
    fields.iter().flat_map(|field| match field.input {
        Input::One(list) | Input::Some(list) => list.iter().map(|value| (field.name, *value)).collect(),
        _ => Vec::new(),
    })
}
