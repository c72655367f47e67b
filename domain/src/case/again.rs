//! Words that a nervous finger sends twice arrive once.

use std::sync::Arc;

use jiff::SignedDuration;

use super::{Case, Command, Event, Facts, Recorded};

/// The same words later than this are said anew.
const SOON: SignedDuration = SignedDuration::from_mins(10);

/// Keeps in mind what happened last between the family and staff, and what was noted last. What staff do among themselves lies between
/// no two words.
pub(super) fn note_words(case: &mut Case, recorded: &Recorded) {
    let last = match recorded.event {
        _ if recorded.account.is_none() => return,
        Event::NoteWritten(_) => &mut case.last_note,
        // Among staff, or by a page that looks.
        Event::Taken(_)
        | Event::FileAttached(_)
        | Event::FileRemoved(_)
        | Event::FileOpened(_)
        | Event::TargetSet(_)
        | Event::MessageSettled(_)
        | Event::HoldPlaced(_)
        | Event::HoldLifted(_) => return,
        _ => &mut case.last,
    };
    *last = Some(Arc::new(recorded.clone()));
}

/// Whether the last thing that was said is just this, by the same hand a moment ago: nothing more happens then, and it is no
/// mistake. It comes before the version of the page, which the first has made old.
pub(super) fn is_said(case: &Case, command: &Command, facts: &Facts<'_>) -> bool {
    let last = if matches!(command, Command::Note(_)) { &case.last_note } else { &case.last };
    let Some(last) = last else { return false };
    let just_now = last.account == Some(facts.account) && facts.at.duration_since(last.at).abs() <= SOON;
    just_now
        && match (command, &last.event) {
            (Command::Write(text), Event::MessageSent(said)) => said.text == *text,
            (Command::TakeBack(_), Event::Closed(_)) => true,
            (Command::Note(text), Event::NoteWritten(said)) => said.text == *text,
            (Command::AskRest(text), Event::RestAsked(said)) => said.text == *text,
            (Command::AnswerQuestion { ask, text, .. }, Event::QuestionAnswered(said)) => {
                said.text == *text && said.message.is_none() && ask.is_none_or(|ask| ask == said.ask)
            }
            (Command::Ask(asking), Event::Asked(said)) => {
                (&said.text, said.of, said.delivery) == (&asking.text, asking.of, asking.delivery)
            }
            (Command::TellProgress(text, way), Event::ProgressTold(said)) => (&said.text, said.delivery) == (text, *way),
            _ => false,
        }
}
