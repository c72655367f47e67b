//! Tells the owner of an account that there is something new in it, if a mail is safe for them.

use uuid::Uuid;

use super::kind::{Context, Job, JobError, Plan};
use crate::mail::{SendNewsJob, TellNewJob};

impl Job for TellNewJob {
    const IS_MAIL: bool = true;
    const PLAN: Plan = SendNewsJob::PLAN;

    async fn run(self, context: &Context, id: Uuid) -> Result<(), JobError> {
        let store = &context.portal.store;
        let to = match store.find_safe_address(self.account).await? {
            None if self.anyway => store.find_own_code_address(self.account).await?,
            found => found,
        };
        match to {
            Some(to) => Ok(context.mailer.send(id, &to, &self.words()?).await?),
            None => Ok(()),
        }
    }
}
