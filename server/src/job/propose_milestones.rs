//! Birthdays on which it changes who decides are proposed to staff, on the day itself.

use std::time::Duration;

use super::kind::{Chore, JobError};
use crate::state::Portal;

pub(super) struct ProposeMilestones;

impl Chore for ProposeMilestones {
    const NAME: &'static str = "propose_milestones";
    const EVERY: Duration = Duration::from_hours(1);

    async fn run(portal: &Portal) -> Result<(), JobError> {
        let mut unit = portal.store.begin().await?;
        unit.propose_milestones(portal.clock.today(), portal.clock.now()).await?;
        Ok(unit.save().await?)
    }
}
