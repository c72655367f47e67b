//! A date with all that explains it, in words, as the date card shows it.

use domain::clock::{Breach, Dates, Deadline, Run, Step, StepKind, days_between, london_time};
use jiff::civil::{Date, DateTime};

use super::phrase::{self, t};
use super::{Arg, Phrase, Speak};

/// A day or moment in both forms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// As machines read it: `2026-12-23` or an instant with offset.
    pub iso: String,
    /// As people read it: `Wednesday 23 December 2026`.
    pub text: String,
}

impl Day {
    /// A day in both forms.
    pub fn new(iso: impl Into<String>, text: impl Into<String>) -> Self {
        Self { iso: iso.into(), text: text.into() }
    }
}

/// One step of the sum behind a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateStep {
    /// The day the step arrives at.
    pub day: Day,
    /// What the step is: "One month later."
    pub text: String,
    /// The rule it rests on.
    pub source: &'static str,
}

/// The rules that a sum rests on, each once, in its order.
pub fn sources(steps: &[DateStep]) -> Vec<&'static str> {
    let mut sources = Vec::new();
    for source in steps.iter().map(|step| step.source) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}

/// A date with all that explains it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateModel {
    /// What the date is: "We must reply by".
    pub label: String,
    /// The date in full; none while the clock is stopped.
    pub day: Option<Day>,
    /// How long that is, in words: "30 days left". While the clock is stopped: since when and why.
    pub remaining: String,
    /// Other dates that belong to it: what it is and the date.
    pub others: Vec<(String, Day)>,
    /// The sum, step by step.
    pub steps: Vec<DateStep>,
}

const WEEKDAYS: [Phrase; 7] = [
    key("date-monday"),
    key("date-tuesday"),
    key("date-wednesday"),
    key("date-thursday"),
    key("date-friday"),
    key("date-saturday"),
    key("date-sunday"),
];
const MONTHS: [Phrase; 12] = [
    key("date-january"),
    key("date-february"),
    key("date-march"),
    key("date-april"),
    key("date-may"),
    key("date-june"),
    key("date-july"),
    key("date-august"),
    key("date-september"),
    key("date-october"),
    key("date-november"),
    key("date-december"),
];

const fn key(key: &'static str) -> Phrase {
    assert!(crate::keys::takes(key, &[]), "a name has no words in content/locales/en");
    Phrase { key, args: Vec::new() }
}

/// "Wednesday 23 December 2026".
pub(super) fn long(speak: &impl Speak, day: Date) -> String {
    let weekday = speak.say(WEEKDAYS[usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())].clone());
    speak.say(t!("date-long", weekday = weekday, day = short(speak, day)))
}

/// "23 December 2026".
pub(super) fn short(speak: &impl Speak, day: Date) -> String {
    let month = speak.say(MONTHS[usize::from(day.month().unsigned_abs()) - 1].clone());
    speak.say(t!("date-short", day = day.day().to_string(), month = month, year = day.year().to_string()))
}

/// "23 November 2026 at 4:05pm".
pub(super) fn moment(speak: &impl Speak, at: DateTime) -> String {
    speak.say(t!("date-moment", day = short(speak, at.date()), time = time(at)))
}

/// "4:05pm".
pub(super) fn time(at: DateTime) -> String {
    let (hour, half) = match at.hour() {
        0 => (12, "am"),
        h @ 1..12 => (h, "am"),
        12 => (12, "pm"),
        h => (h - 12, "pm"),
    };
    let minute = at.minute();
    let zero = if minute < 10 { "0" } else { "" };
    format!("{hour}:{zero}{minute}{half}")
}

/// How far away a day is: "30 days left", "due today", "2 days late".
pub(super) fn days_left(speak: &impl Speak, days: i32) -> String {
    speak.say(match days {
        0 => t!("date-due-today"),
        days if days > 0 => t!("date-days-left", days = days),
        days => t!("date-days-late", days = -days),
    })
}

fn day(speak: &impl Speak, date: Date) -> Day {
    Day::new(date.to_string(), long(speak, date))
}

