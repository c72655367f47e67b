//! The versions that were published, each with what stands beside it.

use std::sync::LazyLock;

use super::{Notice, Ours, Telling};

/// A published version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its words.
    pub notice: Notice,
    english: EditionWords,
    /// By the tag of the language.
    others: Vec<(&'static str, EditionWords)>,
}

/// What is told of a version in one language. Its own words stay English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionWords {
    /// The version in plain words.
    pub plain: Telling,
    /// The same for young people.
    pub young: Telling,
    /// Our words beside it.
    pub ours: Ours,
}

/// Reads the files of a version, in `content/notice` and in the folder of each language.
macro_rules! edition {
    ($name:literal) => {{
        let notice = Notice::parse(include_str!(concat!("../../../content/notice/", $name, ".toml"))).expect(CARRIED);
        let (english, others) = (told!("", $name, &notice), vec![("ar", told!("ar/", $name, &notice))]);
        Edition { notice, english, others }
    }};
}

/// Reads the files of one language.
macro_rules! told {
    ($folder:literal, $name:literal, $notice:expr) => {{
        let telling = |text| Telling::parse(text, $notice).expect(CARRIED);
        EditionWords {
            plain: telling(include_str!(concat!("../../../content/notice/", $folder, $name, ".plain.toml"))),
            young: telling(include_str!(concat!("../../../content/notice/", $folder, $name, ".young.toml"))),
            ours: Ours::parse(include_str!(concat!("../../../content/notice/", $folder, $name, ".ours.toml"))).expect(CARRIED),
        }
    }};
}

const CARRIED: &str = "a test reads what the program carries";

impl Edition {
    /// Every version, the oldest first.
    pub fn all() -> &'static [Self] {
        static ALL: LazyLock<Vec<Edition>> = LazyLock::new(|| vec![edition!("v1")]);
        &ALL
    }

    /// What is told of it in the language of this tag; in English, where it is told in no other.
    pub fn told(&self, language: &str) -> &EditionWords {
        self.others.iter().find(|(tag, _)| *tag == language).map_or(&self.english, |(_, told)| told)
    }

    /// The languages in which it is told, English first, each with what is told.
    pub fn tellings(&self) -> impl Iterator<Item = (&'static str, &EditionWords)> {
        std::iter::once(("en", &self.english)).chain(self.others.iter().map(|(tag, told)| (*tag, told)))
    }

    /// The version in force.
    pub fn current() -> &'static Self {
        let all = Self::all();
        &all[all.len() - 1]
    }

    /// The version of that number, and the one before it.
    pub fn find(number: u32) -> Option<(&'static Self, Option<&'static Self>)> {
        let all = Self::all();
        let at = all.iter().position(|edition| edition.notice.version() == number)?;
        Some((&all[at], at.checked_sub(1).map(|before| &all[before])))
    }
}
