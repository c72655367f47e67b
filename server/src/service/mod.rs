//! One use case each: load, decide, store.

pub mod cases;
pub mod files;
pub mod import_families;
pub mod passkeys;
pub mod requests;
pub mod sign_in;
