//! What is the same home, and what is another.

use super::*;

#[test]
fn who_lives_there_is_told_from_a_neighbour() {
    let near = |lines, postcode| refuge().near(&Place::new(lines, postcode));
    for (lines, postcode) in [
        (LINES, Some("KT1 3CV")),
        ("flt 4 tamarisk hse, 19 heron wlk", Some("kt13cv")),
        ("Flat Four, Tamarisk House, No. 19 Heron Walk", Some("KT1 3CV")),
        ("Flat No. 4, Tamarisk House, 19 Heron Walk, Kingston-upon-Thames, Surrey", Some("KT1 3CV")),
        ("Apartment 4, Tamarisk House, 19 Heron Walk Kingston upon Thames KT1 3CV", None),
    ] {
        assert_eq!(near(lines, postcode), Near::Home, "{lines}");
    }
    assert_eq!(near("Flat 4, Tamarisk House, 19 Heron Walk\nKingston upon Thames", None), Near::Door, "it has no postcode");
    assert_eq!(near(LINES, Some("KT1 3CU")), Near::Door, "the postcode may be wrong");
    assert_eq!(near("Kingston upon Thames", Some("KT1 3CV")), Near::Door, "nothing says that it is another house");
    for lines in ["Flat 5, Tamarisk House\n19 Heron Walk", "20 Heron Walk", "2 Bridge Road"] {
        assert_eq!(near(lines, Some("KT1 3CV")), Near::Apart, "{lines}");
    }
    assert_eq!(Place::new("19a Heron Walk", None).near(&Place::new("19b Heron Walk", None)), Near::Door, "no home of theirs");
    for lines in ["4 Tamarisk House", "Flat 04, 19 Heron Walk", "Tamarisk House", "No. 4 Tamarisk House"] {
        assert_eq!(near(lines, Some("KT1 3CV")), Near::Door, "it may be theirs: {lines}");
    }
    let named = |code| Place::new("The Old Vicarage\nSt. Mary’s Street\nLittle Snoring", code);
    let code = Some("NR21 0AA");
    assert_eq!(named(code).near(&Place::new("Old Vicarage, St Marys St, Little Snoring", code)), Near::Home);
    assert_eq!(named(code).near(&Place::new("Old Vicarage, St Marys St, Great Snoring", code)), Near::Door);
    assert_eq!(named(None).near(&named(None)), Near::Door);
}

