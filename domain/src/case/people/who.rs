//! Who of the record asks.

use serde::{Deserialize, Serialize};

use crate::case::{Case, State};
use crate::id::PersonKey;
use crate::kind::Kind;

/// Who of the record it is that asks for somebody else and only said a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhoAsks {
    /// The person themselves, or one of those around them.
    Person(PersonKey),
    /// None of them.
    Nobody,
    /// Whoever has the name that was said: nobody said who it is, and an earlier release compared names.
    Named,
}

impl WhoAsks {
    /// How a form names that it is none of them: no key of a person is empty or begins so.
    pub const NOBODY: &str = "-";

    /// What a form says; none where it says nothing.
    pub fn read(said: &str) -> Option<Self> {
        match said {
            "" => None,
            Self::NOBODY => Some(Self::Nobody),
            key => Some(Self::Person(PersonKey(key.to_owned()))),
        }
    }

    /// As a form says it; nothing where nobody said it.
    pub fn as_said(&self) -> &str {
        match self {
            Self::Person(person) => &person.0,
            Self::Nobody => Self::NOBODY,
            Self::Named => "",
        }
    }
}

impl Case {
    /// Whether there is something to say of who asks: they described somebody else, and it is known whom.
    pub fn may_say_who(&self) -> bool {
        let described = self.submission.as_ref().is_some_and(|sent| sent.described.is_some() && sent.is_for_another());
        described && self.people.identified.is_some()
    }

    /// Whether it decides what ends (law.md §14), so that it must be said, and what was said wrongly can be said anew.
    pub fn who_decides(&self) -> bool {
        self.may_say_who() && self.kind() == Kind::Consent && self.state == State::Open && !self.decided
    }

    /// Whether it decides what ends and nobody said it yet.
    pub fn lacks_who(&self) -> bool {
        self.who_decides() && !matches!(self.people.asks, Some(WhoAsks::Person(_) | WhoAsks::Nobody))
    }
}
