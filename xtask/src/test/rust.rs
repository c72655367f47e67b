//! The tests of the crates. cargo-nextest runs them where it is installed; where not, cargo itself does: building nextest
//! takes longer than it saves.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result};

use super::searched::Searched;
use super::tally::TestCounts;
use crate::{cargo, process};

/// Without `frontend`, as for the lints; and `xtask`, which is built by now, would have what it shares with the others built
/// again in a common shape.
const PORTAL: [&str; 5] = ["--workspace", "--exclude", "frontend", "--exclude", "xtask"];
const XTASK: [&str; 2] = ["--package", "xtask"];

/// Tells a command where what the tests need is.
pub type Surround<'a> = &'a dyn Fn(&mut Command);

/// Builds them, and the portal that the journeys call.
pub fn build() -> Result<()> {
    process::run(&mut cargo::command(&[&["test", "--no-run"], &PORTAL[..]].concat()))
}

/// Runs them.
pub fn run(surround: Surround<'_>) -> Result<TestCounts> {
    let nextest = cargo::command(&["nextest", "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let runner = if nextest.is_ok_and(|status| status.success()) { by_nextest } else { by_cargo };
    Ok(runner(&PORTAL, surround)?.and(&runner(&XTASK, surround)?))
}

/// Three tests for each processor: many wait for a server or a clock.
fn by_nextest(crates: &[&str], surround: Surround<'_>) -> Result<TestCounts> {
    let report = cargo::target().join("nextest/default/junit.xml");
    let _ = fs::remove_file(&report);
    let threads = thread::available_parallelism()?.get() * 3;
    let searched = (crates == PORTAL).then(|| Searched::of(crates)).transpose()?;
    let less = searched.as_ref().map(Searched::leaves_out).unwrap_or_default();
    let mut command = cargo::command(&[&["nextest", "run", "--cargo-quiet"], crates, less].concat());
    surround(command.arg("--test-threads").arg(threads.to_string()));
    let ended_well = process::status(&mut command)?.success();
    let text = fs::read_to_string(&report).context("the tests were not built, or not run")?;
    searched.map_or(Ok(()), |searched| searched.remember(&text))?;
    Ok(TestCounts { ended_well, ..TestCounts::of_report(&text).context("the report of the tests has no counts")? })
}

fn by_cargo(crates: &[&str], surround: Surround<'_>) -> Result<TestCounts> {
    process::say("cargo-nextest is not installed; cargo itself runs the tests, which takes longer");
    let mut command = cargo::command(&[&["test", "--no-fail-fast"], crates].concat());
    surround(&mut command);
    let mut counts = TestCounts::default();
    counts.ended_well = process::each_line(&mut command, |line| counts.read(line))?.success();
    Ok(counts)
}
