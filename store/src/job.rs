//! Work for later, written in the unit that causes it. A job is claimed by one worker for a while, and done once.

use jiff::Timestamp;

use crate::{Result, UnitOfWork};

statements! {
    ADD = "INSERT INTO job (job_id, kind, payload, run_at_us, lease_us, attempts, worker, done) VALUES ($1, $2, $3, $4, 0, 0, NULL, FALSE)";
    CLAIM = "UPDATE job SET lease_us = $1, worker = $2, attempts = attempts + 1
        WHERE done = FALSE AND lease_us < $3 AND job_id IN (SELECT job_id FROM job WHERE done = FALSE AND kind = $5 AND lease_us < $3
        AND run_at_us <= $3 ORDER BY run_at_us, job_id LIMIT $4) RETURNING job_id, kind, payload, attempts";
    RENEW = "UPDATE job SET lease_us = $4 WHERE job_id = $1 AND worker = $2 AND attempts = $3 AND done = FALSE";
    FINISH = "UPDATE job SET done = TRUE, payload = '' WHERE job_id = $1 AND worker = $2 AND attempts = $3";
    LATER = "UPDATE job SET run_at_us = $4, lease_us = 0 WHERE job_id = $1 AND worker = $2 AND attempts = $3";
    WAITING = "SELECT count(*) FROM job WHERE done = FALSE";
}

/// A job that this worker has for now.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Job {
    /// Its identity.
    pub job_id: uuid::Uuid,
    /// What kind of work.
    pub kind: String,
    /// Its details, as JSON. Emptied when done.
    pub payload: String,
    /// How often it was claimed, this time included.
    pub attempts: i64,
}

impl UnitOfWork {
    /// Adds a job.
    pub async fn add_job(&mut self, id: uuid::Uuid, kind: &str, payload: String, run_at: Timestamp) -> Result<()> {
        let q = self.q(ADD).bind(id).bind(kind.to_owned()).bind(payload);
        q.bind(run_at.as_microsecond()).exec_one().await
    }

    /// Claims up to `most` ready jobs of a kind, from now until then.
    pub async fn claim_jobs(
        &mut self,
        worker: &str,
        kind: &str,
        (now, lease): (Timestamp, Timestamp),
        most: i64,
    ) -> Result<Vec<Job>> {
        let q = self.q(CLAIM).bind(lease.as_microsecond()).bind(worker.to_owned());
        q.bind(now.as_microsecond()).bind(most).bind(kind.to_owned()).all().await
    }

    /// Claims a job anew, just before it is done. `false` when another worker has it by now.
    pub async fn renew_job(&mut self, job: &Job, worker: &str, lease: Timestamp) -> Result<bool> {
        let q = self.q(RENEW).bind(job.job_id).bind(worker.to_owned()).bind(job.attempts);
        Ok(q.bind(lease.as_microsecond()).exec().await? == 1)
    }

    /// Notes that a job is done. `false` when another worker has it by now.
    pub async fn finish_job(&mut self, job: &Job, worker: &str) -> Result<bool> {
        Ok(self.q(FINISH).bind(job.job_id).bind(worker.to_owned()).bind(job.attempts).exec().await? == 1)
    }

    /// Puts a job off.
    pub async fn put_off_job(&mut self, job: &Job, worker: &str, until: Timestamp) -> Result<bool> {
        let q = self.q(LATER).bind(job.job_id).bind(worker.to_owned()).bind(job.attempts);
        Ok(q.bind(until.as_microsecond()).exec().await? == 1)
    }

    /// How many jobs wait.
    pub async fn count_waiting_jobs(&mut self) -> Result<i64> {
        Ok(self.q(WAITING).one::<(i64,)>().await?.0)
    }
}
