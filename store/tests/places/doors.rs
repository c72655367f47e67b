//! Whom a place lets in, on both engines.

use super::*;

on_both! {
    who_moves_to_a_place_is_not_let_in_by_saying_so
    who_was_there_when_a_place_was_first_protected_stays_inside
    of_two_adults_of_one_day_only_who_says_so_is_inside
    a_child_is_not_found_where_only_the_mother_is_protected
    a_home_that_both_shared_opens_no_child_whom_she_took_along
    an_old_home_that_nobody_ended_lets_nobody_in
    a_word_that_is_no_house_is_nobodys_shared_home
    a_row_that_may_be_the_same_place_is_no_move
    who_moves_to_another_flat_of_the_same_house_has_not_left_it
    a_row_that_tells_less_is_protected_too
    a_number_that_is_gone_lets_nobody_in
    a_place_has_its_id_and_a_lift_goes_to_no_other
}

const HOME: &str = "Flat 4, Tamarisk House\n19 Heron Walk|KT1 3CV";

/// The family with another row of an address.
fn with_home(key: &str, person: &str, rest: &str) -> Vec<(Table, &'static str)> {
    let row: &'static str = format!("{key}|{person}|{rest}").leak();
    [&without(FAMILY, key)[..], &[(Table::Addresses, row)]].concat()
}

async fn who_moves_to_a_place_is_not_let_in_by_saying_so(store: &Store) {
    import(store, FAMILY).await;
    let there = |says: bool, recorded: &str| {
        with_home("a-father", "father", &format!("{HOME}|{says}|2020-01-01||You told us|{recorded}"))
    };
    for recorded in ["2020-01-01", "2026-11-01"] {
        import(store, &there(false, recorded)).await;
        assert!(!sees(store, "father", "child", "heronsgate").await, "he says that he moved there: {recorded}");
        assert!(sees(store, "mother", "child", "heronsgate").await);
    }
    import(store, &there(true, "2026-11-01")).await;
    for who in ["father", "mother"] {
        assert!(!sees(store, who, "child", "heronsgate").await, "which of the two has the child, no day says: {who}");
    }
    let since = |father: &str| -> Vec<(Table, &'static str)> {
        let row = |who: &str, day: &str| -> (Table, &'static str) {
            (Table::Addresses, format!("a-{who}|{who}|{HOME}|true|{day}||You told us|2026-11-01").leak())
        };
        let rest = without(&without(&without(FAMILY, "a-mother"), "a-child"), "a-father");
        [&rest[..], &[row("mother", "2026-05-01"), row("child", "2026-05-01"), row("father", father)]].concat()
    };
    import(store, &since("2026-05-01")).await;
    for who in ["father", "mother"] {
        assert!(sees(store, who, "child", "heronsgate").await, "both came with the child, hiding from somebody else: {who}");
        assert!(sees(store, who, "child", "heron walk").await, "{who}");
    }
    import(store, &since("2025-01-01")).await;
    assert!(!sees(store, "father", "child", "heronsgate").await, "who did not come with them");
    assert!(sees(store, "mother", "child", "heronsgate").await);
    import(store, FAMILY).await;
    let (father, officer) =
        (add_account(store, Role::Parent, Some("father")).await, add_account(store, Role::Officer, None).await);
    for (n, field, value) in [(7, "lines", "Flat 4, Tamarisk House\n19 Heron Walk"), (8, "postcode", "KT1 3CV")] {
        let reference = submit(store, &father, "father", n).await.unwrap();
        let proof = proof_of::<HandleCase>(&officer, store.find_case(&reference).await.unwrap().unwrap());
        let change = Change::new(Table::Addresses, "a-father", field, Some(value), TODAY).unwrap();
        let mut unit = store.begin().await.unwrap();
        assert!(unit.accept_change(&proof, &change, TODAY, at(0)).await.unwrap());
        unit.save().await.unwrap();
    }
    assert!(sees(store, "father", "father", "heron").await, "what he said is on his own page");
    assert!(!sees(store, "father", "child", "heronsgate").await);
    assert_eq!(faults(store).await, [""; 0]);
}

