//! `portal receipts verify FILE [--keys FILE] [--json]` and `portal receipts rotate`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use domain::receipt::{PublicKeys, Receipt};
use serde_json::json;

use super::start::portal;
use super::terminal::{Failed, say};
use crate::config::Config;
use crate::service::receipts;

#[derive(Debug, Subcommand)]
pub(crate) enum ReceiptsCommand {
    /// Check a receipt, without a network.
    Verify {
        file: PathBuf,
        /// The public keys, as they stand at `/.well-known/portal-receipts.pub`; without this, those of this portal.
        #[arg(long)]
        keys: Option<PathBuf>,
        /// Print one JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Sign with a new key from now on. Receipts of the keys before stay valid.
    Rotate,
}

pub(crate) async fn run(command: &ReceiptsCommand, config: Config) -> Result<ExitCode, Failed> {
    match command {
        ReceiptsCommand::Verify { file, keys, json } => verify(file, keys.as_deref(), *json, config).await,
        ReceiptsCommand::Rotate => {
            let portal = portal(config).await?;
            let key = receipts::rotate(&portal.store, &portal.keys, portal.clock.now()).await?;
            say(format!("Receipts are signed by {} from now on.", key.id));
            Ok(ExitCode::SUCCESS)
        }
    }
}

async fn verify(file: &Path, keys: Option<&Path>, as_json: bool, config: Config) -> Result<ExitCode, Failed> {
    let receipt: Receipt = read(file)?.parse().map_err(|cause| Failed(format!("{}: {cause}", file.display())))?;
    let keys: PublicKeys = if let Some(path) = keys {
        read(path)?.parse().map_err(|cause| Failed(format!("{}: {cause}", path.display())))?
    } else {
        let portal = portal(config).await?;
        receipts::published(&portal.store, &portal.keys, &portal.clock).await?
    };
    keys.verify(&receipt).map_err(|fault| Failed(format!("{}: {fault}", file.display())))?;
    let digest = hex::encode(receipt.digest);
    if as_json {
        let (received, counts_from) = (receipt.received.to_string(), receipt.counts_from.map(|day| day.to_string()));
        say(json!({
            "genuine": true, "reference": receipt.reference.as_text(), "received": received, "counts_from": counts_from,
            "digest": digest, "key": receipt.key
        }));
    } else {
        say(format!("The receipt is genuine. {} was recorded at {}.", receipt.reference, receipt.received));
        if let Some(day) = receipt.counts_from {
            say(format!("Its time counts from {day}."));
        }
        say(format!("What was sent has the SHA-256 {digest}"));
    }
    Ok(ExitCode::SUCCESS)
}

fn read(path: &Path) -> Result<String, Failed> {
    std::fs::read_to_string(path).map_err(|cause| Failed(format!("{}: {cause}", path.display())))
}
