//! A place is protected, not a row, on both engines.

use domain::case_export::{Change, Table};
use domain::family::Place;
use domain::id::{AccountId, PersonKey};
use domain::policy::{DestroyPerson, HandleCase, LiftProtection, Proof, ReadRecord, Role, Viewer, authorize};
use store::import::PlaceWarning;
use store::record::CopyPiece;
use store::{LiftReason, Store, Unprotected};
use uuid::Uuid;

use crate::imports::{apply, begin, import, stage, without};
use crate::support::{TODAY, add_account, at, faults, proof_of, submit, tamper};

mod doors;
mod flight;

on_both! {
    an_address_stays_protected_after_it_has_ended
    a_row_without_the_flag_is_protected_by_another_row_of_anybody
    the_words_of_a_place_wait_for_review_in_every_text
    a_place_that_is_protected_later_is_found_in_rows_that_did_not_change
    only_a_person_lifts_the_protection_of_a_place
    what_the_portal_accepts_is_searched_at_once
    who_stayed_as_long_as_the_child_is_inside
    rows_of_an_older_portal_are_searched_when_it_is_brought_up_to_date
    only_the_very_same_home_opens_a_place
    lifting_a_house_leaves_its_flats
    a_strangers_end_ends_no_protection
    a_place_goes_with_the_last_that_names_it
    one_person_place_and_period_with_both_values_is_refused
    an_address_that_is_protected_and_does_not_say_so_is_told
    a_protected_number_or_mail_address_waits_for_review_in_every_text
    a_name_that_tells_a_place_is_told_by_its_line
    who_opens_a_place_behind_the_portals_back_is_found
}

/// The other parent lives elsewhere, and is also the parent of a child of another home.
const FAMILY: &[(Table, &str)] = &[
    (Table::People, "mother|Ada|Test|1985-01-01||default"),
    (Table::People, "father|Bo|Test|1984-01-01||default"),
    (Table::People, "child|Cy|Test|2015-05-01||default"),
    (Table::People, "brother|Di|Test|2017-05-01||default"),
    (Table::People, "third|Ed|Test|2018-05-01||default"),
    (Table::Relationships, "r1|child|mother|parent|true|false||"),
    (Table::Relationships, "r2|child|father|parent|true|false||"),
    (Table::Relationships, "r3|brother|mother|parent|true|false||"),
    (Table::Relationships, "r4|brother|father|parent|true|false||"),
    (Table::Relationships, "r5|third|father|parent|true|false||"),
    (Table::Addresses, "a-mother|mother|Flat 4, Tamarisk House\n19 Heron Walk|KT1 3CV|true|||You told us|2026-01-01"),
    (Table::Addresses, "a-child|child|Flat 4, Tamarisk House\n19 Heron Walk|KT1 3CV|true|||You told us|2026-01-01"),
    (Table::Addresses, "a-father|father|27 Ferry Lane|TW1 3AA|false|||You told us|2026-01-01"),
    (Table::Addresses, "a-other|third|27 Ferry Lane|TW1 3AA|false|||You told us|2026-01-01"),
    (Table::Records, "child-school|child|category.schools|School|Heronsgate|School|2026-01-01|family"),
    (Table::Records, "brother-school|brother|category.schools|School|Heronsgate|School|2026-01-01|family"),
    (Table::Records, "other-school|third|category.schools|School|Hill School|School|2026-01-01|family"),
];