async fn who_was_there_when_a_place_was_first_protected_stays_inside(store: &Store) {
    let mother = |source: &str| with_home("a-mother", "mother", &format!("{HOME}|false|||{source}|2026-01-01"));
    import(store, &mother("You told us")).await;
    assert!(sees(store, "mother", "child", "heronsgate").await, "the child's row alone says so, on the same day");
    import(store, &mother("Letter")).await;
    assert!(sees(store, "mother", "child", "heronsgate").await, "another source of the same home");
    assert!(!sees(store, "father", "child", "heronsgate").await);
    let later = with_home("a-mother", "mother", &format!("{HOME}|true|||You told us|2026-06-01"));
    import(store, &later).await;
    assert!(sees(store, "mother", "child", "heronsgate").await);
}

async fn of_two_adults_of_one_day_only_who_says_so_is_inside(store: &Store) {
    let mother =
        (Table::Addresses, "a-mother|mother|Flat 4, Tamarisk House\n19 Heron Walk|KT1 3CV|true|||You told us|2026-01-01");
    let father = with_home("a-father", "father", &format!("{HOME}|false|||You told us|2026-01-01"));
    import(store, &[&without(&father, "a-mother")[..], &[mother]].concat()).await;
    assert!(!sees(store, "father", "child", "heronsgate").await, "which of them came to the other, nobody knows");
    assert!(sees(store, "mother", "child", "heronsgate").await);
}

async fn a_child_is_not_found_where_only_the_mother_is_protected(store: &Store) {
    let child = |rest: &str| with_home("a-child", "child", rest);
    let old = "27 Ferry Lane|TW1 3AA|false|||You told us";
    for rows in [child(&format!("{old}|2026-01-01")), child(&format!("{old}|2020-01-01")), without(FAMILY, "a-child")] {
        let mut staged = begin(store).await;
        stage(&mut staged, &rows).await;
        let told = staged.find_places().await.unwrap();
        assert!(told.iter().any(|(_, warning)| *warning == PlaceWarning::Apart), "{told:?}");
        apply(staged).await.unwrap();
        for person in ["child", "brother"] {
            assert!(!sees(store, "father", person, "heronsgate").await, "{person}");
            assert!(sees(store, "mother", person, "heronsgate").await, "{person}");
        }
        assert!(sees(store, "father", "third", "hill school").await, "a child of his alone");
    }
    import(store, &child(&format!("{old}|2026-02-01"))).await;
    assert!(!sees(store, "father", "child", "heronsgate").await, "an old home that is written down once more is an old home");
    import(store, &child("27 Ferry Lane|TW1 3AA|false|2026-02-01||You told us|2026-02-01")).await;
    assert!(sees(store, "father", "child", "heronsgate").await, "since that day the child is with him");
    // His own protected home shuts her out of nothing where she and the child share one, and he lived elsewhere when they came.
    let his =
        |since: &str| with_home("a-father", "father", &format!("27 Ferry Lane|TW1 3AA|true|{since}||You told us|2026-05-01"));
    for (hers, his_since, sees_it) in [("", "", false), ("2026-01-01", "2026-05-01", false), ("2026-01-01", "2020-01-01", true)] {
        let rows = ["mother", "child"].map(|who| -> (Table, &'static str) {
            (Table::Addresses, format!("a-{who}|{who}|{HOME}|true|{hers}||You told us|2026-01-01").leak())
        });
        import(store, &[&without(&without(&his(his_since), "a-mother"), "a-child")[..], &rows].concat()).await;
        assert_eq!(sees(store, "mother", "child", "heronsgate").await, sees_it, "{hers} {his_since}");
    }
    // Only a brother's row tells where they went.
    let sibling = (Table::Addresses, "a-brother|brother|5 Mill Lane|LS1 1AA|true|||You told us|2026-01-01");
    let moved = [&without(&without(FAMILY, "a-mother"), "a-child")[..], &[sibling]].concat();
    import(store, &moved).await;
    assert!(!sees(store, "father", "child", "heronsgate").await);
    // Whom an order forbids to see the child has it not.
    let elsewhere = ["mother", "child"].map(|who| -> (Table, &'static str) {
        (Table::Addresses, format!("a-{who}|{who}|9 Oak Lane|LS2 1AA|false|||You told us|2026-01-01").leak())
    });
    let flagged = with_home("a-father", "father", "27 Ferry Lane|TW1 3AA|true|||You told us|2026-05-01");
    let flagged = [&without(&without(&flagged, "a-mother"), "a-child")[..], &elsewhere].concat();
    import(store, &flagged).await;
    assert!(!sees(store, "mother", "child", "heronsgate").await, "until somebody here says since when the child is with her");
    let forbidden = (Table::Relationships, "r2|child|father|parent|true|true||");
    import(store, &[&without(&flagged, "r2")[..], &[forbidden]].concat()).await;
    assert!(sees(store, "mother", "child", "heronsgate").await);
}

