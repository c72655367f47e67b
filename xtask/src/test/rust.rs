//! The tests of the crates. cargo-nextest runs them where it is installed; where not, cargo itself does: building nextest
//! takes longer than it saves.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::searched::Searched;
use super::tally::TestCounts;
use crate::{cargo, process};

/// Without `frontend`: in one build it would switch the browser's features on for the server's crates; and `xtask`, which is built by now, would have what it shares with the others built
/// again in a common shape.
const PORTAL: [&str; 5] = ["--workspace", "--exclude", "frontend", "--exclude", "xtask"];
const XTASK: [&str; 2] = ["--package", "xtask"];

/// Tells a command where what the tests need is.
pub type Surround<'a> = &'a dyn Fn(&mut Command);

/// Builds them, and the portal that the journeys call. What clippy finds is an error once all is built: the tests run all the same.
pub fn build() -> Result<()> {
    match compile(&PORTAL)? + compile(&XTASK)? {
        0 => Ok(()),
        found => bail!("clippy found {found}"),
    }
}

/// How much clippy found.
fn compile(crates: &[&str]) -> Result<usize> {
    let mut found = 0;
    let mut command = cargo::linted(&[&["test", "--no-run", "--message-format", "json"], crates].concat())?;
    let status = process::each_line(&mut command, |line| {
        if let Some(text) = diagnostic(line) {
            eprintln!("{text}");
            found += 1;
        }
    })?;
    if !status.success() {
        bail!("it does not compile");
    }
    Ok(found)
}

/// What a line of cargo's says of our own code. Of that of others it says nothing.
fn diagnostic(line: &str) -> Option<String> {
    let told: Value = serde_json::from_str(line).ok()?;
    let is_ours = told["reason"] == "compiler-message";
    is_ours.then(|| told["message"]["rendered"].as_str().map(str::to_owned)).flatten()
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
    let mut command = cargo::linted(&[&["nextest", "run", "--cargo-quiet"], crates, less].concat())?;
    surround(command.arg("--test-threads").arg(threads.to_string()));
    let ended_well = process::status(&mut command)?.success();
    let text = fs::read_to_string(&report).context("the tests were not built, or not run")?;
    searched.map_or(Ok(()), |searched| searched.remember(&text))?;
    Ok(TestCounts { ended_well, ..TestCounts::of_report(&text).context("the report of the tests has no counts")? })
}

fn by_cargo(crates: &[&str], surround: Surround<'_>) -> Result<TestCounts> {
    process::say("cargo-nextest is not installed; cargo itself runs the tests, which takes longer");
    let mut command = cargo::linted(&[&["test", "--no-fail-fast"], crates].concat())?;
    surround(&mut command);
    let mut counts = TestCounts::default();
    counts.ended_well = process::each_line(&mut command, |line| {
        println!("{line}");
        counts.read(line);
    })?
    .success();
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_clippy_says_is_found_among_what_cargo_tells() {
        let found = r#"{"reason":"compiler-message","message":{"level":"warning","rendered":"warning: unused\n"}}"#;
        assert_eq!(diagnostic(found).as_deref(), Some("warning: unused\n"));
        for other in [r#"{"reason":"compiler-artifact","fresh":true}"#, "running 3 tests", ""] {
            assert_eq!(diagnostic(other), None, "{other}");
        }
    }
}
