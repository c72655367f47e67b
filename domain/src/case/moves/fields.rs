//! What a form of the case page is made of.

use crate::case::EventKind;

/// A field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoveField {
    /// Its name; no other form of the page has it.
    pub name: &'static str,
    pub input: MoveInput,
    pub needed: bool,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveInput {
    /// Words that the family reads.
    Words,
    /// Words that only staff read.
    Staff,
    /// One of a few.
    Choice(Choices),
    /// A day; empty is today where none is needed.
    Day,
    /// A number in the case system.
    Person,
    /// Who of the record asks.
    Asker,
    /// Parts that are withheld, a few lines of four fields.
    Withheld,
}

/// Where the choices of a field come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choices {
    /// Proof or a fee, where the law has it.
    Proof,
    /// What was asked for and has not come, but for questions.
    OpenProof,
    /// Everything that was asked for and has not come.
    OpenAsk,
    /// What was not checked yet.
    Check,
    Ground,
    Outcome,
    RefusalGround,
    /// How a notice goes.
    Way,
    /// How a reply goes.
    ReplyWay,
    PostClass,
    /// Letters that nobody has posted.
    Letter,
    /// Notices of which it can turn out that they did not arrive.
    Notice,
    /// Recorded days.
    RecordedDay,
    /// Messages of the person after our question.
    Message,
    /// Files that have not gone out.
    File,
    /// What waits for a second person.
    Waiting,
    YesNo,
}

/// What a move does to the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockEffect {
    /// No date moves.
    None,
    /// The month has not started from then on.
    Stops,
    /// The month starts.
    Starts,
    /// The month of an access request is paused.
    Pauses,
    /// It goes on.
    Resumes,
    /// Two further months.
    Extends,
    /// A date moves, once a second person confirmed it.
    Moves,
    /// It ends.
    Ends,
}

/// One move.
#[derive(Clone, Copy, Debug)]
pub struct MoveSpec {
    /// Its name in the address, and in the keys of its words.
    pub section: &'static str,
    pub event: EventKind,
    pub fields: &'static [MoveField],
    pub clock: ClockEffect,
}

pub(super) const fn needed(name: &'static str, input: MoveInput) -> MoveField {
    MoveField { name, input, needed: true }
}

pub(super) const fn optional(name: &'static str, input: MoveInput) -> MoveField {
    MoveField { name, input, needed: false }
}
