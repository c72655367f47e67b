use proptest::prelude::*;

use super::*;

mod elsewhere;
mod homes;
mod household;

const LINES: &str = "Flat 4, Tamarisk House\n19 Heron Walk\nKingston upon Thames";

fn refuge() -> Place {
    Place::new(LINES, Some("KT1 3CV"))
}

fn is_in(place: Place, text: &str) -> bool {
    Finder::new([((), place)]).find(text).count() == 1
}

#[test]
fn every_spelling_of_a_place_is_found() {
    for text in [
        "kt1 3cv",
        "KT13CV",
        "Kt1-3cV",
        "Collected from 19 Heron Walk on Tuesdays",
        "19, HERON WALK",
        "no.19 heron wlk",
        "Héron Walk (number 19)",
        "19HeronWalk_letter.pdf",
        "19_heron_wk.pdf",
        "They moved to Heron\nWalk. It is number 19",
        "019 Heron-Walk",
        "19a Heron Walk",
        "Tamarisk Hse, Heron Walk",
        "Apt 4, Heron Walk",
        "4 Tamarisk House",
        "Tamarisk House (flat 4)",
        "near\u{200b} 19 Heron\u{202a} Walk",
        "19 H\u{2066}eron W\u{fe0f}alk",
        "https://maps.example/?q=19%20Heron%20Walk",
        "https://maps.example/?to=19%2520Heron%2520Walk",
        "kt1%203cv",
        "nineteen Heron Walk",
        "They live in Heron Walk, at number nineteen",
        "NINETEEN, the HERON WALK",
        "Heron Walk, flat four",
        "Flat four in Tamarisk House",
        "١٩ Heron Walk",
        "१९ Heron Walk",
        "１９ Ｈｅｒｏｎ Ｗａｌｋ",
        "19 Неrоn Wаlk",
        "19 ΗΕRΟΝ WΑLΚ",
        "КТ1 3СV",
        "KT１ ３CV",
        "KTI 3CV",
        "ktl3cv",
        "1 9 Heron Walk",
        "H e r o n  W a l k, 19",
        "19&nbsp;Heron&#32;Walk",
        "19&amp;#32;Heron Walk",
        "<b>KT1</b>&#160;3CV",
        "19=20Heron=\nWalk",
        "=31=39 Heron Walk",
        r"19\u0020Heron\u0020Walk",
    ] {
        assert!(is_in(refuge(), text), "{text}");
    }
}

#[test]
fn a_number_in_one_word_is_a_number() {
    let place = || Place::new("31 Fern Gardens", Some("KT2 5AA"));
    for text in ["thirtyone Fern Grdns", "Thirty-one, Fern Gardens", "thirty one Fern Gdns"] {
        assert!(is_in(place(), text), "{text}");
    }
    assert!(!is_in(place(), "twentyone Fern Gardens"));
}

#[test]
fn a_town_a_street_or_a_house_alone_is_no_match() {
    for text in [
        "Kingston upon Thames",
        "Heron Walk Surgery",
        "Tamarisk House",
        "KT1",
        "20 Heron Walk",
        "19 Bridge Road, Kingston upon Thames",
        "Flat 4, 19 Kingston upon Thames",
        "KT1 3CU",
        "19 March",
        "Nineteen children went to the surgery in Heron Walk",
        "Four children were sent on to Tamarisk House",
        "eighteen Heron Walk",
        "",
    ] {
        assert!(!is_in(refuge(), text), "{text}");
    }
}

#[test]
fn a_house_number_in_words_is_a_number() {
    for (lines, text) in [
        ("Twelve High Street", "12 High Street"),
        ("Twelve High Street", "twelve High St"),
        ("12 High Street", "twelve High Street"),
        ("121 Mill Lane", "a hundred and twenty-one Mill Lane"),
        ("121 Mill Lane", "One hundred and twenty one, Mill Lane"),
        ("300 Mill Lane", "three hundred Mill Lane"),
        ("12 High Street", "12 ΗΙGΗ SΤRΕΕΤ"),
    ] {
        assert!(is_in(Place::new(lines, None), text), "{lines}: {text}");
    }
    let road = Place::new("14 Seven Sisters Road", None);
    assert!(is_in(road.clone(), "fourteen Seven Sisters Road") && !is_in(road, "Seven Sisters Road"), "a name of a street");
    assert!(!is_in(Place::new("Rose House\nSeven Sisters Road", None), "7 Seven Sisters Road"));
}

