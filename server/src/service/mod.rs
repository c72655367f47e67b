//! One use case each: load, decide, store.

pub mod cases;
pub mod code_address;
pub mod codes;
pub mod consents;
pub mod dispose;
pub mod evidence;
pub mod files;
pub mod guests;
pub mod helpers;
pub mod import_families;
pub mod log;
pub mod modes;
pub mod notices;
pub mod reach;
pub mod readiness;
pub mod receipts;
pub mod requests;
pub mod scan;
pub mod sessions;
pub mod sign_in;
pub mod spool;
pub mod told;
pub mod undone;
