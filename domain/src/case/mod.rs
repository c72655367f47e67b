//! A case is its events. Commands are decided here, events are applied here; nothing else changes a case.

mod command;
mod event;
mod state;
mod transition;

use jiff::civil::Date;

pub use command::{Command, Facts, Refusal, decide};
pub use event::{Event, EventKind, File, Format, Recorded, Scope, Submission};
pub use state::{Message, Side, State};
pub use transition::{TABLE, TableFault, allowed, check_table};

use crate::clock::{Calendar, Deadline, MonthFacts};
use crate::id::{AccountId, CaseId, PersonKey};

/// A request, as its events tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its identity.
    pub id: CaseId,
    /// Where it stands.
    pub state: State,
    /// How many events it has.
    pub seq: i64,
    /// Who asked, for whom, and what; `None` before the first event.
    pub submission: Option<Submission>,
    /// The officer who works on it.
    pub officer: Option<AccountId>,
    /// Messages in order.
    pub messages: Vec<Message>,
    /// Files of the reply, in order.
    pub files: Vec<File>,
    /// What the officer answered, once answered.
    pub answer: Option<String>,
    /// The London day of the answer.
    pub answered_on: Option<Date>,
}

impl Case {
    /// A case before its first event.
    pub fn new(id: CaseId) -> Self {
        Self {
            id,
            state: State::Draft,
            seq: 0,
            submission: None,
            officer: None,
            messages: Vec::new(),
            files: Vec::new(),
            answer: None,
            answered_on: None,
        }
    }

    /// The case that these events tell, in their order.
    pub fn replay<'a>(id: CaseId, events: impl IntoIterator<Item = &'a Recorded>) -> Self {
        events.into_iter().fold(Self::new(id), Self::evolve)
    }

    /// The case after one more event. Events are facts: none is refused here.
    #[must_use]
    pub fn evolve(mut self, recorded: &Recorded) -> Self {
        self.seq = recorded.seq;
        if let Some(next) = allowed(self.state, recorded.event.kind(), recorded.role) {
            self.state = next;
        }
        match &recorded.event {
            Event::Submitted(submission) => self.submission = Some(submission.clone()),
            Event::Taken => self.officer = recorded.account,
            Event::MessageSent { text } => {
                let side = Side::of(recorded.role);
                self.messages.push(Message { at: recorded.at, side, text: text.clone() });
            }
            Event::FileAttached(file) => self.files.push(file.clone()),
            Event::Answered { text, on } => {
                self.answer = Some(text.clone());
                self.answered_on = Some(*on);
            }
            Event::FileOpened { .. } | Event::Closed { .. } => {}
        }
        self
    }

    /// The day by which we must reply, with its sum. `None` before the request is made.
    pub fn deadline(&self, calendar: &Calendar) -> Option<Deadline> {
        let received = self.submission.as_ref()?.received;
        Some(Deadline::month(MonthFacts { received, identity_proven: None }, calendar))
    }

    /// The person the request is about.
    pub fn subject(&self) -> Option<&PersonKey> {
        self.submission.as_ref().map(|s| &s.subject)
    }

    /// Files that the family may open: those of a reply that was given.
    pub fn released_files(&self) -> &[File] {
        if self.answered_on.is_some() { &self.files } else { &[] }
    }
}
