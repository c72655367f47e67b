//! What was asked of a person.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::case::{Case, CaseNotice, Check, Internal, Standing, Submission};
use crate::clock::ProofOf;

crate::listed! {
    /// What can be asked of a person.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum AskOf {
        /// Proof that they are who they say (Art 12(6)).
        Identity,
        /// Proof that they may ask for somebody else.
        Authority,
        /// A fee (Art 12(5)).
        Fee,
        /// What they mean. It pauses the month of an access request (Art 12A(5)), and no other.
        Clarification,
    }
}

impl AskOf {
    /// Its name in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Authority => "authority",
            Self::Fee => "fee",
            Self::Clarification => "clarification",
        }
    }

    /// The one of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|of| of.as_str() == name)
    }

    /// What the month waits for (Art 12A(2)); none for a question, which pauses it.
    pub fn proof(self) -> Option<ProofOf> {
        match self {
            Self::Identity => Some(ProofOf::Identity),
            Self::Authority => Some(ProofOf::Authority),
            Self::Fee => Some(ProofOf::Fee),
            Self::Clarification => None,
        }
    }

    /// What an officer checks once it has come.
    pub fn check(self) -> Option<Check> {
        match self {
            Self::Identity => Some(Check::Identity),
            Self::Authority => Some(Check::Authority),
            Self::Fee | Self::Clarification => None,
        }
    }

    /// Whether the law has it for this case. A fee is for what is manifestly unfounded or excessive, and never for withdrawing
    /// consent, stopping direct marketing or complaining (law.md §13). Who asks for themselves needs nobody's authority.
    pub fn is_offered(self, case: &Case) -> bool {
        match self {
            Self::Identity | Self::Clarification => true,
            Self::Authority => !case.submission.as_deref().is_some_and(Submission::is_for_oneself),
            Self::Fee => case.kind().may_be_refused(),
        }
    }
}

/// Something that was asked of a person.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ask {
    /// The event that asked; its notice has the same.
    pub seq: i64,
    pub of: AskOf,
    /// What exactly is asked, as the person reads it.
    pub text: String,
    /// The reasonable doubt; for a fee, what shows that the request is manifestly unfounded or excessive.
    pub doubt: Option<Internal>,
    /// That it came, unless a second person did not confirm that.
    pub came: Option<Came>,
    /// That the whole reply came before an answer: the question is settled by that.
    pub replied: Option<Came>,
    /// Whether it was taken back: it counts for nothing.
    pub withdrawn: bool,
    /// Whether a second person did not confirm it, or when its letter was posted: it counts for nothing, and can be asked again.
    pub declined: bool,
    /// Whether its doubt is settled: somebody checked since.
    pub settled: bool,
}

/// That something came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Came {
    /// The event that says so.
    pub seq: i64,
    /// On which London day, as it was recorded.
    pub on: Date,
}

impl Case {
    /// The last proof of each kind that we asked for and that settles nothing: it did not come, or was not enough. None while one of them
    /// was not given to the person.
    pub(in crate::case) fn asked_in_doubt(&self) -> Vec<&Ask> {
        let last = |of| self.asks.iter().rfind(|ask| ask.of == of && !ask.withdrawn && !ask.declined);
        let heard = |ask: &Ask| {
            let there = |notice: &CaseNotice| notice.is_out() && !notice.is_unseen() && !notice.failed;
            self.standing(ask.seq) == Standing::Counts && self.notice(ask.seq).is_some_and(there)
        };
        let asked: Vec<&Ask> =
            [AskOf::Identity, AskOf::Authority].into_iter().filter_map(last).filter(|ask| !ask.settled).collect();
        if asked.iter().all(|ask| heard(ask)) { asked } else { Vec::new() }
    }
}

impl Ask {
    /// Whether we wait for it.
    pub fn is_open(&self) -> bool {
        self.came.is_none() && self.replied.is_none() && !self.withdrawn && !self.declined
    }
}
