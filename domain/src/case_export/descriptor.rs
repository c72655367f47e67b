use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;

use super::Table;

/// Why a `datapackage.json` was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DescriptorProblem {
    /// Not JSON of a data package.
    #[error("cannot be read as a data package (line {line}, column {column})")]
    Unreadable {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// A table of the export is not listed. It may be empty, but it must be there: what is not exported cannot be told
    /// from what is gone.
    #[error("does not name the table {0}")]
    Missing(&'static str),
    /// A table that is not part of the export.
    #[error("names a table that is not part of the export")]
    Unknown,
    /// A table stands twice.
    #[error("names the table {0} twice")]
    Twice(&'static str),
    /// The rows are elsewhere than in `{name}.csv`.
    #[error("must give {0}.csv as the path of the table {0}")]
    Path(&'static str),
    /// The schema is another than the published one.
    #[error("must give the published schema of the table {0}, or its path {0}.schema.json")]
    Schema(&'static str),
    /// Not UTF-8.
    #[error("must give utf-8 as the encoding of the table {0}")]
    Encoding(&'static str),
    /// Other than comma, double quotes and a header row.
    #[error("must leave out the dialect of the table {0}: commas, double quotes and one header row")]
    Dialect(&'static str),
}

#[derive(Deserialize)]
struct Package {
    resources: Vec<Resource>,
}

#[derive(Deserialize)]
struct Resource {
    name: String,
    path: Value,
    schema: Option<Value>,
    encoding: Option<String>,
    dialect: Option<Value>,
}

/// Checks that a data package descriptor names exactly the tables of the export, each with its published schema.
///
/// # Errors
/// Everything that is wrong with it.
pub fn check_descriptor(json: &str) -> Result<(), Vec<DescriptorProblem>> {
    let json = json.trim_start_matches('\u{FEFF}');
    let package: Package = serde_json::from_str(json)
        .map_err(|cause| vec![DescriptorProblem::Unreadable { line: cause.line(), column: cause.column() }])?;
    let (mut seen, mut problems) = (BTreeSet::new(), Vec::new());
    for resource in &package.resources {
        match Table::find_by_name(&resource.name) {
            Some(table) if !seen.insert(table) => problems.push(DescriptorProblem::Twice(table.name())),
            Some(table) => problems.extend(resource.problems(table)),
            None => problems.push(DescriptorProblem::Unknown),
        }
    }
    let missing = Table::ALL.iter().filter(|table| !seen.contains(table));
    problems.extend(missing.map(|table| DescriptorProblem::Missing(table.name())));
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

impl Resource {
    fn problems(&self, table: Table) -> impl Iterator<Item = DescriptorProblem> + use<> {
        let name = table.name();
        let encoding = self.encoding.as_deref().unwrap_or("utf-8").to_lowercase();
        let checks = [
            (self.path.as_str() == Some(&format!("{name}.csv")), DescriptorProblem::Path(name)),
            (self.has_schema_of(table), DescriptorProblem::Schema(name)),
            (matches!(encoding.as_str(), "utf-8" | "utf8"), DescriptorProblem::Encoding(name)),
            (self.dialect.as_ref().is_none_or(is_default_dialect), DescriptorProblem::Dialect(name)),
        ];
        checks.into_iter().filter(|(fine, _)| !fine).map(|(_, problem)| problem)
    }

    fn has_schema_of(&self, table: Table) -> bool {
        match &self.schema {
            Some(Value::String(path)) => *path == format!("{}.schema.json", table.name()),
            Some(inline) => serde_json::from_str::<Value>(table.schema_text())
                .is_ok_and(|published| published == *inline || before(published, table) == *inline),
            None => false,
        }
    }
}

/// The schema as it was before columns came to it.
fn before(mut published: Value, table: Table) -> Value {
    let columns = table.schema().first_columns();
    if let Some(fields) = published.get_mut("fields").and_then(Value::as_array_mut) {
        fields.truncate(columns);
    }
    published
}

/// Tools write the default dialect out in full; anything that would change how the file is read is refused.
fn is_default_dialect(dialect: &Value) -> bool {
    let is = |key: &str, default: Value| dialect.get(key).is_none_or(|value| *value == default);
    dialect.is_object()
        && is("delimiter", ",".into())
        && is("quoteChar", "\"".into())
        && is("header", true.into())
        && is("escapeChar", Value::Null)
        && is("commentChar", Value::Null)
        && is("headerRows", serde_json::json!([1]))
}
