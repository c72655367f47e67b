//! The hash chain: each entry's hash covers the hash before it and its own content, so that an altered, missing, inserted
//! or swapped entry shows. SHA-256; every field goes in with its length, so that no two contents read alike.

use sha2::{Digest, Sha256};

/// A link of a chain.
pub type Hash = [u8; 32];

/// What stands before the first entry.
pub const START: Hash = [0; 32];

/// The hash of an entry: its position, its fields, and the hash before it.
pub fn link(previous: &Hash, seq: i64, fields: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(previous);
    hasher.update(seq.to_be_bytes());
    for field in fields {
        hasher.update((field.len() as u64).to_be_bytes());
        hasher.update(field);
    }
    hasher.finalize().into()
}

/// An entry as it is stored.
#[derive(Clone, Debug)]
pub struct Stored {
    /// Its position, from 1.
    pub seq: i64,
    /// What its hash covers besides.
    pub fields: Vec<Vec<u8>>,
    /// The hash before it, as stored with it.
    pub previous: Hash,
    /// Its own hash, as stored with it.
    pub hash: Hash,
}

impl Stored {
    fn is_whole(&self) -> bool {
        self.would_fit(self)
    }

    /// Whether this content is what `place` was written with.
    fn would_fit(&self, place: &Self) -> bool {
        let fields: Vec<&[u8]> = self.fields.iter().map(Vec::as_slice).collect();
        link(&place.previous, place.seq, &fields) == place.hash
    }

    /// Whether this row, hashes and all, was written at position `seq`.
    fn was_written_at(&self, seq: i64) -> bool {
        Self { seq, ..self.clone() }.is_whole()
    }

    fn swapped_with(&self, other: &Self) -> bool {
        (self.would_fit(other) && other.would_fit(self)) || (self.was_written_at(other.seq) && other.was_written_at(self.seq))
    }
}

/// Where a chain does not hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChainFault {
    /// The content or the hash of this entry is not what was written.
    Altered(i64),
    /// This entry is not there.
    Missing(i64),
    /// This entry stands behind the chain's end.
    Inserted(i64),
    /// These two entries stand in each other's place.
    Swapped(i64, i64),
}

/// Verifies a chain as it comes, in order of `seq`, holding only the last entry and those that do not fit.
#[derive(Clone, Debug, Default)]
pub struct Verifier {
    last: Option<Stored>,
    faults: Vec<ChainFault>,
    broken: Vec<Stored>,
}

impl Verifier {
    /// The next entry.
    pub fn push(&mut self, entry: Stored) {
        let (next, end) = self.last.as_ref().map_or((1, START), |last| (last.seq + 1, last.hash));
        self.faults.extend((next..entry.seq).map(ChainFault::Missing));
        if !entry.is_whole() {
            self.broken.push(entry.clone());
        } else if next == entry.seq && entry.previous != end && self.last.as_ref().is_none_or(Stored::is_whole) {
            // Both are whole, and yet they do not meet: the earlier one was written anew.
            self.faults.push(ChainFault::Altered((entry.seq - 1).max(1)));
        }
        self.last = Some(entry);
    }

