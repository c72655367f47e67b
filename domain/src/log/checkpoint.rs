//! A signed statement of how long the log is and what is in it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use super::hash::sha;
use crate::chain::Hash;

/// A size and a root; signed in the form of C2SP tlog-checkpoint and signed-note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// How many entries.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
}

/// What the checkpoints of a portal begin with: its host, as `portal.example/audit`.
pub fn origin_of(address: &str) -> String {
    let host = address.split_once("://").map_or(address, |(_, host)| host);
    format!("{}/audit", host.trim_end_matches('/'))
}

impl Checkpoint {
    fn text(&self, origin: &str) -> String {
        format!("{origin}\n{}\n{}\n", self.size, STANDARD.encode(self.root))
    }

    /// The root in base64, as a note and a receipt write it.
    pub fn root_text(&self) -> String {
        STANDARD.encode(self.root)
    }

    /// The signed note. `origin` also names the key: no space, no plus sign. `seed` is the key's secret half.
    pub fn sign(&self, origin: &str, seed: &[u8; 32]) -> String {
        let (text, key) = (self.text(origin), SigningKey::from_bytes(seed));
        let signature = [&key_id(origin, &key.verifying_key())[..], &key.sign(text.as_bytes()).to_bytes()].concat();
        format!("{text}\n\u{2014} {origin} {}\n", STANDARD.encode(signature))
    }

    /// The origin that a note names.
    pub fn origin_of(note: &str) -> Option<&str> {
        note.lines().next().filter(|origin| !origin.is_empty())
    }

    /// Reads a note whatever its signatures say: for one that was kept where nobody else writes.
    pub fn read(note: &str, origin: &str) -> Option<Self> {
        let (text, _) = note.split_once("\n\n")?;
        let (size, root) = text.strip_prefix(origin)?.strip_prefix('\n')?.split_once('\n')?;
        let read = Self { size: size.parse().ok()?, root: STANDARD.decode(root).ok()?.try_into().ok()? };
        note.starts_with(&read.text(origin)).then_some(read)
    }

    /// Reads a note that one of these public keys signed. What is checked is the text written anew, so that nothing has two
    /// spellings.
    pub fn open(note: &str, origin: &str, keys: &[[u8; 32]]) -> Option<Self> {
        let (_, signatures) = note.split_once("\n\n")?;
        let read = Self::read(note, origin)?;
        let text = read.text(origin);
        let is_signed = |line: &str| {
            let signature = STANDARD.decode(line.strip_prefix("\u{2014} ")?.strip_prefix(origin)?.strip_prefix(' ')?).ok()?;
            let (id, signature) = signature.split_at_checked(4)?;
            let keys = keys.iter().filter_map(|key| VerifyingKey::from_bytes(key).ok());
            let key = keys.into_iter().find(|key| key_id(origin, key) == id)?;
            key.verify_strict(text.as_bytes(), &Signature::from_slice(signature).ok()?).ok()
        };
        signatures.lines().any(|line| is_signed(line).is_some()).then_some(read)
    }
}

fn key_id(name: &str, key: &VerifyingKey) -> Vec<u8> {
    sha(&[name.as_bytes(), b"\n\x01", key.as_bytes()])[..4].to_vec()
}
