//! Crockford's base32, for what people read out and type: no I, L, O, U. On entry, case and separators do not matter, digits may be
//! of any script, O is 0, and I and L are 1.

use crate::form::text::without_separators;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The letter of five bits; higher bits are dropped.
pub fn letter(bits: u8) -> char {
    char::from(LETTERS[usize::from(bits & 31)])
}

/// The five bits of a letter, in any way that people write it.
pub fn bits(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    LETTERS.iter().position(|known| char::from(*known) == letter).and_then(|bits| u8::try_from(bits).ok())
}

/// The lowest bits of a number as so many letters, at most 12, the highest first.
pub fn write(number: u64, letters: u32) -> String {
    (0..letters).rev().map(|n| letter((number >> (5 * n) & 31) as u8)).collect()
}

/// What was typed, as it would be written: without separators. Nothing where a character is no letter.
pub fn read(typed: &str) -> Option<String> {
    without_separators(typed).chars().map(|c| bits(c).map(letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_however_it_is_typed(number in 0_u64..(1 << 60)) {
            let written = write(number, 12);
            let sloppy = format!("{} - {}", &written[..4], &written[4..]).to_lowercase().replace('0', "o").replace('1', "l");
            prop_assert_eq!(read(&sloppy), Some(written));
        }
    }

    #[test]
    fn letters_are_those_of_crockford() {
        assert_eq!((write(0, 3), write(31, 1), write(0b00001_01010_10010, 3)), ("000".into(), "Z".into(), "1AJ".into()));
        assert_eq!(("oO".chars().map(bits).collect(), "iIlL".chars().map(bits).collect()), (vec![Some(0); 2], vec![Some(1); 4]));
        for typed in [
            "7K2M-9QX4",
            "7k2m\u{A0}9qx4",
            "7K2M—9QX4.",
            "７Ｋ２Ｍ／９ＱＸ４",
            "۷K۲M_۹QX۴",
            "\u{202A}7K2M 9QX4\u{202C}",
            "7K2M\u{200B}9QX4",
        ] {
            assert_eq!(read(typed).as_deref(), Some("7K2M9QX4"), "{typed:?}");
        }
        assert_eq!((read("U"), read("日"), read("")), (None, None, Some(String::new())));
    }
}
