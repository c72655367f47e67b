//! Rate limits that nobody reaches any more are forgotten: each server has its own.

use std::time::Duration;

use super::kind::{Chore, JobError};
use crate::state::Portal;

pub(super) struct SweepLimits;

impl Chore for SweepLimits {
    const NAME: &'static str = "sweep_limits";
    const EVERY: Duration = Duration::from_hours(1);
    const EVERYWHERE: bool = true;

    async fn run(portal: &Portal) -> Result<(), JobError> {
        portal.limits.sweep();
        Ok(())
    }
}
