//! Cases as the store gives them.

use domain::ask::SafeContact;
use domain::case::{Case, Recorded, State};
use domain::chain::Hash;
use domain::helper::opens_without_account;
use domain::id::{AccountId, CaseId, DraftId};
use domain::policy::CaseAccess;
use domain::reference::Reference;
use jiff::civil::Date;

use crate::{Error, Result};

/// Stands in a queue row for a date that does not run, so that these rows come last.
pub(crate) const NO_DATE: Date = jiff::civil::date(9999, 12, 31);

/// A case with its history.
#[derive(Clone, Debug)]
pub struct CaseFile {
    pub reference: Reference,
    /// Where it stands.
    pub case: Case,
    /// How who asked may be reached; nothing is safe while something cannot be read.
    pub contact: SafeContact,
    /// How it came there.
    pub history: Vec<Recorded>,
    /// The places of events that cannot be read.
    pub unreadable: Vec<i64>,
}

/// The names that belong to a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseNames {
    /// Whose information.
    pub subject: String,
    pub requester: String,
    pub officer: Option<String>,
}

impl CaseNames {
    /// Who asked, as this case says it; else as their account does.
    pub(super) fn requester_of(&self, case: &Case) -> String {
        let said = case.submission.as_ref().and_then(|sent| sent.asked_as());
        said.map_or_else(|| self.requester.clone(), str::to_owned)
    }
}

/// A case that somebody of staff keyed in.
#[derive(Clone, Debug)]
pub struct KeyedCase {
    pub access: CaseAccess,
    /// Who keyed it in.
    pub by: AccountId,
    /// The first case of the same form: the code on the letter is worked out from it.
    pub first: CaseId,
    /// Nobody works on it yet.
    pub fresh: bool,
    /// Since when it is closed.
    pub closed: Option<Date>,
    pub code: LetterCode,
}

/// Which code a letter has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LetterCode {
    /// How many were made before it.
    pub round: i64,
    /// Somebody of the staff ended it.
    pub stopped: bool,
}

impl KeyedCase {
    /// Whether the code on its letter opens it: not once it was ended, nor once the case has been closed for 30 days.
    pub fn opens(&self, today: Date) -> bool {
        !self.code.stopped && opens_without_account(self.closed, today)
    }
}

/// What the letter of a case that was keyed in says.
#[derive(Clone, Debug)]
pub struct KeyedFacts {
    /// Where it stands.
    pub case: Case,
    /// How who asked may be reached; nothing is safe while something cannot be read.
    pub contact: SafeContact,
    pub requester: String,
    /// The cases that were keyed in with it.
    pub others: Vec<Reference>,
}

/// A case that may be about the same person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlikeCase {
    pub reference: Reference,
    pub state: State,
    pub received: Date,
}

/// What was sent, as it was committed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentCase {
    /// The first event, byte for byte.
    pub payload: Vec<u8>,
    pub salt: Hash,
    pub hash: Hash,
}

/// A case that nobody else can change until the unit ends.
#[derive(Debug)]
pub struct LockedCase {
    /// Where it stands.
    pub case: Case,
    pub(crate) hash: Hash,
    pub(crate) key: crate::edge::Key,
}

pub(crate) fn parse_reference(text: &str) -> Result<Reference> {
    text.parse().map_err(|_| Error::Corrupt(format!("reference {text}")))
}

/// The columns of a head that decide access, for its fact.
pub(crate) struct HeadFact<'a> {
    pub reference: &'a str,
    pub kind: &'a str,
    pub requester: Option<AccountId>,
    pub subject: Option<&'a str>,
    pub draft: Option<DraftId>,
    pub part: i64,
    pub keyed_by: Option<AccountId>,
}

impl HeadFact<'_> {
    pub(crate) fn note(&self, unit: &mut crate::UnitOfWork, case: CaseId, at: jiff::Timestamp) -> Result<()> {
        let part = self.part.to_be_bytes();
        let columns = [
            Some(self.reference.as_bytes()),
            Some(self.kind.as_bytes()),
            self.requester.as_ref().map(|id| id.0.as_bytes().as_slice()),
            self.subject.map(str::as_bytes),
            self.draft.as_ref().map(|id| id.0.as_bytes().as_slice()),
            Some(part.as_slice()),
            self.keyed_by.as_ref().map(|id| id.0.as_bytes().as_slice()),
        ];
        unit.fact(crate::audit::FactKind::CaseHead, &case.to_string(), Some(&columns), at)
    }
}
