//! The bank holidays of years that are not published yet, by rule: Banking and Financial Dealings Act 1971, sch. 1, and the
//! days proclaimed each year. One-off days cannot be known, so dates that rest on these are provisional.

use jiff::civil::{Date, Weekday};

use super::days::plus_days;

/// The regular bank holidays of a year, by rule, with substitute days.
pub(super) fn regular(year: i16) -> Vec<(Date, &'static str)> {
    let day = |month, day| Date::constant(year, month, day);
    let easter = easter(year);
    let mut days = vec![
        (weekday_from(day(1, 1)), "New Year’s Day"),
        (plus_days(easter, -2), "Good Friday"),
        (plus_days(easter, 1), "Easter Monday"),
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
        Weekday::Saturday => plus_days(day, 2),
        Weekday::Sunday => plus_days(day, 1),
        _ => day,
    }
}

fn monday_from(day: Date) -> Date {
    let ahead = (8 - day.weekday().to_monday_one_offset()) % 7;
    plus_days(day, i32::from(ahead))
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

    /// The table of the Book of Common Prayer (Calendar (New Style) Act 1750), as published for these years.
    #[test]
    fn easter_is_that_of_the_published_table() {
        let published = [
            date(1900, 4, 15),
            date(1943, 4, 25),
            date(1954, 4, 18),
            date(1981, 4, 19),
            date(2000, 4, 23),
            date(2008, 3, 23),
            date(2038, 4, 25),
            date(2049, 4, 18),
            date(2076, 4, 19),
            date(2100, 3, 28),
            date(2106, 4, 18),
            date(2114, 4, 22),
            date(2116, 3, 29),
            date(2199, 4, 14),
            date(2200, 4, 6),
        ];
        for sunday in published {
            assert_eq!(easter(sunday.year()), sunday);
        }
    }
}
