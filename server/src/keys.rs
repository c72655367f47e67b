//! The master key and what is derived from it. Each use has a key of its own (HKDF-SHA-256).

use std::fs::{DirBuilder, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;
use std::sync::Arc;

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use store::KeyRing;
use subtle::ConstantTimeEq;
use uuid::Uuid;

use crate::epochs::Epochs;
use crate::random;

/// Keys for forms, codes and files.
#[derive(Clone)]
pub struct Keys {
    forms: [u8; 32],
    codes: [u8; 32],
    claims: [u8; 32],
    seal: [u8; 32],
    tags: [u8; 32],
    people: [u8; 32],
    devices: [u8; 32],
    epochs: Arc<Epochs>,
}

impl KeyRing for Keys {
    fn epoch(&self, epoch: i64) -> Option<[u8; 32]> {
        self.epochs.key(epoch)
    }

    fn tags(&self) -> [u8; 32] {
        self.tags
    }
}

/// The key file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// It cannot be read or made.
    #[error("the key file {0} cannot be used: {1}")]
    File(String, std::io::Error),
    /// It is not 32 bytes in base64.
    #[error("the key file {0} does not hold 32 bytes in base64")]
    Content(String),
}

/// What was sealed cannot be opened: it was changed, or sealed with another key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sealed data does not open")]
pub struct Unsealable;

impl Keys {
    /// Reads the master key, or makes one (readable only by its owner) where there is none.
    ///
    /// # Errors
    /// [`KeyError`], naming the file.
    pub fn load(path: &Path) -> Result<Self, KeyError> {
        let name = path.display().to_string();
        let text = match std::fs::read_to_string(path) {
            Err(cause) if cause.kind() == ErrorKind::NotFound => make(path).map_err(|e| KeyError::File(name.clone(), e))?,
            read => read.map_err(|e| KeyError::File(name.clone(), e))?,
        };
        let master = STANDARD.decode(text.trim()).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        let master = master.ok_or(KeyError::Content(name))?;
        let folder = path.parent().unwrap_or(Path::new(".")).join("epochs");
        let epochs = Epochs::open(folder.clone(), master).map_err(|e| KeyError::File(folder.display().to_string(), e))?;
        Ok(Self { epochs: Arc::new(epochs), ..Self::derive(&master) })
    }

    /// The secrets of epochs.
    pub fn epochs(&self) -> &Epochs {
        &self.epochs
    }

    /// The keys of a master key, with epochs that nothing on the disk remembers: for tests.
    ///
    /// # Panics
    /// Never: HKDF gives 32 bytes.
    pub fn derive(master: &[u8; 32]) -> Self {
        let hkdf = Hkdf::<Sha256>::new(None, master);
        let key = |purpose: &str| {
            let mut key = [0; 32];
            hkdf.expand(purpose.as_bytes(), &mut key).expect("32 bytes are a length HKDF gives");
            key
        };
        Self {
            forms: key("portal forms 1"),
            codes: key("portal codes 1"),
            claims: key("portal claims 1"),
            seal: key("portal seal 1"),
            tags: key("portal entry tags 1"),
            epochs: Arc::new(Epochs::forgetful(*master)),
            people: key("portal people 1"),
            devices: key("portal devices 1"),
        }
    }

    /// The token of a form shown to this visitor in this session.
    pub fn form_token(&self, visitor: &str, session: &str) -> String {
        URL_SAFE_NO_PAD.encode(mac(&self.forms, &[visitor.as_bytes(), session.as_bytes()]))
    }

    /// Whether a form carries its token. Takes the same time for every wrong one.
    pub fn is_form_token(&self, token: &str, visitor: &str, session: &str) -> bool {
        self.form_token(visitor, session).as_bytes().ct_eq(token.as_bytes()).into()
    }

    /// What is stored of a one-time code. Six digits alone could be guessed from a plain hash.
    pub fn code_hash(&self, id: &str, code: &str) -> [u8; 32] {
        mac(&self.codes, &[id.as_bytes(), code.as_bytes()])
    }

    /// What shows that the portal itself said to a session when it began something.
    pub fn begun_tag(&self, act: &str, session: Uuid, at: i64) -> [u8; 32] {
        mac(&self.codes, &[b"begun", act.as_bytes(), session.as_bytes(), &at.to_be_bytes()])
    }

