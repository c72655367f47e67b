//! Answers that nobody sent go, with their files.

use std::time::Duration;

use jiff::SignedDuration;

use super::kind::{Chore, JobError};
use crate::state::Portal;

/// Answers that were not sent are kept this long after the last change (capability A15).
pub const DRAFT_LIFE: SignedDuration = SignedDuration::from_hours(28 * 24);

pub(super) struct SweepDrafts;

impl Chore for SweepDrafts {
    const NAME: &'static str = "sweep_drafts";
    const EVERY: Duration = Duration::from_hours(1);

    async fn run(portal: &Portal) -> Result<(), JobError> {
        let now = portal.clock.now();
        let before = now - DRAFT_LIFE;
        loop {
            let old = portal.store.list_old_drafts(before).await?;
            for draft in &old {
                let mut unit = portal.store.begin().await?;
                unit.clear_old_evidence(*draft, before, now).await?;
                unit.remove_old_draft(*draft, before).await?;
                unit.save().await?;
            }
            if old.is_empty() {
                return Ok(());
            }
        }
    }
}
