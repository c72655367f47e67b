//! `portal import DIR [--dry-run] [--json]`.

use std::fmt::Display;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use domain::case_export::Table;
use domain::id::PersonKey;
use domain::policy::{Operate, Viewer, authorize};
use jiff::civil::Date;
use store::Store;

use crate::clock::Clock;
use crate::keys::Keys;
use crate::service::import_families::{ImportDiagnostic, ImportError, ImportOptions, ImportReport, import_families};

/// Import families from the case system's export: all of it, or nothing.
#[derive(Clone, Debug, clap::Args)]
pub struct ImportArgs {
    /// The folder with datapackage.json.
    pub dir: PathBuf,
    /// Check everything and say what would change, but change nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Print one JSON object instead of sentences.
    #[arg(long)]
    pub json: bool,
}

/// Runs it. Refused rows go to standard error, one line each, as they are found. Exit status 0: done; 1: not done.
pub async fn run(args: &ImportArgs, store: &Store, keys: &Keys, clock: &Clock) -> ExitCode {
    let options = ImportOptions { dir: args.dir.clone(), dry_run: args.dry_run, today: clock.today(), now: clock.now() };
    let json = args.json;
    let mut tell = |told: ImportDiagnostic<'_>| match told {
        ImportDiagnostic::Refused(problem) => eprintln!("{problem}"),
        ImportDiagnostic::Warned(warning) => eprintln!("Warning: {warning}"),
        ImportDiagnostic::Missing(missing) if !json => println!("No longer in the export: {} {}", missing.table, missing.id),
        ImportDiagnostic::NotCarriedOut(row) if !json => {
            println!("{}", not_carried_out(row.table, &row.id, &row.field, row.accepted));
        }
        ImportDiagnostic::Missing(_) | ImportDiagnostic::NotCarriedOut(_) => {}
    };
    match import_families(store, keys, &options, &mut tell).await {
        Ok(report) => {
            if report.ok && !report.dry_run {
                drop(tell_codes(store).await.inspect_err(|cause| eprintln!("{cause}")));
            }
            finish(&report, json)
        }
        Err(cause) => fail(&cause, args),
    }
}

/// Says whose codes go nowhere since.
async fn tell_codes(store: &Store) -> store::Result<()> {
    let Ok(proof) = authorize::<Operate>(&Viewer::portal(), ()) else { return Ok(()) };
    let mut after = PersonKey(String::new());
    loop {
        let some = store.without_code_address(&proof, &after).await?;
        let Some(last) = some.last() else { return Ok(()) };
        after = last.clone();
        for person in &some {
            eprintln!(
                "Warning: {person} gets no codes: the records have the address no more, or it is somebody else's too. Ask which is safe: portal \
                 invite --person {person} --email ADDRESS"
            );
        }
    }
}

/// A row that is not yet as it was accepted in the portal.
pub(super) fn not_carried_out(table: &str, id: &str, field: &str, accepted: Date) -> String {
    format!("Not yet carried out there: {table} {id}, {field}, accepted on {accepted}")
}

fn finish(report: &ImportReport, json: bool) -> ExitCode {
    let out = if json { serde_json::to_string(report).expect("a report is plain data") } else { in_words(report) };
    // A reader that went away is no failure of the import.
    drop(writeln!(io::stdout(), "{out}"));
    if report.ok { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn fail(cause: &ImportError, args: &ImportArgs) -> ExitCode {
    eprintln!("{cause}");
    if args.json {
        println!("{}", serde_json::json!({"ok": false, "dry_run": args.dry_run, "error": cause.to_string()}));
    }
    ExitCode::FAILURE
}

fn in_words(report: &ImportReport) -> String {
    if !report.ok {
        return format!("Nothing was imported. Problems found: {}.", report.problem_count);
    }
    let row = |name: &str, cells: [&dyn Display; 5]| {
        let [rows, added, updated, unchanged, missing] = cells;
        format!("{name:<14}{rows:>9}{added:>9}{updated:>9}{unchanged:>11}{missing:>11}")
    };
    let mut lines = vec![row("", [&"rows", &"added", &"updated", &"unchanged", &"no longer"])];
    for name in Table::ALL.iter().map(|table| table.name()) {
        let table = report.tables.get(name).copied().unwrap_or_default();
        lines.push(row(name, [&table.rows, &table.added, &table.updated, &table.unchanged, &table.missing]));
    }
    lines.extend(match report.destroyed_left_out {
        0 => None,
        n => Some(format!("Destroyed here, so left out: {n} people.")),
    });
    lines.push(if report.dry_run { "This was a dry run. Nothing has changed." } else { "Imported." }.into());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    use crate::service::import_families::TableReport;

    fn report(ok: bool, dry_run: bool) -> ImportReport {
        let people = TableReport { rows: 3, added: 1, updated: 0, unchanged: 2, missing: 4 };
        let tables = BTreeMap::from([("people", people)]);
        let problem_count = if ok { 0 } else { 7 };
        ImportReport { ok, dry_run, tables, problem_count, destroyed_left_out: 2, ..ImportReport::default() }
    }

    #[test]
    fn the_words_say_what_happened() {
        let done = in_words(&report(true, false));
        assert!(done.contains("people                3        1        0          2          4\n"), "{done}");
        assert!(done.ends_with("Destroyed here, so left out: 2 people.\nImported."), "{done}");
        assert!(in_words(&report(true, true)).ends_with("Nothing has changed."));
        assert_eq!(in_words(&report(false, false)), "Nothing was imported. Problems found: 7.");
    }
}
