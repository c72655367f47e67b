//! What somebody wants to do to a case, and whether it may happen.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{
    Arrival, AskOf, Case, Check, Delivery, Event, File, Ground, HoldLifted, HoldPlaced, Internal, MessageSent, NewAsk,
    NoteWritten, Reply, Submission, WhoAsks, again, asks, clock, complaint, notes, notice, people, permits, reply, request,
};
use crate::ask::SafeContact;
use crate::case::{ConfirmationNeeded, ContactChanged};
use crate::clock::{Calendar, ClockFault, PostClass};
use crate::id::{AccountId, FileId, PersonKey};
use crate::policy::Role;

/// Something to do. Days are London days on which it happened, which may be before today: a letter of yesterday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Send a request.
    Submit(Submission),
    /// Ask that what somebody else agreed to ends.
    Wish(Submission),
    /// The rules end what who asks gave: who they are was checked (law.md §14).
    TakeEffect,
    /// The rules give back what ended on a word that turned out not to be theirs to give, and why (law.md §14).
    LoseEffect(Internal),
    /// Ask for the rest, after one letter.
    AskRest(String),
    /// Take back one's own request: the case is closed, in these words for staff.
    TakeBack(Internal),
    /// Take the case, or take it over.
    Take,
    /// Record whose record it is about, and how we know.
    Identify(PersonKey, Internal),
    /// Record that who somebody is, or that they may ask, was checked, how, and who of the record they are.
    Check(Check, Internal, Option<WhoAsks>),
    /// Ask for proof, a fee, or what the person means.
    Ask(NewAsk),
    /// Record that what was asked for came.
    Receive(Arrival),
    /// Answer the question.
    AnswerQuestion {
        /// The event that asked, as it stood on the page; the open one where no page names it.
        ask: Option<i64>,
        text: String,
        /// The London day on which it came.
        on: Date,
    },
    /// A message, by its event, is the answer to the question.
    MarkAnswer(i64),
    /// Take back what was asked: what, why, and what the person is told.
    WithdrawAsk(AskOf, Internal, Option<String>),
    /// Give notice of two further months.
    Extend(Ground, String, Delivery),
    /// Acknowledge a complaint.
    Acknowledge(String, Delivery),
    /// Set the day for the outcome of a complaint.
    SetTarget(Date, Internal),
    /// Set a later day for it than the one that shows, and tell the person why.
    PutOffTarget { on: Date, why: Internal, told: String, delivery: Delivery },
    /// Tell somebody how far we are.
    TellProgress(String, Delivery),
    /// Record that the letter of an event was posted.
    Post {
        /// The event that made the letter.
        notice: i64,
        class: PostClass,
        on: Date,
    },
    /// Record that the notice of an event did not arrive.
    FailNotice(i64, Internal),
    /// Look at one's request.
    See,
    /// The mail about everything up to an event was taken, on a day.
    Notify(i64, Date),
    /// Correct the day that an event recorded: how we know, and what the person is told.
    Correct {
        /// The event.
        seq: i64,
        /// The right day.
        on: Date,
        why: Internal,
        told: Option<String>,
    },
    /// Confirm what an event of somebody else says.
    Confirm(i64, Internal),
    /// Do not confirm it.
    Decline(i64, Internal),
    /// Say how one may be reached from now on.
    ChangeContact(SafeContact),
    /// Write to the other side.
    Write(String),
    /// Record that nothing is owed for what the person wrote, and why.
    SettleMessages(Internal),
    /// Write a note for staff.
    Note(Internal),
    /// Put a file into the reply. `elsewhere`: the same bytes are in another family's case; then why it is right here.
    Attach { file: File, elsewhere: bool, why: Option<Internal> },
    /// Take a file off that has not gone out.
    Detach(FileId, Internal),
    /// Give the reply.
    Reply(Reply),
    /// Open a file of the reply.
    Open(FileId),
    /// Lift a restriction, and tell the person.
    Lift(String, Delivery),
    /// Take the case back to work: why, and what the person is told.
    MoveBack(Internal, String),
    /// Close the case: why, and what the person is told.
    Close(Internal, Option<String>),
    /// Let nothing of the case be destroyed, and say why.
    Hold(Internal),
    /// Lift that, and say why.
    LiftHold(Internal),
}

