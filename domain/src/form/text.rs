//! Text that people type. What nobody can see is taken out here, for every form; nobody is scolded for it.

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
    /// A telephone number, with its extension.
    pub const PHONE: Self = Self(40);
    /// An email address (RFC 5321).
    pub const EMAIL: Self = Self(254);
}

/// Text without the spaces around it, as [`plain`] has it; `None` where nothing was typed.
///
/// # Errors
/// [`FieldError::TooLong`].
pub fn clean_text(typed: &str, limit: Limit) -> Result<Option<String>, FieldError> {
    let text = plain(typed);
    let text = text.trim();
    let found = text.chars().count();
    if found > limit.0 {
        return Err(FieldError::TooLong { max: limit.0, found });
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

/// What was typed as it can be seen: invisible characters are out, every space is a plain one, every line end a line feed. What
/// joins emoji and letters (U+200C, U+200D) can be seen by what it does, and stays.
pub fn plain(typed: &str) -> String {
    let seen: String = typed.chars().filter(|c| !is_invisible(*c)).map(plain_char).collect();
    seen.replace("\r\n", "\n").replace('\r', "\n")
}

/// A letter, digit or sign in the shape that keyboards here give it: digits of any script, and full-width letters and signs.
pub(crate) fn ascii(c: char) -> char {
    let code = u32::from(c);
    match code {
        0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(c),
        _ => digit(code).and_then(|value| char::from_digit(value, 10)).unwrap_or(c),
    }
}

/// What codes are read from: plain text in ASCII, without anything that people or programs put between the groups.
pub(crate) fn without_separators(typed: &str) -> String {
    let separates =
        |c: char| c.is_whitespace() || c.is_ascii_punctuation() || is_dash(c) || is_joiner(c) || "·•・‘’“”".contains(c);
    plain(typed).chars().map(ascii).filter(|c| !separates(*c)).collect()
}

/// Every hyphen and dash, and the minus sign.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}')
}

/// What joins characters and is nothing by itself.
pub(super) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

fn plain_char(c: char) -> char {
    match c {
        // A new line in Word, a new page, the ends of lines and paragraphs of Unicode.
        '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\n' | '\r' | '\t' => c,
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Control characters, what turns the direction of text, what has no width, soft hyphens, marks of byte order, tags.
fn is_invisible(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// The zeros of the scripts that have digits of their own (Unicode, general category Nd).
const ZEROS: [u32; 37] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20, 0x1040,
    0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0,
    0xA9F0, 0xAA50, 0xABF0, 0xFF10,
];

fn digit(code: u32) -> Option<u32> {
    // Bold, double-struck and other digits of mathematics: five tens in a row.
    if (0x1D7CE..=0x1D7FF).contains(&code) {
        return Some((code - 0x1D7CE) % 10);
    }
    ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10))
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
    fn what_nobody_sees_is_taken_out_and_nobody_is_scolded() {
        for (typed, text) in [
            ("first\u{0B}second", "first\nsecond"),
            ("\u{202A}020 7946 0123\u{202C}", "020 7946 0123"),
            ("a\u{202E}b\u{2066}c\u{200F}d\u{61C}", "abcd"),
            ("zero\u{200B}width\u{2060}", "zerowidth"),
            ("soft\u{AD}hyphen", "softhyphen"),
            ("\u{FEFF}mark", "mark"),
            ("a\u{0}b\u{7}c\u{9F}", "abc"),
            ("no\u{A0}break\u{202F}thin\u{3000}wide", "no break thin wide"),
            ("a\u{2028}b\u{85}c\rd\r\ne", "a\nb\nc\nd\ne"),
            ("tab\tstays", "tab\tstays"),
        ] {
            assert_eq!(clean_text(typed, Limit::NAME), Ok(Some(text.to_owned())), "{typed:?}");
        }
        assert_eq!(clean_text("\u{202A}\u{A0}\u{200B}", Limit::NAME), Ok(None), "nothing that can be seen is nothing");
    }

    #[test]
    fn digits_and_letters_of_any_keyboard_are_those_of_ours() {
        assert_eq!("٣۴५൬๗０９𝟗Ｋｚ－".chars().map(ascii).collect::<String>(), "3456709".to_owned() + "9Kz-");
        assert_eq!("Zoë李".chars().map(ascii).collect::<String>(), "Zoë李");
    }

    #[test]
    fn too_long_says_how_many_characters() {
        let typed = "é".repeat(61);
        assert_eq!(clean_text(&typed, Limit::NAME), Err(FieldError::TooLong { max: 60, found: 61 }));
        assert!(clean_text(&"é\u{200B}".repeat(60), Limit::NAME).is_ok(), "what is taken out is not counted");
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(typed in "(?s).{0,80}") {
            if let Ok(Some(text)) = clean_text(&typed, Limit::LONG) {
                prop_assert_eq!(clean_text(&text, Limit::LONG), Ok(Some(text)));
            }
        }

        #[test]
        fn nothing_invisible_is_kept(typed in "(?s).{0,80}") {
            prop_assert!(!plain(&typed).chars().any(|c| is_invisible(c) || (c.is_whitespace() && !" \n\t".contains(c))));
        }
    }
}
