//! What an officer can choose from, in words.

use domain::case::moves::{Choices, MoveField};
use domain::case::{AskOf, Case, CaseNotice, CaseOutcome, Check, DayOf, DeliveryWay, Ground, NoticeKind, RefusalGround};
use domain::clock::{PostClass, london_day};

use super::{CaseModel, next_steps};
use crate::{components::Choice, dates, pages::request::size_words, t};

/// The choices of a field, each in words.
pub(super) fn choices(model: &CaseModel, field: MoveField, from: Choices) -> Vec<Choice> {
    let values = from.values(&model.case);
    let none = (!field.needed && from != Choices::Way).then(|| Choice::new("", t!("choice-none")));
    none.into_iter().chain(values.into_iter().map(|value| one(model, from, value))).collect()
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
        Choices::Way => named(DeliveryWay::find_by_name(&value).map(way_words)),
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
        Choices::File => match case.waiting_files().find(|file| file.file.to_string() == value) {
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

/// Whether a case holds nothing of what an officer could choose now.
pub(super) fn is_single(case: &Case, from: Choices) -> Option<String> {
    let mut values = from.values(case);
    if values.len() == 1 { values.pop() } else { None }
}

/// What is asked of a person.
pub(super) fn ask_words(of: AskOf) -> String {
    match of {
        AskOf::Identity => t!("proof-identity"),
        AskOf::Authority => t!("proof-authority"),
        AskOf::Fee => t!("proof-fee"),
        AskOf::Clarification => t!("proof-clarification"),
    }
}

fn check_words(of: Check) -> String {
    match of {
        Check::Identity => t!("proof-identity"),
        Check::Authority => t!("proof-authority"),
    }
}

fn ground_words(ground: Ground) -> String {
    match ground {
        Ground::Complexity => t!("ground-complexity"),
        Ground::Number => t!("ground-number"),
    }
}

/// What was decided, among staff.
pub(super) fn outcome_words(outcome: CaseOutcome) -> String {
    match outcome {
        CaseOutcome::All => t!("outcome-all"),
        CaseOutcome::Part => t!("outcome-part"),
        CaseOutcome::Refused => t!("outcome-refused"),
        CaseOutcome::NothingHeld => t!("outcome-nothing-held"),
        CaseOutcome::Withdrawn => t!("outcome-withdrawn"),
        CaseOutcome::NotOurs => t!("outcome-not-ours"),
        CaseOutcome::Upheld => t!("outcome-upheld"),
        CaseOutcome::PartlyUpheld => t!("outcome-partly-upheld"),
        CaseOutcome::NotUpheld => t!("outcome-not-upheld"),
    }
}

/// The rule on which something is refused.
pub(super) fn refusal_ground_words(ground: RefusalGround) -> String {
    match ground {
        RefusalGround::Exempt => t!("refusal-exempt"),
        RefusalGround::Unfounded => t!("refusal-unfounded"),
        RefusalGround::Excessive => t!("refusal-excessive"),
        RefusalGround::Compelling => t!("refusal-compelling"),
        RefusalGround::LegalClaims => t!("refusal-legal-claims"),
        RefusalGround::DoesNotApply => t!("refusal-does-not-apply"),
    }
}

fn way_words(way: DeliveryWay) -> String {
    match way {
        DeliveryWay::Portal => t!("way-portal"),
        DeliveryWay::Post => t!("way-post"),
        DeliveryWay::Email => t!("way-email"),
        DeliveryWay::Hand => t!("way-hand"),
        DeliveryWay::Aloud => t!("way-aloud"),
    }
}

fn class_words(class: PostClass) -> String {
    match class {
        PostClass::First => t!("post-first"),
        PostClass::Second => t!("post-second"),
    }
}

/// What a notice says, as a name.
pub(super) fn notice_words(kind: NoticeKind) -> String {
    match kind {
        NoticeKind::Ask(AskOf::Clarification) => t!("given-question"),
        NoticeKind::Ask(AskOf::Fee) => t!("given-fee"),
        NoticeKind::Ask(AskOf::Identity | AskOf::Authority) => t!("given-proof"),
        NoticeKind::Extension => t!("given-extension"),
        NoticeKind::Acknowledgement => t!("given-acknowledgement"),
        NoticeKind::Progress => t!("given-progress"),
        NoticeKind::Reply => t!("given-reply"),
        NoticeKind::Lifting => t!("given-lifting"),
    }
}

/// What a recorded day says.
pub(super) fn day_words(what: DayOf) -> String {
    match what {
        DayOf::Receipt => t!("history-submitted"),
        DayOf::Came(AskOf::Identity) => t!("history-identity"),
        DayOf::Came(AskOf::Authority) => t!("history-authority"),
        DayOf::Came(AskOf::Fee) => t!("history-fee"),
        DayOf::Came(AskOf::Clarification) => t!("history-question-answered"),
        DayOf::Given(kind) => t!("day-given", what = notice_words(kind)),
        DayOf::Posting(kind) => t!("day-posted", what = notice_words(kind)),
    }
}
