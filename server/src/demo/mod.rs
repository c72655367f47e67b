//! The demonstration families: an export of a case system, written to a folder, and who can sign in.
//!
//! The families themselves are in `content/demo/`. The same call always writes the same bytes.

mod accounts;
mod pdf;
mod scale;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use domain::case_export::Table;

pub use accounts::{DemoPerson, DemoRole, DemoStaff, people, staff};

const DESCRIPTOR: &str = include_str!("../../../schema/case-export/datapackage.json");

macro_rules! demo {
    ($path:literal) => {
        include_bytes!(concat!("../../../content/demo/", $path))
    };
}

/// Files that are kept as they are.
const FILES: &[(&str, &[u8])] = &[
    ("okafor-lindqvist/school-letter.txt", demo!("documents/okafor-lindqvist/school-letter.txt")),
    ("okafor-lindqvist/drawing.png", demo!("documents/okafor-lindqvist/drawing.png")),
    ("desai-whitlock/statement.txt", demo!("documents/desai-whitlock/statement.txt")),
    ("wisniewski/review-summary.txt", demo!("documents/wisniewski/review-summary.txt")),
    ("ohara/agreement.txt", demo!("documents/ohara/agreement.txt")),
];

/// PDF files that are made: path, heading, pages.
const PDFS: &[(&str, &str, u32)] = &[
    ("okafor-lindqvist/family-plan.pdf", "Family plan: Okafor-Lindqvist", 4),
    ("kwarteng-phelps/plan-review.pdf", "Review of the education, health and care plan", 12),
    ("moffat/case-file-1.pdf", "Case file, volume 1: Reyes-Moffat", 300),
    ("moffat/safety-plan.pdf", "Safety plan: Reyes-Moffat", 3),
];

/// Writes the data package into `dir`, which is made if it is missing: the demonstration families and, with `scale`, that
/// many families of three more.
///
/// # Errors
/// When a file cannot be written.
pub fn generate(dir: &Path, scale: Option<u32>) -> io::Result<()> {
    fs::create_dir_all(dir)?;
    fs::write(dir.join("datapackage.json"), DESCRIPTOR)?;
    for table in Table::ALL {
        fs::write(dir.join(format!("{}.schema.json", table.name())), table.schema_text())?;
        fs::write(dir.join(format!("{}.csv", table.name())), rows(*table))?;
    }
    for (path, content) in FILES {
        create(dir, path)?.write_all(content)?;
    }
    for (path, heading, pages) in PDFS {
        create(dir, path)?.write_all(&pdf::write(heading, *pages))?;
    }
    scale.map_or(Ok(()), |families| scale::append(dir, families))
}

fn create(dir: &Path, path: &str) -> io::Result<File> {
    let path = dir.join("documents").join(path);
    fs::create_dir_all(path.parent().unwrap_or(dir))?;
    File::create(path)
}

fn rows(table: Table) -> &'static [u8] {
    match table {
        Table::People => demo!("people.csv"),
        Table::Relationships => demo!("relationships.csv"),
        Table::Addresses => demo!("addresses.csv"),
        Table::Contacts => demo!("contacts.csv"),
        Table::Records => demo!("records.csv"),
        Table::Consents => demo!("consents.csv"),
        Table::Assessments => demo!("assessments.csv"),
        Table::Attendance => demo!("attendance.csv"),
        Table::Disclosures => demo!("disclosures.csv"),
        Table::Notes => demo!("notes.csv"),
        Table::Documents => demo!("documents.csv"),
    }
}
