//! The words of a phrase in the browser: from the list that the page gives it.

use super::model::short;
use super::{Arg, Phrase, Speak};

/// The short list that a page gives to its browser: `key=words` a line, `key 1=words` for one of something.
#[derive(Clone, Debug)]
pub struct ShortList(pub String);

impl ShortList {
    fn find(&self, key: &str, mark: &str) -> Option<&str> {
        self.0.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(mark)?.strip_prefix('='))
    }
}

impl Speak for ShortList {
    fn say(&self, phrase: Phrase) -> String {
        let one = phrase.args.iter().any(|(_, arg)| *arg == Arg::Count(1));
        let words = if one { self.find(phrase.key, " 1") } else { None };
        let mut words = words.or_else(|| self.find(phrase.key, "")).unwrap_or(phrase.key).to_owned();
        for (name, arg) in phrase.args {
            let value = match arg {
                Arg::Day(day) => short(self, day),
                Arg::Count(count) => count.to_string(),
                Arg::Text(text) => text,
            };
            words = words.replace(&["{", name, "}"].concat(), &value);
        }
        words
    }
}
