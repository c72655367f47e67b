//! What the record holds around a case, as far as it can hurt.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::DangerKind;
use crate::case::Internal;
use crate::id::{AccountId, CaseId, PersonKey};

/// What stands in the record around a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Who asked, where they are in the record.
    pub asker: Option<PersonKey>,
    /// When the person whom the case is about was born, as the record has it.
    pub born: Option<Date>,
    /// Whether they understand enough to decide, as an officer recorded it last.
    pub understands: Option<Noted>,
    /// Whether they were asked for their view of this case, as an officer recorded it.
    pub own_view: Option<Noted>,
    /// Protected places of this person and of those around them, by name.
    pub places: Vec<ProtectedPlace>,
    /// What is for this person alone.
    pub confidences: HeldApart,
    /// What nobody sees before somebody has reviewed it: other people's data, safeguarding.
    pub for_review: HeldApart,
    /// Whom an order forbids to see the record.
    pub forbidden: Vec<NearPerson>,
    /// Others in the record of this person, without who asked.
    pub people: Vec<NearPerson>,
    /// Open cases of somebody else that are, or may be, about this person; beside a deletion also those of who asked for it of which
    /// nothing may be destroyed.
    pub cases: Vec<OpenCase>,
    /// What was answered, in order.
    pub answers: Vec<DangerAnswer>,
}

/// What an officer recorded of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Noted {
    /// Yes or no.
    pub is: bool,
    /// The London day on which it was recorded.
    pub on: Date,
    /// Another one each time, also where the same is recorded again.
    pub number: i64,
}

/// A protected place: whose it is, never where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ProtectedPlace {
    pub of: String,
    /// Another value wherever the record says something else of it.
    pub mark: String,
}

/// How much of a record is held apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HeldApart {
    /// How many things.
    pub count: i64,
    /// The last import that changed one.
    pub changed: i64,
}

/// Somebody who stands in the record of another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct NearPerson {
    pub person: PersonKey,
    pub name: String,
}

/// Another open case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCase {
    /// Its identity.
    pub case: CaseId,
    /// What people call it; `None` where the reader may not see the case.
    pub reference: Option<String>,
    /// Whether it is of who asks here, too.
    pub is_own: bool,
}

/// What an officer wrote about a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DangerAnswer {
    /// About which.
    pub kind: DangerKind,
    /// What the record said then ([`super::DangerFact::digest`]).
    pub digest: String,
    pub words: Internal,
    /// Who wrote it.
    pub by: AccountId,
    pub at: Timestamp,
}
