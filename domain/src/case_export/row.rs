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
    /// A calendar day.
    Date(Date),
    /// True or false.
    Boolean(bool),
    /// A whole number.
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

    /// SHA-256 of the row: equal for equal content, whatever the quoting and line ends of the file were.
    pub fn digest(&self) -> [u8; 32] {
        self.digest_with(&[])
    }

    /// The same, over the row and something that belongs to it, such as the digest of its file.
    pub fn digest_with(&self, more: &[u8]) -> [u8; 32] {
        let mut hash = Sha256::new();
        for cell in &self.cells {
            let (tag, text) = cell.canonical();
            hash.update([tag]);
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text);
        }
        hash.update(more);
        hash.finalize().into()
    }
}

impl Cell {
    fn canonical(&self) -> (u8, String) {
        match self {
            Self::Empty(_) => (0, String::new()),
            Self::Text(text) => (1, text.clone()),
            Self::Date(date) => (2, date.to_string()),
            Self::Boolean(yes) => (3, yes.to_string()),
            Self::Integer(number) => (4, number.to_string()),
        }
    }
}
