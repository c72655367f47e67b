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
    let text: String = plain(typed).chars().filter(|c| !is_joiner(*c)).map(ascii).map(plain_sign).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.strip_prefix("tel:").unwrap_or(&text);
    let lower = text.to_ascii_lowercase();
    let cut = EXTENSION.iter().find_map(|mark| lower.find(mark).map(|at| (at, at + mark.len())));
    let (number, extension) = cut.map_or((lower.as_str(), None), |(at, from)| (&lower[..at], Some(&lower[from..])));
    let number_fits = number.chars().all(|c| c.is_ascii_digit() || " +()-./[]".contains(c)) && (6..=15).contains(&digits(number));
    let extension_fits = extension
        .is_none_or(|more| more.chars().all(|c| c.is_ascii_digit() || " .:-)".contains(c)) && (1..=7).contains(&digits(more)));
    if number_fits && extension_fits { Ok(text.to_owned()) } else { Err(FieldError::NotAPhone) }
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
    fn what_nobody_can_ring_is_no_number() {
        for typed in ["12345", "call me", "020 7946 0123 ext", "020 7946 0123 ext 12345678", "1234567890123456", "a@example.org"]
        {
            assert_eq!(parse_phone(typed), Err(FieldError::NotAPhone), "{typed}");
        }
    }
}
