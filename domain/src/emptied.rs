//! The certificate of entries of the audit log whose content was destroyed when its time was over. It says which, to the entry.

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::certificate::{Certificate, plain};
use crate::chain::Hash;
use crate::receipt::PublicKeys;

const TITLE: &str = "Family Hub certificate of destroyed entries, version 1";

/// Which entries: a change of one of them changes the digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entries {
    pub count: u64,
    pub first: u64,
    pub last: u64,
    /// SHA-256 over places and leaves, in order.
    pub digest: Hash,
}

/// Entries as they are counted, in order of their places.
#[derive(Clone, Debug)]
pub struct EntryTally {
    count: u64,
    first: u64,
    last: u64,
    hasher: Sha256,
}

impl Default for EntryTally {
    fn default() -> Self {
        Self { count: 0, first: 0, last: 0, hasher: Sha256::new_with_prefix(b"portal destroyed entries 1\0") }
    }
}

impl EntryTally {
    /// Counts one more.
    pub fn push(&mut self, index: u64, leaf: &Hash) {
        self.first = if self.count == 0 { index } else { self.first };
        (self.count, self.last) = (self.count + 1, index);
        self.hasher.update(index.to_be_bytes());
        self.hasher.update(leaf);
    }

    /// `None` of none.
    pub fn finish(self) -> Option<Entries> {
        let Self { count, first, last, hasher } = self;
        (count > 0).then(|| Entries { count, first, last, digest: hasher.finalize().into() })
    }
}

/// What such a certificate says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emptied {
    /// Which entries.
    pub entries: Entries,
    /// They were all from before this London day.
    pub before: Date,
    /// The London day on which they were destroyed.
    pub destroyed: Date,
    /// Why, in the operator's words.
    pub reason: String,
}

impl Emptied {
    /// The certificate of it, signed by the key with this secret.
    pub fn sign(&self, seed: &[u8; 32]) -> Certificate {
        let Self { entries: Entries { count, first, last, digest }, before, destroyed, reason } = self;
        let rows = [
            ("Entries", count.to_string()),
            ("First", first.to_string()),
            ("Last", last.to_string()),
            ("Digest", hex::encode(digest)),
            ("Before", before.to_string()),
            ("Destroyed", destroyed.to_string()),
            ("Reason", plain(reason)),
        ];
        Certificate::signed(TITLE, &rows, seed)
    }

    /// Reads a certificate that one of these keys signed.
    pub fn read(text: &str, keys: &PublicKeys) -> Option<Self> {
        let signed = Certificate::read(text, TITLE).ok().filter(|certificate| certificate.verify(keys).is_ok())?;
        let number = |name| signed.line(name)?.parse().ok();
        let digest = hex::decode(signed.line("Digest")?).ok()?.try_into().ok()?;
        let entries = Entries { count: number("Entries")?, first: number("First")?, last: number("Last")?, digest };
        let day = |name| signed.line(name)?.parse().ok();
        Some(Self { entries, before: day("Before")?, destroyed: day("Destroyed")?, reason: signed.line("Reason")?.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::receipt::{PublicKey, public_key};
    use jiff::civil::date;

    fn tally(entries: &[(u64, u8)]) -> Option<Entries> {
        let mut tally = EntryTally::default();
        for (index, leaf) in entries {
            tally.push(*index, &[*leaf; 32]);
        }
        tally.finish()
    }

    #[test]
    fn it_names_its_entries_and_no_others() {
        let keys = PublicKeys(vec![PublicKey { public: public_key(&[7; 32]), from: "2026-01-01".into(), until: None }]);
        let entries = tally(&[(3, 1), (5, 2)]).unwrap();
        assert_eq!((entries.count, entries.first, entries.last), (2, 3, 5));
        for other in [&[(3, 1)][..], &[(3, 1), (4, 2)], &[(3, 1), (5, 3)], &[(3, 1), (4, 9), (5, 2)]] {
            assert_ne!(tally(other), Some(entries.clone()));
        }
        assert_eq!(tally(&[]), None);
        let said = Emptied { entries, before: date(2001, 11, 26), destroyed: date(2026, 11, 26), reason: "Retention".into() };
        let text = said.sign(&[7; 32]).to_text();
        assert_eq!(Emptied::read(&text, &keys), Some(said.clone()));
        assert_eq!(Emptied::read(&text.replace("Last: 5", "Last: 6"), &keys), None);
        assert_eq!(Emptied::read(&said.sign(&[8; 32]).to_text(), &keys), None);
        assert!(text.parse::<Certificate>().is_err(), "it is no certificate of a case");
    }
}
