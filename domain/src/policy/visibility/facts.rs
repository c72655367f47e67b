//! What decides whether somebody sees something. Each fact has few values, so that a test can try them all.

use jiff::civil::Date;

use crate::family::{Audience, Bond, RetentionRule, turns_18};

crate::listed! {
    /// Who looks.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Looker {
        /// The person themselves.
        Own,
        /// A parent or carer, at somebody else's.
        Parent,
        /// Somebody who was joined to one request, to help.
        Advocate,
        /// Anybody else of a family, and guests.
        Other,
        /// Who works here. They have pages of their own, for cases.
        Staff,
    }
}

crate::listed! {
    /// What binds who looks to the person.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Tie {
        Nothing,
        /// A relationship that carries no parental responsibility.
        Without,
        /// Parental responsibility that has ended or not begun.
        NotNow,
        /// Parental responsibility that is in force (Children Act 1989 s.3).
        Responsible,
    }
}

crate::listed! {
    /// How old the person is today.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Age {
        /// Under 18.
        Child,
        Adult,
        /// Nothing says when they were born. That proves no minority.
        Unknown,
    }
}

crate::listed! {
    /// Whether a court order, or a risk, forbids that who looks sees the record.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum CourtOrder {
        Silent,
        Forbids,
    }
}

crate::listed! {
    /// What protected places, homes or ways to reach somebody, the record has that who looks does not share. At a glance nobody shares one:
    /// what is one, or tells one, is as if it were another's.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Spot {
        /// None, or who looks lives there too.
        Shared,
        /// The words of this item tell one.
        Told,
        /// The person lives or lived at one: any text may betray it (a school, a doctor).
        Home,
    }
}

crate::listed! {
    /// What is looked at.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SeenPart {
        /// Name, day of birth and sex.
        Name,
        Address,
        /// A way to reach somebody. A child's may be the other parent's.
        Contact,
        /// A line under a category of the notice.
        Line,
        /// A line of an assessment.
        Assessment,
        /// A session attended.
        Session,
        Consent,
        /// That something was shared with somebody outside.
        Told,
        /// That something took effect which somebody else asked for.
        Mark,
        /// A request that the person made, with its messages, files and mails.
        Request,
        /// What staff wrote for each other.
        Note,
    }
}

crate::listed! {
    /// Whether a person here must decide about the whole record first, in the child's best interests (DPA 2018 sch. 3 paras 7, 11
    /// and 21): of who is looked after or under child protection, or so old that a parent's view has ended (law.md §15).
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Review {
        Usual,
        First,
    }
}

crate::listed! {
    /// Whether who looks has just proved again to be there. A phone lies about, and a view can be forced open.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Moment {
        Confirmed,
        Glance,
    }
}

/// Everything that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SightFacts {
    pub looker: Looker,
    pub tie: Tie,
    pub age: Age,
    pub order: CourtOrder,
    pub spot: Spot,
    pub part: SeenPart,
    /// For whom the item is meant.
    pub meant: Audience,
    pub review: Review,
    pub moment: Moment,
}

impl Tie {
    /// Of these relationships, the strongest.
    pub fn of(bonds: &[Bond], today: Date) -> Self {
        let carries = |bond: &&Bond| bond.carries();
        match bonds.iter().find(carries) {
            Some(_) if bonds.iter().any(|bond| bond.carries() && bond.holds(today)) => Self::Responsible,
            Some(_) => Self::NotNow,
            None if bonds.is_empty() => Self::Nothing,
            None => Self::Without,
        }
    }
}

impl Age {
    /// Of somebody born on that day.
    pub fn of(born: Option<Date>, today: Date) -> Self {
        match born {
            None => Self::Unknown,
            Some(born) if today < turns_18(born) => Self::Child,
            Some(_) => Self::Adult,
        }
    }
}

impl CourtOrder {
    /// An order outlasts the relationship it stands with.
    pub fn of(bonds: &[Bond]) -> Self {
        if bonds.iter().any(|bond| bond.view_forbidden) { Self::Forbids } else { Self::Silent }
    }
}

impl Review {
    /// Of somebody with this retention rule, which tells who is looked after or protected; and whether they are so old that a parent's
    /// view has `ended`: then what a parent asks for is answered by a person, who asks the child.
    pub fn of(retention: RetentionRule, ended: bool) -> Self {
        let safeguarded = matches!(retention, RetentionRule::LookedAfter | RetentionRule::ChildProtection);
        if safeguarded || ended { Self::First } else { Self::Usual }
    }
}

impl SightFacts {
    /// A person at their own.
    pub const OWN: Self = Self { looker: Looker::Own, tie: Tie::Nothing, ..Self::ACTING };

    /// An adult who may act for a child, at a line that is meant for the family.
    pub const ACTING: Self = Self {
        looker: Looker::Parent,
        tie: Tie::Responsible,
        age: Age::Child,
        order: CourtOrder::Silent,
        spot: Spot::Shared,
        part: SeenPart::Line,
        meant: Audience::Family,
        review: Review::Usual,
        moment: Moment::Confirmed,
    };
}