impl Command {
    /// How what it says goes to the person.
    pub fn delivery(&self) -> Option<Delivery> {
        match self {
            Self::Reply(reply) => Some(reply.delivery),
            Self::Ask(asking) => Some(asking.delivery),
            Self::Extend(_, _, delivery)
            | Self::Acknowledge(_, delivery)
            | Self::PutOffTarget { delivery, .. }
            | Self::TellProgress(_, delivery)
            | Self::Lift(_, delivery) => Some(*delivery),
            _ => None,
        }
    }
}

/// Who does it, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts<'a> {
    /// The instant of the command.
    pub at: Timestamp,
    /// Today in London.
    pub today: Date,
    /// Who gives it.
    pub account: AccountId,
    /// In which role.
    pub role: Role,
    /// The bank holidays, and what the law leaves open.
    pub calendar: &'a Calendar,
    /// The version of the case that was on the page from which it is done; none where no page shows one.
    pub seen: Option<i64>,
}

/// Why it may not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The table does not allow it in this state by this role.
    #[error("this cannot be done now")]
    NotNow,
    /// Something happened to the case since the page was drawn.
    #[error("the case has moved on")]
    Stale,
    /// Another officer works on the case: take it first.
    #[error("the case is with somebody else")]
    NotYours,
    /// It is with this officer already.
    #[error("you have the case already")]
    AlreadyYours,
    /// The law does not have it for this kind of request.
    #[error("the law does not have this for such a request")]
    NotForThisKind,
    /// A file that is not part of a reply that was given.
    #[error("there is no such file in the reply")]
    NoSuchFile,
    /// This file is in the reply already.
    #[error("this file is in the reply already")]
    SameFile,
    /// The same bytes are in another family's case.
    #[error("this file is in another family's case")]
    FileElsewhere,
    /// Files lie here that the reply does not hand over: they are taken off first, or a part is given.
    #[error("files wait that the reply does not hand over")]
    FilesWait,
    /// They wrote in a request that was sent together with this one: that may be what was asked for.
    #[error("they wrote in a request that was sent with it, and nobody answered")]
    WroteBeside,
    /// A legal hold stands on it: nothing is destroyed.
    #[error("a legal hold stands on it")]
    Held,
    /// Another part is promised of what is not handed over, or is done at once.
    #[error("there is no next part of this")]
    NoParts,
    /// A copy to download needs a file.
    #[error("the reply has no file")]
    NothingAttached,
    /// What a young person agreed, or who understands, ends by their own word alone (law.md §14).
    #[error("only the young person ends this")]
    TheirsAlone,
    /// It ended at once, on their word: that is not taken back, nor anybody else's to answer (Art 7(3), 21(3)).
    #[error("it has ended")]
    EndedAlready,
    /// They were told that the use goes on: a reply that grants the restriction would say the contrary (Art 18(3)).
    #[error("they were told that the use goes on")]
    LiftedAlready,
    /// They do not come here: they are told first, by a way that reaches them (law.md §12).
    #[error("they would not hear of it")]
    Unheard,
    /// They do not come here, and nothing more goes to them: words that only stand here reach nobody (law.md §12).
    #[error("nobody would read it")]
    NobodyReads,
    /// They still have time to show who they are, until this day.
    #[error("they have time to show who they are until {0}")]
    StillTime(Date),
    /// A letter with the question lies here: nobody was asked yet.
    #[error("the question was not posted")]
    NotPosted,
    /// A refusal without reasons, or a closing that nobody is told of.
    #[error("the person is not told why")]
    NoReasons,
    /// A refusal without a ground.
    #[error("no ground is given")]
    NoGround,
    /// A ground without what shows it.
    #[error("nothing shows the ground")]
    NotShown,
    /// A question is open: one at a time.
    #[error("a question is open already")]
    QuestionOpen,
    /// This is asked for already.
    #[error("this is asked for already")]
    AskedAlready,
    /// Proof is asked for on reasonable doubt only (Art 12(6)).
    #[error("no doubt is recorded")]
    NoDoubt,
    /// There is no question to answer.
    #[error("no question is open")]
    NoQuestion,
    /// Another question is open than the one that stood on the page.
    #[error("another question is open")]
    QuestionChanged,
    /// There is no such message of the person after the question.
    #[error("there is no such message")]
    NoSuchMessage,
    /// Something else was asked for.
    #[error("this was not asked for")]
    NotAsked,
    /// What was asked for has not come: take it back first.
    #[error("something is still asked for")]
    StillAwaited,
    /// A request is extended once (Art 12A(3)).
    #[error("a notice of extension was made already")]
    ExtendedAlready,
    /// The event recorded no day.
    #[error("there is no such day to correct")]
    NoSuchDate,
    /// There is no such notice.
    #[error("there is no such notice")]
    NoSuchNotice,
    /// The letter was made on this day.
    #[error("the letter was made on {0}")]
    NotMadeYet(Date),
    /// The person did not say that this way is safe.
    #[error("this way is not safe")]
    NotSafe,
    /// The day has passed.
    #[error("the day has passed")]
    TargetPassed,
    /// A complaint's outcome is put off without telling the person why.
    #[error("the person is not told why it takes longer")]
    NotToldWhy,
    /// A day on which nobody works.
    #[error("this is no working day")]
    NoWorkingDay,
    /// Nothing waits for a second person.
    #[error("there is nothing to confirm")]
    NothingToConfirm,
    /// A second person is somebody else.
    #[error("you recorded this yourself")]
    YourOwn,
    /// The authority of who asked has lapsed since, and nobody said why it may go all the same.
    #[error("the authority of who asked has lapsed")]
    Lapsed,
    /// Who asked may not any more: of what we put here they see nothing.
    #[error("who asked would see nothing of it here")]
    NothingSeen,
    /// Nobody checked who asks, or whether they may (Art 12(6)).
    #[error("who asks was not checked")]
    NotChecked,
    /// A reply about another person stands: it is taken back first, or the other one has a case of their own.
    #[error("a reply about another person was given")]
    AnsweredForAnother,
    /// Who is said to ask is neither the person of the record nor around them.
    #[error("this person is not around the record")]
    NotAround,
    /// There is no such person in the records.
    #[error("there is no such person")]
    NoSuchPerson,
    /// The person wrote nothing that is not answered.
    #[error("there is nothing to answer")]
    NothingWritten,
    /// The person wrote, and nobody answered.
    #[error("what the person wrote is not answered")]
    Unanswered,
    /// No reply was given, and nothing that we asked for is missing.
    #[error("no reply was given")]
    NotAnswered,
    /// The time of the request is over: the rest is a request of its own.
    #[error("the last day is over")]
    LastDayOver,
    /// The days do not fit together, or not with the law.
    #[error(transparent)]
    Clock(#[from] ClockFault),
}

