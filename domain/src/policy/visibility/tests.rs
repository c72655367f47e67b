//! Every combination of facts, and the rules that must hold whatever the table says.

use jiff::civil::{Date, date};

use super::*;
use crate::family::{Audience, Bond, BondKind, RetentionRule};

/// Every combination.
fn all() -> Vec<SightFacts> {
    let mut all = vec![SightFacts::ACTING];
    let mut over = |values: &dyn Fn(SightFacts) -> Vec<SightFacts>| all = all.iter().copied().flat_map(values).collect();
    over(&|facts| Looker::ALL.map(|looker| SightFacts { looker, ..facts }).to_vec());
    over(&|facts| Tie::ALL.map(|tie| SightFacts { tie, ..facts }).to_vec());
    over(&|facts| Age::ALL.map(|age| SightFacts { age, ..facts }).to_vec());
    over(&|facts| CourtOrder::ALL.map(|order| SightFacts { order, ..facts }).to_vec());
    over(&|facts| Spot::ALL.map(|spot| SightFacts { spot, ..facts }).to_vec());
    over(&|facts| SeenPart::ALL.map(|part| SightFacts { part, ..facts }).to_vec());
    over(&|facts| Audience::ALL.iter().map(|meant| SightFacts { meant: *meant, ..facts }).collect());
    over(&|facts| Review::ALL.map(|review| SightFacts { review, ..facts }).to_vec());
    over(&|facts| Moment::ALL.map(|moment| SightFacts { moment, ..facts }).to_vec());
    all
}

/// What is wrong with a table as a table: combinations of which no row speaks, and those of which several do.
fn flaws(table: &[SightRow]) -> usize {
    all().iter().filter(|facts| table.iter().filter(|row| row.speaks_of(facts)).count() != 1).count()
}

#[test]
fn of_every_combination_one_row_speaks_and_no_other() {
    assert_eq!(all().len(), 5 * 4 * 3 * 2 * 3 * 11 * 3 * 2 * 2);
    assert_eq!(flaws(&TABLE), 0);
    for (row, rule) in TABLE.iter().zip(Rule::ALL) {
        assert_eq!(row.rule, rule, "each rule has its row");
        assert!(all().iter().any(|facts| row.speaks_of(facts)), "{rule:?} never speaks");
    }
}

#[test]
fn a_row_that_is_missing_or_doubled_is_noticed() {
    for n in 0..TABLE.len() {
        let mut table = TABLE.to_vec();
        let row = table.remove(n);
        assert!(flaws(&table) > 0, "{:?} is missing", row.rule);
        table.extend([row, SightRow { shown: !row.shown, ..row }]);
        assert!(flaws(&table) > 0, "{:?} says both", row.rule);
    }
}

