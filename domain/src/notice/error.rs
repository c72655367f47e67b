//! Why a notice file cannot be read.

use thiserror::Error;

/// What is wrong with a notice file, and on which line (from 1).
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum NoticeError {
    /// Not TOML, or a field is missing, unknown or of another type. The text names line, column and field.
    #[error("{0}")]
    Syntax(String),
    /// A text is empty.
    #[error("line {line}: {field} is empty")]
    Empty {
        /// Line of the section or entry.
        line: usize,
        /// For example `category.health text`.
        field: String,
    },
    /// An id is not made of small letters, digits and single hyphens.
    #[error("line {line}: \"{id}\" is not an id: use small letters, digits and single hyphens")]
    Id {
        /// Line of the id.
        line: usize,
        /// As written.
        id: String,
    },
    /// A field names an entry that does not exist, or one of another kind.
    #[error("line {line}: {field} names \"{id}\", and there is no such entry")]
    UnknownReference {
        /// Line of the reference.
        line: usize,
        /// For example `category.health purposes`.
        field: String,
        /// As written.
        id: String,
    },
    /// An id is used by two sections, or an entry stands in the text twice.
    #[error("line {line}: \"{id}\" is there already")]
    Repeated {
        /// Line of the second one.
        line: usize,
        id: String,
    },
    /// An entry stands nowhere in the text.
    #[error("line {line}: \"{id}\" stands in no section")]
    Unplaced {
        /// Line of the entry.
        line: usize,
        id: String,
    },
    /// A `{` without its `}` in a paragraph.
    #[error("line {line}: {field} has a {{ without its }}")]
    Brace {
        /// Line of the paragraph.
        line: usize,
        /// For example `section introduction`.
        field: String,
    },
}
