//! The secrets of key epochs: files beside the master key, outside the database and its backups. An epoch whose secret is destroyed is
//! over for good.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hkdf::Hkdf;
use sha2::Sha256;

use crate::random;

/// The secrets, and the keys that were made from them so far.
pub struct Epochs {
    folder: Option<PathBuf>,
    master: [u8; 32],
    known: Mutex<BTreeMap<i64, [u8; 32]>>,
    gone: Mutex<BTreeSet<i64>>,
}

impl Epochs {
    /// Those of a folder, which is made with the secret of the first epoch where there is none. Whether they belong to the
    /// database is for who opens that to ask.
    ///
    /// # Errors
    /// When the folder cannot be read or made.
    pub fn open(folder: PathBuf, master: [u8; 32]) -> io::Result<Self> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder)?;
        let is_key =
            |entry: io::Result<fs::DirEntry>| Ok::<_, io::Error>(entry?.path().extension().is_some_and(|end| end == "key"));
        let keys = fs::read_dir(&folder)?.map(is_key).collect::<io::Result<Vec<bool>>>()?;
        let epochs = Self { folder: Some(folder), ..Self::forgetful(master) };
        if !keys.contains(&true) {
            epochs.make(1)?;
        }
        Ok(epochs)
    }

    /// Without a folder: every secret is the same nothing. For tests.
    pub fn forgetful(master: [u8; 32]) -> Self {
        Self { folder: None, master, known: Mutex::default(), gone: Mutex::default() }
    }

    /// The key of an epoch: from its secret and the master key. `None` once the secret is destroyed.
    pub fn key(&self, epoch: i64) -> Option<[u8; 32]> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = known.get(&epoch) {
            return Some(*key);
        }
        let secret = match &self.folder {
            Some(folder) => read(&folder.join(name(epoch)))?,
            None if self.gone.lock().unwrap_or_else(PoisonError::into_inner).contains(&epoch) => return None,
            None => [0; 32],
        };
        let mut key = [0; 32];
        let info = format!("portal epoch {epoch}");
        Hkdf::<Sha256>::new(Some(&self.master), &secret).expand(info.as_bytes(), &mut key).ok()?;
        known.insert(epoch, key);
        Some(key)
    }

    /// Makes the secret of a new epoch. It is on the disk when this returns.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn make(&self, epoch: i64) -> io::Result<()> {
        let Some(folder) = &self.folder else { return Ok(()) };
        let path = folder.join(name(epoch));
        let unfinished = folder.join(random::id().to_string());
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&unfinished)?;
        file.write_all(STANDARD.encode(random::bytes::<32>()).as_bytes())?;
        file.sync_all()?;
        // Never in the place of one that is there: keys may be wrapped by it already.
        let linked = fs::hard_link(&unfinished, path);
        fs::remove_file(unfinished)?;
        match linked {
            Err(cause) if cause.kind() != io::ErrorKind::AlreadyExists => Err(cause),
            _ => File::open(folder)?.sync_all(),
        }
    }

    /// Destroys the secret of an epoch: overwritten, then removed.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn destroy(&self, epoch: i64) -> io::Result<()> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).remove(&epoch);
        let Some(folder) = &self.folder else {
            self.gone.lock().unwrap_or_else(PoisonError::into_inner).insert(epoch);
            return Ok(());
        };
        let path = folder.join(name(epoch));
        match OpenOptions::new().write(true).open(&path) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(()),
            opened => {
                let mut file = opened?;
                file.write_all(&[b'A'; 44])?;
                file.sync_all()?;
            }
        }
        fs::remove_file(path)?;
        File::open(folder)?.sync_all()
    }

    /// Forgets keys whose secrets another process has destroyed. Not at once when they are used: what is being read from before opens.
    pub fn forget_destroyed(&self) {
        let Some(folder) = &self.folder else { return };
        let is_there = |epoch: &i64| folder.join(name(*epoch)).try_exists().unwrap_or(true);
        self.known.lock().unwrap_or_else(PoisonError::into_inner).retain(|epoch, _| is_there(epoch));
    }

    /// A file beside the secrets.
    pub fn beside(&self, name: &str) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(name))
    }
}

fn name(epoch: i64) -> String {
    format!("{epoch}.key")
}

fn read(path: &Path) -> Option<[u8; 32]> {
    STANDARD.decode(fs::read_to_string(path).ok()?.trim()).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_destroyed_secret_is_gone_for_every_process() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("epochs");
        let epochs = Epochs::open(folder.clone(), [1; 32]).unwrap();
        epochs.make(2).unwrap();
        let (first, second) = (epochs.key(1).unwrap(), epochs.key(2).unwrap());
        assert_ne!(first, second);
        let again = Epochs::open(folder.clone(), [1; 32]).unwrap();
        assert_eq!(again.key(1), Some(first));
        assert_ne!(Epochs::open(folder.clone(), [2; 32]).unwrap().key(1), Some(first), "it takes the master key too");
        epochs.destroy(1).unwrap();
        let later = Epochs::open(folder, [1; 32]).unwrap();
        assert_eq!((epochs.key(1), later.key(1), later.key(2)), (None, None, Some(second)));
        again.forget_destroyed();
        assert_eq!((again.key(1), again.key(2)), (None, Some(second)), "also for one that has used it");
    }
}
