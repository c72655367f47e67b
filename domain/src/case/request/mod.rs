//! What was asked, by whom, about whom; and what the law brings about by itself.

mod command;
mod event;
mod facts;

pub(super) use command::{lose_effect, rest, submit, take_back, take_effect, wish};
pub use event::{RestAsked, TookEffect};
pub use facts::{Channel, Evidence, Flag, Format, Submission};
