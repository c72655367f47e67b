//! `portal audit verify|prove|resume|readings|dispose`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::Subcommand;
use domain::id::PersonKey;
use domain::log::{Checkpoint, Restored};
use domain::reference::Reference;
use jiff::civil::Date;
use serde_json::json;
use store::audit::{Reading, Subject};
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
    /// Who read a case or a person, and what for. The keys tell: the database alone does not.
    #[command(group(clap::ArgGroup::new("what").required(true).args(["case", "person"])))]
    Readings {
        /// The case, such as FH-1234ABCD.
        #[arg(long)]
        case: Option<Reference>,
        /// The key of the person.
        #[arg(long)]
        person: Option<String>,
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
        AuditCommand::Readings { case, person, json } => {
            readings(portal, case.as_ref(), person.as_ref(), *json).await?;
            Ok(ExitCode::SUCCESS)
        }
        AuditCommand::Dispose { before, reason, json } => {
            dispose::entries(*before, reason, *json, portal).await?;
            Ok(ExitCode::SUCCESS)
        }
        AuditCommand::Resume { checkpoint } => {
            let Some(Restored { known, here }) = log::resume(portal, &read(checkpoint)?).await? else {
                say(
                    "The log begins with this checkpoint, and with the one beside the keys: nothing was lost, and nothing was written.",
                );
                return Ok(ExitCode::SUCCESS);
            };
            let lost = known.size.saturating_sub(here.size);
            say(format!("The log goes on after {} entries. {lost} entries that the checkpoint saw were lost.", here.size));
            Ok(ExitCode::SUCCESS)
        }
    }
}

async fn readings(portal: &Portal, case: Option<&Reference>, person: Option<&String>, as_json: bool) -> Result<(), Failed> {
    let what = match (case, person) {
        (Some(case), _) => portal.store.find_case(case).await?.map(|access| Subject::Case(access.case)),
        (None, person) => person.map(|key| Subject::Person(PersonKey(key.clone()))),
    };
    let found = match &what {
        Some(what) => log::readings(portal, what).await?,
        None => None,
    };
    let found = found.ok_or_else(|| Failed("nothing here has this name".into()))?;
    let mut told = Vec::with_capacity(found.len());
    for Reading { at, account, action, subject } in found {
        let account = match account {
            Some(id) => portal.store.lookup_account(id).await?.map(|account| account.name),
            None => None,
        };
        let at = portal.clock.local(at).strftime("%Y-%m-%d %H:%M").to_string();
        let said = form_urlencoded::parse(subject.as_bytes()).into_owned();
        let said: BTreeMap<String, String> = said.filter(|(name, _)| ["purpose", "role", "team"].contains(&&**name)).collect();
        told.push((at, account, action, said));
    }
    if as_json {
        let one = |(at, name, action, said): &(String, Option<String>, String, BTreeMap<String, String>)| json!({ "at": at, "name": name, "action": action, "said": said });
        say(json!({ "readings": told.iter().map(one).collect::<Vec<_>>() }));
        return Ok(());
    }
    for (at, name, action, said) in told {
        let said = said.into_values().collect::<Vec<_>>().join(", ");
        say(format!("{at} {} {action} ({said})", name.as_deref().unwrap_or("somebody who is gone")));
    }
    Ok(())
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