/// Her home is a refuge now, and the child's row is that of the home before: whoever protects that one, it says nothing of today.
async fn a_home_that_both_shared_opens_no_child_whom_she_took_along(store: &Store) {
    const GROVE: &str = "5 Elm Grove\nSurbiton|KT6 1AA";
    let hers = format!("a-mother|mother|{HOME}|true|2026-05-01||You told us|2026-05-01").leak();
    let row = |who: &str, flag: bool, ended: &str, recorded: &str| -> (Table, &'static str) {
        let (key, began) = (format!("grove-{who}"), "2015-01-01");
        (Table::Addresses, format!("{key}|{who}|{GROVE}|{flag}|{began}|{ended}|You told us|{recorded}").leak())
    };
    let family = without(&without(&without(FAMILY, "a-mother"), "a-child"), "a-father");
    let family = [&family[..], &[(Table::Addresses, hers)]].concat();
    for (before, father, child) in [
        (Some(true), false, false),
        (Some(true), false, true),
        (Some(false), true, false),
        (Some(false), true, true),
        (None, true, false),
        (None, false, false),
    ] {
        let before = before.map(|flag| row("mother", flag, "2026-04-30", "2026-01-10"));
        let others = [row("father", father, "", "2015-01-01"), row("child", child, "", "2015-01-01")];
        import(store, &family.iter().copied().chain(before).chain(others).collect::<Vec<_>>()).await;
        assert!(!sees(store, "father", "child", "heronsgate").await, "{before:?} {father} {child}");
    }
}

/// Case systems seldom end an old row.
async fn an_old_home_that_nobody_ended_lets_nobody_in(store: &Store) {
    let old = with_home("a-father", "father", &format!("{HOME}|false|2008-01-01||You told us|2008-02-01"));
    let since = (Table::Addresses, "a-father-2|father|27 Ferry Lane|TW1 3AA|false|2015-01-01||You told us|2015-01-01");
    let both = [&old[..], &[since]].concat();
    for rows in [&both, &old, &both] {
        import(store, rows).await;
        for words in ["heron walk", "heronsgate"] {
            assert!(!sees(store, "father", "child", words).await, "{words} {}", rows.len());
        }
        assert!(sees(store, "mother", "child", "heron walk").await);
    }
    // Who left with her child reads on, although nobody ended her own old row.
    let left: [(Table, &str); 4] = [
        (Table::Addresses, "a-mother|mother|Flat 4, Tamarisk House\n19 Heron Walk|KT1 3CV|false|||You told us|2026-01-01"),
        (Table::Addresses, "b-mother|mother|5 Mill Lane|LS1 1AA|false|2026-05-01||You told us|2026-05-01"),
        (Table::Addresses, "a-child|child|Flat 4, Tamarisk House\n19 Heron Walk|KT1 3CV|true||2026-05-01|You told us|2026-01-01"),
        (Table::Addresses, "b-child|child|5 Mill Lane|LS1 1AA|false|2026-05-01||You told us|2026-05-01"),
    ];
    import(store, &[&without(&without(FAMILY, "a-mother"), "a-child")[..], &left].concat()).await;
    assert!(sees(store, "mother", "child", "heronsgate").await);
}

