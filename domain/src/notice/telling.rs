//! The notice in other words: plain, and for young people. The same sections, and every entry exactly once.

use serde::Deserialize;
use thiserror::Error;

use super::{EntryId, Notice, source::SourceBlock};

/// Why a telling cannot be read, or does not tell what the notice tells.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum TellingError {
    /// Not TOML, or a field is missing, unknown or of another type.
    #[error("{0}")]
    Syntax(String),
    /// Its sections are not those of the notice, in their order.
    #[error("the sections are {found:?}, and the notice has {wanted:?}")]
    Sections {
        /// Their ids.
        found: Vec<String>,
        /// Those of the notice.
        wanted: Vec<String>,
    },
    /// A `[words](id)` that does not end.
    #[error("a link does not end: {0}")]
    Link(String),
    /// An entry that the notice does not have, or one that stands there already.
    #[error("\"{0}\" is no entry of the notice, or stands there twice")]
    Entry(String),
    /// An entry of the notice that is not told.
    #[error("\"{0}\" is not told")]
    Missing(String),
}

/// The notice in other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    sections: Vec<ToldSection>,
}

/// A section in other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldSection {
    /// The id of the notice's section.
    pub id: String,
    /// Its heading, in other words.
    pub heading: String,
    /// Its paragraphs and lists.
    pub blocks: Vec<ToldBlock>,
}

/// A paragraph or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToldBlock {
    /// Runs one after the other.
    Paragraph(Vec<ToldRun>),
    /// One line a bullet.
    List(Vec<Vec<ToldRun>>),
}

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToldRun {
    /// Words between entries.
    Words(String),
    /// The words for an entry of the notice.
    Entry(EntryId, String),
    /// Words that lead to a part of what stands beside the notice.
    Beside(String, String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    section: Vec<SourceTold>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceTold {
    id: String,
    heading: String,
    body: Vec<SourceBlock>,
}

impl Telling {
    /// Reads how a notice is told.
    ///
    /// # Errors
    /// The first thing that is wrong, or that one of the two says and the other does not: see [`TellingError`].
    pub fn parse(text: &str, notice: &Notice) -> Result<Self, TellingError> {
        let source: Source = toml::from_str(text).map_err(|error| TellingError::Syntax(error.to_string()))?;
        let sections = source.section.into_iter().map(section).collect::<Result<Vec<_>, _>>()?;
        let telling = Self { sections };
        let found: Vec<String> = telling.sections.iter().map(|section| section.id.clone()).collect();
        let wanted: Vec<String> = notice.sections().iter().map(|section| section.id().to_owned()).collect();
        if found != wanted {
            return Err(TellingError::Sections { found, wanted });
        }
        let mut left: Vec<EntryId> = notice.entries().cloned().collect();
        for id in telling.entries() {
            let at = left.iter().position(|entry| entry == id).ok_or_else(|| TellingError::Entry(id.to_string()))?;
            left.swap_remove(at);
        }
        left.first().map_or(Ok(telling), |id| Err(TellingError::Missing(id.to_string())))
    }

    /// The sections, in the order of the notice.
    pub fn sections(&self) -> &[ToldSection] {
        &self.sections
    }

    /// Every entry that is told, in the order in which it is.
    pub fn entries(&self) -> impl Iterator<Item = &EntryId> {
        self.told().map(|(id, _)| id)
    }

    /// The words for the entries of a kind (`purpose.`), in the order in which they are told.
    pub fn words_of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        self.told().filter(move |(id, _)| id.as_str().starts_with(kind)).map(|(_, words)| words)
    }

    /// The words for one entry.
    pub fn words(&self, entry: &str) -> Option<&str> {
        self.told().find(|(id, _)| id.as_str() == entry).map(|(_, words)| words)
    }

    fn told(&self) -> impl Iterator<Item = (&EntryId, &str)> {
        let lines = self.sections.iter().flat_map(|section| &section.blocks).flat_map(|block| match block {
            ToldBlock::Paragraph(runs) => std::slice::from_ref(runs),
            ToldBlock::List(lines) => lines,
        });
        lines.flatten().filter_map(|run| if let ToldRun::Entry(id, words) = run { Some((id, words.as_str())) } else { None })
    }
}

fn section(source: SourceTold) -> Result<ToldSection, TellingError> {
    let block = |block| match block {
        SourceBlock::Paragraph(text) => runs(&text).map(ToldBlock::Paragraph),
        SourceBlock::List(lines) => lines.iter().map(|line| runs(line)).collect::<Result<_, _>>().map(ToldBlock::List),
    };
    let blocks = source.body.into_iter().map(block).collect::<Result<_, _>>()?;
    Ok(ToldSection { id: source.id, heading: source.heading, blocks })
}

/// Splits a text at its `[words](id)`.
fn runs(text: &str) -> Result<Vec<ToldRun>, TellingError> {
    let (mut runs, mut rest) = (Vec::new(), text);
    while let Some((before, after)) = rest.split_once('[') {
        let open = || TellingError::Link(text.to_owned());
        let (words, after) = after.split_once("](").ok_or_else(open)?;
        let (id, after) = after.split_once(')').ok_or_else(open)?;
        runs.extend(plain(before));
        runs.push(match id.strip_prefix('#') {
            Some(part) => ToldRun::Beside(part.to_owned(), words.to_owned()),
            None => ToldRun::Entry(EntryId(id.to_owned()), words.to_owned()),
        });
        rest = after;
    }
    runs.extend(plain(rest));
    Ok(runs)
}

fn plain(text: &str) -> Option<ToldRun> {
    (!text.is_empty()).then(|| ToldRun::Words(text.to_owned()))
}
