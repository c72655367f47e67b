//! Takes in the case system's export: every row is checked, all of it is stored or nothing (capability S4).
//!
//! One pass, one transaction, memory that does not grow with the export: rows go from the file through
//! [`domain::case_export`] into the database, which also finds unknown people, identifiers that stand twice, and what the
//! export no longer has.

mod csv_table;
mod document;
mod report;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use domain::case_export::{Row, Table, check_descriptor};
use jiff::Timestamp;
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use store::import::Import;
use store::{Store, UnitOfWork};

use crate::keys::Keys;
use crate::service::files::FileError;

use csv_table::{CsvTable, Line};
use report::Findings;
pub use report::{ImportReport, Missing, Problem, TableReport, Told};

/// What to import, and when.
#[derive(Clone, Debug)]
pub struct ImportOptions {
    /// The folder of the package.
    pub dir: PathBuf,
    /// Do everything, then undo it.
    pub dry_run: bool,
    /// The London date, against which days are "in the future".
    pub today: Date,
    /// When it begins.
    pub now: Timestamp,
}

/// Why an import could not be tried to its end. A refused row is none: that is in the report.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file of the package could not be read.
    #[error("{file} cannot be read: {cause}")]
    Read {
        /// Its name within the package.
        file: String,
        /// The system's reason.
        cause: io::Error,
    },
    /// The database.
    #[error("nothing was imported: {0}")]
    Store(#[from] store::Error),
    /// The database would not take a row that was checked.
    #[error("nothing was imported: {table}, row {row} could not be stored: {cause}")]
    Row {
        /// The table.
        table: &'static str,
        /// The line in the file.
        row: u64,
        /// The database's reason.
        cause: store::Error,
    },
    /// The file of a document.
    #[error("nothing was imported: {0}")]
    File(#[from] FileError),
}

/// Imports the package in `options.dir`. Tells each refused row, and each row the export no longer has, as it is found.
///
/// # Errors
/// [`ImportError`] when the package cannot be read or the database fails; then nothing has changed either.
pub async fn import_families(
    store: &Store,
    keys: &Keys,
    options: &ImportOptions,
    tell: &mut dyn FnMut(Told<'_>),
) -> Result<ImportReport, ImportError> {
    let mut found = Findings::new(options.dry_run, tell);
    if !check_package(&options.dir, &mut found)? {
        return Ok(found.report);
    }
    let mut unit = store.begin().await?;
    let done = Importing { options, keys, found: &mut found }.run(&mut unit).await;
    if done.is_ok() && found.report.ok && !options.dry_run {
        unit.save().await?;
    } else {
        unit.cancel().await?;
    }
    done.map(|()| found.report)
}

fn check_package(dir: &Path, found: &mut Findings<'_>) -> Result<bool, ImportError> {
    let file = "datapackage.json";
    let json = match fs::read(dir.join(file)) {
        Ok(bytes) => String::from_utf8(bytes).map_err(io::Error::other),
        Err(cause) => Err(cause),
    };
    let json = json.map_err(|cause| ImportError::Read { file: file.into(), cause })?;
    let problems = check_descriptor(&json).err().unwrap_or_default();
    for problem in &problems {
        found.refuse(Problem { table: file.into(), row: None, field: None, reason: problem.to_string() });
    }
    Ok(problems.is_empty())
}

struct Importing<'a, 't> {
    options: &'a ImportOptions,
    keys: &'a Keys,
    found: &'a mut Findings<'t>,
}

impl Importing<'_, '_> {
    async fn run(&mut self, unit: &mut UnitOfWork) -> Result<(), ImportError> {
        let mut import = Import::begin(unit, self.options.now.as_microsecond()).await?;
        let mut digest = Sha256::new();
        for table in Table::ALL {
            digest.update(self.table(&mut import, *table).await?);
        }
        if self.found.report.ok {
            self.count(&mut import).await?;
        }
        let rows = i64::try_from(self.found.report.rows()).unwrap_or(i64::MAX);
        Ok(import.finish(&hex::encode(digest.finalize()), rows).await?)
    }

    /// Imports one file; the digest of its bytes.
    async fn table(&mut self, import: &mut Import<'_>, table: Table) -> Result<[u8; 32], ImportError> {
        let unreadable = |cause| ImportError::Read { file: format!("{}.csv", table.name()), cause };
        let mut csv = CsvTable::open(&self.options.dir, table).map_err(unreadable)?;
        while let Some(line) = csv.next_line().map_err(unreadable)? {
            match line {
                Line::Refused { row, field, reason } => self.found.refuse_row(table, row, field, reason),
                Line::Row { row, ref fields } => {
                    self.found.count_row(table);
                    match table.read(fields, self.options.today) {
                        Ok(checked) => self.row(import, table, row, &checked).await?,
                        Err(problems) => self.found.refuse_fields(table, row, problems),
                    }
                }
            }
        }
        Ok(csv.digest())
    }

    async fn row(&mut self, import: &mut Import<'_>, table: Table, row: u64, checked: &Row<'_>) -> Result<(), ImportError> {
        let failed = |cause| ImportError::Row { table: table.name(), row, cause };
        let taken = if table == Table::Documents {
            match document::keep(import, self.keys, self.options, checked).await? {
                Ok(file) => import.put_document(checked, &file).await.map_err(failed)?,
                Err(problem) => {
                    self.found.refuse_row(table, row, Some(problem.field), problem.reason);
                    return Ok(());
                }
            }
        } else {
            import.put(table, checked).await.map_err(failed)?
        };
        if taken { Ok(()) } else { self.refuse_key(import, table, row, checked).await }
    }

    /// The database took no row: because of a person, or else because the identifier stands twice.
    async fn refuse_key(
        &mut self,
        import: &mut Import<'_>,
        table: Table,
        row: u64,
        checked: &Row<'_>,
    ) -> Result<(), ImportError> {
        let mut known = true;
        for field in table.schema().people_fields() {
            if !import.has_person(checked.text(field).unwrap_or_default()).await? {
                known = false;
                self.found.refuse_row(table, row, Some(field), "is no person that was accepted from people.csv");
            }
        }
        if known {
            self.found.refuse_row(table, row, Some("id"), "stands in this file twice");
        }
        Ok(())
    }

    async fn count(&mut self, import: &mut Import<'_>) -> Result<(), ImportError> {
        for table in Table::ALL {
            let counts = import.counts(*table).await?;
            self.found.set_counts(*table, counts);
            if counts.missing > 0 {
                self.miss(import, *table).await?;
            }
        }
        Ok(())
    }

    /// Tells what the export no longer has, page by page.
    async fn miss(&mut self, import: &mut Import<'_>, table: Table) -> Result<(), ImportError> {
        const PAGE: i64 = 500;
        let mut after = String::new();
        loop {
            let keys = import.missing(table, &after, PAGE).await?;
            for key in &keys {
                self.found.miss(table, key);
            }
            let Some(last) = keys.into_iter().next_back() else { return Ok(()) };
            after = last;
        }
    }
}
