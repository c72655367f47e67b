//! Some lines of one file: the rows that can be staged, and what is wrong with the others.

use domain::case_export::Table;
use store::import::{Import, Staged};

use super::report::{Findings, ImportProblem};

/// What one unit of work takes: lines, and bytes of them.
const LINES: usize = 500;
const BYTES: usize = 1024 * 1024;

pub(super) struct Batch {
    table: Table,
    lines: usize,
    bytes: usize,
    rows: Vec<Staged>,
    problems: Vec<ImportProblem>,
}

impl Batch {
    pub fn new(table: Table) -> Self {
        Self { table, lines: 0, bytes: 0, rows: Vec::with_capacity(LINES), problems: Vec::new() }
    }

    /// Counts a line of so many bytes; true when the batch is full.
    pub fn line(&mut self, bytes: usize) -> bool {
        self.lines += 1;
        self.bytes += bytes;
        self.lines >= LINES || self.bytes >= BYTES
    }

    pub fn add(&mut self, row: Staged) {
        self.rows.push(row);
    }

    pub fn refuse(&mut self, problem: ImportProblem) {
        self.problems.push(problem);
    }

    /// Stages the rows and tells the problems, in the order of the file. The batch is empty then.
    pub async fn flush(&mut self, import: &mut Import, found: &mut Findings<'_>) -> store::Result<()> {
        let refused = if self.rows.is_empty() { Vec::new() } else { import.stage(self.table, &self.rows).await? };
        self.problems.extend(refused.into_iter().map(|refused| ImportProblem::of_rows(self.table, refused)));
        self.problems.sort_by_key(|problem| problem.row);
        for problem in self.problems.drain(..) {
            found.refuse(problem);
        }
        self.rows.clear();
        (self.lines, self.bytes) = (0, 0);
        Ok(())
    }
}
