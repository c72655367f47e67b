//! The worker: claims jobs for a while, does them, puts off what fails.

use std::time::Duration;

use jiff::SignedDuration;
use store::job::Job;

use super::mail::{KIND, Mail, MailError, Mailer};
use crate::random;
use crate::state::Portal;

const LEASE: SignedDuration = SignedDuration::from_mins(2);
const MOST_TRIES: i64 = 12;

/// Does the jobs of a portal.
#[derive(Debug)]
pub struct Worker {
    portal: Portal,
    mailer: Mailer,
    name: String,
}

impl Worker {
    /// A worker with a name of its own.
    pub fn new(portal: Portal, mailer: Mailer) -> Self {
        Self { portal, mailer, name: random::id().to_string() }
    }

    /// Does what is ready. How many jobs it claimed.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn run_once(&self) -> store::Result<usize> {
        let now = self.portal.clock.now();
        let mut unit = self.portal.store.begin().await?;
        let jobs = unit.claim_jobs(&self.name, now, now + LEASE, 16).await?;
        unit.save().await?;
        for job in &jobs {
            self.run(job).await?;
        }
        Ok(jobs.len())
    }

    async fn run(&self, job: &Job) -> store::Result<()> {
        let done = match (job.kind.as_str(), Mail::open(job.job_id, &job.payload, &self.portal.keys)) {
            (KIND, Some(mail)) => self.mailer.send(job.job_id, &mail).await,
            _ => Err(MailError::Unwritable),
        };
        let mut unit = self.portal.store.begin().await?;
        match done {
            Ok(()) => drop(unit.finish_job(job, &self.name).await?),
            Err(MailError::Later(why)) if job.attempts < MOST_TRIES => {
                tracing::warn!(job = %job.job_id, attempts = job.attempts, why, "a mail waits");
                let wait = SignedDuration::from_secs(15 << job.attempts.clamp(0, 10));
                unit.put_off_job(job, &self.name, self.portal.clock.now() + wait).await?;
            }
            Err(cause) => {
                tracing::error!(job = %job.job_id, attempts = job.attempts, %cause, "a mail is given up");
                unit.finish_job(job, &self.name).await?;
            }
        }
        unit.save().await
    }
}

/// Works until the program ends: jobs every half second, sweeping now and then.
pub async fn run_forever(worker: Worker) {
    let mut rounds = 0_u64;
    loop {
        match worker.run_once().await {
            Ok(0) => tokio::time::sleep(Duration::from_millis(500)).await,
            Ok(_) => {}
            Err(cause) => {
                tracing::warn!(%cause, "the worker waits for the database");
                tokio::time::sleep(Duration::from_secs(5)).await;
            }
        }
        if rounds.is_multiple_of(7200) {
            worker.portal.limits.sweep();
            if let Err(cause) = sweep(&worker.portal).await {
                tracing::warn!(%cause, "old sessions were not swept");
            }
        }
        rounds += 1;
    }
}

async fn sweep(portal: &Portal) -> store::Result<()> {
    let mut unit = portal.store.begin().await?;
    unit.sweep_sessions(portal.clock.now() - crate::http::session::LONGEST).await?;
    unit.save().await
}
