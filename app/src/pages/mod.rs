//! The pages, one file each.

pub mod access;
pub mod account;
#[cfg(test)]
pub(crate) mod case_samples;
mod components_page;
mod contact_rows;
pub mod dpo;
pub mod public;
pub mod request;
mod routes;
pub mod staff;

pub use components_page::{COMPONENT_PAGES, ComponentsPage, component_page};
