//! Entries of the audit, as they are noted and as they are stored.

use domain::chain::Hash;
use domain::id::{AccountId, CaseId};
use domain::log;
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

/// A look that was noted: the case, the team, what for, the day.
pub(crate) type CaseLook = (CaseId, String, &'static str, Date);

/// What was done, for the log.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    pub at: Timestamp,
    /// Who; `None` is the portal or its command line.
    pub account: Option<AccountId>,
    /// What, as `area.verb`.
    pub action: &'a str,
    /// To what: an identifier, never a name or an address.
    pub subject: &'a str,
    /// The event this entry stands for: case, place, hash.
    pub event: Option<(CaseId, i64, Hash)>,
}

/// An entry that is not written yet.
#[derive(Clone, Debug)]
pub(crate) struct Waiting {
    pub id: Uuid,
    pub at_us: i64,
    pub account: Option<Uuid>,
    pub action: String,
    pub subject: String,
    pub case: Option<Uuid>,
    pub event_seq: Option<i64>,
    pub digest: Option<Hash>,
}

/// The columns of an entry, as both tables hold them.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct EntryRow {
    pub entry_id: Uuid,
    pub at_us: i64,
    pub account_id: Option<Uuid>,
    pub action: String,
    pub subject: String,
    pub case_id: Option<Uuid>,
    pub event_seq: Option<i64>,
    pub digest: Option<Vec<u8>>,
}

impl EntryRow {
    pub(crate) fn leaf(&self) -> Hash {
        log::leaf([
            Some(self.entry_id.as_bytes()),
            Some(&self.at_us.to_be_bytes()),
            self.account_id.as_ref().map(|id| id.as_bytes().as_slice()),
            Some(self.action.as_bytes()),
            Some(self.subject.as_bytes()),
            self.case_id.as_ref().map(|id| id.as_bytes().as_slice()),
            self.event_seq.map(i64::to_be_bytes).as_ref().map(<[u8; 8]>::as_slice),
            self.digest.as_deref(),
        ])
    }
}

impl Waiting {
    pub(crate) fn row(self) -> EntryRow {
        let Self { id, at_us, account, action, subject, case, event_seq, digest } = self;
        let digest = digest.map(|hash| hash.to_vec());
        EntryRow { entry_id: id, at_us, account_id: account, action, subject, case_id: case, event_seq, digest }
    }
}