type Named = (&'static str, fn(SightFacts) -> bool, bool);

fn another(facts: SightFacts) -> bool {
    facts.looker != Looker::Own
}

fn parent(facts: SightFacts) -> bool {
    facts.looker == Looker::Parent
}

fn of_record(facts: SightFacts) -> bool {
    facts.part != SeenPart::Request
}

/// What must hold: of which facts, and whether they must be shown.
const NAMED: [Named; 23] = [
    ("no other adult's contact details", |f| another(f) && f.part == SeenPart::Contact, false),
    (
        "no protected place outside the household",
        |f| another(f) && of_record(f) && f.part != SeenPart::Name && f.spot != Spot::Shared,
        false,
    ),
    (
        "nobody's own words tell the place of another",
        |f| f.spot == Spot::Told && (of_text(f) || f.part == SeenPart::Address),
        false,
    ),
    ("a confidence is hidden from parents", |f| parent(f) && f.meant == Audience::Person && f.part != SeenPart::Name, false),
    ("who is forbidden by order sees nothing", |f| parent(f) && f.order == CourtOrder::Forbids, false),
    ("a parent's view ends at 18", |f| parent(f) && f.age == Age::Adult, false),
    ("an unknown age proves no minority", |f| parent(f) && f.age == Age::Unknown, false),
    ("no parental responsibility in force, no view", |f| parent(f) && f.tie != Tie::Responsible, false),
    (
        "a request is hidden from parents, and what came of it",
        |f| parent(f) && matches!(f.part, SeenPart::Request | SeenPart::Mark),
        false,
    ),
    ("notes of staff are for staff", |f| f.part == SeenPart::Note, false),
    ("an item that waits for review is shown to nobody", |f| f.meant == Audience::Review, false),
    (
        "a record that waits for review is hidden from parents",
        |f| parent(f) && f.review == Review::First && f.part != SeenPart::Name,
        false,
    ),
    ("an advocate sees nothing but the request", |f| f.looker == Looker::Advocate && of_record(f), false),
    ("an advocate sees the request", |f| f.looker == Looker::Advocate && f.part == SeenPart::Request && clear(f), true),
    ("nobody else sees anything", |f| matches!(f.looker, Looker::Other | Looker::Staff), false),
    (
        "before it is confirmed, nothing that is for oneself alone",
        |f| at_a_glance(f) && f.meant == Audience::Person && !matches!(f.part, SeenPart::Contact | SeenPart::Consent),
        false,
    ),
    ("nor what came of a minor's request", |f| f.looker == Looker::Own && young_mark(f), false),
    ("nor how a minor is reached, or what they agreed to", |f| at_a_glance(f) && f.age != Age::Adult && reached(f), false),
    ("an adult is reached, and ends what they agreed to, at once", |f| at_a_glance(f) && f.age == Age::Adult && reached(f), true),
    ("and what is meant for the family", |f| at_a_glance(f) && f.meant == Audience::Family && f.part != SeenPart::Contact, true),
    (
        "one's own is one's own",
        |f| {
            f.looker == Looker::Own
                && f.moment == Moment::Confirmed
                && f.spot != Spot::Told
                && f.part != SeenPart::Note
                && clear(f)
        },
        true,
    ),
    ("one's own name and requests whatever else, and home", |f| f.looker == Looker::Own && plain(f) && clear(f), true),
    ("a parent sees what is meant for the family", |f| of_family(f), true),
];

fn clear(facts: SightFacts) -> bool {
    facts.meant != Audience::Review
}

/// A text of one's own page before it is confirmed, that tells no place.
fn at_a_glance(facts: SightFacts) -> bool {
    facts.looker == Looker::Own && facts.moment == Moment::Glance && facts.spot != Spot::Told && of_text(facts) && clear(facts)
}

fn reached(facts: SightFacts) -> bool {
    facts.part == SeenPart::Contact || facts.part == SeenPart::Consent && facts.meant == Audience::Person
}

fn young_mark(facts: SightFacts) -> bool {
    facts.part == SeenPart::Mark && facts.moment == Moment::Glance && facts.age != Age::Adult
}

fn plain(facts: SightFacts) -> bool {
    matches!(facts.part, SeenPart::Name | SeenPart::Request)
        || facts.part == SeenPart::Mark && !young_mark(facts)
        || facts.part == SeenPart::Address && facts.spot != Spot::Told
}

fn of_text(facts: SightFacts) -> bool {
    facts.part == SeenPart::Contact || of_all(facts)
}

/// What may be meant for a family.
fn of_all(facts: SightFacts) -> bool {
    use SeenPart::{Assessment, Consent, Line, Session, Told};
    matches!(facts.part, Line | Assessment | Session | Consent | Told)
}

fn of_family(facts: SightFacts) -> bool {
    let part = facts.part == SeenPart::Address || of_all(facts);
    let acts = facts == SightFacts { part: facts.part, meant: facts.meant, moment: facts.moment, ..SightFacts::ACTING };
    let named =
        SightFacts { spot: Spot::Home, review: Review::First, part: SeenPart::Name, moment: facts.moment, ..SightFacts::ACTING };
    acts && clear(facts) && (facts.part == SeenPart::Name || part && facts.meant == Audience::Family) || facts == named
}

/// The named rules that a table breaks.
fn broken(table: &[SightRow]) -> Vec<&'static str> {
    let says = |facts: SightFacts| table.iter().find(|row| row.speaks_of(&facts)).is_some_and(|row| row.shown);
    let all = all();
    let holds = |(_, of, shown): &Named| all.iter().filter(|facts| of(**facts)).all(|facts| says(*facts) == *shown);
    NAMED.iter().filter(|rule| !holds(rule)).map(|(name, ..)| *name).collect()
}

#[test]
fn the_named_rules_hold_for_every_combination() {
    assert_eq!(broken(&TABLE), Vec::<&str>::new());
}

/// A row that says the opposite breaks a named rule, and each named rule is broken by such a row: none is empty.
#[test]
fn every_planted_fault_breaks_a_named_rule_and_every_named_rule_notices_one() {
    let mut noticed = Vec::new();
    for n in 0..TABLE.len() {
        let mut table = TABLE.to_vec();
        table[n].shown = !table[n].shown;
        let by = broken(&table);
        assert!(!by.is_empty(), "nobody notices that {:?} is turned over", table[n].rule);
        noticed.extend(by);
    }
    let blind: Vec<_> = NAMED.iter().map(|(name, ..)| name).filter(|name| !noticed.contains(name)).collect();
    assert!(blind.is_empty(), "{blind:?}");
}

const TODAY: Date = date(2026, 11, 23);

fn mother() -> Bond {
    Bond { kind: BondKind::Parent, parental_responsibility: true, view_forbidden: false, started_on: None, ended_on: None }
}

fn acts_with(born: Option<Date>, bonds: &[Bond]) -> bool {
    let (tie, age, order) = (Tie::of(bonds, TODAY), Age::of(born, TODAY), CourtOrder::of(bonds));
    shows(&SightFacts { tie, age, order, ..SightFacts::ACTING })
}

