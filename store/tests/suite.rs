//! One suite, both engines: what the portal relies on, held on SQLite and on PostgreSQL alike.

#![expect(clippy::disallowed_methods, reason = "tests make their own identifiers")]

#[macro_use]
mod support;
mod asking;
mod audit;
mod disposal;
mod healing;
mod imports;
mod jobs;
mod lists;
mod many;
mod milestones;
mod own;
mod places;
mod sealed;
mod together;
mod upgrade;
mod visibility;

use domain::case::{Command, State, Waits};
use domain::clock::Calendar;
use domain::id::{CredentialId, PersonKey};
use domain::kind::Kind;
use domain::policy::{Proof, ReadRecord, Role, WorkQueue, authorize};
use jiff::civil::date;
use store::account::{Account, Ceremony, Credential};
use store::one_time::NewCode;
use store::queue::Tab;
use store::session::SessionLimits;
use store::{Error, Store};
use support::{TODAY, add_account, add_person, at, draft, family, faults, handle, own, proof_of, read, send, submit, tamper};
use uuid::Uuid;

on_both! {
    every_statement_prepares
    a_dropped_unit_leaves_nothing
    readers_cannot_write
    a_draft_becomes_one_case_however_often_it_is_sent
    events_of_a_case_never_collide
    the_queue_is_what_the_events_say
    an_email_address_has_one_account
    the_last_passkey_stays
    a_ceremony_is_finished_once
    a_code_is_used_once_and_tried_five_times
    a_session_ends_by_limit_and_by_hand
    an_invitation_is_used_once
    an_invitation_ends_by_a_newer_one_and_by_hand
    a_mail_that_was_given_up_is_listed_for_the_dpo_for_ninety_days
    a_feed_of_the_newest_years_keeps_the_older_ones
    foreign_keys_hold_in_the_schema
    newer_holidays_move_open_cases_and_say_which
    a_feed_that_cannot_be_used_changes_nothing
    a_paused_case_has_no_date_and_comes_last
    a_record_shows_nothing_of_a_protected_address_from_elsewhere
}

async fn every_statement_prepares(store: &Store) {
    for (module, name, sql) in store::statements() {
        store.prepare(sql).await.unwrap_or_else(|e| panic!("{module}::{name}: {e}"));
    }
    let per_engine = store::case::PER_ENGINE;
    assert_eq!(per_engine.len(), 2, "one text for both engines, but for locks");
    for (lite, pg) in per_engine {
        store.prepare(if store.is_sqlite() { lite } else { pg }).await.unwrap();
    }
}

async fn a_dropped_unit_leaves_nothing(store: &Store) {
    let (parent, _) = family(store).await;
    let draft = draft("child");
    let mut unit = store.begin().await.unwrap();
    assert!(unit.add_draft(&own(&parent), &draft, at(0)).await.unwrap());
    drop(unit);
    assert_eq!(store.find_draft(&own(&parent), Kind::Access).await.unwrap(), None);
}

async fn readers_cannot_write(store: &Store) {
    if store.is_sqlite() {
        assert!(store.sql("DELETE FROM account").exec().await.is_err());
    }
}

async fn a_draft_becomes_one_case_however_often_it_is_sent(store: &Store) {
    let (parent, _) = family(store).await;
    let draft = draft("child");
    let mut unit = store.begin().await.unwrap();
    unit.add_draft(&own(&parent), &draft, at(0)).await.unwrap();
    unit.save().await.unwrap();
    let sends = (0..8).map(|n| {
        let (store, parent) = (store.clone(), parent.clone());
        tokio::spawn(async move { send(&store, &parent, draft.id, "child", n).await })
    });
    let mut seen = std::collections::BTreeSet::new();
    for send in sends {
        seen.insert(send.await.unwrap().unwrap());
    }
    assert_eq!(seen.len(), 1, "every click leads to the same request");
    assert_eq!(store.own_cases(&own(&parent), None).await.unwrap().rows.len(), 1);
}

