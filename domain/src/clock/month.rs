//! The month of UK GDPR Arts 12(3) and 12A: from the relevant time to the end of the day by which we must reply.
//!
//! ```text
//! R   = London day of the latest of {receipt, identity or authority proven, fee paid}
//! raw = R + 1 month, or + 3 if validly extended           (to the month's end where there is no such date, always from R)
//! P   = union of clarification intervals [asked, answered], both ends, days after R only, access only
//! due = roll_forward(raw + |P| days)                       (added to the unrolled date, rolled once)
//! extension_notice_by = the same with 1 month
//! ```

use jiff::civil::Date;

use super::days::{plus_days, plus_months};
use super::pause::{PauseReading, count, days, open_since, spans};
use super::{Calendar, Clarification, Dates, Deadline, Extension, Run, Step, StepKind};
use crate::kind::Law;

crate::listed! {
    /// What must be proven or paid before the month starts.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum ProofOf {
        /// That the person is who they say (Art 12(6)).
        Identity,
        /// That an agent may act for somebody.
        Authority,
        /// The fee of Art 12(5).
        Fee,
    }
}

impl ProofOf {
    /// Its name in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Authority => "authority",
            Self::Fee => "fee",
        }
    }

    /// The one of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|of| of.as_str() == name)
    }
}

/// Something proven or paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProofGiven {
    pub of: ProofOf,
    /// On which London day.
    pub on: Date,
}

/// Something that was asked for and is not here yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Awaited {
    pub of: ProofOf,
    /// On which London day it was asked for.
    pub asked: Date,
}

/// What the month is computed from. Days are London days; their order does not matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthFacts {
    /// The day the request was received.
    pub received: Date,
    /// What was proven or paid. The latest restarts the month; before receipt it changes nothing.
    pub proofs: Vec<ProofGiven>,
    /// What is still to be proven or paid, in the order of asking: the month has not started.
    pub awaited: Vec<Awaited>,
    /// The day on which everything had come for the first time, where something was asked for again: the day to work to counts
    /// from here, the limit from the last (law.md §11).
    pub first_complete: Option<Date>,
    /// Questions to the person. Only an access request may have them.
    pub clarifications: Vec<Clarification>,
    /// The day on which a notice of extension was given.
    pub extension: Option<Date>,
}

impl MonthFacts {
    /// A request, and nothing more.
    pub fn received(received: Date) -> Self {
        Self {
            received,
            proofs: Vec::new(),
            awaited: Vec::new(),
            first_complete: None,
            clarifications: Vec::new(),
            extension: None,
        }
    }

    /// The day of the relevant time (Art 12A(2)), and what made it so late.
    fn start(&self) -> (Date, Option<ProofOf>) {
        let latest = self.proofs.iter().filter(|proof| proof.on > self.received).max_by_key(|proof| (proof.on, proof.of));
        latest.map_or((self.received, None), |proof| (proof.on, Some(proof.of)))
    }

    /// What a notice of extension does. While a question is open, the first month cannot end.
    fn extended(&self, starts: Date, calendar: &Calendar) -> Extension {
        let Some(given) = self.extension else { return Extension::None };
        if given <= self.notice_by(starts, given, calendar) { Extension::Valid(given) } else { Extension::TooLate(given) }
    }

    /// The last day for the notice that was given; the last day for any where none was.
    pub(super) fn last_day_for_notice(&self, calendar: &Calendar) -> Date {
        let starts = self.start().0;
        self.notice_by(starts, self.extension.unwrap_or(starts), calendar)
    }

    /// The last day for a notice that is given on `given`: an open question counts up to that day.
    fn notice_by(&self, starts: Date, given: Date, calendar: &Calendar) -> Date {
        let answered = |c: &Clarification| Clarification { answered: Some(c.answered.unwrap_or(given)), ..*c };
        let asked: Vec<_> = self.clarifications.iter().map(answered).collect();
        let paused = count(&spans(&asked, starts, PauseReading::BothEnds));
        calendar.first_working_day(plus_days(plus_months(starts, 1), paused))
    }
}

fn months(extension: Extension) -> i16 {
    if matches!(extension, Extension::Valid(_)) { 3 } else { 1 }
}

