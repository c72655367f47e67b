//! Sessions that are over go, once they prove no late form any more; the forms that were kept, and the files that nobody gave a reason for.

use std::time::Duration;

use super::kind::{Chore, JobError};
use crate::service::sessions::{KEPT_FOR, LONGEST};
use crate::state::Portal;

pub(super) struct SweepSessions;

impl Chore for SweepSessions {
    const NAME: &'static str = "sweep_sessions";
    const EVERY: Duration = Duration::from_hours(1);

    async fn run(portal: &Portal) -> Result<(), JobError> {
        let mut unit = portal.store.begin().await?;
        let now = portal.clock.now();
        unit.sweep_sessions(now - LONGEST - KEPT_FOR).await?;
        unit.sweep_kept_forms(now - KEPT_FOR).await?;
        unit.sweep_waiting_files(now - KEPT_FOR, now).await?;
        Ok(unit.save().await?)
    }
}
