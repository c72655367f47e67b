//! `portal audit verify|prove|resume|dispose`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::Subcommand;
use domain::log::{Checkpoint, Restored};
use jiff::civil::Date;
use serde_json::json;
use store::verify::Verification;

use super::dispose;
use super::terminal::{Failed, say};
use crate::service::log;
use crate::state::Portal;

#[derive(Debug, Subcommand)]
pub(crate) enum AuditCommand {
    /// Check the log, every case and what decides access; name each fault, and what was destroyed.
    Verify {
        /// A checkpoint that was kept elsewhere: the log must begin with it. Without it: the one beside the keys.
        #[arg(long)]
        since: Option<PathBuf>,
        /// Print one JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Show that the log begins with the one of a checkpoint, such as the DPO got by mail.
    Prove {
        /// The checkpoint.
        checkpoint: PathBuf,
        /// Print one JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Destroy the content of readings and sign-ins whose time is over. Prints a signed certificate.
    Dispose {
        /// They were all from before this day, such as 2001-11-26.
        #[arg(long)]
        before: Date,
        /// Why they may be destroyed now. It stands in the certificate: name nobody.
        #[arg(long)]
        reason: String,
        /// Print one JSON object.
        #[arg(long)]
        json: bool,
    },
    /// After a restore: go on, and say openly what the log lost.
    Resume {
        /// The newest checkpoint that is known from outside.
        checkpoint: PathBuf,
    },
}

pub(crate) async fn run(command: &AuditCommand, portal: &Portal) -> Result<ExitCode, Failed> {
    match command {
        AuditCommand::Verify { since, json } => verify(portal, since.as_deref(), *json).await,
        AuditCommand::Prove { checkpoint, json } => prove(portal, checkpoint, *json).await,
        AuditCommand::Dispose { before, reason, json } => {
            dispose::entries(*before, reason, *json, portal).await?;
            Ok(ExitCode::SUCCESS)
        }
        AuditCommand::Resume { checkpoint } => {
            let Restored { known, here } = log::resume(portal, &read(checkpoint)?).await?;
            let lost = known.size.saturating_sub(here.size);
            say(format!("The log goes on after {} entries. {lost} entries that the checkpoint saw were lost.", here.size));
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn read(path: &Path) -> Result<String, Failed> {
    std::fs::read_to_string(path).map_err(|cause| Failed(format!("{}: {cause}", path.display())))
}

async fn verify(portal: &Portal, since: Option<&Path>, as_json: bool) -> Result<ExitCode, Failed> {
    let (origin, keys) = (portal.log_origin(&portal.store.checkpoint().await?), log::published(portal).await?);
    let since = match since {
        Some(path) => {
            let opened = Checkpoint::open(&read(path)?, &origin, &keys.public());
            Some(opened.ok_or_else(|| Failed(format!("{}: no checkpoint of {origin} that its keys signed", path.display())))?)
        }
        None => log::read_kept(portal)?,
    };
    let found = portal.store.verify(&origin, &keys, since.as_ref()).await?;
    if as_json {
        say(to_json(&found));
    } else {
        tell(&found);
    }
    Ok(if found.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn tell(found: &Verification) {
    found.faults.iter().for_each(|fault| eprintln!("{fault}"));
    for (reference, seq, why) in &found.unreadable {
        eprintln!("case {reference} event {seq}: {why}");
    }
    let Verification { cases, events, entries, waiting, facts, .. } = found;
    say(format!("{cases} cases with {events} events, {entries} entries and {waiting} that wait, and {facts} facts were read."));
    for (reference, events) in &found.destroyed {
        say(format!("{reference}: {events} events destroyed, under its certificate"));
    }
    if found.emptied > 0 {
        say(format!("{} entries' content destroyed, under certificates", found.emptied));
    }
    say(format!("The newest checkpoint:\n{}", found.note));
    if found.faults.is_empty() {
        say("Everything is as it was written.");
    }
}

fn to_json(found: &Verification) -> serde_json::Value {
    let destroyed =
        |(reference, events): &(domain::reference::Reference, i64)| json!({ "case": reference.as_text(), "events": events });
    let unreadable = |(reference, seq, why): &(domain::reference::Reference, i64, domain::case::stored::Unreadable)| json!({ "case": reference.as_text(), "event": seq, "why": why.to_string() });
    json!({
        "ok": found.faults.is_empty(), "cases": found.cases, "events": found.events, "entries": found.entries,
        "waiting": found.waiting, "facts": found.facts, "checkpoint": found.note,
        "emptied": found.emptied,
        "destroyed": found.destroyed.iter().map(destroyed).collect::<Vec<_>>(),
        "unreadable": found.unreadable.iter().map(unreadable).collect::<Vec<_>>(),
        "faults": found.faults.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

async fn prove(portal: &Portal, checkpoint: &Path, as_json: bool) -> Result<ExitCode, Failed> {
    let proven = log::prove(portal, &read(checkpoint)?).await?;
    let hashes: Vec<String> = proven.proof.iter().map(|hash| STANDARD.encode(hash)).collect();
    let (old, new) = (&proven.old, &proven.new);
    if as_json {
        say(json!({
            "ok": true, "old": { "size": old.size, "root": old.root_text() }, "new": { "size": new.size, "root": new.root_text() },
            "proof": hashes,
        }));
    } else {
        say(format!("The log of {} entries begins with the {} entries of this checkpoint.", new.size, old.size));
        say(format!("{} {}", old.size, new.size));
        hashes.iter().for_each(say);
    }
    Ok(ExitCode::SUCCESS)
}
