//! A one-time code by mail. It goes before everything else, and not at all when it works no more.

use std::time::Duration;

use jiff::SignedDuration;
use uuid::Uuid;

use super::kind::{Context, Job, JobError, Plan};
use crate::mail::SendCodeJob;

impl Job for SendCodeJob {
    /// Everything is shorter than the ten minutes that a code lives.
    const PLAN: Plan = Plan {
        patience: Duration::from_mins(1),
        lease: Duration::from_secs(90),
        at_once: 8,
        waits: (SignedDuration::from_secs(10), SignedDuration::from_mins(1)),
        tries: None,
    };
    const IS_MAIL: bool = true;

    async fn run(self, context: &Context, id: Uuid) -> Result<(), JobError> {
        let now = context.portal.clock.now();
        let Some(end) = context.portal.store.find_code_end(self.id, now).await? else {
            return Err(JobError::Over("the code works no more"));
        };
        let left = end.duration_since(now).unsigned_abs();
        match tokio::time::timeout(left, context.mailer.send(id, &self.to, &self.words()?)).await {
            Ok(sent) => Ok(sent?),
            Err(_) => Err(JobError::Never("the code works no more")),
        }
    }
}
