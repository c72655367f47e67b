use jiff::Timestamp;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::ask::{Answers, SafeContact};
use crate::case::{Channel, Event, Internal, Recorded, Submission};
use crate::id::{AccountId, CaseId, PersonKey};
use crate::kind::Kind;
use crate::policy::Role;

const TODAY: Date = date(2026, 11, 26);

fn case(answers: &[(&str, &str)], contact: SafeContact) -> Case {
    let answers: Answers = answers.iter().copied().collect();
    let submission = Submission {
        kind: Kind::Access,
        requester: AccountId(Uuid::nil()),
        subject: Some(PersonKey("child".into())),
        described: None,
        received: TODAY,
        answers,
        contact,
        evidence: vec![],
        channel: Channel::Portal,
    };
    let sent =
        Recorded { seq: 1, at: Timestamp::UNIX_EPOCH, account: None, role: Role::Parent, event: Event::Submitted(submission) };
    Case::replay(CaseId(Uuid::nil()), [&sent])
}

fn asked() -> Case {
    case(&[("ways", "email")], SafeContact { email: Some("a@example.org".into()), ..SafeContact::default() })
}

/// A grown-up about whom nothing can hurt.
fn quiet() -> Surroundings {
    Surroundings { born: Some(date(1980, 1, 1)), ..Surroundings::default() }
}

fn near(key: &str) -> NearPerson {
    NearPerson { person: PersonKey(key.into()), name: key.into() }
}

fn place(mark: &str) -> ProtectedPlace {
    ProtectedPlace { of: "Ife".into(), mark: mark.into() }
}

fn open_case(reference: Option<&str>) -> OpenCase {
    OpenCase { case: CaseId(Uuid::from_u128(1)), reference: reference.map(str::to_owned), is_own: false }
}

fn open(around: &Surroundings) -> Vec<DangerKind> {
    Danger::of(&asked(), around, TODAY).open_kinds()
}

/// The same, with every open point answered.
fn answered(mut around: Surroundings) -> Surroundings {
    let danger = Danger::of(&asked(), &around, TODAY);
    around.answers.extend(danger.open().map(|point| DangerAnswer {
        kind: point.kind(),
        digest: point.fact.digest(),
        words: Internal::new("Thought of it"),
        by: AccountId(Uuid::nil()),
        at: Timestamp::UNIX_EPOCH,
    }));
    around
}

/// One of each kind that is in the record: capability O30 names them.
fn full() -> Surroundings {
    Surroundings {
        asker: Some(PersonKey("mother".into())),
        born: Some(date(2016, 5, 3)),
        understands: None,
        own_view: None,
        places: vec![place("1")],
        confidences: HeldApart { count: 1, changed: 1 },
        for_review: HeldApart::default(),
        forbidden: vec![near("father")],
        people: vec![near("father")],
        cases: vec![open_case(Some("FH-7K2M9QX4"))],
        answers: vec![],
    }
}

#[test]
fn every_kind_applies_where_the_record_says_so_and_only_there() {
    assert_eq!(open(&quiet()), []);
    let of_the_case = [DangerKind::Whose, DangerKind::Contact];
    let of_the_record: Vec<_> = DangerKind::ALL.into_iter().filter(|kind| !of_the_case.contains(kind)).collect();
    assert_eq!(open(&full()), of_the_record);
    assert_eq!(open(&answered(full())), []);
    let shown: Vec<_> = Danger::of(&asked(), &quiet(), TODAY).points.iter().map(DangerPoint::kind).collect();
    assert_eq!(shown, DangerKind::ALL, "one that does not apply says so");
}

#[test]
fn a_full_stop_is_no_answer() {
    for (words, said) in [
        (".", false),
        ("ok", false),
        ("1234567890", false),
        ("checked it", false),
        ("I rang the school.", true),
        ("It stays out.", true),
    ] {
        assert_eq!(is_said(words), said, "{words}");
    }
}

#[test]
fn a_changed_record_opens_only_the_point_that_rests_on_it() {
    let opens = |change: fn(&mut Surroundings)| {
        let mut around = answered(full());
        change(&mut around);
        open(&around)
    };
    assert_eq!(opens(|around| around.places.push(place("2"))), [DangerKind::Place]);
    assert_eq!(opens(|around| around.places[0] = place("3")), [DangerKind::Place]);
    assert_eq!(opens(|around| around.confidences.count = 2), [DangerKind::Confidences]);
    assert_eq!(opens(|around| around.confidences.changed = 2), [DangerKind::Confidences], "one came, one went");
    assert_eq!(opens(|around| around.born = Some(date(2015, 5, 3))), [DangerKind::Age, DangerKind::OwnView]);
    let recorded = |number| Some(Noted { is: true, on: TODAY, number });
    assert_eq!(opens(|around| around.understands = Some(Noted { is: true, on: TODAY, number: 1 })), [DangerKind::Age]);
    assert_eq!(opens(|around| around.own_view = Some(Noted { is: false, on: TODAY, number: 1 })), [DangerKind::OwnView]);
    let mut again = answered(Surroundings { understands: recorded(1), ..full() });
    again.understands = recorded(2);
    assert_eq!(open(&again), [DangerKind::Age], "the same on the same day, with other reasons");
    assert_eq!(opens(|around| around.forbidden = vec![near("uncle")]), [DangerKind::Orders]);
    assert_eq!(opens(|around| around.people.push(near("brother"))), [DangerKind::Others]);
    assert_eq!(opens(|around| around.for_review.count = 1), [DangerKind::Others]);
    assert_eq!(opens(|around| around.cases.push(open_case(Some("FH-AAAAAAAA")))), [DangerKind::Cases]);
    assert_eq!(opens(|around| around.cases.clear()), [], "nothing is left to answer for");
}

