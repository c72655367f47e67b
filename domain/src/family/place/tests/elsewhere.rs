use super::*;

#[test]
fn what_is_no_address_is_no_dwelling() {
    for (lines, postcode) in [
        ("Confidential", None),
        ("Confidential", Some("KT1 1EU")),
        ("Refuge", Some("KT1 1EU")),
        ("Rosebank Refuge", None),
        ("No fixed abode", Some("ZZ99 3VZ")),
        ("5 Unknown Road", Some("ZZ99 3WZ")),
        ("C/o Family Hub\n1 High Street", Some("KT1 1EU")),
        ("c/o 1 High Street", Some("KT1 1EU")),
        ("P.O. Box 7\n1 High Street", Some("KT1 1EU")),
        ("N/A", None),
        ("Kingston", None),
        ("Rosebank Refuge", Some("KT1 3CV")),
        ("Flat 4", Some("KT1 3CV")),
        ("19 Heron Walk", None),
        ("Flat 4, Heron Walk", Some("KT1 3CV")),
        ("Women's Aid refuge\nKingston upon Thames", None),
        ("Women's Aid refuge\nKingston upon Thames", Some("KT1 3CV")),
        ("B&B\nRoom 1", Some("KT1 3CV")),
        ("Sofa surfing", Some("KT1 1AA")),
        ("Staying with friends, Surbiton", Some("KT1 1AA")),
        ("Address not disclosed, refuge", Some("KT1 2LV")),
        ("Refuge (ring 020 8000 1111)", Some("KT1 2LV")),
        ("Protected address 1", Some("KT1 2LV")),
        ("Confidential 12/05/2026", Some("KT1 2LV")),
    ] {
        assert!(!Place::new(lines, postcode).is_dwelling(), "{lines} {postcode:?}");
    }
    for (lines, postcode) in [
        (LINES, Some("KT1 3CV")),
        ("19 Heron Walk", Some("KT1 3CV")),
        ("19\nHeron Walk, Kingston", Some("KT1 3CV")),
        ("12 The Croft", Some("KT1 3CV")),
        ("Mill Hill, 7", Some("KT1 3CV")),
        ("Rosebank, Heron Walk", Some("KT1 3CV")),
        ("07700 900118", None),
    ] {
        assert!(Place::new(lines, postcode).is_dwelling(), "{lines} {postcode:?}");
    }
}

#[test]
fn only_what_is_surely_another_place_is_elsewhere() {
    let is_elsewhere = |lines: &str, postcode: Option<&str>| Place::new(lines, postcode).is_elsewhere(&refuge());
    for (lines, postcode) in [
        ("19 Heron, Kingston", None),
        ("19 Herron Walk", None),
        ("Nineteen Heron Wlk, Leeds", None),
        ("Tamarisk, Kingston", None),
        ("12 Mill Road", Some("KT1 3CV")),
        ("12 Mill Road", Some("ZZ99 3VZ")),
        ("With her mother", None),
        ("Refuge", Some("LS1 1AA")),
        ("C/o Smith, 12 Mill Road", Some("LS1 1AA")),
        ("Heron Walk, Kingston", Some("LS1 1AA")),
        ("19 Herron Walk, Kingston", Some("LS1 1AA")),
        ("Flat 4, 19 Hero Walk", Some("LS1 1AA")),
        ("19 Heron, Kingston", Some("LS1 1AA")),
        ("Tamarisk House, 3 Mill Road", Some("LS1 1AA")),
    ] {
        assert!(!is_elsewhere(lines, postcode), "{lines} {postcode:?}");
    }
    for (lines, postcode) in [("12 Mill Road", None), ("12 Mill Road", Some("LS1 1AA")), ("With her aunt", Some("LS1 1AA"))] {
        assert!(is_elsewhere(lines, postcode), "{lines} {postcode:?}");
    }
    for lines in ["Confidential", "Haven House", "Refuge, Kingston"] {
        let told = Place::new("12 Sandown Parade, Kingston", Some("KT1 4GG"));
        assert!(!told.is_elsewhere(&Place::new(lines, None)), "nobody knows where it is: {lines}");
    }
}