async fn events_of_a_case_never_collide(store: &Store) {
    let (parent, officer) = family(store).await;
    let reference = submit(store, &parent, "child", 7).await.unwrap();
    handle(store, &officer, &reference, Command::Take).await;
    let writers = (0..4).map(|writer| {
        let (store, officer, reference) = (store.clone(), officer.clone(), reference.clone());
        tokio::spawn(async move {
            for n in 0..10 {
                handle(&store, &officer, &reference, Command::Write(format!("{writer}: {n}"))).await;
            }
        })
    });
    for writer in writers {
        writer.await.unwrap();
    }
    assert_eq!(read(store, &officer, &reference).await.case.messages.len(), 40);
    assert_eq!(faults(store).await, Vec::<String>::new());
}

async fn the_queue_is_what_the_events_say(store: &Store) {
    let (parent, officer) = family(store).await;
    let first = submit(store, &parent, "child", 7).await.unwrap();
    let second = submit(store, &parent, "parent", 8).await;
    let second = second.unwrap();
    handle(store, &officer, &second, Command::Take).await;
    let proof: Proof<WorkQueue> = proof_of(&officer, ());
    let before = snapshot(store, &proof).await;
    assert_eq!(before.0.iter().map(|row| row.reference.clone()).collect::<Vec<_>>(), vec![first]);
    assert_eq!((before.1[0].reference.clone(), before.1[0].state), (second, State::Open));
    assert_eq!(before.1[0].due, Some(date(2026, 12, 23)));
    let counts = store.queue_counts(&proof, TODAY, date(2026, 12, 31)).await.unwrap();
    assert_eq!((counts.fresh, counts.mine, counts.open, counts.late, counts.soon), (1, 1, 2, 0, 2));
    tamper(store, "UPDATE case_queue SET state = 'closed', received = due").await;
    assert_eq!(store.reindex().await.unwrap().cases, 2);
    assert_eq!(snapshot(store, &proof).await, before);
}

async fn snapshot(store: &Store, proof: &Proof<WorkQueue>) -> (Vec<store::queue::QueueRow>, Vec<store::queue::QueueRow>) {
    (store.queue(proof, Tab::New, None).await.unwrap().rows, store.queue(proof, Tab::Mine, None).await.unwrap().rows)
}

async fn an_email_address_has_one_account(store: &Store) {
    let account = |n| Account {
        id: domain::id::AccountId(Uuid::from_u128(n)),
        role: Role::Officer,
        name: "A".into(),
        email: Some("a@example.org".into()),
        person: None,
        team: None,
    };
    let mut unit = store.begin().await.unwrap();
    unit.add_account(&account(1), at(0)).await.unwrap();
    assert!(matches!(unit.add_account(&account(2), at(0)).await, Err(Error::Conflict(_))));
}

async fn the_last_passkey_stays(store: &Store) {
    let (parent, officer) = family(store).await;
    let credential = |n| Credential {
        id: CredentialId(Uuid::from_u128(n)),
        passkey: "{}".into(),
        name: "Phone".into(),
        created: at(0),
        used: None,
    };
    let mut unit = store.begin().await.unwrap();
    unit.add_credential(parent.account, &credential(1), b"one").await.unwrap();
    unit.add_credential(parent.account, &credential(2), b"two").await.unwrap();
    let (mine, theirs) = (own(&parent), own(&officer));
    assert!(!unit.remove_credential(&theirs, CredentialId(Uuid::from_u128(1)), at(9)).await.unwrap(), "not theirs");
    assert!(unit.remove_credential(&mine, CredentialId(Uuid::from_u128(1)), at(9)).await.unwrap());
    assert!(unit.remove_credential(&mine, CredentialId(Uuid::from_u128(2)), at(9)).await.unwrap(), "codes are another way in");
    unit.add_credential(officer.account, &credential(3), b"three").await.unwrap();
    assert!(!unit.remove_credential(&theirs, CredentialId(Uuid::from_u128(3)), at(9)).await.unwrap(), "not for staff");
    unit.save().await.unwrap();
    assert!(store.list_credentials(parent.account).await.unwrap().is_empty());
}