/// Workers write it for everybody whose address is confidential. Who came there on one day is one household, where that is one adult.
async fn a_word_that_is_no_house_is_nobodys_shared_home(store: &Store) {
    let family = without(&without(&without(FAMILY, "a-mother"), "a-child"), "a-father");
    let care = "C/o Family Hub\n1 High Street\nKingston|KT1 1EU";
    for words in [
        "Confidential|",
        "The Refuge|",
        "C/o social care|",
        "No fixed abode|",
        "No fixed abode|ZZ99 3VZ",
        "PO Box 7|KT1 1EU",
        care,
    ] {
        // Nobody is found there by such words, the child's mother neither: the record waits for review.
        for his in ["2025-01-01", "2026-05-01"] {
            let rows = [("mother", "2026-05-01"), ("child", "2026-05-01"), ("father", his)].map(
                |(who, since)| -> (Table, &'static str) {
                    (Table::Addresses, format!("a-{who}|{who}|{words}|true|{since}||You told us|2026-05-02").leak())
                },
            );
            import(store, &[&family[..], &rows].concat()).await;
            assert!(!sees(store, "father", "child", "heronsgate").await, "{words} {his}");
            assert!(!sees(store, "mother", "child", "heronsgate").await, "{words} {his}");
        }
    }
    assert_eq!(faults(store).await, [""; 0]);
}

/// Written with less, or with a slip: it says of no other place that the child is there.
async fn a_row_that_may_be_the_same_place_is_no_move(store: &Store) {
    let refuge = "Flat 2\nThe Quay House\n41 Quayside Lane\nKingston upon Thames|KT1 9ZZ|true|2026-05-01||You told us|2026-05-01";
    let family = without(&with_home("a-mother", "mother", refuge), "a-child");
    for lines in [
        "41 Quayside, Kingston upon Thames",
        "Forty One Quayside, Kingston",
        "Quayside Lane, Kingston upon Thames",
        "Flat 2, 41 Quayside Lne, Kingston",
        "41 Quaside Lane, Kingston",
        "No fixed abode|ZZ99 3VZ",
    ] {
        let code = if lines.contains('|') { "" } else { "|" };
        let row: &'static str = format!("a-child|child|{lines}{code}|false|2026-05-03||You told us|2026-05-03").leak();
        import(store, &[&family[..], &[(Table::Addresses, row)]].concat()).await;
        for words in ["quay", "quaside", "heronsgate"] {
            assert!(!sees(store, "father", "child", words).await, "{lines}: {words}");
        }
    }
}

/// The refuge gives them another flat: a later row of the child's says so, and is no move to the father.
async fn who_moves_to_another_flat_of_the_same_house_has_not_left_it(store: &Store) {
    for later in [
        "Flat 6, Tamarisk House\n19 Heron Walk|KT1 3CV|false|2026-03-01|",
        "Flat 6\n19 Heron Walk||false|2026-03-01|",
        "21 Heron Walk|KT1 3CV|false|2026-03-01|",
        "Room 3, Flat 4, Tamarisk House\n19 Heron Walk|KT1 3CV|false|2026-03-01|",
    ] {
        import(store, &with_home("a-child", "child", &format!("{later}|You told us|2026-03-01"))).await;
        assert!(!sees(store, "father", "child", "heronsgate").await, "{later}");
        assert!(sees(store, "mother", "child", "heronsgate").await, "{later}");
    }
    import(store, &with_home("a-child", "child", "27 Ferry Lane|TW1 3AA|false|2026-03-01||You told us|2026-03-01")).await;
    assert!(sees(store, "father", "child", "heronsgate").await, "another house is");
}

