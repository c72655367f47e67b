//! `portal holidays list` and `portal holidays import FILE`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;
use serde_json::json;
use store::Store;
use store::holiday::Moved;

use super::terminal::{Failed, say};
use crate::clock::Clock;

#[derive(Debug, Subcommand)]
pub(crate) enum HolidaysCommand {
    /// Print the bank holidays that count now.
    List {
        /// Print one JSON object, in the format of the official feed.
        #[arg(long)]
        json: bool,
    },
    /// Take a newer list in the format of the official feed; compute every open case again and say what moved.
    Import {
        /// The file, such as bank-holidays.json from GOV.UK.
        file: PathBuf,
        /// Print one JSON object.
        #[arg(long)]
        json: bool,
    },
}

pub(crate) async fn run(command: &HolidaysCommand, store: &Store, clock: &Clock) -> Result<ExitCode, Failed> {
    match command {
        HolidaysCommand::List { json } => list(store, *json).await?,
        HolidaysCommand::Import { file, json } => import(file, *json, store, clock).await?,
    }
    Ok(ExitCode::SUCCESS)
}

async fn list(store: &Store, as_json: bool) -> Result<(), Failed> {
    let calendar = store.calendar().await?;
    if as_json {
        say(calendar.to_feed());
        return Ok(());
    }
    calendar.holidays().for_each(|(day, name)| say(format!("{day}  {name}")));
    say(format!("After {} the regular days are computed, and dates are provisional.", calendar.years().end()));
    Ok(())
}

async fn import(file: &PathBuf, as_json: bool, store: &Store, clock: &Clock) -> Result<(), Failed> {
    let at = |cause: &dyn std::fmt::Display| Failed(format!("{}: {cause}", file.display()));
    let content = std::fs::read_to_string(file).map_err(|cause| at(&cause))?;
    let imported = store.import_holidays(&content, clock.now()).await?.map_err(|fault| at(&fault))?;
    let row = |moved: &Moved| json!({ "reference": moved.reference.as_text(), "was": moved.was, "now": moved.now });
    if as_json {
        let moved: Vec<_> = imported.moved.iter().map(row).collect();
        let unreadable: Vec<_> = imported.unreadable.iter().map(|(reference, ..)| reference.as_text()).collect();
        say(json!({ "cases": imported.cases, "moved": moved, "unreadable": unreadable }));
        return Ok(());
    }
    imported.moved.iter().for_each(|moved| say(format!("{}  {} -> {}", moved.reference.as_text(), moved.was, moved.now)));
    say(format!("{} open cases were computed again; {} moved.", imported.cases, imported.moved.len()));
    for (reference, seq, why) in &imported.unreadable {
        eprintln!("case {reference} event {seq}: {why}");
    }
    Ok(())
}
