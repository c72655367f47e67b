//! A code that somebody asked for at an address: now it is looked who that is.

use std::time::Duration;

use jiff::SignedDuration;
use uuid::Uuid;

use super::kind::{Context, Job, JobError, Plan};
use crate::service::codes::{self, AskCodeJob};

impl Job for AskCodeJob {
    const IS_MAIL: bool = false;
    const PLAN: Plan = Plan {
        patience: Duration::from_secs(30),
        lease: Duration::from_mins(1),
        at_once: 8,
        waits: (SignedDuration::from_secs(5), SignedDuration::from_mins(1)),
        tries: Some(10),
    };

    async fn run(self, context: &Context, _: Uuid) -> Result<(), JobError> {
        Ok(codes::answer(&context.portal, &self).await?)
    }
}
