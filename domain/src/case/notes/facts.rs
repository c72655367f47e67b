//! A conversation.

use jiff::Timestamp;

use crate::id::AccountId;
use crate::policy::Role;

/// Which side of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The person who asked.
    Family,
    /// Us.
    Office,
}

impl Side {
    /// The side on which somebody of this role writes.
    pub fn of(role: Role) -> Self {
        if role.is_staff() { Self::Office } else { Self::Family }
    }
}

/// A message of a case.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Message {
    /// The event.
    pub seq: i64,
    /// When it was sent.
    pub at: Timestamp,
    /// By which side.
    pub side: Side,
    /// Whose account recorded it.
    pub by: Option<AccountId>,
    pub text: String,
}
