//! Days and dates in the language of the request.

use domain::clock::{ClockFault, Dates, Deadline, Run, Step, days_between};
use domain::kind::Law;
use jiff::civil::{Date, DateTime};

use super::{Arg, DateModel, Day, Phrase, Speak, deadline_model, model, phrase};
use crate::{
    Tone,
    components::TableCell,
    t,
    words::{FluentValue, Locale},
};

impl Speak for Locale {
    fn say(&self, phrase: Phrase) -> String {
        let value = |arg| match arg {
            Arg::Day(day) => FluentValue::from(model::short(self, day)),
            Arg::Count(count) => FluentValue::from(count),
            Arg::Text(text) => FluentValue::from(text),
        };
        let args: Vec<_> = phrase.args.into_iter().map(|(name, arg)| (name, value(arg))).collect();
        self.words(phrase.key, &args)
    }
}

/// "Wednesday 23 December 2026".
pub fn long(day: Date) -> String {
    model::long(&Locale::current(), day)
}

/// "23 December 2026".
pub fn short(day: Date) -> String {
    model::short(&Locale::current(), day)
}

/// "23 November 2026 at 4:05pm".
pub fn moment(at: DateTime) -> String {
    model::moment(&Locale::current(), at)
}

/// "4:05pm".
pub fn time(at: DateTime) -> String {
    model::time(at)
}

/// A day for a page: its machine form and its words.
pub fn day(date: Date) -> Day {
    Day::new(date.to_string(), long(date))
}

/// A moment for a page. London time, which the machine form leaves open.
pub fn when(at: DateTime) -> Day {
    Day::new(model::machine(at), moment(at))
}

/// How far away a day is: "30 days left", "due today", "2 days late".
pub fn days_left(days: i32) -> String {
    model::days_left(&Locale::current(), days)
}

/// How far away a day is that we set ourselves.
fn aim_left(days: i32) -> String {
    model::aim_left(&Locale::current(), days)
}

/// What a day that is so far away feels like.
pub fn tone(days: i32) -> Tone {
    match days {
        ..0 => Tone::Late,
        0..=7 => Tone::Soon,
        _ => Tone::Plain,
    }
}

/// A date in a list: the day to work to, how far away it is, and late only once the limit has passed; then the limit, from which those
/// days are counted. Where the law names no limit, nothing is late by law.
pub fn cell(due: Date, limit: Option<Date>, today: Date) -> TableCell {
    let (note, tone) = left_to_work(due, limit, today);
    let passed = limit.filter(|limit| *limit < today);
    TableCell::Date { day: day(passed.unwrap_or(due)), note, tone }
}

fn left_to_work(due: Date, limit: Option<Date>, today: Date) -> (String, Tone) {
    let left = days_between(today, due);
    let Some(limit) = limit else { return (aim_left(left), tone(left.max(0))) };
    let over = days_between(today, limit);
    let days = if over < 0 { over } else { left.max(0) };
    let note = if left < 0 && over >= 0 { t!("date-limit-is", day = short(limit)) } else { days_left(days) };
    (note, tone(days))
}

/// How far away the day to work to is, as lists of staff say it; why there is none while no time runs.
pub fn remaining_to_work(dates: &Dates, today: Date) -> String {
    match (dates.run, dates.work_to) {
        (Run::Running, Some(due)) => left_to_work(due, dates.limit, today).0,
        _ => remaining(dates, today),
    }
}

/// One step of the sum in words.
pub fn step_text(step: &Step) -> String {
    Locale::current().say(phrase::of_step(step))
}

/// "Your date", with its sum.
pub fn date_model(deadline: &Deadline, today: Date) -> DateModel {
    deadline_model(&Locale::current(), deadline, Some(today))
}

/// "Your date" on paper, which is read on another day: how far away it is, is not said, only that it has passed.
pub fn paper_model(deadline: &Deadline, today: Date) -> DateModel {
    let dates = &deadline.dates;
    let aim = dates.work_to.filter(|aim| dates.limit.is_none() && today > *aim);
    let mut date = deadline_model(&Locale::current(), deadline, aim.map(|_| today));
    if dates.limit.is_some_and(|limit| today > limit) {
        let complaint = deadline.steps.iter().any(|step| step.law == Law::Acknowledgement);
        date.label = t!("date-late", kind = if complaint { "complaint" } else { "other" });
        date.others.clear();
    }
    date
}

/// How far away the date is; why there is none while no time runs.
pub fn remaining(dates: &Dates, today: Date) -> String {
    model::remaining(&Locale::current(), dates, Some(today))
}

/// Why facts cannot be, with their days, in words.
pub fn fault_text(fault: ClockFault) -> String {
    Locale::current().say(phrase::fault(fault))
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

    #[test]
    fn between_the_two_readings_a_case_is_due_and_not_late() {
        let cell = |today| match cell(date(2026, 12, 30), Some(date(2026, 12, 31)), today) {
            TableCell::Date { note, tone, .. } => (note, tone),
            _ => panic!(),
        };
        assert_eq!(cell(date(2026, 12, 30)), ("Due today".into(), Tone::Soon));
        assert_eq!(cell(date(2026, 12, 31)), ("The last day is 31 December 2026".into(), Tone::Soon));
        assert_eq!(cell(date(2027, 1, 1)), ("1 day late".into(), Tone::Late));
    }

    /// DPA 2018 s.164A names no day for the outcome of a complaint: our own day can pass, and nothing is late by law.
    #[test]
    fn a_day_that_we_set_ourselves_is_never_late() {
        let cell = |today| match cell(date(2027, 2, 24), None, today) {
            TableCell::Date { note, tone, .. } => (note, tone),
            _ => panic!(),
        };
        assert_eq!(cell(date(2027, 2, 22)), ("2 days left".into(), Tone::Soon));
        assert_eq!(cell(date(2027, 2, 25)), ("This day has passed".into(), Tone::Soon));
    }

    /// A complaint that was acknowledged has the day by which we want to tell the outcome, and no limit.
    #[test]
    fn a_complaint_after_its_acknowledgement_shows_our_own_day() {
        let (received, target) = (date(2026, 11, 26), date(2027, 2, 24));
        let model = date_model(&domain::clock::outcome(received, Some((received, None)), target), received);
        assert_eq!(model.label, "We aim to tell you the outcome by");
        assert_eq!(model.day.map(|day| day.text), Some("Wednesday 24 February 2027".into()));
        assert_eq!((model.others.len(), model.remaining.as_str()), (0, "90 days left"));
    }
}
