//! The tables of the case system's export: rows are put in by their own key, never doubled, never deleted.
//!
//! Each row carries the number of the import that last had it. So counting, finding what the export no longer has and
//! refusing a key twice in one file need nothing in memory.

mod sql;

use domain::case_export::{Cell, FieldType, Row, Table};
use uuid::Uuid;

use crate::{Day, Error, Q, Result, UnitOfWork};

pub use sql::ALL;

/// One import, inside one unit of work.
#[derive(Debug)]
pub struct Import<'u> {
    unit: &'u mut UnitOfWork,
    import_no: i64,
}

/// What the file of a document is.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct HeldFile {
    /// Where it is stored; none when only the row is known.
    pub file_id: Option<Uuid>,
    /// SHA-256 of its content.
    pub sha256: Vec<u8>,
    /// Bytes.
    pub size: i64,
}

/// What an import did, or would do, to one table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Counts {
    /// Rows that were not there before.
    pub added: i64,
    /// Rows whose content is another than before.
    pub updated: i64,
    /// Rows as they were.
    pub unchanged: i64,
    /// Rows of earlier imports that this export does not have. They stay.
    pub missing: i64,
}

impl<'u> Import<'u> {
    /// Numbers a new import, begun at `started_us` (microseconds since 1970, UTC).
    ///
    /// # Errors
    /// [`Error::Conflict`] when another import was saved meanwhile.
    pub async fn begin(unit: &'u mut UnitOfWork, started_us: i64) -> Result<Self> {
        let numbered: Option<(i64,)> = unit.q(sql::BEGIN).bind(started_us).opt().await?;
        let (import_no,) = numbered.ok_or(Error::Conflict(None))?;
        Ok(Self { unit, import_no })
    }

    /// The unit of work, for what belongs to the same import.
    pub fn unit(&mut self) -> &mut UnitOfWork {
        self.unit
    }

    /// Adds or updates a row that is not a document. False when it was refused: a person it names is not in this import,
    /// or its key came before in this import.
    pub async fn put(&mut self, table: Table, row: &Row<'_>) -> Result<bool> {
        let upsert = self.upsert(table, row, &row.digest());
        Ok(upsert.exec().await? == 1)
    }

    /// [`put`](Self::put) for a document and its file. The content of the file is part of the row: another file under the
    /// same path is an update.
    pub async fn put_document(&mut self, row: &Row<'_>, file: &HeldFile) -> Result<bool> {
        let upsert = self.upsert(Table::Documents, row, &row.digest_with(&file.sha256));
        Ok(upsert.bind(file.sha256.as_slice()).bind(file.size).bind(file.file_id).exec().await? == 1)
    }

    fn upsert(&mut self, table: Table, row: &Row<'_>, digest: &[u8]) -> Q<'_> {
        let q = self.unit.q(sql::of(table).upsert).bind(self.import_no).bind(digest.to_vec());
        row.cells().iter().fold(q, bind_cell)
    }

    /// Whether this import has the person.
    pub async fn has_person(&mut self, key: &str) -> Result<bool> {
        let found: Option<(String,)> = self.unit.q(sql::HAS_PERSON).bind(key.to_owned()).bind(self.import_no).opt().await?;
        Ok(found.is_some())
    }

    /// The file of a document as stored by an earlier import.
    pub async fn held_file(&mut self, document_key: &str) -> Result<Option<HeldFile>> {
        self.unit.q(sql::HELD_FILE).bind(document_key.to_owned()).opt().await
    }

    /// What happened to `table` so far.
    pub async fn counts(&mut self, table: Table) -> Result<Counts> {
        self.unit.q(sql::of(table).counts).bind(self.import_no).one().await
    }

    /// Keys of rows this export no longer has, in order, the next page after the key `after` (empty: the first).
    pub async fn missing(&mut self, table: Table, after: &str, limit: i64) -> Result<Vec<String>> {
        let q = self.unit.q(sql::of(table).missing).bind(self.import_no).bind(after.to_owned()).bind(limit);
        Ok(q.all::<(String,)>().await?.into_iter().map(|(key,)| key).collect())
    }

    /// Records how much was read: the SHA-256 (hex) of the tables' bytes and the number of rows. Saving the unit of work
    /// then makes the import lasting.
    pub async fn finish(self, digest: &str, rows: i64) -> Result<()> {
        self.unit.q(sql::FINISH).bind(self.import_no).bind(digest.to_owned()).bind(rows).exec_one().await
    }
}

fn bind_cell<'q>(q: Q<'q>, cell: &Cell) -> Q<'q> {
    match cell {
        Cell::Empty(FieldType::String) => q.bind(None::<String>),
        Cell::Empty(FieldType::Date) => q.bind(None::<Day>),
        Cell::Empty(FieldType::Boolean) => q.bind(None::<bool>),
        Cell::Empty(FieldType::Integer) => q.bind(None::<i64>),
        Cell::Text(text) => q.bind(text.clone()),
        Cell::Date(date) => q.bind(Day(*date)),
        Cell::Boolean(yes) => q.bind(*yes),
        Cell::Integer(number) => q.bind(*number),
    }
}
