//! The clocks against an independent calculation, `reference/clock.py`: 100,000 cases, the same in every run.

use std::fs::File;
use std::process::{Command, Stdio};

use domain::clock::{Breach, Calendar, Clarification, Dates, Extension, MonthFacts, ProofGiven, ProofOf, london_time};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};

const CASES: usize = 100_000;

/// A source of numbers that is the same in every run (`SplitMix64`).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        i64::try_from((z ^ (z >> 31)) % u64::try_from(end).unwrap()).unwrap()
    }

    fn day(&mut self, from: Date, within: i64) -> Date {
        from.checked_add(self.below(within).days()).unwrap()
    }
}

/// A question as both sides get it.
enum Case {
    Month(MonthFacts),
    Complaint(Date),
    Breach(Timestamp),
}

fn case(numbers: &mut Numbers) -> Case {
    // 2011 to 2045: before, inside and after the published years.
    let received = numbers.day(date(2011, 1, 1), 12_700);
    match numbers.below(20) {
        0 => Case::Complaint(received),
        1 => Case::Breach(Timestamp::from_second(1_300_000_000 + numbers.below(1_000_000_000)).unwrap()),
        2 => Case::Breach(clock_change(numbers)),
        _ => Case::Month(month(numbers, received)),
    }
}

/// Some hours before or after the clocks change in October 2026 or March 2027.
fn clock_change(numbers: &mut Numbers) -> Timestamp {
    let change = [1_792_890_000, 1_806_195_600][usize::try_from(numbers.below(2)).unwrap()];
    Timestamp::from_second(change - 80 * 3600 + numbers.below(90 * 3600)).unwrap()
}

fn month(numbers: &mut Numbers, received: Date) -> MonthFacts {
    let before = received.checked_sub(20.days()).unwrap();
    let proofs = (0..numbers.below(3)).map(|_| ProofGiven { of: ProofOf::Identity, on: numbers.day(before, 60) }).collect();
    let mut clarifications: Vec<Clarification> = (0..numbers.below(5)).map(|_| clarification(numbers, received)).collect();
    if let Some(first) = clarifications.first().copied().filter(|_| numbers.below(4) == 0) {
        clarifications.push(first);
    }
    let extension = (numbers.below(3) == 0).then(|| numbers.day(received, 80));
    MonthFacts { proofs, clarifications, extension, ..MonthFacts::received(received) }
}

fn clarification(numbers: &mut Numbers, received: Date) -> Clarification {
    let asked = numbers.day(received, 50);
    let answered = (numbers.below(15) > 0).then(|| numbers.day(asked, 30));
    Clarification::new(asked, answered)
}

fn question(case: &Case) -> Value {
    match case {
        Case::Complaint(received) => json!({ "kind": "complaint", "received": received }),
        Case::Breach(aware) => json!({ "kind": "breach", "aware": aware.as_second() }),
        // Every fact is handed over, but for proof that is still awaited: then there are no dates to compare.
        Case::Month(MonthFacts { received, proofs, awaited: _, first_complete: _, clarifications, extension }) => json!({
            "kind": "month",
            "received": received,
            "proofs": proofs.iter().map(|proof| proof.on).collect::<Vec<_>>(),
            "clarifications": clarifications.iter().map(|c| (c.asked, c.answered)).collect::<Vec<_>>(),
            "extension": extension,
        }),
    }
}

fn answer(case: &Case, calendar: &Calendar) -> Value {
    let dates = match case {
        Case::Month(facts) => Dates::month(facts, calendar),
        Case::Complaint(received) => Dates::acknowledgement(*received, calendar),
        Case::Breach(aware) => {
            let limit = Breach::of(*aware).limit;
            return json!({ "limit": limit.as_second(), "shown": london_time(limit).to_string() });
        }
    };
    json!({
        "starts": dates.starts, "limit": dates.limit, "work_to": dates.work_to, "notice_by": dates.extension_notice_by,
        "paused_days": dates.paused_days, "extended": matches!(dates.extension, Extension::Valid(_)),
        "provisional": dates.provisional,
    })
}

#[test]
fn an_independent_calculation_agrees() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let mut numbers = Numbers(2026);
    let cases: Vec<Case> = (0..CASES).map(|_| case(&mut numbers)).collect();
    let questions: Vec<String> = cases.iter().map(|case| question(case).to_string()).collect();
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("questions");
    std::fs::write(&file, questions.join("\n")).unwrap();
    let python = Command::new("python3")
        .arg(format!("{root}/domain/tests/reference/clock.py"))
        .arg(format!("{root}/content/bank-holidays.json"))
        .stdin(Stdio::from(File::open(&file).unwrap()))
        .output()
        .expect("python3 runs");
    assert!(python.status.success(), "{}", String::from_utf8_lossy(&python.stderr));
    let answers = String::from_utf8(python.stdout).unwrap();
    assert_eq!(answers.lines().count(), CASES);
    for (case, theirs) in cases.iter().zip(answers.lines()) {
        let theirs: Value = serde_json::from_str(theirs).unwrap();
        assert_eq!(answer(case, Calendar::official()), theirs, "{}", question(case));
    }
}
