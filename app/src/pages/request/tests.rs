//! Every question has words, and every word a question.

use std::collections::BTreeSet;

use domain::ask::{Answers, Asking, Field, Input, Offers, QUESTIONS, Typed, find_question};
use domain::kind::Kind;
use leptos::prelude::*;

use super::wording::{Wording, keys, staff_key};
use super::{AskModel, AskPage};
use crate::components::ErrorMessage;
use crate::pages::case_samples::drawn;
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

/// The page of what a copy should hold, with some of it chosen.
fn what_page(chosen: &[&str], errors: Vec<ErrorMessage>) -> String {
    let typed: Typed = [("categories", chosen)]
        .into_iter()
        .map(|(name, values)| (name.to_owned(), values.iter().map(|value| (*value).to_owned()).collect()))
        .collect();
    let model = AskModel {
        kind: Kind::Access,
        question: find_question(Kind::Access, "what").unwrap(),
        answers: Answers::from_iter([("scope", "some")]),
        typed,
        offers: Offers { people: Vec::new(), guest: false, today: jiff::civil::date(2026, 11, 24), kept: None },
        people: Vec::new(),
        kept: false,
        thing: None,
        draft: String::new(),
        action: String::new(),
        begins: Vec::new(),
        back: String::new(),
        place: None,
        errors,
    };
    drawn(move || view! { <AskPage model=model /> }.into_any())
}

/// Issue 12: "only some of it" shows six choices first.
#[test]
fn six_kinds_of_information_stand_before_the_others() {
    let box_of = "name=\"categories\"";
    let html = what_page(&["category.schools"], Vec::new());
    let (first, rest) = html.split_once("<details class=\"govuk-details\">").expect("the others are folded away");
    assert_eq!((first.matches(box_of).count(), rest.matches(box_of).count()), (6, 12), "{html}");
    assert!(html.contains("id=\"categories\"") && html.contains("id=\"categories-18\""), "{html}");
    let open = "<details open class=\"govuk-details\">";
    assert!(what_page(&["category.gender"], Vec::new()).contains(open), "one of the others is chosen");
    let wrong = ErrorMessage { field: "categories".into(), message: "Choose a kind of information".into() };
    assert!(what_page(&[], vec![wrong]).contains(open), "something is wrong");
}

/// Issue 12: optional fields say so; what was answered does not.
#[test]
fn what_may_stay_empty_says_so_where_it_is_asked() {
    let html = what_page(&[], Vec::new());
    for label in ["From which service or session? (optional)", "From which day? (optional)", "helps us find it? (optional)"] {
        assert!(html.contains(label), "{label} is missing in {html}");
    }
    assert!(!html.contains("How much do you want? (optional)"));
    let answers = Answers::from_iter([("scope", "some"), ("service", "Hill Centre")]);
    let rows = Wording::new(Kind::Access, &answers, Vec::new()).rows(find_question(Kind::Access, "what"), &answers);
    assert!(rows.iter().all(|(_, row)| !row.key.contains("optional")), "{rows:?}");
}

/// Issue 12: the page that asks whether it is still safe shows that question first.
#[test]
fn what_else_is_asked_about_safe_contact_comes_with_no() {
    let styles = include_str!("../../../../style/components/_ask.scss");
    let rule = styles.split("[name=\"still\"][value=\"no\"]:checked").nth(1).expect("the style says when");
    assert!(rule.split('}').next().unwrap().contains(".app-asked:not(.app-asked--still)"), "{rule}");
}
