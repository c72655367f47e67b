//! Words that only staff read.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Words of staff for staff: why, how we know, what shows it. Nothing that a family reads can be made of it: it has no `Display`,
/// and a test finds every place that opens it.
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Internal(String);

impl Internal {
    /// Words of staff.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The words, for a page, a letter or a file that only staff get.
    pub fn for_staff(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Internal {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Internal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Internal(..)")
    }
}