/// A deadline with its sum; the days left are counted where today is given.
pub fn deadline_model(speak: &impl Speak, deadline: &Deadline, today: Option<Date>) -> DateModel {
    let dates = &deadline.dates;
    // In order of days; of one day as they were worked out.
    let mut ordered: Vec<&Step> = deadline.steps.iter().collect();
    // A month that has not begun ends on no day.
    if let Run::NotStarted(since) = dates.run {
        ordered.retain(|step| step.date <= since);
    }
    ordered.sort_by_key(|step| step.date);
    let mut steps: Vec<DateStep> = ordered.into_iter().map(|step| step_model(speak, step)).collect();
    if let Some(last) = steps.last_mut().filter(|_| dates.provisional) {
        last.text = format!("{} {}", last.text, speak.say(t!("dates-provisional")));
    }
    let aim = aim(dates);
    let shown = dates.limit.or(aim);
    let work_to = dates.work_to.filter(|day| shown != Some(*day));
    DateModel {
        label: speak.say(label(deadline)),
        day: shown.map(|limit| day(speak, limit)),
        remaining: remaining(speak, dates, today),
        others: work_to.map(|date| (speak.say(t!("date-work-to")), day(speak, date))).into_iter().collect(),
        steps,
    }
}

fn step_model(speak: &impl Speak, step: &Step) -> DateStep {
    DateStep { day: day(speak, step.date), text: speak.say(phrase::of_step(step)), source: step.source() }
}

fn label(deadline: &Deadline) -> Phrase {
    let acknowledge = deadline.steps.iter().any(|step| step.kind == StepKind::AcknowledgeBy);
    match (acknowledge, aim(&deadline.dates)) {
        (true, _) => t!("date-acknowledge-by"),
        (false, Some(_)) => t!("date-tell-by"),
        (false, None) if deadline.dates.run != Run::Running => t!("date-our-month"),
        (false, None) => t!("date-reply-by"),
    }
}

/// The day that we set ourselves, where time runs and the law names none.
fn aim(dates: &Dates) -> Option<Date> {
    dates.work_to.filter(|_| dates.run == Run::Running && dates.limit.is_none())
}

/// How far away a day is that we set ourselves. It can pass; nothing is late by law.
pub(super) fn aim_left(speak: &impl Speak, days: i32) -> String {
    if days < 0 { speak.say(t!("date-passed")) } else { days_left(speak, days) }
}

/// How far away the date is; why there is none while no time runs.
pub(super) fn remaining(speak: &impl Speak, dates: &Dates, today: Option<Date>) -> String {
    match (dates.run, dates.limit.zip(today)) {
        (Run::Paused(since), _) => speak.say(t!("date-paused", since = since)),
        (Run::NotStarted(since), _) => speak.say(t!("date-not-started", since = since)),
        (Run::Running, Some((limit, today))) => days_left(speak, days_between(today, limit)),
        (Run::Running, None) => match aim(dates).zip(today) {
            Some((aim, today)) => aim_left(speak, days_between(today, aim)),
            None => String::new(),
        },
    }
}

/// What `<time datetime>` takes: HTML has three digits for less than a second at most. Written without `strftime`, which would bring
/// the browser all time zones.
pub(super) fn machine(at: DateTime) -> String {
    format!("{}T{:02}:{:02}:{:02}", at.date(), at.hour(), at.minute(), at.second())
}

/// The 72 hours of a breach.
pub fn breach_model(speak: &impl Speak, breach: Breach) -> DateModel {
    let at = |at| Day::new(machine(london_time(at)), moment(speak, london_time(at)));
    let step = |day, phrase| DateStep { day, text: speak.say(phrase), source: Breach::SOURCE };
    DateModel {
        label: speak.say(t!("date-notify-by")),
        day: Some(at(breach.limit)),
        steps: vec![step(at(breach.aware), t!("step-aware")), step(at(breach.limit), t!("step-hours"))],
        ..DateModel::default()
    }
}
