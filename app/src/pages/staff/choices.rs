//! What an officer can choose from, in words.

use domain::case::moves::{Choices, MoveField};
use domain::case::{AskOf, CaseNotice, CaseOutcome, Check, DeliveryWay, Ground, RefusalGround};
use domain::clock::{PostClass, london_day};

use super::choice_words::{
    ask_words, check_words, class_words, day_words, ground_words, notice_words, outcome_words, refusal_ground_words, way_words,
};
use super::{CaseModel, next_steps};
use crate::{components::Choice, dates, pages::request::size_words, t};

/// The choices of a field, each in words.
pub(super) fn choices(model: &CaseModel, field: MoveField, from: Choices) -> Vec<Choice> {
    let values = values(model, from);
    let none = (!field.needed && !matches!(from, Choices::Way | Choices::ReplyWay)).then(|| Choice::new("", t!("choice-none")));
    none.into_iter().chain(values.into_iter().map(|value| one(model, from, value))).collect()
}

/// Nobody confirms what they recorded themselves, nobody needs authority for themselves, and who may not ask any more sees nothing of
/// what we put here.
fn values(model: &CaseModel, from: Choices) -> Vec<String> {
    let authority = |value: &String| AskOf::find_by_name(value) == Some(AskOf::Authority);
    match from {
        Choices::Waiting => model.to_confirm(),
        Choices::Proof if model.around.for_oneself => {
            from.values(&model.case).into_iter().filter(|value| !authority(value)).collect()
        }
        Choices::Way | Choices::ReplyWay if model.around.lapse.is_some() => {
            let here = |value: &String| DeliveryWay::find_by_name(value) == Some(DeliveryWay::Portal);
            from.values(&model.case).into_iter().filter(|value| !here(value)).collect()
        }
        from => from.values(&model.case),
    }
}

fn one(model: &CaseModel, from: Choices, value: String) -> Choice {
    let case = &model.case;
    let seq = value.parse().unwrap_or_default();
    let named = |label: Option<String>| Choice::new(value.clone(), label.unwrap_or_else(|| value.clone()));
    match from {
        Choices::Proof | Choices::OpenProof | Choices::OpenAsk => named(AskOf::find_by_name(&value).map(ask_words)),
        Choices::Check => named(Check::find_by_name(&value).map(check_words)),
        Choices::Ground => named(Ground::find_by_name(&value).map(ground_words)),
        Choices::Outcome => named(CaseOutcome::find_by_name(&value).map(outcome_words)),
        Choices::RefusalGround => named(RefusalGround::find_by_name(&value).map(refusal_ground_words)),
        Choices::Way | Choices::ReplyWay => match DeliveryWay::find_by_name(&value) {
            // Only of these two ways the person said whether they are safe.
            Some(way @ (DeliveryWay::Portal | DeliveryWay::Post)) => named(Some(way_words(way))),
            way => named(way.map(way_words)).hint(t!("way-yourself")),
        },
        Choices::PostClass => named(PostClass::find_by_name(&value).map(class_words)),
        Choices::YesNo => named(Some(if value == "yes" { t!("choice-yes") } else { t!("choice-no") })),
        Choices::Letter | Choices::Notice => match case.notice(seq) {
            Some(notice) => named(Some(notice_words(notice.kind))).hint(notice_hint(notice)),
            None => named(None),
        },
        Choices::RecordedDay => match case.recorded_days().into_iter().find(|day| day.seq == seq) {
            Some(day) => named(Some(day_words(day.what))).hint(dates::long(day.on)),
            None => named(None),
        },
        Choices::Message => match case.messages.iter().find(|message| message.seq == seq) {
            Some(message) => named(Some(beginning(&message.text))).hint(dates::long(london_day(message.at))),
            None => named(None),
        },
        Choices::File => match case.unheard_files().map(|attached| &attached.file).find(|file| file.file.to_string() == value) {
            Some(file) => named(Some(file.name.clone())).hint(size_words(file.size)),
            None => named(None),
        },
        Choices::Waiting => match case.clock.waiting().find(|waiting| waiting.of == seq) {
            Some(waiting) => {
                named(Some(next_steps::waiting_title(model, waiting.of))).hint(next_steps::waiting_text(model, waiting))
            }
            None => named(None),
        },
    }
}

fn notice_hint(notice: &CaseNotice) -> String {
    t!("given-made", day = dates::long(notice.made), text = beginning(&notice.text))
}

/// The first words of a longer text.
pub(super) fn beginning(text: &str) -> String {
    const LONGEST: usize = 80;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LONGEST && line.len() == text.len() {
        return line.to_owned();
    }
    let mut short: String = line.chars().take(LONGEST).collect();
    short.push('…');
    short
}

/// The one thing that there is to choose.
pub(super) fn single(model: &CaseModel, from: Choices) -> Option<String> {
    let mut values = values(model, from);
    if values.len() == 1 { values.pop() } else { None }
}
