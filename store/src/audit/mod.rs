//! What was done and read. Units of work collect entries and write them last, without a common lock; the [`Sequencer`] gives them
//! their places in the log.

mod fact;
mod prove;
mod reading;
mod sequencer;

use domain::chain::Hash;
use domain::id::{AccountId, CaseId};
use domain::log;
use jiff::Timestamp;
use uuid::Uuid;

use crate::{Result, Store, UnitOfWork};

pub(crate) use fact::FactKind;
pub use fact::Imported;
pub use prove::{Inclusion, Signed};
pub use reading::Subject;
pub use sequencer::Sequencer;
pub(crate) use sequencer::subtree;

statements! {
    BEGIN = "INSERT INTO audit_log (one, size, root, note, at_us) VALUES (1, 0, $1, '', 0) ON CONFLICT (one) DO NOTHING";
    INBOX_ADD = "INSERT INTO audit_inbox (entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, tag, forged)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, FALSE)";
    OLDEST = "SELECT min(at_us) FROM audit_inbox WHERE forged = FALSE";
    FORGED = "SELECT count(*) FROM audit_inbox WHERE forged = TRUE";
}

/// Every statement of the audit.
pub const STATEMENTS: [&[(&str, &str)]; 4] = [ALL, fact::ALL, prove::ALL, sequencer::ALL];

/// What was done, for the log.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// When.
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
    id: Uuid,
    at_us: i64,
    account: Option<Uuid>,
    action: String,
    subject: String,
    case: Option<Uuid>,
    event_seq: Option<i64>,
    digest: Option<Hash>,
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
    fn row(self) -> EntryRow {
        let Self { id, at_us, account, action, subject, case, event_seq, digest } = self;
        let digest = digest.map(|hash| hash.to_vec());
        EntryRow { entry_id: id, at_us, account_id: account, action, subject, case_id: case, event_seq, digest }
    }
}

impl UnitOfWork {
    /// Adds an entry, which is written when the unit is saved.
    pub fn note(&mut self, entry: &Entry<'_>) -> Result<()> {
        let (case, event_seq, digest) = match entry.event {
            Some((case, seq, hash)) => (Some(case.0), Some(seq), Some(hash)),
            None => (None, None, None),
        };
        let waiting = Waiting {
            id: self.store.edge()?.entry_id(entry.at),
            at_us: entry.at.as_microsecond(),
            account: entry.account.map(|id| id.0),
            action: entry.action.to_owned(),
            subject: entry.subject.to_owned(),
            case,
            event_seq,
            digest,
        };
        self.entries.push(waiting);
        Ok(())
    }

    pub(crate) async fn write_entries(&mut self) -> Result<()> {
        for waiting in std::mem::take(&mut self.entries) {
            let row = waiting.row();
            let leaf = row.leaf();
            let tag = self.store.edge()?.tag(&leaf);
            let q = self.q(INBOX_ADD).bind(row.entry_id).bind(row.at_us).bind(row.account_id).bind(row.action).bind(row.subject);
            let q = q.bind(row.case_id).bind(row.event_seq).bind(row.digest);
            q.bind(leaf.to_vec()).bind(tag.to_vec()).exec_one().await?;
        }
        Ok(())
    }
}

impl Store {
    /// The log is there from the start, with nothing in it.
    pub(crate) async fn begin_log(&self) -> Result<()> {
        let mut unit = self.begin().await?;
        unit.q(BEGIN).bind(log::Frontier::default().root().to_vec()).exec().await?;
        unit.save().await
    }

    /// Since when the oldest entry waits for its place.
    pub async fn oldest_waiting_entry(&self) -> Result<Option<Timestamp>> {
        let (oldest,): (Option<i64>,) = self.q(OLDEST).one().await?;
        oldest.map(crate::value::time_of).transpose()
    }

    /// How many entries wait that the portal did not write.
    pub async fn count_forged_entries(&self) -> Result<i64> {
        Ok(self.q(FORGED).one::<(i64,)>().await?.0)
    }
}
