//! The calculator as a form: what was typed is parsed into facts, and the facts into dates. The page, and the page's half in
//! the browser, use this.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};

use super::text::{ascii, plain};
use super::{DateParts, FieldError, Needed, Problems};
use crate::clock::{Breach, Calculation, Calendar, Clarification, ClockFault, Deadline, instant};
use crate::kind::{Kind, Law};

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedDates {
    /// The kind of request.
    pub kind: String,
    /// The day of receipt, or of awareness.
    pub received: DateParts,
    /// The time of awareness, for a breach.
    pub time: String,
    /// The day on which identity or authority was proven.
    pub proven: DateParts,
    /// The day of a question.
    pub asked: DateParts,
    /// The day of its answer.
    pub answered: DateParts,
    /// The day of a notice of extension.
    pub notice: DateParts,
}

/// What the calculator says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Days, with their sum.
    Days(Deadline),
    Hours(Breach),
}

/// Why it says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// What was typed cannot be read.
    Typed(Problems),
    /// What it says cannot be, shown at this field.
    Clock(&'static str, ClockFault),
}

impl TypedDates {
    /// Reads the fields of the form, by name.
    pub fn read(mut field: impl FnMut(&str) -> String) -> Self {
        let mut parts = |name: &str| {
            let mut part = |part: &str| field(&format!("{name}-{part}"));
            DateParts { day: part("day"), month: part("month"), year: part("year") }
        };
        let (received, proven) = (parts("received"), parts("proven"));
        let (asked, answered, notice) = (parts("asked"), parts("answered"), parts("notice"));
        Self { kind: field("kind"), time: field("time"), received, proven, asked, answered, notice }
    }

    /// The dates.
    ///
    /// # Errors
    /// [`NoAnswer`]: every problem of what was typed, or the first of what it says.
    pub fn answer(&self, calendar: &Calendar) -> Result<Answer, NoAnswer> {
        let kind = Kind::find_by_name(&self.kind).ok_or(NoAnswer::Typed(Problems::one("kind", FieldError::NothingChosen)))?;
        let question = self.question(kind)?;
        if kind.law() == Law::Hours {
            return self.hours(&question);
        }
        question.answer(calendar).map(Answer::Days).map_err(|fault| NoAnswer::Clock(field_of(fault), fault))
    }

    fn question(&self, kind: Kind) -> Result<Calculation, NoAnswer> {
        let mut problems = Problems::default();
        let received = problems.keep("received", needed(&self.received));
        let proven = problems.keep("proven", self.proven.parse()).flatten();
        let asked = problems.keep("asked", self.asked.parse()).flatten();
        let answered = problems.keep("answered", self.answered.parse()).flatten();
        let extension = problems.keep("notice", self.notice.parse()).flatten();
        if answered.is_some() && asked.is_none() && problems.at("asked").is_none() {
            problems.keep::<Date>("asked", Err(FieldError::Missing(Needed::Day)));
        }
        let Some(received) = received.filter(|_| problems.is_empty()) else { return Err(NoAnswer::Typed(problems)) };
        let clarifications = asked.map(|asked| Clarification::new(asked, answered)).into_iter().collect();
        Ok(Calculation { kind, received, proven: proven.into_iter().collect(), clarifications, extension })
    }

    /// The 72 hours: nothing stops or extends them.
    fn hours(&self, question: &Calculation) -> Result<Answer, NoAnswer> {
        let fault = match question {
            Calculation { proven, .. } if !proven.is_empty() => ClockFault::NoProof,
            Calculation { clarifications, .. } if !clarifications.is_empty() => ClockFault::PauseOnlyForAccess,
            Calculation { extension: Some(_), .. } => ClockFault::NoExtension,
            _ => {
                let aware =
                    moment(question.received, &self.time).map_err(|error| NoAnswer::Typed(Problems::one("time", error)))?;
                return Ok(Answer::Hours(Breach::of(aware)));
            }
        };
        Err(NoAnswer::Clock(field_of(fault), fault))
    }
}

/// Where a fault is shown.
fn field_of(fault: ClockFault) -> &'static str {
    match fault {
        ClockFault::PauseOnlyForAccess | ClockFault::QuestionTooLate { .. } => "asked",
        ClockFault::AnswerBeforeQuestion { .. } => "answered",
        ClockFault::NoExtension | ClockFault::ExtensionTooLate { .. } => "notice",
        ClockFault::NoProof => "proven",
        ClockFault::BeforeReceipt { .. } | ClockFault::Future(_) | ClockFault::TooFar(_) => "received",
    }
}

