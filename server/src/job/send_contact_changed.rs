//! A mail to an address that is used no more: as patient as news.

use uuid::Uuid;

use super::kind::{Context, Job, JobError, Plan};
use crate::mail::{SendContactChangedJob, SendNewsJob};

impl Job for SendContactChangedJob {
    const IS_MAIL: bool = true;
    const PLAN: Plan = SendNewsJob::PLAN;

    async fn run(self, context: &Context, id: Uuid) -> Result<(), JobError> {
        Ok(context.mailer.send(id, &self.to, &self.words()?).await?)
    }
}
