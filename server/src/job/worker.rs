//! A worker: claims work, does it, notes what became of it. It knows no kind by name.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use domain::id::CaseId;
use futures_util::FutureExt;
use jiff::SignedDuration;
use store::job::ClaimedJob;
use tokio::time::{Instant, sleep, timeout_at};
use uuid::Uuid;

use super::kind::{Context, Doing, JobError, JobKind, Work};
use super::kinds::KINDS;
use super::watch::Watch;
use crate::mail::Mailer;
use crate::random;
use crate::state::Portal;

/// Between two tries to note what was done.
const NOTE_AGAIN: Duration = Duration::from_secs(2);

/// Does the work of a portal.
#[derive(Debug)]
pub struct Worker {
    pub(super) context: Context,
    pub(super) kinds: &'static [JobKind],
    name: String,
    watches: Mutex<HashMap<&'static str, Watch>>,
}

/// A job that is ours from a moment just before it was claimed.
pub(super) struct Claim {
    job: ClaimedJob,
    begun: Instant,
}

impl Worker {
    /// A worker with a name of its own, for every kind of work.
    pub fn new(portal: Portal, mailer: Mailer) -> Self {
        Self::of_kinds(portal, mailer, KINDS)
    }

    /// A worker for these kinds of work.
    pub fn of_kinds(portal: Portal, mailer: Mailer, kinds: &'static [JobKind]) -> Self {
        let context = Context { portal, mailer };
        Self { context, kinds, name: random::id().to_string(), watches: Mutex::default() }
    }

    /// Does the jobs that are ready, one after the other. How many it claimed.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn run_once(&self) -> store::Result<usize> {
        let mut claimed = 0;
        for kind in self.kinds.iter().filter(|kind| matches!(kind.work, Work::Job(_))) {
            while let Some(claim) = self.claim(kind, 1).await?.pop() {
                claimed += 1;
                self.run(kind, claim).await;
            }
        }
        Ok(claimed)
    }

    /// Makes sure that a chore is among the jobs.
    pub(super) async fn plan(&self, kind: &JobKind) -> store::Result<()> {
        let mut name = [0; 16];
        name.copy_from_slice(&random::digest(kind.name)[..16]);
        let mut unit = self.context.portal.store.begin().await?;
        unit.add_chore(Uuid::from_bytes(name), kind.name).await?;
        unit.save().await
    }

    /// Claims what is ready or left by a worker that is gone. It is begun at once: nothing that is claimed waits.
    pub(super) async fn claim(&self, kind: &JobKind, most: usize) -> store::Result<Vec<Claim>> {
        let (store, clock, begun) = (&self.context.portal.store, &self.context.portal.clock, Instant::now());
        let taken = store.list_taken_jobs(kind.name).await?;
        let mut over = self.watch(kind, taken, clock.steady());
        over.truncate(most);
        if most == 0 || (over.is_empty() && !store.has_ready_job(kind.name, clock.now()).await?) {
            return Ok(Vec::new());
        }
        let (mut unit, mut jobs) = (store.begin().await?, Vec::new());
        for (id, attempts) in over {
            jobs.extend(unit.take_over_job(&self.name, id, attempts).await?);
        }
        jobs.extend(unit.claim_jobs(&self.name, kind.name, clock.now(), most - jobs.len()).await?);
        unit.save().await?;
        Ok(jobs.into_iter().map(|job| Claim { job, begun }).collect())
    }

    fn watch(&self, kind: &JobKind, taken: Vec<(Uuid, i64)>, now: Duration) -> Vec<(Uuid, i64)> {
        let mut watches = self.watches.lock().unwrap_or_else(PoisonError::into_inner);
        watches.entry(kind.name).or_default().over(taken, now, kind.plan.lease)
    }

    /// Does what was claimed, within the time that the claim holds.
    pub(super) async fn run(&self, kind: &JobKind, Claim { job, begun }: Claim) {
        let work = match kind.work {
            Work::Job(run) => run(&self.context, job.job_id, &job.payload),
            Work::Shared(run, _) | Work::Own(run, _) => run(&self.context.portal),
        };
        let done = self.guard(kind, work, begun).await;
        let next = next(kind, &job, &done);
        let lost =
            kind.mail.filter(|_| next.is_none() && is_lost(&job, &done)).map(|case| LostMail { about: case(&job.payload) });
        // A mail that left must not leave again: it is tried to note that for as long as the job is ours.
        while let Err(cause) = self.note(&job, next, lost).await {
            if begun.elapsed() + NOTE_AGAIN >= kind.plan.lease {
                tracing::error!(job = %job.job_id, kind = kind.name, %cause, "it could not be noted what became of a job");
                return;
            }
            sleep(NOTE_AGAIN).await;
        }
    }

    /// A panic ends what panicked, and nothing else.
    pub(super) async fn guard(&self, kind: &JobKind, work: Doing<'_>, begun: Instant) -> Result<(), JobError> {
        let (health, clock) = (&self.context.portal.health, &self.context.portal.clock);
        match timeout_at(begun + kind.plan.patience, AssertUnwindSafe(work).catch_unwind()).await {
            Ok(Ok(done)) => {
                health.worked(kind.name);
                done
            }
            Ok(Err(_)) => {
                health.died(kind.name, clock.steady());
                Err(JobError::Broken)
            }
            Err(_) => Err(JobError::Later("it took too long")),
        }
    }

    async fn note(&self, job: &ClaimedJob, next: Option<SignedDuration>, lost: Option<LostMail>) -> store::Result<()> {
        let (mut unit, now) = (self.context.portal.store.begin().await?, self.context.portal.clock.now());
        let ours = match next {
            None => unit.finish_job(job, &self.name).await?,
            Some(wait) => unit.put_off_job(job, &self.name, now, wait).await?,
        };
        if let Some(LostMail { about }) = lost.filter(|_| ours) {
            unit.lose_mail(job.job_id, &job.kind, about, now).await?;
        }
        unit.save().await
    }
}

/// A mail that is given up.
#[derive(Clone, Copy, Debug)]
struct LostMail {
    about: Option<CaseId>,
}

/// Whether somebody waits in vain. What was over before it was tried was replaced by something newer, or used.
fn is_lost(job: &ClaimedJob, done: &Result<(), JobError>) -> bool {
    match done {
        Ok(()) => false,
        Err(JobError::Over(_)) => job.attempts > 1,
        Err(_) => true,
    }
}

/// After how long the work comes again; `None` when it is over.
fn next(kind: &JobKind, job: &ClaimedJob, done: &Result<(), JobError>) -> Option<SignedDuration> {
    let every = match kind.work {
        Work::Job(_) => None,
        Work::Shared(_, every) | Work::Own(_, every) => Some(SignedDuration::try_from(every).unwrap_or(SignedDuration::MAX)),
    };
    let Err(why) = done else { return every };
    let tried = if every.is_none() { job.attempts } else { 1 };
    if matches!(why, JobError::Never(_) | JobError::Over(_)) || kind.plan.tries.is_some_and(|most| tried >= most) {
        tracing::error!(job = %job.job_id, kind = kind.name, attempts = job.attempts, %why, "a job is given up");
        return every;
    }
    tracing::warn!(job = %job.job_id, kind = kind.name, attempts = job.attempts, %why, "a job waits");
    Some(if matches!(why, JobError::Broken) { kind.plan.waits.1 } else { kind.plan.wait(tried) })
}
