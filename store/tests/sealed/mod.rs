//! Texts of people that stand outside events: sealed, found again while keys change, and never in another's place.

use domain::id::{AccountId, DraftId, FileId};
use domain::kind::Kind;
use domain::reference::Reference;
use jiff::civil::date;
use store::Store;
use store::evidence::Scan;
use uuid::Uuid;

use crate::support::{around, at, draft, edge, family, faults, own, submit};

on_both! {
    what_is_sealed_is_found_before_during_and_after_a_rotation
    who_copies_what_finds_a_guest_is_not_taken_for_them
    a_guests_address_is_not_exchanged_unseen
    a_text_opens_only_where_it_was_sealed
}

async fn add_guest(store: &Store, name: &str, email: &str) -> AccountId {
    let id = AccountId(Uuid::now_v7());
    let mut unit = store.begin().await.unwrap();
    assert!(unit.add_guest(id, name, Some(email), at(0)).await.unwrap());
    unit.save().await.unwrap();
    id
}

async fn what_is_sealed_is_found_before_during_and_after_a_rotation(store: &Store) {
    let (parent, officer) = family(store).await;
    let before = add_guest(store, "Before", "before@example.net").await;
    let first = submit(store, &parent, "child", 7).await.unwrap();
    let (mut open, paper) = (draft("child"), FileId(Uuid::now_v7()));
    open.kind = Kind::Erasure;
    let mut unit = store.begin().await.unwrap();
    unit.add_draft(&own(&parent), &open, at(0)).await.unwrap();
    unit.add_file(paper, "application/pdf", at(0)).await.unwrap();
    unit.add_evidence(open.id, paper, ("Birth of Bo.pdf", "other", Scan::Clean), at(1)).await.unwrap();
    unit.add_job(Uuid::now_v7(), "tell", b"news", at(0)).await.unwrap();
    unit.save().await.unwrap();

    store.begin_epoch(2).await.unwrap();
    let during = add_guest(store, "During", "during@example.net").await;
    let second = submit(store, &parent, "child", 8).await.unwrap();
    let found = async |store: &Store| {
        for (email, id, name) in [("before@example.net", before, "Before"), ("during@example.net", during, "During")] {
            let guest = store.find_guest(email).await.unwrap().unwrap();
            assert_eq!((guest.id, guest.name.as_str()), (id, name));
            assert_eq!(store.find_guest_email(id).await.unwrap().as_deref(), Some(email));
        }
        let alike: Vec<Reference> =
            around(store, &officer, &first).await.alike.rows.into_iter().map(|case| case.reference).collect();
        assert_eq!(alike, std::slice::from_ref(&second));
        let key = domain::ask::alike("Person child Test", Some(date(2015, 5, 1))).unwrap();
        let mine = store.own_alike(&own(&parent), Kind::Access, &key).await.unwrap().rows;
        assert_eq!(mine, [first.clone(), second.clone()]);
        assert_eq!(store.find_draft(&own(&parent), Kind::Erasure).await.unwrap().unwrap(), open);
        assert_eq!(store.list_evidence(&own(&parent), open.id).await.unwrap()[0].name, "Birth of Bo.pdf");
    };
    found(store).await;
    store.end_epoch(1, 2).await.unwrap();
    let later = store.clone().with_edge(edge(&[1]));
    found(&later).await;
    let mut unit = later.begin().await.unwrap();
    assert_eq!(unit.claim_jobs("w", "tell", at(1), 1).await.unwrap()[0].payload, b"news");
    unit.save().await.unwrap();
    assert_eq!(faults(&later).await, Vec::<String>::new());
}

/// What finds a guest is a column like others: who writes the database can copy their own into another's row.
async fn who_copies_what_finds_a_guest_is_not_taken_for_them(store: &Store) {
    let victim = add_guest(store, "Victim", "victim@example.net").await;
    let attacker = add_guest(store, "Attacker", "attacker@example.net").await;
    let mut unit = store.begin().await.unwrap();
    let (mac,): (Vec<u8>,) = unit.sql("SELECT email_mac FROM guest WHERE account_id = $1").bind(attacker.0).one().await.unwrap();
    unit.sql("UPDATE guest SET email_mac = NULL WHERE account_id = $1").bind(attacker.0).exec_one().await.unwrap();
    unit.sql("UPDATE guest SET email_mac = $2 WHERE account_id = $1").bind(victim.0).bind(mac).exec_one().await.unwrap();
    unit.save().await.unwrap();
    assert_eq!(store.find_guest("attacker@example.net").await.unwrap(), None);
}

async fn a_guests_address_is_not_exchanged_unseen(store: &Store) {
    let guest = add_guest(store, "Guest", "guest@example.net").await;
    assert_eq!(faults(store).await, Vec::<String>::new());
    let mut unit = store.begin().await.unwrap();
    let sql = "UPDATE guest SET email = name WHERE account_id = $1";
    unit.sql(sql).bind(guest.0).exec_one().await.unwrap();
    unit.save().await.unwrap();
    assert_eq!(faults(store).await, [format!("account:{guest} altered")]);
    assert!(store.find_guest_email(guest).await.is_err(), "a name does not open as an address");
}

async fn a_text_opens_only_where_it_was_sealed(store: &Store) {
    let (parent, _) = family(store).await;
    let (one, mut other) = (draft("child"), draft("child"));
    other.kind = Kind::Erasure;
    let mut unit = store.begin().await.unwrap();
    for draft in [&one, &other] {
        unit.add_draft(&own(&parent), draft, at(0)).await.unwrap();
    }
    let columns = "SELECT answers, epoch, wrapped FROM draft WHERE draft_id = $1";
    let (answers, epoch, wrapped): (Vec<u8>, i64, Vec<u8>) = unit.sql(columns).bind(one.id.0).one().await.unwrap();
    let put = "UPDATE draft SET answers = $2, epoch = $3, wrapped = $4 WHERE draft_id = $1";
    let DraftId(to) = other.id;
    unit.sql(put).bind(to).bind(answers).bind(epoch).bind(wrapped).exec_one().await.unwrap();
    unit.save().await.unwrap();
    assert!(store.find_draft(&own(&parent), Kind::Erasure).await.is_err());
    assert!(store.find_draft(&own(&parent), Kind::Access).await.unwrap().is_some());
}
