//! The journeys of `end2end/`, run by Playwright against the binary that the tests built.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use super::rust::Surround;
use super::tally::TestCounts;
use crate::{cargo, process, setup};

/// The journeys are TypeScript; the runner only strips the types.
pub fn check_types() -> Result<()> {
    setup::npm("end2end")?;
    process::run(npm(&["run", "--silent", "check"]).current_dir(crate::root().join("end2end")))
}

/// Runs them on both engines.
pub fn journeys(surround: Surround<'_>) -> Result<TestCounts> {
    setup::npm("end2end")?;
    let folder = crate::root().join("end2end");
    let report = folder.join("results/report.json");
    let _ = fs::remove_file(&report);
    let mut command = npm(&["run", "--silent", "test"]);
    command.current_dir(&folder).env("PORTAL_BINARY", cargo::target().join("debug/portal")).env("CHROMIUM", setup::browser()?);
    surround(&mut command);
    let status = process::status(&mut command)?;
    let text = fs::read_to_string(&report).context("the runner left no report")?;
    Ok(TestCounts { ended_well: status.success(), ..count(&serde_json::from_str(&text)?) })
}

/// A journey that was skipped because an earlier step failed shows in the exit status, not here.
fn count(report: &Value) -> TestCounts {
    let number = |name: &str| report["stats"][name].as_u64().unwrap_or(0);
    TestCounts { passed: number("expected"), failed: number("unexpected") + number("flaky"), ended_well: false }
}

fn npm(arguments: &[&str]) -> Command {
    let mut command = Command::new("npm");
    command.args(arguments);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journey_that_passed_only_on_the_second_try_is_a_failure() {
        let report = serde_json::json!({ "stats": { "expected": 4, "unexpected": 1, "flaky": 1, "skipped": 2 } });
        assert_eq!(count(&report), TestCounts { passed: 4, failed: 2, ended_well: false });
    }
}
