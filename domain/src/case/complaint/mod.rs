//! A complaint to us (DPA 2018 s.164A): acknowledged within 30 days, then steps, progress and an outcome without undue delay.

mod command;
mod event;
mod facts;

pub(super) use command::{acknowledge, put_off, set_target};
pub use event::{Acknowledged, TargetSet};
