//! The commands of the program: arguments, one call, words for the terminal.

mod audit;
mod changes;
mod dates;
mod demo;
mod dispose;
mod holidays;
pub mod import;
mod invite;
mod listen;
mod places;
mod protection;
mod receipts;
mod serve;
mod start;
mod terminal;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use domain::case::check_table;
use rustix::fs::Mode;

use crate::config::Config;
use crate::state::Portal;
use start::{calendar, open, portal};
use terminal::{Failed, say};

/// The Family Hub portal: see what is held about you, and ask.
#[derive(Debug, Parser)]
#[command(name = "portal", version)]
struct Cli {
    #[command(subcommand)]
    command: PortalCommand,
}

#[derive(Debug, Subcommand)]
enum PortalCommand {
    /// Serve the portal.
    Serve,
    /// Check settings and connections, and say in words what is found.
    Check,
    /// Bring the database up to date.
    Migrate,
    /// Import families from the case system's export.
    Import(import::ImportArgs),
    /// Accepted corrections and erasures, for the case system to carry out.
    Changes(changes::ChangesArgs),
    /// Load the demonstration families, and print a sign-in link for each person.
    Demo(demo::DemoArgs),
    /// Make an account where there is none, and print its sign-in link.
    Invite(invite::InviteArgs),
    /// Work out a statutory date.
    Dates(dates::DatesArgs),
    /// Prove that nothing was changed.
    Audit {
        #[command(subcommand)]
        command: audit::AuditCommand,
    },
    /// Show or renew the bank holidays.
    Holidays {
        #[command(subcommand)]
        command: holidays::HolidaysCommand,
    },
    /// Check a receipt, or sign with a new key.
    Receipts {
        #[command(subcommand)]
        command: receipts::ReceiptsCommand,
    },
    /// Build the queues again from the events, and find protected places in all rows again.
    Reindex,
    /// Destroy a closed case: payloads, files, names and key, with a signed certificate; or what the export brought about a person.
    Dispose(dispose::DisposeArgs),
    /// Let nothing of a case be destroyed, or lift that.
    Hold(dispose::HoldArgs),
    /// Say that a place need not be protected any more. Only this ends it, whatever an export says.
    Unprotect(protection::UnprotectArgs),
    /// Renew the keys that wrap the keys of cases and files.
    Keys {
        #[command(subcommand)]
        command: dispose::KeysCommand,
    },
    /// Read a picture from the input and write it afresh, in a process that may do little else. The portal calls this itself.
    #[command(hide = true)]
    CleanPicture,
}

/// Runs the program. 0: done. 1: could not be done, with the reason on standard error. 2: wrong usage.
pub fn main() -> ExitCode {
    // Whatever this program makes is for its own user alone.
    rustix::process::umask(Mode::RWXG | Mode::RWXO);
    let cli = Cli::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let ran = match runtime {
        Ok(runtime) => runtime.block_on(run(cli.command)),
        Err(cause) => Err(cause.into()),
    };
    ran.unwrap_or_else(|Failed(text)| {
        text.lines().for_each(|line| eprintln!("{line}"));
        ExitCode::FAILURE
    })
}

async fn run(command: PortalCommand) -> Result<ExitCode, Failed> {
    if let PortalCommand::CleanPicture = command {
        documents::process::run()?;
        return Ok(ExitCode::SUCCESS);
    }
    let config = Config::load()?;
    check_table()?;
    match command {
        PortalCommand::Serve => serve::run(config).await?,
        PortalCommand::Check => serve::check(config).await?,
        PortalCommand::Migrate => {
            let store = open(&config).await?;
            store.migrate().await?;
            say("The database is up to date.");
        }
        PortalCommand::Import(args) => {
            let portal = portal(config).await?;
            return Ok(import::run(&args, &portal.store, &portal.keys, &portal.clock).await);
        }
        PortalCommand::Changes(args) => changes::run(&args, &portal(config).await?).await?,
        PortalCommand::Demo(args) => demo::run(&args, &portal(config).await?).await?,
        PortalCommand::Invite(args) => invite::run(&args, &portal(config).await?).await?,
        PortalCommand::Audit { command } => return audit::run(&command, &portal(config).await?).await,
        PortalCommand::Reindex => return reindex(&portal(config).await?).await,
        PortalCommand::Dispose(args) => dispose::run(&args, &portal(config).await?).await?,
        PortalCommand::Hold(args) => dispose::hold(&args, &portal(config).await?).await?,
        PortalCommand::Unprotect(args) => protection::lift(&args, &portal(config).await?).await?,
        PortalCommand::Keys { command } => dispose::keys(&command, &portal(config).await?).await?,
        PortalCommand::CleanPicture => {}
        PortalCommand::Receipts { command } => return receipts::run(&command, config).await,
        PortalCommand::Holidays { command } => {
            let portal = portal(config).await?;
            return holidays::run(&command, &portal.store, &portal.clock).await;
        }
        PortalCommand::Dates(args) => return dates::run(&args, &*calendar(&config).await),
    }
    Ok(ExitCode::SUCCESS)
}

async fn reindex(portal: &Portal) -> Result<ExitCode, Failed> {
    portal.store.find_places().await?;
    let done = portal.store.reindex().await?;
    say(format!("{} cases were done.", done.cases));
    for (reference, seq, why) in &done.unreadable {
        eprintln!("case {reference} event {seq}: {why}");
    }
    Ok(if done.unreadable.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
