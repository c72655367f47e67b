//! Who a case is about, who asks, how they may be reached, and what stands on their record.

use super::tests::{OFFICER, OTHER, PARENT, by, run, submission};
use super::*;
use crate::ask::{Answers, Described, SafeContact, Way};
use crate::clock::ProofOf;
use crate::id::PersonKey;
use crate::kind::{Effect, Kind};
use crate::policy::Role;
use jiff::civil::date;
use proptest::prelude::*;

fn described(kind: Kind, whom: &str) -> Submission {
    let about = Described { name: "Ada Test".into(), born: None };
    let answers = Answers::from_iter([("scope", "letter"), ("format", "paper"), ("for", whom)]);
    Submission { kind, subject: None, described: Some(about), answers, ..submission() }
}

fn taken(submission: Submission) -> Vec<(Command, Facts<'static>)> {
    vec![(Command::Submit(submission), by(PARENT, Role::Guest)), (Command::Take, by(OFFICER, Role::Officer))]
}

/// Art 12(6); law.md §4: identity, and for somebody else authority too.
#[test]
fn nothing_that_tells_of_a_person_goes_out_before_a_check() {
    let officer = by(OFFICER, Role::Officer);
    for (whom, needed) in [("me", vec![ProofOf::Identity]), ("child", vec![ProofOf::Identity, ProofOf::Authority])] {
        for kind in [Kind::Access, Kind::Portability] {
            let mut steps = taken(described(kind, whom));
            for of in &needed {
                let mut early = steps.clone();
                early.push((Command::Answer("Here".into()), officer));
                assert_eq!(run(early), Err(Refusal::NotChecked), "{whom} before {of:?}");
                steps.push((Command::Check(*of, "Passport seen".into()), officer));
            }
            steps.push((Command::Answer("Here".into()), officer));
            assert_eq!(run(steps).unwrap().state, State::Answered, "{whom}");
        }
    }
    let mut known = taken(Submission { answers: Answers::from_iter([("format", "paper")]), ..submission() });
    known.push((Command::Answer("Here".into()), officer));
    assert!(run(known).is_ok(), "who is known from the record is checked by it");
    let mut complaint = taken(described(Kind::Complaint, "me"));
    complaint.push((Command::Answer("We looked into it".into()), officer));
    assert!(run(complaint).is_ok(), "words about our own conduct tell of nobody");
}

/// A check of what was sent is no request for proof: it moves no date (Art 12A(2)).
#[test]
fn a_check_moves_no_date_and_is_made_once() {
    let officer = by(OFFICER, Role::Officer);
    let mut steps = taken(described(Kind::Access, "me"));
    let before = run(steps.clone()).unwrap().statutory_dates(officer.calendar);
    steps.push((Command::Check(ProofOf::Identity, "Passport".into()), officer));
    assert_eq!(run(steps.clone()).unwrap().statutory_dates(officer.calendar), before);
    steps.push((Command::Check(ProofOf::Identity, "Again".into()), officer));
    assert_eq!(run(steps), Err(Refusal::NotNow));
}

#[test]
fn an_officer_finds_whose_record_is_meant_only_where_somebody_described_it() {
    let officer = by(OFFICER, Role::Officer);
    let found = Command::Identify(PersonKey("p-9".into()), "Same address".into());
    let mut steps = taken(described(Kind::Restriction, "child"));
    assert_eq!(run(steps.clone()).unwrap().subject(), None);
    steps.push((found.clone(), officer));
    let case = run(steps).unwrap();
    assert_eq!((case.subject(), case.effect), (Some(&PersonKey("p-9".into())), Some((Effect::UseDisputed, date(2026, 11, 23)))));
    let mut known = taken(submission());
    known.push((found, officer));
    assert_eq!(run(known), Err(Refusal::NotNow));
}

/// Authority for one child is none for another.
#[test]
fn a_check_is_made_anew_when_another_person_is_meant() {
    let officer = by(OFFICER, Role::Officer);
    let found = |key: &str| (Command::Identify(PersonKey(key.into()), "Same name".into()), officer);
    let check = |of| (Command::Check(of, "Certificate".into()), officer);
    let checks = vec![check(ProofOf::Identity), check(ProofOf::Authority)];
    let steps = [taken(described(Kind::Access, "child")), vec![found("p-1")], checks.clone()].concat();
    assert!(run(steps.clone()).unwrap().is_checked());
    let other = [steps, vec![found("p-2")]].concat();
    assert!(!run(other.clone()).unwrap().is_checked());
    assert!(run([other, checks].concat()).unwrap().is_checked());
}

