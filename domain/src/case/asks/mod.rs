//! What we ask of a person: proof, a fee, what they mean. Each is a fact of its own with days of its own; several can be open at
//! once and come in any order.

mod command;
mod event;
mod facts;

pub use command::{Arrival, NewAsk};
pub(super) use command::{answer, ask, mark_answer, receive, withdraw};
pub use event::{AskWithdrawn, Asked, ProofReceived, QuestionAnswered};
pub use facts::{Ask, AskOf, Came};
