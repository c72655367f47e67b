//! One command from a fresh machine to a portal with demo families in the browser.

use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};

use crate::postgres::Cluster;
use crate::{process, release, setup, signals, site};

#[derive(Args)]
pub struct ServeOptions {
    /// Where the data lives
    #[arg(long, default_value = "sqlite")]
    engine: Engine,
    /// Where the portal listens
    #[arg(long, value_name = "HOST:PORT", default_value = "localhost:3000")]
    addr: String,
}

#[derive(Clone, Copy, ValueEnum)]
enum Engine {
    Sqlite,
    Postgres,
}

/// Sets up, builds, migrates, loads the demo families (once) and serves until a signal. The exit status is the portal's.
pub fn run(options: &ServeOptions) -> Result<ExitCode> {
    site::build()?;
    let portal = release::build()?;
    let cluster = start(options.engine)?;
    let settings = settings(&options.addr, cluster.as_ref())?;
    let portal = |task: &str| command(&portal, task, &settings);
    process::say("Bringing the database up to date");
    process::run(&mut portal("migrate"))?;
    process::say("Loading the demo families, if they are not there yet");
    process::run(&mut portal("demo"))?;
    if signals::stopped() {
        return Ok(ExitCode::SUCCESS);
    }
    process::say(&format!("Serving {} (Ctrl-C stops)", origin(listen_on(&options.addr)?, &options.addr)));
    let status = process::status(&mut process::tied_to_us(&portal("serve")))?;
    // Ended by the signal we handed on: that is what was asked for.
    let code = status.code().unwrap_or_else(|| i32::from(!signals::stopped()));
    Ok(ExitCode::from(u8::try_from(code).unwrap_or(1)))
}

fn start(engine: Engine) -> Result<Option<Cluster>> {
    match engine {
        Engine::Sqlite => Ok(None),
        Engine::Postgres => {
            setup::postgres()?;
            Cluster::lasting().map(Some)
        }
    }
}

/// What the portal needs to know. A setting already in the environment wins.
fn settings(addr: &str, cluster: Option<&Cluster>) -> Result<Vec<(&'static str, String)>> {
    let listen = listen_on(addr)?;
    let mut settings = vec![("PORTAL_ADDR", listen.to_string())];
    let mut unless_set = |key, value| {
        if process::variable(key).is_none() {
            settings.push((key, value));
        }
    };
    unless_set("PORTAL_ORIGIN", origin(listen, addr));
    // The people of the demonstration have no passkeys yet.
    unless_set("PORTAL_STAFF_SIGN_IN", "code".to_owned());
    if process::variable("PORTAL_SMTP_URL").is_none() {
        unless_set("PORTAL_MAIL_DIR", "data/mail".to_owned());
    }
    settings.extend(cluster.map(|cluster| ("PORTAL_DATABASE_URL", cluster.url())));
    Ok(settings)
}

fn command(portal: &Path, task: &str, settings: &[(&'static str, String)]) -> Command {
    let mut command = Command::new(portal);
    command.arg(task).envs(settings.iter().cloned());
    command
}

/// IPv4 first: `localhost` means both, and programs that look for the portal try 127.0.0.1.
fn listen_on(addr: &str) -> Result<SocketAddr> {
    let mut found: Vec<_> = addr.to_socket_addrs().with_context(|| format!("--addr {addr} is not HOST:PORT"))?.collect();
    found.sort_by_key(SocketAddr::is_ipv6);
    found.first().copied().with_context(|| format!("--addr {addr} names no machine"))
}

/// The address to open in a browser. Passkeys work without TLS on `localhost` only.
fn origin(listen: SocketAddr, addr: &str) -> String {
    let here = |ip: IpAddr| ip.is_loopback() || ip.is_unspecified();
    if here(listen.ip()) { format!("http://localhost:{}", listen.port()) } else { format!("http://{addr}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_is_called_localhost_because_passkeys_need_it() {
        for addr in ["localhost:3000", "127.0.0.1:3000", "0.0.0.0:3000", "[::1]:3000"] {
            assert_eq!(origin(listen_on(addr).unwrap(), addr), "http://localhost:3000");
        }
        assert_eq!(origin(listen_on("192.0.2.7:80").unwrap(), "192.0.2.7:80"), "http://192.0.2.7:80");
    }

    #[test]
    fn an_address_without_a_port_is_refused_by_name() {
        let error = listen_on("localhost").unwrap_err();
        assert!(format!("{error:#}").contains("--addr localhost"));
    }
}
