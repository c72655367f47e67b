//! Dates are computed again where what they rest on (bank holidays, what the law leaves open) is newer: of a case that was made
//! meanwhile, or of an import that ended early.

use std::time::Duration;

use super::kind::{Chore, JobError};
use crate::state::Portal;

pub(super) struct RecomputeDates;

impl Chore for RecomputeDates {
    const NAME: &'static str = "recompute_dates";
    const EVERY: Duration = Duration::from_mins(1);

    async fn run(portal: &Portal) -> Result<(), JobError> {
        let done = portal.store.recompute_dates().await?;
        for (reference, seq, why) in &done.unreadable {
            tracing::error!(%reference, seq, %why, "an event cannot be read");
        }
        Ok(())
    }
}
