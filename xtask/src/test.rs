//! Everything that must hold before a change lands, in one command.

mod browser;
mod tally;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use crate::postgres::Cluster;
use crate::{cargo, process, release, setup, signals, site};
use tally::{Counts, Tally};

#[derive(Args)]
pub struct Options {
    /// Leave out the browser and PostgreSQL
    #[arg(long)]
    fast: bool,
}

/// Runs every stage, also after a failure; the last line printed is `N passed, N failed`.
pub fn run(options: &Options) -> ExitCode {
    let mut tally = Tally::default();
    let tools = if options.fast { Tools::default() } else { prepare(&mut tally) };
    stages(&mut tally, options.fast, &tools);
    drop(tools);
    if signals::stopped() {
        tally.fail("all stages", "stopped before the end");
    }
    for failure in tally.failures() {
        println!("failed: {failure}");
    }
    println!("{}", tally.summary());
    if tally.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What the tests call besides our own code; without it they leave out what needs it.
#[derive(Default)]
struct Tools {
    cluster: Option<Cluster>,
    python: Option<PathBuf>,
}

/// Installs the programs the tests call and starts a PostgreSQL for them.
fn prepare(tally: &mut Tally) -> Tools {
    let mut tools = Tools::default();
    tally.check("set-up", || {
        setup::test_programs()?;
        tools.python = Some(setup::python()?);
        tools.cluster = Some(Cluster::throwaway()?);
        Ok(())
    });
    tools
}

fn stages(tally: &mut Tally, fast: bool, tools: &Tools) {
    let database = tools.cluster.as_ref().map(Cluster::url);
    tally.check("format", format);
    tally.check("site", site::build);
    tally.check("size budget", site::check_budget);
    tally.check("lints", lints);
    tally.check("lints for the browser", browser_lints);
    tally.tests("tests", || tests(database.as_deref(), tools.python.as_deref()));
    if fast {
        return;
    }
    tally.check("release build", || release::build().map(drop));
    tally.check("types of the journeys", browser::check_types);
    tally.tests("journeys in the browser", || browser::journeys(database.as_deref()));
}

fn format() -> Result<()> {
    process::run(&mut cargo::command(&["fmt", "--all", "--check"]))
}

/// Without `frontend`: in one build it would switch the browser's features on for the server's crates.
fn lints() -> Result<()> {
    let arguments = ["clippy", "--workspace", "--exclude", "frontend", "--all-targets", "--", "-D", "warnings"];
    process::run(&mut cargo::command(&arguments))
}

fn browser_lints() -> Result<()> {
    let target = "wasm32-unknown-unknown";
    process::run(&mut cargo::command(&["clippy", "-p", "frontend", "-p", "app", "--target", target, "--", "-D", "warnings"]))
}

fn tests(database: Option<&str>, python: Option<&Path>) -> Result<Counts> {
    let mut command = cargo::command(&["test", "--workspace", "--exclude", "frontend", "--no-fail-fast"]);
    command.envs(database.map(|url| ("TEST_POSTGRES_URL", url))).envs(python.map(|path| ("TEST_PYTHON", path)));
    let mut counts = Counts::default();
    counts.ended_well = process::each_line(&mut command, |line| counts.read(line))?.success();
    Ok(counts)
}
