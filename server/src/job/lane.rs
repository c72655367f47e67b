//! Lanes: each kind of work has its own, so that none waits behind another. A lane that breaks down starts again.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use tokio::sync::watch::Receiver;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

use super::kind::{Doing, JobKind, Work};
use super::worker::Worker;
use crate::state::Portal;

/// How often it is looked for jobs, and for chores that other servers have done meanwhile.
const LOOK: Duration = Duration::from_millis(500);
const LOOK_FOR_CHORES: Duration = Duration::from_secs(30);
/// While the database does not answer.
const LOOK_WHEN_GONE: Duration = Duration::from_secs(5);
/// How long a lane that broke down waits: at first, and at most.
const RESTART: (Duration, Duration) = (Duration::from_secs(1), Duration::from_mins(1));
/// A lane that is silent for this long beyond its work stands still.
const SILENCE: Duration = Duration::from_mins(1);

/// Works until it is told to stop. What was begun is finished first.
pub async fn run_until(worker: Worker, stop: Receiver<bool>) {
    let worker = Arc::new(worker);
    let mut lanes = JoinSet::new();
    for kind in worker.kinds {
        lanes.spawn(supervise(worker.clone(), kind, stop.clone()));
    }
    while lanes.join_next().await.is_some() {}
}

async fn supervise(worker: Arc<Worker>, kind: &'static JobKind, mut stop: Receiver<bool>) {
    let (mut wait, mut begun) = (RESTART.0, Instant::now());
    while AssertUnwindSafe(lane(&worker, kind, &mut stop.clone())).catch_unwind().await.is_err() {
        tracing::error!(kind = kind.name, "a worker broke down and starts again");
        let portal = &worker.context.portal;
        portal.health.died(kind.name, portal.clock.steady());
        wait = if begun.elapsed() > RESTART.1 * 2 { RESTART.0 } else { (wait * 2).min(RESTART.1) };
        rest(wait, &mut stop).await;
        begun = Instant::now();
    }
}

async fn lane(worker: &Arc<Worker>, kind: &'static JobKind, stop: &mut Receiver<bool>) {
    match kind.work {
        Work::Job(_) => claim_and_run(worker, kind, LOOK, stop).await,
        Work::Shared(..) => {
            while !is_over(stop) && worker.plan(kind).await.is_err() {
                lives(worker, kind, Duration::ZERO);
                rest(LOOK_WHEN_GONE, stop).await;
            }
            claim_and_run(worker, kind, LOOK_FOR_CHORES, stop).await;
        }
        Work::Own(run, every) => run_every(worker, kind, run, every, stop).await,
    }
}

async fn claim_and_run(worker: &Arc<Worker>, kind: &'static JobKind, look: Duration, stop: &mut Receiver<bool>) {
    let mut running = JoinSet::new();
    while !is_over(stop) {
        lives(worker, kind, look);
        let pause = match worker.claim(kind, kind.plan.at_once.saturating_sub(running.len())).await {
            Ok(claims) => {
                for claim in claims {
                    let worker = worker.clone();
                    running.spawn(async move { worker.run(kind, claim).await });
                }
                look
            }
            Err(cause) => {
                tracing::warn!(kind = kind.name, %cause, "the worker waits for the database");
                LOOK_WHEN_GONE
            }
        };
        tokio::select! {
            Some(ended) = running.join_next() => ended.unwrap_or_else(|cause| std::panic::resume_unwind(cause.into_panic())),
            () = rest(pause, stop) => {}
        }
    }
    while running.join_next().await.is_some() {}
}

async fn run_every(
    worker: &Worker,
    kind: &JobKind,
    run: for<'a> fn(&'a Portal) -> Doing<'a>,
    every: Duration,
    stop: &mut Receiver<bool>,
) {
    while !is_over(stop) {
        lives(worker, kind, every + kind.plan.patience);
        if let Err(why) = worker.guard(kind, run(&worker.context.portal), Instant::now()).await {
            tracing::warn!(kind = kind.name, %why, "a chore waits");
        }
        rest(every, stop).await;
    }
}

fn lives(worker: &Worker, kind: &JobKind, silent_for: Duration) {
    let portal = &worker.context.portal;
    portal.health.lives(kind.name, portal.clock.steady() + silent_for + SILENCE);
}

fn is_over(stop: &Receiver<bool>) -> bool {
    *stop.borrow() || stop.has_changed().is_err()
}

/// Waits, or until it is told to stop.
async fn rest(wait: Duration, stop: &mut Receiver<bool>) {
    drop(timeout(wait, stop.wait_for(|stop| *stop)).await);
}