/// A call of Friday that is keyed in on Monday stopped the marketing on Friday.
#[test]
fn what_takes_effect_counts_from_the_day_it_was_asked() {
    let call = Submission { received: date(2026, 11, 20), channel: Channel::Phone, ..described(Kind::Marketing, "me") };
    let case = run(vec![(Command::Submit(call), by(OTHER, Role::Caseworker))]).unwrap();
    assert_eq!(case.effect, Some((Effect::MarketingStopped, date(2026, 11, 20))));
}

/// Art 18(3): told today, lifted tomorrow, once.
#[test]
fn a_restriction_is_lifted_after_the_person_is_told() {
    let officer = by(OFFICER, Role::Officer);
    let lift = || (Command::EndEffect("The report is right".into()), officer);
    let mut steps = taken(Submission { kind: Kind::Restriction, ..submission() });
    steps.push(lift());
    let case = run(steps.clone()).unwrap();
    assert_eq!(
        (case.effect_ended, case.messages.last().unwrap().text.as_str()),
        (Some(date(2026, 11, 24)), "The report is right")
    );
    steps.push(lift());
    assert_eq!(run(steps), Err(Refusal::NotNow));
    let mut consent = taken(Submission { kind: Kind::Consent, ..submission() });
    consent.push(lift());
    assert_eq!(run(consent), Err(Refusal::NotNow), "a withdrawn consent is not given back by an officer");
}

/// Capability A13.
#[test]
fn the_rest_of_one_letter_keeps_its_date_up_to_the_last_day() {
    let (family, officer) = (by(PARENT, Role::Parent), by(OFFICER, Role::Officer));
    let letter = Answers::from_iter([("scope", "letter"), ("format", "paper")]);
    let mut steps = taken(Submission { answers: letter, ..submission() });
    steps.push((Command::Answer("Here is the letter".into()), officer));
    // 23 November → 23 December 2026 (the published example).
    for (day, may) in [(date(2026, 12, 23), true), (date(2026, 12, 24), false)] {
        let mut asked = steps.clone();
        asked.push((Command::AskRest("All the rest".into()), Facts { today: day, ..family }));
        let outcome = run(asked).map(|case| (case.state, case.statutory_dates(officer.calendar).and_then(|dates| dates.limit)));
        let expected = if may { Ok((State::Working, Some(date(2026, 12, 23)))) } else { Err(Refusal::LastDayOver) };
        assert_eq!(outcome, expected, "{day}");
    }
    let whole = Answers::from_iter([("scope", "everything"), ("format", "paper")]);
    let mut everything = taken(Submission { answers: whole, ..submission() });
    everything.push((Command::Answer("Here".into()), officer));
    everything.push((Command::AskRest("More".into()), family));
    assert!(run(everything).is_err(), "there is no rest of everything");
}

#[test]
fn silence_is_flagged_only_where_it_was_asked_or_said() {
    let consent = taken(Submission { kind: Kind::Consent, ..submission() });
    assert_eq!(run(consent.clone()).unwrap().flags(), [], "who withdraws a consent is not asked how to be reached");
    let silent = (Command::ChangeContact(SafeContact::default()), by(PARENT, Role::Parent));
    assert_eq!(run([consent, vec![silent]].concat()).unwrap().flags(), [Flag::Silent]);
    assert_eq!(run(taken(submission())).unwrap().flags(), [Flag::Silent], "asked, and nothing chosen");
}

proptest! {
    /// What was said last holds, whoever wrote it down and however often it changed; an officer need not have the case.
    #[test]
    fn the_last_word_on_contact_holds(said in proptest::collection::vec((any::<bool>(), proptest::option::of("[a-z]{3}@example.org")), 1..6)) {
        let mut steps = taken(submission());
        let contact = |email: &Option<String>| SafeContact { email: email.clone(), ..SafeContact::default() };
        for (officer, email) in &said {
            let who = if *officer { by(OTHER, Role::Officer) } else { by(PARENT, Role::Parent) };
            steps.push((Command::ChangeContact(contact(email)), who));
        }
        let case = run(steps).unwrap();
        let last = said.last().and_then(|(_, email)| email.as_deref());
        let contact = case.contact();
        prop_assert_eq!(contact.destination(Way::Email), last);
        prop_assert_eq!(case.flags().contains(&Flag::Silent), last.is_none());
    }
}
