//! The worker: claims jobs for a while, does them, puts off what fails.

use std::time::Duration;

use jiff::SignedDuration;
use store::job::Job;

use crate::mail::{KIND, Letter, Mail, MailError, Mailer};
use crate::random;
use crate::service::evidence::{SCAN, ScanFileJob, scan_held};
use crate::state::Portal;
use tokio::sync::watch;

/// A claim on a job that waits its turn: short, so that a code is not held up by a server that was stopped.
const CLAIM: SignedDuration = SignedDuration::from_mins(2);
/// A claim on the job that is being done: longer than the slowest mail and the noting that it left.
const LEASE: SignedDuration = SignedDuration::from_mins(15);
/// With waits of an hour at most: more than four days.
const MOST_TRIES: i64 = 100;

/// How often it is tried to note that a job is done: less than a claim lasts.
const SETTLE_TRIES: u32 = 10;

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
        self.run_batch(|| false).await
    }

    /// The same, until it is told to stop: what was claimed and not begun is done later.
    async fn run_batch(&self, stopped: impl Fn() -> bool) -> store::Result<usize> {
        let now = self.portal.clock.now();
        let mut unit = self.portal.store.begin().await?;
        // Mails first, and one scan a round: a scanner that hangs holds a code up for one scan at most.
        let mut jobs = unit.claim_jobs(&self.name, KIND, (now, now + CLAIM), 16).await?;
        jobs.extend(unit.claim_jobs(&self.name, SCAN, (now, now + CLAIM), 1).await?);
        unit.save().await?;
        for job in &jobs {
            if !stopped() && self.renew(job).await? {
                self.run(job).await?;
            }
        }
        Ok(jobs.len())
    }

    /// The jobs before it may have taken long: it is done only while it is still ours, so that no mail goes out twice.
    async fn renew(&self, job: &Job) -> store::Result<bool> {
        let mut unit = self.portal.store.begin().await?;
        let ours = unit.renew_job(job, &self.name, self.portal.clock.now() + LEASE).await?;
        unit.save().await?;
        Ok(ours)
    }

    async fn run(&self, job: &Job) -> store::Result<()> {
        let done = match job.kind.as_str() {
            KIND => match Mail::open(job.job_id, &job.payload, &self.portal.keys) {
                Some(mail) => self.send(job, &mail).await,
                None => Err(Undone::Never("the mail does not open")),
            },
            SCAN => self.scan(job).await,
            _ => Err(Undone::Never("there is no such job")),
        };
        let mut tries = 0;
        // What was done is noted before anything else: a mail that left must not leave again.
        while let Err(cause) = self.settle(job, &done).await {
            tries += 1;
            if tries == SETTLE_TRIES {
                return Err(cause);
            }
            tokio::time::sleep(Duration::from_secs(2)).await;
        }
        Ok(())
    }

    async fn settle(&self, job: &Job, done: &Result<(), Undone>) -> store::Result<()> {
        let mut unit = self.portal.store.begin().await?;
        match done {
            Ok(()) => drop(unit.finish_job(job, &self.name).await?),
            Err(Undone::Later(why)) if job.attempts < MOST_TRIES || job.kind == SCAN => {
                tracing::warn!(job = %job.job_id, kind = job.kind, attempts = job.attempts, why, "a job waits");
                // A file that is held is scanned whenever the scanner is back: at least every quarter of an hour.
                let longest = if job.kind == SCAN { 6 } else { 8 };
                let wait = SignedDuration::from_secs(15 << job.attempts.clamp(0, longest));
                unit.put_off_job(job, &self.name, self.portal.clock.now() + wait).await?;
            }
            Err(Undone::Later(why) | Undone::Never(why)) => {
                tracing::error!(job = %job.job_id, kind = job.kind, attempts = job.attempts, why, "a job is given up");
                unit.finish_job(job, &self.name).await?;
            }
        }
        unit.save().await
    }

    /// A mail that tells of news goes only where that is still safe.
    async fn send(&self, job: &Job, mail: &Mail) -> Result<(), Undone> {
        if let Letter::News { case: Some(case), .. } = mail.letter {
            match self.portal.store.is_safe_address(case, &mail.to).await {
                Ok(true) => {}
                Ok(false) => return Ok(()),
                Err(_) => return Err(Undone::Later("the database does not answer")),
            }
        }
        self.mailer.send(job.job_id, mail).await.map_err(Undone::from)
    }

    async fn scan(&self, job: &Job) -> Result<(), Undone> {
        let asked: ScanFileJob = serde_json::from_str(&job.payload).map_err(|_| Undone::Never("the job cannot be read"))?;
        match scan_held(&self.portal, asked.file).await {
            Ok(true) => Ok(()),
            Ok(false) => Err(Undone::Later("the virus scanner does not answer")),
            Err(cause) => {
                tracing::error!(job = %job.job_id, %cause, "a file was not scanned");
                Err(Undone::Later("the file could not be scanned"))
            }
        }
    }
}

/// Why a job is not done.
enum Undone {
    /// Trying again may help.
    Later(&'static str),
    /// Nothing helps.
    Never(&'static str),
}

impl From<MailError> for Undone {
    fn from(cause: MailError) -> Self {
        match cause {
            MailError::Later(why) => Self::Later(why),
            MailError::Unwritable | MailError::Settings(_) => Self::Never("the mail cannot be written"),
        }
    }
}

/// Works until it is told to stop: jobs every half second, sweeping now and then. A job that was begun is finished first.
pub async fn run_until(worker: Worker, mut stop: watch::Receiver<bool>) {
    let mut rounds = 0_u64;
    while !*stop.borrow() {
        let wait = match worker.run_batch(|| *stop.borrow()).await {
            Ok(0) => Duration::from_millis(500),
            Ok(_) => Duration::ZERO,
            Err(cause) => {
                tracing::warn!(%cause, "the worker waits for the database");
                Duration::from_secs(5)
            }
        };
        drop(tokio::time::timeout(wait, stop.wait_for(|stop| *stop)).await);
        if rounds.is_multiple_of(7200) {
            worker.portal.limits.sweep();
            if let Err(cause) = sweep(&worker.portal).await {
                tracing::warn!(%cause, "old sessions were not swept");
            }
        }
        rounds += 1;
    }
}

/// Answers that were not sent are kept this long after the last change (capability A15).
pub const DRAFT_LIFE: SignedDuration = SignedDuration::from_hours(28 * 24);

/// Removes what is over: sessions, answers that nobody sent with their files, guests who left nothing.
///
/// # Errors
/// When the store fails.
pub async fn sweep(portal: &Portal) -> store::Result<()> {
    let now = portal.clock.now();
    let mut unit = portal.store.begin().await?;
    unit.sweep_sessions(now - crate::service::sessions::LONGEST).await?;
    unit.save().await?;
    loop {
        let old = portal.store.list_old_drafts(now - DRAFT_LIFE).await?;
        for draft in &old {
            let mut unit = portal.store.begin().await?;
            unit.clear_old_evidence(*draft, now - DRAFT_LIFE).await?;
            unit.remove_old_draft(*draft, now - DRAFT_LIFE).await?;
            unit.save().await?;
        }
        if old.is_empty() {
            break;
        }
    }
    let mut unit = portal.store.begin().await?;
    unit.remove_idle_guests(now - DRAFT_LIFE).await?;
    unit.save().await
}
