//! Rows on their way, and what only the other rows can say about them.

use domain::case_export::{Row, Table};
use domain::id::FileId;
use uuid::Uuid;

use super::change::count;
use super::run::Import;
use super::sql;
use crate::{Error, Q, Result, UnitOfWork, value::hash_of};

/// A checked row.
#[derive(Clone, Debug)]
pub struct Staged {
    row: u64,
    hash: [u8; 32],
    texts: Vec<Option<String>>,
    file: Option<FileId>,
}

/// A row that cannot stay, because of other rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RefusedRow {
    /// The line of the file.
    pub row: u64,
    pub why: Why,
}

/// What other rows say about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The person that this field names was not accepted.
    NoPerson(&'static str),
    /// Its key stands earlier in the same file.
    Twice,
}

impl Staged {
    /// A row of any table but documents, from line `row` of its file.
    pub fn new(row: u64, checked: &Row<'_>) -> Self {
        Self { row, hash: checked.digest(), texts: checked.texts(), file: None }
    }

    /// A document with its file. The content (`sha256`) is part of the row: another file under the same path is an update.
    pub fn document(row: u64, checked: &Row<'_>, file: FileId, sha256: &[u8; 32]) -> Self {
        Self { row, hash: checked.digest_with(sha256), texts: checked.texts(), file: Some(file) }
    }

    fn key(&self) -> String {
        self.texts.first().cloned().flatten().unwrap_or_default()
    }

    fn cell(&self, place: usize) -> Option<String> {
        self.texts.get(place).cloned().flatten()
    }
}

impl Import {
    /// Stages rows of one table in one unit; `People` come first. Returns those that were refused, in order.
    pub async fn stage(&mut self, table: Table, rows: &[Staged]) -> Result<Vec<RefusedRow>> {
        let mut unit = self.unit().await?;
        let first = self.next;
        unit.put(sql::STAGE, (first..).zip(rows).collect(), |q, (no, row)| bind_staged(q, table, row, no)).await?;
        self.next += i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let edge = self.store.edge()?;
        for staged in rows {
            count(edge, &mut self.sums, table, &staged.key(), (None, staged.texts.get(1..).unwrap_or_default()));
            if let Some(file) = staged.file {
                unit.q(sql::FILE_ADD).bind(staged.key()).bind(file.0).exec().await?;
            }
        }
        let refused = unit.refused(table, first, self.next - 1).await?;
        self.save(unit).await?;
        Ok(refused)
    }

    /// The file of a document as an earlier import stored it, and the SHA-256 of its content.
    pub async fn held_file(&self, document_key: &str) -> Result<Option<(FileId, [u8; 32])>> {
        let held: Option<(Uuid, Vec<u8>)> = self.store.q(sql::HELD_FILE).bind(document_key.to_owned()).opt().await?;
        held.map(|(file, sha256)| Ok((FileId(file), hash_of(&sha256)?))).transpose()
    }

    /// Remembers, in a unit of this import, that `file` was begun for a document: when no document comes to hold it, it is
    /// removed at the end.
    pub async fn add_file(&self, unit: &mut UnitOfWork, document_key: &str, file: FileId) -> Result<()> {
        unit.q(sql::FILE_ADD).bind(document_key.to_owned()).bind(file.0).exec_one().await
    }
}

impl UnitOfWork {
    async fn refused(&mut self, table: Table, first: i64, last: i64) -> Result<Vec<RefusedRow>> {
        let mut refused = Vec::new();
        if table != Table::People {
            let orphans: Vec<(i64, String, Option<String>)> = self.q(sql::NO_PERSON).bind(first).bind(last).all().await?;
            for (row, one, other) in orphans {
                for (field, person) in table.schema().people_fields().zip([Some(one), other]) {
                    let (known,): (i64,) = self.q(sql::HAS_PERSON).bind(person.unwrap_or_default()).one().await?;
                    if known == 0 {
                        refused.push(RefusedRow { row: line(row)?, why: Why::NoPerson(field) });
                    }
                }
            }
        }
        let twice: Vec<(i64,)> = self.q(sql::TWICE).bind(first).bind(last).all().await?;
        for (row,) in twice {
            refused.push(RefusedRow { row: line(row)?, why: Why::Twice });
        }
        refused.sort_by_key(|refused| refused.row);
        Ok(refused)
    }
}

fn bind_staged<'q>(q: Q<'q>, table: Table, staged: &Staged, stage_no: i64) -> Q<'q> {
    let row = i64::try_from(staged.row).unwrap_or(i64::MAX);
    let q = q.bind(stage_no).bind(table as i64).bind(row).bind(staged.key()).bind(staged.hash.to_vec());
    (1..=sql::CELLS).fold(q, |q, place| q.bind(staged.cell(place)))
}

pub(super) fn line(row: i64) -> Result<u64> {
    u64::try_from(row).map_err(|_| Error::Corrupt(format!("a line {row}")))
}
