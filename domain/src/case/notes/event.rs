//! What was said.

use serde::{Deserialize, Serialize};

use crate::case::Internal;

/// A message between the person and the officer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageSent {
    pub text: String,
}

/// A note that only staff read (capability O29).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteWritten {
    pub text: Internal,
}

/// What the person wrote was read, and nothing is owed for it: up to which event, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageSettled {
    pub upto: i64,
    pub why: Internal,
}
