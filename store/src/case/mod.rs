//! Cases: their events, and the queue rows that are computed from them.

mod access;
mod around;
mod dispose;
mod model;
mod read;
mod reply;
mod view;
mod walk;
mod write;
mod young;

pub use access::OwnRequest;
pub use around::{CaseAround, Paper};
pub use dispose::{Disposal, DisposalRefusal};
pub use model::{AlikeCase, CaseFile, CaseNames, KeyedCase, KeyedFacts, LockedCase, SentCase};
pub(crate) use model::{NO_DATE, parse_reference};
pub use view::{CaseView, LinkedCase};
#[cfg(feature = "testing")]
pub use walk::PER_ENGINE;
pub use walk::{Moved, Reindexed};
pub use write::NewCase;
pub(crate) use write::QueueColumns;
pub use young::{Young, YoungRecord};

/// Every statement of the module's parts.
pub(crate) const STATEMENTS: [&[(&str, &str)]; 9] =
    [access::ALL, around::ALL, dispose::ALL, read::ALL, reply::ALL, view::ALL, walk::ALL, write::ALL, young::ALL];
