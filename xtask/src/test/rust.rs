//! The tests of the crates. cargo-nextest runs them where it is installed; where not, cargo itself does: building nextest
//! takes longer than it saves.

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use super::tally::Counts;
use crate::{cargo, process};

/// Without `frontend`: in one build it would switch the browser's features on for the server's crates.
pub const CRATES: [&str; 3] = ["--workspace", "--exclude", "frontend"];

/// Builds them, and the portal that the journeys call.
pub fn build() -> Result<()> {
    process::run(&mut cargo::command(&[&["test", "--no-run"][..], &CRATES].concat()))
}

/// Runs them; `surroundings` tells them where what they need is.
pub fn run(surroundings: impl Fn(&mut Command)) -> Result<Counts> {
    let nextest = cargo::command(&["nextest", "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if nextest.is_ok_and(|status| status.success()) { by_nextest(surroundings) } else { by_cargo(surroundings) }
}

fn by_nextest(surroundings: impl Fn(&mut Command)) -> Result<Counts> {
    let report = cargo::target().join("nextest/default/junit.xml");
    let _ = fs::remove_file(&report);
    let mut command = cargo::command(&[&["nextest", "run", "--cargo-quiet"][..], &CRATES].concat());
    surroundings(&mut command);
    let ended_well = process::status(&mut command)?.success();
    let text = fs::read_to_string(&report).context("the tests were not built, or not run")?;
    Ok(Counts { ended_well, ..Counts::of_report(&text).context("the report of the tests has no counts")? })
}

fn by_cargo(surroundings: impl Fn(&mut Command)) -> Result<Counts> {
    process::say("cargo-nextest is not installed; cargo itself runs the tests, which takes longer");
    let mut command = cargo::command(&[&["test", "--no-fail-fast"][..], &CRATES].concat());
    surroundings(&mut command);
    let mut counts = Counts::default();
    counts.ended_well = process::each_line(&mut command, |line| counts.read(line))?.success();
    Ok(counts)
}
