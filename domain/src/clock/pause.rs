//! The clarification pause (Art 12A(5)): the days from the day of asking to the day of the answer do not count.

use jiff::civil::Date;

use super::days::days_between;

/// A question to the person, which we need to find what they mean, and its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clarification {
    /// The London day on which we asked: on which a letter was posted.
    pub asked: Date,
    /// The London day on which the question was there: on which a letter is delivered in the ordinary course of post. The reading
    /// that gives the earlier date counts from this day.
    pub delivered: Date,
    /// The London day of the answer; `None` while the question is open.
    pub answered: Option<Date>,
}

impl Clarification {
    /// A question that was there on the day on which it was asked.
    pub fn new(asked: Date, answered: Option<Date>) -> Self {
        Self { asked, delivered: asked, answered }
    }
}

/// How the days of a pause are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PauseReading {
    /// Both ends do not count: the statute's words.
    BothEnds,
    /// The day of the answer counts again: an earlier published reading, one day fewer.
    HalfOpen,
}

/// Days that do not count, from the first to the last, both included.
pub(super) type Span = (Date, Date);

/// The answered questions as spans without overlap, in order; only days after the start of the month.
pub(super) fn spans(clarifications: &[Clarification], starts: Date, reading: PauseReading) -> Vec<Span> {
    let mut all: Vec<Span> = clarifications.iter().filter_map(|c| span(*c, starts, reading)).collect();
    all.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(all.len());
    for (from, until) in all {
        match merged.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(until),
            _ => merged.push((from, until)),
        }
    }
    merged
}

fn span(clarification: Clarification, starts: Date, reading: PauseReading) -> Option<Span> {
    let answered = clarification.answered?;
    let (from, until) = match reading {
        PauseReading::BothEnds => (clarification.asked, answered),
        // What was answered was there.
        PauseReading::HalfOpen => (clarification.delivered.min(answered), answered.yesterday().ok()?),
    };
    let from = from.max(starts.tomorrow().ok()?);
    (from <= until).then_some((from, until))
}

/// How many days the spans have.
pub(super) fn count(spans: &[Span]) -> i32 {
    spans.iter().map(|span| days(*span)).sum()
}

/// How many days a span has.
pub(super) fn days((from, until): Span) -> i32 {
    days_between(from, until) + 1
}

/// The day since which a question is open.
pub(super) fn open_since(clarifications: &[Clarification]) -> Option<Date> {
    clarifications.iter().filter(|c| c.answered.is_none()).map(|c| c.asked).min()
}
