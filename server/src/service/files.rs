//! Files, sealed piece by piece with a key of their own. Destroying the wrapped key erases the file, backups included.

use std::io::Read;

use domain::id::FileId;
use futures_util::stream::{self, Stream};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use store::file::FileInfo;
use store::{Store, UnitOfWork};

use crate::keys::{self, Keys};
use crate::random;

const PIECE: usize = 256 * 1024;
const PIECE_I64: i64 = 256 * 1024;

/// A file as somebody sends it.
#[derive(Debug)]
pub struct Sent {
    /// Its name, cleaned.
    pub name: String,
    /// Its content; `None` where it was larger than may be.
    pub content: Option<Vec<u8>>,
}

/// A file that was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// Its identity.
    pub id: FileId,
    /// SHA-256 of its content.
    pub sha256: [u8; 32],
    /// Bytes.
    pub size: u64,
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
    keys: &Keys,
    mut source: impl Read,
    media_type: &str,
    now: Timestamp,
) -> Result<StoredFile, FileError> {
    let id = FileId(random::id());
    let key = random::bytes::<32>();
    let wrapped_key = keys.seal(&context(id), &key);
    let empty = FileInfo { sha256: [0; 32], size: 0, media_type: media_type.to_owned(), wrapped_key };
    unit.add_file(id, &empty, now.as_microsecond()).await?;
    let (mut hasher, mut size, mut n) = (Sha256::new(), 0_u64, 0_u32);
    loop {
        let mut piece = Vec::with_capacity(PIECE);
        source.by_ref().take(PIECE as u64).read_to_end(&mut piece)?;
        let last = piece.len() < PIECE;
        hasher.update(&piece);
        size += piece.len() as u64;
        let sealed = keys::encrypt(&key, nonce(n, last), context(id).as_bytes(), &piece);
        unit.add_chunk(id, i64::from(n), sealed).await?;
        if last {
            break;
        }
        n += 1;
    }
    let sha256: [u8; 32] = hasher.finalize().into();
    unit.finish_file(id, &sha256, i64::try_from(size).unwrap_or(i64::MAX)).await?;
    Ok(StoredFile { id, sha256, size })
}

/// A file's content, piece by piece. `None` when there is no such file.
///
/// # Errors
/// [`FileError::Sealed`] when its key does not open; a piece that was changed ends the stream with the same error.
pub async fn get(
    store: &Store,
    keys: &Keys,
    id: FileId,
) -> Result<Option<(FileInfo, impl Stream<Item = Result<Vec<u8>, FileError>> + use<>)>, FileError> {
    let Some(info) = store.lookup_file(id).await? else { return Ok(None) };
    let key = keys.open(&context(id), &info.wrapped_key).map_err(|_| FileError::Sealed)?;
    let key: [u8; 32] = key.try_into().map_err(|_| FileError::Sealed)?;
    let last = u32::try_from(info.size / PIECE_I64).map_err(|_| FileError::Sealed)?;
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
