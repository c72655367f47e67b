//! What a question is: its fields, for which kinds of request, and when it is asked.

use jiff::civil::Date;

use super::Answers;
use crate::form::{FieldError, Limit};
use crate::id::PersonKey;
use crate::kind::Kind;

/// How a field is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    Line(Limit),
    Lines(Limit),
    /// One of these.
    One(&'static [&'static str]),
    /// One or more of these.
    Some(&'static [&'static str]),
    /// One or more people whom the asker may ask about, or somebody else.
    People,
    /// One category of the notice.
    Category,
    /// Categories of the notice.
    Categories,
    /// Categories of the notice that are held by consent alone.
    ConsentedCategories,
    /// Purposes of the notice.
    Purposes,
    /// Consents of the notice.
    Consents,
    Day(Days),
    Email,
    Phone,
}

/// Which days fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    /// Today or before.
    Past,
    /// Today or later.
    Coming,
}

/// A field of a question.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name in the form and among the answers.
    pub name: &'static str,
    /// How it is answered.
    pub input: Input,
    /// Whether it must be answered.
    pub needed: bool,
    /// When it is asked: a field that is not asked has no answer.
    pub asked: fn(&Asking<'_>) -> bool,
}

fn always(_: &Asking<'_>) -> bool {
    true
}

/// Nothing is wrong with the fields together.
pub(super) fn fits(_: &Answers) -> Option<(&'static str, FieldError)> {
    None
}

impl Field {
    /// A field that may stay empty.
    pub(super) const fn may(name: &'static str, input: Input) -> Self {
        Self { name, input, needed: false, asked: always }
    }

    /// A field that must be answered.
    pub(super) const fn must(name: &'static str, input: Input) -> Self {
        Self { name, input, needed: true, asked: always }
    }

    /// Asked only then.
    pub(super) const fn when(self, asked: fn(&Asking<'_>) -> bool) -> Self {
        Self { asked, ..self }
    }
}

/// A page with one question.
#[derive(Debug)]
pub struct Question {
    /// The last part of its address.
    pub step: &'static str,
    pub kinds: &'static [Kind],
    /// When it is asked.
    pub asked: fn(&Asking<'_>) -> bool,
    /// Its fields, in order.
    pub fields: &'static [Field],
    /// What is wrong with its fields together, where each is right alone.
    pub check: fn(&Answers) -> Option<(&'static str, FieldError)>,
}

/// A question for these kinds that is always asked.
pub(super) const fn question(step: &'static str, kinds: &'static [Kind], fields: &'static [Field]) -> Question {
    Question { step, kinds, asked: always, fields, check: fits }
}

/// What decides which questions are asked, and what may be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offers {
    /// The people whom the asker may ask about.
    pub people: Vec<PersonKey>,
    /// Whether the asker has no account.
    pub guest: bool,
    /// Today in London.
    pub today: Date,
    /// How the asker may be reached, as they last said.
    pub kept: Option<KeptWays>,
}

/// What is kept of how somebody may be reached, by kind and day alone: who reads somebody's form must not find a refuge in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptWays {
    /// Of the choices of the question, those that are safe; none where nothing is.
    pub ways: Vec<String>,
    /// Whether there is a code word.
    pub code_word: bool,
    /// The London day on which it was said.
    pub on: Date,
}

/// A form that is being filled in.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    pub kind: Kind,
    /// The answers so far.
    pub answers: &'a Answers,
    /// Who asks, and when.
    pub offers: &'a Offers,
}
