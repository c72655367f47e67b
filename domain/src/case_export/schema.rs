use jiff::civil::Date;
use serde::Deserialize;

use super::{Cell, Pattern, Reason, RefusedField, Row};

/// A Frictionless Table Schema, as far as the published schemas use it. Anything else in one is refused, so that nothing
/// is published that is not enforced.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TableSchema {
    /// A heading for readers.
    pub title: String,
    /// What a row is.
    pub description: String,
    fields: Vec<FieldDescriptor>,
    primary_key: Vec<String>,
    #[serde(default)]
    foreign_keys: Vec<ForeignKey>,
    missing_values: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ForeignKey {
    fields: Vec<String>,
    reference: Reference,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reference {
    resource: String,
    fields: Vec<String>,
}

/// A column.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FieldDescriptor {
    /// The column's name in the header.
    pub name: String,
    #[serde(rename = "type")]
    kind: FieldType,
    /// A heading for readers.
    pub title: String,
    /// What it holds, for readers.
    pub description: String,
    #[serde(default, rename = "format")]
    _format: DateFormat,
    #[serde(default)]
    true_values: Vec<String>,
    #[serde(default)]
    false_values: Vec<String>,
    /// Our own property: line breaks may stand in it.
    #[serde(default)]
    multiline: bool,
    /// Our own property: exports of an earlier version do not have the column. They are as if it were empty.
    #[serde(default)]
    later: bool,
    #[serde(default)]
    constraints: Constraints,
}

