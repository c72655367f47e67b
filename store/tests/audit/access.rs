//! Who is how old, who was where first, how somebody is reached, for whom something was shared, whom a place lets in, and what was set:
//! whoever changes one of these in the database is found.

use domain::case_export::Table;
use domain::id::PersonKey;
use domain::policy::{DestroyPerson, Operate, Oversee, Proof, Role, Viewer, authorize};
use domain::setting::Setting;
use store::Store;

use crate::imports::{FAMILY, import};
use crate::support::{TODAY, add_account, at, faults, one_case, proof_of, sequence, tamper};

on_both! {
    what_decides_beside_the_older_facts_cannot_be_changed
    what_was_not_a_fact_before_is_noted_once
    facts_hold_while_people_move_in_and_out_of_a_place
    a_word_that_nobody_knows_hides_no_other_fault
}

const NONE: [&str; 0] = [];
const SAFE: (Table, &str) = (Table::Addresses, "safe|parent|2 Low Road|KT1 1EU|true|2025-01-01||You told us|2026-02-01");
const SAFE_OF_CHILD: (Table, &str) = (Table::Addresses, "safe-child|child|2 Low Road|KT1 1EU|true|||You told us|2026-02-01");
const MAIL: (Table, &str) = (Table::Contacts, "mail|parent|email|ada@example.org|true|false|You told us|2026-01-01");
const DOCTOR: (Table, &str) = (Table::Records, "doctor|child|category.health|Doctor|Dr Hall|GP|2026-01-01|family");
const TOLD: (Table, &str) =
    (Table::Disclosures, "told|child|recipient.education|2026-02-02|category.schools|basis.public-task|Attendance|staff");

/// An address that a parent said herself, and a value that was set.
async fn said(store: &Store) {
    let parent = add_account(store, Role::Parent, Some("parent")).await;
    let mut unit = store.begin().await.unwrap();
    unit.name_email(&authorize::<Operate>(&Viewer::portal(), ()).unwrap(), parent.account, at(1)).await.unwrap();
    unit.save().await.unwrap();
    set(store).await;
}

async fn set(store: &Store) {
    let oversee: Proof<Oversee> = proof_of(&add_account(store, Role::Dpo, None).await, ());
    let mut unit = store.begin().await.unwrap();
    unit.set_value(&oversee, (Setting::ViewEndAge, "16", TODAY), "As advised", at(1)).await.unwrap();
    unit.save().await.unwrap();
}

const CHANGES: &[(&str, &str, &str)] = &[
    (
        "INSERT INTO place_inside (place_id, person_key) SELECT place_id, 'other' FROM protected_place",
        "DELETE FROM place_inside WHERE person_key = 'other'",
        "place_inside:",
    ),
    (
        "DELETE FROM place_inside WHERE person_key = 'child'",
        "INSERT INTO place_inside (place_id, person_key) SELECT place_id, 'child' FROM protected_place",
        "place_inside:",
    ),
    (
        "INSERT INTO setting SELECT setting_id + 1, name, '18', since, reason, account_id, at_us FROM setting",
        "DELETE FROM setting WHERE setting_id = 2",
        "setting:2 inserted",
    ),
    ("UPDATE setting SET value = '18'", "UPDATE setting SET value = '16'", "setting:1 altered"),
    ("UPDATE setting SET since = '2026-01-01'", "UPDATE setting SET since = '2026-11-23'", "setting:1 altered"),
    ("UPDATE setting SET reason = 'x'", "UPDATE setting SET reason = 'As advised'", "setting:1 altered"),
    (
        "UPDATE person SET date_of_birth = '2005-05-01' WHERE person_key = 'child'",
        "UPDATE person SET date_of_birth = '2015-05-01' WHERE person_key = 'child'",
        "birth: ",
    ),
    (
        "UPDATE person SET gone_no = 1 WHERE person_key = 'child'",
        "UPDATE person SET gone_no = NULL WHERE person_key = 'child'",
        "birth: ",
    ),
    ("UPDATE disclosure SET visibility = 'family'", "UPDATE disclosure SET visibility = 'staff'", "disclosure: "),
    (
        "UPDATE address SET recorded_on = '2025-01-01' WHERE address_key = 'home'",
        "UPDATE address SET recorded_on = '2026-01-01' WHERE address_key = 'home'",
        "stay: ",
    ),
    (
        "UPDATE address SET started_on = '2024-01-01' WHERE address_key = 'safe'",
        "UPDATE address SET started_on = '2025-01-01' WHERE address_key = 'safe'",
        "stay: ",
    ),
    (
        "UPDATE address SET ended_on = '2026-03-01' WHERE address_key = 'home'",
        "UPDATE address SET ended_on = NULL WHERE address_key = 'home'",
        "stay: ",
    ),
    ("UPDATE contact SET value = 'eve@example.org'", "UPDATE contact SET value = 'ada@example.org'", "reach: "),
    ("UPDATE contact SET source = 'You told us too'", "UPDATE contact SET source = 'You told us'", "reach: "),
    ("UPDATE record_item SET source = 'You told us'", "UPDATE record_item SET source = 'GP'", "source: "),
    ("UPDATE contact SET recorded_on = '2025-01-01'", "UPDATE contact SET recorded_on = '2026-01-01'", "reach: "),
    (
        "UPDATE account SET email_named = FALSE WHERE role = 'parent'",
        "UPDATE account SET email_named = TRUE WHERE role = 'parent'",
        "named_email:",
    ),
    (
        "UPDATE account SET email_named = TRUE WHERE role = 'dpo'",
        "UPDATE account SET email_named = FALSE WHERE role = 'dpo'",
        "named_email:",
    ),
];

