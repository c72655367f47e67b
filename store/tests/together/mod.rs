//! What officers and families do, new bank holidays and a rebuilding of the queues, all at once: nobody gets in another's way.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

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

/// What each kind of work did.
#[derive(Default)]
struct Done {
    moves: AtomicU64,
    contacts: AtomicU64,
    imports: AtomicU64,
    reindexes: AtomicU64,
    verifications: AtomicU64,
    passes: AtomicU64,
}

/// Does something until the time is over; any error ends the test.
fn again<F: Future<Output = ()> + Send + 'static>(
    until: Instant,
    count: impl Fn(&Done) -> &AtomicU64 + Send + 'static,
    done: Arc<Done>,
    work: impl Fn(u64) -> F + Send + 'static,
) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut n = 0;
        while Instant::now() < until {
            work(n).await;
            n += 1;
            count(&done).fetch_add(1, Ordering::Relaxed);
        }
    })
}

async fn officers_work_while_holidays_come_and_queues_are_rebuilt(store: &Store) {
    let (parent, officer) = family(store).await;
    let mut cases = Vec::new();
    for n in 0..CASES {
        cases.push(submit(store, &parent, "child", 100 + n).await.unwrap());
        handle(store, &officer, &cases[cases.len() - 1], Command::Take).await;
    }
    let (until, done) = (Instant::now() + testing::lasts(), Arc::new(Done::default()));
    let mut tasks: Vec<_> = (0..WRITERS).map(|_| officers(store, &officer, &cases, until, &done)).collect();
    tasks.push(contacts(store, &parent, until, &done));
    tasks.push(holidays(store, until, &done));
    tasks.push(reindexes(store, until, &done));
    tasks.push(verifications(store, until, &done));
    tasks.push(sequencer(store, until, &done));
    for task in tasks {
        task.await.unwrap();
    }
    let count = |of: &AtomicU64| of.load(Ordering::Relaxed);
    let counts = [&done.moves, &done.contacts, &done.imports, &done.reindexes, &done.verifications, &done.passes].map(count);
    let [moves, contacts, imports, reindexes, verifications, passes] = counts;
    println!("{moves} moves, {contacts} changes of contact, {imports} imports, {reindexes} reindexes");
    println!("{verifications} verifications, {passes} passes of the log");
    assert!(counts.iter().all(|count| *count > 0), "{counts:?}: nobody is kept out");
    let rows = queue(store, &officer).await;
    store.reindex().await.unwrap();
    assert_eq!(queue(store, &officer).await, rows, "no date of an earlier moment was put back");
    sequence(store).await;
    assert_eq!(faults(store).await, Vec::<String>::new());
}

/// Officers who ask a question or record its answer, so that dates come and go.
fn officers(store: &Store, officer: &Viewer, cases: &[Reference], until: Instant, done: &Arc<Done>) -> JoinHandle<()> {
    let (store, officer, cases) = (store.clone(), officer.clone(), cases.to_vec());
    again(
        until,
        |done| &done.moves,
        done.clone(),
        move |n| {
            let case = cases[usize::try_from(n).unwrap() % cases.len()].clone();
            let (store, officer) = (store.clone(), officer.clone());
            async move { move_on(&store, &officer, &case).await }
        },
    )
}

async fn move_on(store: &Store, officer: &Viewer, reference: &Reference) {
    let access = store.find_case(reference).await.unwrap().unwrap();
    let proof: Proof<HandleCase> = proof_of(officer, access);
    let mut unit = store.begin().await.unwrap();
    let mut locked = unit.lock_case_to_handle(&proof).await.unwrap();
    let command = match locked.case.open_question() {
        None => question(),
        Some(_) => Command::AnswerQuestion("That one".into(), TODAY),
    };
    let events = decide(&locked.case, command, facts(officer, 2)).unwrap();
    unit.append(&mut locked, facts(officer, 2), events).await.unwrap();
    unit.save().await.unwrap();
}

