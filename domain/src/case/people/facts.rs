//! The people of a case.

use super::{Check, Checked, Identified, WhoAsks};
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
    /// The event that last named another person than before: what was made up to then is about somebody else.
    pub renamed: Option<i64>,
    /// Who of the record asks, as was said last; none where nobody said it.
    pub asks: Option<WhoAsks>,
}

impl People {
    /// Whether another person was named before.
    pub(in crate::case) fn is_another(&self, person: &PersonKey) -> bool {
        self.identified.as_ref().is_some_and(|before| before != person)
    }

    pub(in crate::case) fn identify(&mut self, seq: i64, event: &Identified) {
        // Who was checked for one person was not checked for another.
        if self.is_another(&event.person) {
            self.checked.clear();
            self.renamed = Some(seq);
            self.asks = None;
        }
        self.identified = Some(event.person.clone());
    }

    pub(in crate::case) fn check(&mut self, event: &Checked) {
        if !self.checked.contains(&event.of) {
            self.checked.push(event.of);
        }
        // A name that was compared says nothing against who was named since.
        if let Some(who) = event.who.as_ref().filter(|who| **who != WhoAsks::Named || self.asks.is_none()) {
            self.asks = Some(who.clone());
        }
    }
}
