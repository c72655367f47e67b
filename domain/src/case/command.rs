//! What somebody wants to do to a case, and whether it may happen.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::{Case, Channel, Event, File, Format, Ground, Milestone, Recorded, State, Submission, allowed};
use crate::ask::SafeContact;
use crate::clock::{Calendar, ClockFault, ProofOf, check, check_question};
use crate::id::{AccountId, FileId, PersonKey};
use crate::kind::{Effect, Kind};
use crate::policy::Role;

/// Something to do. Days are London days on which it happened, which may be before today: a letter of yesterday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
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
    /// Say how one may be reached from now on.
    ChangeContact(SafeContact),
    /// Record whose record it is about, and how we know.
    Identify(PersonKey, String),
    /// Record that who somebody is, or that they may ask, was checked, and how.
    Check(ProofOf, String),
    /// Ask for the rest, after one letter.
    AskRest(String),
    /// Lift a restriction, and tell the person.
    EndEffect(String),
    /// Let nothing of the case be destroyed, and say why.
    Hold(String),
    /// Lift that, and say why.
    LiftHold(String),
}

/// Words and the London day they belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    pub text: String,
    pub on: Date,
}

/// Who does it, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts<'a> {
    pub at: Timestamp,
    /// Today in London.
    pub today: Date,
    pub account: AccountId,
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
    /// Nobody checked who asks, or whether they may (Art 12(6)).
    #[error("who asks was not checked")]
    NotChecked,
    /// There is no such person in the records.
    #[error("there is no such person")]
    NoSuchPerson,
    /// The time of the request is over: the rest is a request of its own.
    #[error("the last day is over")]
    LastDayOver,
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
    let follows = if let Event::Submitted(submission) = &event { follows(submission) } else { None };
    Ok([event].into_iter().chain(follows).collect())
}

/// What a request brings about by itself: what takes effect at once does, and a complaint is acknowledged at once (DPA 2018
/// s.164A(3)): its words are content. One that was keyed in is acknowledged by the letter that somebody sends. It counts from the day
/// it was asked.
fn follows(submission: &Submission) -> Option<Event> {
    let on = submission.received;
    match submission.kind {
        Kind::Complaint if submission.channel == Channel::Portal => Some(Event::Acknowledged { text: String::new(), on }),
        kind => kind.effect().map(|effect| Event::TookEffect { effect, on }),
    }
}

/// Whether it fits what is there: files, questions, notices, days.
fn check_sense(case: &Case, command: &Command, facts: Facts<'_>) -> Result<(), Refusal> {
    let recorded = |what| case.dates.iter().any(|dated| dated.what == what);
    match command {
        Command::Attach(file) if case.files.iter().any(|f| f.sha256 == file.sha256) => Err(Refusal::SameFile),
        Command::Answer(_) if case.state == State::Working && lacks_its_file(case) => Err(Refusal::NothingAttached),
        Command::Answer(_) if tells_of_somebody(case) && !case.is_checked() => Err(Refusal::NotChecked),
        Command::Open(file) if !case.released_files().iter().any(|f| f.file == *file) => Err(Refusal::NoSuchFile),
        Command::AskQuestion(_) if case.open_question().is_some() => Err(Refusal::QuestionOpen),
        Command::AskQuestion(question) => match case.month_facts() {
            Some(known) => Ok(check_question(case.kind(), &known, question.on, facts.calendar)?),
            None => Err(Refusal::NotNow),
        },
        Command::AnswerQuestion(_) if case.open_question().is_none() => Err(Refusal::NoQuestion),
        Command::Prove(of, _) if case.awaited() != Some(*of) => Err(Refusal::NotAsked),
        Command::Extend(..) if recorded(Milestone::ExtensionNotice) => Err(Refusal::ExtendedAlready),
        Command::Acknowledge(_) if recorded(Milestone::Acknowledged) => Err(Refusal::NotNow),
        Command::Correct { seq, .. } if !case.dates.iter().any(|dated| dated.seq == *seq) => Err(Refusal::NoSuchDate),
        Command::Check(of, _) if *of == ProofOf::Fee || case.checked.contains(of) => Err(Refusal::NotNow),
        Command::Identify(..) if case.submission.as_ref().is_none_or(|s| s.subject.is_some()) => Err(Refusal::NotNow),
        Command::AskRest(_) if !case.submission.as_ref().is_some_and(Submission::is_one_letter) => Err(Refusal::NotNow),
        Command::AskRest(_) if case.state == State::Answered && !case.may_ask_rest(facts.today, facts.calendar) => {
            Err(Refusal::LastDayOver)
        }
        Command::EndEffect(_) if !case.is_restricted() => Err(Refusal::NotNow),
        Command::Hold(_) if case.held => Err(Refusal::NotNow),
        Command::LiftHold(_) if !case.held => Err(Refusal::NotNow),
        _ => Ok(()),
    }
}

