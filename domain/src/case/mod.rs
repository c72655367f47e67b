//! A case is its events. Commands are decided here, events are applied here; nothing else changes a case.

mod command;
mod dates;
mod event;
mod state;
pub mod stored;
mod submission;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_people;
mod transition;
mod v1;

use jiff::civil::Date;

pub use command::{Command, Dated, Facts, Refusal, decide};
pub use dates::{DatedEvent, Milestone};
pub use event::{Event, EventKind, File, Ground, Recorded};
pub use state::{Message, Side, State};
pub use submission::{Channel, Evidence, Flag, Format, Submission};
pub use transition::{TABLE, TableFault, Transition, allowed, check_table, offered};

use crate::ask::SafeContact;
use crate::clock::{Calendar, Dates, Deadline, MonthFacts, ProofOf, acknowledgement, london_day};
use crate::id::{AccountId, CaseId, PersonKey};
use crate::kind::{Effect, Kind, Law};

/// A request, as its events tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub id: CaseId,
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
    /// The London day of the answer; of the last one, when the case was moved back.
    pub answered_on: Option<Date>,
    /// The London day on which it was closed, while it is.
    pub closed_on: Option<Date>,
    /// How many of the files went out with an answer.
    released: usize,
    /// What took effect at once, and since when.
    pub effect: Option<(Effect, Date)>,
    /// The first day without it, once it is lifted.
    pub effect_ended: Option<Date>,
    /// How the person may be reached, as last said; `None` where they were never asked.
    contact: Option<SafeContact>,
    /// Whose record it is about, where an officer found out.
    pub identified: Option<PersonKey>,
    /// What an officer checked or had proven.
    pub checked: Vec<ProofOf>,
    /// Whether nothing of it may be destroyed.
    pub held: bool,
    /// The days that it records, in the order of recording, each as last corrected.
    pub dates: Vec<DatedEvent>,
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
            closed_on: None,
            released: 0,
            effect: None,
            effect_ended: None,
            contact: None,
            identified: None,
            checked: Vec::new(),
            held: false,
            dates: Vec::new(),
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
        self.apply(recorded);
        if let Some(next) = allowed(self.kind(), self.state, recorded.event.kind(), recorded.role) {
            self.state = next;
        }
        if let Some((what, on)) = recorded.event.dated() {
            self.dates.push(DatedEvent { seq: recorded.seq, what, on });
        }
        self
    }

    fn apply(&mut self, recorded: &Recorded) {
        match &recorded.event {
            Event::Submitted(submission) => {
                self.contact = submission.asks_contact().then(|| submission.contact.clone());
                self.submission = Some(submission.clone());
            }
            Event::ContactChanged(contact) => self.contact = Some(contact.clone()),
            Event::Identified { person, .. } => {
                // Who was checked for one person was not checked for another.
                if self.identified.as_ref().is_some_and(|before| before != person) {
                    self.checked.clear();
                }
                self.identified = Some(person.clone());
            }
            Event::Taken => self.officer = recorded.account,
            Event::MessageSent { text }
            | Event::ProofAsked { text, .. }
            | Event::ClarificationAsked { text, .. }
            | Event::ClarificationAnswered { text, .. }
            | Event::ExtensionNoticeSent { text, .. }
            | Event::RestAsked { text }
            | Event::Acknowledged { text, .. } => {
                let side = Side::of(recorded.role);
                // The portal's own acknowledgement has no words of its own: pages say it.
                if !text.is_empty() {
                    self.messages.push(Message { at: recorded.at, side, text: text.clone() });
                }
            }
            Event::FileAttached(file) => self.files.push(file.clone()),
            Event::Answered { text, on } => {
                self.answer = Some(text.clone());
                self.answered_on = Some(*on);
                self.released = self.files.len();
            }
            Event::DateCorrected { seq, on, .. } => {
                self.dates.iter_mut().filter(|dated| dated.seq == *seq).for_each(|dated| dated.on = *on);
            }
            Event::TookEffect { effect, on } => self.effect = Some((*effect, *on)),
            Event::EffectEnded { text, on, .. } => {
                self.effect_ended = Some(*on);
                self.messages.push(Message { at: recorded.at, side: Side::Office, text: text.clone() });
            }
            Event::Proven { of, .. } | Event::Checked { of, .. } => self.checked.push(*of),
            Event::HoldPlaced { .. } => self.held = true,
            Event::HoldLifted { .. } => self.held = false,
            Event::Closed { .. } => self.closed_on = Some(london_day(recorded.at)),
            Event::MovedBack { .. } => self.closed_on = None,
            Event::FileOpened { .. } => {}
        }
    }

    /// The kind of request; access before it is made.
    pub fn kind(&self) -> Kind {
        self.submission.as_ref().map_or(Kind::Access, |submission| submission.kind)
    }

    /// The London day of receipt, as last corrected.
    pub fn received(&self) -> Option<Date> {
        self.month_facts().map(|facts| facts.received)
    }

    /// The facts of the month. `None` before the request is made.
    pub fn month_facts(&self) -> Option<MonthFacts> {
        dates::month_facts(&self.dates)
    }

    /// The day on which we asked the question that is open.
    pub fn open_question(&self) -> Option<Date> {
        self.month_facts()?.clarifications.iter().find(|c| c.answered.is_none()).map(|c| c.asked)
    }

    /// What is asked for and not proven yet.
    pub fn awaited(&self) -> Option<ProofOf> {
        self.month_facts()?.awaited.map(|awaited| awaited.of)
    }

    /// The statutory dates, with their sum. `None` before the request is made, and once a complaint is acknowledged.
    pub fn deadline(&self, calendar: &Calendar) -> Option<Deadline> {
        let facts = self.month_facts()?;
        match self.kind().law() {
            Law::Acknowledgement if self.is_acknowledged() => None,
            Law::Acknowledgement => Some(acknowledgement(facts.received, calendar)),
            Law::Month | Law::Hours => Some(Deadline::month(&facts, calendar)),
        }
    }

    /// The statutory dates, as [`Case::deadline`], without the sum.
    pub fn statutory_dates(&self, calendar: &Calendar) -> Option<Dates> {
        let facts = self.month_facts()?;
        match self.kind().law() {
            Law::Acknowledgement if self.is_acknowledged() => None,
            Law::Acknowledgement => Some(Dates::acknowledgement(facts.received, calendar)),
            Law::Month | Law::Hours => Some(Dates::month(&facts, calendar)),
        }
    }

    /// An outcome needs no acknowledgement beside it.
    fn is_acknowledged(&self) -> bool {
        self.answered_on.is_some() || self.dates.iter().any(|dated| dated.what == Milestone::Acknowledged)
    }

    /// The person of the record whom the request is about, where the portal knows them or an officer found out.
    pub fn subject(&self) -> Option<&PersonKey> {
        self.submission.as_ref().and_then(|submission| submission.subject.as_ref()).or(self.identified.as_ref())
    }

    /// Whether the rest of what one letter was taken from can be asked for with the same day of receipt: up to the last day, and
    /// once there is an answer (capability A13).
    pub fn may_ask_rest(&self, today: Date, calendar: &Calendar) -> bool {
        let one_letter = self.submission.as_ref().is_some_and(Submission::is_one_letter);
        let limit = self.statutory_dates(calendar).and_then(|dates| dates.limit);
        one_letter && self.state == State::Answered && limit.is_some_and(|limit| today <= limit)
    }

    /// The mark on the record of the person it is about: what, since when, and the first day without it. On the word of somebody
    /// whom nobody checked, use is paused, but nothing is taken from a family; and when such a case is closed, its mark is void.
    pub fn mark(&self) -> Option<(Effect, Date, Option<Date>)> {
        let (effect, since) = self.effect?;
        let stands = self.subject().is_some() && (effect == Effect::UseDisputed || self.is_checked());
        let void = self.state == State::Closed && !self.is_checked();
        stands.then_some((effect, since, if void { Some(since) } else { self.effect_ended }))
    }

    /// Whether who asked may learn that we know whose record is meant: not before somebody checked that they may ask.
    pub fn is_known_to_asker(&self) -> bool {
        self.subject().is_some() && self.is_checked()
    }

    /// Whether a restriction stands that can be lifted (Art 18(3)).
    pub fn is_restricted(&self) -> bool {
        self.effect.is_some_and(|(effect, _)| effect == Effect::UseDisputed) && self.effect_ended.is_none()
    }

    /// How the person may be reached now. What was never said is not safe.
    pub fn contact(&self) -> SafeContact {
        self.contact.clone().unwrap_or_default()
    }

    /// Whether they were ever asked, or said, how they may be reached.
    pub fn was_asked_how_to_reach(&self) -> bool {
        self.contact.is_some()
    }

    /// What an officer must know before anything else.
    pub fn flags(&self) -> Vec<Flag> {
        let silent = self.contact.as_ref().is_some_and(SafeContact::is_silent).then_some(Flag::Silent);
        self.submission.iter().flat_map(Submission::flags).chain(silent).collect()
    }

    /// Whether something about a person may go out: who asked and whether they may is known from the record, or was checked
    /// (Art 12(6); law.md §4).
    pub fn is_checked(&self) -> bool {
        let has = |of| self.checked.contains(&of);
        self.submission.as_ref().is_some_and(|submission| match &submission.described {
            None => true,
            Some(_) => has(ProofOf::Identity) && (!submission.is_for_another() || has(ProofOf::Authority)),
        })
    }

    /// Files that the family may open: those that went out with a reply.
    pub fn released_files(&self) -> &[File] {
        &self.files[..self.released]
    }
}
