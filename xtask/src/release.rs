//! The program itself.

use std::path::PathBuf;

use anyhow::Result;

use crate::{cargo, process};

/// Builds the binary, which carries the site's files; returns its path.
pub fn build() -> Result<PathBuf> {
    process::say("Building the portal (release)");
    process::run(&mut cargo::command(&["build", "--release", "--package", "server"]))?;
    Ok(cargo::target().join("release/portal"))
}
