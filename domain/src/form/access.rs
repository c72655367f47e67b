//! Asking for a copy (Art 15), one question a page: for whom, what, how.

use serde::{Deserialize, Serialize};

use super::{FieldError, Limit, Problems, clean_text};
use crate::case::{Format, Scope, Submission};
use crate::id::{AccountId, PersonKey};
use crate::kind::Kind;
use jiff::civil::Date;

/// The answers so far, as they are kept in a draft. Each may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AccessAnswers {
    /// Whose information.
    pub subject: Option<PersonKey>,
    /// Everything, or some kinds.
    pub scope: Option<ScopeChoice>,
    /// Which kinds, when some.
    pub categories: Vec<String>,
    /// Anything else, in one's own words.
    pub details: Option<String>,
    /// How the copy is given.
    pub format: Option<FormatChoice>,
}

/// Everything, or some kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "plain words")]
pub enum ScopeChoice {
    Everything,
    Some,
}

/// How the copy is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "plain words")]
pub enum FormatChoice {
    Download,
    Paper,
}

/// The questions, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessField {
    /// Whose information?
    Who,
    /// What would you like?
    What,
    /// How shall we give it to you?
    How,
}

impl AccessField {
    /// Every question, in order.
    pub const ALL: [Self; 3] = [Self::Who, Self::What, Self::How];

    /// The last part of its address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Who => "who",
            Self::What => "what",
            Self::How => "how",
        }
    }

    /// The question of that address.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.as_str() == name)
    }

    /// The question after this one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().skip_while(|field| *field != self).nth(1)
    }

    /// The question before this one.
    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().take_while(|field| *field != self).last()
    }
}

impl AccessAnswers {
    /// The first question that has no answer.
    pub fn first_open(&self) -> Option<AccessField> {
        if self.subject.is_none() {
            Some(AccessField::Who)
        } else if self.scope.is_none() {
            Some(AccessField::What)
        } else if self.format.is_none() {
            Some(AccessField::How)
        } else {
            None
        }
    }

    /// Answers "whose information?" with one of the people whom the viewer may ask about.
    ///
    /// # Errors
    /// The problem, at `subject`.
    pub fn answer_who(&mut self, typed: &str, people: &[PersonKey]) -> Result<(), Problems> {
        let chosen = match typed {
            "" => Err(FieldError::NothingChosen),
            key => people.iter().find(|person| person.0 == key).ok_or(FieldError::UnknownChoice),
        };
        let chosen = chosen.map_err(|error| Problems::one("subject", error))?;
        self.subject = Some(chosen.clone());
        Ok(())
    }

    /// Answers "what would you like?".
    ///
    /// # Errors
    /// The problems, at `scope`, `categories` and `details`.
    pub fn answer_what(&mut self, scope: &str, chosen: &[String], details: &str, known: &[&str]) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let scope = problems.keep("scope", parse_scope(scope));
        let categories = match scope {
            Some(ScopeChoice::Some) => problems.keep("categories", parse_categories(chosen, known)),
            _ => Some(Vec::new()),
        };
        let details = problems.keep("details", clean_text(details, Limit::LONG));
        match (scope, categories, details) {
            (Some(scope), Some(categories), Some(details)) => {
                (self.scope, self.categories, self.details) = (Some(scope), categories, details);
                Ok(())
            }
            _ => Err(problems),
        }
    }

    /// Answers "how shall we give it to you?".
    ///
    /// # Errors
    /// The problem, at `format`.
    pub fn answer_how(&mut self, typed: &str) -> Result<(), Problems> {
        let format = match typed {
            "download" => Ok(FormatChoice::Download),
            "paper" => Ok(FormatChoice::Paper),
            "" => Err(FieldError::NothingChosen),
            _ => Err(FieldError::UnknownChoice),
        };
        self.format = Some(format.map_err(|error| Problems::one("format", error))?);
        Ok(())
    }

    /// The request that these answers make; `None` while a question is open.
    pub fn submission(&self, requester: AccountId, received: Date) -> Option<Submission> {
        let scope = match self.scope? {
            ScopeChoice::Everything => Scope::Everything,
            ScopeChoice::Some => Scope::Categories(self.categories.clone()),
        };
        let format = match self.format? {
            FormatChoice::Download => Format::Download,
            FormatChoice::Paper => Format::Paper,
        };
        let subject = self.subject.clone()?;
        Some(Submission { kind: Kind::Access, requester, subject, received, scope, details: self.details.clone(), format })
    }
}

fn parse_scope(typed: &str) -> Result<ScopeChoice, FieldError> {
    match typed {
        "everything" => Ok(ScopeChoice::Everything),
        "some" => Ok(ScopeChoice::Some),
        "" => Err(FieldError::NothingChosen),
        _ => Err(FieldError::UnknownChoice),
    }
}

fn parse_categories(chosen: &[String], known: &[&str]) -> Result<Vec<String>, FieldError> {
    if chosen.is_empty() {
        return Err(FieldError::NothingChosen);
    }
    if chosen.iter().any(|id| !known.contains(&id.as_str())) {
        return Err(FieldError::UnknownChoice);
    }
    let mut sorted = chosen.to_vec();
    sorted.sort();
    sorted.dedup();
    Ok(sorted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    const KNOWN: [&str; 2] = ["category.health", "category.school"];

    fn people() -> Vec<PersonKey> {
        vec![PersonKey("p-1".into()), PersonKey("p-2".into())]
    }

    #[test]
    fn answers_become_a_request_only_when_all_are_given() {
        let account = AccountId(Uuid::nil());
        let day = date(2026, 11, 23);
        let mut answers = AccessAnswers::default();
        assert_eq!(answers.submission(account, day), None);
        answers.answer_who("p-2", &people()).unwrap();
        answers.answer_what("some", &["category.school".into()], " The letter of May ", &KNOWN).unwrap();
        assert_eq!(answers.first_open(), Some(AccessField::How));
        answers.answer_how("download").unwrap();
        let submission = answers.submission(account, day).unwrap();
        assert_eq!(submission.scope, Scope::Categories(vec!["category.school".into()]));
        assert_eq!(submission.details.as_deref(), Some("The letter of May"));
    }

    #[test]
    fn a_person_outside_the_list_cannot_be_named() {
        let mut answers = AccessAnswers::default();
        let problem = answers.answer_who("p-9", &people()).unwrap_err();
        assert_eq!(problem, Problems::one("subject", FieldError::UnknownChoice));
        assert_eq!(answers, AccessAnswers::default());
    }

    #[test]
    fn every_problem_of_a_page_is_named_at_once_and_nothing_is_changed() {
        let mut answers = AccessAnswers::default();
        let problems = answers.answer_what("some", &[], &"x".repeat(4001), &KNOWN).unwrap_err();
        assert_eq!(problems.at("categories"), Some(FieldError::NothingChosen));
        assert_eq!(problems.at("details"), Some(FieldError::TooLong { max: 4000, found: 4001 }));
        assert_eq!(answers, AccessAnswers::default());
    }

    #[test]
    fn questions_follow_each_other() {
        assert_eq!(AccessField::Who.previous(), None);
        assert_eq!(AccessField::Who.next(), Some(AccessField::What));
        assert_eq!(AccessField::How.previous(), Some(AccessField::What));
        assert_eq!(AccessField::How.next(), None);
    }
}
