//! What a killed import left goes after a day, also when nobody imports again.

use std::time::Duration;

use jiff::SignedDuration;

use super::kind::{Chore, JobError};
use crate::service::import_families;
use crate::state::Portal;

/// No import takes so long.
const DAY: SignedDuration = SignedDuration::from_hours(24);

pub(super) struct PurgeImports;

impl Chore for PurgeImports {
    const NAME: &'static str = "purge_imports";
    const EVERY: Duration = Duration::from_hours(1);

    async fn run(portal: &Portal) -> Result<(), JobError> {
        let now = portal.clock.now();
        import_families::purge(&portal.store, now - DAY, now).await?;
        Ok(())
    }
}
