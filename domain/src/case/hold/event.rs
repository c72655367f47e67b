//! What happened to a hold.

use serde::{Deserialize, Serialize};

use crate::case::Internal;

/// Nothing of the case may be destroyed until this is lifted: a claim, an inquiry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldPlaced {
    pub why: Internal,
}

/// It may be destroyed again when its time comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldLifted {
    pub why: Internal,
}
