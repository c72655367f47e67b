//! What can be wrong with a field. The words for it are content.

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldError {
    /// Nothing was entered. What is missing is said in the words of the question.
    Empty,
    /// Nothing was entered where this is needed.
    Missing(Needed),
    NothingChosen,
    /// More characters than the field takes.
    TooLong {
        /// How many it takes.
        max: usize,
        /// How many there are.
        found: usize,
    },
    /// What was chosen is not among the choices.
    UnknownChoice,
    NotAnEmail,
    /// Six digits, but not the right ones, or too late.
    WrongCode,
    /// Not as many digits as a code has.
    NotACode,
    /// A day, a month or a year is missing.
    DateIncomplete,
    /// A year that has not four digits: which century is meant is not guessed.
    ShortYear,
    /// There is no such day.
    NotADate,
    /// There is no such time on that day.
    NotATime,
    /// The day is still to come.
    InFuture,
    /// The day is over.
    InPast,
    /// The end is before the beginning.
    BeforeStart,
    NotAPhone,
    NotAReference,
    /// Two answers that exclude each other.
    NotBoth,
    /// A day long ago: right, if it is confirmed.
    LongAgo,
}

/// What is missing where nothing was entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    Email,
    /// A code from an email.
    Code,
    /// What to call who helps.
    Helper,
    Message,
    /// The words that go with the reply.
    Reply,
    /// What the family will read.
    Letter,
    Reason,
    /// Why the case is closed.
    ClosingReason,
    /// What somebody doubts.
    Doubt,
    /// How something was shown, paid or found out.
    Evidence,
    /// A number in the case system.
    Person,
    Day,
    /// A name for a passkey.
    PasskeyName,
}

/// A problem at a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field's name in the form.
    pub field: &'static str,
    pub error: FieldError,
}

/// Every problem of a form, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<FieldProblem>);

impl Problems {
    /// One problem.
    pub fn one(field: &'static str, error: FieldError) -> Self {
        Self(vec![FieldProblem { field, error }])
    }

    /// The first problem of a field.
    pub fn at(&self, field: &str) -> Option<FieldError> {
        self.0.iter().find(|problem| problem.field == field).map(|problem| problem.error)
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keeps a field's value, or its problem.
    pub fn keep<T>(&mut self, field: &'static str, parsed: Result<T, FieldError>) -> Option<T> {
        parsed.map_err(|error| self.0.push(FieldProblem { field, error })).ok()
    }
}
