use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};
use std::str::from_utf8;

use domain::case_export::Row;
use domain::id::FileId;
use sha2::{Digest, Sha256};
use store::import::Import;

use super::asked::{ImportError, ImportOptions};
use crate::service::files::{FileError, Sealing, StoredFile};

/// How many pieces one unit of work takes.
const PIECES: usize = 4;

pub(super) struct RefusedFile {
    pub field: &'static str,
    pub reason: &'static str,
}

/// Checks the file a row of `documents` names and keeps it, unless the same content is kept already. Its identity and SHA-256.
pub(super) async fn keep(
    import: &mut Import,
    options: &ImportOptions,
    row: &Row<'_>,
) -> Result<Result<(FileId, [u8; 32]), RefusedFile>, ImportError> {
    let (path, media_type) = (row.text("file").unwrap_or_default(), row.text("media_type").unwrap_or_default());
    let unreadable = |cause| ImportError::Read { file: format!("documents/{path}"), cause };
    let Some(found) = find(&options.dir, path) else {
        return Ok(Err(RefusedFile { field: "file", reason: "is no file below documents/" }));
    };
    let mut file = File::open(found).map_err(unreadable)?;
    if !is_of_type(&mut file, media_type).map_err(unreadable)? {
        return Ok(Err(RefusedFile { field: "media_type", reason: "is not what the file contains" }));
    }
    let sha256 = digest(&mut file).map_err(unreadable)?;
    let key = row.text("id").unwrap_or_default();
    if let Some(held) = import.held_file(key).await?
        && held.1 == sha256
    {
        return Ok(Ok(held));
    }
    let stored = seal(import, &mut file, (key, media_type), options).await?;
    Ok(Ok((stored.id, stored.sha256)))
}

/// Seals a file in small units of work.
async fn seal(
    import: &mut Import,
    file: &mut File,
    (key, media_type): (&str, &str),
    options: &ImportOptions,
) -> Result<StoredFile, FileError> {
    let mut unit = import.unit().await?;
    let mut sealing = Sealing::begin(&mut unit, media_type, options.now).await?;
    import.add_file(&mut unit, key, sealing.id()).await?;
    let mut pieces = 1;
    while sealing.piece(&mut unit, file).await? {
        if pieces % PIECES == 0 {
            import.save(unit).await?;
            unit = import.unit().await?;
        }
        pieces += 1;
    }
    let stored = sealing.finish(&mut unit).await?;
    import.save(unit).await?;
    Ok(stored)
}

/// The file, if it lies below `documents/` also when links are followed.
fn find(package: &Path, path: &str) -> Option<PathBuf> {
    let root = package.join("documents").canonicalize().ok()?;
    let found = root.join(path).canonicalize().ok()?;
    (found.starts_with(&root) && found.is_file()).then_some(found)
}

/// Whether the first bytes agree with the stated type. Leaves the file at its start.
fn is_of_type(file: &mut File, media_type: &str) -> io::Result<bool> {
    let mut head = Vec::new();
    file.by_ref().take(8192).read_to_end(&mut head)?;
    file.rewind()?;
    Ok(match media_type {
        "application/pdf" => head.starts_with(b"%PDF-"),
        "image/png" => head.starts_with(b"\x89PNG\r\n\x1a\n"),
        "image/jpeg" => head.starts_with(b"\xff\xd8\xff"),
        "text/plain" => is_text(&head),
        _ => false,
    })
}

/// UTF-8 without control characters. The last character may be cut off by the end of `head`.
fn is_text(head: &[u8]) -> bool {
    let whole = match from_utf8(head) {
        Ok(text) => text,
        Err(cut) if cut.error_len().is_none() => from_utf8(&head[..cut.valid_up_to()]).unwrap_or_default(),
        Err(_) => return false,
    };
    !whole.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}'))
}

/// The SHA-256 of the content. Leaves the file at its start.
fn digest(file: &mut File) -> io::Result<[u8; 32]> {
    let (mut hash, mut buffer) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        match file.read(&mut buffer)? {
            0 => break,
            n => hash.update(&buffer[..n]),
        }
    }
    file.rewind()?;
    Ok(hash.finalize().into())
}
