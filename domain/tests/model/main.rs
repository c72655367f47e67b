//! A model checker: every distinct state that commands of every role can reach, eight commands deep and more, for every kind, on days
//! that matter. It holds invariants (`invariants.rs`), and each of them is shown to fail on a fault that is planted (`faults.rs`).

mod alphabet;
mod canon;
mod faults;
mod invariants;
mod search;

use alphabet::Suite;
use domain::kind::Kind;
use faults::Planted;
use search::{Search, Visited};

fn visit(kind: Kind) {
    let mut all = Visited::default();
    for suite in Suite::of(kind) {
        let visited = Search { kind, suite, planted: Planted::Nothing, depth: suite.depth() }
            .run()
            .unwrap_or_else(|broken| panic!("{broken}"));
        let (kind, depth) = (kind.as_str(), suite.depth());
        println!("{kind} {suite:?}: {} states, {} steps, {depth} commands deep", visited.states, visited.steps);
        all += visited;
    }
    println!("{}: {} states visited, {} steps", kind.as_str(), all.states, all.steps);
    assert!(all.states > 1000, "the search does not search");
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

/// For those who change the rules: `cargo nextest run -p domain --run-ignored only --no-capture`.
#[test]
#[ignore = "takes minutes and gigabytes"]
fn all_commands_together_one_command_deeper() {
    for kind in Kind::CASES {
        let suite = Suite::Together;
        let search = Search { kind: *kind, suite, planted: Planted::Nothing, depth: suite.depth() + 1 };
        let visited = search.run().unwrap_or_else(|broken| panic!("{broken}"));
        println!("{}: {} states, {} steps", kind.as_str(), visited.states, visited.steps);
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