#[test]
fn a_short_name_is_no_part_of_another_word() {
    let mall = Place::new("7 Mall", None);
    assert!(is_in(mall.clone(), "7 Mall"));
    assert!(!is_in(mall.clone(), "7 small steps"));
    assert!(!is_in(mall, "7 mallards"));
    assert!(!is_in(Place::new("Heron\nHeron Walk", None), "Heron Walk"), "a name within the street is the street alone");
}

#[test]
fn a_house_with_a_name_is_found_by_name_and_street() {
    let vicarage = Place::new("The Old Vicarage\nSt. Mary’s Street\nLittle Snoring", None);
    assert!(is_in(vicarage.clone(), "Old Vicarage, Saint Marys St"));
    assert!(!is_in(vicarage.clone(), "Old Vicarage, Little Snoring"));
    assert!(!is_in(vicarage, "St Mary’s Street, Little Snoring"));
}

#[test]
fn the_town_may_stand_on_the_line_of_the_street() {
    assert!(is_in(Place::new("19 Heron Walk Richmond Hill", None), "19 Heron Walk"));
    let in_lines = Place::new("19 Heron Walk, Kingston kt13cv", None);
    assert_eq!(in_lines.postcode.as_deref(), Some("kt13cv"));
}

#[test]
fn a_place_that_nothing_tells_cannot_be_found() {
    assert!(refuge().can_be_found());
    assert!(!Place::new("Kingston", None).can_be_found());
    assert!(Place::new("Kingston", Some("KT1 3CV")).can_be_found());
}

#[test]
fn what_is_written_alike_is_one_place() {
    assert_eq!(refuge().id(), Place::new("FLAT 4 Tamarisk Hse,19 Heron wlk\nKingston-upon-Thames", Some("KT13CV")).id());
    assert_ne!(refuge().id(), Place::new(LINES, Some("KT1 3CU")).id());
}

#[test]
fn a_way_to_reach_somebody_is_found_however_it_is_written() {
    let phone = || Place::new("07700 900118", None);
    for text in
        ["Ring mum on 07700 900118", "+44 (0)7700-900118", "0044 7700900118", "tel:07700900118.", "(07700) 900 118 after six"]
    {
        assert!(is_in(phone(), text), "{text}");
    }
    assert!(!is_in(phone(), "07700 900119") && !is_in(phone(), "Room 118, 900 places"));
    let mail = || Place::new("Ada.New@Example.org", None);
    assert!(is_in(mail(), "write to ada.new@example.org, she said") && is_in(mail(), "<ADA.NEW@EXAMPLE.ORG>"));
    assert!(is_in(mail(), "ada (dot) new (at) example (dot) org") && is_in(mail(), "ada.new at example dot org"));
    assert!(!is_in(mail(), "ada.old@example.org"));
    assert!(phone().can_be_found() && mail().can_be_found());
    assert_eq!(phone().near(&Place::new("+447700900118", None)), Near::Home);
    assert_eq!(phone().near(&Place::new("07700 900118 Heron Walk", None)), Near::Apart);
    assert_eq!(refuge().near(&phone()), Near::Apart);
    assert_eq!(phone().id(), Place::new("0044 7700 900118", None).id());
}

/// Two addresses of one postcode.
#[test]
fn two_places_have_two_ids() {
    let id = |lines: &str| Place::new(lines, Some("KT1 3CV")).id();
    for (one, other) in [
        ("Flat 1, 19 Larch Lane", "Flat 11, 9 Larch Lane"),
        ("Flat 2/1, 38 Larch Lane", "Flat 2, 1/38 Larch Lane"),
        ("Flat 1 19 Larch Lane", "Flat 119 Larch Lane"),
        ("Flat 12B, 39 Larch Lane", "Flat 12, B39 Larch Lane"),
        ("Flat 5, 19 Larch Lane", "Room 5, 19 Larch Lane"),
        ("Unit 5, 19 Larch Lane", "Studio 5, 19 Larch Lane"),
        ("19 Heron Walk", "19 Herons Walk"),
        ("1 9 Heron Walk", "19 Heron Walk"),
    ] {
        assert_ne!(id(one), id(other), "{one} | {other}");
    }
    assert_eq!(id("Flat 4, 19 Heron Walk"), id("APARTMENT 4\n19 heron wlk"));
    assert_ne!(Place::new("19 Larch Lane", Some("KT1 3CV")).id(), Place::new("19 Larch Lane kt13cv", None).id());
}

/// Whether an address is taken for this place, or may be it.
fn is_taken_for(place: &Place, address: &Place, text: &str) -> bool {
    let finder = Finder::new([((), place.clone())]);
    let found = finder.find(text).count() + finder.alike(address).count();
    found > 0 && place.near(address) != Near::Apart
}

