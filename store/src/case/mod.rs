//! Cases: their events, and the queue rows that are computed from them.

mod dispose;
mod model;
mod read;
mod reply;
mod walk;
mod write;

pub use dispose::{Disposal, DisposalRefusal};
pub use model::{AlikeCase, CaseFile, CaseNames, KeyedCase, KeyedFacts, LockedCase, SentCase};
pub(crate) use model::{NO_DATE, parse_reference};
#[cfg(feature = "testing")]
pub use walk::PER_ENGINE;
pub use walk::{Moved, Reindexed};
pub use write::NewCase;
pub(crate) use write::QueueColumns;

/// Every statement of the module's parts.
pub(crate) const STATEMENTS: [&[(&str, &str)]; 5] = [dispose::ALL, read::ALL, reply::ALL, walk::ALL, write::ALL];
