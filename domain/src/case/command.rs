//! What somebody wants to do to a case, and whether it may happen.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Case, Event, File, Format, Ground, Recorded, State, Submission, What, allowed};
use crate::clock::{Calendar, ClockFault, ProofOf, check, check_question};
use crate::id::{AccountId, FileId};
use crate::policy::Role;

/// Something to do. Days are London days on which it happened, which may be before today: a letter of yesterday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Ask.
    Submit(Submission),
    /// Take the case, or take it over.
    Take,
    /// Write to the other side.
    Write(String),
    /// Put a file into the reply.
    Attach(File),
    /// Give the reply.
    Answer(String),
    /// Open a file of the reply.
    Open(FileId),
    /// Close the case.
    Close(String),
    /// Ask for proof of identity or authority, or for a fee.
    AskProof(ProofOf, Dated),
    /// Record that it was proven or paid, and how.
    Prove(ProofOf, Dated),
    /// Ask what the person means.
    AskQuestion(Dated),
    /// Answer the question.
    AnswerQuestion(Dated),
    /// Record a notice of extension that was sent.
    Extend(Ground, Dated),
    /// Acknowledge a complaint.
    Acknowledge(Dated),
    /// Correct the day that an event recorded, and say how we know.
    Correct {
        /// The event.
        seq: i64,
        /// The right day, and the reason.
        to: Dated,
    },
    /// Take the case back to work, and say why.
    MoveBack(String),
}

/// Words and the London day they belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The words.
    pub text: String,
    /// The day.
    pub on: Date,
}

/// Who does it, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts<'a> {
    /// Now.
    pub at: Timestamp,
    /// Today in London.
    pub today: Date,
    /// Who.
    pub account: AccountId,
    /// In which role.
    pub role: Role,
    /// The bank holidays.
    pub calendar: &'a Calendar,
}

/// Why it may not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The table does not allow it in this state by this role.
    #[error("this cannot be done now")]
    NotNow,
    /// Another officer works on the case: take it first.
    #[error("the case is with somebody else")]
    NotYours,
    /// It is with this officer already.
    #[error("you have the case already")]
    AlreadyYours,
    /// A file that is not part of a reply that was given.
    #[error("there is no such file in the reply")]
    NoSuchFile,
    /// This file is in the reply already.
    #[error("this file is in the reply already")]
    SameFile,
    /// A copy to download needs a file.
    #[error("the reply has no file")]
    NothingAttached,
    /// A question is open: one at a time.
    #[error("a question is open already")]
    QuestionOpen,
    /// There is no question to answer.
    #[error("no question is open")]
    NoQuestion,
    /// Something else was asked for.
    #[error("this was not asked for")]
    NotAsked,
    /// A request is extended once (Art 12A(3)).
    #[error("a notice of extension was recorded already")]
    ExtendedAlready,
    /// The event recorded no day.
    #[error("there is no such day to correct")]
    NoSuchDate,
    /// The days do not fit together, or not with the law.
    #[error(transparent)]
    Clock(#[from] ClockFault),
}

/// Decides a command: the events that happen, or why none does.
///
/// # Errors
/// [`Refusal`] when the case's state, the role, or the facts do not allow it.
pub fn decide(case: &Case, command: Command, facts: Facts<'_>) -> Result<Vec<Event>, Refusal> {
    check_sense(case, &command, facts)?;
    let event = event_of(command, facts);
    let kind = if let Event::Submitted(submission) = &event { submission.kind } else { case.kind() };
    allowed(kind, case.state, event.kind(), facts.role).ok_or(Refusal::NotNow)?;
    check_hands(case, &event, facts)?;
    check_clock(case, &event, facts)?;
    Ok(vec![event])
}

/// Whether it fits what is there: files, questions, notices, days.
fn check_sense(case: &Case, command: &Command, facts: Facts<'_>) -> Result<(), Refusal> {
    let recorded = |what| case.dates.iter().any(|dated| dated.what == what);
    match command {
        Command::Attach(file) if case.files.iter().any(|f| f.sha256 == file.sha256) => Err(Refusal::SameFile),
        Command::Answer(_) if case.state == State::Working && lacks_its_file(case) => Err(Refusal::NothingAttached),
        Command::Open(file) if !case.released_files().iter().any(|f| f.file == *file) => Err(Refusal::NoSuchFile),
        Command::AskQuestion(_) if case.open_question().is_some() => Err(Refusal::QuestionOpen),
        Command::AskQuestion(question) => match case.month_facts() {
            Some(known) => Ok(check_question(case.kind(), &known, question.on, facts.calendar)?),
            None => Err(Refusal::NotNow),
        },
        Command::AnswerQuestion(_) if case.open_question().is_none() => Err(Refusal::NoQuestion),
        Command::Prove(of, _) if case.awaited() != Some(*of) => Err(Refusal::NotAsked),
        Command::Extend(..) if recorded(What::ExtensionNotice) => Err(Refusal::ExtendedAlready),
        Command::Acknowledge(_) if recorded(What::Acknowledged) => Err(Refusal::NotNow),
        Command::Correct { seq, .. } if !case.dates.iter().any(|dated| dated.seq == *seq) => Err(Refusal::NoSuchDate),
        _ => Ok(()),
    }
}

