//! Who is looking.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::{AccountId, PersonKey};

crate::listed! {
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
        /// Somebody without an account, who proved an email address or holds a code on paper: they see what they asked for
        /// and nothing else.
        Guest,
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
        /// The portal itself, for what follows from the rules without anybody deciding it. Nobody signs in as this.
        Portal,
    }
}

impl Role {
    /// Whether they stand on the controller's side.
    pub fn is_staff(self) -> bool {
        !matches!(self, Self::Parent | Self::YoungPerson | Self::Agent | Self::Guest)
    }

    /// Whether somebody who works here can have it.
    pub fn is_of_staff_member(self) -> bool {
        self.is_staff() && self != Self::Portal
    }

    /// The name that is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::YoungPerson => "young_person",
            Self::Agent => "agent",
            Self::Guest => "guest",
            Self::Caseworker => "caseworker",
            Self::Officer => "officer",
            Self::Reviewer => "reviewer",
            Self::Dpo => "dpo",
            Self::Admin => "admin",
            Self::Portal => "portal",
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
    pub account: AccountId,
    pub role: Role,
    /// Who they are in the record, if they are in it.
    pub person: Option<PersonKey>,
    /// The team of somebody who works here.
    pub team: Option<String>,
}

impl Viewer {
    /// The portal itself: its jobs, and its operator at the command line.
    pub fn portal() -> Self {
        Self { account: AccountId(Uuid::nil()), role: Role::Portal, person: None, team: None }
    }

    /// Why they read personal data.
    pub fn purpose(&self) -> PurposeOfUse {
        match self.role {
            Role::Parent | Role::YoungPerson | Role::Agent | Role::Guest => PurposeOfUse::OwnRights,
            Role::Officer | Role::Caseworker => PurposeOfUse::Answering,
            Role::Reviewer => PurposeOfUse::SecondCheck,
            Role::Dpo => PurposeOfUse::Oversight,
            Role::Admin | Role::Portal => PurposeOfUse::Running,
        }
    }
}

crate::listed! {
    /// Why somebody reads personal data (capabilities S2, D7).
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum PurposeOfUse {
        /// To use the rights of one's own, or of a child.
        OwnRights,
        /// To answer a request.
        Answering,
        /// To check what an officer is about to send.
        SecondCheck,
        /// To see that the law is kept.
        Oversight,
        /// To run the portal.
        Running,
    }
}

impl PurposeOfUse {
    /// The purpose of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.as_str() == name)
    }

    /// The name that is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OwnRights => "own-rights",
            Self::Answering => "answering",
            Self::SecondCheck => "second-check",
            Self::Oversight => "oversight",
            Self::Running => "running",
        }
    }
}
