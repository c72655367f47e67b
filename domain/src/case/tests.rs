//! What may happen to a case, and what its days do.

use super::*;
use crate::ask::{Answers, SafeContact};
use crate::clock::{Calendar, ClockFault, ProofOf};
use crate::id::{AccountId, FileId};
use crate::id::{CaseId, PersonKey};
use crate::kind::{Effect, Kind};
use crate::policy::Role;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use uuid::Uuid;

pub(super) const PARENT: AccountId = AccountId(Uuid::from_u128(1));
pub(super) const OFFICER: AccountId = AccountId(Uuid::from_u128(2));
pub(super) const OTHER: AccountId = AccountId(Uuid::from_u128(3));
const FILE: FileId = FileId(Uuid::from_u128(4));

pub(super) fn by(account: AccountId, role: Role) -> Facts<'static> {
    let calendar = Calendar::official();
    Facts { at: Timestamp::UNIX_EPOCH, today: date(2026, 11, 23), account, role, calendar }
}

pub(super) fn submission() -> Submission {
    Submission {
        kind: Kind::Access,
        requester: PARENT,
        subject: Some(PersonKey("p-1".into())),
        described: None,
        received: date(2026, 11, 23),
        answers: Answers::from_iter([("scope", "everything"), ("format", "download")]),
        contact: SafeContact::default(),
        evidence: Vec::new(),
        channel: Channel::Portal,
    }
}

fn file() -> File {
    File { file: FILE, name: "copy.pdf".into(), media_type: "application/pdf".into(), size: 3, sha256: "ab".into() }
}

