//! What can be asked of the controller, and the clock that each kind runs under.

use serde::{Deserialize, Serialize};

crate::listed! {
    /// A kind of request (UK GDPR Arts 15 to 22D; DPA 2018 s.164A for a complaint), or a breach, which has a clock but no request.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Kind {
        /// A copy of what is held (Art 15).
        #[default]
        Access,
        /// A correction (Art 16).
        Rectification,
        /// Deletion (Art 17).
        Erasure,
        /// A stop on use while something is settled (Art 18).
        Restriction,
        /// Stop a use (Art 21(1)).
        Objection,
        /// Stop direct marketing (Art 21(2)).
        Marketing,
        /// About a decision taken by a machine (Arts 22A to 22D).
        Automated,
        /// Data to take elsewhere (Art 20).
        Portability,
        /// Withdrawing a consent (Art 7(3)). It takes effect when it is sent; the month is for telling what was stopped.
        Consent,
        /// A complaint to the controller (DPA 2018 s.164A).
        Complaint,
        /// A personal-data breach (Art 33).
        Breach,
    }
}

crate::listed! {
    /// What takes effect at once, before anybody has decided anything.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Effect {
        /// No direct marketing any more: absolute, on any basis (Art 21(3)).
        MarketingStopped,
        /// The consent does not stand any more (Art 7(3)).
        ConsentWithdrawn,
        /// A mark on the record while a restriction or an objection is weighed (Arts 18(1), 21(1)).
        UseDisputed,
    }
}

impl Effect {
    /// The name that is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MarketingStopped => "marketing_stopped",
            Self::ConsentWithdrawn => "consent_withdrawn",
            Self::UseDisputed => "use_disputed",
        }
    }

    /// The effect of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|effect| effect.as_str() == name)
    }
}

/// Which clock runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Law {
    /// The month of Arts 12(3) and 12A.
    Month,
    /// The acknowledgement within 30 days of DPA 2018 s.164A.
    Acknowledgement,
    /// The 72 hours of Art 33(1).
    Hours,
}

impl Kind {
    /// Every kind that is a case of its own: all but the breach, which has a register.
    pub const CASES: &[Self] = Self::ALL.split_at(10).0;

    /// Every request that runs under the month.
    pub const REQUESTS: &[Self] = Self::ALL.split_at(9).0;

    /// Its name in addresses, commands and the store.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Rectification => "rectification",
            Self::Erasure => "erasure",
            Self::Restriction => "restriction",
            Self::Objection => "objection",
            Self::Marketing => "marketing",
            Self::Automated => "automated",
            Self::Portability => "portability",
            Self::Consent => "consent",
            Self::Complaint => "complaint",
            Self::Breach => "breach",
        }
    }

    /// The kind of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// The clock that runs.
    pub fn law(self) -> Law {
        match self {
            Self::Complaint => Law::Acknowledgement,
            Self::Breach => Law::Hours,
            _ => Law::Month,
        }
    }

    /// What takes effect by itself, as soon as it is asked for: marketing stops (Art 21(3)), a withdrawn consent ends
    /// (Art 7(3)), and data whose use is disputed is marked while that is weighed (Arts 18(1), 21(1)).
    pub fn effect(self) -> Option<Effect> {
        match self {
            Self::Marketing => Some(Effect::MarketingStopped),
            Self::Consent => Some(Effect::ConsentWithdrawn),
            Self::Restriction | Self::Objection => Some(Effect::UseDisputed),
            _ => None,
        }
    }

    /// Whether sending it is asked for a proof: what takes effect at once is not undone by being taken back, nor is what was deleted.
    pub fn needs_proof(self) -> bool {
        self.effect().is_some() || self == Self::Erasure
    }

    /// Whether it may be refused or a fee be asked for (Art 12(5)): never withdrawing consent, stopping marketing, complaining
    /// (law.md §13).
    pub fn may_be_refused(self) -> bool {
        !matches!(self, Self::Consent | Self::Marketing | Self::Complaint | Self::Breach)
    }

    /// Whether two further months may be taken (Art 12A(3)): of the same kinds.
    pub fn may_be_extended(self) -> bool {
        self.law() == Law::Month && self.may_be_refused()
    }

    /// Whether a question to the person pauses the clock: only for access (Art 12A(5)).
    pub fn is_pausable(self) -> bool {
        self == Self::Access
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_stored_names() {
        for kind in Kind::ALL {
            assert_eq!(Kind::find_by_name(kind.as_str()), Some(kind));
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.as_str()));
        }
        assert_eq!((Kind::CASES.len(), Kind::REQUESTS.len()), (10, 9));
        assert_eq!((Kind::Complaint.law(), Kind::Breach.law()), (Law::Acknowledgement, Law::Hours));
        assert!(Kind::REQUESTS.iter().all(|kind| kind.law() == Law::Month));
    }
}
