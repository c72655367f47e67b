//! The newest checkpoint of the audit log goes to the data protection officer each day: who keeps it can prove later what the log was.

use std::time::Duration;

use jiff::SignedDuration;
use uuid::Uuid;

use super::kind::{Chore, Context, Job, JobError, Plan};
use crate::mail::SendCheckpointJob;
use crate::queue::Queued;
use crate::state::Portal;

pub(super) struct MailCheckpoint;

impl Chore for MailCheckpoint {
    const NAME: &'static str = "mail_checkpoint";
    const EVERY: Duration = Duration::from_hours(24);

    async fn run(portal: &Portal) -> Result<(), JobError> {
        let note = portal.store.checkpoint().await?.note;
        if note.is_empty() {
            return Err(JobError::Later("there is no checkpoint yet"));
        }
        let to = portal.store.list_addresses_of_dpo().await?;
        let mut unit = portal.store.begin().await?;
        for to in to {
            SendCheckpointJob { to, note: note.clone() }.queue(&mut unit, portal.clock.now()).await?;
        }
        Ok(unit.save().await?)
    }
}

impl Job for SendCheckpointJob {
    const PLAN: Plan = Plan {
        patience: Duration::from_mins(10),
        lease: Duration::from_mins(15),
        at_once: 1,
        waits: (SignedDuration::from_mins(1), SignedDuration::from_hours(1)),
        tries: Some(24),
    };
    const IS_MAIL: bool = true;

    async fn run(self, context: &Context, id: Uuid) -> Result<(), JobError> {
        Ok(context.mailer.send(id, &self.to, &self.words()?).await?)
    }
}
