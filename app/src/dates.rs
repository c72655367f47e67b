//! Days and moments in words, and the worked sum behind a statutory date.

use domain::clock::{ClockFault, Dates, Deadline, NonWorking, ProofOf, Run, Step, StepKind};
use jiff::civil::{Date, DateTime};

use crate::{
    Tone,
    components::{Cell, DateModel, DateStep, Day},
    t,
};

const WEEKDAYS: [&str; 7] =
    ["date-monday", "date-tuesday", "date-wednesday", "date-thursday", "date-friday", "date-saturday", "date-sunday"];
const MONTHS: [&str; 12] = [
    "date-january",
    "date-february",
    "date-march",
    "date-april",
    "date-may",
    "date-june",
    "date-july",
    "date-august",
    "date-september",
    "date-october",
    "date-november",
    "date-december",
];

/// "Wednesday 23 December 2026".
pub fn long(day: Date) -> String {
    let weekday = WEEKDAYS[usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())];
    t!("date-long", weekday = t!(weekday), day = short(day))
}

/// "23 December 2026".
pub fn short(day: Date) -> String {
    let month = MONTHS[usize::from(day.month().unsigned_abs()) - 1];
    t!("date-short", day = day.day().to_string(), month = t!(month), year = day.year().to_string())
}

/// "23 November 2026 at 4:05pm".
pub fn moment(at: DateTime) -> String {
    let (hour, half) = match at.hour() {
        0 => (12, "am"),
        h @ 1..12 => (h, "am"),
        12 => (12, "pm"),
        h => (h - 12, "pm"),
    };
    t!("date-moment", day = short(at.date()), time = format!("{hour}:{:02}{half}", at.minute()))
}

/// A day for a page: its machine form and its words.
pub fn day(date: Date) -> Day {
    Day::new(date.to_string(), long(date))
}

/// A moment for a page. London time, which the machine form leaves open.
pub fn when(at: DateTime) -> Day {
    Day::new(at.to_string(), moment(at))
}

/// How far away a day is: "30 days left", "due today", "2 days late".
pub fn days_left(days: i32) -> String {
    match days {
        0 => t!("date-due-today"),
        days if days > 0 => t!("date-days-left", days = days),
        days => t!("date-days-late", days = -days),
    }
}

/// What a day that is so far away feels like.
pub fn tone(days: i32) -> Tone {
    match days {
        ..0 => Tone::Late,
        0..=7 => Tone::Soon,
        _ => Tone::Plain,
    }
}

/// A date in a list: the day to work to, how far away it is, and late only once the limit has passed.
pub fn cell(due: Date, limit: Date, today: Date) -> Cell {
    let (left, over) = ((due - today).get_days(), (limit - today).get_days());
    let days = if left < 0 && over >= 0 { 0 } else { left };
    let note = if left < 0 && over >= 0 { t!("date-limit-is", day = short(limit)) } else { days_left(days) };
    Cell::Date { day: day(due), note, tone: tone(days) }
}

/// One step of the sum in words. The same everywhere: page, letter, command line, browser.
pub fn step_text(step: &Step) -> String {
    match &step.kind {
        StepKind::Received => t!("step-received"),
        StepKind::Proven(ProofOf::Identity) => t!("step-identity"),
        StepKind::Proven(ProofOf::Authority) => t!("step-authority"),
        StepKind::Proven(ProofOf::Fee) => t!("step-fee"),
        StepKind::Awaited(ProofOf::Identity) => t!("step-await-identity"),
        StepKind::Awaited(ProofOf::Authority) => t!("step-await-authority"),
        StepKind::Awaited(ProofOf::Fee) => t!("step-await-fee"),
        StepKind::MonthLater => t!("step-month"),
        StepKind::MonthEnd => t!("step-month-end"),
        StepKind::Extended => t!("step-extended"),
        StepKind::ThreeMonthsLater => t!("step-three-months"),
        StepKind::ThreeMonthsEnd => t!("step-three-months-end"),
        StepKind::ExtensionTooLate { by } => t!("step-extension-late", by = short(*by)),
        StepKind::Paused { until, days } => t!("step-paused", until = short(*until), days = *days),
        StepKind::PausedBeforeStart => t!("step-paused-before"),
        StepKind::PausedSince => t!("step-paused-since"),
        StepKind::DaysAdded { days } => t!("step-days-added", days = *days),
        StepKind::DaysLater { days } => t!("step-days-later", days = *days),
        StepKind::Skipped(NonWorking::Saturday) => t!("step-saturday"),
        StepKind::Skipped(NonWorking::Sunday) => t!("step-sunday"),
        StepKind::Skipped(NonWorking::BankHoliday(name)) => t!("step-holiday", name = name.clone()),
        StepKind::Limit => t!("step-limit"),
        StepKind::AcknowledgeBy => t!("step-acknowledge"),
        StepKind::WorkTo => t!("step-work-to"),
    }
}

