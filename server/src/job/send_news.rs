//! A mail that there is something new: patient, for days if need be.

use std::time::Duration;

use domain::id::CaseId;
use jiff::SignedDuration;
use uuid::Uuid;

use super::kind::{Context, Job, JobError, Plan};
use crate::mail::SendNewsJob;
use crate::service::requests::{self, Undone};

impl Job for SendNewsJob {
    /// With waits of an hour, a hundred tries are four days.
    const PLAN: Plan = Plan {
        patience: Duration::from_mins(10),
        lease: Duration::from_mins(15),
        at_once: 4,
        waits: (SignedDuration::from_secs(30), SignedDuration::from_hours(1)),
        tries: Some(100),
    };
    const IS_MAIL: bool = true;

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }

    /// It goes only where that is still safe. Once the mail server took it, what stands in the case was given.
    async fn run(self, context: &Context, id: Uuid) -> Result<(), JobError> {
        if context.portal.store.is_safe_address(self.case, &self.to).await? {
            context.mailer.send(id, &self.to, &self.words()?).await?;
            requests::notify(&context.portal, self.case, self.upto).await.map_err(|cause| match cause {
                Undone::Store(cause) => JobError::Store(cause),
                _ => JobError::Never("it could not be noted that the person was told"),
            })?;
        }
        Ok(())
    }
}
