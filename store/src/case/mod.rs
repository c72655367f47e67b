//! Cases: their events, and the queue rows that are computed from them.

mod access;
mod around;
mod asker;
mod danger;
mod derived;
mod dispose;
mod feedback;
mod helper;
mod model;
mod open;
mod opened;
mod paper;
mod read;
mod reply;
mod view;
mod walk;
mod write;
mod young;

pub use access::OwnRequest;
pub use around::{CaseAround, Paper, WaysIn};
pub use asker::TiedPerson;
pub use danger::NewAnswer;
pub(crate) use derived::QueueColumns;
pub use dispose::{Disposal, DisposalRefusal};
pub use helper::NewHelper;
pub(crate) use helper::{HelperColumns, helper_columns};
pub use model::{AlikeCase, CaseFile, CaseNames, KeyedCase, KeyedFacts, LetterCode, LockedCase, SentCase};
pub(crate) use model::{NO_DATE, parse_reference};
pub use open::{NewCase, OpenedCase};
pub use opened::Unopened;
pub use paper::SentPaper;
pub use reply::WaitingFile;
pub use view::{CaseView, LinkedCase};
#[cfg(feature = "testing")]
pub use walk::PER_ENGINE;
pub use walk::{Moved, Reindexed};
pub use young::{Agreed, AgreedConsent, Young, YoungRecord};

/// Every statement of the module's parts.
pub(crate) const STATEMENTS: [&[(&str, &str)]; 17] = [
    access::ALL,
    asker::ALL,
    around::ALL,
    danger::ALL,
    derived::ALL,
    dispose::ALL,
    feedback::ALL,
    helper::ALL,
    open::ALL,
    opened::ALL,
    paper::ALL,
    read::ALL,
    reply::ALL,
    view::ALL,
    walk::ALL,
    write::ALL,
    young::ALL,
];
