//! Ways to reach somebody, as they stand in texts.

use super::Place;
use super::words::SearchedWords;
use crate::form::{dialled, parse_email};

/// How a number of the United Kingdom begins, by who writes it.
const BEFORE: [&str; 6] = ["", "0", "44", "440", "0044", "00440"];

/// A phone number or email address; `None` where it is neither.
pub(super) fn place(value: &str) -> Option<Place> {
    let (whole, reach) = match (parse_email(value), dialled(value)) {
        (Ok(email), _) => {
            let written = ["@", " at ", " a "].map(|at| SearchedWords::of(&email.replace('@', at)).typed.text);
            (format!("mailto:{email}"), written.into())
        }
        (_, Some((number, true))) => {
            (format!("tel:44{number}"), BEFORE.iter().map(|before| format!("{before}{number}")).collect())
        }
        (_, Some((number, false))) => (format!("tel:{number}"), ["", "00"].map(|before| format!("{before}{number}")).into()),
        _ => return None,
    };
    Some(Place { whole, reach, ..Place::default() })
}
