//! Guests who left nothing go.

use std::time::Duration;

use super::kind::{Chore, JobError};
use super::sweep_drafts::DRAFT_LIFE;
use crate::state::Portal;

pub(super) struct SweepGuests;

impl Chore for SweepGuests {
    const NAME: &'static str = "sweep_guests";
    const EVERY: Duration = Duration::from_hours(1);

    async fn run(portal: &Portal) -> Result<(), JobError> {
        let mut unit = portal.store.begin().await?;
        let now = portal.clock.now();
        unit.remove_idle_guests(now - DRAFT_LIFE, now).await?;
        Ok(unit.save().await?)
    }
}
