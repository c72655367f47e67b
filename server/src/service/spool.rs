//! What is being sent, until all of it is there: sealed pieces in a file that has no name, with a key that nobody but this process has.
//! So who sends slowly takes no memory.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::PathBuf;

use bytes::Bytes;
use tokio::task::spawn_blocking;

use crate::keys;
use crate::random;

/// Bytes that are held before they go to the disk.
const PIECE: usize = 256 * 1024;
const SEALED: usize = PIECE + 16;

/// A file that is being sent.
#[derive(Debug)]
pub struct Spool {
    folder: PathBuf,
    key: [u8; 32],
    held: Vec<u8>,
    file: Option<File>,
    pieces: u32,
}

impl Spool {
    /// For a file that is put into this folder once it is larger than a piece.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, key: random::bytes(), held: Vec::new(), file: None, pieces: 0 }
    }

    /// Adds what came.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub async fn add(&mut self, mut came: &[u8]) -> io::Result<()> {
        while !came.is_empty() {
            let (now, later) = came.split_at(came.len().min(PIECE - self.held.len()));
            self.held.extend_from_slice(now);
            came = later;
            if self.held.len() == PIECE {
                self.put_away().await?;
            }
        }
        Ok(())
    }

    async fn put_away(&mut self) -> io::Result<()> {
        let sealed = keys::encrypt(&self.key, nonce(self.pieces), b"spool", &self.held);
        let (file, folder) = (self.file.take(), self.folder.clone());
        let write = move || {
            let mut file = file.map_or_else(|| tempfile::tempfile_in(folder), Ok)?;
            file.write_all(&sealed).map(|()| file)
        };
        self.file = Some(spawn_blocking(write).await??);
        self.held.clear();
        self.pieces += 1;
        Ok(())
    }

    /// All that came.
    ///
    /// # Errors
    /// When it cannot be read, or is not what was written.
    pub async fn content(self) -> io::Result<Bytes> {
        let Self { key, held, file, pieces, .. } = self;
        let Some(mut file) = file else { return Ok(held.into()) };
        let read = move || {
            let mut content = Vec::with_capacity(pieces as usize * PIECE + held.len());
            let mut sealed = vec![0; SEALED];
            file.rewind()?;
            for n in 0..pieces {
                file.read_exact(&mut sealed)?;
                let piece = keys::decrypt(&key, nonce(n), b"spool", &sealed).map_err(io::Error::other)?;
                content.extend_from_slice(&piece);
            }
            content.extend_from_slice(&held);
            Ok(content.into())
        };
        spawn_blocking(read).await?
    }
}

fn nonce(n: u32) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[8..].copy_from_slice(&n.to_be_bytes());
    nonce
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_came_in_any_pieces_is_there_and_leaves_no_file() {
        let dir = tempfile::tempdir().unwrap();
        for size in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 77] {
            let sent: Vec<u8> = (0..size).map(|n| u8::try_from(n % 251).unwrap()).collect();
            let mut spool = Spool::new(dir.path().to_owned());
            for piece in sent.chunks(100_000) {
                spool.add(piece).await.unwrap();
            }
            assert!(spool.held.len() <= PIECE);
            assert_eq!(spool.content().await.unwrap(), sent);
        }
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    }
}