async fn a_row_that_tells_less_is_protected_too(store: &Store) {
    for (hers, childs) in [
        ("Rosebank Refuge|", "Rosebank Refuge|"),
        ("Rosebank Refuge|", "The Rosebank Refuge, Surbiton|"),
        ("Flat 2 Broadway Lodge Surbiton|", "2 Broadway Lodge|"),
        ("12 The Croft, Surbiton|", "12 Croft Surbiton|"),
        ("St Mark's Hill, 7, Surbiton|", "7 Saint Marks Hill|"),
    ] {
        let mother = with_home("a-mother", "mother", &format!("{hers}|true|||You told us|2026-01-01"));
        let row: &'static str = format!("a-child|child|{childs}|false|||You told us|2026-02-01").leak();
        import(store, &[&without(&mother, "a-child")[..], &[(Table::Addresses, row)]].concat()).await;
        for words in ["rosebank", "broadway", "croft", "mark", "heronsgate"] {
            assert!(!sees(store, "father", "child", words).await, "{hers} {childs}: {words}");
        }
    }
}

async fn a_number_that_is_gone_lets_nobody_in(store: &Store) {
    let rows = with(&[
        (Table::Contacts, "c-new|mother|phone|07700 900118|true|true|You told us|2026-01-01"),
        (Table::Contacts, "c-old|father|phone|07700 900118|true|false|You told us|2020-01-01"),
        (Table::Records, "told|third|category.health|Doctor|Ring Ada: 07700 900118|GP|2026-01-01|family"),
    ]);
    import(store, &rows).await;
    assert!(sees(store, "father", "third", "900118").await, "it was theirs before she protected it");
    import(store, &without(&rows, "c-old")).await;
    assert!(!sees(store, "father", "third", "900118").await);
}

async fn a_place_has_its_id_and_a_lift_goes_to_no_other(store: &Store) {
    let (one, other) = ("Flat 1, 19 Larch Lane", "Flat 11, 9 Larch Lane");
    let row = |person: &str, lines: &str| -> (Table, &'static str) {
        (Table::Addresses, format!("a-{person}|{person}|{lines}|KT2 5AA|true|||You told us|2026-01-01").leak())
    };
    let rest = without(&without(FAMILY, "a-mother"), "a-child");
    let count = async |sql| store.sql(sql).one::<(i64,)>().await.unwrap().0;
    let standing = "SELECT count(*) FROM protected_place WHERE lifted_us IS NULL";
    let all = "SELECT count(*) FROM protected_place";
    // As a portal left it that took both for one.
    let before = Place::new(one, Some("KT2 5AA")).id_before_5(one);
    assert_eq!(before, Place::new(other, Some("KT2 5AA")).id_before_5(other));
    let leave = async |lifted: &'static str| {
        tamper(store, "DELETE FROM place_mention").await;
        tamper(store, "DELETE FROM protected_place").await;
        let mut unit = store.begin().await.unwrap();
        unit.sql(lifted).bind(before).bind(one.to_owned()).exec().await.unwrap();
        unit.save().await.unwrap();
        tamper(store, "UPDATE place_search SET rules = 4").await;
        store.migrate().await.unwrap();
    };
    let lifted = "INSERT INTO protected_place (place_id, lines, postcode, lifted_us) VALUES ($1, $2, 'KT2 5AA', 5)";
    let open = "INSERT INTO protected_place (place_id, lines, postcode) VALUES ($1, $2, 'KT2 5AA')";
    import(store, &[&rest[..], &[row("mother", one), row("child", other)]].concat()).await;
    assert_eq!((count(standing).await, count(all).await), (2, 2), "two places");
    leave(lifted).await;
    assert_eq!(
        (count(standing).await, count(all).await),
        (2, 2),
        "nobody knows of which it was lifted: both are protected again"
    );
    assert!(!sees(store, "father", "child", "larch").await);
    leave(open).await;
    assert_eq!((count(standing).await, count(all).await), (2, 2));
    assert!(lift(store, "a-mother").await);
    assert!(!sees(store, "father", "child", "larch").await, "her place is another than the child's");
    tamper(store, "DELETE FROM address WHERE address_key = 'a-child'").await;
    leave(lifted).await;
    assert_eq!((count(standing).await, count(all).await), (0, 1), "of one alone the lift stands");
    import(store, &[&rest[..], &[row("mother", one), row("child", other)]].concat()).await;
    assert_eq!((count(standing).await, count(all).await), (1, 2), "and is of no other place");
}
