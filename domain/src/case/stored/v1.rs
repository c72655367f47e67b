//! Version 1: a check did not say who of the record asks; names were compared.

use serde::Deserialize;

use crate::case::{Check, Checked, Event, Internal, WhoAsks};

/// What another version holds otherwise.
#[derive(Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
enum Changed {
    Checked(CheckedThen),
    /// As in version 2.
    #[serde(other)]
    Not,
}

#[derive(Deserialize)]
struct CheckedThen {
    of: Check,
    how: Internal,
}

/// An event of this version, as the next has it; none where that holds the same.
pub(super) fn read(payload: &[u8]) -> serde_json::Result<Option<Event>> {
    Ok(match serde_json::from_slice(payload)? {
        Changed::Checked(CheckedThen { of, how }) => Some(Event::Checked(Checked { of, how, who: Some(WhoAsks::Named) })),
        Changed::Not => None,
    })
}
