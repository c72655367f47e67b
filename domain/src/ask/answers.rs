//! What a person has answered so far, field by field. Each value is clean: see `parse`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

/// Answers by the name of their field. A field without an answer is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Vec<String>>);

/// A value as it may be stored: drafts of the first version kept one text where there is now a list.
#[derive(Deserialize)]
#[serde(untagged)]
enum Stored {
    Many(Vec<String>),
    One(String),
}

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let stored = BTreeMap::<String, Option<Stored>>::deserialize(from)?;
        let mut answers = Self::default();
        for (name, value) in stored {
            match value {
                Some(Stored::Many(values)) => answers.set(&name, values),
                Some(Stored::One(value)) => answers.set(&name, vec![value]),
                None => {}
            }
        }
        Ok(answers)
    }
}

impl Answers {
    /// Keeps the values of a field; none takes the field away.
    pub fn set(&mut self, name: &str, values: Vec<String>) {
        if values.is_empty() {
            self.0.remove(name);
        } else {
            self.0.insert(name.to_owned(), values);
        }
    }

    /// The one value of a field, or the first of several.
    pub fn one(&self, name: &str) -> Option<&str> {
        self.all(name).first().map(String::as_str)
    }

    /// Every value of a field.
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether a field has this value among its values.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).iter().any(|kept| kept == value)
    }

    /// The day of a field.
    pub fn day(&self, name: &str) -> Option<Date> {
        self.one(name)?.parse().ok()
    }

    /// The fields with their values, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(name, values)| (name.as_str(), values.as_slice()))
    }

    /// Takes over what another set of answers says.
    pub fn merge(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Only the fields that a rule keeps.
    #[must_use]
    pub fn only(mut self, keep: impl Fn(&str) -> bool) -> Self {
        self.0.retain(|name, _| keep(name));
        self
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> FromIterator<(&'a str, &'a str)> for Answers {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a str)>>(pairs: I) -> Self {
        let mut answers = Self::default();
        for (name, value) in pairs {
            answers.0.entry(name.to_owned()).or_default().push(value.to_owned());
        }
        answers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_of_the_first_version_is_read() {
        let stored = r#"{"subject":"P-1","scope":"some","categories":["category.health"],"details":null,"format":"download"}"#;
        let answers: Answers = serde_json::from_str(stored).unwrap();
        assert_eq!((answers.one("subject"), answers.one("details")), (Some("P-1"), None));
        assert!(answers.has("categories", "category.health"));
        let again: Answers = serde_json::from_str(&serde_json::to_string(&answers).unwrap()).unwrap();
        assert_eq!(again, answers);
    }
}
