//! The versions that were published, each with what stands beside it.

use std::sync::LazyLock;

use super::{Notice, Ours, Telling};

/// A published version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its words.
    pub notice: Notice,
    /// The same in plain words.
    pub plain: Telling,
    /// The same for young people.
    pub young: Telling,
    /// Our words beside it.
    pub ours: Ours,
}

/// Reads the files of a version, in `content/notice`.
macro_rules! edition {
    ($name:literal) => {{
        let notice = Notice::parse(include_str!(concat!("../../../content/notice/", $name, ".toml"))).expect(CARRIED);
        let told = |text| Telling::parse(text, &notice).expect(CARRIED);
        let plain = told(include_str!(concat!("../../../content/notice/", $name, ".plain.toml")));
        let young = told(include_str!(concat!("../../../content/notice/", $name, ".young.toml")));
        let ours = Ours::parse(include_str!(concat!("../../../content/notice/", $name, ".ours.toml"))).expect(CARRIED);
        Edition { notice, plain, young, ours }
    }};
}

const CARRIED: &str = "a test reads what the program carries";

impl Edition {
    /// Every version, the oldest first.
    pub fn all() -> &'static [Self] {
        static ALL: LazyLock<Vec<Edition>> = LazyLock::new(|| vec![edition!("v1")]);
        &ALL
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
