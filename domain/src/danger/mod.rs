//! What can hurt somebody if a reply says it (capability O30): computed from the record each time. Each point that applies is answered
//! in words before a reply goes out; an answer stands as long as what the point rests on.

mod fact;
mod kind;
mod surroundings;
#[cfg(test)]
mod tests;

pub use fact::DangerFact;
pub use kind::DangerKind;
pub use surroundings::{DangerAnswer, HeldApart, NearPerson, Noted, OpenCase, ProtectedPlace, Surroundings};

use jiff::civil::Date;

use crate::case::Case;

/// Every point of a case, in the order of the panel, whether it applies or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Danger {
    /// One of each kind.
    pub points: Vec<DangerPoint>,
}

/// One point: what the record says, and what was last answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DangerPoint {
    pub fact: DangerFact,
    /// The last answer, also to what the record said before.
    pub answer: Option<DangerAnswer>,
}

/// Letters of which an answer needs at least so many: a full stop, or "ok", says nothing.
const LETTERS: usize = 10;

/// Whether these words can be an answer.
pub fn is_said(words: &str) -> bool {
    words.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS
}

impl Danger {
    /// The points of a case, on a day.
    pub fn of(case: &Case, around: &Surroundings, today: Date) -> Self {
        let facts = DangerKind::ALL.map(|kind| DangerFact::of(kind, case, around, today));
        let last = |kind| around.answers.iter().rev().find(|answer| answer.kind == kind).cloned();
        Self { points: facts.into_iter().map(|fact| DangerPoint { answer: last(fact.kind()), fact }).collect() }
    }

    /// The points that apply and have no answer to what the record says now.
    pub fn open(&self) -> impl Iterator<Item = &DangerPoint> {
        self.points.iter().filter(|point| point.is_open())
    }

    /// Which of them are open.
    pub fn open_kinds(&self) -> Vec<DangerKind> {
        self.open().map(DangerPoint::kind).collect()
    }
}

impl DangerPoint {
    /// Which one it is.
    pub fn kind(&self) -> DangerKind {
        self.fact.kind()
    }

    /// Whether it keeps a reply from going out.
    pub fn is_open(&self) -> bool {
        self.fact.applies() && !self.is_answered()
    }

    /// Whether the last answer is to what the record says now.
    pub fn is_answered(&self) -> bool {
        self.answer.as_ref().is_some_and(|answer| answer.digest == self.fact.digest())
    }
}
