//! What can happen to a case. Events are facts with dates, never computed deadlines.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::{AccountId, FileId, PersonKey};
use crate::policy::Role;

/// A fact of a case. Its JSON is what is stored and hashed: change it only by adding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A person asked for a copy of information (Art 15).
    Submitted(Submission),
    /// An officer took the case; who is in the record of the event.
    Taken,
    /// A message between the person and the officer.
    MessageSent {
        /// Its words.
        text: String,
    },
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
    FileOpened {
        /// Which.
        file: FileId,
    },
    /// Nothing is left to do.
    Closed {
        /// Why.
        reason: String,
    },
}

/// What a person asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// The account that asked.
    pub requester: AccountId,
    /// Whose information is asked for.
    pub subject: PersonKey,
    /// The London day of receipt, from which the month is counted.
    pub received: Date,
    /// Everything, or some kinds of information.
    pub scope: Scope,
    /// What else the person told us, in their own words.
    pub details: Option<String>,
    /// How they want the copy.
    pub format: Format,
}

/// How much is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// All that is held.
    Everything,
    /// These categories of the notice, by id.
    Categories(Vec<String>),
}

/// How the copy is given (Art 12(3): electronic unless asked otherwise).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// As files to download here.
    Download,
    /// On paper.
    Paper,
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

/// The kind of an event, as the table of transitions names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the event of the same name")]
pub enum EventKind {
    Submitted,
    Taken,
    MessageSent,
    FileAttached,
    Answered,
    FileOpened,
    Closed,
}

impl EventKind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Submitted, Self::Taken, Self::MessageSent, Self::FileAttached, Self::Answered, Self::FileOpened, Self::Closed];
}

impl Event {
    /// Its kind.
    pub fn kind(&self) -> EventKind {
        match self {
            Self::Submitted(_) => EventKind::Submitted,
            Self::Taken => EventKind::Taken,
            Self::MessageSent { .. } => EventKind::MessageSent,
            Self::FileAttached(_) => EventKind::FileAttached,
            Self::Answered { .. } => EventKind::Answered,
            Self::FileOpened { .. } => EventKind::FileOpened,
            Self::Closed { .. } => EventKind::Closed,
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
    /// In which role.
    pub role: Role,
    /// What happened.
    pub event: Event,
}
