//! The words of the entries, and where they stand in the text.

use std::collections::BTreeMap;

use toml::Spanned;

use super::{
    Block, NoticeError, Section, TextRun,
    id::EntryId,
    source::{Source, SourceBlock, SourceSection},
};

/// The words of every entry; as the sections are read, the order in which the entries stand in them.
pub(super) struct Words<'a> {
    file: &'a str,
    entries: BTreeMap<String, Stated<'a>>,
    placed: Vec<String>,
}

struct Stated<'a> {
    text: &'a str,
    line: usize,
}

impl<'a> Words<'a> {
    pub(super) fn of(file: &'a str, source: &'a Source) -> Result<Self, NoticeError> {
        let mut words = Self { file, entries: BTreeMap::new(), placed: Vec::new() };
        for (name, category) in &source.category {
            words.add("category", name, &category.text)?;
        }
        let kinds = [
            ("purpose", &source.purpose),
            ("basis", &source.basis),
            ("law", &source.law),
            ("recipient", &source.recipient),
            ("retention", &source.retention),
            ("right", &source.right),
            ("consent", &source.consent),
        ];
        for (kind, table) in kinds {
            for (name, entry) in table {
                words.add(kind, name, &entry.text)?;
            }
        }
        Ok(words)
    }

    fn add(&mut self, kind: &str, name: &Spanned<String>, text: &'a str) -> Result<(), NoticeError> {
        let id = format!("{kind}.{}", name.get_ref());
        let line = self.line(name);
        if text.trim().is_empty() {
            return Err(NoticeError::Empty { line, field: format!("{id} text") });
        }
        self.entries.insert(id, Stated { text, line });
        Ok(())
    }

    /// The line of the file, from 1.
    pub(super) fn line<T>(&self, at: &Spanned<T>) -> usize {
        self.file[..at.span().start].matches('\n').count() + 1
    }

    /// The place of an entry in the text, from 0.
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.placed.iter().position(|placed| placed == id)
    }

    /// Every entry stands in the text.
    pub(super) fn all_placed(&self) -> Result<(), NoticeError> {
        let missing = self.entries.iter().find(|(id, _)| self.place(id).is_none());
        missing.map_or(Ok(()), |(id, entry)| Err(NoticeError::Unplaced { line: entry.line, id: id.clone() }))
    }

    pub(super) fn sections(&mut self, sources: &[SourceSection]) -> Result<Vec<Section>, NoticeError> {
        let mut sections: Vec<Section> = Vec::new();
        for source in sources {
            let id = source.id.get_ref();
            let line = self.line(&source.id);
            if sections.iter().any(|section| section.id == *id) {
                return Err(NoticeError::Repeated { line, id: id.clone() });
            }
            sections.push(self.section(source, line)?);
        }
        Ok(sections)
    }

    fn section(&mut self, source: &SourceSection, line: usize) -> Result<Section, NoticeError> {
        let id = source.id.get_ref().clone();
        if !super::id::is_kebab(&id) {
            return Err(NoticeError::Id { line, id });
        }
        let field = format!("section {id}");
        if source.heading.trim().is_empty() || source.body.is_empty() {
            return Err(NoticeError::Empty { line, field });
        }
        let blocks = source.body.iter().map(|block| self.block(block, &field));
        Ok(Section { blocks: blocks.collect::<Result<_, _>>()?, heading: source.heading.clone(), id })
    }

    fn block(&mut self, block: &Spanned<SourceBlock>, field: &str) -> Result<Block, NoticeError> {
        let line = self.line(block);
        let empty = || NoticeError::Empty { line, field: field.to_owned() };
        match block.get_ref() {
            SourceBlock::Paragraph(text) if text.trim().is_empty() => Err(empty()),
            SourceBlock::List(ids) if ids.is_empty() => Err(empty()),
            SourceBlock::Paragraph(text) => self.pieces(text, line, field).map(Block::Paragraph),
            SourceBlock::List(ids) => {
                let items = ids.iter().map(|id| self.put(id, line, field));
                items.collect::<Result<_, _>>().map(Block::List)
            }
        }
    }

    /// Splits a paragraph at its `{kind.name}`.
    fn pieces(&mut self, text: &str, line: usize, field: &str) -> Result<Vec<TextRun>, NoticeError> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let unclosed = || NoticeError::Brace { line, field: field.to_owned() };
            let (id, after) = after.split_once('}').ok_or_else(unclosed)?;
            pieces.extend(plain(before));
            pieces.push(self.put(id, line, field)?);
            rest = after;
        }
        pieces.extend(plain(rest));
        Ok(pieces)
    }

    /// Puts an entry's words into the text.
    fn put(&mut self, id: &str, line: usize, field: &str) -> Result<TextRun, NoticeError> {
        let Some(entry) = self.entries.get(id) else {
            return Err(NoticeError::UnknownReference { line, field: field.to_owned(), id: id.to_owned() });
        };
        if self.place(id).is_some() {
            return Err(NoticeError::Repeated { line, id: id.to_owned() });
        }
        self.placed.push(id.to_owned());
        Ok(TextRun { entry: Some(EntryId(id.to_owned())), text: entry.text.to_owned() })
    }
}

fn plain(text: &str) -> Option<TextRun> {
    (!text.is_empty()).then(|| TextRun { entry: None, text: text.to_owned() })
}
