//! Working days of England and Wales: Saturdays, Sundays and bank holidays do not count as working days.
//!
//! The published days come from the official feed (GOV.UK's own JSON). After its last year the regular days are computed
//! (Banking and Financial Dealings Act 1971, sch. 1, and the days proclaimed each year) and dates are *provisional*.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::Deserialize;

/// Which days are working days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    holidays: BTreeMap<Date, String>,
    published: std::ops::RangeInclusive<i16>,
}

/// Why a day is not a working day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NonWorking {
    /// A Saturday.
    Saturday,
    /// A Sunday.
    Sunday,
    /// A bank holiday, with its name.
    BankHoliday(String),
}

/// Why a feed cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CalendarError {
    /// It is not JSON of the official shape.
    #[error("the bank holiday file is not in the official format: {0}")]
    Format(#[from] serde_json::Error),
    /// It lists no days.
    #[error("the bank holiday file lists no days for England and Wales")]
    Empty,
}

#[derive(Deserialize)]
struct Feed {
    #[serde(rename = "england-and-wales")]
    england_and_wales: Division,
}

#[derive(Deserialize)]
struct Division {
    events: Vec<Holiday>,
}

#[derive(Deserialize)]
struct Holiday {
    title: String,
    date: Date,
}

static OFFICIAL: LazyLock<Calendar> = LazyLock::new(|| {
    Calendar::parse(include_str!("../../../content/bank-holidays.json")).expect("the shipped feed is read by a test")
});

impl Calendar {
    /// The calendar that ships with the portal.
    pub fn official() -> &'static Self {
        &OFFICIAL
    }

    /// Reads the official feed.
    ///
    /// # Errors
    /// [`CalendarError`] when it is not of the official format or lists no days.
    pub fn parse(json: &str) -> Result<Self, CalendarError> {
        let feed: Feed = serde_json::from_str(json)?;
        let holidays: BTreeMap<_, _> = feed.england_and_wales.events.into_iter().map(|h| (h.date, h.title)).collect();
        let (Some((first, _)), Some((last, _))) = (holidays.first_key_value(), holidays.last_key_value()) else {
            return Err(CalendarError::Empty);
        };
        let published = first.year()..=last.year();
        Ok(Self { holidays, published })
    }

    /// Why this is not a working day; `None` for a working day.
    pub fn non_working(&self, day: Date) -> Option<NonWorking> {
        match day.weekday() {
            Weekday::Saturday => Some(NonWorking::Saturday),
            Weekday::Sunday => Some(NonWorking::Sunday),
            _ => self.holiday(day).map(NonWorking::BankHoliday),
        }
    }

    /// Whether the bank holidays of that day's year are computed, not published.
    pub fn is_provisional(&self, day: Date) -> bool {
        !self.published.contains(&day.year())
    }

    /// The day itself if it is a working day, else the next one; with each day that was skipped.
    pub fn roll_forward(&self, day: Date) -> (Date, Vec<(Date, NonWorking)>) {
        let mut skipped = Vec::new();
        let mut day = day;
        while let Some(reason) = self.non_working(day) {
            skipped.push((day, reason));
            day = day.saturating_add(1.day());
        }
        (day, skipped)
    }

    fn holiday(&self, day: Date) -> Option<String> {
        if self.is_provisional(day) {
            regular(day.year()).into_iter().find(|(date, _)| *date == day).map(|(_, name)| name.to_owned())
        } else {
            self.holidays.get(&day).cloned()
        }
    }
}

/// The regular bank holidays of a year, by rule, with substitute days.
fn regular(year: i16) -> Vec<(Date, &'static str)> {
    let day = |month, day| Date::new(year, month, day).expect("a fixed day of every year");
    let easter = easter(year);
    let mut days = vec![
        (weekday_from(day(1, 1)), "New Year’s Day"),
        (easter.saturating_sub(2.days()), "Good Friday"),
        (easter.saturating_add(1.day()), "Easter Monday"),
        (monday_from(day(5, 1)), "Early May bank holiday"),
        (monday_from(day(5, 25)), "Spring bank holiday"),
        (monday_from(day(8, 25)), "Summer bank holiday"),
    ];
    let (christmas, boxing) = match day(12, 25).weekday() {
        Weekday::Friday => (25, 28),
        Weekday::Saturday => (27, 28),
        Weekday::Sunday => (27, 26),
        _ => (25, 26),
    };
    days.push((day(12, christmas), "Christmas Day"));
    days.push((day(12, boxing), "Boxing Day"));
    days
}

fn weekday_from(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => day.saturating_add(2.days()),
        Weekday::Sunday => day.saturating_add(1.day()),
        _ => day,
    }
}

fn monday_from(day: Date) -> Date {
    let ahead = (8 - day.weekday().to_monday_one_offset()) % 7;
    day.saturating_add(i64::from(ahead).days())
}

/// Easter Sunday of the Gregorian calendar (the anonymous computus).
#[expect(clippy::many_single_char_names, reason = "the letters of the published algorithm")]
fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
    let (month, day) = (n / 31, n % 31 + 1);
    Date::constant(year, i8::try_from(month).unwrap_or(4), i8::try_from(day).unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// The rules, held against every day that was really published, less the one-off days and moved days.
    #[test]
    fn rules_agree_with_the_published_days() {
        let official = Calendar::official();
        // One-off or moved by proclamation: Jubilees 2012 and 2022, VE Day 2020, state funeral 2022, coronation 2023.
        let moved: &[Date] = &[
            date(2012, 5, 28),
            date(2012, 6, 4),
            date(2012, 6, 5),
            date(2020, 5, 4),
            date(2020, 5, 8),
            date(2022, 5, 30),
            date(2022, 6, 2),
            date(2022, 6, 3),
            date(2022, 9, 19),
            date(2023, 5, 8),
        ];
        for year in official.published.clone() {
            let by_rule: Vec<_> = regular(year).into_iter().map(|(d, _)| d).filter(|d| !moved.contains(d)).collect();
            let listed: Vec<_> = official.holidays.keys().copied().filter(|d| d.year() == year && !moved.contains(d)).collect();
            let mut sorted = by_rule.clone();
            sorted.sort();
            assert_eq!(sorted, listed, "{year}");
        }
    }

    #[test]
    fn years_past_the_feed_are_provisional() {
        let official = Calendar::official();
        assert!(!official.is_provisional(date(2028, 12, 31)));
        assert!(official.is_provisional(date(2029, 1, 1)));
        // Christmas Day 2032 is a Saturday: substitute Monday 27 and Tuesday 28 December.
        assert_eq!(official.roll_forward(date(2032, 12, 25)).0, date(2032, 12, 29));
    }

    #[test]
    fn a_malformed_or_empty_feed_is_refused() {
        assert!(matches!(Calendar::parse("{}"), Err(CalendarError::Format(_))));
        let empty = r#"{"england-and-wales":{"division":"england-and-wales","events":[]}}"#;
        assert!(matches!(Calendar::parse(empty), Err(CalendarError::Empty)));
    }
}
