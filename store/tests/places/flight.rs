//! Who fled is not found by a row that is old, vague or no address, on both engines.

use domain::policy::{Action, GlanceRecord, PersonAccess, SeeRecord};

use super::*;

on_both! {
    a_flag_on_the_old_home_lets_nobody_follow_who_left_it
    a_protected_home_of_the_other_parent_shuts_nobody_out_of_a_home_that_was_protected_before
    an_old_row_that_nobody_ended_is_no_home_of_today
    what_is_no_dwelling_is_nobodys_shared_home
    a_child_has_moved_only_where_its_row_is_surely_elsewhere
    an_old_row_ends_whatever_it_says_and_whenever_it_was_recorded
    who_is_inside_by_an_old_row_is_named_and_so_is_who_waits
    a_place_of_another_family_too_is_nobodys_home
    nothing_is_elsewhere_from_words_that_are_no_address
    the_home_of_ones_household_stands_in_no_glance_whoever_protects_it
    ones_own_words_do_not_disappear_when_they_are_right
}

const OLD: &str = "5 Elm Grove\nSurbiton|KT6 1AA";
const REFUGE: &str = "Flat 2, The Quay House\n41 Quayside Lane\nKingston upon Thames|KT1 9ZZ";

type Rows = Vec<(Table, &'static str)>;

/// The family with these addresses alone.
fn living(addresses: &[String]) -> Rows {
    let rest = FAMILY.iter().copied().filter(|(table, row)| *table != Table::Addresses || row.starts_with("a-other"));
    let rows = addresses.iter().map(|row| (Table::Addresses, &*row.clone().leak()));
    rest.chain(rows).collect()
}

fn address(key: &str, person: &str, lines: &str, says: bool, days: &str) -> String {
    let mut days = days.split('|');
    let mut day = || days.next().unwrap_or_default();
    let (from, until, recorded) = (day(), day(), day());
    format!("{key}|{person}|{lines}|{says}|{from}|{until}|You told us|{recorded}")
}

async fn opens(store: &Store, rows: &[(Table, &str)], viewer: &str) -> bool {
    import(store, rows).await;
    sees(store, viewer, "child", "heronsgate").await
}

async fn a_flag_on_the_old_home_lets_nobody_follow_who_left_it(store: &Store) {
    let fled = address("a-refuge", "mother", REFUGE, true, "2026-05-01||2026-05-01");
    let family = |[hers, childs, his]: [bool; 3], flagged: &str| {
        living(&[
            address("a-old", "mother", OLD, hers, "2015-01-01|2026-04-30|2026-01-10"),
            address("a-child", "child", OLD, childs, &format!("2015-01-01||{}", if childs { flagged } else { "2015-01-01" })),
            address("a-father", "father", OLD, his, &format!("2015-01-01||{}", if his { flagged } else { "2015-01-01" })),
            fled.clone(),
        ])
    };
    for says in [[true, false, false], [false, false, true], [false, true, false], [true, true, true], [false; 3]] {
        for flagged in ["2026-01-10", "2026-06-01"] {
            assert!(!opens(store, &family(says, flagged), "father").await, "{says:?} {flagged}");
            assert!(sees(store, "mother", "mother", "quayside").await);
        }
    }
    // A case system that has one row of each person: hers is not there any more.
    for says in [[false, false, true], [false, true, true], [false, true, false]] {
        for flagged in ["2025-01-01", "2026-06-01"] {
            let rows = without(&family(says, flagged), "a-old");
            assert!(!opens(store, &rows, "father").await, "no flag of theirs opens anything: {says:?} {flagged}");
            assert!(warnings(store, &rows).await.contains(&PlaceWarning::Apart), "and it is told: {says:?} {flagged}");
        }
    }
}

async fn a_protected_home_of_the_other_parent_shuts_nobody_out_of_a_home_that_was_protected_before(store: &Store) {
    let his = address("a-father", "father", "27 Ferry Lane|TW1 3AA", true, "2026-05-01||2026-05-02");
    let hers = |says: bool| address("a-mother", "mother", OLD, says, "2015-01-01||2026-01-10");
    let childs = |says: bool| address("a-child", "child", OLD, says, "2015-01-01||2026-01-10");
    let was_there = address("a-was", "father", OLD, false, "2015-01-01|2026-04-30|2015-01-01");
    let elsewhere =
        |lines: &str, until: &str| address("a-before", "father", lines, false, &format!("2010-01-01|{until}|2010-01-01"));
    for (says_hers, says_childs) in [(true, true), (true, false), (false, true)] {
        let rows = |before: &[String]| living(&[&[hers(says_hers), childs(says_childs), his.clone()], before].concat());
        let lived = rows(&[elsewhere("3 Oak Lane|TW2 5AA", "2026-04-30")]);
        assert!(opens(store, &lived, "mother").await, "he lived elsewhere then: {says_hers} {says_childs}");
        assert!(!sees(store, "father", "child", "heronsgate").await);
        // A case system that has one row of each person, one that had ended, one that may be this home, one that is no address: where he
        // lived when the child came, no row says.
        for before in [
            None,
            Some(elsewhere("3 Oak Lane|TW2 5AA", "2014-12-31")),
            Some(elsewhere("5 Elm, Surbiton|KT6 7AA", "2026-04-30")),
            Some(elsewhere("Confidential|TW2 5AA", "2026-04-30")),
        ] {
            assert!(!opens(store, &rows(before.as_slice()), "mother").await, "{says_hers} {says_childs} {before:?}");
        }
    }
    let before = |recorded| address("a-father", "father", "27 Ferry Lane|TW1 3AA", true, &format!("2010-01-01||{recorded}"));
    assert!(opens(store, &living(&[hers(true), childs(true), before("2026-01-10")]), "mother").await);
    let rows = living(&[hers(true), childs(true), before("2015-01-01")]);
    assert!(!opens(store, &rows, "mother").await, "a flag that follows the other's opens nothing, on two rows neither");
    // Of two who lived there nobody knows with whom the child is; an order against one of them says so.
    let rows = living(&[hers(true), childs(true), his, was_there]);
    assert!(!opens(store, &rows, "mother").await);
    let order = (Table::Relationships, "r2|child|father|parent|true|true||");
    assert!(opens(store, &[&without(&rows, "r2")[..], &[order]].concat(), "mother").await);
}

async fn an_old_row_that_nobody_ended_is_no_home_of_today(store: &Store) {
    let hers = |person: &str| {
        address(&format!("a-{person}"), person, "9 Salma Close\nNew Malden|KT3 9ZZ", true, "2026-05-01||2026-05-02")
    };
    let once =
        |from: &str| address("a-once", "father", "9 Salma Close\nNew Malden|KT3 9ZZ", false, &format!("{from}||2008-01-01"));
    let now = |from: &str, until: &str| address("a-now", "father", OLD, false, &format!("{from}|{until}|2015-01-01"));
    let fled = |his: &[String]| living(&[&["mother", "child"].map(hers)[..], his].concat());
    for his in [
        [once("2008-01-01"), now("2015-01-01", "")],
        [once("2008-01-01"), now("2015-01-01", "2020-01-01")],
        [once(""), now("", "")],
        [once("2015-01-01"), now("2015-01-01", "")],
    ] {
        assert!(!opens(store, &fled(&his), "father").await, "{his:?}");
        assert!(!sees(store, "father", "child", "salma").await && sees(store, "father", "father", "salma").await);
        assert!(sees(store, "mother", "child", "salma").await);
        assert!(!opens(store, &fled(&his[..1]), "father").await, "he was never there with them, whatever row is gone");
    }
    // Who lives there since before, and whose next row tells the same home, or begins on some day, does.
    let next = address("a-next", "mother", "9 Salma Cl., New Malden|KT3 9ZZ", false, "2026-06-01||2026-06-01");
    let some_day = address("a-day", "mother", "1 New Road|KT2 2AA", false, "2027-01-01||2026-06-01");
    let home = address("a-mother", "mother", "9 Salma Close\nNew Malden|KT3 9ZZ", false, "2020-01-01||2020-01-01");
    let elsewhere = address("a-father", "father", OLD, false, "2015-01-01||2015-01-01");
    let rows = living(&[home, next, some_day, hers("child"), elsewhere]);
    assert!(opens(store, &rows, "mother").await);
    // Who left an old home with the child reads on, though nobody ended either row.
    let old = |person: &str, says| address(&format!("a-{person}"), person, OLD, says, "2015-01-01||2015-01-01");
    let new = |person: &str| address(&format!("b-{person}"), person, "1 New Road|KT2 2AA", false, "2020-01-01||2020-01-01");
    assert!(opens(store, &living(&[old("mother", false), old("child", true), new("mother"), new("child")]), "mother").await);
}

async fn what_is_no_dwelling_is_nobodys_shared_home(store: &Store) {
    let unsaid = [
        "Confidential|",
        "Withheld|",
        "Refuge|",
        "C/o social care|",
        "N/A|",
        "No fixed abode|",
        "No fixed abode|ZZ99 3VZ",
        "Not known|ZZ99 3WZ",
        "5 Unknown Road|ZZ99 3WZ",
        "C/o Family Hub\n1 High Street\nKingston|KT1 1EU",
        "Care of Smith\n1 High Street\nKingston|KT1 1EU",
        "PO Box 12\n1 High Street\nKingston|KT1 1EU",
        "P.O. Box 12, Kingston|KT1 1EU",
        "Confidential|KT1 1EU",
        "Women's Aid refuge\nKingston upon Thames|",
        "B&B\nRoom 1|",
        "Sofa surfing|KT1 1AA",
        "Address not disclosed, refuge|KT1 2LV",
        "Riverside Centre\n12 Portsmouth Road\nKingston|KT1 2LU",
        "Poste Restante\nKingston Post Office\n42 Eden Street|KT1 1EP",
        "via Smith Solicitors\n3 Castle Street\nKingston|KT1 1SS",
        "Staying with friends, Surbiton|",
        "Staying with family\nKingston|",
        "Protected address 1|",
        "Confidential 12/05/2026|",
        "Refuge (ring 020 8000 1111)|",
        "Temporary B&B, Kingston|",
    ];
    for words in sampled(store, unsaid).await {
        let of = |person: &str, from: &str| address(&format!("a-{person}"), person, words, true, &format!("{from}||{from}"));
        let rows = living(&[of("mother", "2026-05-01"), of("child", "2026-05-01"), of("father", "2025-01-01")]);
        assert!(!opens(store, &rows, "father").await, "{words}");
        let own = words.split(['|', '\n']).next().unwrap();
        assert!(sees(store, "father", "father", own).await && sees(store, "mother", "mother", own).await, "{words}");
        assert_eq!(faults(store).await, [""; 0]);
    }
    let care_of =
        |person: &str| address(&format!("a-{person}"), person, "C/o Smith\n7 Bridge Road|KT2 7BR", true, "||2026-01-01");
    let note = (Table::Records, "told|mother|category.health|Doctor|Writes to 7 Bridge Road, KT2 7BR|GP|2026-01-01|family");
    import(store, &[&living(&[care_of("mother"), care_of("father")])[..], &[note]].concat()).await;
    assert!(sees(store, "mother", "mother", "writes to 7 bridge").await, "what tells somebody's own address is theirs to read");
}

async fn a_child_has_moved_only_where_its_row_is_surely_elsewhere(store: &Store) {
    let fled = address("a-mother", "mother", REFUGE, true, "2026-05-01||2026-05-02");
    let family = |childs: &str| living(&[fled.clone(), address("a-child", "child", childs, false, "2026-05-03||2026-05-03")]);
    let alike = [
        "41 Quayside, Kingston upon Thames|",
        "Forty One Quayside, Kingston|",
        "Quayside Lane, Kingston upon Thames|",
        "Flat 2, 41 Quayside Lne, Kingston|",
        "41 Quaside Lane, Kingston|",
        "41 Quay Side Lane, Kingston|",
        "The Quay Hse, Kingston|",
        "With her mother|",
        "Refuge|",
        "No fixed abode|ZZ99 3VZ",
        "C/o Family Hub, 1 High Street|",
        "41 Quayside, Newcastle upon Tyne|NE1 3DE",
        "Quayside Lane, Kingston upon Thames|KT2 7ZX",
        "Flat 2, 41 Quaysid Lane|KT2 7ZX",
        "The Quay House, 3 Mill Road|KT2 7ZX",
    ];
    for same in sampled(store, alike).await {
        assert!(!opens(store, &family(same), "father").await, "{same}");
        let mut staged = begin(store).await;
        stage(&mut staged, &family(same)).await;
        let told = staged.find_places().await.unwrap();
        let waits = told.iter().any(|(_, told)| matches!(told, PlaceWarning::Apart | PlaceWarning::Unsaid));
        assert!(waits, "and it is told: {same} {told:?}");
        staged.end().await.unwrap();
    }
    for elsewhere in ["12 Mill Road, Leeds|", "41 Kestrel Road, Newcastle upon Tyne|NE1 3DE", "With his aunt|LS1 1AA"] {
        assert!(opens(store, &family(elsewhere), "father").await, "{elsewhere}");
    }
}

/// All nine ways in which the start of his old row may be known and the other recorded, with and without a flag; and each of them alone.
async fn an_old_row_ends_whatever_it_says_and_whenever_it_was_recorded(store: &Store) {
    let fled = |who: &str| address(&format!("a-{who}"), who, REFUGE, true, "2026-05-01||2026-05-02");
    for says in [false, true] {
        for (once, recorded) in [("", "2020-01-01"), ("2008-01-01", "2008-01-01"), ("2018-01-01", "2018-01-01")] {
            let old = address("a-once", "father", REFUGE, says, &format!("{once}||{recorded}"));
            let rows_of_today = [
                ("2015-01-01", "2020-01-01"),
                ("2022-01-01", "2022-01-01"),
                ("", "2015-01-01"),
                ("", "2020-01-01"),
                ("", "2026-06-01"),
            ];
            for (now, recorded) in sampled(store, rows_of_today).await {
                let later = address("a-now", "father", OLD, false, &format!("{now}||{recorded}"));
                let rows = living(&[fled("mother"), fled("child"), old.clone(), later]);
                let case = format!("{says} {once} | {now} {recorded}");
                assert!(!opens(store, &rows, "father").await, "{case}");
                assert!(!sees(store, "father", "child", "quayside").await && sees(store, "father", "father", "quayside").await);
                let unknown = says && once.is_empty() && now != "2022-01-01";
                assert_eq!(sees(store, "mother", "child", "quayside").await, !unknown, "of two without days neither: {case}");
                assert_eq!(faults(store).await, [""; 0]);
            }
            assert!(!opens(store, &living(&[fled("mother"), fled("child"), old]), "father").await, "{says} {once}");
        }
    }
}

async fn warnings(store: &Store, rows: &[(Table, &str)]) -> Vec<PlaceWarning> {
    let mut staged = begin(store).await;
    stage(&mut staged, rows).await;
    let told = staged.find_places().await.unwrap();
    staged.end().await.unwrap();
    told.into_iter().map(|(_, warning)| warning).collect()
}

async fn who_is_inside_by_an_old_row_is_named_and_so_is_who_waits(store: &Store) {
    let warnings = async |rows: &[(Table, &str)]| -> Vec<PlaceWarning> {
        // The brother has no row at all.
        warnings(store, rows).await.into_iter().filter(|warning| *warning != PlaceWarning::Apart).collect()
    };
    let row = |who: &str, says: bool, since: &str| address(&format!("a-{who}"), who, REFUGE, says, since);
    let rows = living(&[row("mother", false, "2026-05-01||2026-05-02"), row("child", true, "2026-05-01||2026-05-02")]);
    assert_eq!(warnings(&rows).await, [PlaceWarning::Unsaid, PlaceWarning::LetsIn], "each time");
    assert!(opens(store, &rows, "mother").await);
    assert!(warnings(&rows).await.contains(&PlaceWarning::LetsIn));
    let fled = [row("mother", true, "2026-05-01||2026-05-02"), row("child", true, "2026-05-01||2026-05-02")];
    let old = |says, since: &str| living(&[&fled[..], &[row("father", says, since)]].concat());
    assert_eq!(warnings(&old(false, "2008-01-01||2008-01-01")).await, [PlaceWarning::Unsaid], "it lets him in no more");
    assert_eq!(warnings(&old(true, "2018-01-01||2018-01-01")).await, [PlaceWarning::Waits]);
    assert_eq!(warnings(&old(true, "||2018-01-01")).await, [PlaceWarning::Waits; 2], "both, until it has its day or its end");
    assert_eq!(warnings(&old(true, "|2019-01-01|2018-01-01")).await, []);
    assert!(opens(store, &old(true, "|2019-01-01|2018-01-01"), "mother").await);
    // She came first, and the child months later: nobody knows who brought it.
    let later = living(&[row("mother", true, "2026-01-01||2026-05-02"), row("child", true, "2026-05-01||2026-05-02")]);
    assert_eq!(warnings(&later).await, [PlaceWarning::Waits]);
    assert!(!opens(store, &later, "mother").await);
}

async fn a_place_of_another_family_too_is_nobodys_home(store: &Store) {
    let row = |who: &str, says: bool| {
        address(&format!("a-{who}"), who, "Riverside House\n12 Portsmouth Road|KT1 2LU", says, "2026-05-01||2026-05-02")
    };
    let family = [row("mother", true), row("child", true)];
    assert!(opens(store, &living(&family), "mother").await);
    let stranger = (Table::People, "stranger|Flo|Else|1985-01-01||default");
    for says in [true, false] {
        let rows = [&[stranger][..], &living(&[&family[..], &[row("stranger", says)]].concat())].concat();
        assert_eq!(opens(store, &rows, "mother").await, !says, "{says}");
        assert!(sees(store, "mother", "mother", "portsmouth").await && !sees(store, "father", "child", "heronsgate").await);
    }
}

async fn nothing_is_elsewhere_from_words_that_are_no_address(store: &Store) {
    for hers in ["Haven House|", "Confidential|", "Refuge, Kingston|"] {
        let rows = living(&[
            address("a-mother", "mother", hers, true, "2026-05-01||2026-05-02"),
            address("a-child", "child", "12 Sandown Parade, Kingston|KT1 4GG", false, "2026-05-03||2026-05-03"),
        ]);
        assert!(!opens(store, &rows, "father").await, "where it is, nobody knows: {hers}");
        assert!(!sees(store, "father", "child", "sandown").await, "{hers}");
    }
}

/// All that stands on a page, whole or at a glance, of the own record.
async fn own_page<A: Action<Resource = PersonAccess> + SeeRecord>(store: &Store, person: &str) -> String {
    let own = PersonKey(person.into());
    let viewer = Viewer { account: AccountId(Uuid::now_v7()), role: Role::Parent, person: Some(own.clone()), team: None };
    let proof: Proof<A> = authorize(&viewer, store.find_access(&viewer, &own, TODAY).await.unwrap().unwrap()).unwrap();
    let record = store.record(&proof).await.unwrap();
    let parts = store.record_part(&proof, "category.health", None).await.unwrap().rows;
    let found = store.find_item(&proof, "right").await.unwrap();
    format!("{:?} {:?} {parts:?} {found:?}", record.contacts, record.parts).to_lowercase()
}

async fn ones_own_words_do_not_disappear_when_they_are_right(store: &Store) {
    let rows = with(&[
        (Table::Contacts, "c-hers|mother|phone|07700 900118|true|true|You told us|2026-01-01"),
        (Table::Contacts, "c-right|father|phone|07700 900118|true|false|GP|2026-06-01"),
        (Table::Contacts, "c-wrong|father|phone|07700 900119|true|false|GP|2026-06-01"),
        (Table::Contacts, "c-mail|father|email|19.heron.walk@example.org|true|false|You told us|2026-06-01"),
        (Table::Records, "right|father|category.health|Guess|They are at 19 Heron Walk|You told us|2026-06-01|family"),
        (Table::Records, "wrong|father|category.health|Guess|They are at 18 Heron Walk|You told us|2026-06-01|family"),
        (Table::Assessments, "said|father|category.assessment-referral|Near kt1 3cv|You told us|2026-06-01|family"),
        (Table::Consents, "yes|father|consent.family-support|2026-03-02||Bo|father"),
        (Table::Records, "others|father|category.health|Clinic|Beside 19 Heron Walk|GP|2026-06-01|family"),
        (Table::Records, "hers|mother|category.health|Doctor|Near 19 Heron Walk|You told us|2026-01-01|family"),
    ]);
    import(store, &rows).await;
    let (whole, glance) = (own_page::<ReadRecord>(store, "father").await, own_page::<GlanceRecord>(store, "father").await);
    for words in ["900118", "900119", "19.heron", "at 19 heron walk", "at 18 heron walk"] {
        assert!(whole.contains(words), "{words}: {whole}");
        assert_eq!(whole.contains(words), glance.contains(words) || !glance.contains("18 heron"), "{words}: {glance}");
    }
    assert!(whole.contains("near kt1 3cv"), "{whole}");
    assert!(!whole.contains("beside 19"), "what others wrote waits: {whole}");
    for words in ["900118", "near 19 heron"] {
        assert!(own_page::<ReadRecord>(store, "mother").await.contains(words), "{words}");
        assert!(!own_page::<GlanceRecord>(store, "mother").await.contains(words), "her own home stands at no glance: {words}");
    }
    assert!(!sees(store, "father", "child", "heronsgate").await, "and a guess opens nothing");
    assert_eq!(faults(store).await, [""; 0]);
}

/// The phone in somebody else's hand.
async fn the_home_of_ones_household_stands_in_no_glance_whoever_protects_it(store: &Store) {
    let row = |who: &str, lines: &str, says: bool, recorded: &str| {
        address(&format!("a-{who}"), who, lines, says, &format!("||{recorded}"))
    };
    let flagged = row("mother", REFUGE, true, "2026-05-01");
    let told = |who: &str| -> (Table, &'static str) {
        (
            Table::Records,
            format!("told|{who}|category.health|Doctor|With mum at 41 Quayside Lane|You told us|2026-05-02|family").leak(),
        )
    };
    let less = "41 Quayside Lane, Kingston|KT1 9ZZ";
    for (who, homes) in [
        ("child", vec![flagged.clone(), row("child", OLD, false, "2020-01-01")]),
        ("child", vec![flagged.clone(), row("child", less, false, "2026-05-03")]),
        ("child", vec![flagged, row("child", REFUGE, false, "2026-05-03")]),
        ("mother", vec![row("child", REFUGE, true, "2026-05-01"), row("mother", REFUGE, false, "2026-05-03")]),
        ("mother", vec![row("child", REFUGE, true, "2026-05-01"), row("mother", REFUGE, false, "2026-05-01")]),
    ] {
        import(store, &[&living(&homes)[..], &[told(who)]].concat()).await;
        let own = PersonKey(who.into());
        let viewer = Viewer { account: AccountId(Uuid::now_v7()), role: Role::Parent, person: Some(own.clone()), team: None };
        let access = store.find_access(&viewer, &own, TODAY).await.unwrap().unwrap();
        let proof: Proof<GlanceRecord> = authorize(&viewer, access).unwrap();
        let addresses = format!("{:?}", store.record(&proof).await.unwrap().addresses);
        let glance = own_page::<GlanceRecord>(store, who).await;
        for page in [&addresses.to_lowercase(), &glance] {
            assert!(!page.contains("quayside"), "{who} {homes:?}: {page}");
        }
        assert!(own_page::<ReadRecord>(store, who).await.contains("quayside"), "{who} {homes:?}");
    }
}
