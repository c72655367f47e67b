//! Entries of the audit log get their places, every second and on every server: whose turn it is, the log says.

use std::time::Duration;

use super::kind::{Chore, JobError};
use crate::service::log::{self, Unproven};
use crate::state::Portal;

/// An entry that has waited this long is an alarm, in seconds.
const LONG: i64 = 60;
const PART: &str = "audit log";

pub(super) struct SequenceLog;

impl Chore for SequenceLog {
    const NAME: &'static str = "sequence_log";
    const EVERY: Duration = Duration::from_secs(1);
    const EVERYWHERE: bool = true;

    async fn run(portal: &Portal) -> Result<(), JobError> {
        let done = log::sequence(portal).await;
        portal.health.report(PART, trouble(portal).await?);
        match done {
            Ok(_) => Ok(()),
            Err(Unproven::Store(cause)) => Err(cause.into()),
            Err(_) => Err(JobError::Later("the checkpoint cannot be kept beside the keys")),
        }
    }
}

async fn trouble(portal: &Portal) -> store::Result<Option<String>> {
    let forged = portal.store.count_forged_entries().await?;
    if forged > 0 {
        return Ok(Some(format!("{forged} entries that wait were not written by the portal: run `portal audit verify`")));
    }
    let now = portal.clock.now();
    let waited = portal.store.oldest_waiting_entry().await?.map_or(0, |oldest| now.duration_since(oldest).as_secs());
    Ok((waited > LONG).then(|| format!("entries have waited for {waited} seconds")))
}
