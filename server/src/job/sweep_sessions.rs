//! Sessions that are over go.

use std::time::Duration;

use super::kind::{Chore, JobError};
use crate::service::sessions::LONGEST;
use crate::state::Portal;

pub(super) struct SweepSessions;

impl Chore for SweepSessions {
    const NAME: &'static str = "sweep_sessions";
    const EVERY: Duration = Duration::from_hours(1);

    async fn run(portal: &Portal) -> Result<(), JobError> {
        let mut unit = portal.store.begin().await?;
        unit.sweep_sessions(portal.clock.now() - LONGEST).await?;
        Ok(unit.save().await?)
    }
}
