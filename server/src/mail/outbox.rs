//! The folder into which mails are written where there is no mail server.

use std::fs;
use std::io;
use std::path::Path;

/// Removes the mails to these addresses; how many there were.
///
/// # Errors
/// When a mail cannot be read or removed.
pub fn remove_mails_to(folder: &Path, addresses: &[String]) -> io::Result<u64> {
    if addresses.is_empty() || !folder.exists() {
        return Ok(0);
    }
    let mut removed = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|kind| kind == "eml") && is_to(&fs::read(&path)?, addresses) {
            fs::remove_file(path)?;
            removed += 1;
        }
    }
    Ok(removed)
}

fn is_to(mail: &[u8], addresses: &[String]) -> bool {
    // A long line of a header goes on after a line break and a space.
    let text = String::from_utf8_lossy(mail).replace("\r\n ", " ");
    let to = text.lines().take_while(|line| !line.is_empty()).find_map(|line| line.strip_prefix("To:"));
    let to = to.map(|to| to.trim().trim_start_matches('<').trim_end_matches('>'));
    to.is_some_and(|to| addresses.iter().any(|address| address.eq_ignore_ascii_case(to)))
}
