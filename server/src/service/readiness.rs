//! Whether the portal can work: each part is asked, and tells what it reports of itself.

use std::error::Error;
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;
use std::time::Duration;

use tokio::time::timeout;

use crate::health::Finding;
use crate::random;
use crate::state::Portal;

/// A part that takes longer to answer does not answer; who writes may have to wait their turn.
const PATIENCE: Duration = Duration::from_secs(3);
const TURN: Duration = Duration::from_secs(6);
/// How much room the data folder must have, in bytes.
const ROOM: usize = 64 * 1024;

/// Asks every part. A line more is a part more.
pub async fn look(portal: &Portal) -> Vec<Finding> {
    let (store, now) = (&portal.store, portal.clock.now());
    let (answers, writes, folder) = tokio::join!(
        ask(PATIENCE, "The database answers.", "The database does not answer.", store.ping()),
        ask(TURN, "The database takes writes.", "The database takes no writes.", store.write_pulse(now)),
        ask(
            PATIENCE,
            "The data folder takes files.",
            "The data folder takes no files.",
            take_file(portal.config.data_dir.clone())
        ),
    );
    vec![answers, writes, folder]
}

/// What is wrong now, in words without causes: anyone may ask. It is looked every two seconds at most, however often it is asked.
pub async fn troubles(portal: &Portal) -> Vec<String> {
    let now = portal.clock.steady();
    let found = portal.health.recent(now, Box::pin(look(portal))).await;
    let asked = found.into_iter().filter_map(|finding| finding.ill().map(|(words, _)| words.to_owned()));
    asked.chain(portal.health.troubles(now)).collect()
}

async fn ask<E: Error + 'static>(
    patience: Duration,
    well: &'static str,
    ill: &'static str,
    answer: impl Future<Output = Result<(), E>>,
) -> Finding {
    match timeout(patience, answer).await {
        Ok(Ok(())) => Finding::Well(well),
        Ok(Err(cause)) => Finding::Ill(ill, causes(&cause)),
        Err(_) => Finding::Ill(ill, "it takes too long".into()),
    }
}

/// An error with what it comes from.
fn causes(cause: &(dyn Error + 'static)) -> String {
    let words = cause.to_string();
    cause.source().map_or(words.clone(), |source| format!("{words}: {}", causes(source)))
}

/// Writes a file and takes it away again.
pub async fn take_file(folder: PathBuf) -> std::io::Result<()> {
    let written = tokio::task::spawn_blocking(move || {
        let path = folder.join(format!(".room-{}", random::id()));
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path)?;
        let written = file.write_all(&vec![0; ROOM]).and_then(|()| file.sync_all());
        written.and(std::fs::remove_file(path))
    });
    written.await?
}
