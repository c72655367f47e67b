//! Birthdays on which it changes who decides, on both engines (capability Y6).

use domain::family::Milestone;
use domain::id::PersonKey;
use domain::policy::{KeepMilestones, Proof, ReadRecord, Role, Viewer};
use jiff::civil::date;
use store::Store;

use crate::support::{TODAY, add_account, add_person, at, proof_of};

on_both! {
    a_birthday_is_proposed_once_and_told_when_a_person_confirmed_it
}

async fn propose(store: &Store) -> usize {
    let mut unit = store.begin().await.unwrap();
    let proposed = unit.propose_milestones(TODAY, at(0)).await.unwrap();
    unit.save().await.unwrap();
    proposed
}

async fn told(store: &Store, viewer: &Viewer) -> Option<Milestone> {
    let access = store.find_access(viewer, &PersonKey("sixteen".into()), TODAY).await.unwrap().unwrap();
    let proof: Proof<ReadRecord> = proof_of(viewer, access);
    store.told_milestone(&proof).await.unwrap().map(|(milestone, _)| milestone)
}

async fn a_birthday_is_proposed_once_and_told_when_a_person_confirmed_it(store: &Store) {
    for (key, born) in [
        ("sixteen", date(2010, 11, 23)),
        ("tomorrow", date(2010, 11, 24)),
        ("long-ago", date(2009, 11, 23)),
        ("eighteen", date(2007, 11, 24)),
        ("grown", date(1985, 1, 1)),
    ] {
        add_person(store, key, Some(born)).await;
    }
    add_person(store, "unknown", None).await;
    let young = add_account(store, Role::YoungPerson, Some("sixteen")).await;
    let proof: Proof<KeepMilestones> = proof_of(&add_account(store, Role::Officer, None).await, ());
    assert_eq!((propose(store).await, propose(store).await), (2, 0), "each once");
    let waiting = store.proposed_milestones(&proof).await.unwrap().rows;
    let listed: Vec<_> = waiting.iter().map(|row| (row.person.0.as_str(), row.milestone.age(), row.has_account)).collect();
    assert_eq!(listed, [("eighteen", 18, false), ("sixteen", 16, true)], "the oldest first");
    assert_eq!(waiting[1].reached, TODAY);
    assert_eq!(told(store, &young).await, None, "nobody is told before a person has looked");
    let confirm = async || {
        let mut unit = store.begin().await.unwrap();
        let done = unit.confirm_milestone(&proof, (&PersonKey("sixteen".into()), Milestone::Sixteen), at(1)).await.unwrap();
        unit.save().await.unwrap();
        done
    };
    assert_eq!((confirm().await, confirm().await), (Some(vec![young.account]), None));
    assert_eq!(told(store, &young).await, Some(Milestone::Sixteen));
    assert_eq!(store.proposed_milestones(&proof).await.unwrap().rows.len(), 1);
    assert_eq!(propose(store).await, 0, "what is confirmed is not proposed again");
}
