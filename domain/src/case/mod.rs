//! A case is its events. Commands are decided here, events are applied here; nothing else changes a case.
//!
//! Each topic has a folder with its facts, its commands and its events. [`Case`] is what the topics know together.

mod again;
mod asks;
mod checked;
mod clock;
mod command;
mod complaint;
mod contact;
mod event;
mod hold;
mod internal;
mod marks;
pub mod moves;
mod needs;
mod news;
mod notes;
mod notice;
mod people;
mod reply;
mod request;
mod review;
mod said;
mod state;
pub mod stored;
mod table;
#[cfg(test)]
mod tests;
mod undone;

use std::sync::Arc;

use jiff::civil::Date;

pub use asks::{Arrival, Ask, AskOf, AskWithdrawn, Asked, Came, NewAsk, ProofReceived, QuestionAnswered};
pub use clock::{
    ClockFacts, ConfirmationNeeded, Confirmed, DateCorrected, DayOf, Declined, Extended, Ground, RecordedDay, Standing,
    Unconfirmed,
};
pub use command::{Command, Facts, Refusal, decide};
pub use complaint::{Acknowledged, TargetSet};
pub use contact::ContactChanged;
pub use event::{Event, EventKind, Recorded};
pub use hold::{HoldLifted, HoldPlaced};
pub use internal::Internal;
pub use needs::ReasonToAct;
pub use news::{Newest, News};
pub use notes::{Message, MessageSent, MessageSettled, NoteWritten, Side, Unanswered};
pub use notice::{
    CaseNotice, Delivery, DeliveryWay, GivenDays, NoticeFailed, NoticeKind, NoticesSeen, Notified, Posted, Posting, ProgressTold,
};
pub use people::{Check, Checked, Identified, People, Taken, WhoAsks};
pub use reply::{
    AttachedFile, CaseOutcome, Closed, File, FileAttached, FileOpened, FileRemoved, GivenReply, Lifted, MovedBack, RefusalGround,
    Reply, Withheld,
};
pub use request::{Channel, Evidence, Flag, Format, RestAsked, Submission, TookEffect};
pub use state::{State, Waits};
pub use table::{Permission, TABLE, TableFault, check_table, offered, permits};
use undone::InEffect;
pub use undone::LostEffect;

use crate::ask::SafeContact;
use crate::clock::london_day;
use crate::id::{CaseId, PersonKey};
use crate::kind::Kind;
use crate::policy::Role;

/// A request, as its events tell it. Whether a command may happen is tried on a copy, so copies share what neither changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its identity.
    pub id: CaseId,
    pub state: State,
    /// How many events it has.
    pub seq: i64,
    /// The last event that others should look at before they act.
    pub version: i64,
    /// Who asked, for whom, and what; `None` before the first event.
    pub submission: Option<Arc<Submission>>,
    pub people: People,
    /// What we asked of the person, in order.
    pub asks: Arc<Vec<Ask>>,
    /// What we gave notice of, in order.
    pub notices: Arc<Vec<CaseNotice>>,
    /// Messages in order.
    pub messages: Arc<Vec<Message>>,
    /// Files of replies, in order.
    pub files: Arc<Vec<AttachedFile>>,
    /// Replies in order.
    pub replies: Arc<Vec<GivenReply>>,
    /// Which of the recorded days count.
    pub clock: ClockFacts,
    /// What took effect.
    effect: Option<InEffect>,
    /// What turned out since not to be theirs to end.
    lost: Option<LostEffect>,
    /// The reply that turned down what had not taken effect yet.
    denied: Option<i64>,
    /// Whether what took effect was an officer's decision, and not the word of who asked.
    pub decided: bool,
    /// The London day on which the request was recorded.
    recorded_on: Option<Date>,
    /// The days that somebody set for the outcome of a complaint, each with its event, in order.
    targets: Vec<(i64, Date)>,
    /// The London day on which it was closed, while it is.
    pub closed_on: Option<Date>,
    /// After what, while it is.
    closing: Option<Closing>,
    /// Whether nothing of it may be destroyed.
    pub held: bool,
    /// How the person may be reached, as last said; `None` where they were never asked.
    contact: Option<Arc<SafeContact>>,
    contact_on: Option<Date>,
    /// The last words between the family and staff.
    last: Option<Arc<Recorded>>,
    /// The last note of staff.
    last_note: Option<Arc<Recorded>>,
    unanswered: Option<Unanswered>,
}

/// After what a case was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Closing {
    Reply,
    Silence,
    /// Who asked wanted it no more.
    TakenBack,
}

impl Closing {
    /// An older release closed what was answered by a reply that nobody was told of.
    fn of(role: Role, case: &Case) -> Self {
        if Side::of(role) == Side::Family {
            Self::TakenBack
        } else if case.state.is_open() && !case.has_unseen_reply() {
            Self::Silence
        } else {
            Self::Reply
        }
    }
}

