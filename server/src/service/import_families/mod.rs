//! Takes in the case system's export: every row is checked, all of it is stored or nothing (capability S4).
//!
//! Memory does not grow with the export, and nobody waits for it: rows go from the file through [`domain::case_export`] in
//! small units into a stage, where the database finds unknown people, identifiers that stand twice, and what the export no
//! longer has. The last unit moves them into the tables.

mod asked;
mod batch;
mod begin;
mod csv_table;
mod destroyed;
mod document;
mod encoding;
mod report;

use std::fs;
use std::io;
use std::path::Path;

use domain::case_export::{Row, Table, check_descriptor};
use sha2::{Digest, Sha256};
use store::Store;
use store::import::{Applied, Import, PlaceWarning, Staged};

use crate::keys::Keys;
pub use asked::{ImportError, ImportOptions};
use batch::Batch;
pub use begin::purge;
use csv_table::{CsvTable, Line};
use destroyed::Destroyed;
pub use destroyed::destroy_person;
use report::Findings;
pub use report::{ImportDiagnostic, ImportProblem, ImportReport, Missing, NotCarriedOut, TableReport};

/// Imports the package in `options.dir`. Tells each refused row, and each row the export no longer has, as it is found.
///
/// # Errors
/// [`ImportError`] when the package cannot be read, another import runs or the database fails; then nothing has changed either.
pub async fn import_families(
    store: &Store,
    keys: &Keys,
    options: &ImportOptions,
    tell: &mut dyn FnMut(ImportDiagnostic<'_>),
) -> Result<ImportReport, ImportError> {
    let mut found = Findings::new(options.dry_run, tell);
    if !check_package(&options.dir, &mut found)? {
        return Ok(found.report);
    }
    let mut import = begin::begin(store, options.now).await?;
    let destroyed = Destroyed::load(store, keys).await?;
    let done = Importing { options, destroyed, found: &mut found }.run(&mut import).await;
    if let Err(cause) = import.end().await {
        tracing::warn!(%cause, "the stage of the import is not empty; the next import clears it");
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
        found.refuse(ImportProblem { table: file.into(), row: None, field: None, reason: problem.to_string() });
    }
    Ok(problems.is_empty())
}

struct Importing<'a, 't> {
    options: &'a ImportOptions,
    destroyed: Destroyed<'a>,
    found: &'a mut Findings<'t>,
}

impl Importing<'_, '_> {
    async fn run(&mut self, import: &mut Import) -> Result<(), ImportError> {
        let mut digest = Sha256::new();
        for table in Table::ALL {
            digest.update(self.table(import, *table).await?);
        }
        self.found.report.destroyed_left_out = self.destroyed.left_out;
        if !self.found.report.ok {
            return Ok(());
        }
        self.givers(import).await?;
        self.turned_round(import).await?;
        self.places(import).await?;
        if !self.found.report.ok {
            return Ok(());
        }
        self.count(import).await?;
        let differing = if self.options.dry_run {
            import.differing().await?
        } else {
            let rows = i64::try_from(self.found.report.rows()).unwrap_or(i64::MAX);
            let digest = hex::encode(digest.finalize());
            import.apply(&Applied { started: self.options.now, digest: &digest, rows }).await?
        };
        for row in differing {
            self.found.differ(row);
        }
        Ok(())
    }

    /// Stages one file; the digest of its bytes.
    async fn table(&mut self, import: &mut Import, table: Table) -> Result<[u8; 32], ImportError> {
        let unreadable = |cause| ImportError::Read { file: format!("{}.csv", table.name()), cause };
        let mut csv = CsvTable::open(&self.options.dir, table).map_err(unreadable)?;
        let mut batch = Batch::new(table);
        while let Some(line) = csv.next_line().map_err(unreadable)? {
            let mut bytes = 0;
            match line {
                Line::Refused { row, field, reason } => batch.refuse(ImportProblem::new(table, row, field, reason)),
                Line::Row { row, ref fields } => {
                    self.found.count_row(table);
                    bytes = fields.iter().map(|field| field.len()).sum();
                    match table.read(fields, self.options.today) {
                        Ok(checked) => self.row(import, &mut batch, (table, row), &checked).await?,
                        Err(problems) => problems.iter().for_each(|one| batch.refuse(ImportProblem::of_field(table, row, one))),
                    }
                }
            }
            if batch.line(bytes) {
                batch.flush(import, self.found).await?;
            }
        }
        batch.flush(import, self.found).await?;
        Ok(csv.digest())
    }

    async fn row(
        &mut self,
        import: &mut Import,
        batch: &mut Batch,
        (table, row): (Table, u64),
        checked: &Row<'_>,
    ) -> Result<(), ImportError> {
        if self.destroyed.leaves_out(table, checked) {
            return Ok(());
        }
        if table != Table::Documents {
            batch.add(Staged::new(row, checked));
            return Ok(());
        }
        match document::keep(import, self.options, checked).await? {
            Ok((file, sha256)) => batch.add(Staged::document(row, checked, file, &sha256)),
            Err(problem) => batch.refuse(ImportProblem::new(table, row, Some(problem.field), problem.reason)),
        }
        Ok(())
    }

    /// Protected places: one row may not say what another denies, and who is silent is told.
    async fn places(&mut self, import: &mut Import) -> Result<(), ImportError> {
        let addresses = |row, reason: String| ImportProblem::new(Table::Addresses, row, Some("protected"), reason);
        for (row, other) in import.clashes().await? {
            let reason = format!("is false; row {other} says true of the same person, place and time");
            self.found.refuse(addresses(row, reason));
        }
        if self.found.report.ok {
            for (row, warning) in import.find_places().await? {
                let reason = match warning {
                    PlaceWarning::Named => {
                        let reason: String = "has the words of a protected place: a name is shown to all who know them".into();
                        self.found.refuse(ImportProblem::new(Table::People, row, Some("given_names"), reason));
                        continue;
                    }
                    PlaceWarning::Unsaid => {
                        "is false for a place that another row protects: it is protected here, and lets in nobody who was not there before"
                    }
                    PlaceWarning::Apart => {
                        "is true, and a child of this person has no row of this place: the child's record waits for review"
                    }
                    PlaceWarning::LetsIn => {
                        "is false, and lets in this person, who was recorded at this protected place before: end it if they left, set it if they live there"
                    }
                    PlaceWarning::Waits => {
                        "is true, and a child of this person with a row of this place did not surely come together with them: the child's record waits for review; enter the days on which each came, and end the rows of who left"
                    }
                    PlaceWarning::Unsearchable => {
                        "is true, but without a postcode, or a street with a house, no other text tells it"
                    }
                };
                self.found.warn(addresses(row, reason.into()));
            }
        }
        Ok(())
    }

    /// Consents given by somebody who is not here: nobody ends them by their word alone.
    async fn givers(&mut self, import: &Import) -> Result<(), ImportError> {
        let mut after = 0;
        loop {
            let rows = import.given_by_nobody(after).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = *last;
            for row in rows {
                let reason = "names nobody in people: an officer decides who ends it".to_owned();
                self.found.warn(ImportProblem::new(Table::Consents, row, Some("given_by_person"), reason));
            }
        }
    }

    /// Bonds that forbid a younger person to see an older one's record: as a rule the child stands first.
    async fn turned_round(&mut self, import: &Import) -> Result<(), ImportError> {
        let mut after = 0;
        loop {
            let rows = import.turned_round(after).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = *last;
            for row in rows {
                let reason = "forbids the younger person to see the record of the older: person and related may be turned round";
                self.found.warn(ImportProblem::new(Table::Relationships, row, Some("view_forbidden"), reason));
            }
        }
    }

    async fn count(&mut self, import: &Import) -> Result<(), ImportError> {
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
    async fn miss(&mut self, import: &Import, table: Table) -> Result<(), ImportError> {
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
