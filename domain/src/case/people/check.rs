//! What is checked of somebody.

use serde::{Deserialize, Serialize};

crate::listed! {
    /// What an officer checks of somebody.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Check {
        /// That they are who they say (Art 12(6)).
        Identity,
        /// That they may ask for somebody else: parental responsibility, an order, a mandate, the child's own word.
        Authority,
    }
}

impl Check {
    /// Its name in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Authority => "authority",
        }
    }

    /// The one of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|of| of.as_str() == name)
    }
}
