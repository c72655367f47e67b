//! What a kind of work is: jobs, that something causes, and chores, that come again and again.

use std::time::Duration;

use domain::id::CaseId;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::SignedDuration;
use uuid::Uuid;

use crate::mail::{MailError, Mailer};
use crate::queue::Queued;
use crate::state::Portal;

/// How a kind of work is done.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// The longest that one run may take.
    pub patience: Duration,
    /// How long a claim holds: longer than the patience and the noting of what was done. Then another worker takes over.
    pub lease: Duration,
    /// How many one server does at once. Kinds do not wait for each other.
    pub at_once: usize,
    /// The first wait after a failure, which doubles each time, and the longest.
    pub waits: (SignedDuration, SignedDuration),
    /// How often it is tried; `None` for ever.
    pub tries: Option<i64>,
}

impl Plan {
    /// How a chore is done, where it says nothing else.
    pub const CHORE: Self = Self {
        patience: Duration::from_mins(10),
        lease: Duration::from_mins(15),
        at_once: 1,
        waits: (SignedDuration::from_mins(1), SignedDuration::from_mins(15)),
        tries: None,
    };

    /// How long to wait after this many tries.
    pub(super) fn wait(&self, tries: i64) -> SignedDuration {
        let times = 1_i32 << tries.saturating_sub(1).clamp(0, 16);
        self.waits.0.saturating_mul(times).min(self.waits.1)
    }
}

/// Why something is not done.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// Trying again may help.
    #[error("{0}")]
    Later(&'static str),
    /// Nothing helps.
    #[error("{0}")]
    Never(&'static str),
    /// It is no use any more.
    #[error("{0}")]
    Over(&'static str),
    /// It panicked. It waits the longest wait: what is broken may break again.
    #[error("it broke down")]
    Broken,
    /// The store failed; trying again may help.
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl From<MailError> for JobError {
    fn from(cause: MailError) -> Self {
        match cause {
            MailError::Later(why) => Self::Later(why),
            MailError::Unwritable | MailError::Settings(_) => Self::Never("the mail cannot be written"),
        }
    }
}

/// What a job may use.
#[derive(Clone, Debug)]
pub struct Context {
    /// The portal.
    pub portal: Portal,
    /// The way of mails.
    pub mailer: Mailer,
}

/// Work that something causes: queued in that unit of work, done once. It must be safe to do twice.
pub trait Job: Queued {
    /// How it is done.
    const PLAN: Plan;
    /// Whether somebody waits for it as a mail: staff are told when it is given up. Each job says so or not: one that forgot would be
    /// lost in silence.
    const IS_MAIL: bool;

    /// The case that it is about.
    fn case(&self) -> Option<CaseId> {
        None
    }

    /// Does it. The identity stays the same however often it is tried.
    ///
    /// # Errors
    /// [`JobError`]: for now, or for ever.
    fn run(self, context: &Context, id: Uuid) -> impl Future<Output = Result<(), JobError>> + Send;
}

/// Work that comes again and again. It must be safe to do twice.
pub trait Chore: 'static {
    /// Its name, which no kind of job has.
    const NAME: &'static str;
    /// How often.
    const EVERY: Duration;
    /// On every server for itself, instead of on one of several at a time.
    const EVERYWHERE: bool = false;
    /// How it is done.
    const PLAN: Plan = Plan::CHORE;

    /// Does it.
    ///
    /// # Errors
    /// [`JobError`].
    fn run(portal: &Portal) -> impl Future<Output = Result<(), JobError>> + Send;
}

pub(super) type Doing<'a> = BoxFuture<'a, Result<(), JobError>>;

/// The case that a mail is about, read from its payload.
pub(super) type CaseOf = fn(&[u8]) -> Option<CaseId>;

/// A kind of work, for the list of them.
#[derive(Debug)]
pub struct JobKind {
    pub(super) name: &'static str,
    pub(super) plan: Plan,
    pub(super) work: Work,
    /// Of a mail: the case that it is about.
    pub(super) mail: Option<CaseOf>,
}

#[derive(Debug)]
pub(super) enum Work {
    Job(for<'a> fn(&'a Context, Uuid, &'a [u8]) -> Doing<'a>),
    /// On one server at a time.
    Shared(for<'a> fn(&'a Portal) -> Doing<'a>, Duration),
    /// On this server, whatever others do.
    Own(for<'a> fn(&'a Portal) -> Doing<'a>, Duration),
}

impl JobKind {
    /// A kind of job.
    pub const fn job<J: Job>() -> Self {
        let mail: Option<CaseOf> = if J::IS_MAIL { Some(case_of::<J>) } else { None };
        Self { name: J::KIND, plan: J::PLAN, work: Work::Job(run_job::<J>), mail }
    }

    /// A chore.
    pub const fn chore<C: Chore>() -> Self {
        let work = if C::EVERYWHERE { Work::Own(run_chore::<C>, C::EVERY) } else { Work::Shared(run_chore::<C>, C::EVERY) };
        Self { name: C::NAME, plan: C::PLAN, work, mail: None }
    }
}

fn case_of<J: Job>(payload: &[u8]) -> Option<CaseId> {
    J::open(payload).and_then(|job| job.case())
}

fn run_job<'a, J: Job>(context: &'a Context, id: Uuid, payload: &'a [u8]) -> Doing<'a> {
    async move {
        match J::open(payload) {
            Some(job) => job.run(context, id).await,
            None => Err(JobError::Never("it does not open")),
        }
    }
    .boxed()
}

fn run_chore<C: Chore>(portal: &Portal) -> Doing<'_> {
    C::run(portal).boxed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wait_is_twice_the_one_before_up_to_the_longest() {
        let waits: Vec<i64> = [1, 2, 3, 4, 5, 6, 100].map(|tries| Plan::CHORE.wait(tries).as_mins()).to_vec();
        assert_eq!(waits, [1, 2, 4, 8, 15, 15, 15]);
    }
}
