//! Replies: what was decided, what went out, what was withheld and why.

mod command;
mod event;
mod facts;

pub(super) use command::{attach, check_letter, close, detach, lift, move_back, open, reply};
pub use event::{Closed, File, FileAttached, FileOpened, FileRemoved, Lifted, MovedBack, Reply, Withheld};
pub use facts::{AttachedFile, CaseOutcome, GivenReply, RefusalGround};
