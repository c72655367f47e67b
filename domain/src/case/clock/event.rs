//! What happened to the clock.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::case::{Delivery, Internal};
use crate::id::AccountId;

crate::listed! {
    /// Why a request may be extended (Art 12A(3)).
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Ground {
        /// The request is complex.
        Complexity,
        /// The person made a number of requests.
        Number,
    }
}

impl Ground {
    /// Its name in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Complexity => "complexity",
            Self::Number => "number",
        }
    }

    /// The ground of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.as_str() == name)
    }
}

/// We gave notice of two further months (Art 12A(3)). It counts from the day on which it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extended {
    pub ground: Ground,
    /// The reasons, as the person reads them.
    pub text: String,
    pub delivery: Delivery,
}

/// A recorded day was wrong. What was recorded stays in the history beside what is right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateCorrected {
    /// The event that recorded it.
    pub seq: i64,
    /// The right London day.
    pub on: Date,
    /// How we know.
    pub why: Internal,
    /// What the person is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told: Option<String>,
}

/// What an event says would move a date in a way that one person alone must not: it counts once a second person confirmed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmationNeeded {
    /// The event.
    pub of: i64,
    /// Who recorded it, and cannot confirm it.
    pub by: AccountId,
}

/// A second person confirmed what an event says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// The event.
    pub of: i64,
    /// What they looked at.
    pub why: Internal,
}

/// A second person did not confirm it: it never counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declined {
    /// The event.
    pub of: i64,
    pub why: Internal,
}
