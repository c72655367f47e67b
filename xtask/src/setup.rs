//! Installs what a task needs and the machine lacks. Does nothing, silently, when all is there.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::process;

/// The compiler's WebAssembly target.
pub fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let library = Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]).output()?;
    if Path::new(String::from_utf8(library.stdout)?.trim()).is_dir() {
        return Ok(());
    }
    process::say("Installing the compiler's WebAssembly target");
    process::run(Command::new("rustup").args(["target", "add", TARGET]))
}

/// The npm packages of `folder`, again only when its lock file changed.
pub fn npm(folder: &str) -> Result<()> {
    let folder = crate::root().join(folder);
    let lock = std::fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("{} has no package-lock.json", folder.display()))?;
    let wanted = hex::encode(Sha256::digest(lock));
    let stamp = folder.join("node_modules/.installed");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    if process::find("npm").is_none() {
        bail!("Node 20 or newer with npm is needed: https://nodejs.org");
    }
    process::say(&format!("Installing the npm packages of {}", folder.display()));
    process::run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder))?;
    Ok(std::fs::write(stamp, wanted)?)
}

/// PostgreSQL's programs.
pub fn postgres() -> Result<()> {
    let missing = crate::postgres::programs().is_none();
    debian(if missing { &["postgresql"] } else { &[] })
}

/// What the tests call besides our own code.
pub fn test_programs() -> Result<()> {
    postgres()?;
    let needed = [("clamd", "clamav-daemon"), ("pdftotext", "poppler-utils"), ("qpdf", "qpdf")];
    let missing = needed.iter().filter(|(program, _)| process::find(program).is_none());
    debian(&missing.map(|(_, package)| *package).collect::<Vec<_>>())
}

/// The browser of the journeys. One that never had a window takes half the work; a whole one serves where it cannot be had.
pub fn browser() -> Result<PathBuf> {
    const WITHOUT_WINDOW: &str = "chromium-headless-shell";
    if let Some(named) = process::variable("CHROMIUM") {
        return Ok(named.into());
    }
    if let Some(found) = process::find(WITHOUT_WINDOW) {
        return Ok(found);
    }
    let installed = debian(&[WITHOUT_WINDOW, "fonts-liberation"]);
    if let Some(found) = process::find(WITHOUT_WINDOW).or_else(|| process::find("chromium")) {
        return Ok(found);
    }
    installed.and_then(|()| bail!("no browser: please install {WITHOUT_WINDOW} or chromium"))
}

/// A Python of the tests' own, with the programs they call: a mail server, a judge of reading ages. Its path.
pub fn python() -> Result<PathBuf> {
    let list = crate::root().join("server/tests/python.txt");
    let wanted = hex::encode(Sha256::digest(std::fs::read(&list)?));
    let folder = crate::cargo::target().join("python");
    let (python, stamp) = (folder.join("bin/python"), folder.join(".installed"));
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    let has_venv = Command::new("python3").args(["-c", "import ensurepip, venv"]).stderr(Stdio::null()).status();
    debian(if has_venv.is_ok_and(|status| status.success()) { &[] } else { &["python3-venv"] })?;
    process::say("Installing the Python programs of the tests");
    process::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    process::run(
        Command::new(&python).args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]).arg(&list),
    )?;
    std::fs::write(stamp, wanted)?;
    Ok(python)
}

fn debian(packages: &[&str]) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    process::say(&format!("Installing {}", packages.join(", ")));
    if process::find("apt-get").is_none() {
        bail!("this is not Debian: please install {} yourself", packages.join(", "));
    }
    apt(&["update", "-q"])?;
    apt(&[&["install", "-q", "-y", "--no-install-recommends"], packages].concat())
}

/// Not through `process::run`: sudo may have to ask for a password, so it keeps the terminal.
fn apt(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new(if process::is_root() { "env" } else { "sudo" });
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(arguments);
    let status = command.stdout(Stdio::from(std::io::stderr())).status()?;
    if !status.success() {
        bail!("apt-get {} ended with {status}", arguments[0]);
    }
    Ok(())
}