/// Decides a command: the events that happen, or why none does. None, and no reason, where there is nothing left to do.
///
/// # Errors
/// [`Refusal`] when the case's state, the role, or the facts do not allow it.
pub fn decide(case: &Case, command: Command, facts: Facts<'_>) -> Result<Vec<Event>, Refusal> {
    if again::is_said(case, &command, &facts) {
        return Ok(Vec::new());
    }
    if facts.seen.is_some_and(|seen| seen != case.version) {
        return Err(Refusal::Stale);
    }
    let events = events_of(case, command, &facts)?;
    let Some(event) = events.first() else { return Ok(events) };
    let permitted = match event {
        Event::Submitted(submission) => permits(submission.kind, case.state, event.kind(), facts.role),
        event => case.allows(event.kind(), facts.role),
    };
    if !permitted {
        return Err(Refusal::NotNow);
    }
    check_hands(case, event, &facts)?;
    let Some(then) = clock::with_days_of(case, event, &facts) else { return Ok(events) };
    clock::check_days(&then, event, &facts)?;
    Ok(with_confirmation(case, &then, events, &facts))
}

fn events_of(case: &Case, command: Command, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::Submit(submission) => Ok(request::submit(submission)),
        Command::Wish(submission) => request::wish(submission),
        Command::TakeEffect => request::take_effect(case, facts),
        Command::LoseEffect(why) => request::lose_effect(case, why, facts),
        Command::AskRest(text) => request::rest(case, text, facts),
        Command::TakeBack(why) => request::take_back(case, why, facts),
        Command::Take => people::take(case, facts),
        Command::Identify(person, how) => people::identify(case, person, how),
        Command::Check(of, how, who) => people::check(case, of, how, who),
        Command::Ask(asking) => asks::ask(case, asking, facts),
        Command::Receive(receipt) => asks::receive(case, receipt),
        Command::AnswerQuestion { ask, text, on } => asks::answer(case, ask, text, on, facts),
        Command::MarkAnswer(message) => asks::mark_answer(case, message, facts),
        Command::WithdrawAsk(of, why, told) => asks::withdraw(case, of, why, told),
        Command::Extend(ground, text, delivery) => clock::extend(case, ground, text, delivery, facts),
        Command::Acknowledge(text, delivery) => complaint::acknowledge(case, text, delivery, facts),
        Command::SetTarget(on, why) => complaint::set_target(case, on, why, facts),
        Command::PutOffTarget { on, why, told, delivery } => complaint::put_off(case, (on, why), (told, delivery), facts),
        Command::TellProgress(text, delivery) => notice::progress(case, text, delivery, facts),
        Command::Post { notice, class, on } => notice::post(case, notice, class, on, facts),
        Command::FailNotice(seq, why) => notice::fail(case, seq, why),
        Command::See => Ok(notice::see(case, facts)),
        Command::Notify(upto, on) => Ok(notice::notify(case, upto, on)),
        Command::Correct { seq, on, why, told } => clock::correct(case, seq, on, why, told),
        Command::Confirm(of, why) => clock::confirm(case, of, why, facts),
        Command::Decline(of, why) => clock::decline(case, of, why, facts),
        Command::ChangeContact(contact) => Ok(vec![Event::ContactChanged(ContactChanged(contact))]),
        Command::Write(text) => Ok(vec![Event::MessageSent(MessageSent { text })]),
        Command::SettleMessages(why) => notes::settle(case, why),
        Command::Note(text) => Ok(vec![Event::NoteWritten(NoteWritten { text })]),
        Command::Attach { file, elsewhere, why } => reply::attach(case, file, elsewhere, why),
        Command::Detach(file, why) => reply::detach(case, file, why),
        Command::Reply(given) => reply::reply(case, given, facts),
        Command::Open(file) => reply::open(case, file),
        Command::Lift(text, delivery) => reply::lift(case, text, delivery, facts),
        Command::MoveBack(why, told) => reply::move_back(case, why, told),
        Command::Close(why, told) => reply::close(case, why, told, facts),
        Command::Hold(_) if case.held => Err(Refusal::NotNow),
        Command::Hold(why) => Ok(vec![Event::HoldPlaced(HoldPlaced { why })]),
        Command::LiftHold(_) if !case.held => Err(Refusal::NotNow),
        Command::LiftHold(why) => Ok(vec![Event::HoldLifted(HoldLifted { why })]),
    }
}

