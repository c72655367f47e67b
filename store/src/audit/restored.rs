//! What was lost by a restore: the entry of the log that says so, with its proofs.

use domain::chain::Hash;
use domain::log::{self, Checkpoint, Restored};
use domain::receipt::Witness;
use jiff::Timestamp;

use super::Inclusion;
use crate::entry::EntryRow;
use crate::value::time_of;
use crate::{Result, Store, UnitOfWork};

statements! {
    RESTORED = "SELECT idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest FROM audit_entry
        WHERE action = 'log.restored' AND entry_id IS NOT NULL AND idx < $1 ORDER BY idx";
    STANDS = "SELECT count(*) FROM audit_entry WHERE idx >= $1 AND idx < $2 AND digest = $3";
}

#[derive(sqlx::FromRow)]
struct RestoredRow {
    idx: i64,
    #[sqlx(flatten)]
    entry: EntryRow,
}

/// What a restore took from the log.
#[derive(Clone, Debug)]
pub struct Loss {
    /// When the log went on.
    pub at: Timestamp,
    /// From where, and what is known to have been there.
    pub restored: Restored,
    /// That the entry which says so is in the log.
    pub entry: Inclusion,
    /// The hashes which show that the log still begins with what was put back.
    pub begins: Vec<Hash>,
}

impl Store {
    /// The restore by which the log lost what a signed checkpoint saw.
    pub async fn lost_by_restore(&self, seen: &Checkpoint) -> Result<Option<Loss>> {
        let mut unit = self.snapshot().await?;
        let log = unit.checkpoint().await?.checkpoint;
        unit.lost_by_restore(seen, &log).await
    }

    /// The restore by which a request was lost whose receipt saw the log as it begins today: it came before the restore, and has no
    /// entry in what was put back. Ask only of one that is not here.
    pub async fn lost_request(&self, witness: &Witness, received: Timestamp) -> Result<Option<Loss>> {
        let mut unit = self.snapshot().await?;
        let log = unit.checkpoint().await?.checkpoint;
        for row in unit.restorations(&log).await? {
            let Loss { at, restored: Restored { known, here }, .. } = &row;
            let (from, to) = (witness.log.size, here.size);
            if from > to || known.size <= to || received > *at {
                continue;
            }
            let stands = unit.q(STANDS).bind(from.cast_signed()).bind(to.cast_signed()).bind(witness.event.to_vec());
            if stands.one::<(i64,)>().await?.0 == 0 {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }
}

impl UnitOfWork {
    pub(crate) async fn lost_by_restore(&mut self, seen: &Checkpoint, log: &Checkpoint) -> Result<Option<Loss>> {
        Ok(self.restorations(log).await?.into_iter().find(|loss| loss.restored.lost(seen)))
    }

    /// Every restore that the log tells of and whose proofs hold.
    async fn restorations(&mut self, log: &Checkpoint) -> Result<Vec<Loss>> {
        let rows: Vec<RestoredRow> = self.q(RESTORED).bind(log.size.cast_signed()).all().await?;
        let mut restorations = Vec::new();
        for RestoredRow { idx, entry } in rows {
            let Some(restored) = Restored::read(&entry.subject) else { continue };
            let (at, index) = (time_of(entry.at_us)?, idx.cast_unsigned());
            let proof = self.hashes(log::inclusion(index, log.size)).await?;
            let entry = Inclusion { index, log: log.clone(), digest: None, leaf: entry.leaf(), proof };
            let here = &restored.here;
            let ranges = if here.size <= log.size { log::consistency(here.size, log.size) } else { Vec::new() };
            let begins = self.hashes(ranges).await?;
            if entry.holds() && (here.size == 0 || log::is_consistent(here, log, &begins)) {
                restorations.push(Loss { at, restored, entry, begins });
            }
        }
        Ok(restorations)
    }
}
