//! The search through every state of a case (`domain/tests/model`) reads nothing but its own program: where the same program has
//! found nothing, it finds nothing again. So it runs when a rule, the search or the compiler has changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::tally::TestCounts;
use crate::{cargo, process};

/// What the report calls its tests, and what the runner is asked to leave out.
const SUITE: &str = "domain::model";
const ALL_BUT: [&str; 2] = ["-E", "not binary_id(domain::model)"];

/// The program as it is now, and whether it has passed.
pub struct Searched {
    stamp: PathBuf,
    digest: String,
}

impl Searched {
    /// Of the program that a build of these crates makes.
    pub fn of(crates: &[&str]) -> Result<Self> {
        let arguments = [&["test", "--no-run", "--quiet", "--message-format", "json"], crates].concat();
        let output = process::output(cargo::linted(&arguments)?.stdin(Stdio::null()))?;
        let program = output.lines().find_map(program).context("no program searches the states of a case")?;
        let digest = hex::encode(Sha256::digest(fs::read(&program)?));
        Ok(Self { stamp: cargo::target().join("model.stamp"), digest })
    }

    /// What the runner leaves out, since it has passed.
    pub fn leaves_out(&self) -> &'static [&'static str] {
        if fs::read_to_string(&self.stamp).is_ok_and(|passed| passed == self.digest) {
            process::say(
                "No rule of a case has changed since every state was searched: that is not done again (cargo xtask model)",
            );
            &ALL_BUT
        } else {
            &[]
        }
    }

    /// Remembers that it passed, where the report says so.
    pub fn remember(&self, report: &str) -> Result<()> {
        let passed = TestCounts::of_suite(report, SUITE).is_some_and(|counts| counts.failed == 0 && counts.passed > 0);
        if passed {
            fs::write(&self.stamp, &self.digest)?;
        }
        Ok(())
    }
}

/// The path in a line of cargo's that tells of this program.
fn program(line: &str) -> Option<PathBuf> {
    let told: Value = serde_json::from_str(line).ok()?;
    let is_it = told["target"]["name"] == "model" && told["target"]["kind"][0] == "test";
    is_it.then(|| told["executable"].as_str().map(|path| Path::new(path).to_path_buf())).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn searched(folder: &Path) -> Searched {
        Searched { stamp: folder.join("model.stamp"), digest: "one".into() }
    }

    fn report(failures: u8) -> String {
        format!(
            r#"<testsuites tests="3" failures="{failures}" errors="0"><testsuite name="domain::model" tests="2" disabled="0" errors="0" failures="{failures}">"#
        )
    }

    #[test]
    fn what_has_passed_is_left_out_until_it_is_another() {
        let folder = tempfile::tempdir().unwrap();
        let mut searched = searched(folder.path());
        assert!(searched.leaves_out().is_empty(), "never run");
        searched.remember(&report(0)).unwrap();
        assert_eq!(searched.leaves_out(), ALL_BUT);
        searched.digest = "another".into();
        assert!(searched.leaves_out().is_empty());
    }

    #[test]
    fn what_failed_or_did_not_run_is_not_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let searched = searched(folder.path());
        for report in [report(1), report(0).replace("domain::model", "domain::states"), report(0).replace("\"2\"", "\"0\"")] {
            searched.remember(&report).unwrap();
            assert!(searched.leaves_out().is_empty(), "{report}");
        }
    }

    #[test]
    fn the_program_stands_in_what_cargo_tells() {
        let line = |name: &str| {
            format!(r#"{{"target":{{"kind":["test"],"name":"{name}"}},"executable":"/target/debug/deps/{name}-1"}}"#)
        };
        assert_eq!(program(&line("model")), Some("/target/debug/deps/model-1".into()));
        assert_eq!(program(&line("states")), None);
        assert_eq!(program("Finished"), None);
    }
}