#[test]
fn an_address_that_tells_less_may_be_the_place() {
    for (one, other) in [
        ("Rosebank Refuge", "Rosebank Refuge"),
        ("Rosebank Refuge", "The Rosebank Refuge, Surbiton"),
        ("Rosebank Refuge, Surbiton", "rosebank refuge"),
        ("Rosebank Refuge Surbiton", "rosebank refuge"),
        ("Flat 2 Broadway Lodge Surbiton", "2 Broadway Lodge"),
        ("Flat 2, Broadway Lodge, Surbiton", "2 Broadway Lodge"),
        ("Flat 2 Broadway Lodge Little Snoring", "2 Broadway Lodge"),
        ("12 The Croft, Surbiton", "12 Croft Surbiton"),
        ("12 The Croft", "12 Croft, Little Snoring"),
        ("St Mark's Hill, 7, Surbiton", "7 Saint Marks Hill"),
        ("St Mark's Hill\n7\nLittle Snoring", "7 Saint Marks Hill"),
        ("14 Ridgeway Surbiton", "14 Ridgeway"),
        ("14 Ridgeway Little Snoring", "14 Ridgeway, Little Snoring"),
        ("Tamarisk House, 19 Heron Walk", "Tamarisk House"),
    ] {
        let (a, b) = (Place::new(one, None), Place::new(other, None));
        assert!(is_taken_for(&a, &b, other), "{one} <- {other}");
        assert!(is_taken_for(&b, &a, one), "{other} <- {one}");
    }
    for (one, other) in [
        ("Kingston", "Kingston"),
        ("Kingston upon Thames", "5 Mill Lane, Kingston upon Thames"),
        ("Rosebank Refuge", "Rosebank Road, Surbiton"),
        ("14 Ridgeway Surbiton", "20 Ridgeway Surbiton"),
        ("14 Ridgeway Surbiton", "14 Mill Lane, Surbiton"),
    ] {
        let (a, b) = (Place::new(one, None), Place::new(other, None));
        assert!(!is_taken_for(&a, &b, other), "{one} <- {other}");
    }
    for (place, text) in [
        ("14 Ridgeway Surbiton", "They are at 14 Ridgeway now"),
        ("12 The Croft, Surbiton", "moved to 12 Croft, she says"),
        ("St Mark's Hill, 7, Surbiton", "7 St Marks Hill"),
        ("Room 2, Flat 4\nWillow House\nKestrel Lane", "flat 4 in Kestrel Lane"),
    ] {
        assert!(is_in(Place::new(place, None), text), "{place} in {text}");
    }
    assert!(!is_in(Place::new("12 The Croft", None), "Ploughed a croft on the twentieth; all of the family came, 12 cousins"));
}

/// Workers write "41 Quayside" in notes, and mistype.
#[test]
fn what_a_street_is_called_tells_it_with_the_number_beside() {
    let quayside = || Place::new("Flat 2\n41 Quayside Lane\nKingston", Some("KT1 9ZZ"));
    for text in [
        "flat two, 41 quayside",
        "F2, 41 Quayside",
        "2 / 41 Quayside",
        "41 Quayside, off Lane",
        "41 Quayside Lne",
        "41 Quaysid Lane",
        "41 Qyayside Lane",
        "41 Quaysdie Lane",
        "No. 41, Quayyside Ln",
        "41 Qu4yside Lane",
        "Quayside L. 41",
        "Quayside, number 41",
        "forty one Quayside",
        "She is at 41 QUAYSIDE now",
        "41Quayside_letter.pdf",
        "➃➀ Quayside Lane",
    ] {
        assert!(is_in(quayside(), text), "{text}");
    }
    for text in [
        "42 Quayside",
        "Quayside",
        "41 boats lay at the Quayside",
        "41 Quayside Road",
        "41 Quay",
        "41 Seaside Lane",
        "Quayside 19:41",
        "the quayside; 41 of them",
    ] {
        assert!(!is_in(quayside(), text), "{text}");
    }
    for (lines, text) in [
        ("12 Church Road", "12 church services"),
        ("7 School Lane", "7 school days"),
        ("3 Orchards Close", "3 orchards"),
        ("19 Richmond Road", "19 Richmond children"),
        ("7 Gordon Road", "He is 7. Gordon is 9"),
        ("9 Old Mill Road", "9 mill workers"),
        ("5 Mill Lane", "5 Hill Lane"),
        ("14 Ash Road", "14 ash"),
        ("2 New Park Road", "2 new park rangers"),
    ] {
        assert!(!is_in(Place::new(lines, None), text), "{lines}: {text}");
    }
    assert!(is_in(Place::new("9 Old Wharfedale Road", None), "9 old wharfedale"));
    assert!(is_in(Place::new("14 Ridgeway, Surbiton", None), "14 Ridgway"), "a street whose name has no kind");
}

