//! The rules of the Family Hub Portal. Pure: no I/O, no clock, no randomness.

pub mod ask;
pub mod case;
pub mod case_export;
pub mod certificate;
pub mod chain;
pub mod clock;
pub mod code_address;
pub mod contact;
pub mod crockford;
pub mod danger;
pub mod emptied;
pub mod family;
pub mod form;
pub mod helper;
pub mod id;
pub mod kind;
mod listed;
pub mod log;
pub mod notice;
pub mod policy;
pub mod receipt;
pub mod reference;
pub mod rights;
pub mod setting;
