//! What an officer typed, before it is read.

use std::collections::BTreeMap;

use crate::form::DateParts;

/// What was typed, by the name of the field: kept when the form is shown again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedMove(pub BTreeMap<String, String>);

impl TypedMove {
    /// What was typed into a field.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The parts of a day.
    pub fn day(&self, name: &str) -> DateParts {
        let part = |part: &str| self.get(&format!("{name}-{part}")).to_owned();
        DateParts { day: part("day"), month: part("month"), year: part("year") }
    }
}
