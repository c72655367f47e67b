//! A file that was held is scanned whenever the scanner is back: it is tried for ever, at least every quarter of an hour.

use std::time::Duration;

use jiff::SignedDuration;
use uuid::Uuid;

use super::kind::{Context, Job, JobError, Plan};
use crate::service::evidence::{ScanFileJob, scan_held};

impl Job for ScanFileJob {
    const IS_MAIL: bool = false;
    const PLAN: Plan = Plan {
        patience: Duration::from_mins(2),
        lease: Duration::from_mins(5),
        at_once: 2,
        waits: (SignedDuration::from_secs(30), SignedDuration::from_mins(15)),
        tries: None,
    };

    async fn run(self, context: &Context, id: Uuid) -> Result<(), JobError> {
        match scan_held(&context.portal, self.file).await {
            Ok(true) => Ok(()),
            Ok(false) => Err(JobError::Later("the virus scanner does not answer")),
            Err(cause) => {
                tracing::error!(job = %id, %cause, "a file was not scanned");
                Err(JobError::Later("the file could not be scanned"))
            }
        }
    }
}
