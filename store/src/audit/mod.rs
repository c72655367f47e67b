//! What was done and read. Units of work collect entries and write them last, without a common lock; the [`Sequencer`] gives them
//! their places in the log.

mod begin;
mod dispose;
mod fact;
mod imported;
mod inside;
mod note;
mod noted;
mod prove;
mod reading;
mod restored;
mod sequencer;
mod sum;

pub use crate::entry::Entry;
pub(crate) use dispose::DISPOSE;
pub use dispose::{EntriesRefusal, LEAST_AGE};
pub(crate) use fact::{
    Columns, FactKind, account_columns, email_tag, evidence_columns, file_columns, public_key_of, understanding_columns,
};
pub use imported::Imported;
pub(crate) use imported::{Sums, Which};
pub(crate) use inside::Inside;
pub(crate) use noted::says;
pub use prove::{Inclusion, Signed};
pub use reading::{Reading, Subject};
pub use restored::Loss;
pub(crate) use sequencer::subtree;
pub use sequencer::{Sequencer, Signer};
pub(crate) use sum::Sum;

/// Every statement of the module's parts.
pub(crate) const STATEMENTS: [&[(&str, &str)]; 10] = [
    begin::ALL,
    dispose::ALL,
    imported::ALL,
    inside::ALL,
    note::ALL,
    noted::ALL,
    prove::ALL,
    reading::ALL,
    restored::ALL,
    sequencer::ALL,
];
