//! The one rule for codes that are mailed.

use super::text::without_separators;
use super::{FieldError, Needed};

/// How many digits a code has.
pub const CODE_DIGITS: usize = 6;
/// How many it has while somebody guesses at codes: nobody guesses these, so nothing need be locked.
pub const LONG_CODE_DIGITS: usize = 16;

/// A code as it was typed, in digits of any script, however they are grouped: its digits.
///
/// # Errors
/// [`Needed::Code`] and [`FieldError::NotACode`].
pub fn parse_code(typed: &str) -> Result<String, FieldError> {
    let code = without_separators(typed);
    match code.len() {
        0 => Err(FieldError::Missing(Needed::Code)),
        CODE_DIGITS | LONG_CODE_DIGITS if code.bytes().all(|byte| byte.is_ascii_digit()) => Ok(code),
        _ => Err(FieldError::NotACode),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_six_digits_however_they_are_typed() {
        for typed in [
            "012345",
            " 012 345 ",
            "012-345",
            "0 1 2 3 4 5",
            "012\u{a0}345",
            "\u{202A}012345\u{202C}",
            "012\u{200B}345",
            "012.345",
            "“012–345”.",
            "٠١٢٣٤٥",
            "０１２３４５",
        ] {
            assert_eq!(parse_code(typed), Ok("012345".to_owned()), "{typed:?}");
        }
        assert_eq!(parse_code("1234 5678-9012 3456"), Ok("1234567890123456".to_owned()));
        for typed in ["12345", "1234567", "123456789012345", "12345678901234567", "12345a", "12345½"] {
            assert_eq!(parse_code(typed), Err(FieldError::NotACode), "{typed:?}");
        }
        assert_eq!(parse_code(" - "), Err(FieldError::Missing(Needed::Code)));
    }
}
