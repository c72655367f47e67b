//! What a reply can decide, and on which ground.

use serde::{Deserialize, Serialize};

use crate::kind::Kind;

crate::listed! {
    /// What was decided.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum CaseOutcome {
        /// All that was asked for.
        All,
        /// A part of it.
        Part,
        /// None of it.
        Refused,
        /// We hold nothing.
        NothingHeld,
        /// The person does not want it any more.
        Withdrawn,
        /// It is somebody else's to answer.
        NotOurs,
        /// The complaint is right.
        Upheld,
        /// The complaint is right in part.
        PartlyUpheld,
        /// The complaint is not right.
        NotUpheld,
    }
}

impl CaseOutcome {
    /// The name in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Part => "part",
            Self::Refused => "refused",
            Self::NothingHeld => "nothing_held",
            Self::Withdrawn => "withdrawn",
            Self::NotOurs => "not_ours",
            Self::Upheld => "upheld",
            Self::PartlyUpheld => "partly_upheld",
            Self::NotUpheld => "not_upheld",
        }
    }

    /// The outcome of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == name)
    }

    /// What can come of a request of this kind ([`Case::outcomes`](crate::case::Case::outcomes) of a case): a complaint is never refused, nor is a withdrawal of consent or a stop of
    /// marketing (law.md §13).
    pub fn offered(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Complaint => &[Self::Upheld, Self::PartlyUpheld, Self::NotUpheld, Self::Withdrawn, Self::NotOurs],
            kind if !kind.may_be_refused() => &[Self::All, Self::NothingHeld, Self::Withdrawn, Self::NotOurs],
            _ => Self::WEIGHED,
        }
    }

    /// What can come of a request that is weighed.
    pub(in crate::case) const WEIGHED: &[Self] =
        &[Self::All, Self::Part, Self::Refused, Self::NothingHeld, Self::Withdrawn, Self::NotOurs];

    /// What can come of a word that ends or stops one thing, where it has to be decided: a part of that is none.
    pub(in crate::case) const DECIDED: &[Self] = &[Self::All, Self::Refused, Self::NothingHeld, Self::Withdrawn, Self::NotOurs];

    /// What can be said of what took effect at once: they were told that it ended.
    pub(in crate::case) const DONE: &[Self] = &[Self::All];

    /// What can come of a restriction or an objection of which somebody was told that the use goes on.
    pub(in crate::case) const NOT_GRANTED: &[Self] = &[Self::Refused, Self::NothingHeld, Self::Withdrawn, Self::NotOurs];

    /// Whether something is kept from the person: reasons and three routes are owed (Art 12(4)).
    pub fn is_refusal(self) -> bool {
        matches!(self, Self::Part | Self::Refused)
    }

    /// Whether the person is told why: where something is kept from them, and where a complaint is not right, wholly or in part
    /// (law.md §2: what was looked at, the conclusion and why).
    pub fn owes_reasons(self) -> bool {
        self.is_refusal() || matches!(self, Self::PartlyUpheld | Self::NotUpheld)
    }

    /// Whether it tells of a person who must be the right one. Only that nothing was done tells of nobody.
    pub fn tells_of_somebody(self) -> bool {
        !matches!(self, Self::Refused | Self::Withdrawn | Self::NotOurs)
    }

    /// Whether it hands over what was asked for.
    pub fn hands_over(self) -> bool {
        matches!(self, Self::All | Self::Part)
    }
}

crate::listed! {
    /// Why somebody does not get what they asked for.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum RefusalGround {
        /// An exemption of the Data Protection Act, or the right does not reach this.
        Exempt,
        /// Manifestly unfounded (Art 12(5)).
        Unfounded,
        /// Excessive (Art 12(5)).
        Excessive,
        /// Compelling grounds that override the person's interests (Art 21(1)).
        Compelling,
        /// Needed for legal claims (Art 21(1)).
        LegalClaims,
        /// The right does not apply to this basis.
        DoesNotApply,
        /// It could not be found out who asks, or that they may (Art 12(2), 12(6)).
        NotIdentified,
    }
}

impl RefusalGround {
    /// The name in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exempt => "exempt",
            Self::Unfounded => "unfounded",
            Self::Excessive => "excessive",
            Self::Compelling => "compelling",
            Self::LegalClaims => "legal_claims",
            Self::DoesNotApply => "does_not_apply",
            Self::NotIdentified => "not_identified",
        }
    }

    /// The ground of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.as_str() == name)
    }

    /// The grounds for a kind. An objection has three of its own (law.md §5); "it is our task" is none.
    pub fn offered(kind: Kind) -> &'static [Self] {
        match kind {
            kind if !kind.may_be_refused() => &[],
            Kind::Objection => &[Self::Compelling, Self::LegalClaims, Self::DoesNotApply, Self::Unfounded, Self::Excessive],
            _ => &[Self::Exempt, Self::DoesNotApply, Self::Unfounded, Self::Excessive],
        }
    }

    /// Whether it tells that something of a person is here: what is exempt, or outweighs, or is needed for a claim, is held.
    pub(in crate::case) fn tells_of_somebody(self) -> bool {
        matches!(self, Self::Exempt | Self::Compelling | Self::LegalClaims)
    }
}
