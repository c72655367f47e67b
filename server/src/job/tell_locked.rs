//! Tells the owner of an account that somebody guessed at their codes, if a mail is safe for them.

use std::time::Duration;

use jiff::SignedDuration;
use uuid::Uuid;

use super::kind::{Context, Job, JobError, Plan};
use crate::mail::TellLockedJob;

impl Job for TellLockedJob {
    const PLAN: Plan = Plan {
        patience: Duration::from_mins(10),
        lease: Duration::from_mins(15),
        at_once: 2,
        waits: (SignedDuration::from_secs(30), SignedDuration::from_hours(1)),
        tries: Some(24),
    };
    const IS_MAIL: bool = true;

    async fn run(self, context: &Context, id: Uuid) -> Result<(), JobError> {
        match context.portal.store.find_safe_address(self.account).await? {
            Some(to) => Ok(context.mailer.send(id, &to, &self.words()?).await?),
            None => Ok(()),
        }
    }
}