impl Case {
    /// A case before its first event.
    pub fn new(id: CaseId) -> Self {
        Self {
            id,
            state: State::Draft,
            seq: 0,
            version: 0,
            submission: None,
            people: People::default(),
            asks: Arc::default(),
            notices: Arc::default(),
            messages: Arc::default(),
            files: Arc::default(),
            replies: Arc::default(),
            clock: ClockFacts::default(),
            effect: None,
            lost: None,
            denied: None,
            decided: false,
            recorded_on: None,
            targets: Vec::new(),
            closed_on: None,
            closing: None,
            held: false,
            contact: None,
            contact_on: None,
            last: None,
            last_note: None,
            unanswered: None,
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
        if !recorded.event.is_quiet() {
            self.version = recorded.seq;
            again::note_words(&mut self, recorded);
        }
        let next = recorded.event.leads_to(&self);
        let said = self.messages.len();
        self.give_notice(recorded);
        self.apply(recorded);
        self.note_who_wrote(recorded, said);
        if next == State::Answered && self.state != next {
            self.settle_question(recorded);
        }
        self.state = next;
        self.closed_on = self.closed_on.filter(|_| next == State::Closed);
        self.closing = self.closing.filter(|_| next == State::Closed);
        self
    }

    fn give_notice(&mut self, recorded: &Recorded) {
        let Some((kind, text, delivery)) = NoticeKind::of(&recorded.event) else { return };
        let (seq, made, text) = (recorded.seq, london_day(recorded.at), text.to_owned());
        Arc::make_mut(&mut self.notices).push(CaseNotice {
            seq,
            kind,
            text,
            made,
            delivery,
            posting: None,
            reached: None,
            failed: false,
        });
    }

    fn apply(&mut self, recorded: &Recorded) {
        let seq = recorded.seq;
        match &recorded.event {
            Event::Submitted(submission) => {
                self.contact = submission.asks_contact().then(|| Arc::new(submission.contact.clone()));
                self.submission = Some(Arc::new(submission.clone()));
                self.recorded_on = Some(london_day(recorded.at));
            }
            Event::TookEffect(event) => self.take_effect(seq, event),
            Event::RestAsked(event) => self.say(recorded, &event.text),
            Event::Taken(_) => self.people.officer = recorded.account,
            Event::Identified(event) => self.identify(recorded, event),
            Event::Checked(event) => self.check_asker(recorded, event),
            Event::Asked(event) => self.ask(recorded, event),
            Event::QuestionAnswered(event) => {
                self.came(event.ask, Came { seq, on: event.on });
                self.say_as(Side::Family, recorded, &event.text); // whoever wrote it down
            }
            Event::ProofReceived(event) => self.came(event.ask, Came { seq, on: event.on }),
            Event::AskWithdrawn(event) => self.withdraw_ask(recorded, event),
            Event::DateCorrected(event) => self.clock.correct(seq, event),
            Event::ConfirmationNeeded(event) => self.clock.wait(event),
            Event::Confirmed(event) => self.clock.settle(event.of),
            Event::Declined(event) => self.decline(event.of, recorded),
            Event::Posted(event) => self.post(recorded, event),
            Event::Notified(Notified { upto, on }) => self.reach(*upto, *on),
            Event::NoticesSeen(NoticesSeen { upto, on }) => {
                self.find(*upto);
                self.reach(*upto, *on);
            }
            Event::NoticeFailed(event) => self.fail(event.notice),
            Event::ContactChanged(ContactChanged(contact)) => {
                self.contact = Some(Arc::new(contact.clone()));
                self.contact_on = Some(london_day(recorded.at));
            }
            Event::MessageSent(MessageSent { text })
            | Event::Extended(Extended { text, .. })
            | Event::ProgressTold(ProgressTold { text, .. })
            | Event::Acknowledged(Acknowledged { text, .. })
            | Event::Lifted(Lifted { text, .. }) => self.say(recorded, text),
            Event::MovedBack(MovedBack { told, .. }) => {
                self.mark_anew(london_day(recorded.at));
                if let Some(reply) = self.rests_on() {
                    self.undecide(reply);
                }
                self.take_back_reply(london_day(recorded.at));
                self.say(recorded, told);
            }
            Event::FileAttached(event) => {
                Arc::make_mut(&mut self.files).push(AttachedFile { file: event.file.clone(), reply: None, opened: false });
            }
            Event::FileOpened(event) => {
                // By who helps it may be opened as well: that does not show that it reached who asked.
                let own = self.submission.as_ref().is_none_or(|sent| recorded.account == Some(sent.requester));
                let opened = Arc::make_mut(&mut self.files).iter_mut().filter(|attached| own && attached.file.file == event.file);
                opened.for_each(|found| found.opened = true);
            }
            Event::FileRemoved(event) => Arc::make_mut(&mut self.files).retain(|attached| attached.file.file != event.file),
            Event::Replied(reply) => {
                self.denied = self.turns_down(reply).then_some(seq);
                self.overtake(london_day(recorded.at));
                self.take_files(seq);
                Arc::make_mut(&mut self.replies).push(GivenReply { seq, reply: reply.clone(), taken_back: None });
            }
            Event::Closed(event) => {
                self.closed_on = Some(london_day(recorded.at));
                self.closing = Some(Closing::of(recorded.role, self));
                self.say(recorded, event.told.as_deref().unwrap_or_default());
            }
            Event::TargetSet(event) => self.targets.push((seq, event.on)),
            Event::HoldPlaced(_) => self.held = true,
            Event::HoldLifted(_) => self.held = false,
            Event::NoteWritten(_) | Event::MessageSettled(_) => {}
        }
    }

    fn on_notice(&mut self, seq: i64, change: impl FnOnce(&mut CaseNotice)) {
        if let Some(notice) = Arc::make_mut(&mut self.notices).iter_mut().find(|notice| notice.seq == seq) {
            change(notice);
        }
    }

    /// The kind of request; access before it is made.
    pub fn kind(&self) -> Kind {
        self.submission.as_ref().map_or(Kind::Access, |submission| submission.kind)
    }

    /// Whether it asks that what somebody else agreed to ends, and nobody has decided that (law.md §14).
    pub fn is_wish(&self) -> bool {
        self.kind() == Kind::Consent && self.took_effect().is_none()
    }

    /// Whether somebody in this role may do this now. A closed case is opened by what comes late, where it was closed without an answer.
    pub fn allows(&self, event: EventKind, role: Role) -> bool {
        let comes = matches!(event, EventKind::QuestionAnswered | EventKind::ProofReceived | EventKind::MessageSent);
        let over = self.state == State::Closed && comes && !self.is_closed_unanswered();
        // What they gave themselves ended for good.
        let for_good =
            event == EventKind::Closed && Side::of(role) == Side::Family && self.kind() == Kind::Consent && !self.is_wish();
        !over && !for_good && permits(self.kind(), self.state, event, role)
    }

    /// Whether it was closed without an answer, and still is: what comes late opens it again.
    pub fn is_closed_unanswered(&self) -> bool {
        self.closing == Some(Closing::Silence)
    }

    /// Whether none of it, or only a part, may be done.
    pub fn may_be_refused(&self) -> bool {
        self.kind().may_be_refused() || self.is_wish() || self.is_suspended()
    }

    /// What can come of it. What ended at once cannot be taken back, or be somebody else's to answer; what somebody was told is used
    /// again is not granted. The word of somebody who turned out to be another is no word of who may end it: it can be refused.
    pub fn outcomes(&self) -> &'static [CaseOutcome] {
        if self.is_wish() || self.is_suspended() {
            CaseOutcome::DECIDED
        } else if self.has_ended() {
            CaseOutcome::DONE
        } else if self.is_lifted() {
            CaseOutcome::NOT_GRANTED
        } else {
            CaseOutcome::offered(self.kind())
        }
    }

