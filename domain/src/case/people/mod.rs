//! Who works on a case, whose record it is about, and whether who asks was checked.

mod check;
mod command;
mod event;
mod facts;
mod who;

pub use check::Check;
pub(super) use command::{check, identify, take};
pub use event::{Checked, Identified, Taken};
pub use facts::People;
pub use who::WhoAsks;
