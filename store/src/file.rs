//! Stored files, in sealed pieces, each file with a key of its own.

use domain::id::FileId;
use domain::policy::{Proof, ReadCase};
use jiff::Timestamp;

use crate::audit::{FactKind, Subject, file_columns};
use crate::edge::Key;
use crate::value::hash_of;
use crate::{Result, Store, UnitOfWork, epoch};

statements! {
    ADD = "INSERT INTO file (file_id, sha256, size, media_type, epoch, wrapped, created_us) VALUES ($1, NULL, 0, $2, $3, $4, $5)";
    FINISH = "UPDATE file SET sha256 = $2, size = $3 WHERE file_id = $1";
    CHUNK_ADD = "INSERT INTO file_chunk (file_id, n, sealed) VALUES ($1, $2, $3)";
    FIND = "SELECT sha256, size, media_type, epoch, wrapped FROM file WHERE file_id = $1 AND wrapped IS NOT NULL AND sha256 IS NOT NULL";
    HERE = "SELECT count(*) FROM file WHERE file_id = $1 AND wrapped IS NOT NULL AND sha256 IS NOT NULL";
    REMOVE = "DELETE FROM file WHERE file_id = $1";
    CHUNK = "SELECT sealed FROM file_chunk WHERE file_id = $1 AND n = $2";
}

/// Bytes of a piece. A file always ends with a piece that is shorter, or empty.
pub const PIECE: u32 = 256 * 1024;

/// Who opens a file.
#[derive(Clone, Copy, Debug)]
pub enum Opener<'p> {
    /// Somebody who may read the case that it belongs to.
    Reader(&'p Proof<ReadCase>),
    /// The portal, to have it scanned: nobody reads it.
    Scanner,
}

/// A file that can be opened.
#[derive(Clone)]
pub struct OpenFile {
    /// SHA-256 of its content.
    pub sha256: [u8; 32],
    /// In bytes.
    pub size: i64,
    pub media_type: String,
    pub key: Key,
}

impl Store {
    /// Opens a file: its description and key. `None` when it is not there, or was destroyed. The reading is noted.
    pub async fn open_file(&self, opener: Opener<'_>, id: FileId) -> Result<Option<OpenFile>> {
        type Row = (Vec<u8>, i64, String, i64, Vec<u8>);
        let row: Option<Row> = self.q(FIND).bind(id.0).opt().await?;
        let Some((hash, size, media_type, epoch, wrapped)) = row else { return Ok(None) };
        if let Opener::Reader(proof) = opener {
            self.seen(proof, [Subject::Case(proof.resource().case), Subject::File(id)]).await?;
        }
        let key = epoch::unwrap(self.edge()?, id.0, &(epoch, wrapped));
        let key = key.ok_or_else(|| crate::Error::Corrupt(format!("the key of file {id} does not open")))?;
        Ok(Some(OpenFile { sha256: hash_of(&hash)?, size, media_type, key }))
    }

    /// Which of these files of a case are not here any more: destroyed with their key.
    pub async fn files_gone(&self, _: &Proof<ReadCase>, files: impl Iterator<Item = FileId>) -> Result<Vec<FileId>> {
        let mut gone = Vec::new();
        for file in files {
            let (here,): (i64,) = self.q(HERE).bind(file.0).one().await?;
            gone.extend((here == 0).then_some(file));
        }
        Ok(gone)
    }

    /// A sealed piece of a file: nothing without the file's key.
    pub async fn lookup_chunk(&self, id: FileId, n: i64) -> Result<Option<Vec<u8>>> {
        Ok(self.q(CHUNK).bind(id.0).bind(n).opt::<(Vec<u8>,)>().await?.map(|(sealed,)| sealed))
    }
}

impl UnitOfWork {
    /// Begins a file; its key. Digest and size follow with [`UnitOfWork::finish_file`].
    pub async fn add_file(&mut self, id: FileId, media_type: &str, now: Timestamp) -> Result<Key> {
        let (key, (epoch, wrapped)) = self.make_key(id.0).await?;
        let q = self.q(ADD).bind(id.0).bind(media_type.to_owned()).bind(epoch).bind(wrapped);
        q.bind(now.as_microsecond()).exec_one().await?;
        Ok(key)
    }

    /// Adds a sealed piece.
    pub async fn add_chunk(&mut self, id: FileId, n: i64, sealed: Vec<u8>) -> Result<()> {
        self.q(CHUNK_ADD).bind(id.0).bind(n).bind(sealed).exec_one().await
    }

    /// Notes the digest and the size.
    pub async fn finish_file(&mut self, id: FileId, sha256: &[u8; 32], size: i64, now: Timestamp) -> Result<()> {
        self.q(FINISH).bind(id.0).bind(sha256.to_vec()).bind(size).exec_one().await?;
        let columns = file_columns(self.store.edge()?, Some(sha256), size);
        let columns: Vec<Option<&[u8]>> = columns.iter().map(Option::as_deref).collect();
        self.fact(FactKind::File, &id.to_string(), Some(&columns), now)
    }

    /// Removes a file that nothing refers to, content and key.
    pub(crate) async fn remove_file(&mut self, id: FileId, now: Timestamp) -> Result<()> {
        self.q(REMOVE).bind(id.0).exec_one().await?;
        self.fact(FactKind::File, &id.to_string(), None, now)
    }
}

impl std::fmt::Debug for OpenFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenFile").field("size", &self.size).field("media_type", &self.media_type).finish_non_exhaustive()
    }
}
