//! Noting entries: collected by the unit of work, written last in it, without a common lock.

use domain::log;
use jiff::Timestamp;
use uuid::Uuid;

use crate::entry::{Entry, Waiting};
use crate::{Result, Store, UnitOfWork};

statements! {
    BEGIN = "INSERT INTO audit_log (one, size, root, note, at_us) VALUES (1, 0, $1, '', 0) ON CONFLICT (one) DO NOTHING";
    INBOX_ADD = "INSERT INTO audit_inbox (entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, tag, forged)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, FALSE)";
    OLDEST = "SELECT min(at_us) FROM audit_inbox WHERE forged = FALSE";
    FORGED = "SELECT count(*) FROM audit_inbox WHERE forged = TRUE";
}

impl UnitOfWork {
    /// Adds an entry, which is written when the unit is saved.
    pub fn note(&mut self, entry: &Entry<'_>) -> Result<()> {
        let id = self.store.edge()?.entry_id(entry.at);
        self.note_as(id, entry);
        Ok(())
    }

    /// As [`Self::note`], under an identity that was made before.
    pub(crate) fn note_as(&mut self, id: Uuid, entry: &Entry<'_>) {
        let (case, event_seq, digest) = match entry.event {
            Some((case, seq, hash)) => (Some(case.0), Some(seq), Some(hash)),
            None => (None, None, None),
        };
        let waiting = Waiting {
            id,
            at_us: entry.at.as_microsecond(),
            account: entry.account.map(|id| id.0),
            action: entry.action.to_owned(),
            subject: entry.subject.to_owned(),
            case,
            event_seq,
            digest,
        };
        self.entries.push(waiting);
    }

    pub(crate) async fn write_entries(&mut self) -> Result<()> {
        let tagged = |waiting: Waiting| {
            let row = waiting.row();
            let leaf = row.leaf();
            Ok((row, leaf, self.store.edge()?.tag(&leaf)))
        };
        let rows = std::mem::take(&mut self.entries).into_iter().map(tagged).collect::<Result<Vec<_>>>()?;
        self.put(INBOX_ADD, rows, |q, (row, leaf, tag)| {
            let q = q.bind(row.entry_id).bind(row.at_us).bind(row.account_id).bind(row.action).bind(row.subject);
            q.bind(row.case_id).bind(row.event_seq).bind(row.digest).bind(leaf.to_vec()).bind(tag.to_vec())
        })
        .await
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
