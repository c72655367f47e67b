//! `portal serve` and `portal check`.

use std::time::Duration;

use app::words::Locale;
use domain::setting::Setting;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::listen::{Bounds, Patience, serve};
use super::places::Places;
use super::start::{folder, portal, start_log};
use super::terminal::{Failed, say};
use crate::config::{Config, StaffSignIn};
use crate::health::Finding;
use crate::http;
use crate::job::{Worker, run_until};
use crate::mail::Mailer;
use crate::service::{log, modes, readiness};

/// After the signal to stop, open requests get this long.
const GRACE: Duration = Duration::from_secs(10);

pub(crate) async fn run(config: Config) -> Result<(), Failed> {
    start_log(&config)?;
    folder(&config).await?;
    let mailer = Mailer::new(&config)?;
    for name in config.unused() {
        tracing::warn!(name, "this setting does nothing yet");
    }
    let listeners = listen(&config).await?;
    let portal = portal(config).await?;
    log::check_kept(&portal)
        .await
        .map_err(|cause| Failed(format!("the portal does not start: {cause}. After a restore: portal audit resume")))?;
    for (words, cause) in readiness::look(&portal).await.iter().filter_map(Finding::ill) {
        tracing::error!(cause, "{words}");
    }
    for problem in modes::too_open(&portal.config) {
        tracing::warn!(problem, "something of the portal is open to others");
    }
    say(format!("The portal is at {}", portal.origin));
    let router = http::router(portal.clone());
    let (stop, stopped) = watch::channel(false);
    // No request asks for what a job writes: it is in the source language.
    let work = Locale::source().scope(run_until(Worker::new(portal.clone(), mailer), stopped.clone()));
    let worker = tokio::spawn(work);
    let mut servers = JoinSet::new();
    let bounds = Bounds { patience: Patience::USUAL, places: Places::new(portal.config.connections, portal.proxies.clone()) };
    for listener in listeners {
        let mut stopped = stopped.clone();
        let until = async move { drop(stopped.wait_for(|stop| *stop).await) };
        servers.spawn(serve(listener, router.clone(), bounds.clone(), until));
    }
    signal().await?;
    stop.send_replace(true);
    if tokio::time::timeout(GRACE, servers.join_all()).await.is_err() {
        tracing::warn!("some requests were still open");
    }
    // A mail that is on its way is noted as sent, or it would go out again.
    if tokio::time::timeout(GRACE, worker).await.is_err() {
        tracing::warn!("a job was still running");
    }
    portal.store.close().await;
    Ok(())
}

async fn listen(config: &Config) -> Result<Vec<TcpListener>, Failed> {
    let (mut listeners, mut failed) = (Vec::new(), None);
    for address in config.listen_on() {
        match TcpListener::bind(address).await {
            Ok(listener) => listeners.push(listener),
            // A machine without IPv6 still has its other localhost.
            Err(cause) => failed = Some(Failed(format!("PORTAL_ADDR: {address} cannot be used: {cause}"))),
        }
    }
    match failed {
        Some(failed) if listeners.is_empty() || failed.0.contains("in use") => Err(failed),
        _ => Ok(listeners),
    }
}

async fn signal() -> std::io::Result<()> {
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    tokio::select! {
        ended = tokio::signal::ctrl_c() => ended,
        _ = terminate.recv() => Ok(()),
    }
}

pub(crate) async fn check(config: Config) -> Result<(), Failed> {
    folder(&config).await?;
    let mailer = Mailer::new(&config)?;
    drop(mailer);
    let portal = portal(config).await?;
    let config = &portal.config;
    say("The settings are in order.");
    let engine = if config.database_url().starts_with("sqlite:") { "SQLite" } else { "PostgreSQL" };
    say(format!("The database ({engine}) is up to date."));
    let mut ill = Vec::new();
    for finding in readiness::look(&portal).await {
        match finding {
            Finding::Well(words) => say(words),
            Finding::Ill(words, cause) => ill.push(format!("{words} {cause}")),
        }
    }
    ill.extend(modes::too_open(config));
    if !ill.is_empty() {
        return Err(Failed(ill.join("\n")));
    }
    say("Nobody else on this machine can read what the portal keeps.");
    say(format!("Passkeys belong to {}.", portal.origin));
    match config.staff_sign_in {
        StaffSignIn::Passkey => say("Staff sign in with a passkey."),
        StaffSignIn::Code => say("Staff sign in with a code by email too (PORTAL_STAFF_SIGN_IN)."),
    }
    match config.smtp_url {
        Some(_) => say("Mail goes to the mail server, over TLS."),
        None => say(format!("Mail is written to files in {}.", config.mail_dir().display())),
    }
    match &config.clamd_addr {
        Some(address) => match crate::service::scan::ping(address).await {
            Ok(()) => say(format!("The virus scanner answers at {address}.")),
            Err(cause) => return Err(Failed(format!("PORTAL_CLAMD_ADDR: {address}: {cause}"))),
        },
        None => say("There is no virus scanner (PORTAL_CLAMD_ADDR): files that families send are held, and nobody opens them."),
    }
    if Setting::ConfidentialServices.waits(&portal.store.set_values().await?, portal.clock.today()) {
        say(
            "Which services are confidential waits for the data protection officer (/dpo/settings): until then no parent sees a session \
            of a child who may decide.",
        );
    }
    for name in config.unused() {
        say(format!("{name} does nothing yet."));
    }
    Ok(())
}
