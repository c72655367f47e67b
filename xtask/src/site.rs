//! The files a browser loads: style sheet, script, WebAssembly, icons; built into `target/site`, each also compressed.

mod budget;
mod compress;
mod stamp;
mod style;
mod wasm;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::{cargo, process, setup};

pub use budget::check as check_budget;
pub use wasm::{PROFILE, TARGET};

/// Builds what changed. Another run with the same inputs does nothing.
pub fn build() -> Result<()> {
    setup::wasm_target()?;
    setup::npm("style")?;
    setup::npm("xtask")?;
    let wasm = wasm::compile()?;
    let wanted = stamp::of(&wasm)?;
    if stamp::read(&folder()) == Some(wanted.clone()) {
        process::say("The site's files are up to date");
        return Ok(());
    }
    let fresh = cargo::target().join("site-new");
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    fill(&fresh, &wasm)?;
    replace(&fresh)?;
    stamp::write(&folder(), &wanted)
}

/// The server embeds this folder. It stays in the repository's `target` wherever cargo builds.
pub fn folder() -> PathBuf {
    crate::root().join("target/site")
}

fn fill(site: &Path, wasm: &Path) -> Result<()> {
    fs::create_dir_all(site)?;
    wasm::bind(wasm, site)?;
    style::build(site)?;
    copy_public(site)?;
    process::say("Compressing the site's files");
    compress::all(site)
}

fn copy_public(site: &Path) -> Result<()> {
    let public = crate::root().join("app/public");
    for file in process::files(&public)? {
        let copy = site.join(file.strip_prefix(&public)?);
        fs::create_dir_all(copy.parent().unwrap_or(site))?;
        fs::copy(&file, copy)?;
    }
    Ok(())
}

/// An interrupted build leaves the old folder whole.
fn replace(fresh: &Path) -> Result<()> {
    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(crate::root().join("target"))?;
    Ok(fs::rename(fresh, folder)?)
}
