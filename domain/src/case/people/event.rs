//! What happened to the people of a case.

use serde::{Deserialize, Serialize};

use super::{Check, WhoAsks};
use crate::case::Internal;
use crate::id::PersonKey;

/// An officer took the case; who is in the record of the event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {}

/// An officer found out whose record the request is about, for somebody who was described (capability A12).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identified {
    pub person: PersonKey,
    /// How we know.
    pub how: Internal,
}

/// An officer checked who somebody is, or that they may ask. The clock runs as before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    pub of: Check,
    /// How we know.
    pub how: Internal,
    /// Who of the record it is, where that was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<WhoAsks>,
}
