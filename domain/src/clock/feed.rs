//! The official feed of bank holidays (GOV.UK's own JSON), and the same days in short for a page.

use std::collections::BTreeMap;
use std::fmt::Write;

use jiff::civil::Date;
use serde::Deserialize;

use super::Calendar;

/// England and Wales have at least this many bank holidays a year.
const REGULAR: usize = 8;

/// Why a feed cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FeedFault {
    /// It is not JSON of the official shape.
    #[error("it is not in the official format: {0}")]
    Format(#[from] serde_json::Error),
    /// It lists no days.
    #[error("it lists no days for England and Wales")]
    Empty,
    /// A day is listed twice.
    #[error("it lists {0} twice")]
    Twice(Date),
    /// A day without a name.
    #[error("{0} has no name")]
    Nameless(Date),
    /// A year with fewer days than every year has.
    #[error("{year} has {days} days; every year has at least {REGULAR}")]
    Short {
        year: i16,
        /// How many days it lists.
        days: usize,
    },
    /// A year that is known now, and not older than the list, is missing.
    #[error("{0} is missing, but it is in the list that is in use")]
    Shrunken(i16),
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

impl Calendar {
    /// Reads the official feed, with or without a mark of its encoding in front.
    ///
    /// # Errors
    /// [`FeedFault`] when it is not of the official format, lists no days, a day twice, or a year with too few.
    pub fn parse(json: &str) -> Result<Self, FeedFault> {
        let feed: Feed = serde_json::from_str(json.trim_start_matches('\u{FEFF}'))?;
        let mut holidays = BTreeMap::new();
        for Holiday { date, title } in feed.england_and_wales.events {
            if title.trim().is_empty() {
                return Err(FeedFault::Nameless(date));
            }
            if holidays.insert(date, title).is_some() {
                return Err(FeedFault::Twice(date));
            }
        }
        let calendar = Self::of(holidays).ok_or(FeedFault::Empty)?;
        let short = calendar.years().map(|year| (year, calendar.days_of(year))).find(|(_, days)| *days < REGULAR);
        short.map_or(Ok(calendar), |(year, days)| Err(FeedFault::Short { year, days }))
    }

    /// Reads a feed that is to follow this calendar. Years before its first stay as they are: the official feed forgets them. Every
    /// later year that is known now must be in it. A day may go.
    ///
    /// # Errors
    /// As [`Calendar::parse`], and [`FeedFault::Shrunken`], also for a year that neither has.
    pub fn succeed(&self, json: &str) -> Result<Self, FeedFault> {
        let next = Self::parse(json)?;
        let (first, last) = (*next.years().start(), *next.years().end());
        if *self.years().end() > last {
            return Err(FeedFault::Shrunken(last.saturating_add(1)));
        }
        if self.years().end().saturating_add(1) < first {
            return Err(FeedFault::Shrunken(self.years().end().saturating_add(1)));
        }
        let older = self.holidays().filter(|(day, _)| day.year() < first).map(|(day, name)| (day, name.to_owned()));
        let days = older.chain(next.holidays().map(|(day, name)| (day, name.to_owned()))).collect();
        Self::of(days).ok_or(FeedFault::Empty)
    }

    /// The days in the official format.
    pub fn to_feed(&self) -> String {
        let event = |(date, title): (Date, &str)| serde_json::json!({ "title": title, "date": date });
        let events: Vec<_> = self.holidays().map(event).collect();
        serde_json::json!({ "england-and-wales": { "division": "england-and-wales", "events": events } }).to_string()
    }

    fn days_of(&self, year: i16) -> usize {
        self.holidays().filter(|(day, _)| day.year() == year).count()
    }

    /// The days in short, for a page that counts by itself: `name:YYYYMMDD,…;name:…`.
    pub fn to_short(&self) -> String {
        let mut by_name: BTreeMap<&str, String> = BTreeMap::new();
        for (day, name) in self.holidays() {
            let days = by_name.entry(name).or_default();
            let comma = if days.is_empty() { "" } else { "," };
            let _ = write!(days, "{comma}{:04}{:02}{:02}", day.year(), day.month(), day.day());
        }
        by_name.into_iter().map(|(name, days)| format!("{name}:{days}")).collect::<Vec<_>>().join(";")
    }

    /// Reads what [`Calendar::to_short`] wrote. `None` when it did not.
    pub fn from_short(text: &str) -> Option<Self> {
        let mut holidays = BTreeMap::new();
        for group in text.split(';') {
            let (name, days) = group.split_once(':')?;
            for day in days.split(',') {
                holidays.insert(short_day(day)?, name.to_owned());
            }
        }
        Self::of(holidays)
    }
}

fn short_day(text: &str) -> Option<Date> {
    let part = |range: std::ops::Range<usize>| text.get(range);
    Date::new(part(0..4)?.parse().ok()?, part(4..6)?.parse().ok()?, part(6..8)?.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &str = include_str!("../../../content/bank-holidays.json");

    fn without(text: &str) -> String {
        let mut feed: serde_json::Value = serde_json::from_str(SHIPPED).unwrap();
        let events = feed["england-and-wales"]["events"].as_array_mut().unwrap();
        events.retain(|event| !event["date"].as_str().unwrap().starts_with(text));
        feed.to_string()
    }

    #[test]
    fn a_malformed_or_empty_feed_is_refused() {
        assert!(matches!(Calendar::parse("{}"), Err(FeedFault::Format(_))));
        assert!(Calendar::parse(&format!("\u{FEFF}{SHIPPED}")).is_ok(), "a mark of the encoding does no harm");
        assert!(matches!(Calendar::parse(&SHIPPED.replace("2026-12-25", "2026-12-35")), Err(FeedFault::Format(_))));
        let empty = r#"{"england-and-wales":{"division":"england-and-wales","events":[]}}"#;
        assert!(matches!(Calendar::parse(empty), Err(FeedFault::Empty)));
        let twice = SHIPPED.replace("2026-12-25", "2026-12-28");
        assert!(matches!(Calendar::parse(&twice), Err(FeedFault::Twice(day)) if day.to_string() == "2026-12-28"));
        let nameless = SHIPPED.replace("Boxing Day", " ");
        assert!(matches!(Calendar::parse(&nameless), Err(FeedFault::Nameless(_))));
    }

    #[test]
    fn a_shrunken_feed_is_refused_and_a_withdrawn_day_is_not() {
        let official = Calendar::official();
        assert!(matches!(official.succeed(&without("2028")), Err(FeedFault::Shrunken(2028))));
        assert!(matches!(official.succeed(&without("2015")), Err(FeedFault::Short { year: 2015, days: 0 })));
        assert!(matches!(official.succeed(&without("2027-12-2")), Err(FeedFault::Short { year: 2027, days: 6 })));
        let next = official.succeed(&without("2022-09-19")).unwrap();
        assert_eq!(next.holidays().count() + 1, official.holidays().count());
        assert_eq!(official.succeed(SHIPPED).unwrap(), *official);
    }

    #[test]
    fn a_feed_that_knows_only_the_newest_years_keeps_the_older_ones() {
        let official = Calendar::official();
        let newest = (2012..2025).fold(SHIPPED.to_owned(), |text, year| {
            let mut feed: serde_json::Value = serde_json::from_str(&text).unwrap();
            let events = feed["england-and-wales"]["events"].as_array_mut().unwrap();
            events.retain(|event| !event["date"].as_str().unwrap().starts_with(&year.to_string()));
            feed.to_string()
        });
        assert_eq!(*Calendar::parse(&newest).unwrap().years().start(), 2025);
        assert_eq!(official.succeed(&newest).unwrap(), *official);
        assert_eq!(Calendar::parse(&official.to_feed()).unwrap(), *official, "what is kept is read again");
        let alone = Calendar::parse(&newest).unwrap();
        let later = newest.replace("\"202", "\"203");
        assert!(matches!(alone.succeed(&later), Err(FeedFault::Shrunken(2029))), "no year between may be missing");
    }

    #[test]
    fn the_short_form_has_the_same_days() {
        let official = Calendar::official();
        assert_eq!(Calendar::from_short(&official.to_short()).as_ref(), Some(official));
        assert_eq!(Calendar::from_short("Christmas Day:2026"), None);
        assert!(official.to_short().len() < 3000);
    }
}
