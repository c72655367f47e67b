//! The acknowledgement of a complaint within 30 days (DPA 2018 s.164A). There is no fixed day for the outcome.

use jiff::civil::Date;

use super::days::plus_days;
use super::{Calendar, Dates, Deadline, Extension, Run, Step, StepKind};
use crate::kind::Law;

const DAYS: i32 = 30;

impl Dates {
    /// The dates of the acknowledgement. The limit takes the day of receipt as day 0 and rolls forward. "Beginning when
    /// received" can be read to count that day, so the day to work to is the last working day not after day 29.
    pub fn acknowledgement(received: Date, calendar: &Calendar) -> Self {
        let limit = calendar.first_working_day(plus_days(received, DAYS));
        let work_to = calendar.last_working_day(plus_days(received, DAYS - 1));
        Self {
            starts: received,
            run: Run::Running,
            limit: Some(limit),
            work_to: Some(work_to),
            extension_notice_by: None,
            paused_days: 0,
            extension: Extension::None,
            provisional: calendar.is_provisional(limit) || calendar.is_provisional(work_to),
        }
    }

    /// The dates of a complaint that was acknowledged: the law asks for its outcome without undue delay and names no day, so
    /// there is a day to work to and no limit.
    pub fn outcome(received: Date, target: Date) -> Self {
        Self {
            starts: received,
            run: Run::Running,
            limit: None,
            work_to: Some(target),
            extension_notice_by: None,
            paused_days: 0,
            extension: Extension::None,
            provisional: false,
        }
    }
}

/// The dates of the acknowledgement, with their sum.
pub fn acknowledgement(received: Date, calendar: &Calendar) -> Deadline {
    let dates = Dates::acknowledgement(received, calendar);
    let raw = plus_days(received, DAYS);
    let (limit, skipped) = calendar.roll_forward(raw);
    let mut steps = vec![step(received, StepKind::Received), step(raw, StepKind::DaysLater { days: DAYS })];
    steps.extend(skipped.into_iter().map(|(date, why)| step(date, StepKind::Skipped(why))));
    steps.push(step(limit, StepKind::AcknowledgeBy));
    steps.extend(dates.work_to.map(|date| step(date, StepKind::WorkTo)));
    Deadline { dates, steps }
}

/// The day by which we want to tell the outcome, with how it came about; and the last day for the acknowledgement where it was missed.
pub fn outcome(received: Date, (acknowledged, missed): (Date, Option<Date>), target: Date) -> Deadline {
    let told = missed.map_or(StepKind::Acknowledged, |by| StepKind::AcknowledgedLate { by });
    let steps = vec![step(received, StepKind::Received), step(acknowledged, told), step(target, StepKind::Target)];
    Deadline { dates: Dates::outcome(received, target), steps }
}

fn step(date: Date, kind: StepKind) -> Step {
    Step { date, kind, law: Law::Acknowledgement }
}
