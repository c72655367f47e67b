//! London's clock. Statutory days are days in London, wherever a server stands.
//!
//! Summer time runs from the last Sunday of March to the last Sunday of October, both at 1am Greenwich time (Summer Time Act
//! 1972 as amended by SI 2002/262). The rule is all that is needed, so the browser carries no time zone data. Right for
//! instants since 1996.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

use super::days::plus_days;

const WINTER: Offset = Offset::constant(0);
const SUMMER: Offset = Offset::constant(1);

/// London's distance from Greenwich time at an instant.
pub fn london_offset(at: Timestamp) -> Offset {
    let at = WINTER.to_datetime(at);
    let is_summer = match at.month() {
        3 => at >= change(at.year(), 3),
        10 => at < change(at.year(), 10),
        month => (4..10).contains(&month),
    };
    if is_summer { SUMMER } else { WINTER }
}

/// The last Sunday of a month with 31 days, at 1am: when the clocks change, in Greenwich time.
fn change(year: i16, month: i8) -> DateTime {
    let last = Date::new(year, month, 31).unwrap_or(Date::MAX);
    let sunday = plus_days(last, -i32::from(last.weekday().to_sunday_zero_offset()));
    DateTime::from_parts(sunday, Time::constant(1, 0, 0, 0))
}

/// What London's clocks show at an instant.
pub fn london_time(at: Timestamp) -> DateTime {
    london_offset(at).to_datetime(at)
}

/// The day it is in London at an instant.
pub fn london_day(at: Timestamp) -> Date {
    london_time(at).date()
}

/// The instant at which London's clocks show this. An hour that comes twice in October is read as its first coming, so that
/// no limit is late; `None` for the hour that March leaves out.
pub fn instant(shown: DateTime) -> Option<Timestamp> {
    let read = |offset: Offset| offset.to_timestamp(shown).ok();
    [SUMMER, WINTER].into_iter().filter_map(read).find(|at| london_time(*at) == shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn utc(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    /// Summer time 2026: 29 March to 25 October. A day begins at London's midnight, not at Greenwich's.
    #[test]
    fn a_day_is_a_day_in_london() {
        assert_eq!(london_day(utc("2026-03-28T23:59:59Z")), date(2026, 3, 28));
        assert_eq!(london_day(utc("2026-03-29T00:00:00Z")), date(2026, 3, 29));
        assert_eq!(london_day(utc("2026-07-01T22:59:59Z")), date(2026, 7, 1));
        assert_eq!(london_day(utc("2026-07-01T23:00:00Z")), date(2026, 7, 2));
        assert_eq!(london_day(utc("2026-10-25T23:59:59Z")), date(2026, 10, 25));
    }

    #[test]
    fn clocks_change_on_the_last_sundays() {
        assert_eq!(london_time(utc("2026-03-29T00:59:59Z")), date(2026, 3, 29).at(0, 59, 59, 0));
        assert_eq!(london_time(utc("2026-03-29T01:00:00Z")), date(2026, 3, 29).at(2, 0, 0, 0));
        assert_eq!(london_time(utc("2026-10-25T00:59:59Z")), date(2026, 10, 25).at(1, 59, 59, 0));
        assert_eq!(london_time(utc("2026-10-25T01:00:00Z")), date(2026, 10, 25).at(1, 0, 0, 0));
    }

    #[test]
    fn an_hour_that_comes_twice_is_read_early_and_one_that_never_comes_is_refused() {
        assert_eq!(instant(date(2026, 10, 25).at(1, 30, 0, 0)), Some(utc("2026-10-25T00:30:00Z")));
        assert_eq!(instant(date(2026, 3, 29).at(1, 30, 0, 0)), None);
        assert_eq!(instant(date(2026, 3, 29).at(2, 0, 0, 0)), Some(utc("2026-03-29T01:00:00Z")));
    }

    /// The time zone database, which is made from what happened, agrees.
    #[test]
    fn the_time_zone_database_agrees() {
        let london = jiff::tz::TimeZone::get("Europe/London").unwrap();
        let mut at = utc("1996-01-01T00:30:00Z");
        while at < utc("2037-01-01T00:00:00Z") {
            assert_eq!(london_time(at), london.to_datetime(at), "{at}");
            at += jiff::SignedDuration::from_hours(1);
        }
    }
}
