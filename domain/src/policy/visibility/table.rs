//! The table. Of each combination of facts one row speaks, and no other: a test tries them all.

use super::facts::{Age, Facts, Looker, Order, Part, Review, Spot, Tie};
use crate::family::Audience;

crate::listed! {
    /// Why something is shown or not. The words of each stand at `/dpo/visibility`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Rule {
        Staff,
        Stranger,
        ItemReview,
        StaffOnly,
        Joined,
        JoinedOnly,
        OwnRequest,
        OwnFacts,
        OwnPlace,
        Own,
        Forbidden,
        Grown,
        Unbound,
        NotTheirs,
        Reach,
        Named,
        Place,
        RecordReview,
        Confidence,
        Family,
    }
}

impl Rule {
    /// Its name, for its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Stranger => "stranger",
            Self::ItemReview => "item-review",
            Self::StaffOnly => "staff-only",
            Self::Joined => "joined",
            Self::JoinedOnly => "joined-only",
            Self::OwnRequest => "own-request",
            Self::OwnFacts => "own-facts",
            Self::OwnPlace => "own-place",
            Self::Own => "own",
            Self::Forbidden => "forbidden",
            Self::Grown => "grown",
            Self::Unbound => "unbound",
            Self::NotTheirs => "not-theirs",
            Self::Reach => "reach",
            Self::Named => "named",
            Self::Place => "place",
            Self::RecordReview => "record-review",
            Self::Confidence => "confidence",
            Self::Family => "family",
        }
    }
}

/// A row: of which values of each fact it speaks (none named: of all), and what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub rule: Rule,
    /// Whether it is shown.
    pub shown: bool,
    pub lookers: &'static [Looker],
    pub ties: &'static [Tie],
    pub ages: &'static [Age],
    pub orders: &'static [Order],
    pub spots: &'static [Spot],
    pub parts: &'static [Part],
    pub meant: &'static [Audience],
    pub reviews: &'static [Review],
}

impl Row {
    /// Whether it speaks of these facts.
    pub fn speaks_of(&self, facts: &Facts) -> bool {
        has(self.lookers, facts.looker)
            && has(self.ties, facts.tie)
            && has(self.ages, facts.age)
            && has(self.orders, facts.order)
            && has(self.spots, facts.spot)
            && has(self.parts, facts.part)
            && has(self.meant, facts.meant)
            && has(self.reviews, facts.review)
    }
}

fn has<T: PartialEq>(some: &[T], one: T) -> bool {
    some.is_empty() || some.contains(&one)
}

const ANY: Row = Row {
    rule: Rule::Staff,
    shown: false,
    lookers: &[],
    ties: &[],
    ages: &[],
    orders: &[],
    spots: &[],
    parts: &[],
    meant: &[],
    reviews: &[],
};
/// What needs no review any more.
const CLEAR: Row = Row { meant: &[Audience::Family, Audience::Person], ..ANY };
const OWN: Row = Row { lookers: &[Looker::Own], ..CLEAR };
/// What a person writes or wrote may tell where somebody else is.
const TEXTS: &[Part] = &[Part::Contact, Part::Line, Part::Assessment, Part::Session, Part::Consent];
/// All but the notes of staff.
const PARENT: Row = Row { lookers: &[Looker::Parent], parts: &UNLESS_NOTE, ..CLEAR };
const UNLESS_NOTE: [Part; 9] = [
    Part::Name,
    Part::Address,
    Part::Contact,
    Part::Line,
    Part::Assessment,
    Part::Session,
    Part::Consent,
    Part::Mark,
    Part::Request,
];
const RECORD: &[Part] = UNLESS_NOTE.split_at(8).0;
/// A parent whom nothing forbids.
const FREE: Row = Row { orders: &[Order::Silent], ..PARENT };
const OF_CHILD: Row = Row { ages: &[Age::Child], ..FREE };
/// A parent who may act for the child today.
const ACTING: Row = Row { ties: &[Tie::Responsible], ..OF_CHILD };
const SHARED: Row = Row { parts: &[Part::Address, Part::Line, Part::Assessment, Part::Session, Part::Consent], ..ACTING };
const NEAR: Row = Row { spots: &[Spot::Shared], ..SHARED };
const REVIEWED: Row = Row { reviews: &[Review::Usual], ..NEAR };

/// Every rule.
pub const TABLE: [Row; Rule::ALL.len()] = [
    Row { rule: Rule::Staff, lookers: &[Looker::Staff], ..ANY },
    Row { rule: Rule::Stranger, lookers: &[Looker::Other], ..ANY },
    Row { rule: Rule::ItemReview, lookers: FAMILIES, meant: &[Audience::Review], ..ANY },
    Row { rule: Rule::StaffOnly, lookers: FAMILIES, parts: &[Part::Note], ..CLEAR },
    Row { rule: Rule::Joined, shown: true, lookers: &[Looker::Advocate], parts: &[Part::Request], ..CLEAR },
    Row { rule: Rule::JoinedOnly, lookers: &[Looker::Advocate], parts: RECORD, ..CLEAR },
    Row { rule: Rule::OwnRequest, shown: true, parts: &[Part::Request], ..OWN },
    Row { rule: Rule::OwnFacts, shown: true, parts: &[Part::Name, Part::Address, Part::Mark], ..OWN },
    Row { rule: Rule::OwnPlace, parts: TEXTS, spots: &[Spot::Told], ..OWN },
    Row { rule: Rule::Own, shown: true, parts: TEXTS, spots: &[Spot::Shared, Spot::Home], ..OWN },
    Row { rule: Rule::Forbidden, orders: &[Order::Forbids], ..PARENT },
    Row { rule: Rule::Grown, ages: &[Age::Adult, Age::Unknown], ..FREE },
    Row { rule: Rule::Unbound, ties: &[Tie::Nothing, Tie::Without, Tie::NotNow], ..OF_CHILD },
    Row { rule: Rule::NotTheirs, parts: &[Part::Mark, Part::Request], ..ACTING },
    Row { rule: Rule::Reach, parts: &[Part::Contact], ..ACTING },
    Row { rule: Rule::Named, shown: true, parts: &[Part::Name], ..ACTING },
    Row { rule: Rule::Place, spots: &[Spot::Told, Spot::Home], ..SHARED },
    Row { rule: Rule::RecordReview, reviews: &[Review::First], ..NEAR },
    Row { rule: Rule::Confidence, meant: &[Audience::Person], ..REVIEWED },
    Row { rule: Rule::Family, shown: true, meant: &[Audience::Family], ..REVIEWED },
];
const FAMILIES: &[Looker] = &[Looker::Own, Looker::Parent, Looker::Advocate];

/// The row that speaks of these facts.
pub fn row_for(facts: &Facts) -> Option<&'static Row> {
    const ROWS: &[Row] = &TABLE;
    ROWS.iter().find(|row| row.speaks_of(facts))
}

/// Whether it is shown. Of what no row speaks, nothing is.
pub fn shows(facts: &Facts) -> bool {
    row_for(facts).is_some_and(|row| row.shown)
}