async fn a_ceremony_is_finished_once(store: &Store) {
    let id = Uuid::now_v7();
    let mut unit = store.begin().await.unwrap();
    unit.add_ceremony(id, Ceremony::SignIn, None, "state".into(), at(300)).await.unwrap();
    assert_eq!(unit.take_ceremony(id, Ceremony::Register, at(1)).await.unwrap(), None, "made for something else");
    assert_eq!(unit.take_ceremony(id, Ceremony::SignIn, at(1)).await.unwrap(), Some((None, "state".into())));
    assert_eq!(unit.take_ceremony(id, Ceremony::SignIn, at(1)).await.unwrap(), None, "used");
}

async fn a_code_is_used_once_and_tried_five_times(store: &Store) {
    let (parent, _) = family(store).await;
    let (id, hash) = (Uuid::now_v7(), [7; 32]);
    let mut unit = store.begin().await.unwrap();
    let code = |id, asker| NewCode { id, to: parent.account, hash, asker: [asker; 32], proven: false };
    unit.add_code(&code(id, 1), (at(0), at(600))).await.unwrap();
    assert_eq!(unit.try_code(id, at(601)).await.unwrap(), None, "expired");
    for _ in 0..5 {
        let tried = unit.try_code(id, at(1)).await.unwrap().unwrap();
        assert_eq!((tried.account, tried.hash, tried.proven), (parent.account, hash.to_vec(), false));
    }
    assert_eq!(unit.try_code(id, at(1)).await.unwrap(), None, "five tries");
    let next = Uuid::now_v7();
    unit.add_code(&code(next, 1), (at(2), at(600))).await.unwrap();
    unit.add_code(&code(Uuid::now_v7(), 2), (at(2), at(600))).await.unwrap();
    assert!(unit.try_code(next, at(3)).await.unwrap().is_some(), "a stranger's newer code ends nobody else's");
    unit.add_code(&code(Uuid::now_v7(), 1), (at(2), at(600))).await.unwrap();
    assert_eq!(unit.try_code(next, at(3)).await.unwrap(), None, "one's own newer code does");
    assert!(unit.use_code(next, at(3)).await.unwrap());
    assert!(!unit.use_code(next, at(3)).await.unwrap(), "used");
}

async fn a_session_ends_by_limit_and_by_hand(store: &Store) {
    let (parent, officer) = family(store).await;
    let live = SessionLimits { created_after: at(-1), seen_after: at(-1) };
    let mut unit = store.begin().await.unwrap();
    let (one, two) = (Uuid::now_v7(), Uuid::now_v7());
    unit.add_session(one, &[1; 32], parent.account, "Phone".into(), at(0)).await.unwrap();
    unit.add_session(two, &[2; 32], parent.account, "Laptop".into(), at(0)).await.unwrap();
    unit.save().await.unwrap();
    assert!(store.find_session(&[1; 32], live).await.unwrap().is_some());
    assert!(store.find_session(&[1; 32], SessionLimits { seen_after: at(0), ..live }).await.unwrap().is_none(), "idle");
    assert!(store.find_session(&[1; 32], SessionLimits { created_after: at(0), ..live }).await.unwrap().is_none(), "too old");
    let mut unit = store.begin().await.unwrap();
    assert!(!unit.end_session(&own(&officer), one, at(1)).await.unwrap(), "not theirs");
    assert!(unit.end_session(&own(&parent), one, at(1)).await.unwrap());
    unit.save().await.unwrap();
    assert!(store.find_session(&[1; 32], live).await.unwrap().is_none());
    assert_eq!(store.list_sessions(&own(&parent), live).await.unwrap().rows.len(), 1);
    let mut unit = store.begin().await.unwrap();
    assert_eq!(unit.end_all_sessions(&own(&parent), at(2)).await.unwrap(), 1);
    unit.save().await.unwrap();
    assert!(store.find_session(&[2; 32], live).await.unwrap().is_none());
}