    /// The faults, given where the chain is said to end: its last position and hash.
    pub fn finish(mut self, head_seq: i64, head: &Hash) -> Vec<ChainFault> {
        let (last, end) = self.last.as_ref().map_or((0, START), |last| (last.seq, last.hash));
        self.faults.extend((last + 1..=head_seq).map(ChainFault::Missing));
        self.faults.extend((head_seq + 1..=last).map(ChainFault::Inserted));
        while let Some(entry) = self.broken.pop() {
            let twin = self.broken.iter().position(|other| entry.swapped_with(other));
            self.faults.push(match twin {
                Some(at) => ChainFault::Swapped(self.broken.remove(at).seq, entry.seq),
                None => ChainFault::Altered(entry.seq),
            });
        }
        if self.faults.is_empty() && end != *head {
            self.faults.push(ChainFault::Altered(head_seq));
        }
        self.faults.sort();
        self.faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn chain(n: i64) -> Vec<Stored> {
        let mut previous = START;
        (1..=n)
            .map(|seq| {
                let fields = vec![format!("event {seq}").into_bytes(), b"x".to_vec()];
                let hash = link(&previous, seq, &[&fields[0], &fields[1]]);
                Stored { seq, fields, previous: std::mem::replace(&mut previous, hash), hash }
            })
            .collect()
    }

    fn faults(stored: &[Stored], head: (i64, Hash)) -> Vec<ChainFault> {
        let mut verifier = Verifier::default();
        for entry in stored {
            verifier.push(entry.clone());
        }
        verifier.finish(head.0, &head.1)
    }

    fn head(stored: &[Stored]) -> (i64, Hash) {
        stored.last().map_or((0, START), |last| (last.seq, last.hash))
    }

    proptest! {
        #[test]
        fn an_untouched_chain_holds(n in 0_i64..20) {
            let stored = chain(n);
            prop_assert_eq!(faults(&stored, head(&stored)), vec![]);
        }

        #[test]
        fn a_changed_byte_is_named(n in 1_i64..20, at in 0_usize..20, byte in 0_usize..7, flip in 1_u8..=255) {
            let mut stored = chain(n);
            let head = head(&stored);
            let at = at % stored.len();
            stored[at].fields[0][byte] ^= flip;
            prop_assert_eq!(faults(&stored, head), vec![ChainFault::Altered(stored[at].seq)]);
        }

        #[test]
        fn a_missing_entry_is_named(n in 1_i64..20, at in 0_usize..20) {
            let mut stored = chain(n);
            let head = head(&stored);
            let gone = stored.remove(at % stored.len());
            prop_assert_eq!(faults(&stored, head), vec![ChainFault::Missing(gone.seq)]);
        }

        #[test]
        fn an_entry_added_behind_the_end_is_named(n in 0_i64..20) {
            let stored = chain(n + 1);
            let end = chain(n);
            prop_assert_eq!(faults(&stored, head(&end)), vec![ChainFault::Inserted(n + 1)]);
        }

        #[test]
        fn swapped_entries_are_named(n in 2_i64..20, a in 0_usize..20, b in 0_usize..20, whole in any::<bool>()) {
            let mut stored = chain(n);
            let head = head(&stored);
            let (a, b) = (a % stored.len(), b % stored.len());
            prop_assume!(a != b);
            let (a, b) = (a.min(b), a.max(b));
            let (left, right) = (stored[a].clone(), stored[b].clone());
            if whole {
                stored[a] = Stored { seq: left.seq, ..right.clone() };
                stored[b] = Stored { seq: right.seq, ..left.clone() };
            } else {
                stored[a].fields = right.fields.clone();
                stored[b].fields = left.fields.clone();
            }
            prop_assert_eq!(faults(&stored, head), vec![ChainFault::Swapped(left.seq, right.seq)]);
        }

        #[test]
        fn an_entry_written_anew_with_its_hash_is_named(n in 2_i64..20, at in 0_usize..20) {
            let mut stored = chain(n);
            let head = head(&stored);
            let at = at % (stored.len() - 1);
            stored[at].fields[0] = b"something else".to_vec();
            let entry = &stored[at];
            stored[at].hash = link(&entry.previous, entry.seq, &[&entry.fields[0], &entry.fields[1]]);
            prop_assert_eq!(faults(&stored, head), vec![ChainFault::Altered(stored[at].seq)]);
        }
    }

    #[test]
    fn a_chain_written_anew_does_not_meet_its_head() {
        let stored = chain(3);
        let mut end = head(&stored);
        end.1[0] ^= 1;
        assert_eq!(faults(&stored, end), vec![ChainFault::Altered(3)]);
    }
}
