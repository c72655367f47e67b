//! A model checker: every distinct state that commands of every role can reach, eight commands deep, for every kind, on days
//! that matter. It holds invariants (`invariants.rs`), and each of them is shown to fail on a fault that is planted (`faults.rs`).

mod alphabet;
mod canon;
mod faults;
mod invariants;
mod same;
mod search;
mod together;

use alphabet::Suite;
use domain::case::{EventKind, TABLE};
use domain::kind::Kind;
use faults::Planted;
use search::{Search, Visited};

fn visit(kind: Kind) {
    let mut all = Visited::default();
    for suite in Suite::of(kind) {
        let depth = suite.depth(kind);
        let visited = Search { kind, suite, planted: Planted::Nothing, depth }.run().unwrap_or_else(|broken| panic!("{broken}"));
        let kind = kind.as_str();
        println!("{kind} {suite:?}: {} states, {} steps, {depth} commands deep", visited.states, visited.steps);
        all += visited;
    }
    println!("{}: {} states visited, {} steps", kind.as_str(), all.states, all.steps);
    let can = EventKind::ALL.iter().filter(|event| TABLE.iter().any(|row| row.event == **event && row.kinds.contains(&kind)));
    // A hold is a case of its own only where `Words` are searched.
    let can = can.filter(|event| **event != EventKind::HoldLifted || Suite::of(kind).contains(&Suite::Words));
    let never: Vec<_> = can.filter(|event| !all.happened.contains(event)).collect();
    assert!(never.is_empty(), "the search never comes to {never:?}");
}

/// One test a kind: they run side by side.
macro_rules! kinds {
    ($($name:ident: $kind:ident,)+) => {
        $(#[test] fn $name() { visit(Kind::$kind); })+

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
/// search is deepest.
#[test]
fn kinds_that_no_rule_tells_apart_go_the_same() {
    let seen = |kind| {
        let search = Search { kind, suite: Suite::Together, planted: Planted::Nothing, depth: 6 };
        search.run().unwrap_or_else(|broken| panic!("{broken}"))
    };
    let one = seen(Kind::Erasure);
    for kind in [Kind::Rectification, Kind::Automated] {
        assert_eq!(alphabet::stands_for(kind), Kind::Erasure);
        assert_eq!(seen(kind).sum, one.sum, "{kind:?}");
    }
}

/// A checker that finds nothing may be blind: each invariant fails where its fault is planted.
#[test]
fn every_invariant_finds_its_planted_fault() {
    for (planted, invariant, kind, suite) in faults::ALL {
        let broken = Search { kind, suite, planted, depth: 6 }.run().err();
        assert_eq!(broken.map(|broken| broken.invariant), Some(invariant), "{planted:?}");
    }
    let tested: std::collections::BTreeSet<_> = faults::ALL.iter().map(|(_, invariant, ..)| *invariant).collect();
    assert_eq!(tested, invariants::NAMES.into_iter().collect(), "an invariant without a planted fault");
}
