//! Running other programs: what they do is said, their failure is an error, and a signal to us reaches them.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use anyhow::{Context, Result, bail};

use crate::signals;

/// Tells the person what happens now.
pub fn say(words: &str) {
    eprintln!("==> {words}");
}

/// Runs to the end, its output shown. An exit status other than 0 is an error.
pub fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if !status.success() {
        bail!("{} ended with {status}", name(command));
    }
    Ok(())
}

/// Runs to the end, its output shown.
pub fn status(command: &mut Command) -> Result<ExitStatus> {
    let child = spawn(command.stdin(Stdio::null()))?;
    signals::wait(child).with_context(|| name(command))
}

/// Runs to the end and returns what it printed on standard output, without the last line break.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().with_context(|| name(command))?;
    if !output.status.success() {
        bail!("{} ended with {}", name(command), output.status);
    }
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}

/// Runs to the end and hands each line of standard output on as it comes.
pub fn each_line(command: &mut Command, mut take: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut child = spawn(command.stdin(Stdio::null()).stdout(Stdio::piped()))?;
    let pipe = child.stdout.take().expect("standard output was piped");
    signals::register(&child);
    for line in BufReader::new(pipe).lines() {
        take(&line?);
    }
    signals::wait(child).with_context(|| name(command))
}

/// Each child leads its own process group, so that Ctrl-C reaches it once: from us.
fn spawn(command: &mut Command) -> Result<Child> {
    command.process_group(0).spawn().with_context(|| format!("cannot start {}", name(command)))
}

/// The same command, but it ends when we are killed without a chance to hand the signal on.
pub fn tied_to_us(command: &Command) -> Command {
    let mut tied = Command::new("setpriv");
    tied.args(["--pdeathsig", "TERM", "--"]);
    tied.arg(command.get_program()).args(command.get_args());
    tied.envs(command.get_envs().filter_map(|(key, value)| Some((key, value?))));
    tied
}

fn name(command: &Command) -> String {
    let words = command.get_args().take(3).map(|word| word.to_string_lossy());
    let program = command.get_program().to_string_lossy();
    std::iter::once(program).chain(words).collect::<Vec<_>>().join(" ")
}

/// A program on the search path or in one of the system's own folders, which a plain user's path may lack.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = variable("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(["/usr/bin", "/usr/sbin"].map(PathBuf::from))
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// Whether we act as the system's administrator.
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// A setting from the environment.
#[expect(clippy::disallowed_methods, reason = "a build tool is set by its environment")]
pub fn variable(key: &str) -> Option<String> {
    std::env::var(key).ok().filter(|value| !value.is_empty())
}

/// Every file under `folder`, sorted, without the packages of npm. Nothing when the folder is missing.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop().filter(|folder| folder.is_dir()) {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            match path.is_dir() {
                true if path.ends_with("node_modules") => {}
                true => folders.push(path),
                false => found.push(path),
            }
        }
    }
    found.sort();
    Ok(found)
}
