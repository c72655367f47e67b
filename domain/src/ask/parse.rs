//! From what was typed to answers: each field alone, then the fields together. Nothing is changed unless all is right.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::question::{Asking, Days, Field, Input, Offers, Question};
use super::unfinished::forget_unfinished;
use super::{Answers, OTHER, choices};
use crate::form::{DateParts, FieldError, Limit, Problems, clean_text, parse_email, parse_phone};
use crate::kind::Kind;

/// What a form sent: every value of every field, as typed. A day comes in three fields.
pub type Typed = BTreeMap<String, Vec<String>>;

/// Answers a question.
///
/// # Errors
/// Every problem, at its field; then `answers` is as before.
pub fn answer(question: &Question, kind: Kind, typed: &Typed, answers: &mut Answers, offers: &Offers) -> Result<(), Problems> {
    let mut problems = Problems::default();
    let mut then = answers.clone();
    for field in question.fields {
        let asked = (field.asked)(&Asking { kind, answers: &then, offers });
        let values = if asked { problems.keep(field.name, values(field, kind, typed, &then, offers)) } else { Some(Vec::new()) };
        then.set(field.name, values.unwrap_or_default());
    }
    if problems.is_empty()
        && let Some((field, error)) = (question.check)(&then)
    {
        problems.keep::<()>(field, Err(error));
    }
    if problems.is_empty() {
        forget_unfinished(question.step, &mut then);
        *answers = then;
        Ok(())
    } else {
        Err(problems)
    }
}

fn values(field: &Field, kind: Kind, typed: &Typed, answers: &Answers, offers: &Offers) -> Result<Vec<String>, FieldError> {
    let values = match field.input {
        Input::Line(limit) => text(typed, field.name, limit)?.map(|text| text.replace('\n', " ")).into_iter().collect(),
        Input::Lines(limit) => text(typed, field.name, limit)?.into_iter().collect(),
        Input::Email => text(typed, field.name, Limit::EMAIL)?.map(|text| parse_email(&text)).transpose()?.into_iter().collect(),
        Input::Phone => text(typed, field.name, Limit::PHONE)?.map(|text| parse_phone(&text)).transpose()?.into_iter().collect(),
        Input::Day(days) => parts(typed, field.name)
            .parse()?
            .map(|day| fitting(day, days, offers.today))
            .transpose()?
            .map(|day| day.to_string())
            .into_iter()
            .collect(),
        _ => chosen(field, kind, typed, answers, offers)?,
    };
    match (values.is_empty() && field.needed, &field.input) {
        (false, _) => Ok(values),
        (true, Input::Line(_) | Input::Lines(_) | Input::Email | Input::Phone | Input::Day(_)) => Err(FieldError::Empty),
        (true, _) => Err(FieldError::NothingChosen),
    }
}

fn text(typed: &Typed, name: &str, limit: Limit) -> Result<Option<String>, FieldError> {
    clean_text(typed.get(name).and_then(|values| values.first()).map_or("", String::as_str), limit)
}

/// The three parts of a day as they were typed.
pub fn parts(typed: &Typed, name: &str) -> DateParts {
    let part = |part: &str| typed.get(&format!("{name}-{part}")).and_then(|v| v.first()).cloned().unwrap_or_default();
    DateParts { day: part("day"), month: part("month"), year: part("year") }
}

fn fitting(day: Date, days: Days, today: Date) -> Result<Date, FieldError> {
    match days {
        Days::Past if day > today => Err(FieldError::InFuture),
        Days::Past if day.year() < 1900 => Err(FieldError::NotADate),
        Days::Coming if day < today => Err(FieldError::InPast),
        Days::Coming if day.year() > today.year().saturating_add(10) => Err(FieldError::NotADate),
        _ => Ok(day),
    }
}

fn chosen(field: &Field, kind: Kind, typed: &Typed, answers: &Answers, offers: &Offers) -> Result<Vec<String>, FieldError> {
    let picked = typed.get(field.name).map_or(&[][..], Vec::as_slice);
    let known = choices(field, &Asking { kind, answers, offers });
    let picked: Vec<&String> = picked.iter().filter(|value| !value.is_empty()).collect();
    if picked.iter().any(|value| !known.contains(value)) {
        return Err(FieldError::UnknownChoice);
    }
    let mut kept: Vec<String> = known.into_iter().filter(|value| picked.contains(&value)).collect();
    if matches!(field.input, Input::One(_) | Input::Category) {
        kept.truncate(1);
    }
    Ok(kept)
}

/// What may be chosen in a field, in the order of the page. Empty where a field is typed.
pub(super) fn offered(field: &Field, asking: &Asking<'_>) -> Vec<String> {
    let offers = asking.offers;
    match field.input {
        // Who has an account and a family here names themselves there.
        Input::One(list) if field.name == "for" && !offers.people.is_empty() => owned(&list[1..]),
        Input::One(list) | Input::Some(list) => owned(list),
        Input::People => offers.people.iter().map(|person| person.0.clone()).chain([OTHER.to_owned()]).collect(),
        _ => Vec::new(),
    }
}

fn owned(list: &[&str]) -> Vec<String> {
    list.iter().map(|&value| value.to_owned()).collect()
}
