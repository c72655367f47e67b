//! A person's record as a viewer may see it: what is hidden from the viewer is left out before anything is counted or cut.

mod copy;
mod model;
mod read;
mod row;

pub use copy::{CopyPiece, RecordCopy};
pub(crate) use model::ALL;
pub use model::{Address, Attended, Challenge, Contact, Disclosed, LineKey, Looked, Record, RecordPart, StandingConsent};
pub(crate) use row::effect;
