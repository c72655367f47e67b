//! What is wrong with a form, in words: what to do, at the field and in the summary.

use domain::case::Refusal;
use domain::form::{FieldError, Needed, Problems};
use domain::kind::Kind;

use crate::{components::ErrorMessage, dates, pages::request::Wording, t, words::first};

/// The problems of a form, in order.
pub fn list(problems: &Problems) -> Vec<ErrorMessage> {
    in_words(problems, |_| None)
}

/// The problems of a question, in order: what is missing is said in the question's own words.
pub fn of_question(problems: &Problems, wording: &Wording) -> Vec<ErrorMessage> {
    in_words(problems, |field| wording.missing(field))
}

/// The problems of a request that is keyed in: what is missing is said in the words of that form.
pub fn of_intake(problems: &Problems) -> Vec<ErrorMessage> {
    let wording = Wording::for_caller(Kind::Complaint);
    in_words(problems, |field| first(&[missing_in_intake(field)]).or_else(|| wording.missing(field)))
}

/// The key of the words for a field that is missing; a test knows every field of the form.
pub(crate) fn missing_in_intake(field: &str) -> String {
    format!("intake-{field}-missing")
}

fn in_words(problems: &Problems, missing: impl Fn(&'static str) -> Option<String>) -> Vec<ErrorMessage> {
    let said = |field, error| matches!(error, FieldError::Empty | FieldError::NothingChosen).then(|| missing(field)).flatten();
    let shown = |field: &'static str, error| said(field, error).unwrap_or_else(|| words(error));
    let problems = problems.0.iter().map(|problem| (problem.field, problem.error));
    problems.map(|(field, error)| ErrorMessage { field: field.to_owned(), message: shown(field, error) }).collect()
}

/// The message for a field among the problems of its page.
pub fn at(errors: &[ErrorMessage], field: &str) -> Option<String> {
    errors.iter().find(|error| error.field == field).map(|error| error.message.clone())
}

/// What is wrong with one field.
pub fn words(error: FieldError) -> String {
    match error {
        FieldError::Empty => t!("problem-empty"),
        FieldError::Missing(needed) => needed_words(needed),
        FieldError::NothingChosen => t!("problem-nothing"),
        FieldError::UnknownChoice => t!("problem-unknown-choice"),
        FieldError::TooLong { max, found } => t!("problem-too-long", max = grouped(max), found = grouped(found)),
        FieldError::NotAnEmail => t!("problem-email"),
        FieldError::NotACode => t!("problem-code"),
        FieldError::DateIncomplete => t!("problem-date-part"),
        FieldError::ShortYear => t!("problem-year"),
        FieldError::NotADate => t!("problem-date"),
        FieldError::NotATime => t!("problem-time"),
        FieldError::WrongCode => t!("problem-code-wrong"),
        FieldError::InFuture => t!("problem-future"),
        FieldError::InPast => t!("problem-past"),
        FieldError::BeforeStart => t!("problem-before-start"),
        FieldError::NotAPhone => t!("problem-phone"),
        FieldError::NotAReference => t!("problem-reference-wrong"),
        FieldError::NotBoth => t!("problem-not-both"),
        FieldError::LongAgo => t!("problem-long-ago"),
    }
}

fn needed_words(needed: Needed) -> String {
    match needed {
        Needed::Email => t!("problem-email-empty"),
        Needed::Code => t!("problem-code-empty"),
        Needed::Helper => t!("problem-helper-empty"),
        Needed::Message => t!("problem-message-empty"),
        Needed::Reply => t!("problem-answer-empty"),
        Needed::Letter => t!("problem-words-empty"),
        Needed::Reason => t!("problem-why-empty"),
        Needed::ClosingReason => t!("problem-reason-empty"),
        Needed::Doubt => t!("problem-doubt-empty"),
        Needed::Evidence => t!("problem-how-empty"),
        Needed::Person => t!("problem-person-empty"),
        Needed::Day => t!("problem-date-empty"),
        Needed::PasskeyName => t!("problem-name-empty"),
    }
}

/// Why the rules do not allow something now.
pub fn refusal(refusal: Refusal) -> String {
    match refusal {
        Refusal::NotNow => t!("refused-not-now"),
        Refusal::Stale => t!("refused-stale"),
        Refusal::NotYours => t!("refused-not-yours"),
        Refusal::AlreadyYours => t!("refused-already-yours"),
        Refusal::NotForThisKind => t!("refused-not-for-this-kind"),
        Refusal::NoSuchFile => t!("refused-no-file"),
        Refusal::SameFile => t!("refused-same-file"),
        Refusal::FileElsewhere => t!("refused-file-elsewhere"),
        Refusal::NothingAttached => t!("refused-nothing-attached"),
        Refusal::TheirsAlone => t!("refused-theirs-alone"),
        Refusal::EndedAlready => t!("refused-ended-already"),
        Refusal::LiftedAlready => t!("refused-lifted-already"),
        Refusal::NotPosted => t!("refused-not-posted"),
        Refusal::NoReasons => t!("refused-no-reasons"),
        Refusal::NotToldWhy => t!("refused-not-told-why"),
        Refusal::NoWorkingDay => t!("refused-no-working-day"),
        Refusal::NoGround => t!("refused-no-ground"),
        Refusal::NotShown => t!("refused-not-shown"),
        Refusal::QuestionOpen => t!("refused-question-open"),
        Refusal::AskedAlready => t!("refused-asked-already"),
        Refusal::NoDoubt => t!("problem-doubt-empty"),
        Refusal::NoQuestion => t!("refused-no-question"),
        Refusal::QuestionChanged => t!("request-question-changed"),
        Refusal::NoSuchMessage => t!("refused-no-message"),
        Refusal::NotAsked => t!("refused-not-asked"),
        Refusal::StillAwaited => t!("refused-still-awaited"),
        Refusal::ExtendedAlready => t!("refused-extended"),
        Refusal::NoSuchDate => t!("refused-no-date"),
        Refusal::NoSuchNotice => t!("refused-no-notice"),
        Refusal::NotMadeYet(day) => t!("refused-not-made", day = dates::long(day)),
        Refusal::NotSafe => t!("refused-not-safe"),
        Refusal::TargetPassed => t!("refused-day-passed"),
        Refusal::NothingToConfirm => t!("refused-nothing-to-confirm"),
        Refusal::YourOwn => t!("refused-your-own"),
        Refusal::NotChecked => t!("refused-not-checked"),
        Refusal::Lapsed => t!("refused-lapsed"),
        Refusal::NothingSeen => t!("refused-nothing-seen"),
        Refusal::AnsweredForAnother => t!("refused-answered-for-another"),
        Refusal::NotAround => t!("refused-not-around"),
        Refusal::NoSuchPerson => t!("refused-no-person"),
        Refusal::NothingWritten => t!("refused-nothing-written"),
        Refusal::Unanswered => t!("refused-unanswered"),
        Refusal::Unheard => t!("refused-unheard"),
        Refusal::NobodyReads => t!("refused-nobody-reads"),
        Refusal::StillTime(day) => t!("refused-still-time", day = dates::long(day)),
        Refusal::WroteBeside => t!("refused-wrote-beside"),
        Refusal::Held => t!("refused-held"),
        Refusal::NoParts => t!("refused-no-parts"),
        Refusal::FilesWait => t!("refused-files-wait"),
        Refusal::NotAnswered => t!("refused-not-answered"),
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
    use super::{grouped, missing_in_intake};
    use domain::form::TypedIntake;

    #[test]
    fn every_field_of_the_intake_says_what_is_missing() {
        for field in TypedIntake::FIELDS {
            assert!(crate::keys::has_words(&missing_in_intake(field)), "{field}");
        }
    }

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!(["7", "999", "4,001", "1,234,567"], [7, 999, 4001, 1_234_567].map(grouped).each_ref().map(String::as_str));
    }
}