fn event_of(command: Command, facts: Facts<'_>) -> Event {
    match command {
        Command::Submit(submission) => Event::Submitted(submission),
        Command::Take => Event::Taken,
        Command::Write(text) => Event::MessageSent { text },
        Command::Attach(file) => Event::FileAttached(file),
        Command::Answer(text) => Event::Answered { text, on: facts.today },
        Command::Open(file) => Event::FileOpened { file },
        Command::Close(reason) => Event::Closed { reason },
        Command::AskProof(of, Dated { text, on }) => Event::ProofAsked { of, text, on },
        Command::Prove(of, Dated { text: how, on }) => Event::Proven { of, how, on },
        Command::AskQuestion(Dated { text, on }) => Event::ClarificationAsked { text, on },
        Command::AnswerQuestion(Dated { text, on }) => Event::ClarificationAnswered { text, on },
        Command::Extend(ground, Dated { text, on }) => Event::ExtensionNoticeSent { ground, text, on },
        Command::Acknowledge(Dated { text, on }) => Event::Acknowledged { text, on },
        Command::Correct { seq, to: Dated { text: reason, on } } => Event::DateCorrected { seq, on, reason },
        Command::MoveBack(reason) => Event::MovedBack { reason },
    }
}

/// A copy to download is a file; a copy on paper goes by post.
fn lacks_its_file(case: &Case) -> bool {
    let download = |s: &Submission| s.format == Format::Download && s.kind == crate::kind::Kind::Access;
    case.files.is_empty() && case.submission.as_ref().is_some_and(download)
}

/// What an officer does to a case, the officer who has it does.
fn check_hands(case: &Case, event: &Event, facts: Facts<'_>) -> Result<(), Refusal> {
    let mine = case.officer == Some(facts.account);
    match event {
        Event::Taken if mine => Err(Refusal::AlreadyYours),
        Event::Taken => Ok(()),
        _ if facts.role.is_staff() && !mine => Err(Refusal::NotYours),
        _ => Ok(()),
    }
}

/// The days of the case, as they would be with this event, must fit together as a whole.
fn check_clock(case: &Case, event: &Event, facts: Facts<'_>) -> Result<(), Refusal> {
    if event.dated().is_none() && !matches!(event, Event::DateCorrected { .. }) {
        return Ok(());
    }
    let Facts { at, account, role, .. } = facts;
    let recorded = Recorded { seq: case.seq + 1, at, account: Some(account), role, event: event.clone() };
    let then = case.clone().evolve(&recorded);
    let Some(known) = then.month_facts() else { return Ok(()) };
    check(then.kind(), &known, Some(facts.today), facts.calendar)?;
    let acknowledged = then.dates.iter().find(|dated| dated.what == What::Acknowledged).map(|dated| dated.on);
    match acknowledged {
        Some(on) if on < known.received => Err(ClockFault::BeforeReceipt { on, received: known.received }.into()),
        Some(on) if on > facts.today => Err(ClockFault::Future(on).into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Recorded, Scope};
    use super::*;
    use crate::id::{CaseId, PersonKey};
    use crate::kind::Kind;
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    const PARENT: AccountId = AccountId(Uuid::from_u128(1));
    const OFFICER: AccountId = AccountId(Uuid::from_u128(2));
    const OTHER: AccountId = AccountId(Uuid::from_u128(3));
    const FILE: FileId = FileId(Uuid::from_u128(4));

    fn by(account: AccountId, role: Role) -> Facts<'static> {
        let calendar = Calendar::official();
        Facts { at: Timestamp::UNIX_EPOCH, today: date(2026, 11, 23), account, role, calendar }
    }

    fn submission() -> Submission {
        Submission {
            kind: Kind::Access,
            requester: PARENT,
            subject: PersonKey("p-1".into()),
            received: date(2026, 11, 23),
            scope: Scope::Everything,
            details: None,
            format: Format::Download,
        }
    }

    fn file() -> File {
        File { file: FILE, name: "copy.pdf".into(), media_type: "application/pdf".into(), size: 3, sha256: "ab".into() }
    }

    fn run(steps: Vec<(Command, Facts<'static>)>) -> Result<Case, Refusal> {
        let mut case = Case::new(CaseId(Uuid::nil()));
        for (command, facts) in steps {
            for event in decide(&case, command, facts)? {
                let seq = case.seq + 1;
                case = case.evolve(&Recorded { seq, at: facts.at, account: Some(facts.account), role: facts.role, event });
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
        let case =
            run(vec![(Command::Submit(submission()), by(PARENT, Role::Parent)), (Command::Take, by(OFFICER, Role::Officer))]);
        (case.unwrap(), Facts { today: date(2026, 12, december), ..by(OFFICER, Role::Officer) })
    }

    fn then(case: &Case, command: Command, facts: Facts<'static>) -> Case {
        decide(case, command, facts).unwrap().into_iter().fold(case.clone(), |case, event| {
            let seq = case.seq + 1;
            case.evolve(&Recorded { seq, at: facts.at, account: Some(facts.account), role: facts.role, event })
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
    fn a_case_that_was_moved_back_is_owed_a_reply_again_and_keeps_what_went_out() {
        let answered = run(answered()).unwrap();
        let back = then(&answered, Command::MoveBack("A page was missing".into()), by(OFFICER, Role::Officer));
        assert!(back.state.is_open());
        let more = then(&back, Command::Attach(File { sha256: "cd".into(), ..file() }), by(OFFICER, Role::Officer));
        assert_eq!((more.released_files().len(), more.files.len()), (1, 2));
    }

    #[test]
    fn a_complaint_has_no_date_once_it_is_acknowledged() {
        let complaint = Submission { kind: Kind::Complaint, ..submission() };
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
}
