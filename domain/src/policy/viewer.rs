//! Who is looking.

use serde::{Deserialize, Serialize};

use crate::id::{AccountId, PersonKey};

/// What somebody is to the portal. One account has one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A parent or carer.
    Parent,
    /// A child or young person with an account of their own.
    YoungPerson,
    /// Somebody who acts for another (a solicitor, an advocate).
    Agent,
    /// Invites families, keys in requests, answers data requests.
    Caseworker,
    /// Answers rights requests.
    Officer,
    /// The second pair of eyes.
    Reviewer,
    /// The data protection officer.
    Dpo,
    /// Looks after accounts and settings; sees no case content.
    Admin,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 8] =
        [Self::Parent, Self::YoungPerson, Self::Agent, Self::Caseworker, Self::Officer, Self::Reviewer, Self::Dpo, Self::Admin];

    /// Whether they work for the controller.
    pub fn is_staff(self) -> bool {
        !matches!(self, Self::Parent | Self::YoungPerson | Self::Agent)
    }

    /// The name that is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::YoungPerson => "young_person",
            Self::Agent => "agent",
            Self::Caseworker => "caseworker",
            Self::Officer => "officer",
            Self::Reviewer => "reviewer",
            Self::Dpo => "dpo",
            Self::Admin => "admin",
        }
    }

    /// The role of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }
}

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// Their account.
    pub account: AccountId,
    /// Their role.
    pub role: Role,
    /// Who they are in the record, if they are in it.
    pub person: Option<PersonKey>,
}
