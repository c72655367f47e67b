//! Asking, and recording what came.

use jiff::civil::Date;

use super::{Ask, AskOf, AskWithdrawn, Asked, ProofReceived, QuestionAnswered};
use crate::case::notice::check_delivery;
use crate::case::{Case, CaseNotice, Checked, Delivery, Event, Facts, Internal, Message, NoteWritten, Refusal, Side, WhoAsks};
use crate::clock::{check_question, london_day};

/// What an officer asks of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAsk {
    pub of: AskOf,
    /// What exactly, as the person reads it.
    pub text: String,
    /// The reasonable doubt; for a fee, what shows it. A question needs none.
    pub doubt: Option<Internal>,
    pub delivery: Delivery,
}

/// What came, and whether it is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub of: AskOf,
    pub what: Internal,
    /// The London day on which it came.
    pub on: Date,
    /// Whether it settles the doubt.
    pub enough: bool,
    /// Who of the record it shows to ask, where that was said.
    pub who: Option<WhoAsks>,
}

/// One of a kind at a time, on a recorded doubt (law.md §11).
pub(in crate::case) fn ask(case: &Case, asking: NewAsk, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    let NewAsk { of, text, doubt, delivery } = asking;
    if !of.is_offered(case) {
        return Err(Refusal::NotForThisKind);
    }
    if !case.may_ask(of) {
        return Err(if of == AskOf::Clarification { Refusal::QuestionOpen } else { Refusal::AskedAlready });
    }
    if of.proof().is_some() && doubt.is_none() {
        return Err(Refusal::NoDoubt);
    }
    check_delivery(case, delivery, facts)?;
    if of == AskOf::Clarification && case.kind().is_pausable() {
        let known = case.month_facts(facts.calendar).ok_or(Refusal::NotNow)?;
        check_question(case.kind(), &known, delivery.day().unwrap_or(facts.today), facts.calendar)?;
    }
    Ok(vec![Event::Asked(Asked { of, text, doubt, delivery })])
}

/// What was asked for came. Where it is enough, it is checked by that. A fee that is not paid in full is none: it is noted, and awaited.
pub(in crate::case) fn receive(case: &Case, receipt: Arrival) -> Result<Vec<Event>, Refusal> {
    let Arrival { of, what, on, enough, who } = receipt;
    let open = case.open_ask(of).filter(|_| of.proof().is_some()).ok_or(Refusal::NotAsked)?;
    if of == AskOf::Fee && !enough {
        return Ok(vec![Event::NoteWritten(NoteWritten { text: what })]);
    }
    let how = what.clone();
    let check = of.check().filter(|of| enough && case.may_be_checked(*of));
    let who = who.filter(|_| case.may_say_who());
    let proof = Event::ProofReceived(ProofReceived { ask: open.seq, what, on });
    Ok([proof].into_iter().chain(check.map(|of| Event::Checked(Checked { of, how, who }))).collect())
}

/// What a family writes here comes on the day on which they write it. It answers the question that they read, and no other.
pub(in crate::case) fn answer(
    case: &Case,
    ask: Option<i64>,
    text: String,
    on: Date,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    let open = open_question(case)?;
    if ask.is_some_and(|ask| ask != open.seq) {
        return Err(Refusal::QuestionChanged);
    }
    let on = if facts.role.is_staff() { on } else { facts.today };
    Ok(vec![Event::QuestionAnswered(QuestionAnswered { ask: open.seq, text, on, message: None })])
}

/// A message is the answer, on its day.
pub(in crate::case) fn mark_answer(case: &Case, message: i64, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    if !facts.role.is_staff() {
        return Err(Refusal::NotNow);
    }
    let open = open_question(case)?;
    let found = case.possible_answers().find(|found| found.seq == message).ok_or(Refusal::NoSuchMessage)?;
    let (ask, on) = (open.seq, london_day(found.at));
    Ok(vec![Event::QuestionAnswered(QuestionAnswered { ask, text: String::new(), on, message: Some(message) })])
}

impl Case {
    /// Whether it may be asked: one of a kind at a time. What asked for it and did not arrive is asked anew.
    pub fn may_ask(&self, of: AskOf) -> bool {
        self.open_ask(of).is_none_or(|open| self.notice(open.seq).is_some_and(|notice| notice.failed))
    }

    /// Messages that can be the answer to our open question: of the person, after it went out. To a letter that lies here nobody answers.
    pub fn possible_answers(&self) -> impl Iterator<Item = &Message> {
        self.open_question().into_iter().flat_map(|question| self.written_since(question))
    }

    /// What the person wrote here since this went out to them, with papers or without: perhaps what was asked for.
    pub fn written_since(&self, ask: &Ask) -> impl Iterator<Item = &Message> {
        let asked = self.notice(ask.seq).filter(|notice| notice.is_out());
        let out = asked.map(|notice| notice.posting.map_or(notice.seq, |posting| posting.seq));
        self.messages.iter().filter(move |message| message.side == Side::Family && out.is_some_and(|out| message.seq > out))
    }

    /// The London day on which the person first wrote since this was asked, while it is open: what came may have come with that.
    pub fn first_written(&self, of: AskOf) -> Option<Date> {
        let ask = self.open_ask(of)?;
        self.written_since(ask).map(|message| london_day(message.at)).min()
    }
}

pub(in crate::case) fn withdraw(case: &Case, of: AskOf, why: Internal, told: Option<String>) -> Result<Vec<Event>, Refusal> {
    let open = case.open_ask(of).ok_or(Refusal::NotAsked)?;
    Ok(vec![Event::AskWithdrawn(AskWithdrawn { ask: open.seq, why, told })])
}

/// Nobody answers a letter that lies here.
fn open_question(case: &Case) -> Result<&Ask, Refusal> {
    let open = case.open_ask(AskOf::Clarification).ok_or(Refusal::NoQuestion)?;
    if case.notice(open.seq).is_some_and(CaseNotice::is_unposted) { Err(Refusal::NotPosted) } else { Ok(open) }
}