/// The kinds of value the export uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldType {
    String,
    /// A day, `YYYY-MM-DD`.
    Date,
    /// The words `true` and `false`.
    Boolean,
    Integer,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum DateFormat {
    #[default]
    Default,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Constraints {
    #[serde(default)]
    required: bool,
    #[serde(default)]
    unique: bool,
    #[serde(default, rename = "enum")]
    one_of: Vec<String>,
    pattern: Option<Pattern>,
    max_length: Option<usize>,
    minimum: Option<Minimum>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Minimum {
    Integer(i64),
    Date(Date),
}

/// A schema that cannot be enforced.
#[derive(Debug, thiserror::Error)]
pub enum SchemaError {
    /// Not JSON, or a property this code does not know.
    #[error("the table schema cannot be read: {0}")]
    Json(#[from] serde_json::Error),
    /// The key is not the one unique column `id`, or a foreign key is not to `people`.
    #[error("the table schema's keys cannot be enforced: {0}")]
    Key(&'static str),
}

impl TableSchema {
    /// Reads a Table Schema (JSON).
    ///
    /// # Errors
    /// [`SchemaError`] when it is no schema or has a property that would not be enforced.
    pub fn parse(json: &str) -> Result<Self, SchemaError> {
        let schema: Self = serde_json::from_str(json)?;
        if schema.primary_key != ["id"] || !schema.fields.first().is_some_and(|id| id.name == "id" && id.constraints.unique) {
            return Err(SchemaError::Key("the first field must be id, unique and the primary key"));
        }
        if schema.fields.iter().skip(1).any(|field| field.constraints.unique) {
            return Err(SchemaError::Key("only id can be unique"));
        }
        let columns = schema.first_columns();
        if schema.fields.iter().skip(columns).any(|field| !field.later || field.constraints.required) {
            return Err(SchemaError::Key("columns that came later stand last, and may be empty"));
        }
        if !schema.foreign_keys.iter().all(|key| schema.is_enforced(key)) {
            return Err(SchemaError::Key("a foreign key must lead from one field to people, id"));
        }
        Ok(schema)
    }

    fn is_enforced(&self, key: &ForeignKey) -> bool {
        let known = matches!(key.fields.as_slice(), [name] if self.position(name).is_some());
        known && key.reference.resource == "people" && key.reference.fields == ["id"]
    }

    /// The columns in order.
    pub fn fields(&self) -> &[FieldDescriptor] {
        &self.fields
    }

    /// The place of the column `name`.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }

    /// The columns that hold the identifier of a person in `people`.
    pub fn people_fields(&self) -> impl Iterator<Item = &str> {
        self.foreign_keys.iter().flat_map(|key| &key.fields).map(String::as_str)
    }

    /// One row of text, one item for each field, as typed cells.
    ///
    /// # Errors
    /// Every field that is not as the schema says. A missing item counts as empty.
    pub fn check_row(&self, raw: &[&str]) -> Result<Row<'_>, Vec<RefusedField>> {
        let (mut cells, mut problems) = (Vec::with_capacity(self.fields.len()), Vec::new());
        for (place, field) in self.fields.iter().enumerate() {
            match self.check_cell(place, raw.get(place).copied().unwrap_or_default()) {
                Ok(cell) => cells.push(cell),
                Err(reason) => problems.push(RefusedField::new(&field.name, reason)),
            }
        }
        if problems.is_empty() { Ok(Row::new(self, cells)) } else { Err(problems) }
    }

    /// How many columns an export of an earlier version had: those that came later stand last.
    pub fn first_columns(&self) -> usize {
        self.fields.iter().take_while(|field| !field.later).count()
    }

    /// The text of the field at `place` as a typed cell.
    pub(super) fn check_cell(&self, place: usize, text: &str) -> Result<Cell, Reason> {
        self.fields[place].check(text, self.missing_values.iter().any(|missing| missing == text))
    }
}

impl FieldDescriptor {
    /// The values it may have; empty when it is not a closed list.
    pub fn one_of(&self) -> &[String] {
        &self.constraints.one_of
    }

    fn check(&self, text: &str, missing: bool) -> Result<Cell, Reason> {
        if missing || text.trim().is_empty() {
            return if self.constraints.required { Err(Reason::Missing) } else { Ok(Cell::Empty(self.kind)) };
        }
        match self.kind {
            FieldType::String => self.check_text(text).map(Cell::Text),
            FieldType::Date => self.check_date(text).map(Cell::Date),
            FieldType::Boolean => self.check_boolean(text).map(Cell::Boolean),
            FieldType::Integer => self.check_integer(text).map(Cell::Integer),
        }
    }

    fn check_text(&self, text: &str) -> Result<String, Reason> {
        let text = text.replace("\r\n", "\n");
        let limits = &self.constraints;
        if text.chars().any(|c| c.is_control() && !(self.multiline && matches!(c, '\n' | '\t'))) {
            return Err(Reason::ControlCharacter);
        }
        if text.contains(is_bidi_override) {
            return Err(Reason::BidiOverride);
        }
        if let Some(max) = limits.max_length.filter(|max| text.chars().count() > *max) {
            return Err(Reason::TooLong(max));
        }
        if !limits.one_of.is_empty() && !limits.one_of.contains(&text) {
            return Err(Reason::NotOneOf(limits.one_of.join(", ")));
        }
        match limits.pattern {
            Some(pattern) if !pattern.matches(&text) => Err(Reason::Shape(pattern.words())),
            _ => Ok(text),
        }
    }

    fn check_date(&self, text: &str) -> Result<Date, Reason> {
        // The parser would also take times, zones and week dates.
        let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let date: Date = text.parse().ok().filter(|_| plain).ok_or(Reason::NotADate)?;
        match self.constraints.minimum {
            Some(Minimum::Date(min)) if date < min => Err(Reason::TooEarly(min)),
            _ => Ok(date),
        }
    }

    fn check_boolean(&self, text: &str) -> Result<bool, Reason> {
        let among = |values: &[String]| values.iter().any(|value| value == text);
        match (among(&self.true_values), among(&self.false_values)) {
            (true, _) => Ok(true),
            (_, true) => Ok(false),
            _ => Err(Reason::NotTrueOrFalse),
        }
    }

    fn check_integer(&self, text: &str) -> Result<i64, Reason> {
        let number: i64 = text.parse().map_err(|_| Reason::NotANumber)?;
        match self.constraints.minimum {
            Some(Minimum::Integer(min)) if number < min => Err(Reason::TooSmall(min)),
            _ => Ok(number),
        }
    }
}

/// Characters that open or close a stretch of forced direction (Unicode Bidirectional Algorithm, explicit formatting).
fn is_bidi_override(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
