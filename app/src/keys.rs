//! The keys that have words, known while compiling. `t!` asks here, and so does not compile with a key that has none.

use std::cmp::Ordering;

// Sorted by key; each with the names that its words take, sorted too.
include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// The names that the words of a key take; nothing where it has no words.
pub const fn names(key: &str) -> Option<&'static [&'static str]> {
    let (mut low, mut high) = (0, KEYS.len());
    while low < high {
        let middle = low.midpoint(high);
        match compare(KEYS[middle].0, key) {
            Ordering::Less => low = middle + 1,
            Ordering::Greater => high = middle,
            Ordering::Equal => return Some(KEYS[middle].1),
        }
    }
    None
}

/// Whether a key has words of their own for young people, as its attribute `.young`.
pub fn has_young(key: &str) -> bool {
    YOUNG.binary_search(&key).is_ok()
}

/// Whether a key has words.
pub const fn has_words(key: &str) -> bool {
    names(key).is_some()
}

/// Whether the words of a key take exactly these names, in any order.
pub const fn takes(key: &str, given: &[&str]) -> bool {
    let Some(names) = names(key) else { return false };
    let (mut at, mut fits) = (0, names.len() == given.len());
    while at < names.len() {
        fits = fits && holds(given, names[at]);
        at += 1;
    }
    fits
}

const fn holds(list: &[&str], name: &str) -> bool {
    let mut at = 0;
    while at < list.len() {
        if matches!(compare(list[at], name), Ordering::Equal) {
            return true;
        }
        at += 1;
    }
    false
}

/// By bytes, as the list is sorted.
const fn compare(a: &str, b: &str) -> Ordering {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return if a[at] < b[at] { Ordering::Less } else { Ordering::Greater };
        }
        at += 1;
    }
    if a.len() < b.len() {
        Ordering::Less
    } else if a.len() > b.len() {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

/// The key. Does not compile where it has no words, or its words take other names.
#[doc(hidden)]
#[macro_export]
macro_rules! checked_key {
    ($key:literal $(, $name:ident)*) => {{
        const _: () = {
            assert!($crate::keys::has_words($key), concat!("content/locales/en has no words for `", $key, "`"));
            assert!(
                $crate::keys::takes($key, &[$(stringify!($name)),*]),
                concat!("the words of `", $key, "` do not take just these names:", $(" ", stringify!($name),)*)
            );
        };
        $key
    }};
}

/// Every key that has words.
#[cfg(test)]
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    KEYS.iter().map(|(key, _)| *key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_as_they_are_searched() {
        assert!(KEYS.is_sorted_by(|(a, _), (b, _)| compare(a, b).is_lt()));
        assert!(KEYS.iter().all(|(key, _)| has_words(key)));
    }

    #[test]
    fn a_key_without_words_is_noticed() {
        for key in ["no-such-key", "", "zzz", "account-titl", "account-titles"] {
            assert!(!has_words(key), "{key}");
        }
    }

    #[test]
    fn words_take_their_names_and_no_others() {
        assert_eq!(names("date-short"), Some(&["day", "month", "year"][..]));
        assert!(takes("date-short", &["year", "day", "month"]));
        assert!(takes("step-paused", &["days", "until"]), "names within a choice count");
        for given in [&[][..], &["day", "month"], &["day", "month", "year", "hour"], &["day", "day", "year"]] {
            assert!(!takes("date-short", given), "{given:?}");
        }
        assert!(!takes("no-such-key", &[]));
    }
}