#[test]
fn signs_that_hide_a_place_are_read() {
    for text in [
        "19, Herons Walk",
        "19 Heron's Walk",
        "l9 Heron Walk",
        "I9 Heron Walk",
        "the nineteenth house, Heron Walk",
        "KT1 ЗCV",
        "K<!-- x -->T1 3CV",
        "K<!---->T1 3CV",
        "K<span\ntitle=\"a>b\">T1</span> 3CV",
        "&#75T1 3CV",
        "&#x4bT1 3CV",
        r"\x4bT1 3CV",
        r"\u{4b}T1 3CV",
        r"\U0000004bT1 3CV",
        "%u004BT1 3CV",
        "=26#75;T1 3CV",
        r"\u0026#75;T1 3CV",
        "%26%2375;T1 3CV",
        "19heronwalkkingston.pdf",
        "kt13cvletter.pdf",
    ] {
        assert!(is_in(refuge(), text), "{text}");
    }
    let mail = || Place::new("Ada.New@Example.org", None);
    for text in [
        "ada.new at example.org",
        "ada.new[at]example[.]org",
        "ada.new(a)example.org",
        "ada point new at example point org",
        "ada dot new at example.org",
    ] {
        assert!(is_in(mail(), text), "{text}");
    }
    let phone = || Place::new("07700 900118", None);
    for text in ["o double seven double o nine double o double one eight", "oh seven seven oh oh nine oh oh one one eight"] {
        assert!(is_in(phone(), text), "{text}");
    }
    let dashed = Place::new("ada-new@example.org", None);
    assert!(is_in(dashed, "ada dash new at example dot org"));
}

#[test]
fn a_match_ends_where_a_word_ends() {
    for text in [
        "the heron; walking took 19 minutes",
        "her on walks at 19:00",
        "4 tamarisk houseplants",
        "Kt1, 3 CVs sent",
        "Heron Walkers, 19 of them",
        "Heron Walk at 19:00",
        "the nineteenth of May in Heron Walk",
    ] {
        assert!(!is_in(refuge(), text), "{text}");
    }
    assert!(!is_in(Place::new("07700 900118", None), "07700 9001187"));
    assert!(is_in(refuge(), "19 Heron Walks"));
}

/// A street, and the ways to write its last word.
fn street() -> impl Strategy<Value = (String, &'static [&'static str])> {
    let ends: [&'static [&'static str]; 5] =
        [&["Road", "Rd", "rd."], &["Street", "St", "STREET"], &["Avenue", "Ave", "av"], &["Walk", "Wlk"], &["Gardens", "Gdns"]];
    ("[B-HJ-Z][bcdfgmpz][aeiou][bcdfgmpz]{2}[aeiou]x", prop::sample::select(ends.to_vec()))
}

/// Text around it, without digits and without words of addresses.
fn prose() -> impl Strategy<Value = String> {
    "([aeiou]q[aeiou]q[ ,.]){0,12}"
}

/// A text as somebody else would type it.
fn spelled(text: &str, way: u8) -> String {
    match way % 5 {
        0 => text.to_uppercase(),
        1 => text.to_lowercase().replace(' ', "  "),
        2 => text.replace(' ', "-"),
        3 => text.replace(' ', "\n"),
        _ => text.replace(' ', ", "),
    }
}

