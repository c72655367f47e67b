//! What was done and read. Units of work collect entries and write them last, without a common lock; the [`Sequencer`] gives them
//! their places in the log.

mod fact;
mod note;
mod prove;
mod reading;
mod sequencer;

pub use crate::entry::Entry;
pub use fact::Imported;
pub(crate) use fact::{Columns, FactKind, account_columns, email_tag, file_columns, public_key_of};
pub use prove::{Inclusion, Signed};
pub use reading::Subject;
pub(crate) use sequencer::subtree;
pub use sequencer::{Sequencer, Signer};

/// Every statement of the module's parts.
pub const STATEMENTS: [&[(&str, &str)]; 4] = [fact::ALL, note::ALL, prove::ALL, sequencer::ALL];
