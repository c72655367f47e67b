use std::collections::BTreeMap;
use std::fmt;

use domain::case_export::{FieldProblem, Table};
use serde::Serialize;
use store::import::Counts;

/// How many problems, and how many missing rows, a report keeps. All are told as they are found, and counted.
const KEPT: usize = 1000;

/// Something that was refused. Never quotes a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The table, or `datapackage.json`.
    pub table: String,
    /// The line of the file on which the row starts; the header is line 1.
    pub row: Option<u64>,
    /// The column.
    pub field: Option<String>,
    /// Why, in plain words.
    pub reason: String,
}

impl fmt::Display for Problem {
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

/// What is told while an import runs.
#[derive(Debug)]
pub enum Told<'a> {
    /// Something was refused.
    Refused(&'a Problem),
    /// A row is no longer in the export.
    Missing(&'a Missing),
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// Whether nothing was refused.
    pub ok: bool,
    /// Whether it was undone on purpose.
    pub dry_run: bool,
    /// By the table's name.
    pub tables: BTreeMap<&'static str, TableReport>,
    /// The first of what is no longer in the export.
    pub no_longer: Vec<Missing>,
    /// The first problems.
    pub problems: Vec<Problem>,
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
    tell: &'t mut dyn FnMut(Told<'_>),
}

impl<'t> Findings<'t> {
    pub fn new(dry_run: bool, tell: &'t mut dyn FnMut(Told<'_>)) -> Self {
        let tables = Table::ALL.iter().map(|table| (table.name(), TableReport::default())).collect();
        let (no_longer, problems) = (Vec::new(), Vec::new());
        Self { report: ImportReport { ok: true, dry_run, tables, no_longer, problems, problem_count: 0 }, tell }
    }

    pub fn refuse(&mut self, problem: Problem) {
        (self.tell)(Told::Refused(&problem));
        self.report.ok = false;
        self.report.problem_count += 1;
        if self.report.problems.len() < KEPT {
            self.report.problems.push(problem);
        }
    }

    pub fn refuse_row(&mut self, table: Table, row: u64, field: Option<&str>, reason: impl Into<String>) {
        let field = field.map(str::to_owned);
        self.refuse(Problem { table: table.name().into(), row: Some(row), field, reason: reason.into() });
    }

    pub fn refuse_fields(&mut self, table: Table, row: u64, problems: Vec<FieldProblem>) {
        for problem in problems {
            self.refuse_row(table, row, Some(&problem.field), problem.reason.to_string());
        }
    }

    pub fn count_row(&mut self, table: Table) {
        self.report.tables.entry(table.name()).or_default().rows += 1;
    }

    pub fn set_counts(&mut self, table: Table, counts: Counts) {
        let Counts { added, updated, unchanged, missing } = counts;
        let report = self.report.tables.entry(table.name()).or_default();
        *report = TableReport { rows: report.rows, added, updated, unchanged, missing };
    }

    pub fn miss(&mut self, table: Table, key: &str) {
        let missing = Missing { table: table.name(), id: key.to_owned() };
        (self.tell)(Told::Missing(&missing));
        if self.report.no_longer.len() < KEPT {
            self.report.no_longer.push(missing);
        }
    }
}
