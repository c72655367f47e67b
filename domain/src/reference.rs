//! The reference that a person reads out on the phone: `FH-` and eight characters, the last a check character.

use std::fmt;
use std::str::FromStr;

use crate::crockford;

/// Letters before the check character.
const BODY: u32 = 7;

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
        let mut letters = crockford::write(bits, BODY);
        letters.push(check_letter(&letters));
        Self(letters)
    }

    /// As it is shown and kept: `FH-` and eight characters.
    pub fn as_text(&self) -> String {
        format!("FH-{}", self.0)
    }
}

/// Weights 1 to 7 by position, modulo 31: any one wrong character shows, and so does any swap of two neighbours
/// whose values differ by other than 31.
fn check_letter(body: &str) -> char {
    let sum: u32 = body.chars().filter_map(crockford::bits).zip(1..).map(|(bits, weight)| u32::from(bits) * weight).sum();
    crockford::letter(u8::try_from(sum % 31).unwrap_or(0))
}

impl FromStr for Reference {
    type Err = NotAReference;

    fn from_str(text: &str) -> Result<Self, NotAReference> {
        let letters = crockford::read(text).ok_or(NotAReference)?;
        let whole = BODY as usize + 1;
        let letters = letters.strip_prefix("FH").filter(|rest| rest.len() == whole).unwrap_or(&letters);
        match letters.split_at_checked(BODY as usize) {
            Some((body, check)) if letters.len() == whole && check == check_letter(body).to_string() => {
                Ok(Self(letters.to_owned()))
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
        fn one_wrong_character_is_noticed(bits in 0_u64..(1 << 35), at in 0_usize..7, other in 0_u8..32) {
            let text = Reference::from_bits(bits).0;
            let mut wrong: Vec<char> = text.chars().collect();
            wrong[at] = crockford::letter(other);
            let wrong: String = wrong.into_iter().collect();
            // 0 and 31 are the same modulo 31: the one pair that a base-31 check cannot tell apart.
            let same = |c: char| crockford::bits(c).map(|bits| bits % 31);
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
