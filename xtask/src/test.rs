//! Everything that must hold before a change lands, in one command.

mod browser;
mod rust;
mod searched;
mod tally;

use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::thread;
use std::time::Instant;

use anyhow::Result;
use clap::Args;

use crate::postgres::Cluster;
use crate::{cargo, process, setup, signals, site};
use tally::Tally;

#[derive(Args)]
pub struct TestOptions {
    /// Leave out the browser and what needs PostgreSQL, a mail server, Python or a virus scanner
    #[arg(long)]
    fast: bool,
}

/// Runs every stage, also after a failure; the last line printed is `N passed, N failed`.
pub fn run(options: &TestOptions) -> ExitCode {
    let begun = Instant::now();
    let mut tally = Tally::default();
    stages(&mut tally, options.fast);
    if signals::stopped() {
        tally.fail("all stages", "stopped before the end");
    }
    for line in tally.times() {
        println!("{line}");
    }
    println!("{}", tally::time("altogether", begun.elapsed()));
    for failure in tally.failures() {
        println!("failed: {failure}");
    }
    println!("{}", tally.summary());
    if tally.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The compiler's chain of crates leaves a processor idle for minutes, and the other work waits for networks and disks: both
/// are done at once.
fn stages(tally: &mut Tally, fast: bool) {
    let tools = thread::scope(|scope| {
        let beside = scope.spawn(|| prepare(fast));
        tally.check("format", format);
        tally.check("lints, and build of the tests", rust::build);
        let (other, tools) = beside.join().expect("a stage says what went wrong");
        tally.add(other);
        tools
    });
    let surround = |command: &mut Command| tools.surround(command);
    tally.tests("tests", || rust::run(&surround));
    if !fast {
        tally.tests("journeys in the browser", || browser::journeys(&surround));
    }
}

/// What does not need the crates of the server.
fn prepare(fast: bool) -> (Tally, Tools) {
    let (mut tally, mut tools) = (Tally::default(), Tools { fast, ..Tools::default() });
    if !fast {
        tally.check("set-up", || tools.install());
    }
    tally.check("site", site::build);
    tally.check("size budget", site::check_budget);
    tally.check("lints for the browser", browser_lints);
    if !fast {
        tally.check("types of the journeys", browser::check_types);
    }
    (tally, tools)
}

/// What the tests call besides our own code.
#[derive(Default)]
struct Tools {
    cluster: Option<Cluster>,
    python: Option<PathBuf>,
    fast: bool,
}

impl Tools {
    /// Installs what is missing, and starts a PostgreSQL for the tests.
    fn install(&mut self) -> Result<()> {
        setup::test_programs()?;
        self.python = Some(setup::python()?);
        self.cluster = Some(Cluster::for_tests()?);
        Ok(())
    }

    /// Tells a test program where they are. What is not there fails the tests that need it, unless they are left out.
    fn surround(&self, command: &mut Command) {
        command.env_remove("PORTAL_TESTS").env_remove("PORTAL_LONG");
        // What many do at once goes on for a minute.
        command.envs((!self.fast).then_some(("PORTAL_LONG", "1")));
        command.envs(self.fast.then_some(("PORTAL_TESTS", "fast")));
        command.envs(self.cluster.as_ref().map(|cluster| ("TEST_POSTGRES_URL", cluster.url())));
        command.envs(self.python.as_ref().map(|path| ("TEST_PYTHON", path)));
    }
}

fn format() -> Result<()> {
    process::run(&mut cargo::command(&["fmt", "--all", "--check"]))
}

/// In the profile of the site, whose folder the other stages do not lock.
fn browser_lints() -> Result<()> {
    let crates = ["clippy", "-p", "frontend", "-p", "app", "--target", site::TARGET, "--profile", site::PROFILE];
    process::run(&mut cargo::command(&[&crates[..], &["--", "-D", "warnings"]].concat()))
}
