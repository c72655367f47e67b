//! A date in three boxes, as people type it.

use jiff::civil::Date;

use super::FieldError;
use super::text::{ascii, plain};

/// The three parts as typed; nothing is lost when they make no date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateParts {
    /// Day of the month.
    pub day: String,
    /// Month, 1 to 12, or its English name.
    pub month: String,
    /// Year, four digits.
    pub year: String,
}

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

impl DateParts {
    /// The parts of a date.
    pub fn of(date: Date) -> Self {
        Self { day: date.day().to_string(), month: date.month().to_string(), year: date.year().to_string() }
    }

    /// The date; `None` where all three are empty.
    ///
    /// # Errors
    /// [`FieldError::DateIncomplete`] when a part is missing, [`FieldError::ShortYear`] when the year has not four digits,
    /// [`FieldError::NotADate`] when there is no such day.
    pub fn parse(&self) -> Result<Option<Date>, FieldError> {
        let parts = [&self.day, &self.month, &self.year].map(|part| plain(part).chars().map(ascii).collect::<String>());
        let [day, month, year] =
            [&parts[0], &parts[1], &parts[2]].map(|part| part.trim_matches(|c: char| c.is_whitespace() || "./,".contains(c)));
        if [day, month, year].iter().all(|part| part.is_empty()) {
            return Ok(None);
        }
        if [day, month, year].iter().any(|part| part.is_empty()) {
            return Err(FieldError::DateIncomplete);
        }
        if year.len() != 4 && year.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(FieldError::ShortYear);
        }
        let date = (|| Date::new(number(year)?, i8::try_from(month_of(month)?).ok()?, i8::try_from(number(day)?).ok()?).ok())();
        date.map(Some).ok_or(FieldError::NotADate)
    }
}

fn number(text: &str) -> Option<i16> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

/// "12", "Dec", "December".
fn month_of(text: &str) -> Option<i16> {
    let name = text.to_ascii_lowercase();
    let named = MONTHS.iter().position(|month| name.len() >= 3 && month.starts_with(&name));
    number(text).or_else(|| i16::try_from(named? + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn parse(day: &str, month: &str, year: &str) -> Result<Option<Date>, FieldError> {
        DateParts { day: day.into(), month: month.into(), year: year.into() }.parse()
    }

    #[test]
    fn a_date_is_read_as_people_write_it() {
        for (day, month) in [("3", "12"), ("03", "Dec"), (" 3 ", "december")] {
            assert_eq!(parse(day, month, "2026"), Ok(Some(date(2026, 12, 3))));
        }
        assert_eq!(parse("", " ", ""), Ok(None));
    }

    #[test]
    fn what_is_no_date_is_named() {
        assert_eq!(parse("3", "", "2026"), Err(FieldError::DateIncomplete));
        for (day, month, year) in [
            ("29", "2", "2026"),
            ("31", "4", "2026"),
            ("0", "1", "2026"),
            ("3", "13", "2026"),
            ("3", "ma", "2026"),
            ("3", "5", "twenty"),
        ] {
            assert_eq!(parse(day, month, year), Err(FieldError::NotADate), "{day}/{month}/{year}");
        }
        assert_eq!(parse("-3", "5", "2026"), Err(FieldError::NotADate));
    }

    #[test]
    fn a_year_is_asked_for_with_four_digits_and_never_guessed() {
        for year in ["26", "026", "6", "20260", "２６"] {
            assert_eq!(parse("3", "5", year), Err(FieldError::ShortYear), "{year}");
        }
    }

    #[test]
    fn digits_of_any_script_and_what_stands_between_the_parts_are_forgiven() {
        for (day, month, year) in
            [("٣", "١٢", "٢٠٢٦"), ("３", "１２", "２０２６"), ("3.", "12/", "2026\u{200F}"), ("\u{202A}3\u{A0}", "Dec.", "2026")]
        {
            assert_eq!(parse(day, month, year), Ok(Some(date(2026, 12, 3))), "{day:?} {month:?} {year:?}");
        }
    }

    #[test]
    fn parts_of_a_date_make_it_again() {
        assert_eq!(DateParts::of(date(2028, 2, 29)).parse(), Ok(Some(date(2028, 2, 29))));
    }
}
