//! Events as they are stored: JSON of a version. Old versions are read here and nowhere else; only the newest is written.
//!
//! A change of what an event holds is a new version: [`VERSION`] goes up, today's form becomes a module (`v1.rs`) with its way
//! into the newest, and its golden files stay (`tests/golden`). Version 2: a check says who of the record asks.

mod v1;

use super::Event;

/// What is written.
pub const VERSION: i64 = 2;

/// Stands in the column of the version where the event is a disposal: its text is the certificate, in the clear.
pub const DISPOSAL: i64 = 0;

/// An event that this program cannot read. It holds no word of the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Its key is not there.
    #[error("its key is not there")]
    NoKey,
    /// It is not what was committed to, or was sealed by another key.
    #[error("it does not open")]
    Sealed,
    /// A newer program wrote it.
    #[error("it has version {0}, which this program does not know")]
    Version(i64),
    /// Its JSON is not that of its version.
    #[error("it is not an event of its version")]
    Content,
    /// A column beside it holds what this program does not write.
    #[error("its row cannot be read")]
    Row,
}

/// An event as it is written, of version [`VERSION`].
///
/// # Panics
/// Never: an event has text keys only.
pub fn encode(event: &Event) -> Vec<u8> {
    serde_json::to_vec(event).expect("an event has text keys only")
}

/// An event of any version.
///
/// # Errors
/// [`Unreadable::Version`] or [`Unreadable::Content`].
pub fn decode(version: i64, payload: &[u8]) -> Result<Event, Unreadable> {
    match version {
        1 => v1::read(payload).map_err(|_| Unreadable::Content)?.map_or_else(|| v2(payload), Ok),
        VERSION => v2(payload),
        other => Err(Unreadable::Version(other)),
    }
}

fn v2(payload: &[u8]) -> Result<Event, Unreadable> {
    serde_json::from_slice(payload).map_err(|_| Unreadable::Content)
}
