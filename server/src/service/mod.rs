//! One use case each: load, decide, store.

pub mod cases;
pub mod evidence;
pub mod files;
pub mod guests;
pub mod import_families;
pub mod readiness;
pub mod receipts;
pub mod requests;
pub mod scan;
pub mod sessions;
pub mod sign_in;
