//! The words of questions and answers. A question's words are found by its name, the most fitting first: for this kind of
//! request, for whom it is asked, then for all.

use domain::ask::{self, ABOUT, Answers, Field, Input, OTHER, Question};
use domain::kind::Kind;
use domain::notice::Notice;
use jiff::civil::Date;

use crate::components::SummaryRow;
use crate::pages::account::category_label;
use crate::{dates, t, words};

/// "For whom" of words for staff who write down what a caller says.
pub const CALLER: &str = "caller";

/// What is asked for, and the people whom the asker may ask about, by name.
#[derive(Clone, Debug)]
pub struct Wording {
    /// The kind of request.
    pub kind: Kind,
    /// For whom: one of the choices of the question "for", where it was answered.
    pub for_whom: Option<String>,
    /// The people whom the asker may ask about, with their names.
    pub people: Vec<(String, String)>,
}

impl Wording {
    /// For staff who write down what a caller says.
    pub fn for_caller(kind: Kind) -> Self {
        Self { kind, for_whom: Some(CALLER.to_owned()), people: Vec::new() }
    }

    /// The wording of a form.
    pub fn new(kind: Kind, answers: &Answers, people: Vec<(String, String)>) -> Self {
        Self { kind, for_whom: answers.one("for").map(str::to_owned), people }
    }

    fn find(&self, name: &str, end: &str) -> Option<String> {
        words::first(&keys(self.kind, self.for_whom.as_deref(), name, end))
    }

    /// The question of a page.
    pub fn title(&self, question: &Question) -> String {
        self.find(question.step, "-title").unwrap_or_else(|| question.step.to_owned())
    }

    /// What stands before the fields of a page, where something does.
    pub fn intro(&self, question: &Question) -> Option<String> {
        self.find(question.step, "-intro")
    }

    /// The label of a field, as it is asked: what may stay empty says so.
    pub fn asking_label(&self, field: &Field) -> String {
        let label = self.label(field);
        if field.needed || !is_typed(field) { label } else { t!("ask-optional", label = label) }
    }

    /// The label of a field.
    pub fn label(&self, field: &Field) -> String {
        self.find(field.name, "").unwrap_or_else(|| field.name.to_owned())
    }

    /// The label of a field for staff, who read what was answered. Where the words of the form speak to the person who asks, there are
    /// others.
    pub fn staff_label(&self, field: &Field) -> String {
        words::first(&[staff_key(field.name)]).or_else(|| self.find(field.name, "")).unwrap_or_else(|| field.name.to_owned())
    }

    /// The hint of a field.
    pub fn hint(&self, field: &Field) -> Option<String> {
        self.find(field.name, "-hint")
    }

    /// The words of a choice.
    pub fn choice(&self, field: &Field, value: &str) -> String {
        let notice = Notice::current();
        let known = match field.input {
            Input::People if value == OTHER => Some(t!("ask-subject-other")),
            Input::People => self.people.iter().find(|(key, _)| key == value).map(|(_, name)| name.clone()),
            Input::Category | Input::Categories | Input::ConsentedCategories => {
                value.parse().ok().and_then(|id| notice.category(&id)).map(category_label)
            }
            Input::Purposes => value.parse().ok().and_then(|id| notice.purpose(&id)).map(|purpose| purpose.label().to_owned()),
            Input::Consents => value.parse().ok().and_then(|id| notice.consent(&id)).map(|_| t!("ask-consents-family-support")),
            _ => self.find(&format!("{}-{value}", field.name), ""),
        };
        known.unwrap_or_else(|| value.to_owned())
    }

    /// The hint of a choice.
    pub fn choice_hint(&self, field: &Field, value: &str) -> Option<String> {
        self.find(&format!("{}-{value}", field.name), "-hint")
    }

    /// What is wrong when a field has no answer.
    pub fn missing(&self, name: &str) -> Option<String> {
        self.find(name, "-missing")
    }

    /// What was answered, for staff.
    pub fn staff_rows<'a>(&self, questions: impl IntoIterator<Item = &'a Question>, answers: &Answers) -> Vec<SummaryRow> {
        let fields = questions.into_iter().flat_map(|question| question.fields);
        let given = fields.filter(|field| !answers.all(field.name).is_empty());
        given.map(|field| SummaryRow::new(self.staff_label(field), self.answer(field, answers))).collect()
    }

    /// The answer to a field, each value on a line.
    pub fn answer(&self, field: &Field, answers: &Answers) -> String {
        let shown = |value: &String| match field.input {
            Input::Day(_) => value.parse::<Date>().map_or_else(|_| value.clone(), dates::long),
            Input::Line(_) | Input::Lines(_) | Input::Email | Input::Phone => value.clone(),
            _ => self.choice(field, value),
        };
        answers.all(field.name).iter().map(shown).collect::<Vec<_>>().join("\n")
    }

    /// The entry of the notice that was asked about, where no question holds it.
    pub fn about(answers: &Answers) -> Option<SummaryRow> {
        let entry = ask::words(Notice::current(), answers.one(ABOUT)?)?;
        Some(SummaryRow::new(t!("request-about"), entry))
    }

    /// The answers to these questions as rows, those that were given.
    pub fn rows<'a>(&self, questions: impl IntoIterator<Item = &'a Question>, answers: &Answers) -> Vec<(&'a str, SummaryRow)> {
        let mut rows = Vec::new();
        for question in questions {
            let given = question.fields.iter().filter(|field| !answers.all(field.name).is_empty());
            rows.extend(given.map(|field| {
                let label = if question.fields.len() == 1 { self.title(question) } else { self.label(field) };
                (question.step, SummaryRow::new(label, self.answer(field, answers)))
            }));
        }
        rows
    }
}

fn is_typed(field: &Field) -> bool {
    matches!(field.input, Input::Line(_) | Input::Lines(_) | Input::Email | Input::Phone | Input::Day(_))
}

/// Where the label of an answer for staff stands, where it has one of its own.
pub(crate) fn staff_key(name: &str) -> String {
    format!("asked-{name}")
}

/// Where words for this may stand, the most fitting first.
pub(crate) fn keys(kind: Kind, for_whom: Option<&str>, name: &str, end: &str) -> Vec<String> {
    let kind = kind.as_str();
    let mut keys = vec![format!("ask-{kind}-{name}{end}")];
    keys.extend(for_whom.map(|whom| format!("ask-{name}-for-{whom}{end}")));
    keys.push(format!("ask-{name}{end}"));
    keys
}

/// What a person wants, in their words: "Ask for a copy of your information".
pub fn want_words(kind: Kind) -> String {
    match kind {
        Kind::Access => t!("want-access"),
        Kind::Rectification => t!("want-rectification"),
        Kind::Erasure => t!("want-erasure"),
        Kind::Restriction => t!("want-restriction"),
        Kind::Objection => t!("want-objection"),
        Kind::Marketing => t!("want-marketing"),
        Kind::Automated => t!("want-automated"),
        Kind::Portability => t!("want-portability"),
        Kind::Consent => t!("want-consent"),
        Kind::Complaint | Kind::Breach => t!("want-complaint"),
    }
}