proptest! {
    #[test]
    fn a_house_and_its_street_are_found_however_they_are_written(
        (name, ends) in street(), number in 1_u16..900, first in 0_usize..3, second in 0_usize..3, ways in any::<[u8; 2]>(),
        around in [prose(), prose(), prose()], back in any::<bool>(),
    ) {
        let (one, other) = (ends[first % ends.len()], ends[second % ends.len()]);
        let place = Place::new(&spelled(&format!("{number} {name} {one}"), ways[0] % 3), None);
        let (house, road) = (number.to_string(), spelled(&format!("{name} {other}"), ways[1]));
        let [a, b, c] = around;
        let text = if back { format!("{a} {road} {b} {house} {c}") } else { format!("{a} {house} {b} {road} {c}") };
        prop_assert!(is_in(place, &text), "{text}");
    }

    #[test]
    fn a_postcode_is_found_with_and_without_its_space(
        code in "[A-Z]{1,2}[0-9] [0-9][A-Z]{2}", way in any::<u8>(), around in [prose(), prose()],
    ) {
        let typed = match way % 4 { 0 => code.clone(), 1 => code.replace(' ', ""), 2 => code.to_lowercase(), _ => code.replace(' ', "-") };
        let place = Place::new("Somewhere", Some(&code));
        let text = format!("{} {typed} {}", around[0], around[1]);
        prop_assert!(is_in(place, &text), "{text}");
    }

    #[test]
    fn a_street_or_a_town_alone_is_never_a_match(
        (name, ends) in street(), town in "[B-HJ-Z][bcdfg][aeiou][bcdfg]{2}[aeiou]ton", number in 1_u16..900, other in 1_u16..900,
        ways in any::<[u8; 2]>(), around in [prose(), prose()],
    ) {
        prop_assume!(number != other);
        let place = Place::new(&format!("{number} {name} {}\n{town}", ends[0]), Some("KT1 3CV"));
        let road = spelled(&format!("{name} {}", ends[1]), ways[0]);
        for text in [road.clone(), spelled(&town, ways[1]), format!("{other} {road}, {town}"), format!("{number} {town}")] {
            prop_assert!(!is_in(place.clone(), &format!("{} {text} {}", around[0], around[1])), "{text}");
        }
    }

    #[test]
    fn the_same_home_is_the_same_however_it_is_written((name, ends) in street(), number in 1_u16..900, other in 1_u16..900, way in any::<u8>()) {
        prop_assume!(number != other);
        let place = Place::new(&format!("{number} {name} {}\nKingston", ends[0]), Some("KT1 3CV"));
        let again = Place::new(&format!("{}\nKingston", spelled(&format!("{number} {name} {}", ends[1]), way % 3)), Some("KT1 3CV"));
        prop_assert_eq!(place.near(&again), Near::Home);
        prop_assert_eq!(place.near(&Place::new(&format!("{other} {name} {}", ends[1]), Some("KT1 3CV"))), Near::Apart);
    }
    #[test]
    fn it_is_the_same_home_only_where_every_part_is(
        (name, ends) in street(), one in parts(), other in parts(), ways in any::<[u8; 2]>(),
    ) {
        let [a, b] = [(&one, ways[0]), (&other, ways[1])].map(|(parts, way)| {
            let kind = ends[usize::from(way) % ends.len()];
            Place::new(&spelled_home(parts, &format!("{name} {kind}"), way), parts.postcode)
        });
        let towns = one.town == other.town || one.town.is_none() || other.town.is_none();
        let place = one.postcode.is_some() && one.postcode == other.postcode && towns;
        let same = one.unit.1 == other.unit.1 && one.house == other.house && one.number == other.number && place;
        prop_assert_eq!(a.near(&b) == Near::Home, same, "{:?} | {:?}", one, other);
        prop_assert_eq!(b.near(&a), a.near(&b));
    }
}

/// An address in its parts.
#[derive(Clone, Debug)]
struct Parts {
    /// As it is written, and what it means.
    unit: (&'static str, &'static str),
    house: &'static str,
    number: &'static str,
    town: Option<&'static str>,
    postcode: Option<&'static str>,
}

fn parts() -> impl Strategy<Value = Parts> {
    let units = [
        ("", ""),
        ("Flat 4", "4"),
        ("Flat Four", "4"),
        ("Apt. No. 4", "4"),
        ("Flat 7", "7"),
        ("flat seven", "7"),
        ("Flat 4B", "4b"),
        ("Flat 4 b", "4b"),
        ("Ground Floor Flat", "ground"),
        ("Top Flat", "top"),
        ("Maisonette", "maisonette"),
        ("Basement", "basement"),
    ];
    let (houses, numbers) = (["", "Tamarisk House", "Rose Court"], ["19", "17", "19a", "17-19", "7/19"]);
    let (towns, codes) = ([None, Some("Kingston"), Some("Leeds")], [None, Some("KT1 3CV"), Some("LS1 1AA")]);
    let one_of = prop::sample::select::<&'static str>;
    let whereabouts = (prop::sample::select(towns.to_vec()), prop::sample::select(codes.to_vec()));
    (prop::sample::select(units.to_vec()), one_of(houses.to_vec()), one_of(numbers.to_vec()), whereabouts)
        .prop_map(|(unit, house, number, (town, postcode))| Parts { unit, house, number, town, postcode })
}

fn spelled_home(parts: &Parts, street: &str, way: u8) -> String {
    let (no, between) = (["", "No. ", "number "][usize::from(way) % 3], if way.is_multiple_of(2) { ", " } else { "\n" });
    let road = format!("{no}{} {street}", parts.number);
    let lines = [parts.unit.0, parts.house, &road, parts.town.unwrap_or_default()];
    let text = lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(between);
    if way.is_multiple_of(5) { text.to_uppercase() } else { text }
}
