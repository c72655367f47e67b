//! What happened to the reply.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{CaseOutcome, RefusalGround};
use crate::case::{Delivery, Internal};
use crate::id::FileId;
use crate::kind::Effect;

/// A file of a reply. The digest lets the person check what they downloaded.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct File {
    /// Where it is stored.
    pub file: FileId,
    /// Its name, as shown and downloaded.
    pub name: String,
    /// What it is, from its content.
    pub media_type: String,
    /// How many bytes.
    pub size: u64,
    /// SHA-256 of its content, in hexadecimal.
    pub sha256: String,
}

/// A file was put into the reply that is being made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileAttached {
    #[serde(flatten)]
    pub file: File,
    /// Why it is right here, where the same bytes are in another family's case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elsewhere: Option<Internal>,
}

/// A file was taken off before the reply went out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRemoved {
    pub file: FileId,
    pub why: Internal,
}

/// A part that the person does not get.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Withheld {
    /// What it is, in general words.
    pub what: String,
    /// On which pages.
    pub pages: String,
    /// The rule, as lawyers cite it.
    pub rule: String,
    /// The reason, in plain words.
    pub reason: String,
}

/// The reply was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    pub outcome: CaseOutcome,
    /// The covering words.
    pub text: String,
    /// Why not all, as the person reads it (Art 12(4)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasons: Option<String>,
    /// The rule on which it is refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ground: Option<RefusalGround>,
    /// What shows that the ground is there: the burden is ours (Art 12(5)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shown_by: Option<Internal>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withheld: Vec<Withheld>,
    /// The London day of the next part, where the reply comes in stages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub further_on: Option<Date>,
    pub delivery: Delivery,
}

/// The person opened a file of a reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileOpened {
    pub file: FileId,
}

/// A restriction is lifted: it ends the day after the notice was given, for the person is told first (Art 18(3)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lifted {
    pub effect: Effect,
    pub text: String,
    pub delivery: Delivery,
}

/// The case went back to work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedBack {
    pub why: Internal,
    /// What the person is told.
    pub told: String,
}

/// Nothing is left to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    pub why: Internal,
    /// What the person is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told: Option<String>,
}
