//! Working days of England and Wales: Saturdays, Sundays and bank holidays do not count as working days.
//!
//! The published days come from the official feed (GOV.UK's own JSON). After its last year the regular days are computed
//! (Banking and Financial Dealings Act 1971, sch. 1, and the days proclaimed each year) and dates are *provisional*.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use jiff::civil::{Date, Weekday};

use super::days::plus_days;
use super::regular::regular;
use super::{PostClass, Rules};

/// Which days are working days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    holidays: BTreeMap<Date, String>,
    published: RangeInclusive<i16>,
    /// What the law leaves open, from each day on.
    rules: Vec<(Date, Rules)>,
}

/// Why a day is not a working day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NonWorking {
    Saturday,
    Sunday,
    /// A bank holiday, with its name.
    BankHoliday(String),
}

static OFFICIAL: LazyLock<Calendar> = LazyLock::new(|| {
    Calendar::parse(include_str!("../../../content/bank-holidays.json")).expect("the shipped feed is read by a test")
});

impl Calendar {
    /// The calendar that ships with the portal.
    pub fn official() -> &'static Self {
        &OFFICIAL
    }

    /// A calendar of these published days; none are known outside their years. `None` when there are none.
    pub(super) fn of(holidays: BTreeMap<Date, String>) -> Option<Self> {
        let (first, last) = (holidays.keys().next()?.year(), holidays.keys().next_back()?.year());
        Some(Self { holidays, published: first..=last, rules: Vec::new() })
    }

    /// The same days, with these rules, each from its day on.
    #[must_use]
    pub fn with_rules(mut self, rules: Vec<(Date, Rules)>) -> Self {
        self.rules = rules;
        self
    }

    /// What the law leaves open, as it was settled for a day.
    pub fn rules(&self, day: Date) -> &Rules {
        self.rules.iter().rev().find(|(since, _)| *since <= day).map_or(&Rules::SHIPPED, |(_, rules)| rules)
    }

    /// The working day that many working days after a day; the day itself for none.
    pub fn working_days_after(&self, day: Date, working_days: u8) -> Date {
        (0..working_days).fold(day, |day, _| self.first_working_day(plus_days(day, 1)))
    }

    /// The last day to post a letter that must be there by a day.
    pub fn post_by(&self, there: Date, class: PostClass) -> Date {
        (0..self.rules(there).post_days(class)).fold(there, |day, _| self.last_working_day(plus_days(day, -1)))
    }

    /// The published bank holidays with their names, in order.
    pub fn holidays(&self) -> impl Iterator<Item = (Date, &str)> {
        self.holidays.iter().map(|(day, name)| (*day, name.as_str()))
    }

    /// The years whose bank holidays are published.
    pub fn years(&self) -> RangeInclusive<i16> {
        self.published.clone()
    }

    /// Why this is not a working day; `None` for a working day.
    pub fn non_working(&self, day: Date) -> Option<NonWorking> {
        match day.weekday() {
            Weekday::Saturday => Some(NonWorking::Saturday),
            Weekday::Sunday => Some(NonWorking::Sunday),
            _ => self.holiday(day).map(|name| NonWorking::BankHoliday(name.to_owned())),
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
            day = plus_days(day, 1);
        }
        (day, skipped)
    }

    /// The day itself if it is a working day, else the next one.
    pub fn first_working_day(&self, from: Date) -> Date {
        let mut day = from;
        while !self.is_working(day) {
            day = plus_days(day, 1);
        }
        day
    }

    /// The day itself if it is a working day, else the one before.
    pub fn last_working_day(&self, until: Date) -> Date {
        let mut day = until;
        while !self.is_working(day) {
            day = plus_days(day, -1);
        }
        day
    }

    fn is_working(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && self.holiday(day).is_none()
    }

    fn holiday(&self, day: Date) -> Option<&str> {
        if self.is_provisional(day) {
            regular(day.year()).into_iter().find(|(date, _)| *date == day).map(|(_, name)| name)
        } else {
            self.holidays.get(&day).map(String::as_str)
        }
    }
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
}
