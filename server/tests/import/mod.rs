//! The import of the case system's export, on both engines.

mod documents;
mod memory;
mod package;
mod places;
mod refusals;
mod rows;
mod staging;
mod support;