/// What an officer does to a case, the officer who has it does. What keeps somebody safe waits for nobody; a hold and the second
/// person's word are not the officer's.
fn check_hands(case: &Case, event: &Event, facts: &Facts<'_>) -> Result<(), Refusal> {
    let anybody = matches!(
        event,
        Event::Taken(_)
            | Event::Submitted(_)
            | Event::ContactChanged(_)
            | Event::NoteWritten(_)
            | Event::HoldPlaced(_)
            | Event::HoldLifted(_)
            | Event::Confirmed(_)
            | Event::Declined(_)
    );
    let theirs = case.people.officer == Some(facts.account) || facts.role == Role::Portal;
    if anybody || theirs || !facts.role.is_staff() { Ok(()) } else { Err(Refusal::NotYours) }
}

/// Puts behind the first event that it waits for a second person, where it does.
fn with_confirmation(case: &Case, then: &Case, events: Vec<Event>, facts: &Facts<'_>) -> Vec<Event> {
    let Some(first) = events.first() else { return events };
    let (seq, by) = (case.seq + 1, facts.account);
    if matches!(first, Event::Submitted(_)) || !facts.role.is_staff() {
        return events;
    }
    if !clock::needs_confirmation(case, then, first, facts) {
        return events;
    }
    events.into_iter().chain([Event::ConfirmationNeeded(ConfirmationNeeded { of: seq, by })]).collect()
}
