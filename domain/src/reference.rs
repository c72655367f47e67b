//! The reference that a person reads out on the phone: `FH-` and eight characters, the last a check character.
//!
//! Crockford's base32: no I, L, O, U. On entry, case, spaces and hyphens do not matter, O is 0, and I and L are 1.

use std::fmt;
use std::str::FromStr;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BODY: usize = 7;

/// A case's public reference.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference(String);

/// The text is not a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a reference")]
pub struct NotAReference;

impl Reference {
    /// The reference of 35 random bits; higher bits are dropped.
    pub fn from_bits(bits: u64) -> Self {
        let digits: Vec<u8> = (0..BODY).rev().map(|n| ((bits >> (5 * n)) & 31) as u8).collect();
        let check = check_digit(&digits);
        Self(digits.iter().chain([&check]).map(|d| char::from(ALPHABET[usize::from(*d)])).collect())
    }

    /// As it is shown and kept: `FH-` and eight characters.
    pub fn as_text(&self) -> String {
        format!("FH-{}", self.0)
    }
}

/// Weights 1 to 7 by position, modulo 31: any one wrong character shows, and so does any swap of two neighbours
/// whose values differ by other than 31.
fn check_digit(digits: &[u8]) -> u8 {
    let sum: u32 = digits.iter().zip(1_u32..).map(|(digit, weight)| u32::from(*digit) * weight).sum();
    u8::try_from(sum % 31).unwrap_or(0)
}

fn digit_of(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|a| char::from(*a) == c).and_then(|n| u8::try_from(n).ok())
}

impl FromStr for Reference {
    type Err = NotAReference;

    fn from_str(text: &str) -> Result<Self, NotAReference> {
        let bare: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '‑')).collect();
        let body = match bare.get(..2) {
            Some(prefix) if bare.len() == BODY + 3 && prefix.eq_ignore_ascii_case("FH") => &bare[2..],
            _ => bare.as_str(),
        };
        let digits: Vec<u8> = body.chars().map(digit_of).collect::<Option<_>>().ok_or(NotAReference)?;
        match digits.split_last() {
            Some((check, digits)) if digits.len() == BODY && check_digit(digits) == *check => {
                Ok(Self(body.chars().filter_map(digit_of).map(|d| char::from(ALPHABET[usize::from(d)])).collect()))
            }
            _ => Err(NotAReference),
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.as_text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(bits in 0_u64..(1 << 35)) {
            let reference = Reference::from_bits(bits);
            prop_assert_eq!(reference.as_text().parse::<Reference>(), Ok(reference.clone()));
            let sloppy = reference.as_text().to_lowercase().replace('0', "o").replace('1', "l").replace("fh-", "FH ");
            prop_assert_eq!(sloppy.parse::<Reference>(), Ok(reference));
        }

        #[test]
        fn one_wrong_character_is_noticed(bits in 0_u64..(1 << 35), at in 0_usize..7, other in 0_usize..32) {
            let text = Reference::from_bits(bits).0;
            let mut wrong: Vec<char> = text.chars().collect();
            wrong[at] = char::from(ALPHABET[other]);
            let wrong: String = wrong.into_iter().collect();
            // 0 and 31 are the same modulo 31: the one pair that a base-31 check cannot tell apart.
            let same = |c: char| digit_of(c).map(|d| d % 31);
            prop_assume!(same(text.chars().nth(at).unwrap()) != same(wrong.chars().nth(at).unwrap()));
            prop_assert!(wrong.parse::<Reference>().is_err());
        }
    }

    #[test]
    fn other_text_is_refused() {
        for text in ["", "FH-", "FH-12", "hello", "FH-UUUUUUUU", "FH-000000001", "日本語日本語日本"] {
            assert_eq!(text.parse::<Reference>(), Err(NotAReference), "{text}");
        }
    }
}
