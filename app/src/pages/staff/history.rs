//! What happened to a case, as staff read it.

use std::collections::BTreeMap;

use domain::case::{AskOf, Case, CaseOutcome, Check, Checked, Event, Internal, Recorded, Side, WhoAsks};
use domain::id::AccountId;
use domain::kind::Effect;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use super::choice_words::{ask_words, notice_words, outcome_words};
use crate::{dates, t};

/// One event.
#[derive(Clone, Debug)]
pub struct StaffRow {
    /// Its place in the case; 0 of what is no event.
    pub seq: i64,
    /// When it was recorded, in London.
    pub at: DateTime,
    /// The London day on which it happened, where that was recorded apart.
    pub on: Option<Date>,
    /// Who did it, where a member of staff did.
    pub by: Option<String>,
    pub title: String,
    /// More about it: what the family read, names, days.
    pub text: Option<String>,
    /// Words that only staff read.
    pub staff: Option<String>,
}

/// Every event, newest first. A corrected day stands beside the one that was recorded.
pub fn staff_timeline(
    history: &[Recorded],
    case: &Case,
    staff: &BTreeMap<AccountId, String>,
    local: impl Fn(Timestamp) -> DateTime,
) -> Vec<StaffRow> {
    let titles: BTreeMap<i64, String> = history.iter().map(|r| (r.seq, title(r))).collect();
    let removed = |event: &Event| match event {
        Event::FileRemoved(gone) => history.iter().find_map(|r| match &r.event {
            Event::FileAttached(put) if put.file.file == gone.file => Some(put.file.name.clone()),
            _ => None,
        }),
        _ => None,
    };
    let mut days: BTreeMap<i64, Date> = BTreeMap::new();
    let mut rows = Vec::new();
    for recorded in history {
        let day = recorded.event.day();
        let was = corrected(&recorded.event).and_then(|of| days.get(&of).copied());
        match &recorded.event {
            Event::DateCorrected(event) if case.clock.counts(recorded.seq) => drop(days.insert(event.seq, event.on)),
            _ => drop(day.map(|day| days.insert(recorded.seq, day))),
        }
        rows.push(StaffRow {
            seq: recorded.seq,
            at: local(recorded.at),
            on: day,
            by: recorded.account.and_then(|account| staff.get(&account).cloned()),
            title: title(recorded),
            text: text(recorded, case, &titles, was).or_else(|| removed(&recorded.event)),
            staff: internal(&recorded.event).map(|words| words.for_staff().to_owned()),
        });
    }
    rows.reverse();
    rows
}

fn corrected(event: &Event) -> Option<i64> {
    if let Event::DateCorrected(event) = event { Some(event.seq) } else { None }
}

/// What happened, as a name. The compiler finds an event that is forgotten.
fn title(recorded: &Recorded) -> String {
    let office = Side::of(recorded.role) == Side::Office;
    match &recorded.event {
        Event::Submitted(_) => t!("history-submitted"),
        Event::TookEffect(event) => effect_name(event.effect),
        Event::RestAsked(_) => t!("history-rest"),
        Event::Taken(_) => t!("history-taken"),
        Event::Identified(event) => t!("history-identified", person = event.person.0.clone()),
        Event::Checked(event) => check_name(event),
        Event::Asked(event) => t!("history-asked", what = ask_words(event.of)),
        Event::QuestionAnswered(_) => t!("history-question-answered"),
        Event::ProofReceived(_) => t!("history-came"),
        Event::AskWithdrawn(_) => t!("history-withdrawn"),
        Event::Extended(_) => t!("history-extension"),
        Event::DateCorrected(_) => t!("history-corrected"),
        Event::ConfirmationNeeded(_) => t!("history-confirmation-needed"),
        Event::Confirmed(_) => t!("history-confirmed"),
        Event::Declined(_) if recorded.account.is_none() => t!("history-lost"),
        Event::Declined(_) => t!("history-declined"),
        Event::Posted(_) => t!("history-posted"),
        Event::Notified(_) => t!("history-notified"),
        Event::NoticesSeen(_) => t!("history-seen"),
        Event::NoticeFailed(_) => t!("history-failed"),
        Event::ProgressTold(_) => t!("history-progress"),
        Event::ContactChanged(_) => t!("history-contact"),
        Event::MessageSent(_) if office => t!("history-we-wrote"),
        Event::MessageSent(_) => t!("history-they-wrote"),
        Event::NoteWritten(_) => t!("history-note"),
        Event::FileAttached(_) => t!("history-attached"),
        Event::FileRemoved(_) => t!("history-detached"),
        Event::Replied(reply) => reply_name(reply.outcome),
        Event::FileOpened(_) => t!("history-opened"),
        Event::Lifted(_) => t!("history-lifted"),
        Event::MovedBack(_) => t!("history-moved-back"),
        Event::Closed(_) if !office => t!("history-taken-back"),
        Event::Closed(_) => t!("history-closed"),
        Event::Acknowledged(_) => t!("history-acknowledged"),
        Event::TargetSet(_) => t!("history-target"),
        Event::HoldPlaced(_) => t!("history-held"),
        Event::HoldLifted(_) => t!("history-hold-lifted"),
        Event::MessageSettled(_) => t!("history-settled"),
    }
}