fn with(rows: &[(Table, &'static str)]) -> Vec<(Table, &'static str)> {
    [FAMILY, rows].concat()
}

/// All of them. What is read of an address, and who lives there, is decided in Rust for both engines: on `PostgreSQL` one in five.
async fn sampled<T>(store: &Store, all: impl IntoIterator<Item = T>) -> Vec<T> {
    let is_sqlite = store.sql("SELECT sqlite_version()").one::<(String,)>().await.is_ok();
    let every = if is_sqlite { 1 } else { 5 };
    all.into_iter().step_by(every).collect()
}

/// All that somebody is given of a record: the page, its parts, and the copy.
async fn shown(store: &Store, viewer: &str, person: &str) -> String {
    let own = Some(PersonKey(viewer.into()));
    let viewer = Viewer { account: AccountId(Uuid::now_v7()), role: Role::Parent, person: own, team: None };
    let access = store.find_access(&viewer, &PersonKey(person.into()), TODAY).await.unwrap().unwrap();
    let proof: Proof<ReadRecord> = authorize(&viewer, access).unwrap();
    let record = store.record(&proof).await.unwrap();
    let mut all = vec![format!("{:?} {:?} {:?}", record.addresses, record.contacts, record.parts)];
    all.extend([format!("{:?}", record.consents), format!("{:?}", record.attended)]);
    for category in ["category.schools", "category.health", "category.assessment-referral"] {
        all.push(format!("{:?}", store.record_part(&proof, category, None).await.unwrap().rows));
    }
    all.push(format!("{:?}", store.attended(&proof, None).await.unwrap().rows));
    for key in ["child-school", "brother-school", "other-school", "told"] {
        all.push(format!("{:?}", store.find_item(&proof, key).await.unwrap()));
    }
    let mut copy = store.copy_record(&proof).await.unwrap();
    while let Some(piece) = copy.next_piece().await.unwrap() {
        match piece {
            CopyPiece::Items(items) => all.push(format!("{items:?}")),
            CopyPiece::Sessions(sessions) => all.push(format!("{sessions:?}")),
        }
    }
    all.join("\n")
}

async fn sees(store: &Store, viewer: &str, person: &str, words: &str) -> bool {
    shown(store, viewer, person).await.to_lowercase().contains(&words.to_lowercase())
}

async fn an_address_stays_protected_after_it_has_ended(store: &Store) {
    let ended = (
        Table::Addresses,
        "a-child|child|Flat Four, Tamarisk Hse, 19 Heron Walk|KT1 3CV|true|2020-01-01|2024-01-01|You told us|2026-01-01",
    );
    let rows = [&without(FAMILY, "a-child")[..], &[ended]].concat();
    import(store, &rows).await;
    for words in ["heron walk", "kt1", "heronsgate"] {
        assert!(!sees(store, "father", "child", words).await, "{words}");
    }
    assert!(sees(store, "mother", "child", "19 heron walk").await);
    import(store, &without(&rows, "a-child")).await;
    assert!(!sees(store, "father", "child", "heron").await, "also when the export has the row no more");
}

async fn a_row_without_the_flag_is_protected_by_another_row_of_anybody(store: &Store) {
    let brother =
        (Table::Addresses, "a-brother|brother|flat 4 tamarisk hse, 19 heron wlk|KT1 3CV|false|||You told us|2026-01-01");
    import(store, &with(&[brother])).await;
    for words in ["heron", "tamarisk", "kt1"] {
        assert!(!sees(store, "father", "brother", words).await, "{words}");
    }
    assert!(sees(store, "mother", "brother", "tamarisk").await);
    assert!(sees(store, "father", "third", "ferry lane").await, "another home is shown as before");
}

async fn the_words_of_a_place_wait_for_review_in_every_text(store: &Store) {
    let rows = with(&[
        (Table::Contacts, "c1|father|email|19.heron.walk@example.org|true|false|GP|2026-01-01"),
        (Table::Contacts, "c2|father|phone|07700 900118|true|false|KT13CV|2026-01-01"),
        (Table::Records, "told|third|category.health|Doctor|Visits her sister at 19, HERON-WALK|GP|2026-01-01|family"),
        (Table::Records, "label|third|category.health|Collected from KT1 3CV|yes|GP|2026-01-01|family"),
        (Table::Records, "source|third|category.health|Doctor|yes|The lady of 19 Heron Walk|2026-01-01|family"),
        (Table::Consents, "yes|third|consent.family-support|2026-03-02||Ada of 19 Heron Walk"),
        (Table::Assessments, "found|third|category.assessment-referral|Lives near kt1 3cv|GP|2026-01-01|family"),
        (Table::Attendance, "s1|third|Stay and play|The hub beside 19 Heron Walk|2026-03-11"),
        (Table::Attendance, "s2|third|Stay and play|The hub of Heron Walk|2026-03-12"),
        (Table::Records, "town|third|category.health|Dentist|Heron Walk Surgery, Kingston|GP|2026-01-01|family"),
    ]);
    import(store, &rows).await;
    for person in ["third", "father"] {
        let all = shown(store, "father", person).await.to_lowercase();
        for words in ["19 heron", "19, heron", "19.heron", "kt1", "total: 4", "ada of"] {
            assert!(!all.contains(words), "{person} {words}: {all}");
        }
    }
    let other = shown(store, "father", "third").await;
    assert!(other.contains("The hub of Heron Walk") && other.contains("Heron Walk Surgery"), "a street alone is no match");
    assert!(shown(store, "father", "father").await.contains("27 Ferry Lane"));
}

async fn a_place_that_is_protected_later_is_found_in_rows_that_did_not_change(store: &Store) {
    let told = (Table::Records, "told|third|category.health|Doctor|Near 19 Heron Walk|GP|2026-01-01|family");
    let gone = (Table::Attendance, "s1|third|Stay and play|19 Heron Walk|2026-03-11");
    let open: Vec<(Table, &'static str)> = with(&[told, gone])
        .into_iter()
        .map(|(table, row)| {
            (table, if row.contains("|true|||You") { row.replace("|true|||You", "|false|||You").leak() } else { row })
        })
        .collect();
    import(store, &open).await;
    assert!(sees(store, "father", "third", "Near 19 Heron Walk").await, "nothing protects it yet");
    assert!(sees(store, "father", "child", "heronsgate").await);
    import(store, &without(&open, "s1")).await;
    import(store, &with(&[told])).await;
    assert!(!sees(store, "father", "third", "19 Heron").await, "not in rows as they were, nor in one that is gone");
    assert!(!sees(store, "father", "child", "heronsgate").await);
    import(store, &without(&open, "s1")).await;
    assert!(!sees(store, "father", "third", "19 Heron").await, "an export that says no lifts nothing");
}

async fn lift(store: &Store, address: &str) -> bool {
    lift_with(store, address, true).await == Unprotected::Done
}

async fn lift_with(store: &Store, address: &str, others_too: bool) -> Unprotected {
    let dpo = add_account(store, Role::Dpo, None).await;
    let mut unit = store.begin().await.unwrap();
    let proof: Proof<LiftProtection> = proof_of(&dpo, ());
    let done = unit.lift_place(&proof, address, (LiftReason { words: "They moved abroad", others_too }, at(0))).await.unwrap();
    unit.save().await.unwrap();
    done
}

async fn only_a_person_lifts_the_protection_of_a_place(store: &Store) {
    let told = (Table::Records, "told|third|category.health|Doctor|Near 19 Heron Walk|GP|2026-01-01|family");
    let twice = (Table::Addresses, "a-again|mother|19 Heron Walk|KT1 3CV|true|2010-01-01|2011-01-01|You told us|2026-01-01");
    import(store, &with(&[told, twice])).await;
    assert!(!lift(store, "a-father").await && !lift(store, "nowhere").await, "no protected place is there");
    assert_eq!(lift_with(store, "a-child", false).await, Unprotected::StillSaid(vec!["a-mother".to_owned()]));
    assert!(lift(store, "a-child").await);
    assert!(!sees(store, "father", "third", "Near 19 Heron Walk").await, "the house without a flat is another place");
    assert_eq!(lift_with(store, "a-again", false).await, Unprotected::Done);
    assert!(sees(store, "father", "third", "Near 19 Heron Walk").await);
    assert!(sees(store, "father", "child", "heronsgate").await);
    let entries: Vec<(String,)> =
        store.sql("SELECT subject FROM audit_inbox WHERE action = 'place.lift' ORDER BY subject").all().await.unwrap();
    assert_eq!(entries[1].0, "address=a-child&reason=They+moved+abroad");
    import(store, &with(&[told, twice])).await;
    assert!(sees(store, "father", "child", "heronsgate").await, "the same rows again say nothing new");
    let again =
        (Table::Addresses, "a-child|child|Flat 4, Tamarisk House\n19 Heron Walk|KT1 3CV|true|2026-11-01||You told us|2026-01-01");
    import(store, &[&without(&with(&[told, twice]), "a-child")[..], &[again]].concat()).await;
    assert!(!sees(store, "father", "child", "heronsgate").await, "somebody said it anew");
    assert!(!sees(store, "father", "third", "19 Heron").await);
}

async fn what_the_portal_accepts_is_searched_at_once(store: &Store) {
    let rows = with(&[(Table::Records, "told|third|category.health|Doctor|Dr Hill|GP|2026-01-01|family")]);
    import(store, &rows).await;
    let (father, officer) =
        (add_account(store, Role::Parent, Some("father")).await, add_account(store, Role::Officer, None).await);
    let accept = async |table, key: &str, field: &str, value: &str, n, subject: &str| {
        let reference = submit(store, &father, subject, n).await.unwrap();
        let proof = proof_of::<HandleCase>(&officer, store.find_case(&reference).await.unwrap().unwrap());
        let change = Change::new(table, key, field, Some(value), TODAY).unwrap();
        let mut unit = store.begin().await.unwrap();
        assert!(unit.accept_change(&proof, &change, TODAY, at(0)).await.unwrap());
        unit.save().await.unwrap();
    };
    accept(Table::Records, "told", "value", "Near KT1 3CV", 7, "third").await;
    assert!(!sees(store, "father", "third", "KT1").await);
    import(store, &rows).await;
    assert!(!sees(store, "father", "third", "KT1").await, "nor after an import that does not have it yet");
    accept(Table::Records, "told", "value", "Dr Hall", 8, "third").await;
    assert!(sees(store, "father", "third", "Dr Hall").await);
    accept(Table::Records, "child-school", "value", "27 Ferry Lane School", 9, "child").await;
    accept(Table::Addresses, "a-other", "protected", "true", 10, "third").await;
    assert!(!sees(store, "mother", "child", "Ferry").await, "a place can be protected in the portal");
}

async fn who_stayed_as_long_as_the_child_is_inside(store: &Store) {
    let at = |key: &str, person: &str, ended: &str| -> (Table, &'static str) {
        let row = format!("{key}|{person}|19 Heron Walk|KT1 3CV|true|2020-01-01|{ended}|You told us|2026-01-01");
        (Table::Addresses, row.leak())
    };
    let rest: Vec<_> = FAMILY.iter().copied().filter(|(table, _)| *table != Table::Addresses).collect();
    let rows =
        [&rest[..], &[at("a-m", "mother", "2024-01-01"), at("a-c", "child", "2024-01-01"), at("a-f", "father", "2022-01-01")]];
    import(store, &rows.concat()).await;
    assert!(sees(store, "mother", "child", "heron walk").await, "she left with the child");
    assert!(!sees(store, "father", "child", "heron").await, "he left before");
    assert!(sees(store, "father", "father", "heron walk").await, "his own row is his");
}

async fn rows_of_an_older_portal_are_searched_when_it_is_brought_up_to_date(store: &Store) {
    import(store, FAMILY).await;
    tamper(store, "DELETE FROM place_mention").await;
    tamper(store, "DELETE FROM protected_place").await;
    assert!(sees(store, "father", "child", "heron").await, "as a portal that knew rows only left it");
    tamper(store, "UPDATE place_search SET rules = 0").await;
    store.migrate().await.unwrap();
    assert!(!sees(store, "father", "child", "heron").await);
}

async fn only_the_very_same_home_opens_a_place(store: &Store) {
    // As if he had been there before it was protected: it is for the address to say whether it is the same home.
    let was_there = async || {
        let mut unit = store.begin().await.unwrap();
        let sql = "INSERT INTO place_inside (place_id, person_key) SELECT place_id, 'father' FROM protected_place
            WHERE TRUE ON CONFLICT DO NOTHING";
        unit.sql(sql).exec().await.unwrap();
        unit.save().await.unwrap();
    };
    let homes = [
        "Room 4, Tamarisk House\n19 Heron Walk|KT1 3CV|false||",
        "Room 2, Flat 4, Tamarisk House\n19 Heron Walk|KT1 3CV|false||",
        "Flat 4, Tamarisk House\n19 Heron Walk\nmoved out|KT1 3CV|false||",
        "Flat 4, Tamarisk House\n19 Heron Walk Garage|KT1 3CV|false||",
        "Flat 4, Tamarisk House\n19 Heron Walk\nvia grandmother|KT1 3CV|false||",
        "19 Heron Walk\nLeeds||false||",
        "19 Heron Walk|KT1 3CV|false||",
        "Flat Seven\n19 Heron Walk|KT1 3CV|false||",
        "Flat No. 7, 19 Heron Walk|KT1 3CV|false||",
        "7 Tamarisk House\n19 Heron Walk|KT1 3CV|false||",
        "7/19 Heron Walk|KT1 3CV|false||",
        "Ground Floor Flat\n19 Heron Walk|KT1 3CV|false||",
        "Maisonette, 19 Heron Walk|KT1 3CV|false||",
        "c/o Smith, 19 Heron Walk|KT1 3CV|false||",
        "17-19 Heron Walk|KT1 3CV|false||",
        "Tamarisk House, Heron Walk|KT1 3CV|false||",
        "Flat 4, Tamarisk House\n19 Heron Walk|KT1 3CV|false|2026-11-24|",
    ];
    for home in sampled(store, homes).await {
        let row = format!("a-father|father|{home}|You told us|2026-01-01");
        let rows = [&without(FAMILY, "a-father")[..], &[(Table::Addresses, row.leak())]].concat();
        import(store, &rows).await;
        was_there().await;
        for words in ["tamarisk", "heronsgate"] {
            assert!(!sees(store, "father", "child", words).await, "{home} {words}");
        }
        assert!(sees(store, "mother", "child", "heronsgate").await, "{home}");
    }
    let begun = ["mother", "child", "father"].map(|who| -> (Table, &'static str) {
        let home = "Flat 4, Tamarisk House\n19 Heron Walk|KT1 3CV|true|2026-11-23||You told us|2026-01-01";
        (Table::Addresses, format!("a-{who}|{who}|{home}").leak())
    });
    let rest: Vec<_> = FAMILY.iter().copied().filter(|(table, _)| *table != Table::Addresses).collect();
    import(store, &[&rest[..], &begun].concat()).await;
    assert!(sees(store, "father", "child", "heronsgate").await, "who lives there, from the day on which it begins");
}

async fn lifting_a_house_leaves_its_flats(store: &Store) {
    let house = (Table::Addresses, "a-house|brother|19 Heron Walk, Kingston|KT1 3CV|true|||You told us|2026-01-01");
    import(store, &with(&[house])).await;
    assert_eq!(lift_with(store, "a-house", false).await, Unprotected::Done);
    assert!(!sees(store, "father", "child", "heronsgate").await, "the flat is still protected");
    assert_eq!(lift_with(store, "a-mother", false).await, Unprotected::StillSaid(vec!["a-child".to_owned()]), "nor silently");
    assert!(!sees(store, "father", "child", "heronsgate").await);
}

async fn a_strangers_end_ends_no_protection(store: &Store) {
    let phone = (Table::Contacts, "c-new|mother|phone|07700 900118|true|true|You told us|2026-01-01");
    import(store, &with(&[phone])).await;
    let elsewhere = without(&without(&with(&[]), "a-mother"), "a-child");
    let moved = ["a-mother|mother", "a-child|child"]
        .map(|row| (Table::Addresses, &*format!("{row}|5 Mill Lane|LS1 1AA|false|||You told us|2026-01-01").leak()));
    let other = (Table::Contacts, "c-new|mother|phone|07700 900119|true|false|You told us|2026-01-01");
    import(store, &[&elsewhere[..], &moved, &[other]].concat()).await;
    let count = async || store.sql("SELECT count(*) FROM protected_place").one::<(i64,)>().await.unwrap().0;
    let mentions = store.sql("SELECT count(*) FROM place_mention").one::<(i64,)>().await.unwrap().0;
    assert_eq!((count().await, mentions), (2, 0), "nobody's, and protected");
    let proof: Proof<DestroyPerson> = proof_of(&add_account(store, Role::Dpo, None).await, PersonKey("third".into()));
    let mut unit = store.begin().await.unwrap();
    unit.destroy_person(&proof, &[3; 32], ("retention", TODAY, at(0))).await.unwrap().unwrap();
    unit.save().await.unwrap();
    assert_eq!(count().await, 2);
}

async fn a_place_goes_with_the_last_that_names_it(store: &Store) {
    let told = (Table::Records, "told|third|category.health|Doctor|Near 19 Heron Walk|GP|2026-01-01|family");
    import(store, &with(&[told])).await;
    let count = async || store.sql("SELECT count(*) FROM protected_place").one::<(i64,)>().await.unwrap().0;
    let dpo = add_account(store, Role::Dpo, None).await;
    for (person, left) in [("child", 1), ("mother", 1), ("third", 0)] {
        let proof: Proof<DestroyPerson> = proof_of(&dpo, PersonKey(person.into()));
        let mut unit = store.begin().await.unwrap();
        unit.destroy_person(&proof, &[3; 32], ("retention", TODAY, at(0))).await.unwrap().unwrap();
        unit.save().await.unwrap();
        assert_eq!(count().await, left, "{person}");
    }
}

async fn one_person_place_and_period_with_both_values_is_refused(store: &Store) {
    let clashes = async |row: &'static str| {
        let mut import = begin(store).await;
        stage(&mut import, &with(&[(Table::Addresses, row)])).await;
        let clashes = import.clashes().await.unwrap();
        import.end().await.unwrap();
        clashes
    };
    // `stage` counts the rows of all tables: the child's own address is the 12th row, the new one the 18th; the header is line 1.
    assert_eq!(clashes("twice|child|Flat 4, 19 Heron Wlk|KT1 3CV|false|||You told us|2026-01-01").await, [(19, 13)]);
    for row in [
        "twice|child|20 Heron Walk|KT1 3CV|false|||You told us|2026-01-01",
        "twice|brother|19 Heron Walk|KT1 3CV|false|||You told us|2026-01-01",
        "twice|child|19 Heron Walk|KT1 3CV|true|||You told us|2026-01-01",
    ] {
        assert_eq!(clashes(row).await, [], "{row}");
    }
}

async fn an_address_that_is_protected_and_does_not_say_so_is_told(store: &Store) {
    let brother = (Table::Addresses, "a-brother|brother|19 Heron Walk|KT1 3CV|false|||You told us|2026-01-01");
    let neighbour = (Table::Addresses, "a-next|third|20 Heron Walk|KT1 3CV|false|||You told us|2026-01-01");
    let refuge = (Table::Addresses, "a-refuge|third|The Refuge||true|||You told us|2026-01-01");
    for _ in 0..2 {
        let mut import = begin(store).await;
        stage(&mut import, &with(&[brother, neighbour, refuge])).await;
        let told = import.find_places().await.unwrap();
        assert_eq!(told, [(19, PlaceWarning::Unsaid), (21, PlaceWarning::Unsearchable)], "each time, and the brother's alone");
        apply(import).await.unwrap();
    }
}

async fn who_opens_a_place_behind_the_portals_back_is_found(store: &Store) {
    let told = (Table::Records, "told|third|category.health|Doctor|Near 19 Heron Walk|GP|2026-01-01|family");
    import(store, &with(&[told])).await;
    assert_eq!(faults(store).await, [""; 0]);
    let found = ["protected places are not what the rows say: run `portal reindex`"];
    for sql in [
        "DELETE FROM place_mention WHERE row_key = 'told'",
        "UPDATE place_mention SET near = 'words' WHERE row_key = 'a-child'",
        "UPDATE place_mention SET person_key = 'father' WHERE row_key = 'a-mother'",
        "DELETE FROM place_mention",
    ] {
        tamper(store, sql).await;
        assert_eq!(faults(store).await, found, "{sql}");
        store.find_places().await.unwrap();
        assert_eq!(faults(store).await, [""; 0], "{sql}");
    }
    tamper(store, "DELETE FROM place_mention").await;
    tamper(store, "DELETE FROM protected_place").await;
    let with_inside = faults(store).await;
    assert!(with_inside.iter().any(|fault| fault == found[0]), "{with_inside:?}");
    assert!(with_inside.iter().all(|fault| fault == found[0] || fault.starts_with("place_inside:")), "{with_inside:?}");
    store.find_places().await.unwrap();
    assert_eq!(faults(store).await, [""; 0]);
    tamper(store, "UPDATE protected_place SET lifted_us = 5").await;
    tamper(store, "DELETE FROM place_mention").await;
    assert_eq!(faults(store).await, ["the protection of a place was lifted, and no entry says by whom"]);
    tamper(store, "UPDATE protected_place SET lifted_us = NULL").await;
    store.find_places().await.unwrap();
    assert!(lift(store, "a-child").await);
    assert_eq!(faults(store).await, [""; 0], "who lifts it in the portal is known");
}

async fn a_protected_number_or_mail_address_waits_for_review_in_every_text(store: &Store) {
    let rows = with(&[
        (Table::Contacts, "c-new|mother|phone|07700 900118|true|true|You told us|2026-01-01"),
        (Table::Contacts, "c-mail|mother|email|ada.new@example.org|true|true|You told us|2026-01-01"),
        (Table::Contacts, "c-old|mother|phone|07700 900119|true|false|You told us|2026-01-01"),
        (Table::Records, "told|third|category.health|Doctor|Ring Ada: +44 (0)7700-900118|GP|2026-01-01|family"),
        (Table::Records, "written|father|category.health|Dentist|Write to Ada.New@Example.org|GP|2026-01-01|family"),
        (Table::Attendance, "s1|third|Stay and play|The hub (07700900118)|2026-03-11"),
        (Table::Records, "open|third|category.health|Nurse|Ring Ada: 07700 900119|GP|2026-01-01|family"),
        (Table::Records, "hers|mother|category.health|Doctor|Rings her on 07700 900118|GP|2026-01-01|family"),
    ]);
    import(store, &rows).await;
    for person in ["third", "father"] {
        let all = shown(store, "father", person).await.to_lowercase();
        for words in ["900118", "ada.new", "the hub"] {
            assert!(!all.contains(words), "{person} {words}: {all}");
        }
    }
    assert!(sees(store, "father", "third", "07700 900119").await, "a number that nobody protects is one as any other");
    for words in ["rings her on 07700 900118", "ada.new@example.org", "07700 900119"] {
        assert!(sees(store, "mother", "mother", words).await, "her own are hers: {words}");
    }
    assert_eq!(faults(store).await, [""; 0]);
    let open: Vec<_> = rows.iter().map(|(table, row)| (*table, row.replace("|true|true|", "|true|false|"))).collect();
    let open: Vec<(Table, &str)> = open.iter().map(|(table, row)| (*table, row.as_str())).collect();
    import(store, &open).await;
    assert!(!sees(store, "father", "third", "900118").await, "an export that says no lifts nothing");
    assert!(lift(store, "c-new").await);
    assert!(sees(store, "father", "third", "900118").await);
    assert!(!sees(store, "father", "father", "ada.new").await, "the other is still protected");
}

async fn a_name_that_tells_a_place_is_told_by_its_line(store: &Store) {
    let mut import = begin(store).await;
    let named = [
        (Table::People, "aunt|Flo (19 Heron Walk)|Test|1985-01-01||default"),
        (Table::People, "uncle|Heron|Walk|1985-01-01||default"),
    ];
    stage(&mut import, &with(&named)).await;
    assert_eq!(import.find_places().await.unwrap(), [(12, PlaceWarning::Apart), (19, PlaceWarning::Named)]);
    import.end().await.unwrap();
}
