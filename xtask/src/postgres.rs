//! A PostgreSQL server of our own, on this machine's loopback address only, stopped when its guard is dropped.

mod account;

use std::env;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::process;
use account::{own, program, writable};

pub use account::programs;

/// How folders of servers that do not last are called, and the file in them that names the process which removes them.
const PREFIX: &str = "portal-postgres-";
const OWNER: &str = "owner";

/// A running server.
pub struct Cluster {
    data: PathBuf,
    password: String,
    port: u16,
    /// Removed after the server stopped.
    temporary: Option<TempDir>,
}

impl Cluster {
    /// An empty server for measuring: fast, not safe against power cuts, gone when dropped.
    pub fn throwaway() -> Result<Self> {
        Self::in_folder(&env::temp_dir(), "")
    }

    /// One for tests, each of which makes a database, asks it little, and drops it: in memory where there is room, a statement is
    /// planned once, and nothing is swept or written down for a second server.
    pub fn for_tests() -> Result<Self> {
        let less = "-c autovacuum=off -c jit=off -c plan_cache_mode=force_generic_plan -c wal_level=minimal -c max_wal_senders=0";
        Self::in_folder(&quick_folder(), less)
    }

    fn in_folder(parent: &Path, settings: &str) -> Result<Self> {
        sweep(parent);
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(parent)?;
        fs::write(folder.path().join(OWNER), std::process::id().to_string())?;
        own(folder.path())?;
        let unsafe_but_fast = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300";
        let mut cluster = Self::start(folder.path(), &format!("{unsafe_but_fast} {settings}"))?;
        cluster.temporary = Some(folder);
        Ok(cluster)
    }

    /// The lasting server of `cargo xtask serve`, in `data/postgres`.
    pub fn lasting() -> Result<Self> {
        let here = crate::root().join("data/postgres");
        if prepare(&here)? {
            return Self::start(&here, "");
        }
        // A clone under /root: its folders are closed to the user that the server must run as.
        let name = here.to_string_lossy().replace('/', "-");
        let there = Path::new("/var/lib/postgresql").join(name.trim_matches('-'));
        process::say(&format!("PostgreSQL cannot use ./data; its files are in {}", there.display()));
        prepare(&there)?;
        Self::start(&there, "")
    }

    fn start(folder: &Path, settings: &str) -> Result<Self> {
        let (data, secret) = (folder.join("cluster"), folder.join("password"));
        if !data.join("PG_VERSION").exists() {
            create(&data, &secret)?;
        }
        let password = fs::read_to_string(&secret)?;
        let port = free_port()?;
        let cluster = Self { data, password, port, temporary: None };
        if cluster.data.join("postmaster.pid").exists() {
            // Left behind when the last guard was killed; the server itself may be gone too.
            let _ = cluster.stop();
        }
        process::say(&format!("Starting PostgreSQL on port {port}"));
        let options = format!("-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' {settings}");
        let log = folder.join("log");
        process::run(cluster.control().args(["start", "--wait", "--silent", "--options", &options, "--log"]).arg(log))?;
        Ok(cluster)
    }

    /// The address of its first database, with rights to make more.
    pub fn url(&self) -> String {
        format!("postgres://portal:{}@127.0.0.1:{}/postgres", self.password, self.port)
    }

    fn stop(&self) -> Result<String> {
        process::output(self.control().args(["stop", "--mode=fast", "--silent"]))
    }

    fn control(&self) -> Command {
        let mut command = program("pg_ctl");
        command.arg("--pgdata").arg(&self.data);
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Err(error) = self.stop() {
            process::say(&format!("PostgreSQL did not stop: {error:#}"));
        }
    }
}

/// Stops and removes what a run left that was killed.
fn sweep(parent: &Path) {
    for folder in fs::read_dir(parent).into_iter().flatten().flatten().map(|entry| entry.path()) {
        let named = folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with(PREFIX));
        let Ok(owner) = fs::read_to_string(folder.join(OWNER)) else { continue };
        if named && !Path::new("/proc").join(owner.trim()).exists() {
            let mut stop = program("pg_ctl");
            let _ = process::output(stop.args(["stop", "--mode=immediate", "--silent", "--pgdata"]).arg(folder.join("cluster")));
            let _ = fs::remove_dir_all(&folder);
        }
    }
}

/// Where files are soonest made and removed. A few databases of a few megabytes are there at a time, and the log of their changes.
fn quick_folder() -> PathBuf {
    const ROOM: u64 = 4 << 20;
    let memory = PathBuf::from("/dev/shm");
    let room = process::output(Command::new("df").args(["--output=avail", "--block-size=1K"]).arg(&memory));
    let kilobytes = room.ok().and_then(|told| told.lines().last()?.trim().parse().ok());
    if kilobytes.is_some_and(|free: u64| free >= ROOM) { memory } else { env::temp_dir() }
}

/// Makes the folder; says whether the server's account can write there.
fn prepare(folder: &Path) -> Result<bool> {
    fs::create_dir_all(folder)?;
    own(folder)?;
    Ok(writable(folder))
}

/// Text is compared by code point (locale C), so that both engines sort alike.
fn create(data: &Path, secret: &Path) -> Result<()> {
    process::say("Creating a PostgreSQL cluster");
    let mut private = fs::File::options();
    private.create(true).truncate(true).write(true).mode(0o600);
    private.open(secret)?.write_all(random_password()?.as_bytes())?;
    own(secret)?;
    let mut initdb = program("initdb");
    initdb.args(["--locale=C", "--encoding=UTF8", "--username=portal", "--auth=scram-sha-256", "--no-instructions"]);
    process::output(initdb.arg("--pwfile").arg(secret).arg("--pgdata").arg(data)).map(drop)
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn random_password() -> Result<String> {
    let mut bytes = [0; 16];
    fs::File::open("/dev/urandom")?.read_exact(&mut bytes).context("no randomness")?;
    Ok(hex::encode(bytes))
}
