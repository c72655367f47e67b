//! What the store takes from the world: keys, time, randomness. Nothing else in this crate asks for them.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use hmac::{Hmac, Mac};
use jiff::Timestamp;
use sha2::Sha256;
use uuid::{Builder, Uuid};

/// A key of AES-256-GCM or of an HMAC.
pub type Key = [u8; 32];

/// The keys, which live outside the database and its backups.
pub trait KeyRing: Send + Sync {
    /// The key of an epoch, which wraps the keys of rows; `None` once its secret is destroyed.
    fn epoch(&self, epoch: i64) -> Option<Key>;
    /// The key of the tags of entries that wait.
    fn tags(&self) -> Key;
}

/// Fills with random bytes.
pub type Fill = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// Keys, time and randomness.
#[derive(Clone)]
pub struct Edge {
    keys: Arc<dyn KeyRing>,
    now: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    fill: Fill,
    last: Arc<Mutex<(u64, u16)>>,
}

impl Edge {
    /// Puts them together.
    pub fn new(keys: Arc<dyn KeyRing>, now: Arc<dyn Fn() -> Timestamp + Send + Sync>, fill: Fill) -> Self {
        Self { keys, now, fill, last: Arc::default() }
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.now)()
    }

    pub(crate) fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.fill)(&mut bytes);
        bytes
    }

    pub(crate) fn epoch(&self, epoch: i64) -> Option<Key> {
        self.keys.epoch(epoch)
    }

    /// The identity of an entry: a UUID of version 7 that is larger than every one before it, also when the clock was set back.
    pub(crate) fn entry_id(&self, at: Timestamp) -> Uuid {
        let (ms, count) = {
            let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
            let now = u64::try_from(at.as_millisecond()).unwrap_or(0);
            *last = match *last {
                (ms, _) if now > ms => (now, 0),
                (ms, count) if count < 0xfff => (ms, count + 1),
                (ms, _) => (ms + 1, 0),
            };
            *last
        };
        let mut bytes = self.random::<10>();
        bytes[..2].copy_from_slice(&count.to_be_bytes());
        Builder::from_unix_timestamp_millis(ms, &bytes).into_uuid()
    }

    /// What shows that a key of an epoch is the same one; it tells nothing of the key.
    pub(crate) fn check(&self, epoch: i64) -> Option<Key> {
        self.epoch(epoch).map(|key| mac(&key, b"portal epoch check"))
    }

    /// What finds a row by a sealed text of its column; who has not the key of the epoch cannot even try a guess.
    pub(crate) fn finder(&self, epoch: i64, column: &str, text: &[u8]) -> Option<Key> {
        self.epoch(epoch).map(|key| mac(&key, &[b"portal finder 1\0", column.as_bytes(), &[0], text].concat()))
    }

    /// What shows that the portal wrote an entry that waits.
    pub(crate) fn tag(&self, leaf: &[u8]) -> Key {
        mac(&self.keys.tags(), leaf)
    }

    /// What stands in a reading for whose data it was. Without the key it tells nothing, nor that two readings are about the same.
    pub(crate) fn reading_tag(&self, entry: Uuid, kind: &str, id: &str) -> String {
        let named = [b"portal reading 1\0", &entry.as_bytes()[..], kind.as_bytes(), b"=", id.as_bytes()].concat();
        hex::encode(&self.tag(&named)[..16])
    }

    /// Encrypts, with a random nonce before it: a unit that was rolled back left its bytes on the disk.
    pub(crate) fn encrypt(&self, key: &Key, place: &[u8], plain: &[u8]) -> Vec<u8> {
        let nonce = self.random::<12>();
        let cipher = Aes256Gcm::new(key.into());
        let sealed = cipher.encrypt(&Nonce::from(nonce), Payload { msg: plain, aad: place });
        [&nonce[..], &sealed.expect("what is stored is far below GCM's limit")].concat()
    }
}

/// Opens what [`Edge::encrypt`] sealed for the same place.
pub(crate) fn decrypt(key: &Key, place: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_first_chunk::<12>()?;
    Aes256Gcm::new(key.into()).decrypt(&Nonce::from(*nonce), Payload { msg: sealed, aad: place }).ok()
}

fn mac(key: &Key, bytes: &[u8]) -> Key {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key).expect("HMAC takes any key length");
    mac.update(bytes);
    mac.finalize().into_bytes().into()
}

impl fmt::Debug for Edge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Edge")
    }
}
