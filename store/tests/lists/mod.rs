//! Lists of cases: every page is reached, every filter and order says what it says, on both engines.

use std::collections::BTreeSet;

use crate::support::{add_account, add_person, facts, family, handle, own, question, submit};
use domain::case::{AskOf, Command, Delivery, Facts, Flag, NewAsk, ReasonToAct, State, Waits, decide};
use domain::kind::Kind;
use domain::policy::{Proof, Role, Viewer, WorkQueue, authorize};
use domain::reference::Reference;
use jiff::civil::{Date, date};
use store::Store;
use store::queue::{List, Order, QueueRow, Tab};

on_both! {
    every_case_is_on_one_page_in_every_order
    a_filter_leaves_what_it_names
    what_waits_for_a_second_person_is_listed_until_they_speak
    more_people_of_one_birthday_than_are_shown_are_counted
    own_requests_are_walked_to_the_end
}

async fn walk(store: &Store, officer: &Viewer, list: List) -> Vec<QueueRow> {
    let proof: Proof<WorkQueue> = authorize(officer, ()).unwrap();
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let page = store.queue(&proof, list, after).await.unwrap();
        rows.extend(page.rows);
        after = page.next;
        if after.is_none() {
            return rows;
        }
    }
}

/// A hundred and twenty cases; every third is taken, every sixth waits for an answer.
async fn many(store: &Store) -> (Viewer, Viewer, Vec<Reference>) {
    let (parent, officer) = family(store).await;
    let mut references = Vec::new();
    for n in 0..120 {
        let reference = submit(store, &parent, if n % 2 == 0 { "child" } else { "parent" }, n).await.unwrap();
        if n % 3 == 0 {
            handle(store, &officer, &reference, Command::Take).await;
        }
        if n % 6 == 0 {
            handle(store, &officer, &reference, question()).await;
        }
        references.push(reference);
    }
    (parent, officer, references)
}

async fn every_case_is_on_one_page_in_every_order(store: &Store) {
    let (_, officer, references) = many(store).await;
    let all: BTreeSet<String> = references.iter().map(Reference::as_text).collect();
    for order in Order::ALL {
        let list = List { order, ..Tab::Open.into() };
        let (up, down) = (walk(store, &officer, list).await, walk(store, &officer, List { descending: true, ..list }).await);
        let names = |rows: &[QueueRow]| rows.iter().map(|row| row.reference.as_text()).collect::<Vec<_>>();
        assert_eq!(names(&up).len(), 120);
        assert_eq!(names(&up).into_iter().collect::<BTreeSet<_>>(), all);
        assert_eq!(names(&down), names(&up).into_iter().rev().collect::<Vec<_>>(), "the other way round");
        let day = |row: &QueueRow| match order {
            Order::Due => row.due.unwrap_or(Date::MAX),
            Order::Received => row.received,
        };
        assert!(up.is_sorted_by_key(day), "{order:?}");
    }
}

async fn a_filter_leaves_what_it_names(store: &Store) {
    let (_, officer, _) = many(store).await;
    let open = List::from(Tab::Open);
    let count = async |list| walk(store, &officer, list).await.len();
    assert_eq!(count(List { waits: Some(Waits::Answer), ..open }).await, 20);
    assert_eq!(count(List { waits: Some(Waits::Nothing), state: Some(State::Open), ..Tab::Mine.into() }).await, 20);
    assert_eq!(count(List { kind: Some(Kind::Access), state: Some(State::New), ..Tab::New.into() }).await, 80);
    assert_eq!(count(List { kind: Some(Kind::Erasure), ..open }).await, 0);
    // Nobody said how they may be reached; nobody named an order or a date.
    assert_eq!(count(List { flag: Some(Flag::Silent), ..open }).await, 120);
    assert_eq!(count(List { flag: Some(Flag::Urgent), ..open }).await, 0);
    assert_eq!(count(List { flag: Some(Flag::Order), ..open }).await, 0);
    assert_eq!(count(Tab::Done.into()).await, 0);
}

/// A question of the 22nd, recorded on the 24th, a day after the limit.
async fn what_waits_for_a_second_person_is_listed_until_they_speak(store: &Store) {
    let (parent, officer) = family(store).await;
    let reviewer = add_account(store, Role::Reviewer, None).await;
    submit(store, &parent, "parent", 7).await.unwrap();
    let reference = submit(store, &parent, "child", 8).await.unwrap();
    handle(store, &officer, &reference, Command::Take).await;
    let access = store.find_case(&reference).await.unwrap().unwrap();
    let ask = NewAsk {
        of: AskOf::Clarification,
        text: "Which letter?".into(),
        doubt: None,
        delivery: Delivery::Aloud { on: date(2026, 12, 22) },
    };
    let asked = 3; // after the submission and the taking
    for (who, command, listed) in
        [(&officer, Command::Ask(ask), 1), (&reviewer, Command::Decline(asked, "No note of it".into()), 0)]
    {
        let mut unit = store.begin().await.unwrap();
        let mut locked = unit.lock_case_to_review(&authorize(who, access.clone()).unwrap()).await.unwrap();
        let facts = Facts { today: date(2026, 12, 24), ..facts(who, 5) };
        let events = decide(&locked.case, command, facts).unwrap();
        unit.append(&mut locked, facts, events).await.unwrap();
        unit.save().await.unwrap();
        store.reindex().await.unwrap();
        let rows = walk(store, &officer, Tab::Unconfirmed.into()).await;
        assert!(rows.iter().all(|row| row.needs.contains(&ReasonToAct::Second) && row.reference == reference), "{rows:?}");
        let counts = store.queue_counts(&authorize(&officer, ()).unwrap(), facts.today, facts.today).await.unwrap();
        assert_eq!((rows.len(), counts.unconfirmed, counts.post), (listed, i64::try_from(listed).unwrap(), 0));
    }
    assert!(walk(store, &officer, Tab::Post.into()).await.is_empty());
}

async fn more_people_of_one_birthday_than_are_shown_are_counted(store: &Store) {
    let (parent, officer) = family(store).await;
    let reference = submit(store, &parent, "child", 1).await.unwrap();
    for n in 0..600 {
        add_person(store, &format!("p{n:03}"), Some(date(1900, 1, 1))).await;
    }
    let access = store.find_case(&reference).await.unwrap().unwrap();
    let proof = authorize(&officer, access).unwrap();
    let described = domain::ask::Described { name: "Test p599, Person".into(), born: Some(date(1900, 1, 1)) };
    let found = store.meant(&proof, &described).await.unwrap().candidates;
    assert_eq!((found.rows.len(), found.more), (20, 580));
    assert_eq!(found.rows[0].1, "Person p599 Test", "who has the same name comes first, wherever they stand");
}

async fn own_requests_are_walked_to_the_end(store: &Store) {
    let (parent, _, mut references) = many(store).await;
    references.reverse();
    let (mut mine, mut after) = (Vec::new(), None);
    loop {
        let page = store.own_cases(&own(&parent), after).await.unwrap();
        mine.extend(page.rows.into_iter().map(|row| row.reference));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(mine, references);
    assert_eq!(store.count_own_cases(&own(&parent)).await.unwrap(), 120);
    let stranger = add_account(store, Role::Agent, None).await;
    assert!(store.own_cases(&own(&stranger), None).await.unwrap().rows.is_empty());
}
