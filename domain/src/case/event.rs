//! What can happen to a case. Events are facts with dates, never computed deadlines.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Facts, Milestone, Submission};
use crate::ask::SafeContact;
use crate::clock::ProofOf;
use crate::id::{AccountId, FileId, PersonKey};
use crate::kind::Effect;
use crate::policy::Role;

/// A fact of a case. Its JSON is what is sealed and committed to, in the version that [`super::stored`] names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A person asked for something, or complained.
    Submitted(Submission),
    /// What the law gives at once took effect by itself.
    TookEffect {
        effect: Effect,
        /// Since which London day.
        on: Date,
    },
    /// An officer took the case; who is in the record of the event.
    Taken,
    /// A message between the person and the officer.
    MessageSent { text: String },
    /// A file was put into the reply.
    FileAttached(File),
    /// The reply was given: from now on the person can open its files.
    Answered {
        /// The officer's covering words.
        text: String,
        /// The London day of the reply.
        on: Date,
    },
    /// The person opened a file of the reply.
    FileOpened { file: FileId },
    /// Nothing is left to do.
    Closed { reason: String },
    /// We asked for proof of identity or authority, or for a fee, on reasonable doubt (Art 12(5), 12(6)).
    ProofAsked {
        of: ProofOf,
        /// Our words.
        text: String,
        /// The London day.
        on: Date,
    },
    /// It was proven or paid: the month starts (Art 12A(2)).
    Proven {
        of: ProofOf,
        /// How, in the officer's words.
        how: String,
        /// The London day.
        on: Date,
    },
    /// We asked what the person means: the month pauses (Art 12A(5)).
    ClarificationAsked {
        /// The question.
        text: String,
        /// The London day.
        on: Date,
    },
    /// The person answered: the month goes on.
    ClarificationAnswered {
        /// The answer.
        text: String,
        /// The London day.
        on: Date,
    },
    /// We gave notice of two further months (Art 12A(3)).
    ExtensionNoticeSent {
        /// Why the law allows it.
        ground: Ground,
        /// The reasons, in our words.
        text: String,
        /// The London day on which the notice was sent.
        on: Date,
    },
    /// We acknowledged a complaint (DPA 2018 s.164A).
    Acknowledged {
        /// Our words.
        text: String,
        /// The London day.
        on: Date,
    },
    /// A recorded day was wrong. What was recorded stays in the history beside what is right.
    DateCorrected {
        /// The event that recorded it.
        seq: i64,
        /// The right day.
        on: Date,
        /// How we know.
        reason: String,
    },
    /// The case went back to work.
    MovedBack { reason: String },
    /// How the person may be reached changed: from now on only this is safe (capability A20).
    ContactChanged(SafeContact),
    /// An officer found out whose record the request is about, for somebody who was described (capability A12).
    Identified {
        person: PersonKey,
        /// How, in the officer's words.
        how: String,
    },
    /// An officer checked who somebody is, or that they may ask, without asking for more: the clock runs as before.
    Checked {
        of: ProofOf,
        /// How, in the officer's words.
        how: String,
    },
    /// Who asked for one letter asks for the rest: the day of receipt stays (capability A13).
    RestAsked {
        /// What else they want.
        text: String,
    },
    /// A restriction is lifted: the person is told first (Art 18(3)).
    EffectEnded {
        /// What ends.
        effect: Effect,
        /// Our words to the person.
        text: String,
        /// The first London day without it.
        on: Date,
    },
    /// Nothing of the case may be destroyed until this is lifted: a claim, an inquiry (capability P8).
    HoldPlaced { reason: String },
    /// It may be destroyed again when its time comes.
    HoldLifted { reason: String },
}

crate::listed! {
    /// Why a request may be extended (Art 12A(3)).
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Ground {
        Complexity,
        /// The person made a number of requests.
        Number,
    }
}

impl Ground {
    /// Its name in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Complexity => "complexity",
            Self::Number => "number",
        }
    }

    /// The ground of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.as_str() == name)
    }
}

/// A file of a reply. The digest lets the person check what they downloaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Where it is stored.
    pub file: FileId,
    /// Its name, as shown and downloaded.
    pub name: String,
    /// What it is, from its content.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of its content, in hexadecimal.
    pub sha256: String,
}

/// The kinds, each the event of the same name. An event that is not among them does not compile.
macro_rules! kinds {
    ($($kind:ident,)*) => {
        crate::listed! {
            /// The kind of an event, as the table of transitions names it.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum EventKind { $($kind),* }
        }

        impl Event {
            /// Its kind.
            pub fn kind(&self) -> EventKind {
                match self { $(Self::$kind { .. } => EventKind::$kind),* }
            }
        }
    };
}

kinds! {
    Submitted,
    TookEffect,
    Taken,
    MessageSent,
    FileAttached,
    Answered,
    FileOpened,
    Closed,
    ProofAsked,
    Proven,
    ClarificationAsked,
    ClarificationAnswered,
    ExtensionNoticeSent,
    Acknowledged,
    DateCorrected,
    MovedBack,
    ContactChanged,
    Identified,
    Checked,
    RestAsked,
    EffectEnded,
    HoldPlaced,
    HoldLifted,
}

impl Event {
    /// Whether the portal does it by itself, whoever caused it: what follows from the rules.
    fn is_automatic(&self, role: Role) -> bool {
        matches!(self, Self::TookEffect { .. }) || (matches!(self, Self::Acknowledged { .. }) && role != Role::Officer)
    }

    /// The London day that it records as a fact of the clock, and as what.
    pub fn dated(&self) -> Option<(Milestone, Date)> {
        match self {
            Self::Submitted(submission) => Some((Milestone::Receipt, submission.received)),
            Self::ProofAsked { of, on, .. } => Some((Milestone::ProofAsked(*of), *on)),
            Self::Proven { of, on, .. } => Some((Milestone::Proven(*of), *on)),
            Self::ClarificationAsked { on, .. } => Some((Milestone::Asked, *on)),
            Self::ClarificationAnswered { on, .. } => Some((Milestone::Answered, *on)),
            Self::ExtensionNoticeSent { on, .. } => Some((Milestone::ExtensionNotice, *on)),
            Self::Acknowledged { on, .. } => Some((Milestone::Acknowledged, *on)),
            _ => None,
        }
    }
}

/// An event with its place, time and author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its place in the case, from 1.
    pub seq: i64,
    /// When it was recorded.
    pub at: Timestamp,
    /// Who did it; `None` is the portal itself.
    pub account: Option<AccountId>,
    pub role: Role,
    pub event: Event,
}

impl Recorded {
    /// An event with its author: who caused it, or the portal where the rules did.
    pub fn new(seq: i64, event: Event, facts: Facts<'_>) -> Self {
        let automatic = event.is_automatic(facts.role) || facts.role == Role::Portal;
        let (account, role) = if automatic { (None, Role::Portal) } else { (Some(facts.account), facts.role) };
        Self { seq, at: facts.at, account, role, event }
    }
}