async fn an_invitation_is_used_once(store: &Store) {
    let (parent, _) = family(store).await;
    let mut unit = store.begin().await.unwrap();
    unit.add_invitation(&[9; 32], parent.account, at(0), at(100)).await.unwrap();
    unit.save().await.unwrap();
    assert_eq!(store.find_invitation(&[9; 32], at(1)).await.unwrap(), Some(parent.account));
    assert_eq!(store.find_invitation(&[9; 32], at(100)).await.unwrap(), None, "expired");
    let mut unit = store.begin().await.unwrap();
    assert!(unit.use_invitation(&[9; 32], at(1)).await.unwrap());
    assert!(!unit.use_invitation(&[9; 32], at(1)).await.unwrap());
    unit.save().await.unwrap();
    assert_eq!(store.find_invitation(&[9; 32], at(1)).await.unwrap(), None);
}

async fn an_invitation_ends_by_a_newer_one_and_by_hand(store: &Store) {
    let (parent, _) = family(store).await;
    let mut unit = store.begin().await.unwrap();
    for hash in [[1; 32], [2; 32]] {
        unit.end_invitations(parent.account, at(0)).await.unwrap();
        unit.add_invitation(&hash, parent.account, at(0), at(100)).await.unwrap();
    }
    unit.save().await.unwrap();
    assert_eq!(store.find_invitation(&[1; 32], at(1)).await.unwrap(), None);
    assert_eq!(store.find_invitation(&[2; 32], at(1)).await.unwrap(), Some(parent.account));
    let code = Uuid::now_v7();
    let mut unit = store.begin().await.unwrap();
    let new = NewCode { id: code, to: parent.account, hash: [3; 32], asker: [4; 32], proven: false };
    assert!(unit.add_code(&new, (at(0), at(100))).await.unwrap());
    unit.end_links(parent.account, at(2)).await.unwrap();
    unit.save().await.unwrap();
    assert_eq!(store.find_invitation(&[2; 32], at(3)).await.unwrap(), None);
    assert_eq!(store.find_code_end(code, at(3)).await.unwrap(), None);
}

async fn a_mail_that_was_given_up_is_listed_for_the_dpo_for_ninety_days(store: &Store) {
    let (parent, officer) = family(store).await;
    let reference = submit(store, &parent, "child", 7).await.unwrap();
    let case = store.find_case(&reference).await.unwrap().unwrap().case;
    let mut unit = store.begin().await.unwrap();
    let job = Uuid::now_v7();
    for (id, kind, case) in [(job, "send_news", Some(case)), (job, "send_news", Some(case)), (Uuid::now_v7(), "send_code", None)]
    {
        unit.lose_mail(id, kind, case, at(5)).await.unwrap();
    }
    unit.save().await.unwrap();
    let dpo = add_account(store, Role::Dpo, None).await;
    let lost = store.lost_mails(&proof_of(&dpo, ())).await.unwrap();
    let mut of: Vec<_> = lost.rows.iter().map(|mail| (mail.kind.as_str(), mail.reference.clone())).collect();
    of.sort();
    assert_eq!((of, lost.more), (vec![("send_code", None), ("send_news", Some(reference.clone()))], 0), "each once");
    assert_eq!(support::around(store, &officer, &reference).await.lost_mails, [at(5)]);
    let mut unit = store.begin().await.unwrap();
    unit.lose_mail(Uuid::now_v7(), "send_code", None, at(91 * 86_400)).await.unwrap();
    unit.save().await.unwrap();
    assert_eq!(store.lost_mails(&proof_of(&dpo, ())).await.unwrap().rows.len(), 1);
}

async fn a_feed_of_the_newest_years_keeps_the_older_ones(store: &Store) {
    let official = Calendar::official();
    let newest = Calendar::parse(&official.to_feed()).unwrap();
    let days = newest.holidays().filter(|(day, _)| day.year() >= 2024);
    let days: Vec<_> = days.map(|(date, title)| serde_json::json!({ "title": title, "date": date })).collect();
    let feed = serde_json::json!({ "england-and-wales": { "division": "england-and-wales", "events": days } }).to_string();
    store.import_holidays(&feed, at(1)).await.unwrap().unwrap();
    let kept = store.calendar().await.unwrap();
    assert_eq!((kept.years(), kept.holidays().count()), (official.years(), official.holidays().count()));
    assert_eq!(faults(store).await, Vec::<String>::new());
}

