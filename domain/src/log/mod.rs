//! The audit log: a Merkle tree over everything that was done, whose checkpoints anybody can keep (capability S21).
//!
//! The tree is RFC 6962's, the checkpoint is C2SP's tlog-checkpoint in a signed note. A proof fits other sizes as well: take size
//! and root from a signed note, never from who brings the proof.

mod checkpoint;
mod entry;
mod proof;
mod tree;

pub use checkpoint::{Checkpoint, origin_of};
pub use entry::{commitment, copy_salt, fact, leaf};
pub use proof::{climb, consistency, inclusion, is_consistent};
pub use tree::{Frontier, TILE};

use sha2::{Digest, Sha256};

use crate::chain::Hash;

fn sha(parts: &[&[u8]]) -> Hash {
    parts.iter().fold(Sha256::new(), Sha256::chain_update).finalize().into()
}

/// RFC 6962, 2.1: what is inside a tree cannot pass for an entry.
fn node(left: &Hash, right: &Hash) -> Hash {
    sha(&[&[1], left, right])
}

#[cfg(test)]
mod tests;
