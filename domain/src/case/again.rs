//! Words that a nervous finger sends twice arrive once.

use jiff::SignedDuration;

use super::{Case, Command, Event, Facts};

/// The same words later than this are said anew.
const SOON: SignedDuration = SignedDuration::from_mins(10);

/// Whether the last thing that happened is just this, said by the same hand a moment ago: nothing more happens then, and it is no
/// mistake. It comes before the version of the page, which the first has made old.
pub(super) fn is_said(case: &Case, command: &Command, facts: &Facts<'_>) -> bool {
    let Some(last) = &case.last else { return false };
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
