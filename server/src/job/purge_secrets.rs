//! What was for one use goes when it is over: codes, invitations, passkey ceremonies.

use std::time::Duration;

use jiff::SignedDuration;

use super::kind::{Chore, JobError};
use crate::state::Portal;

/// What is over is kept for a day: the clock may be set back.
const DAY: SignedDuration = SignedDuration::from_hours(24);

pub(super) struct PurgeSecrets;

impl Chore for PurgeSecrets {
    const NAME: &'static str = "purge_secrets";
    const EVERY: Duration = Duration::from_hours(1);

    async fn run(portal: &Portal) -> Result<(), JobError> {
        let mut unit = portal.store.begin().await?;
        unit.purge_secrets(portal.clock.now() - DAY).await?;
        Ok(unit.save().await?)
    }
}
