//! What is wrong with a form, in words: what to do, at the field and in the summary.

use domain::case::Refusal;
use domain::form::{FieldError as Wrong, Problems};
use domain::kind::Kind;

use crate::{components::FieldError, dates, pages::request::Wording, t};

/// The problems of a form, in order.
pub fn list(problems: &Problems) -> Vec<FieldError> {
    let shown = |field: &str, error| FieldError { field: field.to_owned(), message: words(field, error) };
    problems.0.iter().map(|problem| shown(problem.field, problem.error)).collect()
}

/// The problems of a question, in order: what is missing is said in the question's own words.
pub fn of_question(problems: &Problems, wording: &Wording) -> Vec<FieldError> {
    let shown = |field: &'static str, error| {
        let missing = matches!(error, Wrong::Empty | Wrong::NothingChosen).then(|| wording.missing(field)).flatten();
        FieldError { field: field.to_owned(), message: missing.unwrap_or_else(|| words(field, error)) }
    };
    problems.0.iter().map(|problem| shown(problem.field, problem.error)).collect()
}

/// The problems of a request that is keyed in: what is missing is said in the words of that form.
pub fn of_intake(problems: &Problems) -> Vec<FieldError> {
    let wording = Wording::for_caller(Kind::Complaint);
    let missing = |field: &str| match field {
        "channel" => t!("intake-channel-missing"),
        "received" => t!("intake-received-missing"),
        "kind" => t!("intake-kind-missing"),
        "words" => t!("intake-words-missing"),
        "for" => t!("intake-for-missing"),
        "name" => t!("intake-name-missing"),
        "asker" => t!("intake-asker-missing"),
        _ => wording.missing(field).unwrap_or_else(|| t!("problem-empty")),
    };
    let shown = |field: &'static str, error| {
        let empty = matches!(error, Wrong::Empty | Wrong::NothingChosen);
        FieldError { field: field.to_owned(), message: if empty { missing(field) } else { words(field, error) } }
    };
    problems.0.iter().map(|problem| shown(problem.field, problem.error)).collect()
}

/// The message for a field among the problems of its page.
pub fn at(errors: &[FieldError], field: &str) -> Option<String> {
    errors.iter().find(|error| error.field == field).map(|error| error.message.clone())
}

/// What is wrong with one field.
pub fn words(field: &str, error: Wrong) -> String {
    match error {
        Wrong::Empty => match field {
            "email" => t!("problem-email-empty"),
            "code" => t!("problem-code-empty"),
            "message" => t!("problem-message-empty"),
            "answer" => t!("problem-answer-empty"),
            "reason" => t!("problem-reason-empty"),
            "name" => t!("problem-name-empty"),
            "correction-on" | "received" | "asked" => t!("problem-date-empty"),
            "identified-as" => t!("problem-person-empty"),
            "correction" | "back" => t!("problem-why-empty"),
            "proven" | "identified" | "checked" => t!("problem-how-empty"),
            "time" => t!("problem-time"),
            "question" | "proof" | "extension" | "lift" => t!("problem-words-empty"),
            _ => t!("problem-empty"),
        },
        Wrong::NothingChosen => t!("problem-nothing"),
        Wrong::UnknownChoice => t!("problem-unknown-choice"),
        Wrong::TooLong { max, found } => t!("problem-too-long", max = grouped(max), found = grouped(found)),
        Wrong::StrangeCharacter => t!("problem-strange"),
        Wrong::NotAnEmail => t!("problem-email"),
        Wrong::NotACode => t!("problem-code"),
        Wrong::DateIncomplete => t!("problem-date-part"),
        Wrong::NotADate => t!("problem-date"),
        Wrong::NotATime => t!("problem-time"),
        Wrong::WrongCode => t!("problem-code-wrong"),
        Wrong::InFuture => t!("problem-future"),
        Wrong::InPast => t!("problem-past"),
        Wrong::BeforeStart => t!("problem-before-start"),
        Wrong::NotAPhone => t!("problem-phone"),
        Wrong::NotAReference => t!("problem-reference-wrong"),
        Wrong::NotBoth => t!("problem-not-both"),
        Wrong::LongAgo => t!("problem-long-ago"),
    }
}

/// Why the rules do not allow something now.
pub fn refusal(refusal: Refusal) -> String {
    match refusal {
        Refusal::NotNow => t!("refused-not-now"),
        Refusal::NotYours => t!("refused-not-yours"),
        Refusal::AlreadyYours => t!("refused-already-yours"),
        Refusal::NoSuchFile => t!("refused-no-file"),
        Refusal::SameFile => t!("refused-same-file"),
        Refusal::NothingAttached => t!("refused-nothing-attached"),
        Refusal::QuestionOpen => t!("refused-question-open"),
        Refusal::NoQuestion => t!("refused-no-question"),
        Refusal::NotAsked => t!("refused-not-asked"),
        Refusal::ExtendedAlready => t!("refused-extended"),
        Refusal::NoSuchDate => t!("refused-no-date"),
        Refusal::NotChecked => t!("refused-not-checked"),
        Refusal::NoSuchPerson => t!("refused-no-person"),
        Refusal::LastDayOver => t!("refused-last-day"),
        Refusal::Clock(fault) => dates::fault_text(fault),
    }
}

/// "4,001".
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!(["7", "999", "4,001", "1,234,567"], [7, 999, 4001, 1_234_567].map(grouped).each_ref().map(String::as_str));
    }
}
