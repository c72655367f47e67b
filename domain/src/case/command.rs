//! What somebody wants to do to a case, and whether it may happen.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Case, Event, File, Format, State, Submission, allowed};
use crate::id::{AccountId, FileId};
use crate::policy::Role;

/// Something to do.
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
}

/// Who does it, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Now.
    pub at: Timestamp,
    /// Today in London.
    pub today: Date,
    /// Who.
    pub account: AccountId,
    /// In which role.
    pub role: Role,
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
    /// The day of receipt lies in the future.
    #[error("a request cannot be received in the future")]
    ReceivedInFuture,
    /// A file that is not part of a reply that was given.
    #[error("there is no such file in the reply")]
    NoSuchFile,
    /// This file is in the reply already.
    #[error("this file is in the reply already")]
    SameFile,
    /// A copy to download needs a file.
    #[error("the reply has no file")]
    NothingAttached,
}

/// Decides a command: the events that happen, or why none does.
///
/// # Errors
/// [`Refusal`] when the case's state, the role, or the facts do not allow it.
pub fn decide(case: &Case, command: Command, facts: Facts) -> Result<Vec<Event>, Refusal> {
    let event = event_of(case, command, facts)?;
    allowed(case.state, event.kind(), facts.role).ok_or(Refusal::NotNow)?;
    check_hands(case, &event, facts)?;
    Ok(vec![event])
}

fn event_of(case: &Case, command: Command, facts: Facts) -> Result<Event, Refusal> {
    Ok(match command {
        Command::Submit(submission) if submission.received > facts.today => return Err(Refusal::ReceivedInFuture),
        Command::Submit(submission) => Event::Submitted(submission),
        Command::Take => Event::Taken,
        Command::Write(text) => Event::MessageSent { text },
        Command::Attach(file) if case.files.iter().any(|f| f.sha256 == file.sha256) => return Err(Refusal::SameFile),
        Command::Attach(file) => Event::FileAttached(file),
        Command::Answer(_) if case.state == State::Working && lacks_its_file(case) => {
            return Err(Refusal::NothingAttached);
        }
        Command::Answer(text) => Event::Answered { text, on: facts.today },
        Command::Open(file) if !case.released_files().iter().any(|f| f.file == file) => {
            return Err(Refusal::NoSuchFile);
        }
        Command::Open(file) => Event::FileOpened { file },
        Command::Close(reason) => Event::Closed { reason },
    })
}

/// A copy to download is a file; a copy on paper goes by post.
fn lacks_its_file(case: &Case) -> bool {
    case.files.is_empty() && case.submission.as_ref().is_some_and(|s| s.format == Format::Download)
}

/// What an officer does to a case, the officer who has it does.
fn check_hands(case: &Case, event: &Event, facts: Facts) -> Result<(), Refusal> {
    let mine = case.officer == Some(facts.account);
    match event {
        Event::Taken if mine => Err(Refusal::AlreadyYours),
        Event::Taken => Ok(()),
        _ if facts.role.is_staff() && !mine => Err(Refusal::NotYours),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Recorded, Scope};
    use super::*;
    use crate::id::{CaseId, PersonKey};
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    const PARENT: AccountId = AccountId(Uuid::from_u128(1));
    const OFFICER: AccountId = AccountId(Uuid::from_u128(2));
    const OTHER: AccountId = AccountId(Uuid::from_u128(3));
    const FILE: FileId = FileId(Uuid::from_u128(4));

    fn by(account: AccountId, role: Role) -> Facts {
        Facts { at: Timestamp::UNIX_EPOCH, today: date(2026, 11, 23), account, role }
    }

    fn submission() -> Submission {
        Submission {
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

    fn run(steps: Vec<(Command, Facts)>) -> Result<Case, Refusal> {
        let mut case = Case::new(CaseId(Uuid::nil()));
        for (command, facts) in steps {
            for event in decide(&case, command, facts)? {
                let seq = case.seq + 1;
                case = case.evolve(&Recorded { seq, at: facts.at, account: Some(facts.account), role: facts.role, event });
            }
        }
        Ok(case)
    }

    fn answered() -> Vec<(Command, Facts)> {
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
        assert_eq!(run(vec![(Command::Submit(tomorrow), by(PARENT, Role::Parent))]), Err(Refusal::ReceivedInFuture));
    }

    proptest! {
        /// Whatever is tried in whatever order: what happens is what the table allows, and a draft is sent once.
        #[test]
        fn no_sequence_leaves_the_table(picks in proptest::collection::vec((0_usize..7, 0_usize..8), 0..40)) {
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
                    _ => Command::Close("x".into()),
                };
                let role = Role::ALL[role];
                let facts = by(if role.is_staff() { OFFICER } else { PARENT }, role);
                for event in decide(&case, command, facts).unwrap_or_default() {
                    prop_assert!(allowed(case.state, event.kind(), role).is_some());
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