/// The parent says in all cases at once how they may be reached.
fn contacts(store: &Store, parent: &Viewer, until: Instant, done: &Arc<Done>) -> JoinHandle<()> {
    let (store, parent) = (store.clone(), parent.clone());
    again(
        until,
        |done| &done.contacts,
        done.clone(),
        move |n| {
            let (store, parent) = (store.clone(), parent.clone());
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
        },
    )
}

/// The day by which the requests are due becomes a holiday, and none again.
fn holidays(store: &Store, until: Instant, done: &Arc<Done>) -> JoinHandle<()> {
    let store = store.clone();
    again(
        until,
        |done| &done.imports,
        done.clone(),
        move |n| {
            let feed = if n % 2 == 0 { with_a_holiday_on("2026-12-23") } else { SHIPPED.to_owned() };
            let store = store.clone();
            async move {
                let done = store.import_holidays(&feed, at(50)).await.unwrap().unwrap();
                assert_eq!(done.unreadable, []);
            }
        },
    )
}

fn reindexes(store: &Store, until: Instant, done: &Arc<Done>) -> JoinHandle<()> {
    let store = store.clone();
    again(
        until,
        |done| &done.reindexes,
        done.clone(),
        move |_| {
            let store = store.clone();
            async move { assert_eq!(store.reindex().await.unwrap().cases, CASES) }
        },
    )
}

/// No row is of another moment than its events, at any time.
fn verifications(store: &Store, until: Instant, done: &Arc<Done>) -> JoinHandle<()> {
    let store = store.clone();
    again(
        until,
        |done| &done.verifications,
        done.clone(),
        move |_| {
            let store = store.clone();
            async move { assert_eq!(faults(&store).await, Vec::<String>::new()) }
        },
    )
}

fn sequencer(store: &Store, until: Instant, done: &Arc<Done>) -> JoinHandle<()> {
    let (store, sequencer) = (store.clone(), Arc::new(tokio::sync::Mutex::new(Sequencer::new(ORIGIN.into()))));
    again(
        until,
        |done| &done.passes,
        done.clone(),
        move |_| {
            let (store, sequencer) = (store.clone(), sequencer.clone());
            async move {
                match sequencer.lock().await.pass(&store, Signer { seed: &SEED, keys: &published() }, at(0)).await {
                    Ok(_) | Err(Error::Unavailable(_)) => tokio::task::yield_now().await,
                    Err(cause) => panic!("{cause}"),
                }
            }
        },
    )
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
    let (until, done) = (Instant::now() + testing::lasts() / 2, Arc::new(Done::default()));
    let mut tasks: Vec<_> =
        (0..).zip(people).map(|(n, (viewer, key))| asks(store, viewer, key, n * 100_000, until, &done)).collect();
    tasks.push({
        let store = store.clone();
        again(
            until,
            |done| &done.imports,
            done.clone(),
            move |n| {
                let store = store.clone();
                async move {
                    // The keys of tests are those of 255 epochs.
                    let old = i64::try_from(n).unwrap() + 1;
                    if old < 255 {
                        store.begin_epoch(old + 1).await.unwrap();
                        store.end_epoch(old, old + 1).await.unwrap();
                    }
                    tokio::time::sleep(std::time::Duration::from_millis(5)).await;
                }
            },
        )
    });
    for task in tasks {
        task.await.unwrap();
    }
    let (asked, rotations) = (done.moves.load(Ordering::Relaxed), done.imports.load(Ordering::Relaxed));
    println!("{asked} requests, {rotations} rotations");
    assert!(asked > 0 && rotations > 0);
    let newest = store.newest_epoch().await.unwrap();
    assert_eq!(store.older_epochs(newest).await.unwrap(), Vec::<i64>::new());
    assert_eq!(faults(store).await, Vec::<String>::new());
}

fn asks(store: &Store, viewer: Viewer, key: String, from: u64, until: Instant, done: &Arc<Done>) -> JoinHandle<()> {
    let store = store.clone();
    again(
        until,
        |done| &done.moves,
        done.clone(),
        move |n| {
            let (store, viewer, key) = (store.clone(), viewer.clone(), key.clone());
            async move { submit(&store, &viewer, &key, from + n).await.map(drop).unwrap() }
        },
    )
}
