//! What happened to a complaint.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::case::{Delivery, Internal};

/// We acknowledged it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledged {
    /// Our words; empty where the page said it that followed.
    pub text: String,
    pub delivery: Delivery,
}

/// Somebody set the day by which the outcome is to be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetSet {
    /// The London day.
    pub on: Date,
    pub why: Internal,
}
