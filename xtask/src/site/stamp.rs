//! A digest of everything the site is made from, kept beside it: equal digests mean that there is nothing to do.

use std::path::{Path, PathBuf};

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::process;

/// How the files are made is an input too.
const RECIPE: [&str; 4] =
    [include_str!("../site.rs"), include_str!("compress.rs"), include_str!("style.rs"), include_str!("wasm.rs")];

/// The digest of the inputs: compiled WebAssembly, style, public files, tools.
pub fn of(wasm: &Path) -> Result<String> {
    let root = crate::root();
    let mut inputs = vec![wasm.to_path_buf(), root.join("xtask/package-lock.json"), root.join("Cargo.lock")];
    inputs.extend(process::files(&root.join("style"))?);
    inputs.extend(process::files(&root.join("app/public"))?);
    let mut digest = Sha256::new();
    for text in RECIPE {
        digest.update(text);
    }
    for input in inputs {
        digest.update(input.to_string_lossy().as_bytes());
        digest.update(Sha256::digest(std::fs::read(&input)?));
    }
    Ok(hex::encode(digest.finalize()))
}

/// The digest of the last build, while its folder stands.
pub fn read(site: &Path) -> Option<String> {
    site.is_dir().then(|| std::fs::read_to_string(file(site)).ok()).flatten()
}

/// Remembers the digest.
pub fn write(site: &Path, digest: &str) -> Result<()> {
    Ok(std::fs::write(file(site), digest)?)
}

/// Beside the folder, not in it: all that is in it is served.
fn file(site: &Path) -> PathBuf {
    site.with_extension("stamp")
}
