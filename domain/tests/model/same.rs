//! What `canon` calls the same goes on the same: else the search would leave out what only the other can do.

use std::collections::{BTreeSet, HashMap};

use crate::search::{Node, Search};

/// One case in many of those that stand for others, by its key.
#[derive(Default)]
pub struct Sample(HashMap<u64, (Node, BTreeSet<u64>)>);

const ONE_IN: u64 = 64;

impl Sample {
    /// Compares a case with the one that stands for it, where that is in the sample.
    pub fn differs(&mut self, key: u64, node: &Node, search: Search) -> Option<String> {
        if !key.is_multiple_of(ONE_IN) {
            return None;
        }
        let other = successors(node, key, search);
        let Some((first, one)) = self.0.get(&key) else {
            self.0.insert(key, (node.clone(), other));
            return None;
        };
        let only: Vec<_> = one.symmetric_difference(&other).collect();
        (!only.is_empty()).then(|| format!("{only:?} are led to from one of two, the other after {:?}", first.events()))
    }
}

/// Where the commands lead: what changes nothing that tells cases apart is the same case.
fn successors(node: &Node, key: u64, search: Search) -> BTreeSet<u64> {
    let all = search.tried(node).into_iter().map(|(next, ..)| next.key(search));
    all.filter(|next| *next != key).collect()
}