async fn foreign_keys_hold_in_the_schema(store: &Store) {
    let mut unit = store.begin().await.unwrap();
    let orphan = unit
        .sql("INSERT INTO credential (credential_id, account_id, raw_id, passkey, name, created_us) VALUES ($1, $1, $2, '{}', 'x', 0)")
        .bind(Uuid::now_v7())
        .bind(vec![1_u8])
        .exec()
        .await;
    assert!(matches!(orphan, Err(Error::Refused(_))), "{orphan:?}");
}

async fn add_address(store: &Store, key: &str, person: &str, lines: &str, protected: bool) {
    let mut unit = store.begin().await.unwrap();
    unit.sql("INSERT INTO address (address_key, person_key, lines, postcode, protected, source, recorded_on, import_no, added_no, changed_no, row_hash)
            VALUES ($1, $2, $3, 'KT1 9ZZ', $4, 'Test', $6, 1, 1, 1, $5)")
        .bind(key.to_owned())
        .bind(person.to_owned())
        .bind(lines.to_owned())
        .bind(protected)
        .bind(vec![0_u8; 32])
        .bind(store::SqlDate(TODAY))
        .exec_one()
        .await
        .unwrap();
    unit.sql("INSERT INTO record_item (record_key, person_key, category, label, value, source, recorded_on, visibility, import_no, added_no, changed_no, row_hash)
            VALUES ($1, $2, 'category.schools', 'School', $3, 'Test', $5, 'family', 1, 1, 1, $4)")
        .bind(key.to_owned())
        .bind(person.to_owned())
        .bind(format!("School near {lines}"))
        .bind(vec![0_u8; 32])
        .bind(store::SqlDate(TODAY))
        .exec_one()
        .await
        .unwrap();
    unit.save().await.unwrap();
}

async fn a_record_shows_nothing_of_a_protected_address_from_elsewhere(store: &Store) {
    add_person(store, "mother", Some(date(1985, 1, 1))).await;
    add_person(store, "father", Some(date(1984, 1, 1))).await;
    add_person(store, "child", Some(date(2015, 5, 1))).await;
    add_address(store, "a1", "child", "1 Hidden Lane", true).await;
    add_address(store, "a2", "mother", "1 Hidden Lane", true).await;
    add_address(store, "a3", "father", "2 Other Street", false).await;
    let mut unit = store.begin().await.unwrap();
    for (key, adult) in [("r1", "mother"), ("r2", "father")] {
        unit.sql("INSERT INTO relationship (relationship_key, person_key, related_key, kind, parental_responsibility, view_forbidden, import_no, added_no, changed_no, row_hash)
                VALUES ($1, 'child', $2, 'parent', TRUE, FALSE, 1, 1, 1, $3)")
            .bind(key.to_owned())
            .bind(adult.to_owned())
            .bind(vec![0_u8; 32])
            .exec_one()
            .await
            .unwrap();
    }
    unit.save().await.unwrap();
    store.find_places().await.unwrap();
    for (person, sees) in [("mother", true), ("father", false)] {
        let viewer = add_account(store, Role::Parent, Some(person)).await;
        let child = PersonKey("child".into());
        assert_eq!(store.list_family(&viewer, TODAY).await.unwrap().len(), 2);
        let access = store.find_access(&viewer, &child, TODAY).await.unwrap().unwrap();
        let proof: Proof<ReadRecord> = authorize(&viewer, access).unwrap();
        let record = store.record(&proof).await.unwrap();
        assert_eq!(format!("{record:?}").contains("Hidden"), sees, "{person}");
        assert_eq!(record.given_names, "Person child");
    }
}

const SHIPPED: &str = include_str!("../../content/bank-holidays.json");

/// The day by which a request of [`TODAY`] is due becomes a holiday.
fn with_a_holiday_on(day: &str) -> String {
    let mut feed: serde_json::Value = serde_json::from_str(SHIPPED).unwrap();
    let holiday = serde_json::json!({ "title": "Day of mourning", "date": day, "notes": "", "bunting": false });
    feed["england-and-wales"]["events"].as_array_mut().unwrap().push(holiday);
    feed.to_string()
}

async fn newer_holidays_move_open_cases_and_say_which(store: &Store) {
    let (parent, officer) = family(store).await;
    let (moved, closed) = (submit(store, &parent, "child", 7).await.unwrap(), submit(store, &parent, "child", 8).await.unwrap());
    handle(store, &officer, &closed, Command::Take).await;
    handle(store, &officer, &closed, support::attach("a")).await;
    handle(store, &officer, &closed, support::reply()).await;
    let queue = async |tab| {
        let proof: Proof<WorkQueue> = authorize(&officer, ()).unwrap();
        store.queue(&proof, tab, None).await.unwrap().rows
    };
    let was = queue(Tab::Open).await[0].limit.unwrap();
    let now = Calendar::official().first_working_day(was.tomorrow().unwrap());
    let imported = store.import_holidays(&with_a_holiday_on(&was.to_string()), at(50)).await.unwrap().unwrap();
    assert_eq!(imported.cases, 1, "what is answered is not computed again");
    assert_eq!(imported.moved, [store::holiday::Moved { reference: moved, was, now }]);
    assert_eq!((queue(Tab::Open).await[0].due, queue(Tab::Open).await[0].limit), (Some(now), Some(now)));
    let calendar = store.calendar().await.unwrap();
    assert!(calendar.non_working(was).is_some());
    let again = store.import_holidays(&with_a_holiday_on(&was.to_string()), at(51)).await.unwrap().unwrap();
    assert_eq!((again.cases, again.moved), (1, vec![]));
    let before = queue(Tab::Open).await;
    store.reindex().await.unwrap();
    assert_eq!(queue(Tab::Open).await, before);
    assert_eq!(faults(store).await, Vec::<String>::new());
    let back = store.import_holidays(SHIPPED, at(52)).await.unwrap().unwrap();
    assert_eq!((back.moved[0].was, back.moved[0].now), (now, was), "a holiday can be withdrawn");
}

async fn a_feed_that_cannot_be_used_changes_nothing(store: &Store) {
    let (parent, _) = family(store).await;
    submit(store, &parent, "child", 7).await.unwrap();
    assert!(store.import_holidays("{}", at(50)).await.unwrap().is_err());
    assert_eq!(store.newest_calendar().await.unwrap(), 0);
    assert_eq!(*store.calendar().await.unwrap(), *Calendar::official());
}

async fn a_paused_case_has_no_date_and_comes_last(store: &Store) {
    let (parent, officer) = family(store).await;
    let (paused, running) =
        (submit(store, &parent, "child", 7).await.unwrap(), submit(store, &parent, "child", 8).await.unwrap());
    handle(store, &officer, &paused, Command::Take).await;
    handle(store, &officer, &paused, support::question()).await;
    let proof: Proof<WorkQueue> = authorize(&officer, ()).unwrap();
    let rows = store.queue(&proof, Tab::Open, None).await.unwrap().rows;
    assert_eq!(rows.iter().map(|row| &row.reference).collect::<Vec<_>>(), [&running, &paused]);
    assert_eq!((rows[1].waits, rows[1].due, rows[1].limit), (Waits::Answer, None, None));
    let after_all = TODAY.saturating_add(jiff::ToSpan::days(400));
    let counts = store.queue_counts(&proof, after_all, after_all).await.unwrap();
    assert_eq!((counts.open, counts.late), (2, 1), "what is paused is never late");
    let before = rows;
    store.reindex().await.unwrap();
    assert_eq!(store.queue(&proof, Tab::Open, None).await.unwrap().rows, before);
}
