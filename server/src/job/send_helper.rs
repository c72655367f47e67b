//! The mail with the link for who was joined to a request, to help.

use domain::id::CaseId;
use uuid::Uuid;

use super::kind::{Context, Job, JobError, Plan};
use crate::mail::{SendHelperJob, SendNewsJob};

impl Job for SendHelperJob {
    const IS_MAIL: bool = true;
    const PLAN: Plan = SendNewsJob::PLAN;

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }

    /// It goes only while they are joined.
    async fn run(self, context: &Context, id: Uuid) -> Result<(), JobError> {
        if context.portal.store.helps(self.case, self.account).await? {
            context.mailer.send(id, &self.to, &self.words()?).await?;
        }
        Ok(())
    }
}
