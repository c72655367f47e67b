//! Choices that the case system's export names by a word.

/// An enumeration with the word that is stored for each choice. A word that is not among them is nobody's choice: who reads it
/// says so, and guesses nothing.
macro_rules! stored {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $choice:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$about])* $choice,)* }

        impl $name {
            /// Every choice.
            pub const ALL: &[Self] = &[$(Self::$choice),*];

            /// The word that is stored.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$choice => $word),* }
            }

            /// The choice of that stored word.
            pub fn find_by_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.as_str() == name)
            }
        }
    };
}
pub(super) use stored;

stored! {
    /// How long a person's record is kept: the notice's rule, or one of its exceptions.
    RetentionRule {
        /// The notice's rule for each category.
        Default = "default",
        /// In care.
        LookedAfter = "looked_after",
        Adopted = "adopted",
        /// Under a child protection plan.
        ChildProtection = "child_protection",
        /// With special educational needs.
        Send = "send",
    }
}

impl RetentionRule {
    /// The last birthday until which a record is kept by this rule, by its age. `None` where it is counted from another day: that of an order, or
    /// on which a case was closed.
    pub fn last_birthday(self) -> Option<i16> {
        match self {
            Self::Default => Some(25),
            Self::LookedAfter => Some(75),
            Self::Send => Some(31),
            Self::Adopted | Self::ChildProtection => None,
        }
    }
}

stored! {
    /// A person's sex as the case system has it.
    Sex {
        Female = "female",
        Male = "male",
        Other = "other",
        NotRecorded = "not_recorded",
    }
}

stored! {
    /// A way to reach somebody.
    ContactKind {
        Phone = "phone",
        Email = "email",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case_export::Table;
    use crate::family::{Audience, BondKind};
    use crate::setting::ConsentKind;
    use jiff::civil::date;

    fn words(table: Table, column: &str) -> Vec<&'static str> {
        let schema = table.schema();
        schema.fields()[schema.position(column).unwrap()].one_of().iter().map(String::as_str).collect()
    }

    /// Law.md §8: the notice's own rule, reg 50 of the Care Planning Regulations 2010, and what was decided here (`additional.toml`).
    #[test]
    fn a_rule_that_counts_from_birth_has_its_last_birthday() {
        let last = RetentionRule::ALL.iter().map(|rule| rule.last_birthday());
        assert_eq!(last.collect::<Vec<_>>(), [Some(25), Some(75), None, None, Some(31)]);
    }

    /// What the export may say is what can be read: an import refuses any other word.
    #[test]
    fn an_import_takes_the_words_that_are_known_and_no_other() {
        let known = |all: &mut dyn Iterator<Item = &'static str>| all.collect::<Vec<_>>();
        assert_eq!(words(Table::People, "retention"), known(&mut RetentionRule::ALL.iter().map(|rule| rule.as_str())));
        assert_eq!(words(Table::People, "sex"), known(&mut Sex::ALL.iter().map(|sex| sex.as_str())));
        assert_eq!(words(Table::Contacts, "kind"), known(&mut ContactKind::ALL.iter().map(|kind| kind.as_str())));
        assert_eq!(words(Table::Relationships, "kind"), known(&mut BondKind::ALL.iter().map(|kind| kind.as_str())));
        let kind = |word: &&str| ConsentKind::of(Some(word), &[], "consent.family-support", date(2026, 11, 26)).is_some();
        assert!(words(Table::Consents, "kind").iter().all(kind) && words(Table::Consents, "kind").len() == 2);
        for table in [Table::Records, Table::Assessments, Table::Documents, Table::Attendance, Table::Consents] {
            assert_eq!(words(table, "visibility"), known(&mut Audience::ALL.iter().map(|audience| audience.as_str())));
        }
    }
}
