//! Text that people type.

use super::FieldError;

/// The most characters that a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit(pub usize);

impl Limit {
    /// A message or an account in one's own words.
    pub const LONG: Self = Self(4000);
    /// A name of a thing.
    pub const NAME: Self = Self(60);
    /// The name of a person.
    pub const PERSON: Self = Self(200);
    /// A line of text.
    pub const LINE: Self = Self(200);
    /// A postal address.
    pub const ADDRESS: Self = Self(400);
    /// A telephone number.
    pub const PHONE: Self = Self(30);
    /// An email address (RFC 5321).
    pub const EMAIL: Self = Self(254);
}

/// Text without the spaces around it, with plain line ends; `None` where nothing was typed.
///
/// # Errors
/// [`FieldError::TooLong`] and [`FieldError::StrangeCharacter`].
pub fn clean_text(typed: &str, limit: Limit) -> Result<Option<String>, FieldError> {
    let text = typed.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    if text.chars().any(is_strange) {
        return Err(FieldError::StrangeCharacter);
    }
    let found = text.chars().count();
    if found > limit.0 {
        return Err(FieldError::TooLong { max: limit.0, found });
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

/// Control characters, and those that turn the direction of the text that follows (U+202A to 202E, U+2066 to 2069).
fn is_strange(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_of_every_script_and_emoji_are_text() {
        for text in ["O’Brien", "Zoë Ångström", "李小龍", "عائشة", "👩‍👧"] {
            assert_eq!(clean_text(text, Limit::NAME), Ok(Some(text.to_owned())));
        }
    }

    #[test]
    fn control_and_direction_characters_are_named() {
        for text in ["a\u{0}b", "a\u{7}b", "a\u{202E}b", "a\u{2066}b"] {
            assert_eq!(clean_text(text, Limit::NAME), Err(FieldError::StrangeCharacter), "{text:?}");
        }
    }

    #[test]
    fn too_long_says_how_many_characters() {
        let typed = "é".repeat(61);
        assert_eq!(clean_text(&typed, Limit::NAME), Err(FieldError::TooLong { max: 60, found: 61 }));
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(typed in ".{0,80}") {
            if let Ok(Some(text)) = clean_text(&typed, Limit::LONG) {
                prop_assert_eq!(clean_text(&text, Limit::LONG), Ok(Some(text)));
            }
        }
    }
}
