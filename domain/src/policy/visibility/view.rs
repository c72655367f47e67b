//! How a viewer looks at a person's record, and what their parents see of it.

use jiff::civil::Date;

use super::facts::{Age, Moment, Review, SeenPart, SightFacts, Spot};
use super::table::shows;
use crate::family::{Audience, RetentionRule};

/// How a viewer looks at a person's record, once they may see it at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// One's own record.
    Own,
    /// One's own record, of somebody of this age, before one has proved again to be there.
    OwnAtAGlance(Age),
    /// A child's record, by an adult who may act for the child.
    Acting,
    /// The same, before somebody has reviewed the record: name, date of birth and sex only.
    ActingBeforeReview,
}

impl View {
    /// The view of an adult who may act for a child. `hidden_home`: the child has an address at a protected place of which
    /// the adult is outside. `retention`: the child's retention rule, which tells who is looked after or protected. `ended`: the child has
    /// reached the age at which a parent's view ends.
    pub fn acting(hidden_home: bool, retention: RetentionRule, ended: bool) -> Self {
        let spot = if hidden_home { Spot::Home } else { Spot::Shared };
        let opens = shows(&SightFacts { spot, review: Review::of(retention, ended), ..SightFacts::ACTING });
        if opens { Self::Acting } else { Self::ActingBeforeReview }
    }

    /// Whether something of this part that is meant for this audience is shown, where its words tell no protected place.
    pub fn shows(self, part: SeenPart, meant: Audience) -> bool {
        let facts = match self {
            Self::Own => SightFacts::OWN,
            Self::OwnAtAGlance(age) => SightFacts { age, moment: Moment::Glance, ..SightFacts::OWN },
            Self::Acting => SightFacts::ACTING,
            Self::ActingBeforeReview => SightFacts { review: Review::First, ..SightFacts::ACTING },
        };
        shows(&SightFacts { part, meant, ..facts })
    }

    /// Whether it is the reader's own record.
    pub fn is_own(self) -> bool {
        matches!(self, Self::Own | Self::OwnAtAGlance(_))
    }
}

/// What a person's parents can see of their record here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParentsSee {
    /// Nothing: the person is an adult.
    Nothing,
    /// Name, date of birth and sex: the person has reached the age at which a parent's view ends.
    Name,
    /// What is meant for the family; never a confidence, a session of a confidential service, or a consent of one's own. A parent
    /// may see less, and is not told so.
    Family,
}

/// What their parents can see at most, by the same table as on the parents' pages. `ended`: as of [`View::acting`].
pub fn parents_see(born: Option<Date>, today: Date, ended: bool) -> ParentsSee {
    let facts = SightFacts { age: Age::of(born, today), review: Review::of(RetentionRule::Default, ended), ..SightFacts::ACTING };
    match (shows(&facts), shows(&SightFacts { part: SeenPart::Name, ..facts })) {
        (true, _) => ParentsSee::Family,
        (false, true) => ParentsSee::Name,
        (false, false) => ParentsSee::Nothing,
    }
}

impl ParentsSee {
    /// Whether a parent can see an item, at most: for the marks of "what your parents can see" (capability Y9).
    pub fn includes(self, part: SeenPart, meant: Audience) -> bool {
        match self {
            Self::Nothing => false,
            Self::Name => View::ActingBeforeReview.shows(part, meant),
            Self::Family => View::Acting.shows(part, meant),
        }
    }
}
