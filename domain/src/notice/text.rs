//! The text of the notice: sections of blocks of pieces.

use super::id::EntryId;

/// A section of the notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub(super) id: String,
    pub(super) heading: String,
    pub(super) blocks: Vec<Block>,
}

impl Section {
    /// The id in kebab-case; also the anchor on the notice page. It has no dot, so it is never an entry's.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The heading, in the words of the notice.
    pub fn heading(&self) -> &str {
        &self.heading
    }

    /// Paragraphs and lists in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    pub(super) fn plain_text(&self) -> String {
        let mut lines = vec![self.heading.clone()];
        for block in &self.blocks {
            match block {
                Block::Paragraph(pieces) => lines.push(pieces.iter().map(TextRun::text).collect()),
                Block::List(items) => {
                    lines.extend(items.iter().map(|item| format!("- {}", item.text())));
                }
            }
        }
        lines.join("\n")
    }
}

/// A paragraph or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The pieces one after the other make the paragraph; spaces are in the pieces.
    Paragraph(Vec<TextRun>),
    /// One piece a bullet; each is an entry.
    List(Vec<TextRun>),
}

/// A run of words, an entry's or between entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRun {
    pub(super) entry: Option<EntryId>,
    pub(super) text: String,
}

impl TextRun {
    /// The entry these words are, if they are one.
    pub fn entry(&self) -> Option<&EntryId> {
        self.entry.as_ref()
    }

    /// The words.
    pub fn text(&self) -> &str {
        &self.text
    }
}
