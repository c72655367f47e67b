//! Proof that nothing was changed: the log against its signed checkpoint, every case against the log, and the facts that decide access
//! against both. All of it in one snapshot, so that it is right while the portal works.

mod cases;
mod entries;
mod facts;
mod found;
mod places;

use domain::log::Checkpoint;
use domain::receipt::PublicKeys;

use crate::{Error, Result, Store};

pub use found::{AuditFault, Verification};

/// Every statement of the module's parts.
pub(crate) const STATEMENTS: [&[(&str, &str)]; 4] = [cases::ALL, entries::ALL, facts::ALL, places::ALL];

impl Verification {
    /// A row that holds what nobody can read is named, and the others are read.
    fn reads(&mut self, read: Result<()>) -> Result<()> {
        let what = match read {
            Err(Error::Corrupt(what)) => what,
            Err(Error::Other(sqlx::Error::ColumnDecode { index, .. })) => format!("the column {index}"),
            read => return read,
        };
        self.faults.push(AuditFault::Unread(what));
        Ok(())
    }
}

impl Store {
    /// Reads everything. Memory does not grow with the number of cases. `since`: a checkpoint that was kept elsewhere, which the log
    /// must begin with.
    pub async fn verify(&self, origin: &str, keys: &PublicKeys, since: Option<&Checkpoint>) -> Result<Verification> {
        let mut found = Verification::default();
        let mut unit = self.snapshot().await?;
        unit.remember_epochs().await?;
        let read = entries::verify(&mut unit, origin, keys, since, &mut found).await;
        found.reads(read)?;
        let read = cases::verify(&mut unit, keys, &mut found).await;
        found.reads(read)?;
        facts::verify(&mut unit, &mut found).await?;
        let read = places::verify(&mut unit, &mut found).await;
        found.reads(read)?;
        found.faults.sort();
        found.faults.dedup();
        Ok(found)
    }
}
