//! The case system's export: eleven tables in a Frictionless Tabular Data Package, and what a row must be to be accepted.
//!
//! The Table Schemas under `schema/case-export/` are both the published description and what this code checks by: a
//! property that is not enforced here is refused by [`TableSchema::parse`]. [`Table::read`] turns one row of text into
//! typed cells. Reasons never quote a value, so they can be logged.

mod change;
mod descriptor;
mod pattern;
mod problem;
mod row;
mod rules;
mod schema;
mod table;
#[cfg(test)]
mod tests;

pub use change::Change;
pub use descriptor::{DescriptorProblem, check_descriptor};
pub use pattern::Pattern;
pub use problem::{Reason, RefusedField};
pub use row::{Cell, Row};
pub use schema::{FieldDescriptor, FieldType, SchemaError, TableSchema};
pub use table::Table;
