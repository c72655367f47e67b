use std::sync::LazyLock;

use jiff::civil::Date;

use super::{RefusedField, Row, TableSchema, rules};

/// A table of the export. The order is the order of import: a table only refers to those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    People,
    Relationships,
    Addresses,
    Contacts,
    Records,
    Consents,
    Assessments,
    Attendance,
    Disclosures,
    Notes,
    Documents,
}

macro_rules! published {
    ($($table:ident = $name:literal;)*) => {
        impl Table {
            /// Every table, in the order of import.
            pub const ALL: &[Self] = &[$(Self::$table),*];

            /// Its name in the data package; the file is `{name}.csv`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$table => $name),* }
            }

            /// The text of its Table Schema, as published.
            pub fn schema_text(self) -> &'static str {
                match self {
                    $(Self::$table => include_str!(concat!("../../../schema/case-export/", $name, ".schema.json"))),*
                }
            }
        }
    };
}
published! {
    People = "people";
    Relationships = "relationships";
    Addresses = "addresses";
    Contacts = "contacts";
    Records = "records";
    Consents = "consents";
    Assessments = "assessments";
    Attendance = "attendance";
    Disclosures = "disclosures";
    Notes = "notes";
    Documents = "documents";
}

static SCHEMAS: LazyLock<Vec<TableSchema>> = LazyLock::new(|| {
    let parse = |table: &Table| TableSchema::parse(table.schema_text()).expect("a test parses every published schema");
    Table::ALL.iter().map(parse).collect()
});

impl Table {
    /// The table of this name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|table| table.name() == name)
    }

    /// Its parsed Table Schema.
    pub fn schema(self) -> &'static TableSchema {
        &SCHEMAS[self as usize]
    }

    /// One row of text, in the order of the schema, as typed cells.
    ///
    /// # Errors
    /// Every field that is not as the schema says, or that contradicts another field or `today` (a London date).
    pub fn read(self, raw: &[&str], today: Date) -> Result<Row<'static>, Vec<RefusedField>> {
        let row = self.schema().check_row(raw)?;
        let problems = rules::check(self, &row, today);
        if problems.is_empty() { Ok(row) } else { Err(problems) }
    }
}
