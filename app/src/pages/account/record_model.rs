//! What the page of a record shows.

use domain::family::RetentionRule;
use domain::kind::Effect;
use domain::policy::visibility::ParentsSee;
use domain::setting::ConsentKind;
use jiff::civil::Date;

use super::record_row::RecordRow;
use super::record_told::{LookedRow, ToldRow};

/// What a reader is told of how long things are kept.
#[derive(Clone, Copy, Debug)]
pub enum KeptUntil {
    /// Of an adult's own record: with the child for whom they came.
    WithTheChild,
    /// Of one's own: an exception of the notice, with its reason, and its last day where a birthday is that.
    Exception(RetentionRule, Option<Date>),
    /// Of a child, until the 25th birthday if that is known. The reason of another rule would tell that the child is looked after, or
    /// what is feared, so that the words are the same for every child.
    Child(Option<Date>),
}

/// A consent that stands.
#[derive(Clone, Debug)]
pub struct ConsentRow {
    pub kind: ConsentKind,
    pub since: Date,
    /// Who gave it, in words.
    pub by: String,
    /// Whether the reader gave it.
    pub own: bool,
    /// Whether it is the reader's own, and kept from others here.
    pub private: bool,
}

/// A session attended.
#[derive(Clone, Debug)]
pub struct VisitRow {
    pub on: Date,
    pub service: String,
    pub venue: String,
    /// Whether it is the reader's own, and kept from others here.
    pub private: bool,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct RecordModel {
    /// Whose record: their key.
    pub person: String,
    /// Whose record: their name.
    pub name: String,
    /// Their given names.
    pub given: String,
    /// When they were born, if known, and how old they are.
    pub born: Option<(Date, i16)>,
    /// Whether it is the reader's own.
    pub own: bool,
    /// Whether it is the reader's own, and the reader is under 18.
    pub minor: bool,
    /// Whether it is the answer to who has just proved again to be there: all that is theirs, with its marks.
    pub whole: bool,
    /// What the parents of a minor who reads it can see: with the marks, and not before.
    pub parents: Option<ParentsSight>,
    /// What is held and may be shown: the newest of each category.
    pub rows: Vec<RecordRow>,
    /// Categories of which there is more than the rows: how many things there are in all.
    pub more: Vec<(String, usize)>,
    /// Standing consents to family support.
    pub consents: Vec<ConsentRow>,
    /// The newest sessions attended.
    pub attended: Vec<VisitRow>,
    /// How many sessions were attended.
    pub sessions: usize,
    /// How long things are kept.
    pub kept: KeptUntil,
    /// What took effect at once and still stands, and since when.
    pub marks: Vec<(Effect, Date)>,
    /// Since when something is said to be wrong that is no line of it, and whether the reader said so.
    pub challenged: Vec<(Date, bool)>,
    /// Whom we told.
    pub told: Vec<ToldRow>,
    /// Who looked.
    pub looked: Vec<LookedRow>,
}

/// Who of a minor's parents can look at the record, and at what.
#[derive(Clone, Debug)]
pub struct ParentsSight {
    /// What they see at most.
    pub see: ParentsSee,
    /// The adults who may look at it today, by name.
    pub lookers: Vec<String>,
}