pub(super) fn run(steps: Vec<(Command, Facts<'static>)>) -> Result<Case, Refusal> {
    let mut case = Case::new(CaseId(Uuid::nil()));
    for (command, facts) in steps {
        for event in decide(&case, command, facts)? {
            let seq = case.seq + 1;
            case = case.evolve(&Recorded::new(seq, event, facts));
        }
    }
    Ok(case)
}

fn answered() -> Vec<(Command, Facts<'static>)> {
    let (family, officer) = (by(PARENT, Role::Parent), by(OFFICER, Role::Officer));
    vec![
        (Command::Submit(submission()), family),
        (Command::Take, officer),
        (Command::Write("Hello".into()), officer),
        (Command::Attach(file()), officer),
        (Command::Answer("Here it is".into()), officer),
    ]
}

#[test]
fn a_request_goes_from_sent_to_closed() {
    let mut steps = answered();
    steps.push((Command::Open(FILE), by(PARENT, Role::Parent)));
    steps.push((Command::Close("Reply given".into()), by(OFFICER, Role::Officer)));
    let case = run(steps).unwrap();
    assert_eq!((case.state, case.answered_on), (State::Closed, Some(date(2026, 11, 23))));
}

#[test]
fn files_reach_the_family_only_with_the_reply() {
    let mut steps = answered();
    steps.pop();
    let case = run(steps.clone()).unwrap();
    assert!(case.released_files().is_empty());
    steps.push((Command::Open(FILE), by(PARENT, Role::Parent)));
    assert_eq!(run(steps), Err(Refusal::NoSuchFile));
}

#[test]
fn an_officer_acts_only_on_a_case_they_have() {
    let mut steps = answered();
    steps[2].1 = by(OTHER, Role::Officer);
    assert_eq!(run(steps), Err(Refusal::NotYours));
}

#[test]
fn a_reply_without_a_file_is_refused() {
    let mut steps = answered();
    steps.remove(3);
    assert_eq!(run(steps), Err(Refusal::NothingAttached));
}

#[test]
fn receipt_in_the_future_is_refused() {
    let tomorrow = Submission { received: date(2026, 11, 24), ..submission() };
    assert_eq!(
        run(vec![(Command::Submit(tomorrow), by(PARENT, Role::Parent))]),
        Err(Refusal::Clock(ClockFault::Future(date(2026, 11, 24))))
    );
}

fn words(day: i8) -> Dated {
    Dated { text: "Words".into(), on: date(2026, 11, day) }
}

/// An access request of 23 November that an officer has, seen on the given day of December.
fn taken(december: i8) -> (Case, Facts<'static>) {
    let case = run(vec![(Command::Submit(submission()), by(PARENT, Role::Parent)), (Command::Take, by(OFFICER, Role::Officer))]);
    (case.unwrap(), Facts { today: date(2026, 12, december), ..by(OFFICER, Role::Officer) })
}

fn then(case: &Case, command: Command, facts: Facts<'static>) -> Case {
    decide(case, command, facts).unwrap().into_iter().fold(case.clone(), |case, event| {
        let seq = case.seq + 1;
        case.evolve(&Recorded::new(seq, event, facts))
    })
}

fn on(month: i8, day: i8) -> Dated {
    Dated { text: "Words".into(), on: date(2026, month, day) }
}

fn limit(case: &Case) -> Option<Date> {
    case.statutory_dates(Calendar::official()).unwrap().limit
}

/// law.md §1: received 23 November 2026, clarified 30 November to 7 December, limit 31 December.
#[test]
fn a_question_pauses_and_its_answer_resumes() {
    let (case, officer) = taken(10);
    let asked = then(&case, Command::AskQuestion(on(11, 30)), officer);
    assert_eq!((asked.state, limit(&asked)), (State::Clarifying, None));
    let again = decide(&asked, Command::AskQuestion(on(12, 1)), officer);
    assert_eq!(again, Err(Refusal::QuestionOpen));
    let family = Facts { today: date(2026, 12, 10), ..by(PARENT, Role::Parent) };
    let answered = then(&asked, Command::AnswerQuestion(on(12, 7)), family);
    assert_eq!((answered.state, limit(&answered)), (State::Working, Some(date(2026, 12, 31))));
    assert_eq!(decide(&answered, Command::AnswerQuestion(on(12, 8)), family), Err(Refusal::NoQuestion));
}

#[test]
fn days_that_cannot_be_are_refused() {
    let (case, officer) = taken(1);
    let refused = |case: &Case, command| match decide(case, command, officer) {
        Err(Refusal::Clock(fault)) => fault,
        other => panic!("{other:?}"),
    };
    let (early, received) = (date(2026, 11, 22), date(2026, 11, 23));
    let before = ClockFault::BeforeReceipt { on: early, received };
    assert_eq!(refused(&case, Command::AskQuestion(on(11, 22))), before);
    assert_eq!(refused(&case, Command::AskQuestion(on(12, 2))), ClockFault::Future(date(2026, 12, 2)));
    assert_eq!(refused(&case, Command::Extend(Ground::Number, on(11, 22))), before);
    let asked = then(&case, Command::AskQuestion(on(11, 30)), officer);
    let fault = ClockFault::AnswerBeforeQuestion { asked: date(2026, 11, 30), answered: date(2026, 11, 29) };
    assert_eq!(refused(&asked, Command::AnswerQuestion(on(11, 29))), fault);
}

#[test]
fn a_request_is_extended_once_and_in_time() {
    let (case, officer) = taken(28);
    let fault = ClockFault::ExtensionTooLate { given: date(2026, 12, 24), by: date(2026, 12, 23) };
    let late = decide(&case, Command::Extend(Ground::Complexity, on(12, 24)), officer);
    assert_eq!(late, Err(Refusal::Clock(fault)));
    let extended = then(&case, Command::Extend(Ground::Complexity, on(12, 23)), officer);
    assert_eq!(limit(&extended), Some(date(2027, 2, 23)));
    let again = decide(&extended, Command::Extend(Ground::Number, on(12, 22)), officer);
    assert_eq!(again, Err(Refusal::ExtendedAlready));
}

#[test]
fn proof_restarts_the_month_and_only_what_was_asked_can_be_proven() {
    let (case, officer) = taken(10);
    let asked = then(&case, Command::AskProof(ProofOf::Identity, on(11, 24)), officer);
    assert_eq!((asked.state, limit(&asked)), (State::Checking, None));
    assert_eq!(decide(&asked, Command::Prove(ProofOf::Fee, on(12, 1)), officer), Err(Refusal::NotAsked));
    let proven = then(&asked, Command::Prove(ProofOf::Identity, on(12, 1)), officer);
    assert_eq!((proven.state, limit(&proven)), (State::Working, Some(date(2027, 1, 4))));
}

#[test]
fn a_corrected_day_counts_and_the_first_stays_in_the_history() {
    let (case, officer) = taken(10);
    let corrected = then(&case, Command::Correct { seq: 1, to: on(11, 20) }, officer);
    assert_eq!((corrected.received(), limit(&corrected)), (Some(date(2026, 11, 20)), Some(date(2026, 12, 21))));
    assert_eq!(corrected.submission.as_ref().map(|s| s.received), Some(date(2026, 11, 23)));
    assert_eq!(decide(&case, Command::Correct { seq: 2, to: on(11, 20) }, officer), Err(Refusal::NoSuchDate));
    let future = Refusal::Clock(ClockFault::Future(date(2026, 12, 11)));
    assert_eq!(decide(&case, Command::Correct { seq: 1, to: on(12, 11) }, officer), Err(future));
}

#[test]
fn a_correction_can_take_an_extension_its_effect() {
    let (case, officer) = taken(10);
    let extended = then(&case, Command::Extend(Ground::Complexity, on(12, 10)), officer);
    let earlier = Dated { text: "The stamp".into(), on: date(2026, 11, 2) };
    let corrected = then(&extended, Command::Correct { seq: 1, to: earlier }, officer);
    assert_eq!(limit(&corrected), Some(date(2026, 12, 2)), "the notice of 10 December is after the first month");
}

#[test]
fn a_case_that_was_moved_back_is_owed_a_reply_again_and_keeps_what_went_out() {
    let answered = run(answered()).unwrap();
    let back = then(&answered, Command::MoveBack("A page was missing".into()), by(OFFICER, Role::Officer));
    assert!(back.state.is_open());
    let more = then(&back, Command::Attach(File { sha256: "cd".into(), ..file() }), by(OFFICER, Role::Officer));
    assert_eq!((more.released_files().len(), more.files.len()), (1, 2));
}

#[test]
fn a_complaint_has_no_date_once_it_is_acknowledged() {
    let complaint = Submission { kind: Kind::Complaint, channel: Channel::Phone, ..submission() };
    let officer = by(OFFICER, Role::Officer);
    let case = run(vec![(Command::Submit(complaint), by(PARENT, Role::Parent)), (Command::Take, officer)]).unwrap();
    assert_eq!(limit(&case), Some(date(2026, 12, 23)));
    let tomorrow = decide(&case, Command::Acknowledge(words(24)), officer);
    assert_eq!(tomorrow, Err(Refusal::Clock(ClockFault::Future(date(2026, 11, 24)))));
    let done = then(&case, Command::Acknowledge(words(23)), officer);
    assert_eq!(done.statutory_dates(Calendar::official()), None);
    assert!(decide(&done, Command::AskQuestion(words(23)), officer).is_err());
}

proptest! {
    /// Whatever is tried in whatever order: what happens is what the table allows, and a draft is sent once.
    #[test]
    fn no_sequence_leaves_the_table(picks in proptest::collection::vec((0_usize..15, 0_usize..8), 0..60)) {
        let mut case = Case::new(CaseId(Uuid::nil()));
        let mut sent = 0;
        for (command, role) in picks {
            let command = match command {
                0 => Command::Submit(submission()),
                1 => Command::Take,
                2 => Command::Write("x".into()),
                3 => Command::Attach(file()),
                4 => Command::Answer("x".into()),
                5 => Command::Open(FILE),
                6 => Command::AskProof(ProofOf::Identity, words(23)),
                7 => Command::Prove(ProofOf::Identity, words(23)),
                8 => Command::AskQuestion(words(23)),
                9 => Command::AnswerQuestion(words(23)),
                10 => Command::Extend(Ground::Complexity, words(23)),
                11 => Command::Correct { seq: 1, to: words(22) },
                12 => Command::MoveBack("x".into()),
                13 => Command::Acknowledge(words(23)),
                _ => Command::Close("x".into()),
            };
            let role = Role::ALL[role];
            let facts = by(if role.is_staff() { OFFICER } else { PARENT }, role);
            for event in decide(&case, command, facts).unwrap_or_default() {
                prop_assert!(allowed(case.kind(), case.state, event.kind(), role).is_some());
                sent += usize::from(matches!(event, Event::Submitted(_)));
                let seq = case.seq + 1;
                case = case.evolve(&Recorded { seq, at: facts.at, account: Some(facts.account), role, event });
            }
        }
        prop_assert!(sent <= 1);
        prop_assert_eq!(case.released_files().is_empty(), case.answered_on.is_none());
    }
}

/// DPA 2018 s.164A: a complaint made here is acknowledged as it arrives; one by telephone by the letter that follows.
#[test]
fn a_complaint_made_here_is_acknowledged_by_itself() {
    let complaint = Submission { kind: Kind::Complaint, ..submission() };
    let events = decide(&Case::new(CaseId(Uuid::nil())), Command::Submit(complaint.clone()), by(PARENT, Role::Parent)).unwrap();
    assert!(matches!(events[1], Event::Acknowledged { on, .. } if on == date(2026, 11, 23)));
    let case = run(vec![(Command::Submit(complaint), by(PARENT, Role::Parent))]).unwrap();
    assert_eq!((case.state, case.statutory_dates(Calendar::official()), case.messages.len()), (State::New, None, 0));
    let keyed = Submission { kind: Kind::Complaint, channel: Channel::Phone, ..submission() };
    let case = run(vec![(Command::Submit(keyed), by(OFFICER, Role::Officer))]).unwrap();
    assert!(case.statutory_dates(Calendar::official()).unwrap().work_to.is_some());
}

/// Arts 7(3), 18(1), 21(1), 21(3).
#[test]
fn what_takes_effect_at_once_does_and_nothing_else() {
    for kind in Kind::CASES {
        let asked = Submission { kind: *kind, ..submission() };
        let case = run(vec![(Command::Submit(asked), by(PARENT, Role::Parent))]).unwrap();
        let expected = match kind {
            Kind::Marketing => Some(Effect::MarketingStopped),
            Kind::Consent => Some(Effect::ConsentWithdrawn),
            Kind::Restriction | Kind::Objection => Some(Effect::UseDisputed),
            _ => None,
        };
        assert_eq!(case.effect, expected.map(|effect| (effect, date(2026, 11, 23))), "{kind:?}");
    }
}

#[test]
fn what_follows_by_itself_is_the_portals_doing() {
    let marketing = Submission { kind: Kind::Marketing, ..submission() };
    let facts = by(PARENT, Role::Parent);
    let events = decide(&Case::new(CaseId(Uuid::nil())), Command::Submit(marketing), facts).unwrap();
    let authors: Vec<_> = events.into_iter().map(|event| Recorded::new(1, event, facts)).map(|r| (r.account, r.role)).collect();
    assert_eq!(authors, [(Some(PARENT), Role::Parent), (None, Role::Portal)]);
}