/// A copy tells of somebody, and so does every file.
fn tells_of_somebody(case: &Case) -> bool {
    matches!(case.kind(), Kind::Access | Kind::Portability) || !case.files.is_empty()
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
        Command::ChangeContact(contact) => Event::ContactChanged(contact),
        Command::Identify(person, how) => Event::Identified { person, how },
        Command::Check(of, how) => Event::Checked { of, how },
        Command::AskRest(text) => Event::RestAsked { text },
        Command::Hold(reason) => Event::HoldPlaced { reason },
        Command::LiftHold(reason) => Event::HoldLifted { reason },
        // Told today, lifted tomorrow: the person hears of it first.
        Command::EndEffect(text) => {
            Event::EffectEnded { effect: Effect::UseDisputed, text, on: facts.today.saturating_add(1.day()) }
        }
    }
}

/// A copy to download is a file; a copy on paper goes by post.
fn lacks_its_file(case: &Case) -> bool {
    let download = |s: &Submission| s.format() == Format::Download && matches!(s.kind, Kind::Access | Kind::Portability);
    case.files.is_empty() && case.submission.as_ref().is_some_and(download)
}

/// What an officer does to a case, the officer who has it does.
fn check_hands(case: &Case, event: &Event, facts: Facts<'_>) -> Result<(), Refusal> {
    let mine = case.officer == Some(facts.account);
    match event {
        Event::Taken if mine => Err(Refusal::AlreadyYours),
        // What keeps somebody safe waits for nobody, and a hold is not the officer's.
        Event::Taken | Event::Submitted(_) | Event::ContactChanged(_) | Event::HoldPlaced { .. } | Event::HoldLifted { .. } => {
            Ok(())
        }
        _ if facts.role.is_staff() && !mine => Err(Refusal::NotYours),
        _ => Ok(()),
    }
}

/// The days of the case, as they would be with this event, must fit together as a whole.
fn check_clock(case: &Case, event: &Event, facts: Facts<'_>) -> Result<(), Refusal> {
    if event.dated().is_none() && !matches!(event, Event::DateCorrected { .. }) {
        return Ok(());
    }
    let then = case.clone().evolve(&Recorded::new(case.seq + 1, event.clone(), facts));
    let Some(known) = then.month_facts() else { return Ok(()) };
    match check(then.kind(), &known, Some(facts.today), facts.calendar) {
        // What is corrected was so. A notice that is too late then has no effect, and the sum says it.
        Err(ClockFault::ExtensionTooLate { .. }) if matches!(event, Event::DateCorrected { .. }) => {}
        checked => checked?,
    }
    let acknowledged = then.dates.iter().find(|dated| dated.what == Milestone::Acknowledged).map(|dated| dated.on);
    match acknowledged {
        Some(on) if on < known.received => Err(ClockFault::BeforeReceipt { on, received: known.received }.into()),
        Some(on) if on > facts.today => Err(ClockFault::Future(on).into()),
        _ => Ok(()),
    }
}
