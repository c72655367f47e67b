//! What was said of how to reach somebody.

use serde::{Deserialize, Serialize};

use crate::ask::SafeContact;

/// From now on only this is safe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ContactChanged(pub SafeContact);
