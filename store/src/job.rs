//! Work for later, written in the unit that causes it. A job is claimed by one worker and removed when it is done.
//!
//! No clock of the wall says how long a claim holds: whoever finds the same claim unchanged for long enough, by a clock that only
//! goes on, takes the job over. Clocks that differ or are set back delay nothing and double nothing.

use jiff::{SignedDuration, Timestamp};

use crate::sealed::{self, OwnKey, SealedText};
use crate::{Edge, Result, Store, UnitOfWork};

/// What was written later than this from now was written before the clock was set back: it waits no longer. Less is how far the
/// clocks of servers differ.
const SKEW: SignedDuration = SignedDuration::from_mins(1);

statements! {
    ADD = "INSERT INTO job (job_id, kind, payload, epoch, wrapped, run_at_us, written_us, attempts, worker)
        VALUES ($1, $2, $3, $4, $5, 0, $6, 0, NULL)";
    ADD_CHORE = "INSERT INTO job (job_id, kind, run_at_us, written_us, attempts, worker)
        VALUES ($1, $2, 0, 0, 0, NULL) ON CONFLICT DO NOTHING";
    READY = "SELECT job_id FROM job WHERE kind = $1 AND worker IS NULL AND (run_at_us <= $2 OR written_us > $3) LIMIT 1";
    TAKEN = "SELECT job_id, attempts FROM job WHERE kind = $1 AND worker IS NOT NULL ORDER BY job_id LIMIT 100";
    CLAIM = "UPDATE job SET worker = $1, attempts = attempts + 1 WHERE worker IS NULL AND job_id IN (SELECT job_id FROM job
        WHERE kind = $2 AND worker IS NULL AND (run_at_us <= $3 OR written_us > $4) ORDER BY run_at_us, job_id LIMIT $5)
        RETURNING job_id, kind, payload, attempts, job_id AS owner, epoch, wrapped";
    TAKE_OVER = "UPDATE job SET worker = $1, attempts = attempts + 1 WHERE job_id = $2 AND attempts = $3 AND worker IS NOT NULL
        RETURNING job_id, kind, payload, attempts, job_id AS owner, epoch, wrapped";
    FINISH = "DELETE FROM job WHERE job_id = $1 AND worker = $2 AND attempts = $3";
    LATER = "UPDATE job SET run_at_us = $4, written_us = $5, worker = NULL WHERE job_id = $1 AND worker = $2 AND attempts = $3";
    WAITING = "SELECT count(*) FROM job WHERE kind = $1";
}

/// A job that this worker has for now.
#[derive(Clone, Debug)]
pub struct ClaimedJob {
    pub job_id: uuid::Uuid,
    pub kind: String,
    /// Its details, as its kind writes them; nothing where they do not open.
    pub payload: Vec<u8>,
    /// How often it was claimed, this time included. With the identity it names one claim.
    pub attempts: i64,
}

#[derive(sqlx::FromRow)]
struct JobRow {
    job_id: uuid::Uuid,
    kind: String,
    payload: Option<SealedText>,
    attempts: i64,
    #[sqlx(flatten)]
    key: OwnKey,
}

impl JobRow {
    fn read(self, edge: &Edge) -> ClaimedJob {
        let (key, place) = (self.key.unwrap(edge), (sealed::PAYLOAD, self.job_id));
        let payload = self.payload.zip(key).and_then(|(sealed, key)| sealed.open(&key, place)).unwrap_or_default();
        ClaimedJob { job_id: self.job_id, kind: self.kind, payload, attempts: self.attempts }
    }
}

impl Store {
    /// Whether a job of a kind waits to be done now.
    pub async fn has_ready_job(&self, kind: &str, now: Timestamp) -> Result<bool> {
        let q = self.q(READY).bind(kind.to_owned()).bind(now.as_microsecond()).bind(written_in_vain(now));
        Ok(q.opt::<(uuid::Uuid,)>().await?.is_some())
    }

    /// The claims on jobs of a kind that hold, by any worker: the job and how often it was claimed.
    pub async fn list_taken_jobs(&self, kind: &str) -> Result<Vec<(uuid::Uuid, i64)>> {
        self.q(TAKEN).bind(kind.to_owned()).all().await
    }

    /// How many jobs of a kind there are.
    pub async fn count_jobs(&self, kind: &str) -> Result<i64> {
        Ok(self.q(WAITING).bind(kind.to_owned()).one::<(i64,)>().await?.0)
    }
}

impl UnitOfWork {
    /// Adds a job, to be done at once. Its details are sealed until then.
    pub async fn add_job(&mut self, id: uuid::Uuid, kind: &str, payload: &[u8], now: Timestamp) -> Result<()> {
        let (key, (epoch, wrapped)) = self.make_key(id).await?;
        let sealed = SealedText::seal(self.store.edge()?, &key, (sealed::PAYLOAD, id), payload);
        let q = self.q(ADD).bind(id).bind(kind.to_owned()).bind(sealed).bind(epoch).bind(wrapped);
        q.bind(now.as_microsecond()).exec_one().await
    }

    /// Adds what is done again and again, unless it is there.
    pub async fn add_chore(&mut self, id: uuid::Uuid, kind: &str) -> Result<()> {
        self.q(ADD_CHORE).bind(id).bind(kind.to_owned()).exec().await.map(drop)
    }

    /// Claims up to `most` jobs of a kind that are ready.
    pub async fn claim_jobs(&mut self, worker: &str, kind: &str, now: Timestamp, most: usize) -> Result<Vec<ClaimedJob>> {
        let q = self.q(CLAIM).bind(worker.to_owned()).bind(kind.to_owned()).bind(now.as_microsecond());
        let q = q.bind(written_in_vain(now)).bind(i64::try_from(most).unwrap_or(i64::MAX));
        let rows: Vec<JobRow> = q.all().await?;
        let edge = self.store.edge()?;
        Ok(rows.into_iter().map(|row| row.read(edge)).collect())
    }

    /// Takes a job over from a worker that is gone. `None` when that claim holds no more.
    pub async fn take_over_job(&mut self, worker: &str, id: uuid::Uuid, attempts: i64) -> Result<Option<ClaimedJob>> {
        let row: Option<JobRow> = self.q(TAKE_OVER).bind(worker.to_owned()).bind(id).bind(attempts).opt().await?;
        let edge = self.store.edge()?;
        Ok(row.map(|row| row.read(edge)))
    }

    /// Removes a job that is done. `false` when another worker has it by now.
    pub async fn finish_job(&mut self, job: &ClaimedJob, worker: &str) -> Result<bool> {
        Ok(self.q(FINISH).bind(job.job_id).bind(worker.to_owned()).bind(job.attempts).exec().await? == 1)
    }

    /// Puts a job off. `false` when another worker has it by now.
    pub async fn put_off_job(&mut self, job: &ClaimedJob, worker: &str, now: Timestamp, wait: SignedDuration) -> Result<bool> {
        let until = now.checked_add(wait).unwrap_or(Timestamp::MAX);
        let q = self.q(LATER).bind(job.job_id).bind(worker.to_owned()).bind(job.attempts);
        Ok(q.bind(until.as_microsecond()).bind(now.as_microsecond()).exec().await? == 1)
    }
}

fn written_in_vain(now: Timestamp) -> i64 {
    now.checked_add(SKEW).unwrap_or(Timestamp::MAX).as_microsecond()
}
