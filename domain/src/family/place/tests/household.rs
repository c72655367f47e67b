//! Who lives together, in every combination of what rows can say; held against what must hold in words.

use jiff::civil::{Date, date};

use super::super::household::*;

const TODAY: Date = date(2026, 11, 23);
const FLED: Date = date(2026, 5, 1);
const BORN: Date = date(2015, 5, 1);
/// Before they fled, on that day, later; and nobody knows.
const STARTS: [Option<Date>; 4] = [None, Some(date(2018, 1, 1)), Some(FLED), Some(date(2026, 8, 1))];
const RECORDED: [Date; 3] = [date(2018, 2, 1), FLED, date(2026, 9, 1)];

fn days(started: Option<Date>, ended: Option<Date>, recorded: Date) -> RowDays {
    RowDays { started, ended, recorded }
}

/// What a row of somebody at the place can say.
fn rows() -> Vec<HomeRow> {
    let mut rows = Vec::new();
    for (started, recorded) in STARTS.iter().flat_map(|start| RECORDED.map(|recorded| (*start, recorded))) {
        for (flagged, is_ended, is_home) in [true, false]
            .iter()
            .flat_map(|flagged| [(false, true), (true, true), (false, false)].map(|(ended, home)| (*flagged, ended, home)))
        {
            let ended = is_ended.then_some(date(2026, 10, 1));
            rows.push(HomeRow { days: days(started, ended, recorded), flagged, is_home });
        }
    }
    rows
}

fn member(key: &str, row: HomeRow, others: &[OtherRow], was_first: bool, born: Date) -> Member {
    let stay = PlaceStay::of(&[row], others, was_first, TODAY).unwrap();
    Member { key: key.to_owned(), stay, born: Some(born), has_own_words: false }
}

fn tie(child: &str, other: &str) -> KinTie {
    KinTie { child: child.to_owned(), other: other.to_owned(), may_have: true, is_forbidden: false }
}

fn kin() -> Kin {
    Kin::new(&[tie("child", "mother"), tie("child", "father")])
}

fn reads(members: &[Member], kin: &Kin, viewer: &str, person: &str) -> bool {
    together(members, kin).iter().any(|open| open.viewer == viewer && open.person == person)
}

fn lives(members: &[Member], kin: &Kin, viewer: &str) -> bool {
    together(members, kin).iter().any(|open| open.viewer == viewer && open.person == viewer && open.lives)
}

/// His row at the place, another of his elsewhere, the child's row, and the mother's: or none, where hers was written over.
#[test]
fn the_other_parent_is_let_in_by_nothing_but_a_flag_of_his_own_and_the_childs_own_days() {
    let kin = kin();
    let mut elsewhere = vec![None];
    for (start, recorded) in STARTS.iter().flat_map(|start| [RECORDED[0], RECORDED[2]].map(|recorded| (*start, recorded))) {
        elsewhere.extend([None, Some(date(2026, 10, 2))].map(|end| Some(days(start, end, recorded))));
    }
    let (mut open, mut all) = (0, 0);
    for (his, was_first) in rows().into_iter().flat_map(|row| [(row, true), (row, false)]) {
        for other in &elsewhere {
            let other: Vec<OtherRow> = other.iter().map(|days| OtherRow { days: *days, is_apart: true }).collect();
            let father = member("father", his, &other, was_first, date(1984, 1, 1));
            for childs in rows().into_iter().filter(|row| row.flagged) {
                let child = member("child", childs, &[], false, BORN);
                let hers = rows().into_iter().filter(|row| row.flagged && row.is_home && row.days.ended.is_none());
                let hers = hers.filter(|row| row.days.recorded == FLED).map(Some);
                for hers in hers.chain([None]) {
                    let mother = hers.map(|row| member("mother", row, &[], false, date(1985, 1, 1)));
                    let members: Vec<Member> = [father.clone(), child.clone()].into_iter().chain(mother).collect();
                    all += 1;
                    if !reads(&members, &kin, "father", "child") {
                        continue;
                    }
                    open += 1;
                    let case = format!("{his:?} {was_first} {other:?} {childs:?} {hers:?}");
                    assert!(his.is_home, "the very same whole dwelling: {case}");
                    assert!(his.flagged || was_first, "said to be protected, or there before: {case}");
                    let left_with_child = his.days.ended.is_some() && childs.days.ended.is_some();
                    let newest = other.iter().all(|other| {
                        let began = his.days.started.zip(other.days.started);
                        let ended = other.days.ended.zip(his.days.started.or(Some(his.days.recorded)));
                        began.is_some_and(|(his, other)| other < his)
                            || ended.is_some_and(|(end, his)| end <= his)
                            || (other.days.started.is_none() && his.days.started.is_some_and(|his| other.days.recorded < his))
                    });
                    let moved_with_child = other.iter().any(|other| {
                        other.days.started.is_some_and(|day| day > his.days.started.unwrap_or(his.days.recorded))
                            && childs.days.ended.is_some()
                    });
                    assert!(left_with_child || moved_with_child || newest && his.days.ended.is_none(), "now, for sure: {case}");
                    if let Some(hers) = hers {
                        assert!(his.flagged, "of two, not who has no flag: {case}");
                        assert!(
                            his.days.started.is_some() && his.days.started == childs.days.started,
                            "who came with the child: {case}"
                        );
                        assert!(
                            hers.days.started.is_some_and(|hers| Some(hers) <= his.days.started),
                            "no former household: {case}"
                        );
                    } else if let (Some(his), Some(childs)) = (his.days.started, childs.days.started) {
                        assert!(childs <= his, "the child was not brought there later: {case}");
                    }
                }
            }
        }
    }
    assert!(open > 0 && open * 20 < all, "{open} of {all}");
}

