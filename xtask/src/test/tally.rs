//! What passed and what failed, over all stages.

use anyhow::Result;

use crate::{process, signals};

/// The counts so far, and the names of what failed.
#[derive(Default)]
pub struct Tally {
    passed: u64,
    failed: u64,
    failures: Vec<String>,
}

impl Tally {
    /// A stage that either holds or does not: counts one.
    pub fn check(&mut self, stage: &str, run: impl FnOnce() -> Result<()>) {
        self.tests(stage, || run().map(|()| Counts { passed: 1, failed: 0, ended_well: true }));
    }

    /// A stage with tests of its own. Nothing runs any more once somebody asked us to stop.
    pub fn tests(&mut self, stage: &str, run: impl FnOnce() -> Result<Counts>) {
        if signals::stopped() {
            return;
        }
        process::say(&format!("Stage: {stage}"));
        match run() {
            Ok(counts) => self.add(stage, &counts),
            Err(error) => self.fail(stage, &format!("{error:#}")),
        }
    }

    /// Counts one failure, and says why.
    pub fn fail(&mut self, stage: &str, why: &str) {
        self.failed += 1;
        self.failures.push(format!("{stage}: {why}"));
    }

    /// A test program that ended badly without naming a failed test (it did not build, it crashed) counts one.
    fn add(&mut self, stage: &str, counts: &Counts) {
        self.passed += counts.passed;
        self.failed += counts.failed;
        if counts.failed > 0 {
            self.failures.push(format!("{stage}: {} failed", counts.failed));
        } else if !counts.ended_well {
            self.fail(stage, "it did not run to its end");
        }
    }

    /// Whether all is well so far.
    pub fn is_clean(&self) -> bool {
        self.failed == 0
    }

    /// The last line everybody looks for.
    pub fn summary(&self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }

    /// One line for each stage that failed, with what went wrong.
    pub fn failures(&self) -> &[String] {
        &self.failures
    }
}

/// What a test program counted.
#[derive(Default, Debug, PartialEq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
    /// Its exit status was 0.
    pub ended_well: bool,
}

impl Counts {
    /// Adds a line of libtest: `test result: ok. 3 passed; 1 failed; …`. Other lines add nothing.
    pub fn read(&mut self, line: &str) {
        let Some((_, result)) = line.split_once("test result: ") else {
            return;
        };
        let number = |word: &str| -> u64 {
            let before = result.split(word).next().unwrap_or_default();
            before.split_whitespace().last().and_then(|digits| digits.parse().ok()).unwrap_or(0)
        };
        self.passed += number(" passed");
        self.failed += number(" failed");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_several_test_programs_add_up() {
        let mut counts = Counts::default();
        counts.read("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        counts.read("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out");
        counts.read("test a_rule ... ok");
        assert_eq!(counts, Counts { passed: 15, failed: 2, ended_well: false });
    }

    #[test]
    fn a_stage_that_could_not_build_counts_one_failure_with_its_name() {
        let mut tally = Tally::default();
        tally.check("format", || Ok(()));
        tally.tests("tests", || Ok(Counts::default()));
        assert_eq!(tally.summary(), "1 passed, 1 failed");
        assert_eq!(tally.failures(), ["tests: it did not run to its end"]);
        assert!(!tally.is_clean());
    }
}
