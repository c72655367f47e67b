//! What a command begins with: the database, the portal, the log.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::sync::Arc;

use domain::clock::Calendar;
use store::Store;
use tracing_subscriber::EnvFilter;

use super::terminal::Failed;
use crate::clock::Clock;
use crate::config::Config;
use crate::keys::Keys;
use crate::service::readiness;
use crate::state::Portal;

/// The data folder, made if it is missing. With the database in it, it must take files: SQLite would say less.
pub(super) async fn folder(config: &Config) -> Result<(), Failed> {
    let folder = &config.data_dir;
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|cause| Failed(format!("PORTAL_DATA_DIR: {}: {cause}", folder.display())))?;
    if config.database_url.is_some() {
        return Ok(());
    }
    let refused = |cause| {
        Failed(format!("PORTAL_DATA_DIR: {}: the database is there, and the folder takes no files: {cause}", folder.display()))
    };
    readiness::take_file(folder.clone()).await.map_err(refused)
}

/// Opens the database.
pub(super) async fn open(config: &Config) -> Result<Store, Failed> {
    folder(config).await?;
    Ok(Store::open(&config.database_url()).await?)
}

/// The bank holidays of the database; those that ship where there is none yet: the calculator needs no database.
pub(super) async fn calendar(config: &Config) -> Arc<Calendar> {
    let url = config.database_url();
    let file = url.strip_prefix("sqlite:").map(|rest| rest.trim_start_matches("//").split('?').next().unwrap_or_default());
    if file.is_some_and(|file| !std::path::Path::new(file).exists()) {
        return Arc::new(Calendar::official().clone());
    }
    let stored = async { Store::open(&url).await?.calendar().await }.await;
    stored.unwrap_or_else(|cause| {
        eprintln!("The database cannot be read, so the bank holidays that ship are used: {cause}");
        Arc::new(Calendar::official().clone())
    })
}

/// The portal with a database that is up to date.
pub(super) async fn portal(config: Config) -> Result<Portal, Failed> {
    let store = open(&config).await?;
    store.migrate().await?;
    let keys = Keys::load(&config.master_key_file())?;
    let file = config.master_key_file();
    let portal = Portal::new(config, store, keys, Clock::system())?;
    if portal.store.knows_keys().await? {
        portal.store.settle().await?;
        return Ok(portal);
    }
    let (file, epochs) = (file.display(), file.with_file_name("epochs"));
    Err(Failed(format!("{file} and {} are not the keys of this database. Put back those that belong to it.", epochs.display())))
}

/// Logs as JSON lines on standard error.
pub(super) fn start_log(config: &Config) -> Result<(), Failed> {
    let filter = EnvFilter::try_new(&config.log).map_err(|cause| Failed(format!("PORTAL_LOG: {cause}")))?;
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
    // What a panic says can hold what somebody wrote: only where it happened is logged.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "a part of the program broke down");
    }));
    Ok(())
}
