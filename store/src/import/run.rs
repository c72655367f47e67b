//! An import from its first staged row to its last unit.

use std::collections::BTreeSet;
use std::time::Instant;

use domain::case_export::Table;
use jiff::Timestamp;
use uuid::Uuid;

use super::change::Differing;
use super::sql;
use crate::audit::Sums;
use crate::entry::Entry;
use crate::{Error, Result, Store, UnitOfWork};

/// The import that runs. There is one at a time.
#[derive(Debug)]
pub struct Import {
    pub(super) store: Store,
    pub(super) token: Uuid,
    pub(super) begun: Timestamp,
    /// The number of the next staged row.
    pub(super) next: i64,
    /// What was staged counts, for the facts of its tables.
    pub(super) sums: Box<Sums>,
    /// The protected places that it looked for; none before it has looked.
    pub(super) searched: Option<BTreeSet<Uuid>>,
    /// When its unit of work began.
    pub(super) turn: Instant,
}

/// What is told of an import when it is applied.
#[derive(Clone, Copy, Debug)]
pub struct Applied<'a> {
    pub started: Timestamp,
    /// SHA-256 (hex) of the tables' bytes.
    pub digest: &'a str,
    /// How many rows they have.
    pub rows: i64,
}

/// What an import did, or would do, to one table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct ImportCounts {
    /// Rows that were not there before.
    pub added: i64,
    /// Rows whose content is another than before.
    pub updated: i64,
    /// Rows as they were.
    pub unchanged: i64,
    /// Rows of earlier imports that this export does not have. They stay.
    pub missing: i64,
}

impl Import {
    /// A unit of work of this import.
    ///
    /// # Errors
    /// [`Error::Conflict`] when another import has taken its place.
    pub async fn unit(&mut self) -> Result<UnitOfWork> {
        let mut unit = self.store.begin().await?;
        self.turn = Instant::now();
        match unit.q(sql::STEP).bind(self.token).exec().await? {
            1 => Ok(unit),
            _ => Err(Error::Conflict(None)),
        }
    }

    /// Saves a unit of work. Where there is one writer it then rests as long as the unit took: other processes look for
    /// their turn only now and then, and must find it.
    pub async fn save(&self, unit: UnitOfWork) -> Result<()> {
        unit.save().await?;
        if self.store.has_one_writer() {
            tokio::time::sleep(self.turn.elapsed()).await;
        }
        Ok(())
    }

    /// What the staged rows do to `table`.
    pub async fn counts(&self, table: Table) -> Result<ImportCounts> {
        self.store.q(sql::of(table).counts).one().await
    }

    /// Keys of rows that are not staged, in order, the next page after the key `after` (empty: the first).
    pub async fn missing(&self, table: Table, after: &str, limit: i64) -> Result<Vec<String>> {
        let q = self.store.q(sql::of(table).missing).bind(after.to_owned()).bind(limit);
        Ok(q.all::<(String,)>().await?.into_iter().map(|(key,)| key).collect())
    }

    /// What [`apply`](Self::apply) would return. Changes nothing.
    pub async fn differing(&mut self) -> Result<Vec<Differing>> {
        let mut unit = self.unit().await?;
        let differing = unit.settle(None, &mut self.sums.clone()).await?;
        unit.cancel().await?;
        Ok(differing)
    }

    /// The last unit: numbers the import and puts in what was staged. Returns what was accepted in the portal and is not
    /// carried out in the export; there the portal's value stays.
    ///
    /// # Errors
    /// [`Error::Conflict`] when another import has taken its place.
    pub async fn apply(&mut self, applied: &Applied<'_>) -> Result<Vec<Differing>> {
        if self.searched.is_none() {
            self.find_places().await?;
        }
        let mut unit = self.unit().await?;
        let number = unit.q(sql::NUMBER).bind(applied.started.as_microsecond());
        let (import_no,): (i64,) = number.bind(applied.digest.to_owned()).bind(applied.rows).one().await?;
        let mut sums = *self.sums;
        let differing = unit.settle(Some(import_no), &mut sums).await?;
        for table in Table::ALL {
            let sql = sql::of(*table);
            unit.q(sql.gone).bind(import_no).exec().await?;
            let put = unit.q(sql.put).bind(import_no).exec().await;
            put.inspect_err(|cause| tracing::error!(table = table.name(), %cause, "a row that was checked cannot be stored"))?;
        }
        let patched: Vec<_> = differing.iter().map(|row| (row.table, row.row_key.clone())).collect();
        unit.move_places(import_no, self.searched.as_ref(), &patched).await?;
        let subject = format!("{import_no}: {} rows", applied.rows);
        // The moment of the change, not of the beginning: facts noted meanwhile come before.
        let at = self.store.edge()?.now();
        let entry = Entry { at, account: None, action: "families.import", subject: &subject, event: None };
        unit.note(&entry)?;
        unit.note_import(&sums, at).await?;
        unit.save().await?;
        Ok(differing)
    }
}