    /// On which grounds it may be refused. That nobody could find out who asks is one only where proof was asked for, and did not settle it.
    pub fn grounds(&self) -> Vec<RefusalGround> {
        let of_kind = if self.is_wish() {
            &[RefusalGround::DoesNotApply, RefusalGround::Exempt]
        } else if self.is_suspended() {
            &[RefusalGround::DoesNotApply][..]
        } else {
            RefusalGround::offered(self.kind())
        };
        let unknown = !self.is_checked() && self.may_be_refused() && !self.asked_in_doubt().is_empty();
        of_kind.iter().copied().chain(unknown.then_some(RefusalGround::NotIdentified)).collect()
    }

    /// Whether who asked took it back.
    pub fn is_taken_back(&self) -> bool {
        self.closing == Some(Closing::TakenBack)
    }

    /// Whether who asked may take it back now.
    pub fn may_be_taken_back(&self) -> bool {
        self.allows(EventKind::Closed, Role::Guest)
    }

    /// What is asked for and has not come.
    pub fn open_ask(&self, of: AskOf) -> Option<&Ask> {
        self.asks.iter().find(|ask| ask.of == of && ask.is_open())
    }

    /// Our question, while it is open.
    pub fn open_question(&self) -> Option<&Ask> {
        self.open_ask(AskOf::Clarification)
    }

    /// The notice of an event.
    pub fn notice(&self, seq: i64) -> Option<&CaseNotice> {
        self.notices.iter().find(|notice| notice.seq == seq)
    }

    /// The reply of an event.
    pub fn reply(&self, seq: i64) -> Option<&Reply> {
        self.replies.iter().find(|given| given.seq == seq).map(|given| &given.reply)
    }

    /// The person of the record whom the request is about, where the portal knows them or an officer found out.
    pub fn subject(&self) -> Option<&PersonKey> {
        let named = self.submission.as_ref().and_then(|submission| submission.subject.as_ref());
        named.or(self.people.identified.as_ref())
    }

    /// What an officer must know before anything else.
    pub fn flags(&self) -> Vec<Flag> {
        let silent = self.contact.as_deref().is_some_and(SafeContact::is_silent).then_some(Flag::Silent);
        self.submission.iter().flat_map(|submission| submission.flags()).chain(silent).collect()
    }
}
