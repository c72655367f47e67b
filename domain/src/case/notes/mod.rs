//! What is said: messages between the person and us, and notes of staff for staff.

mod event;
mod facts;

pub use event::{MessageSent, NoteWritten};
pub use facts::{Message, Side};
