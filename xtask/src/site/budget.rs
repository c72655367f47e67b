//! What a page with an island may cost.

use std::fs;

use anyhow::{Context, Result, bail};

use super::{compress, folder, style::SHEETS};
use crate::process;

/// Script and WebAssembly together, compressed with brotli, in bytes.
const SCRIPTS: u64 = 60 * 1024;

/// Says the sizes; an error when they are over the budget.
pub fn check() -> Result<()> {
    let script = packed("portal.js")?;
    let module = packed("portal_bg.wasm")?;
    let styles =
        SHEETS.iter().map(|name| Ok(format!("{name} {}", packed(&format!("{name}.css"))?))).collect::<Result<Vec<_>>>()?;
    process::say(&format!("Sizes in bytes (brotli): script {script}, WebAssembly {module}, styles {}", styles.join(", ")));
    if script + module > SCRIPTS {
        bail!("script and WebAssembly are {} bytes; the budget is {SCRIPTS}", script + module);
    }
    Ok(())
}

fn packed(name: &str) -> Result<u64> {
    let file = compress::with_suffix(&folder().join(name), "br");
    Ok(fs::metadata(&file).with_context(|| file.display().to_string())?.len())
}
