//! What is said: messages between the person and us, and notes of staff for staff.

mod command;
mod event;
mod facts;

pub(in crate::case) use command::settle;
pub use event::{MessageSent, MessageSettled, NoteWritten};
pub use facts::{Message, Side, Unanswered};
