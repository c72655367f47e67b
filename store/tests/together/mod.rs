//! What officers and families do, new bank holidays and a rebuilding of the queues, all at once: nobody gets in another's way.

use std::sync::Arc;

use domain::ask::SafeContact;
use domain::case::{Command, decide};
use domain::policy::{ChangeContact, HandleCase, Proof, Role, Viewer, WorkQueue};
use domain::reference::Reference;
use store::audit::{Sequencer, Signer};
use store::queue::{QueueRow, Tab};
use store::{Error, Store};
use tokio::task::JoinHandle;
use tokio::time::Instant;

use crate::support::{
    ORIGIN, SEED, TODAY, add_account, add_person, at, facts, family, faults, handle, own, proof_of, published, question,
    sequence, submit,
};
use crate::{SHIPPED, with_a_holiday_on};

on_both! {
    officers_work_while_holidays_come_and_queues_are_rebuilt
    families_ask_while_key_epochs_end
}

const CASES: u64 = 12;
const WRITERS: u64 = 4;

/// Does something until the time is over; any error ends the test. How often it was done.
fn again<F>(store: &Store, until: Instant, work: impl Fn(Store, u64) -> F + Send + 'static) -> JoinHandle<u64>
where
    F: Future<Output = ()> + Send + 'static,
{
    let store = store.clone();
    tokio::spawn(async move {
        let mut n = 0;
        while Instant::now() < until {
            work(store.clone(), n).await;
            n += 1;
        }
        n
    })
}

/// How often each of these was done, by all who do it.
async fn counted<const N: usize>(work: [(&'static str, Vec<JoinHandle<u64>>); N]) -> [u64; N] {
    let mut counts = [0; N];
    for ((kind, tasks), count) in work.into_iter().zip(&mut counts) {
        for task in tasks {
            *count += task.await.unwrap();
        }
        println!("{count} {kind}");
    }
    counts
}

async fn officers_work_while_holidays_come_and_queues_are_rebuilt(store: &Store) {
    let (parent, officer) = family(store).await;
    let mut cases = Vec::new();
    for n in 0..CASES {
        cases.push(submit(store, &parent, "child", 100 + n).await.unwrap());
        handle(store, &officer, &cases[cases.len() - 1], Command::Take).await;
    }
    let until = Instant::now() + testing::lasts();
    let counts = counted([
        ("moves", (0..WRITERS).map(|_| officers(store, &officer, &cases, until)).collect()),
        ("changes of contact", vec![contacts(store, &parent, until)]),
        ("imports", vec![holidays(store, until)]),
        ("reindexes", vec![reindexes(store, until)]),
        ("verifications", vec![verifications(store, until)]),
        ("passes of the log", vec![sequencer(store, until)]),
    ])
    .await;
    assert!(counts.iter().all(|count| *count > 0), "{counts:?}: nobody is kept out");
    let rows = queue(store, &officer).await;
    store.reindex().await.unwrap();
    assert_eq!(queue(store, &officer).await, rows, "no date of an earlier moment was put back");
    sequence(store).await;
    assert_eq!(faults(store).await, Vec::<String>::new());
}

/// Officers who ask a question or record its answer, so that dates come and go.
fn officers(store: &Store, officer: &Viewer, cases: &[Reference], until: Instant) -> JoinHandle<u64> {
    let (officer, cases) = (officer.clone(), cases.to_vec());
    again(store, until, move |store, n| {
        let (officer, case) = (officer.clone(), cases[usize::try_from(n).unwrap() % cases.len()].clone());
        async move { move_on(&store, &officer, &case).await }
    })
}

async fn move_on(store: &Store, officer: &Viewer, reference: &Reference) {
    let access = store.find_case(reference).await.unwrap().unwrap();
    let proof: Proof<HandleCase> = proof_of(officer, access);
    let mut unit = store.begin().await.unwrap();
    let mut locked = unit.lock_case_to_handle(&proof).await.unwrap();
    let command = match locked.case.open_question() {
        None => question(),
        Some(_) => Command::AnswerQuestion { ask: None, text: "That one".into(), on: TODAY },
    };
    let events = decide(&locked.case, command, facts(officer, 2)).unwrap();
    unit.append(&mut locked, facts(officer, 2), events).await.unwrap();
    unit.save().await.unwrap();
}

/// The parent says in all cases at once how they may be reached.
fn contacts(store: &Store, parent: &Viewer, until: Instant) -> JoinHandle<u64> {
    let parent = parent.clone();
    again(store, until, move |store, n| {
        let parent = parent.clone();
        let contact = SafeContact { note: Some(format!("Not on Sundays {n}")), ..SafeContact::default() };
        async move {
            let mut unit = store.begin().await.unwrap();
            for access in unit.own_cases(&own(&parent)).await.unwrap() {
                let proof: Proof<ChangeContact> = proof_of(&parent, access);
                let mut locked = unit.lock_case_to_reach(&proof).await.unwrap().unwrap();
                let events = decide(&locked.case, Command::ChangeContact(contact.clone()), facts(&parent, 2)).unwrap();
                unit.append(&mut locked, facts(&parent, 2), events).await.unwrap();
            }
            unit.save().await.unwrap();
        }
    })
}

/// The day by which the requests are due becomes a holiday, and none again.
fn holidays(store: &Store, until: Instant) -> JoinHandle<u64> {
    again(store, until, |store, n| async move {
        let feed = if n % 2 == 0 { with_a_holiday_on("2026-12-23") } else { SHIPPED.to_owned() };
        let done = store.import_holidays(&feed, at(50)).await.unwrap().unwrap();
        assert_eq!(done.unreadable, []);
    })
}

fn reindexes(store: &Store, until: Instant) -> JoinHandle<u64> {
    again(store, until, |store, _| async move { assert_eq!(store.reindex().await.unwrap().cases, CASES) })
}

/// No row is of another moment than its events, at any time.
fn verifications(store: &Store, until: Instant) -> JoinHandle<u64> {
    again(store, until, |store, _| async move { assert_eq!(faults(&store).await, Vec::<String>::new()) })
}

fn sequencer(store: &Store, until: Instant) -> JoinHandle<u64> {
    let sequencer = Arc::new(tokio::sync::Mutex::new(Sequencer::new(ORIGIN.into())));
    again(store, until, move |store, _| {
        let sequencer = sequencer.clone();
        async move {
            match sequencer.lock().await.pass(&store, Signer { seed: &SEED, keys: &published() }, at(0)).await {
                Ok(_) | Err(Error::Unavailable(_)) => tokio::task::yield_now().await,
                Err(cause) => panic!("{cause}"),
            }
        }
    })
}

async fn queue(store: &Store, officer: &Viewer) -> Vec<QueueRow> {
    let proof: Proof<WorkQueue> = proof_of(officer, ());
    store.queue(&proof, Tab::Open, None).await.unwrap().rows
}

/// Each rotation wraps every key anew and ends the epoch before; who asks at that moment notices nothing.
async fn families_ask_while_key_epochs_end(store: &Store) {
    let mut people = Vec::new();
    for n in 0..WRITERS {
        let key = format!("person-{n}");
        add_person(store, &key, None).await;
        people.push((add_account(store, Role::Parent, Some(&key)).await, key));
    }
    let until = Instant::now() + testing::lasts() / 2;
    let asking = (0..).zip(people).map(|(n, (viewer, key))| asks(store, viewer, key, n * 100_000, until)).collect();
    let counts = counted([("requests", asking), ("rotations", vec![rotations(store, until)])]).await;
    assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
    let newest = store.newest_epoch().await.unwrap();
    assert_eq!(store.older_epochs(newest).await.unwrap(), Vec::<i64>::new());
    assert_eq!(faults(store).await, Vec::<String>::new());
}

fn rotations(store: &Store, until: Instant) -> JoinHandle<u64> {
    again(store, until, |store, n| async move {
        // The keys of tests are those of 255 epochs.
        let old = i64::try_from(n).unwrap() + 1;
        if old < 255 {
            store.begin_epoch(old + 1).await.unwrap();
            store.end_epoch(old, old + 1).await.unwrap();
        }
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    })
}

fn asks(store: &Store, viewer: Viewer, key: String, from: u64, until: Instant) -> JoinHandle<u64> {
    again(store, until, move |store, n| {
        let (viewer, key) = (viewer.clone(), key.clone());
        async move { submit(&store, &viewer, &key, from + n).await.map(drop).unwrap() }
    })
}
