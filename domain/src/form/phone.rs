//! The one rule for telephone numbers.

use super::text::{ascii, is_dash, is_joiner};
use super::{FieldError, plain};

/// How people write that an extension follows, the longest first.
const EXTENSION: [&str; 6] = [";ext=", "extension", "ext.", "ext", "x", "#"];

/// A telephone number as it was typed: brackets, dots, spaces, dashes, and an extension, stay as they help people to read it.
///
/// # Errors
/// [`FieldError::NotAPhone`].
pub fn parse_phone(typed: &str) -> Result<String, FieldError> {
    let text = tidy(typed);
    let (number, extension) = cut(&text);
    let number_fits = number.chars().all(|c| c.is_ascii_digit() || " +()-./[]".contains(c)) && (6..=15).contains(&digits(number));
    let extension_fits = extension
        .is_none_or(|more| more.chars().all(|c| c.is_ascii_digit() || " .:-)".contains(c)) && (1..=7).contains(&digits(more)));
    if number_fits && extension_fits { Ok(text) } else { Err(FieldError::NotAPhone) }
}

/// The digits that are dialled within the United Kingdom, or abroad, without the zero or the `+` before them, and whether it is a number
/// of the United Kingdom: what is the same however a number is written. `None` where it is none.
pub fn dialled(typed: &str) -> Option<(String, bool)> {
    let text = parse_phone(typed).ok()?;
    let digits: String = cut(&text).0.chars().filter(char::is_ascii_digit).collect();
    let abroad = if text.contains('+') { Some(digits.as_str()) } else { digits.strip_prefix("00") };
    let national = abroad.map_or(Some(digits.as_str()), |abroad| abroad.strip_prefix("44"));
    Some(match (national, abroad) {
        (Some(national), _) => (national.trim_start_matches('0').to_owned(), true),
        (None, abroad) => (abroad.unwrap_or_default().to_owned(), false),
    })
}

fn tidy(typed: &str) -> String {
    let text: String = plain(typed).chars().filter(|c| !is_joiner(*c)).map(ascii).map(plain_sign).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.strip_prefix("tel:").unwrap_or(&text).to_owned()
}

/// The number, and its extension.
fn cut(text: &str) -> (&str, Option<&str>) {
    let lower = text.to_ascii_lowercase();
    let cut = EXTENSION.iter().find_map(|mark| lower.find(mark).map(|at| (at, at + mark.len())));
    cut.map_or((text, None), |(at, from)| (&text[..at], Some(&text[from..])))
}

fn plain_sign(c: char) -> char {
    if is_dash(c) { '-' } else { c }
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_taken_as_people_and_programs_write_it() {
        for (typed, kept) in [
            ("020 7946 0123", "020 7946 0123"),
            ("\u{202A}+44 7700 900123\u{202C}", "+44 7700 900123"),
            ("07700\u{A0}900\u{2009}123", "07700 900 123"),
            ("+44 (0)20 7946.0123", "+44 (0)20 7946.0123"),
            ("[020] 7946/0123", "[020] 7946/0123"),
            ("020–7946‑0123", "020-7946-0123"),
            ("020 7946 0123 ext. 45", "020 7946 0123 ext. 45"),
            ("020 7946 0123 Extension 1234", "020 7946 0123 Extension 1234"),
            ("020 7946 0123x45", "020 7946 0123x45"),
            ("02079460123 #4", "02079460123 #4"),
            ("(020 7946 0123 ext 45)", "(020 7946 0123 ext 45)"),
            ("tel:+44-20-7946-0123;ext=45", "+44-20-7946-0123;ext=45"),
            ("０７７００ ９００１２３", "07700 900123"),
            ("٠٧٧٠٠ ٩٠٠١٢٣", "07700 900123"),
        ] {
            assert_eq!(parse_phone(typed), Ok(kept.to_owned()), "{typed:?}");
        }
    }

    #[test]
    fn the_same_number_is_dialled_however_it_is_written() {
        for typed in ["07700 900118", "+44 7700 900118", "+44 (0)7700-900118", "0044 7700 900118", "tel:+447700900118;ext=4"] {
            assert_eq!(dialled(typed), Some(("7700900118".to_owned(), true)), "{typed}");
        }
        assert_eq!(dialled("+353 1 555 0123"), Some(("35315550123".to_owned(), false)));
        assert_eq!(dialled("27 Ferry Lane"), None);
    }

    #[test]
    fn what_nobody_can_ring_is_no_number() {
        for typed in ["12345", "call me", "020 7946 0123 ext", "020 7946 0123 ext 12345678", "1234567890123456", "a@example.org"]
        {
            assert_eq!(parse_phone(typed), Err(FieldError::NotAPhone), "{typed}");
        }
    }
}
