//! What was done and read. Units of work collect entries and write them last, without a common lock; the [`Sequencer`] gives them
//! their places in the log.

mod fact;
mod imported;
mod note;
mod prove;
mod reading;
mod sequencer;
mod sum;

pub use crate::entry::Entry;
pub(crate) use fact::{Columns, FactKind, account_columns, email_tag, file_columns, public_key_of};
pub use imported::Imported;
pub(crate) use imported::{Sums, Which, says};
pub use prove::{Inclusion, Signed};
pub use reading::Subject;
pub(crate) use sequencer::subtree;
pub use sequencer::{Sequencer, Signer};
pub(crate) use sum::Sum;

/// Every statement of the module's parts.
pub const STATEMENTS: [&[(&str, &str)]; 4] = [imported::ALL, note::ALL, prove::ALL, sequencer::ALL];
