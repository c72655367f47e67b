//! Arithmetic of days. Unlike the library's it cannot fail, so a browser need not load words for errors that never come; days
//! beyond the calendar's end stay at its end.

use jiff::SignedDuration;
use jiff::civil::Date;

/// So many days later, or earlier for a negative number.
pub(super) fn plus_days(day: Date, days: i32) -> Date {
    day.saturating_add(SignedDuration::from_hours(24 * i64::from(days)))
}

/// So many months later: the same date, or the last day of that month where it has no such date.
pub(super) fn plus_months(day: Date, months: i16) -> Date {
    let index = i16::from(day.month()) - 1 + months;
    let (year, month) = (day.year().saturating_add(index / 12), i8::try_from(index % 12 + 1).unwrap_or(1));
    let first = Date::new(year, month, 1).unwrap_or(Date::MAX);
    Date::new(year, month, day.day().min(first.days_in_month())).unwrap_or(first)
}

/// The same date of the next month, or that month's last day.
pub fn a_month_after(day: Date) -> Date {
    plus_months(day, 1)
}

/// How many days lie between; negative when `later` is earlier.
pub fn days_between(earlier: Date, later: Date) -> i32 {
    i32::try_from(later.duration_since(earlier).as_hours() / 24).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    proptest! {
        /// The library's own arithmetic, which can fail, says the same.
        #[test]
        fn the_library_agrees(n in 0_i64..100_000, days in -4000_i32..4000, months in 0_i16..40) {
            let start = date(1900, 1, 1).saturating_add(n.days());
            let later = start.saturating_add(days.days());
            prop_assert_eq!(plus_days(start, days), later);
            prop_assert_eq!(days_between(start, later), days);
            prop_assert_eq!(plus_months(start, months), start.saturating_add(months.months()));
        }
    }

    #[test]
    fn the_end_of_the_calendar_is_the_end() {
        assert_eq!(plus_days(Date::MAX, 1), Date::MAX);
        assert_eq!(plus_months(Date::MAX, 1), Date::MAX);
    }
}
