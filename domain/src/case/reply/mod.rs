//! Replies: what was decided, what went out, what was withheld and why.

mod command;
mod event;
mod facts;
mod letter;
mod outcome;

pub(super) use command::{attach, close, detach, lift, move_back, open, reply};
pub use event::{Closed, File, FileAttached, FileOpened, FileRemoved, Lifted, MovedBack, Reply, Withheld};
pub use facts::{AttachedFile, GivenReply};
pub(super) use letter::check_letter;
pub use outcome::{CaseOutcome, RefusalGround};
