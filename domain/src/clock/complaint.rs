//! The acknowledgement of a complaint within 30 days (DPA 2018 s.164A). There is no fixed day for the outcome.

use jiff::civil::Date;

use super::days::plus_days;
use super::{Calendar, Dates, Deadline, Extension, Run, Step, StepKind};

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
}

/// The dates of the acknowledgement, with their sum.
pub fn acknowledgement(received: Date, calendar: &Calendar) -> Deadline {
    let dates = Dates::acknowledgement(received, calendar);
    let raw = plus_days(received, DAYS);
    let (limit, skipped) = calendar.roll_forward(raw);
    let mut steps =
        vec![Step { date: received, kind: StepKind::Received }, Step { date: raw, kind: StepKind::DaysLater { days: DAYS } }];
    steps.extend(skipped.into_iter().map(|(date, why)| Step { date, kind: StepKind::Skipped(why) }));
    steps.push(Step { date: limit, kind: StepKind::AcknowledgeBy });
    steps.extend(dates.work_to.map(|date| Step { date, kind: StepKind::WorkTo }));
    Deadline { dates, steps }
}
