//! What stands beside the notice in the portal's words: what a section is about, what an entry means, and what the law asks for
//! and the notice lacks.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use crate::kind::Kind;

/// Words that help to read a version of the notice.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Ours {
    gist: BTreeMap<String, String>,
    meaning: BTreeMap<String, String>,
}

impl Ours {
    /// Reads the words.
    ///
    /// # Errors
    /// Not TOML, or a field is unknown.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// What a section is about, in a line.
    pub fn gist(&self, section: &str) -> Option<&str> {
        self.gist.get(section).map(String::as_str)
    }

    /// What an entry means, in a sentence or two.
    pub fn meaning(&self, entry: &str) -> Option<&str> {
        self.meaning.get(entry).map(String::as_str)
    }

    /// Every section and every entry that has words.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.gist.keys().chain(self.meaning.keys()).map(String::as_str)
    }
}

/// What Articles 13 and 14 ask for beside the notice, as the data protection officer approved it.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Additional {
    /// The day of the approval.
    pub approved: Date,
    /// The parts, in their order.
    #[serde(rename = "part")]
    pub parts: Vec<AdditionalPart>,
}

/// One thing that the notice lacks.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct AdditionalPart {
    /// In kebab-case; its place on the page.
    pub id: String,
    pub title: String,
    pub text: String,
    /// The right that it speaks of, if one can use it.
    pub kind: Option<Kind>,
    /// A table: for whom, how long.
    #[serde(default)]
    pub rows: Vec<[String; 2]>,
}

impl Additional {
    /// The additional information that the program carries: as it was approved.
    pub fn current() -> &'static Self {
        Self::told("en")
    }

    /// The same in the language of this tag; in English, where it is told in no other.
    pub fn told(language: &str) -> &'static Self {
        static ENGLISH: LazyLock<Additional> =
            LazyLock::new(|| Additional::carried(include_str!("../../../content/notice/additional.toml")));
        static ARABIC: LazyLock<Additional> =
            LazyLock::new(|| Additional::carried(include_str!("../../../content/notice/ar/additional.toml")));
        if language == "ar" { &ARABIC } else { &ENGLISH }
    }

    /// The part of that id.
    pub fn part(&self, id: &str) -> Option<&AdditionalPart> {
        self.parts.iter().find(|part| part.id == id)
    }

    fn carried(text: &str) -> Self {
        toml::from_str(text).expect("a test reads the additional information that the program carries")
    }
}