    /// The identity of a code that a browser asks for: nobody else's browser can say that it asked.
    pub fn code_id(&self, visitor: &str) -> Uuid {
        let seed = random::bytes::<8>();
        let mut id = [0; 16];
        id[..8].copy_from_slice(&seed);
        id[8..].copy_from_slice(&mac(&self.codes, &[b"id", &seed, visitor.as_bytes()])[..8]);
        Uuid::from_bytes(id)
    }

    /// Whether this browser asked for a code of this identity.
    pub fn is_code_id(&self, id: Uuid, visitor: &str) -> bool {
        let (seed, tag) = id.as_bytes().split_at(8);
        mac(&self.codes, &[b"id", seed, visitor.as_bytes()])[..8].ct_eq(tag).into()
    }

    /// What proves that a device's cookie is ours, and tags what it holds.
    pub fn device_tag(&self, parts: &[&[u8]]) -> [u8; 32] {
        mac(&self.devices, parts)
    }

    /// What the code on a letter is made from: nobody without the master key can work it out.
    pub fn claim(&self, case: &str) -> [u8; 8] {
        *mac(&self.claims, &[case.as_bytes()]).first_chunk().unwrap_or(&[0; 8])
    }

    /// What is kept of the key of a person who was destroyed.
    pub fn person_mac(&self, person: &str) -> [u8; 32] {
        mac(&self.people, &[person.as_bytes()])
    }

    /// Seals a small secret; `context` must be given again to open it.
    pub fn seal(&self, context: &str, secret: &[u8]) -> Vec<u8> {
        let nonce = random::bytes::<12>();
        [&nonce[..], &encrypt(&self.seal, nonce, context.as_bytes(), secret)].concat()
    }

    /// Opens what [`Keys::seal`] sealed.
    ///
    /// # Errors
    /// [`Unsealable`].
    pub fn open(&self, context: &str, sealed: &[u8]) -> Result<Vec<u8>, Unsealable> {
        let (nonce, sealed) = sealed.split_first_chunk::<12>().ok_or(Unsealable)?;
        decrypt(&self.seal, *nonce, context.as_bytes(), sealed)
    }
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys")
    }
}

/// AES-256-GCM. A nonce is used once with a key.
pub(crate) fn encrypt(key: &[u8; 32], nonce: [u8; 12], context: &[u8], plain: &[u8]) -> Vec<u8> {
    let cipher = Aes256Gcm::new(key.into());
    cipher.encrypt(&Nonce::from(nonce), Payload { msg: plain, aad: context }).expect("a piece is far below GCM's limit")
}

pub(crate) fn decrypt(key: &[u8; 32], nonce: [u8; 12], context: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Unsealable> {
    let cipher = Aes256Gcm::new(key.into());
    cipher.decrypt(&Nonce::from(nonce), Payload { msg: sealed, aad: context }).map_err(|_| Unsealable)
}

fn mac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key).expect("HMAC takes any key length");
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

fn make(path: &Path) -> std::io::Result<String> {
    if let Some(folder) = path.parent() {
        DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    }
    let text = STANDARD.encode(random::bytes::<32>());
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_file_is_made_once_and_read_again() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("keys/master.key");
        let (first, again) = (Keys::load(&path).unwrap(), Keys::load(&path).unwrap());
        assert_eq!(first.form_token("v", "s"), again.form_token("v", "s"));
        std::fs::write(&path, "short").unwrap();
        assert!(matches!(Keys::load(&path), Err(KeyError::Content(_))));
    }

    #[test]
    fn a_form_token_is_for_one_visitor_and_session() {
        let keys = Keys::derive(&[1; 32]);
        let token = keys.form_token("visitor", "session");
        assert!(keys.is_form_token(&token, "visitor", "session"));
        for (visitor, session) in [("visitor", ""), ("other", "session"), ("visitorsession", ""), ("", "visitorsession")] {
            assert!(!keys.is_form_token(&token, visitor, session));
        }
    }

    #[test]
    fn what_is_sealed_opens_only_in_its_context_and_unchanged() {
        let keys = Keys::derive(&[1; 32]);
        let sealed = keys.seal("mail", b"secret");
        assert_eq!(keys.open("mail", &sealed).unwrap(), b"secret");
        assert_eq!(keys.open("file", &sealed), Err(Unsealable));
        let mut changed = sealed.clone();
        *changed.last_mut().unwrap() ^= 1;
        assert_eq!(keys.open("mail", &changed), Err(Unsealable));
        assert_eq!(keys.open("mail", b"short"), Err(Unsealable));
    }
}
