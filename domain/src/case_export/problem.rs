use jiff::civil::Date;

/// Why a field was refused. In plain words, and never with the value itself.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// Required and empty.
    #[error("is empty, and it is needed")]
    Missing,
    /// More characters than the schema allows.
    #[error("is longer than {0} characters")]
    TooLong(usize),
    /// Not a value of the closed list.
    #[error("is not one of: {0}")]
    NotOneOf(String),
    /// Not `YYYY-MM-DD`, or a day that does not exist.
    #[error("is not a date like 2026-11-23")]
    NotADate,
    /// Neither of the two words.
    #[error("is neither true nor false")]
    NotTrueOrFalse,
    /// Not a whole number.
    #[error("is not a whole number")]
    NotANumber,
    /// Below the schema's minimum.
    #[error("is less than {0}")]
    TooSmall(i64),
    /// Before the schema's minimum.
    #[error("is before {0}")]
    TooEarly(Date),
    /// Not of the shape the schema's pattern describes.
    #[error("must be {0}")]
    Shape(&'static str),
    /// NUL or another control character, or a line break where only one line is allowed.
    #[error("has a control character or a line break that cannot be kept")]
    ControlCharacter,
    /// A character that reverses the direction of the text around it, and so can disguise it.
    #[error("has a hidden character that changes the direction of text")]
    BidiOverride,
    /// A day after today, for something that has happened.
    #[error("is in the future")]
    InFuture,
    /// An end before its beginning.
    #[error("is before {0}")]
    BeforeField(&'static str),
    /// A person related to themself.
    #[error("is the same person as {0}")]
    SameAs(&'static str),
    /// Not a field whose value can change: unknown, or an identifier.
    #[error("is no field that can be changed")]
    Fixed,
    /// One of several values is not known.
    #[error("has an identifier that is not in the privacy notice")]
    UnknownIdentifier,
    /// One of several values stands twice.
    #[error("has the same identifier twice")]
    Repeated,
}

/// A refused field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedField {
    /// The column's name.
    pub field: String,
    pub reason: Reason,
}

impl RefusedField {
    /// `reason` at the column `field`.
    pub fn new(field: impl Into<String>, reason: Reason) -> Self {
        Self { field: field.into(), reason }
    }
}
