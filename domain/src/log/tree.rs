//! The right edge of a tree: all that appending needs.

use super::hash::{node, sha};
use crate::chain::Hash;

/// So many leaves have their common hash in a row of its own: a proof reads one row a tile, and at most two tiles' leaves.
pub const TILE: u64 = 1024;

/// The roots of a tree's complete subtrees, the largest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    /// How many leaves.
    pub size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// Appends a complete subtree of `width` leaves: 1, or [`TILE`] where the size is a multiple of it. The tile that it ends.
    pub fn push(&mut self, mut hash: Hash, mut width: u64) -> Option<Hash> {
        let mut tile = None;
        self.size += width;
        while self.size.is_multiple_of(2 * width) {
            let Some(left) = self.peaks.pop() else { break };
            hash = node(&left, &hash);
            width *= 2;
            tile = if width == TILE { Some(hash) } else { tile };
        }
        self.peaks.push(hash);
        tile
    }

    /// The root of the tree so far.
    pub fn root(&self) -> Hash {
        self.peaks.iter().rev().copied().reduce(|right, left| node(&left, &right)).unwrap_or_else(|| sha(&[]))
    }
}
