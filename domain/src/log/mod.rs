//! The audit log: a Merkle tree over everything that was done, whose checkpoints anybody can keep (capability S21).
//!
//! The tree is RFC 6962's, the checkpoint is C2SP's tlog-checkpoint in a signed note. A proof fits other sizes as well: take size
//! and root from a signed note, never from who brings the proof.

mod checkpoint;
mod entry;
mod hash;
mod proof;
mod restored;
mod tree;

pub use checkpoint::{Checkpoint, origin_of};
pub use entry::{commitment, copy_salt, fact, leaf};
pub use proof::{climb, consistency, inclusion, is_consistent};
pub use restored::Restored;
pub use tree::{Frontier, TILE};

#[cfg(test)]
mod tests;