/// More about it, that is no secret among us. The compiler finds an event that is forgotten.
fn text(recorded: &Recorded, case: &Case, titles: &BTreeMap<i64, String>, was: Option<Date>) -> Option<String> {
    let named = |seq: i64| titles.get(&seq).cloned();
    let notice = |seq: i64| case.notice(seq).map(|notice| notice_words(notice.kind));
    match &recorded.event {
        Event::RestAsked(event) => Some(event.text.clone()),
        Event::Asked(event) => Some(event.text.clone()),
        Event::QuestionAnswered(event) => match event.message {
            Some(message) => Some(t!("history-message", seq = message)),
            None => Some(event.text.clone()),
        },
        Event::ProofReceived(event) => asked(case, event.ask).map(ask_words),
        Event::AskWithdrawn(event) => {
            let what = asked(case, event.ask).map(ask_words);
            what.map(|what| event.told.as_ref().map_or(what.clone(), |told| t!("history-told", what = what, told = told.clone())))
        }
        Event::Extended(event) => Some(event.text.clone()),
        Event::DateCorrected(event) => {
            let (what, now) = (named(event.seq).unwrap_or_default(), dates::long(event.on));
            let was = was.map_or_else(|| t!("case-no-date"), dates::long);
            let told = event.told.clone().map(|told| t!("history-told-them", told = told)).unwrap_or_default();
            Some(t!("history-correction", what = what, was = was, now = now, told = told).trim_end().to_owned())
        }
        Event::ConfirmationNeeded(event) => named(event.of),
        Event::Confirmed(event) => named(event.of),
        Event::Declined(event) => named(event.of),
        Event::Posted(event) => notice(event.notice),
        Event::NoticeFailed(event) => notice(event.notice),
        Event::ProgressTold(event) => Some(event.text.clone()),
        Event::MessageSent(event) => Some(event.text.clone()),
        Event::FileAttached(event) => Some(event.file.name.clone()),
        Event::FileOpened(event) => case.all_files().find(|file| file.file == event.file).map(|file| file.name.clone()),
        Event::Replied(reply) => Some(reply.text.clone()),
        Event::Lifted(event) => Some(event.text.clone()),
        Event::MovedBack(event) => Some(event.told.clone()),
        Event::Closed(event) => event.told.clone(),
        Event::Acknowledged(event) => Some(event.text.clone()).filter(|text| !text.is_empty()),
        Event::TargetSet(event) => Some(dates::long(event.on)),
        Event::TookEffect(event) => Some(t!("history-since", day = dates::long(event.on))),
        Event::Submitted(_)
        | Event::Taken(_)
        | Event::Identified(_)
        | Event::Checked(_)
        | Event::Notified(_)
        | Event::NoticesSeen(_)
        | Event::ContactChanged(_)
        | Event::NoteWritten(_)
        | Event::FileRemoved(_)
        | Event::HoldPlaced(_)
        | Event::HoldLifted(_)
        | Event::MessageSettled(_) => None,
    }
}

/// Words that only staff read. The compiler finds an event that is forgotten.
fn internal(event: &Event) -> Option<&Internal> {
    match event {
        Event::Identified(event) => Some(&event.how),
        Event::Checked(event) => Some(&event.how),
        Event::Asked(event) => event.doubt.as_ref(),
        Event::ProofReceived(event) => Some(&event.what),
        Event::AskWithdrawn(event) => Some(&event.why),
        Event::DateCorrected(event) => Some(&event.why),
        Event::Confirmed(event) => Some(&event.why),
        Event::Declined(event) => Some(&event.why),
        Event::NoticeFailed(event) => Some(&event.why),
        Event::NoteWritten(event) => Some(&event.text),
        Event::FileAttached(event) => event.elsewhere.as_ref(),
        Event::FileRemoved(event) => Some(&event.why),
        Event::Replied(reply) => reply.shown_by.as_ref(),
        Event::MovedBack(event) => Some(&event.why),
        Event::Closed(event) => Some(&event.why),
        Event::TargetSet(event) => Some(&event.why),
        Event::HoldPlaced(event) => Some(&event.why),
        Event::HoldLifted(event) => Some(&event.why),
        Event::MessageSettled(event) => Some(&event.why),
        Event::Submitted(_)
        | Event::TookEffect(_)
        | Event::RestAsked(_)
        | Event::Taken(_)
        | Event::QuestionAnswered(_)
        | Event::Extended(_)
        | Event::ConfirmationNeeded(_)
        | Event::Posted(_)
        | Event::Notified(_)
        | Event::NoticesSeen(_)
        | Event::ProgressTold(_)
        | Event::ContactChanged(_)
        | Event::MessageSent(_)
        | Event::FileOpened(_)
        | Event::Lifted(_)
        | Event::Acknowledged(_) => None,
    }
}

fn asked(case: &Case, seq: i64) -> Option<AskOf> {
    case.asks.iter().find(|ask| ask.seq == seq).map(|ask| ask.of)
}

/// What takes effect at once, as a name.
fn effect_name(effect: Effect) -> String {
    match effect {
        Effect::MarketingStopped => t!("history-marketing-stopped"),
        Effect::ConsentWithdrawn => t!("history-consent-withdrawn"),
        Effect::UseDisputed => t!("history-disputed"),
    }
}

fn check_name(checked: &Checked) -> String {
    let what = match checked.of {
        Check::Identity => t!("history-checked-identity"),
        Check::Authority => t!("history-checked-authority"),
    };
    match &checked.who {
        Some(WhoAsks::Person(person)) => t!("history-checked-who", what = what, person = person.0.clone()),
        Some(WhoAsks::Nobody) => t!("history-checked-nobody", what = what),
        Some(WhoAsks::Named) | None => what,
    }
}

fn reply_name(outcome: CaseOutcome) -> String {
    t!("history-replied", outcome = outcome_words(outcome))
}
