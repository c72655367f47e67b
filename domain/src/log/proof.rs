//! That an entry is in a tree, and that a tree begins with an older one.

use std::ops::Range;

use super::checkpoint::Checkpoint;
use super::hash::node;
use crate::chain::Hash;

/// Where a tree of at least two leaves is split: the largest power of two below its size.
fn split(size: u64) -> u64 {
    1 << (size - 1).ilog2()
}

/// Goes down from the root: the subtrees passed by, the lowest first; where it stopped; whether it only went left.
fn descend(size: u64, stop: impl Fn(&Range<u64>) -> bool, is_left: impl Fn(u64) -> bool) -> (Vec<Range<u64>>, Range<u64>, bool) {
    let (mut at, mut beside, mut only_left) = (0..size, Vec::new(), true);
    while !stop(&at) {
        let middle = at.start + split(at.end - at.start);
        let (left, right) = (at.start..middle, middle..at.end);
        only_left &= is_left(middle);
        let (on, off) = if is_left(middle) { (left, right) } else { (right, left) };
        beside.insert(0, off);
        at = on;
    }
    (beside, at, only_left)
}

/// The subtrees whose roots are the inclusion proof of entry `index` in a tree of `size`.
pub fn inclusion(index: u64, size: u64) -> Vec<Range<u64>> {
    descend(size, |at| at.end - at.start <= 1, |middle| index < middle).0
}

/// The subtrees whose roots prove that the tree of `new` entries begins with the tree of `old` entries.
pub fn consistency(old: u64, new: u64) -> Vec<Range<u64>> {
    let (beside, at, only_left) = descend(new, |at| old == 0 || old >= at.end, |middle| old <= middle);
    (!only_left).then_some(at).into_iter().chain(beside).collect()
}

/// The root that an inclusion proof leads to, to be compared with a signed one. Trust neither index nor size without it.
pub fn climb(index: u64, size: u64, leaf: &Hash, proof: &[Hash]) -> Option<Hash> {
    if size <= 1 {
        return (index < size && proof.is_empty()).then_some(*leaf);
    }
    let ((top, rest), middle) = (proof.split_last()?, split(size));
    if index < middle {
        return Some(node(&climb(index, middle, leaf, rest)?, top));
    }
    Some(node(top, &climb(index - middle, size - middle, leaf, rest)?))
}

/// Whether the `new` tree begins with the `old` one. An empty one proves nothing.
pub fn is_consistent(old: &Checkpoint, new: &Checkpoint, proof: &[Hash]) -> bool {
    (1..=new.size).contains(&old.size) && meet(old.size, new.size, Some(&old.root), proof) == Some((old.root, new.root))
}

/// The roots of both trees, upwards from where they part. `whole`: the old root, while the old tree is a whole subtree.
fn meet(old: u64, new: u64, whole: Option<&Hash>, proof: &[Hash]) -> Option<(Hash, Hash)> {
    if old == new {
        let same = whole.xor(proof.first()).filter(|_| proof.len() <= 1)?;
        return Some((*same, *same));
    }
    let ((top, rest), middle) = (proof.split_last()?, split(new));
    if old <= middle {
        let (before, after) = meet(old, middle, whole, rest)?;
        return Some((before, node(&after, top)));
    }
    let (before, after) = meet(old - middle, new - middle, None, rest)?;
    Some((node(top, &before), node(top, &after)))
}
