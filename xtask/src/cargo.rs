//! Calls of cargo from within cargo.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::process;

/// `cargo` without the variables that `cargo run` set for us: some build scripts watch them and would build again.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(process::variable("CARGO").unwrap_or_else(|| "cargo".to_owned()));
    command.args(arguments);
    let ours = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"];
    for (key, _) in std::env::vars_os() {
        let key = key.to_string_lossy();
        if ours.iter().any(|prefix| key.starts_with(prefix)) {
            command.env_remove(key.as_ref());
        }
    }
    command
}

/// The same, with clippy in the compiler's place for our own crates: it compiles them, too. What is linted and what runs is built once,
/// and what others wrote is not read a second time for the lints.
pub fn linted(arguments: &[&str]) -> Result<Command> {
    let toolchain = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let mut command = command(arguments);
    command.env("RUSTC_WORKSPACE_WRAPPER", Path::new(&toolchain).join("bin/clippy-driver"));
    Ok(command)
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    let chosen = process::variable("CARGO_TARGET_DIR").unwrap_or_else(|| "target".to_owned());
    crate::root().join(chosen)
}
