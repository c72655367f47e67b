//! What was asked and what happened, in words.

use domain::ask::QUESTIONS;
use domain::case::{Event, Message, Recorded, Side, Submission};
use jiff::Timestamp;
use jiff::civil::DateTime;
use leptos::prelude::*;

use super::{effect_words, wording::Wording};
use crate::{
    components::{MessageItem, Messages, SummaryRow, Timeline, TimelineEntry},
    dates, t,
};

/// What was asked for: each answer that was given, in the order of the questions.
pub fn answer_rows(submission: &Submission, subject: &str) -> Vec<SummaryRow> {
    let person = submission.subject.as_ref().map(|key| (key.0.clone(), subject.to_owned()));
    let wording = Wording::new(submission.kind, &submission.answers, person.into_iter().collect());
    let asked = QUESTIONS.iter().filter(|question| question.kinds.contains(&submission.kind));
    let rows = wording.rows(asked, &submission.answers).into_iter().map(|(_, row)| row);
    Wording::about(&submission.answers).into_iter().chain(rows).collect()
}

/// One thing that happened, as a family reads it.
#[derive(Clone, Debug)]
pub struct StoryRow {
    /// When, in London.
    pub at: DateTime,
    pub title: String,
    /// More about it.
    pub text: Option<String>,
}

/// The history towards the family, newest first. It never names an officer, and tells nothing of a reply before it is given.
///
/// `known`: whether who asked may learn that we know whose record is meant.
pub fn timeline(history: &[Recorded], known: bool, local: impl Fn(Timestamp) -> DateTime) -> Vec<StoryRow> {
    history.iter().rev().filter_map(|r| Some(StoryRow { at: local(r.at), title: title(r, known)?, text: text(r) })).collect()
}

fn title(recorded: &Recorded, known: bool) -> Option<String> {
    Some(match (&recorded.event, Side::of(recorded.role)) {
        (Event::Submitted(_), _) => t!("story-submitted"),
        (Event::TookEffect { effect, on }, _) => effect_words(*effect, *on, known),
        (Event::Taken, _) => t!("story-taken"),
        (Event::MessageSent { .. }, Side::Office) => t!("story-we-wrote"),
        (Event::MessageSent { .. }, Side::Family) => t!("story-you-wrote"),
        (Event::FileAttached(_) | Event::HoldPlaced { .. } | Event::HoldLifted { .. }, _) => return None,
        (Event::Answered { .. }, _) => t!("story-answered"),
        (Event::FileOpened { .. }, _) => t!("story-opened"),
        (Event::Closed { .. }, _) => t!("story-closed"),
        (Event::ProofAsked { .. }, _) => t!("story-proof-asked"),
        (Event::Proven { .. }, _) => t!("story-proven"),
        (Event::ClarificationAsked { .. }, _) => t!("story-question"),
        (Event::ClarificationAnswered { .. }, Side::Family) => t!("story-you-answered"),
        (Event::ClarificationAnswered { .. }, Side::Office) => t!("story-answer-recorded"),
        (Event::ExtensionNoticeSent { .. }, _) => t!("story-extension"),
        (Event::Acknowledged { .. }, _) => t!("story-acknowledged"),
        (Event::DateCorrected { .. }, _) => t!("story-corrected"),
        (Event::MovedBack { .. }, _) => t!("story-moved-back"),
        (Event::ContactChanged(_), Side::Family) => t!("story-contact-you"),
        (Event::ContactChanged(_), Side::Office) => t!("story-contact-heard"),
        (Event::Identified { .. }, _) if !known => return None,
        (Event::Identified { .. }, _) => t!("story-identified"),
        (Event::Checked { .. }, _) => t!("story-checked"),
        (Event::RestAsked { .. }, _) => t!("story-rest"),
        (Event::EffectEnded { .. }, _) => t!("story-lifted"),
    })
}

fn text(recorded: &Recorded) -> Option<String> {
    match &recorded.event {
        Event::Closed { reason } | Event::MovedBack { reason } => Some(reason.clone()),
        Event::DateCorrected { on, reason, .. } => Some(t!("story-correction", day = dates::long(*on), reason = reason.clone())),
        Event::EffectEnded { on, .. } => Some(t!("story-lifted-on", day = dates::long(*on))),
        event => event.dated().map(|(_, on)| dates::long(on)),
    }
}

/// The timeline as a page shows it.
pub fn timeline_view(rows: Vec<StoryRow>) -> AnyView {
    let entry = |row: StoryRow| TimelineEntry { when: dates::when(row.at), title: row.title, text: row.text, by: None };
    view! { <Timeline entries=rows.into_iter().map(entry).collect() /> }.into_any()
}

/// A message as a page shows it.
#[derive(Clone, Debug)]
pub struct MessageRow {
    /// When, in London.
    pub at: DateTime,
    /// Which side wrote it.
    pub side: Side,
    pub text: String,
}

/// The messages, in order.
pub fn message_rows(messages: &[Message], local: impl Fn(Timestamp) -> DateTime) -> Vec<MessageRow> {
    messages.iter().map(|m| MessageRow { at: local(m.at), side: m.side, text: m.text.clone() }).collect()
}

/// Messages, those of the reader's side set apart.
pub fn messages(rows: Vec<MessageRow>, reader: Side) -> AnyView {
    let message = |(n, row): (usize, MessageRow)| MessageItem {
        id: format!("message-{}", n + 1),
        from: match (row.side, reader) {
            (Side::Family, Side::Family) => t!("message-you"),
            (Side::Office, _) => t!("message-team"),
            (Side::Family, Side::Office) => t!("message-family"),
        },
        when: dates::when(row.at),
        body: row.text,
        mine: row.side == reader,
        attachments: Vec::new(),
    };
    view! { <Messages messages=rows.into_iter().enumerate().map(message).collect() /> }.into_any()
}
