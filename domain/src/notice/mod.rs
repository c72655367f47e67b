//! The organisation's privacy notice as structured content (UK GDPR Arts 13-14).
//!
//! One file, `content/notice/v1.toml`, holds the notice word for word. Each category of data, purpose, basis, law,
//! recipient, retention rule, right and consent it names is an entry with a stable id, and everything else in the portal
//! refers to an entry by that id: the record, the sharing log, retention, the rights guidance, and the tellings in other words.

mod difference;
mod entry;
mod error;
mod id;
mod ours;
mod parse;
mod published;
mod source;
mod telling;
mod text;
mod words;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod versions;

use std::sync::Arc;

use jiff::civil::Date;

pub use difference::{Fate, Piece, SectionChange, TextChange, difference};
pub use entry::{Basis, Category, Consent, NoticeEntry, Purpose, Recipient, Retention, Right, Statute};
pub use error::NoticeError;
pub use id::{BasisId, CategoryId, ConsentId, EntryId, LawId, PurposeId, RecipientId, RetentionId, RightId, UnknownId};
pub use ours::{Additional, AdditionalPart, Ours};
pub use published::{Edition, EditionWords};
pub use telling::{Telling, TellingError, ToldBlock, ToldRun, ToldSection};
pub use text::{Block, Section, TextRun};

/// One published version of the notice. Lists are in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    version: u32,
    recorded: Date,
    sections: Vec<Section>,
    categories: Vec<Category>,
    purposes: Vec<Arc<Purpose>>,
    bases: Vec<Arc<Basis>>,
    laws: Vec<Arc<Statute>>,
    recipients: Vec<Arc<Recipient>>,
    retentions: Vec<Arc<Retention>>,
    rights: Vec<Arc<Right>>,
    consents: Vec<Arc<Consent>>,
}

/// A list of entries and the look-up in it.
macro_rules! entries {
    ($($list:ident, $one:ident: $entry:ty, $id:ty, $what:literal;)*) => {$(
        #[doc = concat!("Every ", $what, ", in the order of the text.")]
        pub fn $list(&self) -> &[Arc<$entry>] {
            &self.$list
        }

        #[doc = concat!("The ", $what, " of that id.")]
        pub fn $one(&self, id: &$id) -> Option<&Arc<$entry>> {
            self.$list.iter().find(|entry| entry.id() == id)
        }
    )*};
}

impl Notice {
    /// The version in force, which the program carries.
    pub fn current() -> &'static Self {
        &Edition::current().notice
    }

    /// The number of this version, from 1.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The day this version was recorded in the portal.
    pub fn recorded(&self) -> Date {
        self.recorded
    }

    /// The sections in order.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Every entry, in the order of the text.
    pub fn entries(&self) -> impl Iterator<Item = &EntryId> {
        let runs = self.sections.iter().flat_map(Section::blocks).flat_map(|block| match block {
            Block::Paragraph(runs) | Block::List(runs) => runs,
        });
        runs.filter_map(TextRun::entry)
    }

    /// Every category of data, in the order of the text; the areas of an assessment come last.
    pub fn categories(&self) -> &[Category] {
        &self.categories
    }

    /// The category of that id.
    pub fn category(&self, id: &CategoryId) -> Option<&Category> {
        self.categories.iter().find(|category| category.id() == id)
    }

    entries! {
        purposes, purpose: Purpose, PurposeId, "purpose";
        bases, basis: Basis, BasisId, "basis";
        laws, law: Statute, LawId, "law";
        recipients, recipient: Recipient, RecipientId, "recipient";
        retentions, retention: Retention, RetentionId, "retention rule";
        rights, right: Right, RightId, "right";
        consents, consent: Consent, ConsentId, "consent";
    }

    /// The notice as plain text, word for word: a line for each heading and paragraph, `- ` before each bullet.
    pub fn plain_text(&self) -> String {
        let sections: Vec<String> = self.sections.iter().map(Section::plain_text).collect();
        sections.join("\n")
    }
}
