//! What was done, in one chain over the whole portal.
//!
//! The order is the order of commits: an entry takes its number by updating the head row, which holds every other unit
//! back until this one ends. So no number is missing and none is given twice, on both engines. Take it last in a unit.

use domain::chain::{self, Hash};
use domain::id::{AccountId, CaseId};
use jiff::Timestamp;

use crate::{Result, Store, UnitOfWork, value::hash_of};

statements! {
    HEAD_START = "INSERT INTO audit_head (one, seq, hash) VALUES (1, 0, $1) ON CONFLICT (one) DO NOTHING";
    HEAD_LOCK = "UPDATE audit_head SET seq = seq + 1 WHERE one = 1 RETURNING seq, hash";
    HEAD_READ = "SELECT seq, hash FROM audit_head WHERE one = 1";
    HEAD_MOVE = "UPDATE audit_head SET hash = $1 WHERE one = 1 AND seq = $2";
    ENTRY_ADD = "INSERT INTO audit_entry (seq, at_us, account_id, action, subject, case_id, event_seq, event_hash, previous, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    ENTRY_PAGE = "SELECT seq, at_us, account_id, action, subject, case_id, event_seq, event_hash, previous, hash
        FROM audit_entry WHERE seq > $1 ORDER BY seq LIMIT 1000";
}

/// What was done, for the chain.
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

#[derive(Debug, sqlx::FromRow)]
pub(crate) struct EntryRow {
    pub seq: i64,
    at_us: i64,
    account_id: Option<uuid::Uuid>,
    action: String,
    subject: String,
    case_id: Option<uuid::Uuid>,
    event_seq: Option<i64>,
    event_hash: Option<Vec<u8>>,
    previous: Vec<u8>,
    hash: Vec<u8>,
}

impl EntryRow {
    pub(crate) fn into_stored(self) -> Result<chain::Stored> {
        let event = self.case_id.zip(self.event_seq).zip(self.event_hash);
        let event = event.map(|((case, seq), hash)| Ok::<_, crate::Error>((CaseId(case), seq, hash_of(&hash)?))).transpose()?;
        let fields = fields(self.at_us, self.account_id, &self.action, &self.subject, event);
        Ok(chain::Stored { seq: self.seq, fields, previous: hash_of(&self.previous)?, hash: hash_of(&self.hash)? })
    }
}

fn fields(
    at_us: i64,
    account: Option<uuid::Uuid>,
    action: &str,
    subject: &str,
    event: Option<(CaseId, i64, Hash)>,
) -> Vec<Vec<u8>> {
    let mut fields = vec![
        at_us.to_be_bytes().to_vec(),
        account.map_or_else(Vec::new, |id| id.as_bytes().to_vec()),
        action.as_bytes().to_vec(),
        subject.as_bytes().to_vec(),
    ];
    if let Some((case, seq, hash)) = event {
        fields.extend([case.0.as_bytes().to_vec(), seq.to_be_bytes().to_vec(), hash.to_vec()]);
    }
    fields
}

impl UnitOfWork {
    /// Adds an entry to the chain.
    pub async fn audit(&mut self, entry: Entry<'_>) -> Result<()> {
        let (seq, previous) = self.audit_lock().await?;
        let at_us = entry.at.as_microsecond();
        let account = entry.account.map(|id| id.0);
        let fields = fields(at_us, account, entry.action, entry.subject, entry.event);
        let parts: Vec<&[u8]> = fields.iter().map(Vec::as_slice).collect();
        let hash = chain::link(&previous, seq, &parts);
        let (case, event_seq, event_hash) = match entry.event {
            Some((case, seq, hash)) => (Some(case.0), Some(seq), Some(hash.to_vec())),
            None => (None, None, None),
        };
        self.q(ENTRY_ADD)
            .bind(seq)
            .bind(at_us)
            .bind(account)
            .bind(entry.action.to_owned())
            .bind(entry.subject.to_owned())
            .bind(case)
            .bind(event_seq)
            .bind(event_hash)
            .bind(previous.to_vec())
            .bind(hash.to_vec())
            .exec_one()
            .await?;
        self.q(HEAD_MOVE).bind(hash.to_vec()).bind(seq).exec_one().await
    }

    async fn audit_lock(&mut self) -> Result<(i64, Hash)> {
        let locked: Option<(i64, Vec<u8>)> = self.q(HEAD_LOCK).opt().await?;
        let (seq, hash) = if let Some(head) = locked {
            head
        } else {
            self.q(HEAD_START).bind(chain::START.to_vec()).exec().await?;
            self.q(HEAD_LOCK).one().await?
        };
        Ok((seq, hash_of(&hash)?))
    }
}

impl Store {
    pub(crate) async fn audit_page(&self, after: i64) -> Result<Vec<EntryRow>> {
        self.q(ENTRY_PAGE).bind(after).all().await
    }

    /// Where the chain ends: its last number and hash. Write it down elsewhere: a chain that is rewritten as a whole
    /// cannot end in the same hash.
    pub async fn audit_head(&self) -> Result<(i64, Hash)> {
        match self.q(HEAD_READ).opt::<(i64, Vec<u8>)>().await? {
            Some((seq, hash)) => Ok((seq, hash_of(&hash)?)),
            None => Ok((0, chain::START)),
        }
    }
}