#[test]
fn where_something_is_missing_or_different_it_is_not_the_same_home() {
    let all = [
        LINES,
        "19 Heron Walk",
        "19 Heron Walk\nKingston upon Thames",
        "17 Heron Walk\nKingston upon Thames",
        "19 Heron Walk\nLeeds",
        "19 Heron Walk, Surrey",
        "19 Heron Walk, Surrey, England",
        "19a Heron Walk, Kingston upon Thames",
        "17-19 Heron Walk, Kingston upon Thames",
        "7/19 Heron Walk, Kingston upon Thames",
        "Flat 4, 19 Heron Walk, Kingston upon Thames",
        "Flat 4B, 19 Heron Walk, Kingston upon Thames",
        "Flat Seven\n19 Heron Walk, Kingston upon Thames",
        "Flat No. 8, 19 Heron Walk, Kingston upon Thames",
        "Flat 11, 9 Heron Walk, Kingston upon Thames",
        "Flat 1, 19 Heron Walk, Kingston upon Thames",
        "Flat 19, 4 Heron Walk, Kingston upon Thames",
        "7 Tamarisk House\n19 Heron Walk, Kingston upon Thames",
        "Tamarisk House, 19 Heron Walk, Kingston upon Thames",
        "Tamarisk House, Heron Walk, Kingston upon Thames",
        "Flat 4, Heron Walk, Kingston upon Thames",
        "Heron Walk, Kingston upon Thames",
        "Ground Floor Flat\n19 Heron Walk, Kingston upon Thames",
        "First Floor Flat\n19 Heron Walk, Kingston upon Thames",
        "19 Heron Walk, First Floor, Kingston upon Thames",
        "19 Heron Walk Rear, Kingston upon Thames",
        "19 Heron Walk East, Kingston upon Thames",
        "19 Heron Walk, The Coach House, Kingston upon Thames",
        "Top Flat, Tamarisk House\n19 Heron Walk, Kingston upon Thames",
        "Maisonette, 19 Heron Walk, Kingston upon Thames",
        "Annexe, 19 Heron Walk, Kingston upon Thames",
        "c/o Smith, 19 Heron Walk, Kingston upon Thames",
        "Flat 4, Rose House, 19 Heron Walk, Kingston upon Thames",
    ];
    for (n, one) in all.iter().enumerate() {
        for (m, other) in all.iter().enumerate().filter(|(m, _)| *m != n) {
            let near = |code: Option<&str>, with: Option<&str>| Place::new(one, code).near(&Place::new(other, with));
            // Towns that stand in one alone do not part two that have the same postcode.
            let only_town = [n, m].iter().all(|n| [1, 2, 4, 5, 6].contains(n));
            assert!(only_town || near(Some("KT1 3CV"), Some("KT1 3CV")) != Near::Home, "{one} | {other}");
            for (code, with) in
                [(None, None), (Some("KT1 3CV"), None), (None, Some("KT1 3CV")), (Some("LS1 1AA"), Some("KT1 3CV"))]
            {
                assert_ne!(near(code, with), Near::Home, "{one} {code:?} | {other} {with:?}");
            }
        }
    }
    let near = |one, other| Place::new(one, Some("KT1 3CV")).near(&Place::new(other, Some("KT1 3CV")));
    assert_eq!(near("19 Heron Walk, Kingston", "19 Heron Walk, Leeds"), Near::Door, "one of the two has the wrong postcode");
    for alone in ["Heron Walk", "Flat 4, Heron Walk", "c/o Smith, 19 Heron Walk", "PO Box 7, Kingston"] {
        assert_eq!(near(alone, alone), Near::Door, "no home: {alone}");
    }
    for lines in ["19 Heron Walk", "19 Heron Walk, Surrey", "19 Heron Walk, England"] {
        assert_eq!(Place::new(lines, None).near(&Place::new(lines, None)), Near::Door, "of many towns: {lines}");
    }
}

fn near_in_one_postcode(one: &str, other: &str) -> Near {
    let near = |one, other| Place::new(one, Some("KT1 3CV")).near(&Place::new(other, Some("KT1 3CV")));
    assert_eq!(near(one, other), near(other, one), "{one} | {other}");
    near(one, other)
}

