use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::{FieldType, TableSchema};

/// One checked value. Empty cells keep their type, so that a database can be told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing recorded.
    Empty(FieldType),
    /// Text; line breaks are `\n`.
    Text(String),
    Date(Date),
    Boolean(bool),
    Integer(i64),
}

/// A row whose fields are each as the schema says.
#[derive(Clone, Debug)]
pub struct Row<'s> {
    schema: &'s TableSchema,
    cells: Vec<Cell>,
}

impl<'s> Row<'s> {
    pub(super) fn new(schema: &'s TableSchema, cells: Vec<Cell>) -> Self {
        Self { schema, cells }
    }

    /// The cells in the order of the schema.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The text of the column `field`; none when it is empty or not text.
    pub fn text(&self, field: &str) -> Option<&str> {
        match self.cell(field)? {
            Cell::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The day in the column `field`.
    pub fn date(&self, field: &str) -> Option<Date> {
        match self.cell(field)? {
            Cell::Date(date) => Some(*date),
            _ => None,
        }
    }

    fn cell(&self, field: &str) -> Option<&Cell> {
        self.cells.get(self.schema.position(field)?)
    }

    /// The cells as text, in the order of the schema: what [`Cell::as_text`] gives.
    pub fn texts(&self) -> Vec<Option<String>> {
        self.cells.iter().map(Cell::as_text).collect()
    }

    /// SHA-256 of the row: equal for equal content, whatever the quoting and line ends of the file were.
    pub fn digest(&self) -> [u8; 32] {
        self.digest_with(&[])
    }

    /// The same, over the row and something that belongs to it, such as the digest of its file.
    pub fn digest_with(&self, more: &[u8]) -> [u8; 32] {
        let mut hash = Sha256::new();
        // A column that came later and is empty is as if it were not there: nobody's row is another for it.
        let first = self.schema.first_columns();
        let there = |(place, cell): &(usize, &Cell)| *place < first || !matches!(cell, Cell::Empty(_));
        for (place, cell) in self.cells.iter().enumerate().filter(there) {
            if place >= first {
                hash.update((place as u64).to_be_bytes());
            }
            let (tag, text) = (cell.tag(), cell.as_text().unwrap_or_default());
            hash.update([tag]);
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text);
        }
        hash.update(more);
        hash.finalize().into()
    }
}

impl Cell {
    /// The value as the export writes it, without regard to quoting; none when it is empty.
    pub fn as_text(&self) -> Option<String> {
        match self {
            Self::Empty(_) => None,
            Self::Text(text) => Some(text.clone()),
            Self::Date(date) => Some(date.to_string()),
            Self::Boolean(yes) => Some(yes.to_string()),
            Self::Integer(number) => Some(number.to_string()),
        }
    }

    fn tag(&self) -> u8 {
        match self {
            Self::Empty(_) => 0,
            Self::Text(_) => 1,
            Self::Date(_) => 2,
            Self::Boolean(_) => 3,
            Self::Integer(_) => 4,
        }
    }
}
