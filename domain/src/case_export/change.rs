//! What the portal accepted for one field of the export.

use jiff::civil::Date;

use super::{Cell, Reason, RefusedField, Table, rules};

/// A value that was accepted for one field of one row (UK GDPR Arts 16 and 17). It is as the schema wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    table: Table,
    row_key: String,
    field: &'static str,
    cell: Cell,
}

impl Change {
    /// A new value for `field`; none clears it.
    ///
    /// # Errors
    /// When the table has no such field, it is an identifier, or the value is not as the schema says.
    pub fn new(table: Table, row_key: &str, field: &str, value: Option<&str>, today: Date) -> Result<Self, RefusedField> {
        let schema = table.schema();
        let fixed = field == "id" || schema.people_fields().any(|name| name == field);
        let Some(place) = schema.position(field).filter(|_| !fixed) else {
            return Err(RefusedField::new(field, Reason::Fixed));
        };
        let known = schema.fields()[place].name.as_str();
        let cell = schema.check_cell(place, value.unwrap_or_default()).map_err(|reason| RefusedField::new(field, reason))?;
        if rules::is_future(known, &cell, today) {
            return Err(RefusedField::new(field, Reason::InFuture));
        }
        Ok(Self { table, row_key: row_key.to_owned(), field: known, cell })
    }

    /// The table.
    pub fn table(&self) -> Table {
        self.table
    }

    /// The case system's identifier of the row.
    pub fn row_key(&self) -> &str {
        &self.row_key
    }

    /// The column.
    pub fn field(&self) -> &'static str {
        self.field
    }

    /// The place of the column in the schema; 0 is the identifier.
    pub fn place(&self) -> usize {
        self.table.schema().position(self.field).unwrap_or_default()
    }

    /// The value.
    pub fn cell(&self) -> &Cell {
        &self.cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn change(field: &str, value: Option<&str>) -> Result<Cell, String> {
        let change = Change::new(Table::People, "P-1", field, value, TODAY);
        change.map(|change| change.cell).map_err(|problem| problem.reason.to_string())
    }

    #[test]
    fn a_change_is_as_the_schema_wants_it() {
        assert_eq!(change("given_names", Some("Zoë")), Ok(Cell::Text("Zoë".into())));
        assert_eq!(change("date_of_birth", Some("2015-05-01")), Ok(Cell::Date(date(2015, 5, 1))));
        assert!(change("date_of_birth", None).is_ok(), "what is not required can be cleared");
        for (field, value) in [("given_names", None), ("date_of_birth", Some("2026-11-24")), ("sex", Some("boy")), ("shoe", None)]
        {
            assert!(change(field, value).is_err(), "{field}");
        }
    }

    #[test]
    fn identifiers_never_change() {
        assert!(change("id", Some("P-2")).is_err());
        assert!(Change::new(Table::Notes, "N-1", "person", Some("P-2"), TODAY).is_err());
    }
}