#[test]
fn every_unit_with_its_kind_is_a_part_of_the_home() {
    for (one, other) in [
        ("Room 2, Flat 4\nWillow House\n31 Kestrel Lane", "Room 2, Flat 9\nWillow House\n31 Kestrel Lane"),
        ("Flat 4, Room 2, 31 Kestrel Lane", "Flat 4, Room 3, 31 Kestrel Lane"),
        ("Flat 4\nRoom 2\n31 Kestrel Lane", "Flat 4\n31 Kestrel Lane"),
        ("Suite 100, Apt 4, 31 Kestrel Lane", "Suite 100, Apt 7, 31 Kestrel Lane"),
        ("Apt 4, Suite 100, 31 Kestrel Lane", "Apt 4, Suite 200, 31 Kestrel Lane"),
        ("Studio 4, Flat 2, 31 Kestrel Lane", "Studio 4, 31 Kestrel Lane"),
        ("Room 5, 31 Kestrel Lane", "Flat 5, 31 Kestrel Lane"),
        ("Unit 3, 31 Kestrel Lane", "Apartment 3, 31 Kestrel Lane"),
        ("Bed 3, Room 2, 31 Kestrel Lane", "Bed 4, Room 2, 31 Kestrel Lane"),
        ("Flat 3 Room B, 31 Kestrel Lane", "Flat 3 Room C, 31 Kestrel Lane"),
        ("Flat 2/1, 38 Kestrel Lane", "Flat 2, 1/38 Kestrel Lane"),
        ("Flat 2/1, 38 Kestrel Lane", "Flat 2/2, 38 Kestrel Lane"),
        ("Flat 1, 19 Kestrel Lane", "Flat 11, 9 Kestrel Lane"),
        ("Flat 12B, 39 Kestrel Lane", "Flat 12, B39 Kestrel Lane"),
        ("Flat G.01, 41 Kestrel Lane", "Flat G.02, 41 Kestrel Lane"),
        ("17-19 Kestrel Lane", "19-17 Kestrel Lane"),
        ("Room 8, Floor 2, 31 Kestrel Lane", "Room 8, Floor 3, 31 Kestrel Lane"),
        ("Flat A, 36 Kestrel Lane", "A, 36 Kestrel Lane"),
        ("46 Kestrel Lane, Flat 2", "46 Kestrel Lane, Flat 3"),
    ] {
        assert_ne!(near_in_one_postcode(one, other), Near::Home, "{one} | {other}");
    }
    for (one, other) in [
        ("Room 2, Flat 4\nWillow House\n31 Kestrel Lane", "Flat 4 Room 2, Willow Hse, 31 Kestrel Ln"),
        ("46 Kestrel Lane, Flat 2", "Flat Two, 46 Kestrel Lane"),
        ("Flat 4B, 31 Kestrel Lane", "Apt 4 b, 31 Kestrel Lane"),
        ("Flat 4 31 Kestrel Lane", "Flat 04\nNo. 31 Kestrel Lane"),
    ] {
        assert_eq!(near_in_one_postcode(one, other), Near::Home, "{one} | {other}");
    }
    // Another room of one house is not surely another home.
    for (one, other) in
        [("Room 8, 31 Kestrel Lane", "Room 9, 31 Kestrel Lane"), ("Room 8, Flat 4, 31 Kestrel Lane", "Room 8, 31 Kestrel Lane")]
    {
        assert_eq!(near_in_one_postcode(one, other), Near::Door, "{one} | {other}");
    }
}

#[test]
fn a_word_behind_the_street_that_is_no_town_must_be_in_both() {
    let home = "31 Kestrel Lane\nKingston";
    for more in [
        "moved out",
        "(old address)",
        "correspondence only",
        "via grandmother",
        "must not go there",
        "Opposite",
        "Garage",
        "Car Park",
        "Bungalow",
        "The Lodge",
        "not now, left 2025",
        "2nd",
        "Down",
    ] {
        for other in [
            format!("{home}\n{more}"),
            format!("31 Kestrel Lane {more}\nKingston"),
            format!("31 Kestrel Lane, {more}"),
            format!("{more}\n{home}"),
        ] {
            assert_eq!(near_in_one_postcode(home, &other), Near::Door, "{other}");
        }
        let both = format!("{home}\n{more}");
        assert_eq!(near_in_one_postcode(&both, &both.to_uppercase()), Near::Home, "known to both: {both}");
    }
    for (one, other) in [
        ("31 Kestrel Lane, Kingston", "31 Kestrel Lane, Kingston upon Thames"),
        ("31 Kestrel Lane", "31 Kestrel Lane Kingston-upon-Thames Surrey UK"),
        ("31 Kestrel Lane, Norbiton, Kingston", "31 Kestrel Lane, Kingston, Surrey"),
        ("31 Kestrel Lane, London", "31 Kestrel Lane"),
        ("31 Kestrel Lane, Newcastle upon Tyne", "31 Kestrel Lane, Newcastle, Tyne and Wear, England"),
        ("31 Kestrel Lane, Co. Down", "31 Kestrel Lane, Northern Ireland"),
    ] {
        assert_eq!(near_in_one_postcode(one, other), Near::Home, "{one} | {other}");
    }
    let newcastles = ("31 Kestrel Lane, Newcastle upon Tyne", "31 Kestrel Lane, Newcastle-under-Lyme");
    assert_eq!(near_in_one_postcode(newcastles.0, newcastles.1), Near::Door);
}
