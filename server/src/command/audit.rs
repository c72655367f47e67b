//! `portal audit verify [--json]`.

use std::process::ExitCode;

use clap::Subcommand;
use domain::chain::Fault;
use serde_json::json;
use store::Store;
use store::verify::{Chain, Verification};

use super::terminal::{Failed, say};

#[derive(Clone, Copy, Debug, Subcommand)]
pub(crate) enum Command {
    /// Read every chain from its start, and name each entry that does not hold.
    Verify {
        /// Print one JSON object instead of sentences.
        #[arg(long)]
        json: bool,
    },
}

pub(crate) async fn run(command: &Command, store: &Store) -> Result<ExitCode, Failed> {
    let Command::Verify { json } = command;
    let found = store.verify().await?;
    if *json {
        say(as_json(&found));
    } else {
        found.faults.iter().for_each(|(chain, fault)| eprintln!("{}", sentence(chain, fault)));
        say(format!("{} cases with {} events, and {} audit entries were read.", found.cases, found.events, found.entries));
        say(format!("The audit ends in {}", found.head));
        if found.faults.is_empty() {
            say("Everything is as it was written.");
        }
    }
    Ok(if found.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn named(chain: &Chain) -> (&'static str, &str) {
    match chain {
        Chain::Case(reference) => ("event", reference),
        Chain::Audit => ("entry", "the audit"),
    }
}

fn sentence(chain: &Chain, fault: &Fault) -> String {
    let (what, of) = named(chain);
    match fault {
        Fault::Altered(seq) => format!("{of}: {what} {seq} was altered"),
        Fault::Missing(seq) => format!("{of}: {what} {seq} is missing"),
        Fault::Inserted(seq) => format!("{of}: {what} {seq} was inserted"),
        Fault::Swapped(a, b) => format!("{of}: {what}s {a} and {b} were swapped"),
    }
}

fn as_json(found: &Verification) -> serde_json::Value {
    let fault = |(chain, fault): &(Chain, Fault)| {
        let (kind, entries) = match fault {
            Fault::Altered(seq) => ("altered", vec![*seq]),
            Fault::Missing(seq) => ("missing", vec![*seq]),
            Fault::Inserted(seq) => ("inserted", vec![*seq]),
            Fault::Swapped(a, b) => ("swapped", vec![*a, *b]),
        };
        let case = matches!(chain, Chain::Case(_)).then(|| named(chain).1);
        json!({ "case": case, "fault": kind, "entries": entries })
    };
    json!({
        "ok": found.faults.is_empty(), "cases": found.cases, "events": found.events, "entries": found.entries,
        "head": found.head, "faults": found.faults.iter().map(fault).collect::<Vec<_>>(),
    })
}