async fn each_change_shows(store: &Store) {
    for (sql, undo, fault) in CHANGES {
        tamper(store, sql).await;
        let found = faults(store).await;
        assert!(found.len() == 1 && found[0].starts_with(fault), "{sql}: {found:?}");
        tamper(store, undo).await;
        assert_eq!(faults(store).await, NONE, "{undo}");
    }
}

async fn what_decides_beside_the_older_facts_cannot_be_changed(store: &Store) {
    import(store, &[&FAMILY[..], &[SAFE, SAFE_OF_CHILD, MAIL, TOLD, DOCTOR]].concat()).await;
    said(store).await;
    assert_eq!(faults(store).await, NONE, "while the facts wait");
    each_change_shows(store).await;
    sequence(store).await;
    each_change_shows(store).await;
}

/// As a database of an earlier version: it brings no alarm, and nothing of it is noted again later.
async fn what_was_not_a_fact_before_is_noted_once(store: &Store) {
    import(store, &[&FAMILY[..], &[SAFE, SAFE_OF_CHILD, MAIL, TOLD, DOCTOR]].concat()).await;
    said(store).await;
    let newer = "DELETE FROM audit_inbox WHERE action IN ('fact.birth', 'fact.stay', 'fact.reach', 'fact.disclosure', 'fact.source', 'fact.place_inside',
        'fact.setting', 'fact.named_email')";
    tamper(store, newer).await;
    sequence(store).await;
    store.settle().await.unwrap();
    assert_eq!(faults(store).await, NONE);
    each_change_shows(store).await;
    sequence(store).await;
    tamper(store, CHANGES[2].0).await;
    tamper(store, CHANGES[8].0).await;
    store.settle().await.unwrap();
    assert_eq!(faults(store).await.len(), 2, "what was noted is not noted again");
    let (noted,): (i64,) = store.sql("SELECT count(*) FROM audit_inbox").one().await.unwrap();
    assert_eq!(noted, 0);
}

async fn facts_hold_while_people_move_in_and_out_of_a_place(store: &Store) {
    let other = (Table::People, "other|Cy|Test|2018-05-01||default");
    let all = [&FAMILY[..], &[other, SAFE, SAFE_OF_CHILD, MAIL, TOLD, DOCTOR]].concat();
    let was_there = (Table::Addresses, "safe-other|other|2 Low Road|KT1 1EU|false|||You told us|2026-01-01");
    import(store, &[&all[..], &[was_there]].concat()).await;
    let inside = async || store.sql("SELECT person_key FROM place_inside ORDER BY 1").all::<(String,)>().await.unwrap().len();
    assert_eq!((inside().await, faults(store).await), (3, vec![]));
    import(store, &all).await;
    assert_eq!((inside().await, faults(store).await), (2, vec![]), "who has no row there is not inside");
    let says_so = (Table::Addresses, "safe-other|other|2 Low Road|KT1 1EU|true|||You told us|2026-03-01");
    import(store, &[&all[..], &[says_so]].concat()).await;
    assert_eq!((inside().await, faults(store).await), (3, vec![]));
    sequence(store).await;
    tamper(store, "UPDATE place_search SET rules = 0").await;
    store.settle().await.unwrap();
    assert_eq!((inside().await, faults(store).await), (3, vec![]), "searched again by newer rules");
    let dpo = add_account(store, Role::Dpo, None).await;
    let proof: Proof<DestroyPerson> = proof_of(&dpo, PersonKey("other".into()));
    let mut unit = store.begin().await.unwrap();
    unit.destroy_person(&proof, &[3; 32], ("retention", TODAY, at(0))).await.unwrap().unwrap();
    unit.save().await.unwrap();
    assert_eq!((inside().await, faults(store).await), (2, vec![]), "who was destroyed");
}

/// Whoever writes a word that nobody knows does not silence what else is found: a row is found as added, whatever is in it, and what
/// cannot be read is named.
async fn a_word_that_nobody_knows_hides_no_other_fault(store: &Store) {
    one_case(store).await;
    set(store).await;
    assert_eq!(faults(store).await, NONE);
    let unknown = "INSERT INTO setting SELECT setting_id + 1, 'no-such', value, since, reason, account_id, at_us FROM setting";
    tamper(store, unknown).await;
    tamper(store, "UPDATE account SET role = 'reviewer' WHERE role = 'officer'").await;
    tamper(store, "UPDATE case_event SET at_us = at_us + 1 WHERE seq = 2").await;
    let found = faults(store).await;
    let has = |words: &str| found.iter().any(|fault| fault.contains(words));
    assert!(has("event 2 altered") && has("account:") && has("setting:2 inserted"), "{found:?}");
    tamper(store, "UPDATE case_head SET reference = 'FH-UUUUUUUU'").await;
    let found = faults(store).await;
    let has = |words: &str| found.iter().any(|fault| fault.contains(words));
    let named = "stored data cannot be read, and what rests on it was not checked: reference FH-UUUUUUUU";
    assert!(has(named) && has("account:") && has("setting:2 inserted"), "{found:?}");
}
