//! The people of a case.

use serde::{Deserialize, Serialize};

use super::{Checked, Identified};
use crate::id::{AccountId, PersonKey};

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

/// The people of a case, besides those that the request names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct People {
    /// The officer who works on it.
    pub officer: Option<AccountId>,
    /// Whose record it is about, where an officer found out.
    pub identified: Option<PersonKey>,
    /// What was checked.
    pub checked: Vec<Check>,
}

impl People {
    pub(in crate::case) fn identify(&mut self, event: &Identified) {
        // Who was checked for one person was not checked for another.
        if self.identified.as_ref().is_some_and(|before| *before != event.person) {
            self.checked.clear();
        }
        self.identified = Some(event.person.clone());
    }

    pub(in crate::case) fn check(&mut self, event: &Checked) {
        if !self.checked.contains(&event.of) {
            self.checked.push(event.of);
        }
    }
}