/// "Your date", with its sum.
pub fn date_model(deadline: &Deadline, today: Date) -> DateModel {
    let dates = &deadline.dates;
    let mut steps: Vec<DateStep> = deadline.steps.iter().map(step_model).collect();
    if let Some(last) = steps.last_mut().filter(|_| dates.provisional) {
        last.text = format!("{} {}", last.text, t!("dates-provisional"));
    }
    let work_to = dates.work_to.filter(|day| dates.limit != Some(*day));
    DateModel {
        label: label(deadline),
        day: dates.limit.map(day),
        remaining: remaining(dates, today),
        others: work_to.map(|date| (t!("date-work-to"), day(date))).into_iter().collect(),
        steps,
    }
}

fn step_model(step: &Step) -> DateStep {
    DateStep { day: day(step.date), text: step_text(step), source: step.kind.source() }
}

fn label(deadline: &Deadline) -> String {
    let acknowledge = deadline.steps.iter().any(|step| step.kind == StepKind::AcknowledgeBy);
    if acknowledge { t!("date-acknowledge-by") } else { t!("date-reply-by") }
}

/// How far away the date is; why there is none while no time runs.
pub fn remaining(dates: &Dates, today: Date) -> String {
    match dates.run {
        Run::Running => dates.limit.map_or_else(String::new, |limit| days_left((limit - today).get_days())),
        Run::Paused(since) => t!("date-paused", since = short(since)),
        Run::NotStarted(since) => t!("date-not-started", since = short(since)),
    }
}

/// Why facts cannot be, with their days, in words.
pub fn fault_text(fault: ClockFault) -> String {
    match fault {
        ClockFault::PauseOnlyForAccess => t!("fault-pause"),
        ClockFault::NoExtension => t!("fault-extension"),
        ClockFault::NoProof => t!("fault-proof"),
        ClockFault::AnswerBeforeQuestion { asked, answered } => {
            t!("fault-answer", asked = short(asked), answered = short(answered))
        }
        ClockFault::BeforeReceipt { on, received } => t!("fault-before", on = short(on), received = short(received)),
        ClockFault::Future(on) => t!("fault-future", on = short(on)),
        ClockFault::ExtensionTooLate { given, by } => t!("fault-late", given = short(given), by = short(by)),
        ClockFault::QuestionTooLate { asked, limit } => t!("fault-question", asked = short(asked), limit = short(limit)),
        ClockFault::TooFar(on) => t!("fault-far", on = short(on)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_written_in_full() {
        assert_eq!(long(date(2026, 12, 23)), "Wednesday 23 December 2026");
        assert_eq!(short(date(2027, 1, 1)), "1 January 2027");
    }

    #[test]
    fn a_moment_is_written_as_people_say_it() {
        let at = |hour, minute| moment(date(2026, 11, 23).at(hour, minute, 0, 0));
        assert_eq!(at(0, 5), "23 November 2026 at 12:05am");
        assert_eq!(at(12, 0), "23 November 2026 at 12:00pm");
        assert_eq!(at(16, 5), "23 November 2026 at 4:05pm");
    }

    #[test]
    fn days_are_counted_in_words() {
        assert_eq!(days_left(30), "30 days left");
        assert_eq!(days_left(1), "1 day left");
        assert_eq!(days_left(0), "Due today");
        assert_eq!(days_left(-2), "2 days late");
    }
}
