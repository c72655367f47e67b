//! PostgreSQL's programs, and the account they run under.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::process;

/// As root we act as this user: PostgreSQL refuses to run as root.
const USER: &str = "postgres";

/// Where the newest installed PostgreSQL keeps its programs; Debian leaves most of them off the search path.
pub fn programs() -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, folder)| folder.join("initdb").is_file())
        .collect();
    versions.sort();
    let elsewhere = || process::find("initdb").and_then(|file| file.parent().map(Path::to_path_buf));
    versions.pop().map(|(_, folder)| folder).or_else(elsewhere)
}

/// One of them, run by the right account.
pub fn program(name: &str) -> Command {
    let file = programs().unwrap_or_default().join(name);
    if !process::is_root() {
        return Command::new(file);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", USER, "--"]).arg(file).current_dir("/");
    command
}

/// Gives a file or folder to that account.
pub fn own(path: &Path) -> Result<()> {
    if !process::is_root() {
        return Ok(());
    }
    process::run(Command::new("chown").arg(format!("{USER}:")).arg(path))
}

/// Whether that account can write there; a folder above it may be closed.
pub fn writable(folder: &Path) -> bool {
    !process::is_root()
        || Command::new("runuser")
            .args(["-u", USER, "--", "test", "-w"])
            .arg(folder)
            .status()
            .is_ok_and(|status| status.success())
}
