//! Guests, drafts, papers, receipts, marks: the same on SQLite and on PostgreSQL.

use crate::support::{TODAY, add_account, add_person, around, at, draft, family, own, send, submit};
use domain::id::{AccountId, FileId};
use domain::kind::Kind;
use domain::policy::Role;
use jiff::civil::date;
use store::Store;
use store::evidence::Scan;
use store::file::Opener;
use store::receipt::ReceiptKey;
use uuid::Uuid;

on_both! {
    a_guests_address_stands_apart_from_accounts
    what_nobody_sends_goes_and_what_was_sent_stays
    papers_belong_to_an_open_draft
    one_key_signs_at_a_time
    cases_about_the_same_person_are_grouped_by_kind
    what_takes_effect_at_once_stands_on_the_record
}

async fn a_guests_address_stands_apart_from_accounts(store: &Store) {
    let parent = family(store).await.0;
    let known = store.lookup_account(parent.account).await.unwrap().unwrap().email.unwrap();
    let (first, second) = (AccountId(Uuid::now_v7()), AccountId(Uuid::now_v7()));
    let mut unit = store.begin().await.unwrap();
    assert!(unit.add_guest(first, "Guest", Some(&known), at(0)).await.unwrap());
    unit.save().await.unwrap();
    let mut unit = store.begin().await.unwrap();
    assert!(!unit.add_guest(second, "Guest", Some(&known), at(0)).await.unwrap(), "one guest an address");
    unit.cancel().await.unwrap();
    let guest = store.find_guest(&known).await.unwrap().unwrap();
    assert_eq!((guest.id, guest.role, guest.email, guest.person), (first, Role::Guest, None, None));
    assert_eq!(store.find_account_by_email(&known).await.unwrap().unwrap().id, parent.account, "the account keeps its address");
    assert_eq!(store.find_guest_email(first).await.unwrap(), Some(known));
    let mut unit = store.begin().await.unwrap();
    for _ in 0..2 {
        assert!(unit.add_guest(AccountId(Uuid::now_v7()), "On paper", None, at(0)).await.unwrap(), "many have no address");
    }
    unit.save().await.unwrap();
}

async fn what_nobody_sends_goes_and_what_was_sent_stays(store: &Store) {
    let (parent, _) = family(store).await;
    submit(store, &parent, "child", 7).await.unwrap();
    let open = draft("child");
    let guest = AccountId(Uuid::now_v7());
    let mut unit = store.begin().await.unwrap();
    unit.add_draft(&own(&parent), &open, at(10)).await.unwrap();
    unit.add_guest(guest, "Guest", Some("g@example.net"), at(10)).await.unwrap();
    unit.save().await.unwrap();
    assert_eq!(store.list_old_drafts(at(10)).await.unwrap(), []);
    assert_eq!(store.list_old_drafts(at(11)).await.unwrap(), [open.id]);
    let mut unit = store.begin().await.unwrap();
    unit.keep_draft(&own(&parent), &open, at(20)).await.unwrap();
    assert!(!unit.remove_old_draft(open.id, at(11)).await.unwrap(), "somebody has come back meanwhile");
    assert!(unit.remove_old_draft(open.id, at(21)).await.unwrap());
    assert_eq!(unit.remove_idle_guests(at(10), at(30)).await.unwrap(), 0);
    assert_eq!(unit.remove_idle_guests(at(11), at(30)).await.unwrap(), 1);
    unit.save().await.unwrap();
    assert_eq!(store.own_cases(&own(&parent), None).await.unwrap().rows.len(), 1);
    let (kept,): (Option<Vec<u8>>,) = store.sql("SELECT answers FROM draft").one().await.unwrap();
    assert_eq!(kept, None, "what was sent stands only in its case");
}

