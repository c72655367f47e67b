//! Jobs: done by one worker, taken over when it is gone, held up by no clock; and what is over is purged.

use crate::support::{at, family};
use jiff::SignedDuration;
use store::account::Ceremony;
use store::job::ClaimedJob;
use store::one_time::NewCode;
use store::{Store, UnitOfWork};
use uuid::Uuid;

on_both! {
    a_job_is_claimed_by_one_worker
    a_job_is_taken_over_once_and_its_first_worker_can_do_nothing_more
    a_clock_set_back_delays_no_job
    what_was_for_one_use_is_purged_when_it_is_over
}

async fn a_job_is_claimed_by_one_worker(store: &Store) {
    let mut unit = store.begin().await.unwrap();
    for _ in 0..40 {
        unit.add_job(Uuid::now_v7(), "send_news", b"{}", at(0)).await.unwrap();
    }
    unit.save().await.unwrap();
    let workers = (0..4).map(|n| {
        let store = store.clone();
        tokio::spawn(async move { work(&store, &format!("w{n}")).await })
    });
    let mut done = Vec::new();
    for worker in workers {
        done.extend(worker.await.unwrap());
    }
    let all = done.len();
    done.sort();
    done.dedup();
    assert_eq!((all, done.len()), (40, 40));
}

async fn work(store: &Store, name: &str) -> Vec<Uuid> {
    let mut mine = Vec::new();
    loop {
        let mut unit: UnitOfWork = store.begin().await.unwrap();
        let jobs = unit.claim_jobs(name, "send_news", at(1), 4).await.unwrap();
        for job in &jobs {
            assert!(unit.finish_job(job, name).await.unwrap());
            mine.push(job.job_id);
        }
        unit.save().await.unwrap();
        if store.count_jobs("send_news").await.unwrap() == 0 {
            return mine;
        }
    }
}

async fn claim_one(store: &Store, worker: &str, second: i64) -> Option<ClaimedJob> {
    let mut unit = store.begin().await.unwrap();
    let mut jobs = unit.claim_jobs(worker, "send_news", at(second), 4).await.unwrap();
    unit.save().await.unwrap();
    jobs.pop()
}

async fn add_one(store: &Store, second: i64) {
    let mut unit = store.begin().await.unwrap();
    unit.add_job(Uuid::now_v7(), "send_news", b"{}", at(second)).await.unwrap();
    unit.save().await.unwrap();
}

async fn a_job_is_taken_over_once_and_its_first_worker_can_do_nothing_more(store: &Store) {
    add_one(store, 0).await;
    let first = claim_one(store, "first", 1).await.unwrap();
    assert!(claim_one(store, "second", 1).await.is_none() && !store.has_ready_job("send_news", at(1)).await.unwrap());
    assert_eq!(store.list_taken_jobs("send_news").await.unwrap(), [(first.job_id, 1)]);
    let mut unit = store.begin().await.unwrap();
    let second = unit.take_over_job("second", first.job_id, 1).await.unwrap().unwrap();
    assert!(unit.take_over_job("third", first.job_id, 1).await.unwrap().is_none(), "that claim holds no more");
    assert!(!unit.finish_job(&first, "first").await.unwrap());
    assert!(!unit.put_off_job(&first, "first", at(1), SignedDuration::ZERO).await.unwrap());
    assert!(unit.finish_job(&second, "second").await.unwrap());
    unit.save().await.unwrap();
    assert_eq!(store.count_jobs("send_news").await.unwrap(), 0, "what is done is gone");
}

async fn a_clock_set_back_delays_no_job(store: &Store) {
    add_one(store, 0).await;
    let hour_before = -3600;
    let job = claim_one(store, "one", hour_before).await.expect("what is to be done at once is done at once");
    let mut unit = store.begin().await.unwrap();
    unit.put_off_job(&job, "one", at(0), SignedDuration::from_secs(30)).await.unwrap();
    unit.save().await.unwrap();
    assert!(!store.has_ready_job("send_news", at(29)).await.unwrap());
    assert!(!store.has_ready_job("send_news", at(-1)).await.unwrap(), "clocks of two servers differ a little");
    assert!(store.has_ready_job("send_news", at(30)).await.unwrap());
    assert!(claim_one(store, "one", hour_before).await.is_some(), "a wait that began in the future is over");
}

async fn what_was_for_one_use_is_purged_when_it_is_over(store: &Store) {
    let (parent, _) = family(store).await;
    let mut unit = store.begin().await.unwrap();
    for (hash, expires) in [([1; 32], 100), ([2; 32], 900), ([3; 32], 900)] {
        unit.add_invitation(&hash, parent.account, at(0), at(expires)).await.unwrap();
    }
    assert!(unit.use_invitation(&[3; 32], at(50)).await.unwrap());
    unit.add_ceremony(Uuid::now_v7(), Ceremony::SignIn, None, "state".into(), at(100)).await.unwrap();
    unit.add_ceremony(Uuid::now_v7(), Ceremony::SignIn, None, "state".into(), at(900)).await.unwrap();
    let (old, live) = (Uuid::now_v7(), Uuid::now_v7());
    let code = |id, n| NewCode { id, to: parent.account, hash: [n; 32], asker: [9; 32], proven: false };
    unit.add_code(&code(old, 1), (at(0), at(600))).await.unwrap();
    unit.add_code(&code(live, 2), (at(60), at(900))).await.unwrap();
    unit.purge_secrets(at(500)).await.unwrap();
    unit.save().await.unwrap();
    let left = "SELECT (SELECT count(*) FROM invitation), (SELECT count(*) FROM ceremony), (SELECT count(*) FROM email_code)";
    assert_eq!(store.sql(left).one::<(i64, i64, i64)>().await.unwrap(), (1, 1, 1));
    assert_eq!(store.find_code_end(old, at(50)).await.unwrap(), None, "a later code took its place");
    assert_eq!(store.find_code_end(live, at(500)).await.unwrap(), Some(at(900)));
    assert_eq!(store.find_code_end(live, at(900)).await.unwrap(), None);
}
