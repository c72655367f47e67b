//! Days and moments in words, and the worked sum behind a statutory date.

use domain::clock::{Deadline, NonWorking, Step, StepKind};
use jiff::civil::{Date, DateTime};

use crate::{
    Tone,
    components::{DateModel, DateStep, Day},
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

/// One step of the sum in words. The same everywhere: page, letter, command line.
pub fn step_text(step: &Step) -> String {
    match &step.kind {
        StepKind::Received => t!("step-received"),
        StepKind::IdentityProven => t!("step-identity"),
        StepKind::MonthLater => t!("step-month"),
        StepKind::MonthEnd => t!("step-month-end"),
        StepKind::Skipped(NonWorking::Saturday) => t!("step-saturday"),
        StepKind::Skipped(NonWorking::Sunday) => t!("step-sunday"),
        StepKind::Skipped(NonWorking::BankHoliday(name)) => t!("step-holiday", name = name.clone()),
        StepKind::Limit => t!("step-limit"),
    }
}

/// "Your date", with its sum.
pub fn date_model(deadline: &Deadline, today: Date) -> DateModel {
    let mut steps: Vec<DateStep> =
        deadline.steps.iter().map(|step| DateStep { day: day(step.date), text: step_text(step) }).collect();
    if let Some(last) = steps.last_mut() {
        last.text = format!("{} {}", last.text, t!("step-law"));
        if deadline.provisional {
            last.text = format!("{} {}", last.text, t!("dates-provisional"));
        }
    }
    DateModel {
        label: t!("date-reply-by"),
        day: Some(day(deadline.limit)),
        remaining: days_left(deadline.days_left(today)),
        others: vec![],
        steps,
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
