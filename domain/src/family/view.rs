//! Which items of a person's record a viewer sees.

use jiff::civil::Date;

use super::names::{RetentionRule, stored};

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

/// How a viewer looks at a person's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// One's own record.
    Own,
    /// One's own record before one has proved again to be there: nothing that is for oneself alone. A minor's is what a parent
    /// would see of it, so that who stands beside them learns nothing.
    OwnAtAGlance {
        /// Whether the person is under 18.
        minor: bool,
    },
    /// A child's record, by an adult who may act for the child.
    Acting,
    /// The same, before somebody has reviewed the record, shown as name, date of birth and sex only:
    ///
    /// - the child lives or lived at a protected place and the adult does not: any text may betray it (a school, a doctor);
    /// - the child is looked after or under child protection: what a parent may see is decided person by person, in the
    ///   child's best interests (DPA 2018 sch. 3 paras 7, 11 and 21).
    ActingBeforeReview,
}

impl View {
    /// The view of an adult who may act for a child. `hidden_home`: the child has an address at a protected place of which
    /// the adult is outside. `retention`: the child's retention rule, which tells who is looked after or protected.
    pub fn acting(hidden_home: bool, retention: RetentionRule) -> Self {
        let safeguarded = matches!(retention, RetentionRule::LookedAfter | RetentionRule::ChildProtection);
        if hidden_home || safeguarded { Self::ActingBeforeReview } else { Self::Acting }
    }

    /// Whether an item for this audience is shown.
    pub fn shows(self, audience: Audience) -> bool {
        match self {
            Self::Own => audience != Audience::Review,
            Self::OwnAtAGlance { .. } | Self::Acting => audience == Audience::Family,
            Self::ActingBeforeReview => false,
        }
    }

    /// Whether ways to reach the person are shown. A child's may be the other parent's.
    pub fn shows_contacts(self) -> bool {
        matches!(self, Self::Own | Self::OwnAtAGlance { minor: false })
    }

    /// Whether a consent for this audience is shown. An adult ends one as easily as they gave it.
    pub fn shows_consent(self, audience: Audience) -> bool {
        self.shows(audience) || (audience == Audience::Person && self == Self::OwnAtAGlance { minor: false })
    }

    /// Whether it is the reader's own record.
    pub fn is_own(self) -> bool {
        matches!(self, Self::Own | Self::OwnAtAGlance { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEWS: [View; 3] = [View::Own, View::Acting, View::ActingBeforeReview];

    #[test]
    fn nobody_sees_what_needs_review() {
        assert!(VIEWS.into_iter().all(|view| !view.shows(Audience::Review)));
    }

    #[test]
    fn a_childs_confidence_is_the_childs() {
        assert_eq!(VIEWS.map(|view| view.shows(Audience::Person)), [true, false, false]);
    }

    #[test]
    fn from_elsewhere_no_text_of_a_protected_childs_record_is_seen() {
        assert!(!View::acting(true, RetentionRule::Default).shows(Audience::Family));
        assert!(View::acting(false, RetentionRule::Default).shows(Audience::Family));
    }

    #[test]
    fn the_record_of_a_looked_after_or_protected_child_is_reviewed_first() {
        for retention in [RetentionRule::LookedAfter, RetentionRule::ChildProtection] {
            assert_eq!(View::acting(false, retention), View::ActingBeforeReview);
        }
    }

    #[test]
    fn only_the_person_sees_how_to_reach_them() {
        assert_eq!(VIEWS.map(View::shows_contacts), [true, false, false]);
    }

    #[test]
    fn at_a_glance_a_minor_sees_what_a_parent_would() {
        let glance = View::OwnAtAGlance { minor: true };
        for audience in Audience::ALL {
            assert_eq!(glance.shows(*audience), View::Acting.shows(*audience));
            assert_eq!(glance.shows_consent(*audience), View::Acting.shows_consent(*audience));
        }
        assert_eq!(glance.shows_contacts(), View::Acting.shows_contacts());
    }

    #[test]
    fn at_a_glance_an_adult_sees_and_ends_consents_and_no_confidence() {
        let glance = View::OwnAtAGlance { minor: false };
        assert!(glance.shows_consent(Audience::Person) && glance.shows_contacts());
        assert!(!glance.shows(Audience::Person) && !glance.shows_consent(Audience::Review));
    }

    #[test]
    fn an_unknown_audience_is_no_audience() {
        assert_eq!(Audience::find_by_name("everyone"), None);
    }
}
