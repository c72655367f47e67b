//! The table. Of each combination of facts one row speaks, and no other: a test tries them all.

use super::facts::{Age, CourtOrder, Looker, Moment, Review, SeenPart, SightFacts, Spot, Tie};
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
        OwnMark,
        OwnAddress,
        OwnPlace,
        Own,
        Glance,
        GlanceOwn,
        GlanceMark,
        GlanceYoungMark,
        GlanceReach,
        GlanceYoungReach,
        GlanceConsent,
        GlanceYoungConsent,
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
            Self::OwnMark => "own-mark",
            Self::OwnAddress => "own-address",
            Self::OwnPlace => "own-place",
            Self::Own => "own",
            Self::Glance => "glance",
            Self::GlanceOwn => "glance-own",
            Self::GlanceMark => "glance-mark",
            Self::GlanceYoungMark => "glance-young-mark",
            Self::GlanceReach => "glance-reach",
            Self::GlanceYoungReach => "glance-young-reach",
            Self::GlanceConsent => "glance-consent",
            Self::GlanceYoungConsent => "glance-young-consent",
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
pub struct SightRow {
    pub rule: Rule,
    /// Whether it is shown.
    pub shown: bool,
    pub lookers: &'static [Looker],
    pub ties: &'static [Tie],
    pub ages: &'static [Age],
    pub orders: &'static [CourtOrder],
    pub spots: &'static [Spot],
    pub parts: &'static [SeenPart],
    pub meant: &'static [Audience],
    pub reviews: &'static [Review],
    pub moments: &'static [Moment],
}

impl SightRow {
    /// Whether it speaks of these facts.
    pub fn speaks_of(&self, facts: &SightFacts) -> bool {
        has(self.lookers, &facts.looker)
            && has(self.ties, &facts.tie)
            && has(self.ages, &facts.age)
            && has(self.orders, &facts.order)
            && has(self.spots, &facts.spot)
            && has(self.parts, &facts.part)
            && has(self.meant, &facts.meant)
            && has(self.reviews, &facts.review)
            && has(self.moments, &facts.moment)
    }
}

fn has<T: PartialEq>(some: &[T], one: &T) -> bool {
    some.is_empty() || some.contains(one)
}

const ANY: SightRow = SightRow {
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
    moments: &[],
};
/// What needs no review any more.
const CLEAR: SightRow = SightRow { meant: &[Audience::Family, Audience::Person], ..ANY };
const OWN: SightRow = SightRow { lookers: &[Looker::Own], ..CLEAR };
/// What a person writes or wrote may tell where somebody else is.
const PLACES: &[SeenPart] = &[
    SeenPart::Address,
    SeenPart::Contact,
    SeenPart::Consent,
    SeenPart::Line,
    SeenPart::Assessment,
    SeenPart::Session,
    SeenPart::Told,
];
const TEXTS: &[SeenPart] = PLACES.split_at(1).1;
const OWN_TEXT: SightRow = SightRow { spots: &[Spot::Shared, Spot::Home], ..OWN };
const GLANCE: SightRow = SightRow { moments: &[Moment::Glance], ..OWN_TEXT };
/// What a minor's own page shows before it is confirmed is what a parent would see: who stands beside them learns nothing.
const YOUNG: SightRow = SightRow { ages: &[Age::Child, Age::Unknown], ..GLANCE };
const GROWN: SightRow = SightRow { ages: &[Age::Adult], ..GLANCE };
/// What came of a request, whatever place it tells.
const OWN_MARK: SightRow = SightRow { parts: &[SeenPart::Mark], ..OWN };
const TO_ONE: &[Audience] = &[Audience::Person];
const TO_FAMILY: &[Audience] = &[Audience::Family];
/// All but the notes of staff.
const PARENT: SightRow = SightRow { lookers: &[Looker::Parent], parts: &UNLESS_NOTE, ..CLEAR };
const UNLESS_NOTE: [SeenPart; 10] = [
    SeenPart::Name,
    SeenPart::Address,
    SeenPart::Contact,
    SeenPart::Line,
    SeenPart::Assessment,
    SeenPart::Session,
    SeenPart::Consent,
    SeenPart::Told,
    SeenPart::Mark,
    SeenPart::Request,
];
const RECORD: &[SeenPart] = UNLESS_NOTE.split_at(9).0;
/// A parent whom nothing forbids.
const FREE: SightRow = SightRow { orders: &[CourtOrder::Silent], ..PARENT };
const OF_CHILD: SightRow = SightRow { ages: &[Age::Child], ..FREE };
/// A parent who may act for the child today.
const ACTING: SightRow = SightRow { ties: &[Tie::Responsible], ..OF_CHILD };
const SHARED: SightRow = SightRow {
    parts: &[SeenPart::Address, SeenPart::Line, SeenPart::Assessment, SeenPart::Session, SeenPart::Consent, SeenPart::Told],
    ..ACTING
};
const NEAR: SightRow = SightRow { spots: &[Spot::Shared], ..SHARED };
const REVIEWED: SightRow = SightRow { reviews: &[Review::Usual], ..NEAR };

