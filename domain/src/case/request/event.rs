//! What happened to the request itself.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::kind::Effect;

/// What the law gives at once took effect by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TookEffect {
    pub effect: Effect,
    /// Since which London day.
    pub on: Date,
}

/// Who asked for one letter asks for the rest: the day of receipt stays (capability A13).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestAsked {
    /// What else they want.
    pub text: String,
}