/// The birthday changes what they understand, and what is theirs alone at 18.
#[test]
fn a_birthday_opens_it_again_and_the_18th_ends_it() {
    let around = answered(Surroundings { born: Some(date(2008, 11, 27)), ..full() });
    let on = |day| Danger::of(&asked(), &around, day).open_kinds();
    assert_eq!(on(TODAY), []);
    assert_eq!(on(date(2026, 11, 27)), [], "18: grown up");
    let younger = answered(Surroundings { born: Some(date(2016, 11, 27)), ..full() });
    assert_eq!(Danger::of(&asked(), &younger, date(2026, 11, 27)).open_kinds(), [DangerKind::Age, DangerKind::OwnView]);
}

#[test]
fn nobody_asks_a_child_for_the_view_of_a_child_who_asks_themself() {
    let own = Surroundings { asker: Some(PersonKey("child".into())), born: Some(date(2011, 5, 3)), ..quiet() };
    assert_eq!(open(&own), [DangerKind::Age]);
    assert_eq!(open(&Surroundings { born: None, ..own }), [DangerKind::Age], "an unknown age proves no adult");
}

#[test]
fn what_they_say_of_orders_and_of_contact_is_answered_for() {
    let open = |case: &Case| Danger::of(case, &quiet(), TODAY).open_kinds();
    let told = case(&[("ways", "email"), ("orders", "yes")], asked().contact());
    assert_eq!(open(&told), [DangerKind::Orders]);
    let mail = || asked().contact();
    for contact in [
        SafeContact::default(),
        SafeContact { post: Some("1 New Road".into()), ..SafeContact::default() },
        SafeContact { code_word: Some("heron".into()), ..mail() },
        SafeContact { note: Some("Not on Fridays".into()), ..mail() },
    ] {
        assert_eq!(open(&case(&[("ways", "x")], contact.clone())), [DangerKind::Contact], "{contact:?}");
    }
    assert_eq!(open(&asked()), []);
}

/// Of a case that the officer may not see, nothing is told but that the DPO is asked.
#[test]
fn a_hidden_case_applies_and_has_no_name() {
    let around = Surroundings { cases: vec![open_case(None)], ..quiet() };
    let danger = Danger::of(&asked(), &around, TODAY);
    let point = danger.open().next().unwrap();
    assert_eq!(point.fact, DangerFact::Cases { open: vec![], own: vec![], hidden: vec![CaseId(Uuid::from_u128(1))] });
}

proptest! {
    /// An answer to something else never counts, whatever was answered in between.
    #[test]
    fn only_the_last_answer_to_what_the_record_says_now_counts(digests in prop::collection::vec("[0-9a-f]{32}", 0..4), right in any::<bool>()) {
        let mut around = Surroundings { confidences: HeldApart { count: 1, changed: 1 }, ..quiet() };
        let now = Danger::of(&asked(), &around, TODAY).open().next().unwrap().fact.digest();
        let all = digests.into_iter().chain(right.then_some(now.clone()));
        around.answers = all.map(|digest| DangerAnswer {
            kind: DangerKind::Confidences, digest, words: Internal::new("x"), by: AccountId(Uuid::nil()), at: Timestamp::UNIX_EPOCH,
        }).collect();
        let last = around.answers.last().is_some_and(|answer| answer.digest == now);
        prop_assert_eq!(open(&around).is_empty(), last);
    }
}

/// Before it is said whose record is meant, neither a place nor an order is found: that is a point of its own.
#[test]
fn a_request_about_nobody_known_waits_until_somebody_says_whose_record_it_is() {
    let mut unknown = asked();
    let submission = unknown.submission.take().map(std::sync::Arc::unwrap_or_clone);
    unknown.submission = submission.map(|known| std::sync::Arc::new(Submission { subject: None, ..known }));
    let danger = Danger::of(&unknown, &quiet(), TODAY);
    assert_eq!(danger.open_kinds(), [DangerKind::Whose]);
    let known = Danger::of(&asked(), &quiet(), TODAY);
    assert_eq!(known.open_kinds(), []);
    assert_ne!(danger.points[0].fact.digest(), known.points[0].fact.digest(), "an answer from before does not count");
}
