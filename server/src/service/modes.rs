//! Whether anybody else on this machine can read what the portal keeps (capability S23).

use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::config::Config;

/// Folders are looked through so deep: the portal makes none deeper.
const DEEP: u8 = 2;

/// Everything of ours that its group or others may read, write or enter, a line each. What the portal itself cannot look at is left
/// to the looks that say so.
pub fn too_open(config: &Config) -> Vec<String> {
    let mut found = BTreeSet::new();
    for path in kept(config) {
        let _ = look(&path, fs::metadata(&path), DEEP, &mut found);
    }
    found.into_iter().map(|(path, mode)| words(&path, mode)).collect()
}

/// Where the portal keeps something: the data folder, the database and its journals, keys, mails.
fn kept(config: &Config) -> Vec<PathBuf> {
    let key = config.master_key_file();
    let mut kept = vec![config.data_dir.clone(), config.mail_dir(), key.with_file_name("epochs"), key];
    let url = config.database_url();
    if let Some(file) = url.strip_prefix("sqlite:") {
        let file = file.trim_start_matches("//").split('?').next().unwrap_or_default();
        kept.extend(["", "-wal", "-shm"].map(|end| PathBuf::from(format!("{file}{end}"))));
    }
    kept
}

/// What stands there; of what is named in the settings, where its links lead.
fn look(path: &Path, about: io::Result<Metadata>, deep: u8, found: &mut BTreeSet<(PathBuf, u32)>) -> io::Result<()> {
    let about = about?;
    let mode = about.permissions().mode() & 0o777;
    if !about.is_symlink() && mode & 0o077 != 0 {
        found.insert((path.to_owned(), mode));
    }
    if about.is_dir() && deep > 0 {
        for entry in fs::read_dir(path)? {
            let path = entry?.path();
            let _ = look(&path, fs::symlink_metadata(&path), deep - 1, found);
        }
    }
    Ok(())
}

fn words(path: &Path, mode: u32) -> String {
    let ours = if path.is_dir() { "700" } else { "600" };
    format!("{}: others may use it (mode {mode:o}). Mend it: chmod {ours}", path.display())
}
