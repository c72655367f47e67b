//! What a verification finds, in words.

use std::fmt;

use domain::case::stored::Unreadable;
use domain::chain;
use domain::reference::Reference;
use jiff::civil::Date;

/// What was checked, and what does not hold.
#[derive(Clone, Debug, Default)]
pub struct Verification {
    /// How many cases were read.
    pub cases: u64,
    /// How many of their events.
    pub events: u64,
    /// How many entries have their place.
    pub entries: u64,
    /// How many wait for it.
    pub waiting: u64,
    /// How many facts were compared with their rows.
    pub facts: u64,
    /// The newest checkpoint, as it is signed.
    pub note: String,
    /// Cases that were destroyed, and how many events with them: no fault, each has its certificate.
    pub destroyed: Vec<(Reference, i64)>,
    /// Entries of the log whose content was destroyed: no fault, certificates name them.
    pub emptied: u64,
    /// Events that are sound and that this program cannot read.
    pub unreadable: Vec<(Reference, i64, Unreadable)>,
    /// What does not hold, with where.
    pub faults: Vec<AuditFault>,
}

/// Something that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AuditFault {
    /// In the events of a case.
    Case(String, chain::ChainFault),
    /// The payload of an event is not the one that was committed to.
    Payload(String, i64),
    /// An event lost its payload, and no certificate says why.
    Lost(String, i64),
    /// No published key signed the certificate of a case that was destroyed.
    Certificate(String),
    /// The content of an entry is not what its leaf covers.
    EntryAltered(u64),
    /// Two entries stand in each other's place.
    EntriesSwapped(u64, u64),
    /// An entry is not there.
    EntryMissing(u64),
    /// Entries stand behind the end of the signed log.
    EntriesInserted(u64),
    /// An entry lost its content, and no certificate says why.
    EntryLost(u64),
    /// In this range, other entries lost their content than the certificate names.
    Emptied(u64, u64),
    /// The entries of a tile are not those that were signed, their leaves included.
    Tile(u64, u64),
    /// The entries do not lead to the signed root.
    Root,
    /// No published key signed the checkpoint, or it is of another size or root.
    Unsigned,
    /// An entry that waits was not written by the portal.
    Forged(String),
    /// The log does not begin with the one of a checkpoint that was kept elsewhere.
    OtherLog,
    /// The log lost what a checkpoint saw, and says so itself.
    LostByRestore {
        /// The London day on which the log went on.
        day: Date,
        /// After how many entries.
        here: u64,
        /// The entry that says so.
        entry: u64,
        /// How many entries the checkpoint saw.
        seen: u64,
    },
    /// An entry stands for an event that is not there, or is another.
    EventOfEntry(u64),
    /// A row that decides access is not what its newest fact says.
    FactAltered(String),
    /// A row that a fact speaks of is not there.
    FactMissing(String),
    /// A row has no fact.
    FactInserted(String),
    /// A file lost its key or its pieces.
    Hollow(String),
    /// What reports count of a destroyed case is not what its certificate says.
    Left(String),
    /// The imported rows of a table that decide access are not those of the last import.
    Imported(&'static str),
    /// Protected places are not those that rows protect, or do not stand where rows have their words.
    Places,
    /// A place is not protected any more, and no entry says who lifted that.
    Lifted,
    /// A queue row or a mark is not what the events say.
    Computed(String),
    /// Something is stored that this program does not write: what rests on it was not checked.
    Unread(String),
}

impl fmt::Display for AuditFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Case(case, fault) => match fault {
                chain::ChainFault::Altered(seq) => write!(f, "case {case} event {seq} altered"),
                chain::ChainFault::Missing(seq) => write!(f, "case {case} event {seq} missing"),
                chain::ChainFault::Inserted(seq) => write!(f, "case {case} event {seq} inserted"),
                chain::ChainFault::Swapped(a, b) => write!(f, "case {case} events {a} and {b} swapped"),
            },
            Self::Payload(case, seq) => write!(f, "case {case} event {seq}: its payload is not the one committed to"),
            Self::Lost(case, seq) => write!(f, "case {case} event {seq} lost its payload, and no certificate says why"),
            Self::Certificate(case) => write!(f, "case {case}: no published key signed the certificate of its disposal"),
            Self::EntryAltered(idx) => write!(f, "entry {idx} altered"),
            Self::EntriesSwapped(a, b) => write!(f, "entries {a} and {b} swapped"),
            Self::EntryMissing(idx) => write!(f, "entry {idx} missing"),
            Self::EntriesInserted(n) => write!(f, "{n} entries behind the end inserted"),
            Self::EntryLost(idx) => write!(f, "entry {idx} lost its content, and no certificate says why"),
            Self::Emptied(first, last) => {
                write!(f, "entries {first} to {last}: what lost its content is not what the certificate names")
            }
            Self::Tile(from, to) => write!(f, "entries {from}..{to} are not those that were signed"),
            Self::Root => f.write_str("the entries do not lead to the signed root"),
            Self::Unsigned => f.write_str("the checkpoint is not signed by a published key"),
            Self::Forged(id) => write!(f, "entry {id}, which waits, was not written by the portal"),
            Self::OtherLog => f.write_str("this is not the log that the checkpoint saw"),
            Self::LostByRestore { day, here, entry, seen } => write!(
                f,
                "lost by the restore of {day}: the checkpoint saw {seen} entries; the log went on after {here}, as its entry {entry} says"
            ),
            Self::EventOfEntry(idx) => write!(f, "entry {idx}: its event is not there or another"),
            Self::FactAltered(what) => write!(f, "{what} altered"),
            Self::FactMissing(what) => write!(f, "{what} missing"),
            Self::FactInserted(what) => write!(f, "{what} inserted"),
            Self::Hollow(file) => write!(f, "file {file} lost its content, and no disposal says why"),
            Self::Left(case) => write!(f, "case {case}: what reports count of it is not what its certificate says"),
            Self::Imported(table) => write!(f, "{table}: what decides access is not what the last import said"),
            Self::Places => f.write_str("protected places are not what the rows say: run `portal reindex`"),
            Self::Lifted => f.write_str("the protection of a place was lifted, and no entry says by whom"),
            Self::Unread(what) => write!(f, "stored data cannot be read, and what rests on it was not checked: {what}"),
            Self::Computed(what) => write!(f, "{what} is not what the events say: run `portal reindex`"),
        }
    }
}
