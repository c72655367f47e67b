//! Where a case stands, and what was said in it.

use jiff::Timestamp;

use crate::policy::Role;

crate::listed! {
    /// Where a case stands.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum State {
        /// Not sent yet.
        Draft,
        /// Sent; no officer has taken it.
        New,
        /// An officer works on it.
        Working,
        /// It waits for proof of identity or authority, or for a fee: the month has not started.
        Checking,
        /// It waits for the person's answer to our question: the month is paused.
        Clarifying,
        /// We replied.
        Answered,
        /// Nothing is left to do.
        Closed,
    }
}

impl State {
    /// The name that is stored in queue rows and used as a key for words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::New => "new",
            Self::Working => "working",
            Self::Checking => "checking",
            Self::Clarifying => "clarifying",
            Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }

    /// The state of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// Whether a reply is still owed.
    pub fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Working | Self::Checking | Self::Clarifying)
    }
}

/// Which side of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The person who asked.
    Family,
    Office,
}

impl Side {
    /// The side on which somebody of this role writes.
    pub fn of(role: Role) -> Self {
        if role.is_staff() { Self::Office } else { Self::Family }
    }
}

/// A message of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// When it was sent.
    pub at: Timestamp,
    pub side: Side,
    /// Its words.
    pub text: String,
}