async fn papers_belong_to_an_open_draft(store: &Store) {
    let (parent, _) = family(store).await;
    add_person(store, "parent2", None).await;
    let stranger = add_account(store, Role::Parent, Some("parent2")).await;
    let draft = draft("child");
    let file = FileId(Uuid::now_v7());
    let mut unit = store.begin().await.unwrap();
    unit.add_draft(&own(&parent), &draft, at(0)).await.unwrap();
    assert_eq!(unit.lock_evidence(&own(&parent), draft.id, at(1)).await.unwrap(), Some(0));
    unit.add_file(file, "application/pdf", at(0)).await.unwrap();
    unit.add_chunk(file, 0, vec![1, 2, 3]).await.unwrap();
    unit.add_evidence(draft.id, file, ("a.pdf", "court", Scan::Held), at(1)).await.unwrap();
    assert_eq!(unit.lock_evidence(&own(&parent), draft.id, at(1)).await.unwrap(), Some(1));
    assert_eq!(unit.lock_evidence(&own(&stranger), draft.id, at(1)).await.unwrap(), None);
    assert!(unit.settle_evidence(file, Scan::Clean, at(1)).await.unwrap());
    assert!(!unit.settle_evidence(file, Scan::Refused, at(1)).await.unwrap(), "the first verdict stands");
    unit.save().await.unwrap();
    assert_eq!(store.list_evidence(&own(&parent), draft.id).await.unwrap()[0].scan, Scan::Clean);
    assert_eq!(store.list_evidence(&own(&stranger), draft.id).await.unwrap(), []);
    let mut unit = store.begin().await.unwrap();
    unit.take_draft(&own(&parent), draft.id, at(2)).await.unwrap().unwrap();
    assert_eq!(unit.lock_evidence(&own(&parent), draft.id, at(2)).await.unwrap(), None, "what was sent is not changed");
    unit.cancel().await.unwrap();
    let mut unit = store.begin().await.unwrap();
    unit.clear_old_evidence(draft.id, at(100), at(100)).await.unwrap();
    unit.save().await.unwrap();
    assert!(
        store.open_file(Opener::Scanner, file).await.unwrap().is_none() && store.lookup_chunk(file, 0).await.unwrap().is_none()
    );
}

async fn one_key_signs_at_a_time(store: &Store) {
    let key =
        |n: u8, from| ReceiptKey { id: format!("{n:016x}"), public: [n; 32], sealed_seed: vec![n], from: at(from), until: None };
    let mut unit = store.begin().await.unwrap();
    assert!(unit.add_receipt_key(&key(1, 0)).await.unwrap());
    assert!(!unit.add_receipt_key(&key(2, 1)).await.unwrap());
    unit.retire_receipt_key(at(2)).await.unwrap();
    assert!(unit.add_receipt_key(&key(2, 2)).await.unwrap());
    assert_eq!(unit.signing_key().await.unwrap().unwrap().id, key(2, 2).id);
    unit.save().await.unwrap();
    let all = store.list_receipt_keys().await.unwrap();
    assert_eq!((all.len(), all[0].until, all[1].until), (2, Some(at(2)), None));
}

async fn cases_about_the_same_person_are_grouped_by_kind(store: &Store) {
    let (parent, officer) = family(store).await;
    let first = submit(store, &parent, "child", 7).await.unwrap();
    let second = submit(store, &parent, "child", 8).await.unwrap();
    submit(store, &parent, "parent", 9).await.unwrap();
    let alike = around(store, &officer, &first).await.alike;
    assert_eq!(alike.rows.into_iter().map(|case| case.reference).collect::<Vec<_>>(), std::slice::from_ref(&second));
    let key = domain::ask::alike("Person child Test", Some(date(2015, 5, 1))).unwrap();
    assert_eq!(store.own_alike(&own(&parent), Kind::Access, &key).await.unwrap().rows, [first, second]);
    assert_eq!(store.own_alike(&own(&parent), Kind::Erasure, &key).await.unwrap().rows, []);
}

async fn what_takes_effect_at_once_stands_on_the_record(store: &Store) {
    let (parent, _) = family(store).await;
    let mut withdrawal = draft("child");
    (withdrawal.kind, withdrawal.answers) =
        (Kind::Consent, domain::ask::Answers::from_iter([("subject", "child"), ("consents", "consent.family-support")]));
    let mut unit = store.begin().await.unwrap();
    unit.add_draft(&own(&parent), &withdrawal, at(0)).await.unwrap();
    unit.save().await.unwrap();
    send(store, &parent, withdrawal.id, "child", 7).await.unwrap();
    let marks: (String, String, store::SqlDate) =
        store.sql("SELECT person_key, effect, since FROM person_mark").one().await.unwrap();
    assert_eq!((marks.0.as_str(), marks.1.as_str(), marks.2.0), ("child", "consent_withdrawn", TODAY));
}