impl Dates {
    /// The dates of a request that runs under the month.
    pub fn month(facts: &MonthFacts, calendar: &Calendar) -> Self {
        let (starts, _) = facts.start();
        let strict = count(&spans(&facts.clarifications, starts, PauseReading::BothEnds));
        let first = facts.first_complete.map_or(starts, |first| first.max(facts.received).min(starts));
        let early = count(&spans(&facts.clarifications, first, PauseReading::HalfOpen));
        let extension = facts.extended(starts, calendar);
        let run = match (facts.awaited.first(), open_since(&facts.clarifications)) {
            (Some(awaited), _) => Run::NotStarted(awaited.asked),
            (None, Some(since)) => Run::Paused(since),
            (None, None) => Run::Running,
        };
        let day = |from, months, paused| calendar.first_working_day(plus_days(plus_months(from, months), paused));
        let running = run == Run::Running;
        let limit = running.then(|| day(starts, months(extension), strict));
        // What is asked for again stops only the limit; a question that is open stops both.
        let asked_again = facts.first_complete.is_some() && open_since(&facts.clarifications).is_none();
        let worked = running || (asked_again && matches!(run, Run::NotStarted(_)));
        let work_to = worked.then(|| day(first, months(extension), early));
        let work_to = work_to.map(|day| limit.map_or(day, |limit| day.min(limit)));
        let extension_notice_by = running.then(|| day(starts, 1, strict));
        let mut shown = [limit, work_to, extension_notice_by].into_iter().flatten();
        let provisional = shown.any(|day| calendar.is_provisional(day));
        Self { starts, run, limit, work_to, extension_notice_by, paused_days: strict, extension, provisional }
    }
}

impl Deadline {
    /// The dates of a request that runs under the month, with their sum.
    pub fn month(facts: &MonthFacts, calendar: &Calendar) -> Self {
        let dates = Dates::month(facts, calendar);
        let mut sum = Sum { facts, dates, calendar, steps: Vec::new() };
        sum.beginning();
        sum.months();
        sum.pauses();
        sum.end();
        Self { dates, steps: sum.steps }
    }
}

/// A sum that is being written down.
struct Sum<'a> {
    facts: &'a MonthFacts,
    dates: Dates,
    calendar: &'a Calendar,
    steps: Vec<Step>,
}

impl Sum<'_> {
    fn step(&mut self, date: Date, kind: StepKind) {
        self.steps.push(Step { date, kind, law: Law::Month });
    }

    fn beginning(&mut self) {
        self.step(self.facts.received, StepKind::Received);
        if let (starts, Some(of)) = self.facts.start() {
            self.step(starts, StepKind::Proven(of));
        }
    }

    fn months(&mut self) {
        let starts = self.dates.starts;
        match self.dates.extension {
            Extension::None => {}
            Extension::Valid(given) => self.step(given, StepKind::Extended),
            Extension::TooLate(given) => {
                let by = self.facts.notice_by(starts, given, self.calendar);
                self.step(given, StepKind::ExtensionTooLate { by });
            }
        }
        let months = months(self.dates.extension);
        let raw = plus_months(starts, months);
        let kind = match (months, raw.day() == starts.day()) {
            (1, true) => StepKind::MonthLater,
            (1, false) => StepKind::MonthEnd,
            (_, true) => StepKind::ThreeMonthsLater,
            (_, false) => StepKind::ThreeMonthsEnd,
        };
        self.step(raw, kind);
    }

    /// Which days of a question do not count is not known before the month has begun, where nothing else counts.
    fn pauses(&mut self) {
        if self.dates.limit.or(self.dates.work_to).is_none() && matches!(self.dates.run, Run::NotStarted(_)) {
            return;
        }
        let spans = spans(&self.facts.clarifications, self.dates.starts, PauseReading::BothEnds);
        let answered = self.facts.clarifications.iter().filter(|c| c.answered.is_some()).map(|c| c.asked).min();
        if let (Some(asked), true) = (answered, spans.is_empty()) {
            self.step(asked, StepKind::PausedBeforeStart);
        }
        for span in spans {
            self.step(span.0, StepKind::Paused { until: span.1, days: days(span) });
        }
    }

    fn end(&mut self) {
        match self.dates.run {
            Run::NotStarted(_) => {
                for awaited in &self.facts.awaited {
                    self.step(awaited.asked, StepKind::Awaited(awaited.of));
                }
                if let Some(work_to) = self.dates.work_to {
                    self.step(work_to, StepKind::WorkToFirst);
                }
            }
            Run::Paused(since) => self.step(since, StepKind::PausedSince),
            Run::Running => self.date(),
        }
    }

    fn date(&mut self) {
        let mut day = plus_months(self.dates.starts, months(self.dates.extension));
        if self.dates.paused_days > 0 {
            day = plus_days(day, self.dates.paused_days);
            self.step(day, StepKind::DaysAdded { days: self.dates.paused_days });
        }
        let (limit, skipped) = self.calendar.roll_forward(day);
        for (date, why) in skipped {
            self.step(date, StepKind::Skipped(why));
        }
        self.step(limit, StepKind::Limit);
        if let Some(work_to) = self.dates.work_to.filter(|day| *day != limit) {
            let posted = self.facts.clarifications.iter().filter(|c| c.delivered > c.asked && c.answered.is_some());
            let kind = match posted.map(|c| c.delivered).max() {
                _ if self.facts.first_complete.is_some() => StepKind::WorkToFirst,
                Some(there) => StepKind::WorkToPosted { there },
                None => StepKind::WorkTo,
            };
            self.step(work_to, kind);
        }
    }
}
