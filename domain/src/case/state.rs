//! Where a case stands. What it waits for is not a state: it is among the facts.

use super::{AskOf, Case};

crate::listed! {
    /// Where a case stands.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum State {
        /// Not sent yet.
        Draft,
        /// Sent; no officer has taken it.
        New,
        /// A reply is owed.
        Open,
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
            Self::Open => "open",
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
        matches!(self, Self::New | Self::Open)
    }
}

crate::listed! {
    /// What an open case waits for: the first of these that it does.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Waits {
        /// For nothing: we work on it.
        Nothing,
        /// For a letter to be posted.
        Post,
        /// For them to hear of a reply that stands here, or to look.
        Look,
        /// For proof, or a fee.
        Proof,
        /// For an answer to our question.
        Answer,
    }
}

impl Waits {
    /// The name that is stored in queue rows and used as a key for words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Post => "post",
            Self::Look => "look",
            Self::Proof => "proof",
            Self::Answer => "answer",
        }
    }

    /// The one of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|waits| waits.as_str() == name)
    }
}

impl Case {
    /// What it waits for. A letter that nobody posted comes first, in whatever state: what it says was not said yet.
    pub fn waits(&self) -> Waits {
        if self.unposted().next().is_some() {
            return Waits::Post;
        }
        if !self.state.is_open() {
            return Waits::Nothing;
        }
        if self.has_unseen_reply() {
            return Waits::Look;
        }
        let open = |of| self.open_ask(of).is_some();
        if [AskOf::Identity, AskOf::Authority, AskOf::Fee].into_iter().any(open) {
            Waits::Proof
        } else if open(AskOf::Clarification) {
            Waits::Answer
        } else {
            Waits::Nothing
        }
    }
}
