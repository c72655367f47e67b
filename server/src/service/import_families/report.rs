use std::collections::BTreeMap;
use std::fmt;

use domain::case_export::{RefusedField, Table};
use jiff::civil::Date;
use serde::Serialize;
use store::import::{Differing, ImportCounts, RefusedRow, Why};

/// How many problems, and how many missing rows, a report keeps. All are told as they are found, and counted.
const KEPT: usize = 1000;

/// Something that was refused. Never quotes a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ImportProblem {
    /// The table, or `datapackage.json`.
    pub table: String,
    /// The line of the file on which the row starts; the header is line 1.
    pub row: Option<u64>,
    /// The column.
    pub field: Option<String>,
    /// Why, in plain words.
    pub reason: String,
}

impl ImportProblem {
    /// A problem of a row, which starts at the line `row`.
    pub(super) fn new(table: Table, row: u64, field: Option<&str>, reason: impl Into<String>) -> Self {
        Self { table: table.name().into(), row: Some(row), field: field.map(str::to_owned), reason: reason.into() }
    }

    pub(super) fn of_field(table: Table, row: u64, problem: &RefusedField) -> Self {
        Self::new(table, row, Some(&problem.field), problem.reason.to_string())
    }

    pub(super) fn of_rows(table: Table, refused: RefusedRow) -> Self {
        let (field, reason) = match refused.why {
            Why::NoPerson(field) => (field, "is no person that was accepted from people.csv"),
            Why::Twice => ("id", "stands in this file twice"),
        };
        Self::new(table, refused.row, Some(field), reason)
    }
}

impl fmt::Display for ImportProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.table)?;
        if let Some(row) = self.row {
            write!(out, ", row {row}")?;
        }
        if let Some(field) = &self.field {
            write!(out, ", {field}")?;
        }
        write!(out, ": {}", self.reason)
    }
}

/// A row of an earlier import that this export does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// The table.
    pub table: &'static str,
    /// The case system's identifier.
    pub id: String,
}

/// A row of this export that is not as it was accepted in the portal, where the accepted value stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotCarriedOut {
    /// The table.
    pub table: &'static str,
    /// The case system's identifier.
    pub id: String,
    /// The field.
    pub field: String,
    /// The day on which it was accepted.
    pub accepted: Date,
}

/// What is told while an import runs.
#[derive(Debug)]
pub enum ImportDiagnostic<'a> {
    /// Something was refused.
    Refused(&'a ImportProblem),
    /// Something is not as it should be, and is taken in.
    Warned(&'a ImportProblem),
    /// A row is no longer in the export.
    Missing(&'a Missing),
    /// A row is not as it was accepted in the portal.
    NotCarriedOut(&'a NotCarriedOut),
}

/// What an import did, or would have done, to one table. All zero but `rows` when something was refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TableReport {
    /// Rows read.
    pub rows: u64,
    /// New rows.
    pub added: i64,
    /// Rows with another content than before.
    pub updated: i64,
    /// Rows as they were.
    pub unchanged: i64,
    /// Rows that are no longer in the export. They stay.
    pub missing: i64,
}

/// The result of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// Whether nothing was refused.
    pub ok: bool,
    /// Whether it was undone on purpose.
    pub dry_run: bool,
    /// By the table's name.
    pub tables: BTreeMap<&'static str, TableReport>,
    /// The first of what is no longer in the export.
    pub no_longer: Vec<Missing>,
    /// The first of what was accepted in the portal and is not yet carried out in the case system.
    pub not_carried_out: Vec<NotCarriedOut>,
    /// How many of these there are in all.
    pub not_carried_out_count: u64,
    /// People who were destroyed here and are left out with all their rows.
    pub destroyed_left_out: u64,
    /// The first of what is not as it should be and was taken in.
    pub warnings: Vec<ImportProblem>,
    /// How many of these there are in all.
    pub warning_count: u64,
    /// The first problems.
    pub problems: Vec<ImportProblem>,
    /// How many problems there are in all.
    pub problem_count: u64,
}

impl ImportReport {
    /// How many rows were read in all.
    pub fn rows(&self) -> u64 {
        self.tables.values().map(|table| table.rows).sum()
    }
}

/// The report as it grows, and whom to tell.
pub(super) struct Findings<'t> {
    pub report: ImportReport,
    tell: &'t mut dyn FnMut(ImportDiagnostic<'_>),
}

impl<'t> Findings<'t> {
    pub fn new(dry_run: bool, tell: &'t mut dyn FnMut(ImportDiagnostic<'_>)) -> Self {
        let tables = Table::ALL.iter().map(|table| (table.name(), TableReport::default())).collect();
        Self { report: ImportReport { ok: true, dry_run, tables, ..ImportReport::default() }, tell }
    }

    pub fn refuse(&mut self, problem: ImportProblem) {
        (self.tell)(ImportDiagnostic::Refused(&problem));
        self.report.ok = false;
        self.report.problem_count += 1;
        if self.report.problems.len() < KEPT {
            self.report.problems.push(problem);
        }
    }

    pub fn warn(&mut self, warning: ImportProblem) {
        (self.tell)(ImportDiagnostic::Warned(&warning));
        self.report.warning_count += 1;
        if self.report.warnings.len() < KEPT {
            self.report.warnings.push(warning);
        }
    }

    pub fn count_row(&mut self, table: Table) {
        self.report.tables.entry(table.name()).or_default().rows += 1;
    }

    pub fn set_counts(&mut self, table: Table, counts: ImportCounts) {
        let ImportCounts { added, updated, unchanged, missing } = counts;
        let report = self.report.tables.entry(table.name()).or_default();
        *report = TableReport { rows: report.rows, added, updated, unchanged, missing };
    }

    pub fn miss(&mut self, table: Table, key: &str) {
        let missing = Missing { table: table.name(), id: key.to_owned() };
        (self.tell)(ImportDiagnostic::Missing(&missing));
        if self.report.no_longer.len() < KEPT {
            self.report.no_longer.push(missing);
        }
    }

    pub fn differ(&mut self, Differing { table, row_key, field, accepted }: Differing) {
        let differing = NotCarriedOut { table: table.name(), id: row_key, field, accepted };
        (self.tell)(ImportDiagnostic::NotCarriedOut(&differing));
        self.report.not_carried_out_count += 1;
        if self.report.not_carried_out.len() < KEPT {
            self.report.not_carried_out.push(differing);
        }
    }
}