fn needed(parts: &DateParts) -> Result<Date, FieldError> {
    parts.parse()?.ok_or(FieldError::Missing(Needed::Day))
}

/// A day and a time as London's clocks show it: "9:30", "14.05".
fn moment(day: Date, time: &str) -> Result<Timestamp, FieldError> {
    let time: String = plain(time).trim().chars().map(ascii).collect();
    let (hour, minute) = time.split_once([':', '.']).ok_or(FieldError::NotATime)?;
    let digits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let number =
        |text: &str| if digits(text) { text.parse().map_err(|_| FieldError::NotATime) } else { Err(FieldError::NotATime) };
    let time = Time::new(number(hour)?, number(minute)?, 0, 0).map_err(|_| FieldError::NotATime)?;
    instant(DateTime::from_parts(day, time)).ok_or(FieldError::NotATime)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn typed(kind: &str, fields: &[(&str, &str)]) -> TypedDates {
        let day = |name: &str, part: usize| {
            let (_, text) = fields.iter().find(|(field, _)| *field == name)?;
            text.split('-').rev().nth(part).map(str::to_owned)
        };
        TypedDates::read(|name| {
            let found = match name {
                "kind" => Some(kind.to_owned()),
                "time" => fields.iter().find(|(field, _)| *field == "time").map(|(_, text)| (*text).to_owned()),
                _ => name
                    .rsplit_once('-')
                    .and_then(|(field, part)| day(field, ["day", "month", "year"].iter().position(|p| *p == part)?)),
            };
            found.unwrap_or_default()
        })
    }

    fn answer(kind: &str, fields: &[(&str, &str)]) -> Result<Answer, NoAnswer> {
        typed(kind, fields).answer(Calendar::official())
    }

    /// law.md §1.
    #[test]
    fn the_worked_example_comes_out() {
        let fields = [("received", "2026-11-23"), ("asked", "2026-11-30"), ("answered", "2026-12-07")];
        let Ok(Answer::Days(deadline)) = answer("access", &fields) else { panic!() };
        assert_eq!((deadline.dates.limit, deadline.dates.work_to), (Some(date(2026, 12, 31)), Some(date(2026, 12, 30))));
    }

    #[test]
    fn a_breach_is_counted_from_its_moment_in_london() {
        let fields = [("received", "2026-07-03"), ("time", "16.30")];
        let Ok(Answer::Hours(breach)) = answer("breach", &fields) else { panic!() };
        assert_eq!(breach.limit, "2026-07-06T16:30:00+01:00".parse().unwrap());
    }

    #[test]
    fn every_problem_is_named_at_its_field() {
        let Err(NoAnswer::Typed(problems)) = answer("access", &[("answered", "2026-12-07"), ("notice", "2026-02-30")]) else {
            panic!()
        };
        assert_eq!(problems.at("received"), Some(FieldError::Missing(Needed::Day)));
        assert_eq!(problems.at("asked"), Some(FieldError::Missing(Needed::Day)));
        assert_eq!(problems.at("notice"), Some(FieldError::NotADate));
        assert!(matches!(answer("", &[]), Err(NoAnswer::Typed(p)) if p.at("kind").is_some()));
        for time in ["", "noon", "25:00", "9", "-1:30", "9:5:0", "+9:30"] {
            let Err(NoAnswer::Typed(problems)) = answer("breach", &[("received", "2026-07-03"), ("time", time)]) else {
                panic!()
            };
            assert!(problems.at("time").is_some(), "{time}");
        }
        let left_out = answer("breach", &[("received", "2026-03-29"), ("time", "1:30")]);
        assert!(matches!(left_out, Err(NoAnswer::Typed(p)) if p.at("time") == Some(FieldError::NotATime)));
    }

    #[test]
    fn what_cannot_be_is_shown_where_it_was_typed() {
        let day = ("received", "2026-11-23");
        let at = |kind, fields: &[(&str, &str)]| match answer(kind, fields) {
            Err(NoAnswer::Clock(field, _)) => field,
            other => panic!("{other:?}"),
        };
        assert_eq!(at("erasure", &[day, ("asked", "2026-11-30")]), "asked");
        assert_eq!(at("complaint", &[day, ("notice", "2026-11-30")]), "notice");
        assert_eq!(at("complaint", &[day, ("proven", "2026-11-30")]), "proven");
        assert_eq!(at("access", &[day, ("asked", "2026-11-30"), ("answered", "2026-11-29")]), "answered");
        for field in ["proven", "asked", "notice"] {
            assert_eq!(at("breach", &[day, ("time", "9:30"), (field, "2026-11-30")]), field);
        }
    }
}
