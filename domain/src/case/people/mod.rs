//! Who works on a case, whose record it is about, and whether who asks was checked.

mod command;
mod event;
mod facts;

pub(super) use command::{check, identify, take};
pub use event::{Checked, Identified, Taken};
pub use facts::{Check, People};
