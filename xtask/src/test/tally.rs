//! What passed and what failed, over all stages.

use std::time::{Duration, Instant};

use anyhow::Result;

use crate::{process, signals};

/// The counts so far, the names of what failed, and what each stage took.
#[derive(Default)]
pub struct Tally {
    passed: u64,
    failed: u64,
    failures: Vec<String>,
    took: Vec<(String, Duration)>,
}

impl Tally {
    /// A stage that either holds or does not: counts one.
    pub fn check(&mut self, stage: &str, run: impl FnOnce() -> Result<()>) {
        self.tests(stage, || run().map(|()| TestCounts { passed: 1, failed: 0, ended_well: true }));
    }

    /// A stage with tests of its own. Nothing runs any more once somebody asked us to stop.
    pub fn tests(&mut self, stage: &str, run: impl FnOnce() -> Result<TestCounts>) {
        if signals::stopped() {
            return;
        }
        process::say(&format!("Stage: {stage}"));
        let begun = Instant::now();
        let result = run();
        self.took.push((stage.to_owned(), begun.elapsed()));
        match result {
            Ok(counts) => self.count(stage, &counts),
            Err(error) => self.fail(stage, &format!("{error:#}")),
        }
    }

    /// Counts one failure, and says why.
    pub fn fail(&mut self, stage: &str, why: &str) {
        self.failed += 1;
        self.failures.push(format!("{stage}: {why}"));
    }

    /// A test program that ended badly without naming a failed test (it did not build, it crashed) counts one.
    fn count(&mut self, stage: &str, counts: &TestCounts) {
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

    /// Adds what another tally counted beside this one.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.failures.extend(other.failures);
        self.took.extend(other.took.into_iter().map(|(stage, took)| (format!("{stage} (beside)"), took)));
    }

    /// One line for each stage with the time it took.
    pub fn times(&self) -> impl Iterator<Item = String> {
        self.took.iter().map(|(stage, took)| time(stage, *took))
    }

    /// One line for each stage that failed, with what went wrong.
    pub fn failures(&self) -> &[String] {
        &self.failures
    }
}

/// What took how long, for people.
pub fn time(what: &str, took: Duration) -> String {
    format!("{:>3} min {:02} s  {what}", took.as_secs() / 60, took.as_secs() % 60)
}

/// What a test program counted.
#[derive(Default, Debug, PartialEq)]
pub struct TestCounts {
    pub passed: u64,
    pub failed: u64,
    /// Its exit status was 0.
    pub ended_well: bool,
}

impl TestCounts {
    /// Both together.
    pub fn and(&self, other: &Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            ended_well: self.ended_well && other.ended_well,
        }
    }

    /// Reads the report of nextest (JUnit): `<testsuites … tests="4" failures="1" errors="0" …>`. `None` when it is none.
    pub fn of_report(text: &str) -> Option<Self> {
        Self::of_head(text.split_once("<testsuites ")?.1)
    }

    /// The same of one suite in it.
    pub fn of_suite(text: &str, name: &str) -> Option<Self> {
        let mut suites = text.split("<testsuite ").skip(1);
        Self::of_head(suites.find(|suite| suite.starts_with(&format!("name=\"{name}\"")))?)
    }

    fn of_head(rest: &str) -> Option<Self> {
        let (head, _) = rest.split_once('>')?;
        let number = |name: &str| -> Option<u64> {
            let (_, value) = head.split_once(&format!(" {name}=\""))?;
            value.split_once('"')?.0.parse().ok()
        };
        let failed = number("failures")? + number("errors")?;
        Some(Self { passed: number("tests")?.checked_sub(failed)?, failed, ended_well: false })
    }

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
        let mut counts = TestCounts::default();
        counts.read("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        counts.read("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out");
        counts.read("test a_rule ... ok");
        assert_eq!(counts, TestCounts { passed: 15, failed: 2, ended_well: false });
    }

    #[test]
    fn the_report_counts_failures_and_errors_as_failed() {
        let report = r#"<?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="nextest-run" tests="9" failures="1" errors="2" uuid="0" timestamp="2026-11-23" time="1.5">
            <testsuite name="domain" tests="9" disabled="0" errors="2" failures="1"></testsuite></testsuites>"#;
        assert_eq!(TestCounts::of_report(report), Some(TestCounts { passed: 6, failed: 3, ended_well: false }));
        assert_eq!(TestCounts::of_report("<html>"), None);
    }

    #[test]
    fn a_stage_that_could_not_build_counts_one_failure_with_its_name() {
        let mut tally = Tally::default();
        tally.check("format", || Ok(()));
        tally.tests("tests", || Ok(TestCounts::default()));
        assert_eq!(tally.summary(), "1 passed, 1 failed");
        assert_eq!(tally.failures(), ["tests: it did not run to its end"]);
        assert!(!tally.is_clean());
    }
}
