//! Sums of rows as facts: noted under a mask that is used once, read back only by who has the keys.

use jiff::Timestamp;

use super::sum::Sum;
use crate::edge::Edge;
use crate::entry::EntryRow;
use crate::{Error, Result, UnitOfWork};

statements! {
    // The newest fact that waits for its place, of a table; and the newest that has one.
    WAITING = "SELECT w.entry_id, w.at_us, w.account_id, w.action, w.subject, w.case_id, w.event_seq, w.digest, w.tag
        FROM audit_inbox w WHERE w.action = $1 AND w.subject = 'import' AND w.forged = FALSE
        AND NOT EXISTS (SELECT 1 FROM audit_entry a WHERE a.entry_id = w.entry_id) ORDER BY w.entry_id DESC LIMIT 20";
    NEWEST = "SELECT entry_id, digest FROM audit_entry WHERE action = $1 AND action LIKE 'fact.%' AND subject = 'import'
        AND entry_id IS NOT NULL ORDER BY idx DESC LIMIT 1";
}

#[derive(sqlx::FromRow)]
struct WaitingRow {
    #[sqlx(flatten)]
    entry: EntryRow,
    tag: Vec<u8>,
}

impl UnitOfWork {
    pub(super) fn note_sum(&mut self, action: &'static str, sum: Sum, at: Timestamp) -> Result<()> {
        let edge = self.store.edge()?;
        // Whoever waited for an import began before it: their fact comes after its facts all the same.
        let entry = edge.entry_id(at.max(edge.now()));
        let digest = sum + Sum::mask(edge, action, entry);
        self.push_fact(entry, action, "import".to_owned(), Some(digest.bytes()), at);
        Ok(())
    }

    /// What the newest fact says, of this unit or before it. Who only has the database can put none in its place that waits.
    pub(super) async fn newest_sum(&mut self, action: &'static str) -> Result<Option<Sum>> {
        let own = self.entries.iter().rev().find(|entry| entry.action == action && entry.subject == "import");
        if let Some((entry, digest)) = own.and_then(|entry| Some((entry.id, entry.digest?))) {
            return unmask(self.store.edge()?, action, entry, &digest).map(Some);
        }
        let waiting: Vec<WaitingRow> = self.q(WAITING).bind(action.to_owned()).all().await?;
        let edge = self.store.edge()?;
        let ours = waiting.into_iter().find(|row| edge.tag(&row.entry.leaf())[..] == row.tag);
        if let Some(EntryRow { entry_id, digest, .. }) = ours.map(|row| row.entry) {
            return unmask(edge, action, entry_id, &digest.unwrap_or_default()).map(Some);
        }
        let placed: Option<(uuid::Uuid, Vec<u8>)> = self.q(NEWEST).bind(action.to_owned()).opt().await?;
        placed.map(|(entry, digest)| unmask(self.store.edge()?, action, entry, &digest)).transpose()
    }
}

fn unmask(edge: &Edge, action: &str, entry: uuid::Uuid, digest: &[u8]) -> Result<Sum> {
    let stored = Sum::stored(digest).ok_or_else(|| Error::Corrupt(format!("the digest of entry {entry}")))?;
    Ok(stored - Sum::mask(edge, action, entry))
}

/// Whether a fact says this.
pub(crate) fn says(edge: &Edge, action: &str, entry: uuid::Uuid, digest: &[u8], sum: Sum) -> bool {
    unmask(edge, action, entry, digest).is_ok_and(|said| said == sum)
}