fn now(start: Option<Date>, flagged: bool) -> HomeRow {
    HomeRow { days: days(start, None, start.unwrap_or(FLED)), flagged, is_home: true }
}

const LONG_AGO: Date = date(2008, 1, 1);

/// Who fled with the child reads, whatever leftovers the other has there.
#[test]
fn who_came_with_the_child_is_let_in() {
    let kin = kin();
    let (mother, child) =
        (member("mother", now(Some(FLED), true), &[], false, LONG_AGO), |day| member("child", now(day, true), &[], false, BORN));
    let with = |father: &[Member], child: Member| [&[mother.clone(), child][..], father].concat();
    let father = |start, flagged, elsewhere: &[Option<Date>], was_first| {
        let elsewhere: Vec<OtherRow> =
            elsewhere.iter().map(|start| OtherRow { days: days(*start, None, date(2020, 1, 1)), is_apart: true }).collect();
        let row = HomeRow { days: days(start, None, date(2020, 1, 1)), flagged, is_home: true };
        member("father", row, &elsewhere, was_first, LONG_AGO)
    };
    for his in [
        None,
        Some(father(Some(LONG_AGO), false, &[], true)),
        Some(father(None, false, &[Some(date(2015, 1, 1))], true)),
        Some(father(Some(date(2018, 1, 1)), true, &[Some(date(2022, 1, 1))], true)),
        Some(father(Some(date(2018, 1, 1)), true, &[], true)),
        Some(father(Some(date(2025, 1, 1)), true, &[], false)),
    ] {
        let members = with(his.as_slice(), child(Some(FLED)));
        assert!(reads(&members, &kin, "mother", "child") && lives(&members, &kin, "mother"), "{his:?}");
        assert!(!reads(&members, &kin, "father", "child") && !lives(&members, &kin, "father"), "{his:?}");
        assert!(!reads(&members, &kin, "father", "mother") && !reads(&members, &kin, "father", "father"), "{his:?}");
    }
    for day in [None, Some(FLED), Some(date(2026, 5, 6)), Some(date(2020, 1, 1))] {
        assert!(reads(&with(&[], child(day)), &kin, "mother", "child"), "{day:?}");
    }
    assert!(!reads(&with(&[], child(Some(date(2026, 8, 1)))), &kin, "mother", "child"), "who brought it there, nobody knows");
    // Both came with the child, hiding from somebody else.
    let both = with(&[father(Some(FLED), true, &[], false)], child(Some(FLED)));
    for who in ["mother", "father"] {
        assert!(reads(&both, &kin, who, "child") && lives(&both, &kin, who), "{who}");
    }
    let since = |start| member("mother", now(start, true), &[], false, LONG_AGO);
    let born_there = [since(Some(LONG_AGO)), father(Some(LONG_AGO), true, &[], true), child(Some(BORN))];
    for who in ["mother", "father"] {
        assert!(reads(&born_there, &kin, who, "child"), "{who}");
    }
    // Of two of whom nobody knows since when, neither, until somebody enters it.
    let unknown = [since(None), father(None, true, &[], false), child(None)];
    for who in ["mother", "father"] {
        assert!(!reads(&unknown, &kin, who, "child"), "{who}");
    }
    let first = |who, flagged| member(who, HomeRow { flagged, ..now(None, false) }, &[], true, LONG_AGO);
    assert!(reads(&[first("mother", false), child(None)], &kin, "mother", "child"), "the only one, of the same days");
    assert!(!reads(&[first("mother", false), first("father", false), child(None)], &kin, "mother", "child"));
}

#[test]
fn a_place_of_several_families_is_nobodys_shared_home() {
    let at = |who: &str, flagged| member(who, now(Some(FLED), flagged), &[], false, LONG_AGO);
    let kin = Kin::new(&[tie("child", "mother"), tie("child", "father"), tie("another", "stranger")]);
    let family = [at("mother", true), at("child", true)];
    assert!(reads(&family, &kin, "mother", "child"));
    for stranger in ["stranger", "another", "nobody"] {
        let members = [&family[..], &[at(stranger, true)]].concat();
        assert!(!reads(&members, &kin, "mother", "child") && !lives(&members, &kin, "mother"), "{stranger}");
        assert!(reads(&members, &kin, "mother", "mother"), "her own record says where she is");
        assert!(
            reads(&[&family[..], &[at(stranger, false)]].concat(), &kin, "mother", "child"),
            "a word of theirs shuts nobody out"
        );
    }
}

#[test]
fn only_a_row_that_covers_a_day_says_that_somebody_lived_elsewhere_on_it() {
    let day = date(2015, 1, 1);
    for (start, end, does) in [
        (None, None, false),
        (Some(FLED), None, false),
        (Some(day), None, true),
        (Some(LONG_AGO), Some(date(2014, 12, 31)), false),
        (Some(LONG_AGO), Some(day), true),
    ] {
        assert_eq!(covers(days(start, end, LONG_AGO), day), does, "{start:?} {end:?}");
    }
}
