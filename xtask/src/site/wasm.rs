//! The WebAssembly of the islands and the script that loads it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

use crate::{cargo, process};

/// What the compiler's output uses beyond the first WebAssembly; without these words the optimiser refuses it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What the browser's part is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// How: as small as can be.
pub const PROFILE: &str = "wasm-release";

/// Compiles package `frontend`; returns the path of the raw module.
pub fn compile() -> Result<PathBuf> {
    process::say("Building the WebAssembly");
    let arguments = ["build", "--package", "frontend", "--target", TARGET, "--profile", PROFILE];
    process::run(&mut cargo::command(&arguments))?;
    Ok(cargo::target().join(TARGET).join(PROFILE).join("frontend.wasm"))
}

/// Makes `portal_bg.wasm` and `portal.js` of it, as small as the tools can.
pub fn bind(wasm: &Path, site: &Path) -> Result<()> {
    process::say("Binding and shrinking the WebAssembly");
    let bound = tempfile::tempdir()?;
    Bindgen::new()
        .input_path(wasm)
        .out_name("portal")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(bound.path())?;
    let [module, script] = ["portal_bg.wasm", "portal.js"];
    process::run(tool("wasm-opt").arg("-Oz").args(FEATURES).arg(bound.path().join(module)).arg("-o").arg(site.join(module)))?;
    process::run(
        tool("esbuild")
            .args(["--minify", "--format=esm", "--log-level=warning"])
            .arg(bound.path().join(script))
            .arg(outfile(&site.join(script))),
    )?;
    copy_snippets(bound.path(), site)
}

fn outfile(path: &Path) -> String {
    format!("--outfile={}", path.display())
}

/// Inline script of a dependency lands in a folder of its own, which the script above imports from.
fn copy_snippets(bound: &Path, site: &Path) -> Result<()> {
    for file in process::files(&bound.join("snippets"))? {
        let copy = site.join(file.strip_prefix(bound)?);
        fs::create_dir_all(copy.parent().unwrap_or(site))?;
        fs::copy(&file, copy)?;
    }
    Ok(())
}

fn tool(name: &str) -> Command {
    Command::new(crate::root().join("xtask/node_modules/.bin").join(name))
}
