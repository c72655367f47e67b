//! The acknowledgement of a complaint within 30 days (DPA 2018 s.164A). There is no fixed day for the outcome.

use jiff::civil::Date;

use super::days::plus_days;
use super::{Calendar, Dates, Deadline, Extension, Run, Step, StepKind};
use crate::kind::Law;

const DAYS: i32 = 30;

/// The London day from which a complaint that is received has this clock: DPA 2018 s.164A came into force on it.
pub const COMPLAINTS_FROM: Date = Date::constant(2026, 6, 19);

/// Whether the law gives 30 days for the acknowledgement of a complaint that was received on this London day.
pub fn owes_acknowledgement(received: Date) -> bool {
    received >= COMPLAINTS_FROM
}

/// The day by which we want to tell the outcome, where nobody set another: so many days after receipt, which are data.
pub fn complaint_target(received: Date, calendar: &Calendar) -> Date {
    calendar.last_working_day(plus_days(received, i32::from(calendar.rules(received).complaint_target_days)))
}

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

/// The day by which we want to tell the outcome, with how it came about: its acknowledgement, and the last day for that where it was
/// missed.
pub fn outcome(received: Date, acknowledged: Option<(Date, Option<Date>)>, target: Date) -> Deadline {
    let told =
        acknowledged.map(|(on, missed)| step(on, missed.map_or(StepKind::Acknowledged, |by| StepKind::AcknowledgedLate { by })));
    let aim = if owes_acknowledgement(received) { StepKind::Target } else { StepKind::TargetBeforeTheLaw };
    let steps = std::iter::once(step(received, StepKind::Received)).chain(told).chain([step(target, aim)]);
    Deadline { dates: Dates::outcome(received, target), steps: steps.collect() }
}

fn step(date: Date, kind: StepKind) -> Step {
    Step { date, kind, law: Law::Acknowledgement }
}
