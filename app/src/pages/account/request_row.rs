//! A request as its owner reads it in a list.

use domain::case::{News, State, Waits};
use domain::id::DraftId;
use domain::kind::Kind;
use jiff::civil::Date;

use crate::{Tone, pages::public::kind_words, t};

/// A request in a list.
#[derive(Clone, Debug)]
pub struct RequestRow {
    /// What people call it.
    pub reference: String,
    /// What was sent together has one.
    pub conversation: Option<DraftId>,
    /// What was asked for.
    pub kind: Kind,
    /// Whose information.
    pub about: String,
    /// Whether it is the reader's own.
    pub own: bool,
    /// Where it stands.
    pub state: State,
    /// What it waits for, while it is open.
    pub waits: Waits,
    /// When it was received.
    pub received: Date,
    /// By when we must reply; none while no date runs, and where the law names none.
    pub limit: Option<Date>,
    /// The day that we work to, where there is no limit.
    pub work_to: Option<Date>,
    /// The last day if they answer our question today, where our time stands still until they do.
    pub if_answered: Option<Date>,
    /// The day by which they need it, where they said one.
    pub needed_by: Option<Date>,
    /// What they have not opened yet.
    pub news: Option<News>,
    /// Nothing is said of how it stands: only that it was asked.
    pub own_only: bool,
}

/// Requests of which no more may be told now than that each is there.
#[derive(Clone, Debug)]
pub struct VeiledRequests {
    /// When each was received, the newest first.
    pub days: Vec<Date>,
    /// Where more is shown after a proof; none while somebody is beside the reader.
    pub proof: Option<String>,
}

/// What is asked, and about whom: "A copy of Ife’s information", "A copy of your information". What alone, where it is not said about
/// whom. `own`: the reader's own.
pub(crate) fn request_heading(kind: Kind, about: &str, own: bool) -> String {
    match (own, about.is_empty()) {
        (true, _) => t!("request-heading-own", kind = kind.as_str()),
        (false, true) => kind_words(kind),
        (false, false) => t!("request-heading", kind = kind.as_str(), name = about.to_owned()),
    }
}

/// What a state is called towards a family, and what it feels like.
pub(crate) fn state_words(state: State, waits: Waits) -> (Tone, String) {
    match (state, waits) {
        (State::Draft | State::New, _) => (Tone::New, t!("state-new")),
        (State::Open, Waits::Proof | Waits::Answer) => (Tone::Waiting, t!("state-waiting")),
        (State::Open, Waits::Nothing | Waits::Post) => (Tone::Working, t!("state-working")),
        (State::Open, Waits::Look) | (State::Answered, _) => (Tone::Done, t!("state-answered")),
        (State::Closed, _) => (Tone::Plain, t!("state-closed")),
    }
}
