//! The people of a case.

use super::{Check, Checked, Identified};
use crate::id::{AccountId, PersonKey};

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
