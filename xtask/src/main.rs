//! Builds, sets up, serves and tests the portal. Contains no product logic.
//!
//! `cargo xtask --help` lists the commands; progress goes to standard error, the answer to standard output.

mod bench;
mod cargo;
mod postgres;
mod process;
mod release;
mod serve;
mod setup;
mod signals;
mod site;
mod test;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, serves and tests the portal")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build everything for release; the last line printed is the path of the binary
    Build,
    /// Set up, build, load the demo families and serve until Ctrl-C
    Serve(serve::ServeOptions),
    /// Measure speed; results as a table, and as JSON under target/bench
    Bench,
    /// Search every state of a case, and try everywhere what the tests try now and then; prints the states visited
    Model,
    /// Install what the tests need and run all of them
    Test(test::TestOptions),
}

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(code) => code,
        Err(error) => {
            process::say(&format!("Stopped: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> anyhow::Result<ExitCode> {
    signals::listen()?;
    std::env::set_current_dir(root())?;
    match task {
        Task::Build => {
            site::build()?;
            println!("{}", release::build()?.display());
            Ok(ExitCode::SUCCESS)
        }
        Task::Bench => {
            bench::run()?;
            Ok(ExitCode::SUCCESS)
        }
        Task::Model => {
            let search = ["test", "--package", "domain", "--test", "model", "--", "--ignored", "--nocapture"];
            process::run(&mut cargo::command(&search))?;
            Ok(ExitCode::SUCCESS)
        }
        Task::Serve(options) => serve::run(&options),
        Task::Test(options) => Ok(test::run(&options)),
    }
}

/// The repository's top folder; every task works from there.
fn root() -> PathBuf {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().expect("xtask is a folder of the repository").to_path_buf()
}
