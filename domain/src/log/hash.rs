//! The hashes inside the tree.

use sha2::{Digest, Sha256};

use crate::chain::Hash;

pub(super) fn sha(parts: &[&[u8]]) -> Hash {
    parts.iter().fold(Sha256::new(), Sha256::chain_update).finalize().into()
}

/// RFC 6962, 2.1: what is inside a tree cannot pass for an entry.
pub(super) fn node(left: &Hash, right: &Hash) -> Hash {
    sha(&[&[1], left, right])
}
