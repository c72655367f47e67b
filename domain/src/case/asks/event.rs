//! What happened to what we asked.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::AskOf;
use crate::case::{Delivery, Internal};

/// We asked for proof, a fee, or what the person means. It counts from the day on which it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub of: AskOf,
    /// What exactly is asked, as the person reads it.
    pub text: String,
    /// The reasonable doubt (Art 12(6)); for a fee, what shows that the request is manifestly unfounded or excessive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Internal>,
    pub delivery: Delivery,
}

/// The person answered our question: the month goes on (Art 12A(5)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionAnswered {
    /// The event that asked.
    pub ask: i64,
    /// The answer; empty where a message is the answer.
    pub text: String,
    /// The London day on which it came.
    pub on: Date,
    /// The message that is the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<i64>,
}

/// What we asked for came: the month starts on that day (Art 12A(2)), whenever somebody found it good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofReceived {
    /// The event that asked.
    pub ask: i64,
    /// What came.
    pub what: Internal,
    /// The London day on which it came.
    pub on: Date,
}

/// We do not ask for it any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskWithdrawn {
    /// The event that asked.
    pub ask: i64,
    pub why: Internal,
    /// What the person is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told: Option<String>,
}
