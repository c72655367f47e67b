//! `portal dispose`, `portal hold` and `portal keys rotate`.

use clap::Subcommand;
use domain::case::{Command, Internal};
use domain::id::PersonKey;
use domain::reference::Reference;
use jiff::civil::Date;
use serde_json::json;

use super::terminal::{Failed, say};
use crate::service::dispose;
use crate::state::Portal;

#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("whom").required(true).args(["reference", "person"])))]
pub(crate) struct DisposeArgs {
    /// The case, such as FH-1234ABCD.
    reference: Option<String>,
    /// What the export brought about this person instead, by their key. They are not imported again.
    #[arg(long)]
    person: Option<String>,
    /// Why it may be destroyed now. It stands in the certificate: name nobody.
    #[arg(long)]
    reason: String,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("what").required(true).args(["reason", "lift"])))]
pub(crate) struct HoldArgs {
    /// The case.
    reference: String,
    /// Why nothing of it may be destroyed.
    #[arg(long)]
    reason: Option<String>,
    /// Lift the hold, and say why.
    #[arg(long)]
    lift: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeysCommand {
    /// Begin a new key epoch: requests and files that were destroyed before open nowhere any more, backups included. A backup from
    /// before opens nothing.
    Rotate,
}

const AGAIN: &str =
    "Run this once more when nobody works with the portal: it says that the case was destroyed before, and clears up.";
/// After anything else, the disposal of any case that was destroyed before clears up.
const LATER: &str = "It goes with the next disposal.";

fn parse(reference: &str) -> Result<Reference, Failed> {
    reference.parse().map_err(|_| Failed(format!("{reference}: this is not a reference")))
}

/// A reason that a certificate or an entry can hold.
pub(super) fn check_reason(reason: &str) -> Result<(), Failed> {
    if reason.trim().is_empty() || reason.len() > 400 {
        return Err(Failed("--reason: say why, in at most 400 letters".into()));
    }
    Ok(())
}

pub(crate) async fn run(args: &DisposeArgs, portal: &Portal) -> Result<(), Failed> {
    check_reason(&args.reason)?;
    match (&args.reference, &args.person) {
        (Some(reference), _) => case(args, &parse(reference)?, portal).await,
        (None, Some(key)) => person(args, key, portal).await,
        (None, None) => Err(Failed("name a case, or --person".into())),
    }
}

async fn person(args: &DisposeArgs, key: &str, portal: &Portal) -> Result<(), Failed> {
    let failed = |cause: dispose::NotDisposed| Failed(format!("{key} was not destroyed: {cause}"));
    let cleared = dispose::person(portal, PersonKey(key.to_owned()), &args.reason).await.map_err(failed)?;
    if args.json {
        say(json!({ "person": key }));
    } else {
        say(format!("{key} was destroyed. Imports leave them out from now on."));
    }
    cleared.map_err(|remains| Failed(format!("{key} was destroyed, but {remains}. {LATER}")))
}

/// `portal audit dispose`.
pub(super) async fn entries(before: Date, reason: &str, as_json: bool, portal: &Portal) -> Result<(), Failed> {
    check_reason(reason)?;
    let failed = |cause: dispose::NotDisposed| Failed(format!("no entry was destroyed: {cause}"));
    let (certificate, cleared) = dispose::entries(portal, before, reason).await.map_err(failed)?;
    let text = certificate.to_text();
    if as_json {
        let count: Option<u64> = certificate.line("Entries").and_then(|count| count.parse().ok());
        say(json!({ "entries": count, "certificate": text }));
    } else {
        say(text.trim_end());
    }
    cleared.map_err(|remains| Failed(format!("the entries were destroyed, but {remains}. {LATER}")))
}

async fn case(args: &DisposeArgs, reference: &Reference, portal: &Portal) -> Result<(), Failed> {
    let failed = |cause: dispose::NotDisposed| Failed(format!("{reference} was not destroyed: {cause}"));
    let (done, cleared) = dispose::dispose(portal, reference, &args.reason).await.map_err(failed)?;
    let certificate = done.certificate.to_text();
    if args.json {
        say(
            json!({ "reference": reference.as_text(), "case": done.case.to_string(), "files": done.files, "certificate": certificate }),
        );
    } else {
        say(certificate.trim_end());
    }
    cleared.map_err(|remains| Failed(format!("{reference} was destroyed, but {remains}. {AGAIN}")))
}

pub(crate) async fn hold(args: &HoldArgs, portal: &Portal) -> Result<(), Failed> {
    let reference = parse(&args.reference)?;
    let command = match (&args.reason, &args.lift) {
        (Some(reason), _) => Command::Hold(Internal::new(reason.clone())),
        (None, Some(reason)) => Command::LiftHold(Internal::new(reason.clone())),
        (None, None) => return Err(Failed("say --reason or --lift".into())),
    };
    let held = args.reason.is_some();
    dispose::hold(portal, &reference, command).await.map_err(|cause| Failed(format!("{reference}: {cause}")))?;
    say(if held {
        format!("{reference} is held: it cannot be destroyed.")
    } else {
        format!("The hold on {reference} is lifted.")
    });
    Ok(())
}

pub(crate) async fn keys(KeysCommand::Rotate: &KeysCommand, portal: &Portal) -> Result<(), Failed> {
    let (wrapped, epoch) = dispose::rotate_epoch(portal).await?;
    say(format!(
        "Epoch {epoch} has begun; {wrapped} keys were wrapped anew, and the secrets of the epochs before are destroyed."
    ));
    say("A backup from before opens nothing any more: make a new one now.");
    Ok(())
}
