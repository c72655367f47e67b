//! Stored files, in sealed pieces.

use domain::id::FileId;

use crate::{Result, Store, UnitOfWork, value::hash_of};

statements! {
    ADD = "INSERT INTO file (file_id, sha256, size, media_type, wrapped_key, created_us) VALUES ($1, $2, $3, $4, $5, $6)";
    FINISH = "UPDATE file SET sha256 = $2, size = $3 WHERE file_id = $1";
    CHUNK_ADD = "INSERT INTO file_chunk (file_id, n, sealed) VALUES ($1, $2, $3)";
    FIND = "SELECT sha256, size, media_type, wrapped_key FROM file WHERE file_id = $1";
    ERASE = "DELETE FROM file_chunk WHERE file_id = $1";
    ERASE_KEY = "UPDATE file SET wrapped_key = $2 WHERE file_id = $1";
    CHUNK = "SELECT sealed FROM file_chunk WHERE file_id = $1 AND n = $2";
}

/// What is known of a stored file.
#[derive(Clone, Debug)]
pub struct FileInfo {
    /// SHA-256 of its content.
    pub sha256: [u8; 32],
    /// Bytes.
    pub size: i64,
    /// What it is.
    pub media_type: String,
    /// Its key, sealed by the master key.
    pub wrapped_key: Vec<u8>,
}

impl Store {
    /// A file's description. Its content is useless without the master key.
    pub async fn lookup_file(&self, id: FileId) -> Result<Option<FileInfo>> {
        let row: Option<(Vec<u8>, i64, String, Vec<u8>)> = self.q(FIND).bind(id.0).opt().await?;
        row.map(|(hash, size, media_type, wrapped_key)| Ok(FileInfo { sha256: hash_of(&hash)?, size, media_type, wrapped_key }))
            .transpose()
    }

    /// A sealed piece of a file.
    pub async fn lookup_chunk(&self, id: FileId, n: i64) -> Result<Option<Vec<u8>>> {
        Ok(self.q(CHUNK).bind(id.0).bind(n).opt::<(Vec<u8>,)>().await?.map(|(sealed,)| sealed))
    }
}

impl UnitOfWork {
    /// Begins a file; its digest and size follow with [`UnitOfWork::finish_file`].
    pub async fn add_file(&mut self, id: FileId, info: &FileInfo, created_us: i64) -> Result<()> {
        let q = self.q(ADD).bind(id.0).bind(info.sha256.to_vec()).bind(info.size).bind(info.media_type.clone());
        q.bind(info.wrapped_key.clone()).bind(created_us).exec_one().await
    }

    /// Adds a sealed piece.
    pub async fn add_chunk(&mut self, id: FileId, n: i64, sealed: Vec<u8>) -> Result<()> {
        self.q(CHUNK_ADD).bind(id.0).bind(n).bind(sealed).exec_one().await
    }

    /// Notes the digest and the size.
    pub async fn finish_file(&mut self, id: FileId, sha256: &[u8; 32], size: i64) -> Result<()> {
        self.q(FINISH).bind(id.0).bind(sha256.to_vec()).bind(size).exec_one().await
    }

    /// Destroys a file's content and key; that it was there stays known.
    pub async fn erase_file(&mut self, id: FileId) -> Result<()> {
        self.q(ERASE).bind(id.0).exec().await?;
        self.q(ERASE_KEY).bind(id.0).bind(Vec::<u8>::new()).exec_one().await
    }
}
