//! Who works on a case, whose record it is about, and whether who asks was checked.

mod check;
mod command;
mod event;
mod facts;

pub use check::Check;
pub(super) use command::{check, identify, take};
pub use event::{Checked, Identified, Taken};
pub use facts::People;