fn acts(born: Date, bond: Bond) -> bool {
    acts_with(Some(born), &[bond])
}

#[test]
fn a_parent_with_responsibility_acts_for_a_minor() {
    assert!(acts(date(2015, 5, 1), mother()));
}

#[test]
fn a_carer_without_responsibility_or_a_sibling_does_not() {
    let carer = Bond { kind: BondKind::Carer, parental_responsibility: false, ..mother() };
    assert!(!acts(date(2015, 5, 1), carer.clone()));
    assert!(!acts(date(2015, 5, 1), Bond { kind: BondKind::Sibling, ..mother() }));
    assert_eq!((Tie::of(&[carer], TODAY), Tie::of(&[], TODAY)), (Tie::Without, Tie::Nothing));
}

#[test]
fn an_order_that_forbids_wins_over_any_other_bond() {
    let forbidden = Bond { view_forbidden: true, ended_on: Some(date(2020, 1, 1)), ..mother() };
    assert!(!acts_with(Some(date(2015, 5, 1)), &[mother(), forbidden]));
}

#[test]
fn a_bond_that_has_ended_or_not_begun_gives_nothing() {
    let ended = Bond { ended_on: Some(date(2026, 11, 22)), ..mother() };
    assert!(!acts(date(2015, 5, 1), ended.clone()));
    assert!(!acts(date(2015, 5, 1), Bond { started_on: Some(date(2026, 11, 24)), ..mother() }));
    assert!(acts_with(Some(date(2015, 5, 1)), &[ended, mother()]), "another one is in force");
}

#[test]
fn a_parents_view_ends_on_the_18th_birthday() {
    assert!(acts(date(2008, 11, 24), mother()));
    assert!(!acts(date(2008, 11, 23), mother()));
    assert!(!acts_with(None, &[mother()]));
}

const VIEWS: [View; 3] = [View::Own, View::Acting, View::ActingBeforeReview];

#[test]
fn a_record_is_reviewed_first_where_a_child_is_looked_after_protected_or_hidden() {
    for (hidden, retention, ended, view) in [
        (false, RetentionRule::Default, false, View::Acting),
        (true, RetentionRule::Default, false, View::ActingBeforeReview),
        (false, RetentionRule::LookedAfter, false, View::ActingBeforeReview),
        (false, RetentionRule::ChildProtection, false, View::ActingBeforeReview),
        (false, RetentionRule::Default, true, View::ActingBeforeReview),
    ] {
        assert_eq!(View::acting(hidden, retention, ended), view);
    }
    assert_eq!(VIEWS.map(|view| view.shows(SeenPart::Line, Audience::Person)), [true, false, false]);
    assert_eq!(VIEWS.map(|view| view.shows(SeenPart::Line, Audience::Family)), [true, true, false]);
    assert_eq!(VIEWS.map(|view| view.shows(SeenPart::Line, Audience::Review)), [false; 3]);
    assert_eq!(VIEWS.map(|view| view.shows(SeenPart::Contact, Audience::Family)), [true, false, false]);
}

#[test]
fn at_a_glance_a_minor_sees_what_a_parent_would() {
    for glance in [Age::Child, Age::Unknown].map(View::OwnAtAGlance) {
        for part in SeenPart::ALL.into_iter().filter(|part| !matches!(part, SeenPart::Mark | SeenPart::Request)) {
            let alike = |meant: &Audience| glance.shows(part, *meant) == View::Acting.shows(part, *meant);
            let own = matches!(part, SeenPart::Name | SeenPart::Address);
            assert!(Audience::ALL.iter().all(|meant| alike(meant) || own && *meant == Audience::Person), "{part:?}");
        }
        assert!(glance.is_own() && !View::Acting.is_own());
    }
}

#[test]
fn parents_see_nothing_of_an_adult_and_never_a_confidence() {
    let today = date(2026, 11, 26);
    let young = parents_see(Some(date(2011, 6, 21)), today, false);
    assert_eq!(young, ParentsSee::Family);
    assert_eq!(parents_see(Some(date(2008, 11, 26)), today, true), ParentsSee::Nothing);
    assert_eq!(parents_see(None, today, false), ParentsSee::Nothing);
    let ended = parents_see(Some(date(2010, 6, 21)), today, true);
    assert_eq!(ended, ParentsSee::Name);
    assert!(ended.includes(SeenPart::Name, Audience::Family) && !ended.includes(SeenPart::Line, Audience::Family));
    assert!(young.includes(SeenPart::Line, Audience::Family) && !young.includes(SeenPart::Line, Audience::Person));
    assert!(
        !young.includes(SeenPart::Request, Audience::Person) && !ParentsSee::Nothing.includes(SeenPart::Name, Audience::Family)
    );
}
