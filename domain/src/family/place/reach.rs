//! Ways to reach somebody, as they stand in texts.

use std::collections::BTreeSet;

use super::Place;
use super::words::SearchedWords;
use crate::form::{dialled, parse_email};

/// How a number of the United Kingdom begins, by who writes it.
const BEFORE: [&str; 6] = ["", "0", "44", "440", "0044", "00440"];

/// A phone number or email address; `None` where it is neither.
pub(super) fn place(value: &str) -> Option<Place> {
    let (whole, reach) = match (parse_email(value), dialled(value)) {
        (Ok(email), _) => (format!("mailto:{email}"), BTreeSet::from([SearchedWords::of(&email).typed.text])),
        (_, Some((number, true))) => {
            (format!("tel:44{number}"), BEFORE.iter().map(|before| format!("{before}{number}")).collect())
        }
        (_, Some((number, false))) => (format!("tel:{number}"), ["", "00"].map(|before| format!("{before}{number}")).into()),
        _ => return None,
    };
    let (numbers, streets, names) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    Some(Place { whole, postcode: None, unit: None, numbers, streets, names, reach, home: None })
}
