//! What stands in a person's record, and for whom it is meant.

use jiff::civil::Date;

use super::names::stored;

stored! {
    /// For whom an item is meant.
    Audience {
        /// The person and those who may act for them.
        Family = "family",
        /// Only the person: a confidence (DPA 2018 sch. 3 paras 4 and 10).
        Person = "self",
        /// Nobody before a person has reviewed it: other people's data, safeguarding.
        Review = "staff",
    }
}

/// One thing that is held about a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The case system's own key.
    pub key: String,
    /// The category of the notice, by id.
    pub category: String,
    pub label: String,
    pub value: String,
    pub source: String,
    pub recorded_on: Date,
    /// For whom it is meant.
    pub audience: Audience,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_audience_is_no_audience() {
        assert_eq!(Audience::find_by_name("everyone"), None);
    }
}