/// Every rule.
pub const TABLE: [SightRow; Rule::ALL.len()] = [
    SightRow { rule: Rule::Staff, lookers: &[Looker::Staff], ..ANY },
    SightRow { rule: Rule::Stranger, lookers: &[Looker::Other], ..ANY },
    SightRow { rule: Rule::ItemReview, lookers: FAMILIES, meant: &[Audience::Review], ..ANY },
    SightRow { rule: Rule::StaffOnly, lookers: FAMILIES, parts: &[SeenPart::Note], ..CLEAR },
    SightRow { rule: Rule::Joined, shown: true, lookers: &[Looker::Advocate], parts: &[SeenPart::Request], ..CLEAR },
    SightRow { rule: Rule::JoinedOnly, lookers: &[Looker::Advocate], parts: RECORD, ..CLEAR },
    SightRow { rule: Rule::OwnRequest, shown: true, parts: &[SeenPart::Request], ..OWN },
    SightRow { rule: Rule::OwnFacts, shown: true, parts: &[SeenPart::Name], ..OWN },
    SightRow { rule: Rule::OwnMark, shown: true, moments: &[Moment::Confirmed], ..OWN_MARK },
    SightRow { rule: Rule::OwnAddress, shown: true, parts: &[SeenPart::Address], ..OWN_TEXT },
    SightRow { rule: Rule::OwnPlace, parts: PLACES, spots: &[Spot::Told], ..OWN },
    SightRow { rule: Rule::Own, shown: true, parts: TEXTS, moments: &[Moment::Confirmed], ..OWN_TEXT },
    SightRow { rule: Rule::Glance, shown: true, parts: TEXTS.split_at(1).1, meant: TO_FAMILY, ..GLANCE },
    SightRow { rule: Rule::GlanceOwn, parts: TEXTS.split_at(2).1, meant: TO_ONE, ..GLANCE },
    SightRow { rule: Rule::GlanceMark, shown: true, ages: &[Age::Adult], moments: &[Moment::Glance], ..OWN_MARK },
    SightRow { rule: Rule::GlanceYoungMark, ages: YOUNG.ages, moments: &[Moment::Glance], ..OWN_MARK },
    SightRow { rule: Rule::GlanceReach, shown: true, parts: &[SeenPart::Contact], ..GROWN },
    SightRow { rule: Rule::GlanceYoungReach, parts: &[SeenPart::Contact], ..YOUNG },
    SightRow { rule: Rule::GlanceConsent, shown: true, parts: &[SeenPart::Consent], meant: TO_ONE, ..GROWN },
    SightRow { rule: Rule::GlanceYoungConsent, parts: &[SeenPart::Consent], meant: TO_ONE, ..YOUNG },
    SightRow { rule: Rule::Forbidden, orders: &[CourtOrder::Forbids], ..PARENT },
    SightRow { rule: Rule::Grown, ages: &[Age::Adult, Age::Unknown], ..FREE },
    SightRow { rule: Rule::Unbound, ties: &[Tie::Nothing, Tie::Without, Tie::NotNow], ..OF_CHILD },
    SightRow { rule: Rule::NotTheirs, parts: &[SeenPart::Mark, SeenPart::Request], ..ACTING },
    SightRow { rule: Rule::Reach, parts: &[SeenPart::Contact], ..ACTING },
    SightRow { rule: Rule::Named, shown: true, parts: &[SeenPart::Name], ..ACTING },
    SightRow { rule: Rule::Place, spots: &[Spot::Told, Spot::Home], ..SHARED },
    SightRow { rule: Rule::RecordReview, reviews: &[Review::First], ..NEAR },
    SightRow { rule: Rule::Confidence, meant: TO_ONE, ..REVIEWED },
    SightRow { rule: Rule::Family, shown: true, meant: TO_FAMILY, ..REVIEWED },
];
const FAMILIES: &[Looker] = &[Looker::Own, Looker::Parent, Looker::Advocate];

/// The row that speaks of these facts.
pub fn row_for(facts: &SightFacts) -> Option<&'static SightRow> {
    const ROWS: &[SightRow] = &TABLE;
    ROWS.iter().find(|row| row.speaks_of(facts))
}

/// Whether it is shown. Of what no row speaks, nothing is.
pub fn shows(facts: &SightFacts) -> bool {
    row_for(facts).is_some_and(|row| row.shown)
}
