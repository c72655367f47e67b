//! Files, sealed piece by piece with a key of their own. Destroying the wrapped key erases the file, once its epoch has ended also in backups.

use std::io::Read;
use std::pin::pin;

use bytes::Bytes;
use domain::id::FileId;
use futures_util::stream::{self, Stream, TryStreamExt};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use store::file::{OpenFile, Opener};
use store::{Store, UnitOfWork};

use crate::keys;
use crate::random;
use crate::state::Portal;

const PIECE: usize = store::file::PIECE as usize;

/// A file as somebody sends it.
#[derive(Debug)]
pub struct Sent {
    /// Its name, cleaned.
    pub name: String,
    /// Its content; `None` where it was larger than may be.
    pub content: Option<Bytes>,
}

/// A file that was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// Its identity.
    pub id: FileId,
    /// SHA-256 of its content.
    pub sha256: [u8; 32],
    /// In bytes.
    pub size: u64,
}

/// The most that all files may take, in bytes.
pub fn room_for_files(portal: &Portal) -> i64 {
    portal.config.files_mb.saturating_mul(1024 * 1024)
}

/// Why a file cannot be stored or read.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The source cannot be read.
    #[error("the file cannot be read")]
    Read(#[from] std::io::Error),
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// It was changed, or sealed with another master key.
    #[error("the stored file does not open")]
    Sealed,
}

/// Stores a file in this unit of work, never holding more than one piece in memory.
///
/// # Errors
/// [`FileError::Read`] when the source fails, [`FileError::Store`] when the store does.
pub async fn put(
    unit: &mut UnitOfWork,
    mut source: impl Read,
    media_type: &str,
    now: Timestamp,
) -> Result<StoredFile, FileError> {
    let mut sealing = Sealing::begin(unit, media_type, now).await?;
    while sealing.piece(unit, &mut source).await? {}
    sealing.finish(unit).await
}

/// A file while it is stored: piece by piece, in one unit of work or in several.
pub struct Sealing {
    id: FileId,
    key: [u8; 32],
    hasher: Sha256,
    size: u64,
    now: Timestamp,
    n: u32,
}

impl Sealing {
    /// Begins a file.
    ///
    /// # Errors
    /// [`FileError::Store`].
    pub async fn begin(unit: &mut UnitOfWork, media_type: &str, now: Timestamp) -> Result<Self, FileError> {
        let id = FileId(random::id());
        let key = unit.add_file(id, media_type, now).await?;
        Ok(Self { id, key, now, hasher: Sha256::new(), size: 0, n: 0 })
    }

    /// Its identity.
    pub fn id(&self) -> FileId {
        self.id
    }

    /// Seals the next piece; false after the last.
    ///
    /// # Errors
    /// [`FileError::Read`], [`FileError::Store`].
    pub async fn piece(&mut self, unit: &mut UnitOfWork, source: &mut impl Read) -> Result<bool, FileError> {
        let mut piece = Vec::with_capacity(PIECE);
        source.by_ref().take(PIECE as u64).read_to_end(&mut piece)?;
        let last = piece.len() < PIECE;
        self.hasher.update(&piece);
        self.size += piece.len() as u64;
        let sealed = keys::encrypt(&self.key, nonce(self.n, last), context(self.id).as_bytes(), &piece);
        unit.add_chunk(self.id, i64::from(self.n), sealed).await?;
        self.n += 1;
        Ok(!last)
    }

    /// Notes what was stored, after the last piece.
    ///
    /// # Errors
    /// [`FileError::Store`].
    pub async fn finish(self, unit: &mut UnitOfWork) -> Result<StoredFile, FileError> {
        let sha256: [u8; 32] = self.hasher.finalize().into();
        unit.finish_file(self.id, &sha256, i64::try_from(self.size).unwrap_or(i64::MAX), self.now).await?;
        Ok(StoredFile { id: self.id, sha256, size: self.size })
    }
}

/// A file's content, piece by piece, for somebody who may open it. `None` when there is no such file.
///
/// # Errors
/// [`FileError::Store`] when its key does not open; a piece that was changed ends the stream with the same error.
pub async fn get(
    store: &Store,
    opener: Opener<'_>,
    id: FileId,
) -> Result<Option<(OpenFile, impl Stream<Item = Result<Vec<u8>, FileError>> + use<>)>, FileError> {
    let Some(info) = store.open_file(opener, id).await? else { return Ok(None) };
    let key = info.key;
    let last = u32::try_from(info.size / i64::from(store::file::PIECE)).map_err(|_| FileError::Sealed)?;
    let pieces = stream::try_unfold((store.clone(), 0_u32), move |(store, n)| async move {
        if n > last {
            return Ok(None);
        }
        let sealed = store.lookup_chunk(id, i64::from(n)).await?.ok_or(FileError::Sealed)?;
        let piece = keys::decrypt(&key, nonce(n, n == last), context(id).as_bytes(), &sealed).map_err(|_| FileError::Sealed)?;
        Ok(Some((piece, (store, n + 1))))
    });
    Ok(Some((info, pieces)))
}

/// The whole of a file, held once. `None` when there is no such file.
///
/// # Errors
/// As [`get`].
pub async fn whole(store: &Store, opener: Opener<'_>, id: FileId) -> Result<Option<Bytes>, FileError> {
    let Some((info, pieces)) = get(store, opener, id).await? else { return Ok(None) };
    let mut pieces = pin!(pieces);
    let mut content = Vec::with_capacity(usize::try_from(info.size).unwrap_or_default());
    while let Some(piece) = pieces.try_next().await? {
        content.extend(piece);
    }
    Ok(Some(content.into()))
}

fn context(id: FileId) -> String {
    format!("file {id}")
}

/// The place of a piece, and whether it is the last: pieces cannot be swapped, dropped or added (the STREAM construction).
fn nonce(n: u32, last: bool) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[7..11].copy_from_slice(&n.to_be_bytes());
    nonce[11] = u8::from(last);
    nonce
}
