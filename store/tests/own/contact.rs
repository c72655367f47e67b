//! How somebody may be reached, as they said for themselves, on both engines.

use domain::ask::SafeContact;
use domain::policy::{Role, Viewer};
use store::Store;

use super::{bring, people};
use crate::support::{add_account, at, own};

on_both! {
    what_was_said_before_the_first_request_holds_for_mails_about_the_account
    what_the_other_parent_says_later_silences_nobody
}

/// A separated father names as his own the address at which mails are safe for the mother.
async fn what_the_other_parent_says_later_silences_nobody(store: &Store) {
    bring(store, &[]).await;
    let [_, mother, father] = people(store).await;
    let said = |note: Option<&str>| SafeContact {
        email: Some("Safe@example.org".into()),
        note: note.map(str::to_owned),
        ..SafeContact::default()
    };
    let keep = async |viewer: &Viewer, contact: SafeContact, n: i64| {
        let mut unit = store.begin().await.unwrap();
        unit.keep_own_contact(&own(viewer), &contact, at(n)).await.unwrap();
        unit.save().await.unwrap();
    };
    let reached = async || {
        let reached = async |viewer: &Viewer| store.find_safe_address(viewer.account).await.unwrap().is_some();
        (reached(&mother).await, reached(&father).await)
    };
    keep(&mother, said(None), 1).await;
    keep(&father, said(None), 2).await;
    assert_eq!(reached().await, (true, false), "his own news wait");
    keep(&mother, said(Some("After six")), 3).await;
    assert_eq!(reached().await, (true, false), "she says it still");
    keep(&mother, SafeContact::default(), 4).await;
    keep(&mother, said(None), 5).await;
    assert_eq!(reached().await, (false, true), "what she took back and says again, she says later");
}

/// A mail about an account, such as that its codes are locked, goes where its owner last said; where nothing is safe, nowhere.
async fn what_was_said_before_the_first_request_holds_for_mails_about_the_account(store: &Store) {
    let parent = add_account(store, Role::Parent, None).await;
    assert!(store.find_safe_address(parent.account).await.unwrap().is_some(), "where its codes go");
    for email in [None, Some("safe@example.org".to_owned())] {
        let said = SafeContact { email: email.clone(), ..SafeContact::default() };
        let mut unit = store.begin().await.unwrap();
        unit.keep_own_contact(&own(&parent), &said, at(1)).await.unwrap();
        unit.save().await.unwrap();
        assert_eq!(store.find_safe_address(parent.account).await.unwrap(), email);
    }
}
