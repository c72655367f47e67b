//! A model checker: every distinct state that commands of every role can reach, eight commands deep, for every kind, on days
//! that matter. It holds invariants (`invariants.rs`), and each of them is shown to fail on a fault that is planted (`faults.rs`).

mod alphabet;
mod canon;
mod faults;
mod invariants;
mod same;
mod search;
mod together;

use std::path::Path;
use std::sync::Arc;

use alphabet::{DEPTH, Suite, stands_for, submission};
use domain::case::{AskOf, Case, EventKind, TABLE};
use domain::id::CaseId;
use domain::kind::Kind;
use faults::Planted;
use search::{Search, Visited};
use uuid::Uuid;

fn visit(kind: Kind, thorough: bool) {
    let mut all = Visited::default();
    for suite in Suite::of(kind) {
        let depth = if thorough { DEPTH } else { suite.depth(kind) };
        let search = Search { kind, suite, planted: Planted::Nothing, depth, thorough };
        let visited = search.run().unwrap_or_else(|broken| panic!("{broken}"));
        println!("{} {suite:?}: {visited}, {depth} commands deep", kind.as_str());
        all += visited;
    }
    println!("{}: {all}", kind.as_str());
    let can = EventKind::ALL.iter().filter(|event| TABLE.iter().any(|row| row.event == **event && row.kinds.contains(&kind)));
    let never: Vec<_> = can.filter(|event| !all.happened.contains(**event)).collect();
    assert!(never.is_empty(), "the search never comes to {never:?}");
}

/// One test a kind: they run side by side. Each has a longer one, in which no kind stands for another: `cargo xtask model`.
macro_rules! kinds {
    ($($name:ident: $kind:ident,)+) => {
        $(#[test] fn $name() { visit(Kind::$kind, false); })+

        mod thorough {
            $(#[test] #[ignore = "minutes: cargo xtask model"] fn $name() { super::visit(super::Kind::$kind, true); })+
        }

        #[test]
        fn every_kind_is_searched() {
            assert_eq!([$(Kind::$kind,)+], Kind::CASES);
        }
    };
}

kinds! {
    access_holds: Access,
    rectification_holds: Rectification,
    erasure_holds: Erasure,
    restriction_holds: Restriction,
    objection_holds: Objection,
    marketing_holds: Marketing,
    automated_holds: Automated,
    portability_holds: Portability,
    consent_holds: Consent,
    complaint_holds: Complaint,
}

/// Rules ask what a kind has: the clock, an effect, a copy, a refusal. Three have the same, so one of them stands for all where the
/// search is deepest: what nothing names, nothing tells apart, in whatever state.
#[test]
fn kinds_that_no_rule_names_are_one() {
    let alike: Vec<Kind> = Kind::CASES.iter().copied().filter(|kind| stands_for(*kind) == Kind::Erasure).collect();
    assert_eq!(alike, [Kind::Rectification, Kind::Erasure, Kind::Automated]);
    for kind in &alike {
        let has = |kind: Kind| {
            (
                kind.law(),
                kind.effect(),
                kind.may_be_refused(),
                kind.may_be_extended(),
                kind.is_pausable(),
                AskOf::ALL.map(|of| of.is_offered(&made(kind))),
            )
        };
        assert_eq!(has(*kind), has(Kind::Erasure), "{kind:?}");
        for row in TABLE {
            assert_eq!(row.kinds.contains(kind), row.kinds.contains(&Kind::Erasure), "{kind:?} {row:?}");
        }
        // In the list of kinds, as a variant and with its stored name; in the table, in the lists of those that are extended, and that
        // can be taken back. What deletes is sent after a proof, which is no rule of a case. What is said to be wrong is marked besides, and no rule reads the mark; nothing is deleted under a hold, and
        // the search places none.
        let places = sources().into_iter().filter(|(_, text)| text.contains(&format!("{kind:?}")));
        let named = places.map(|(name, text)| (name, text.matches(&format!("{kind:?}")).count()));
        let marked = (*kind == Kind::Rectification).then(|| ("marks.rs".to_owned(), 1));
        let held = (*kind == Kind::Erasure).then(|| ("command.rs".to_owned(), 1));
        let others = marked.into_iter().chain(held).chain([("table.rs".to_owned(), 2)]);
        let listed = if *kind == Kind::Erasure { 3 } else { 2 };
        let expected: Vec<_> = [("kind.rs".to_owned(), listed)].into_iter().chain(others).collect();
        assert_eq!(named.collect::<Vec<_>>(), expected, "{kind:?}");
    }
}

fn made(kind: Kind) -> Case {
    let mut case = Case::new(CaseId(Uuid::nil()));
    case.submission = Some(Arc::new(submission(kind, Suite::Asks)));
    case
}

/// The rules of cases and clocks, by their files.
fn sources() -> Vec<(String, String)> {
    fn read(path: &Path, all: &mut Vec<(String, String)>) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "tests" {
            let mut inside: Vec<_> = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
            inside.sort();
            for path in &inside {
                read(path, all);
            }
        } else if path.is_file() && name != "tests.rs" {
            all.push((name, std::fs::read_to_string(path).unwrap()));
        }
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all = Vec::new();
    for part in ["kind.rs", "case", "clock"] {
        read(&source.join(part), &mut all);
    }
    all
}

/// The same, tried.
#[test]
fn kinds_that_no_rule_tells_apart_go_the_same() {
    let seen = |kind| {
        let search = Search { kind, suite: Suite::Together, planted: Planted::Nothing, depth: 6, thorough: false };
        search.run().unwrap_or_else(|broken| panic!("{broken}"))
    };
    let one = seen(Kind::Erasure);
    for kind in [Kind::Rectification, Kind::Automated] {
        assert_eq!(seen(kind).sum, one.sum, "{kind:?}");
    }
}

/// A checker that finds nothing may be blind: each invariant fails where its fault is planted.
#[test]
fn every_invariant_finds_its_planted_fault() {
    for (planted, invariant, kind, suite) in faults::ALL {
        let broken = Search { kind, suite, planted, depth: 6, thorough: false }.run().err();
        assert_eq!(broken.map(|broken| broken.invariant), Some(invariant), "{planted:?}");
    }
    let tested: std::collections::BTreeSet<_> = faults::ALL.iter().map(|(_, invariant, ..)| *invariant).collect();
    assert_eq!(tested, invariants::NAMES.into_iter().collect(), "an invariant without a planted fault");
}
