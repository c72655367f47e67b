//! Opening a store from its URL, and bringing its schema up to date.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::migrate::{Migration, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{AssertSqlSafe, SqlSafeStr};

use crate::core::Db;
use crate::{Error, Result, Store, heal};

/// How long somebody waits for a connection while others use them all.
const BUSY: Duration = Duration::from_secs(10);

static COMMON: Migrator = sqlx::migrate!("../migrations");
/// What one text cannot say, for each engine, under the same names.
static LITE: Migrator = sqlx::migrate!("../migrations/sqlite");
static PG: Migrator = sqlx::migrate!("../migrations/postgres");

impl Store {
    /// Opens `sqlite://path` or `postgres://…`. Creates a missing `SQLite` file.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the database does not answer; [`Error::Migrate`] for another kind of URL or a
    /// `PostgreSQL` database whose text order is not "C".
    pub async fn open(url: &str) -> Result<Self> {
        if url.starts_with("sqlite:") {
            open_lite(url).await
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            open_pg(url).await
        } else {
            Err(Error::Migrate("the address must start with sqlite: or postgres:".into()))
        }
    }

    /// Applies what is missing of the migrations. Without keys something is left to [`Self::settle`].
    pub async fn migrate(&self) -> Result<()> {
        let done = match &self.db {
            Db::Lite { write, .. } => sqlite_migrator().run(write).await,
            Db::Pg(pool) => Migrator::with_migrations(in_order(COMMON.iter().cloned(), &PG)).run(pool).await,
        };
        done.map_err(|cause| Error::Migrate(cause.to_string()))?;
        self.begin_imports().await?;
        self.begin_log().await?;
        if self.edge.is_some() { self.settle().await } else { Ok(()) }
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        self.q("SELECT 1").exec().await.map(drop)
    }
}

async fn open_lite(url: &str) -> Result<Store> {
    let options = SqliteConnectOptions::from_str(url)?;
    make_for_us_alone(options.get_filename())?;
    let options = options
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full) // what was confirmed survives a power cut
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("trusted_schema", "OFF")
        .pragma("secure_delete", "ON"); // what is destroyed is overwritten
    let write = pool_lite(1).connect_with(options.clone()).await?;
    let read = pool_lite(4).connect_with(options.pragma("query_only", "ON")).await?;
    Ok(store(Db::Lite { read, write }))
}

/// A database that is not there yet is made readable by nobody else, whatever the umask; its journals take its mode.
fn make_for_us_alone(file: &Path) -> Result<()> {
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    match made {
        Err(cause) if cause.kind() != ErrorKind::AlreadyExists => Err(sqlx::Error::Io(cause).into()),
        _ => Ok(()),
    }
}

fn store(db: Db) -> Store {
    Store {
        db,
        edge: None,
        known_calendar: Arc::default(),
        looks: Arc::default(),
        #[cfg(feature = "testing")]
        counted: Arc::default(),
    }
}

fn pool_lite(connections: u32) -> SqlitePoolOptions {
    let pool = SqlitePoolOptions::new().max_connections(connections).acquire_timeout(BUSY);
    pool.before_acquire(heal::is_usable)
}

async fn open_pg(url: &str) -> Result<Store> {
    let options = PgConnectOptions::from_str(url)?.application_name("portal");
    let pool = PgPoolOptions::new().max_connections(10).acquire_timeout(BUSY).before_acquire(heal::is_usable);
    let store = store(Db::Pg(pool.connect_lazy_with(options)));
    let (collation,): (String,) =
        store.q("SELECT CAST(datcollate AS TEXT) FROM pg_database WHERE datname = current_database()").one().await?;
    if !matches!(collation.as_str(), "C" | "POSIX" | "C.UTF-8" | "C.utf8") {
        return Err(Error::Migrate(format!(
            "create the PostgreSQL database with LC_COLLATE 'C' (it has '{collation}'): both engines must sort alike"
        )));
    }
    Ok(store)
}

/// The same migrations in `SQLite`'s words. Frozen: its output is checksummed in every database that exists.
fn sqlite_migrator() -> Migrator {
    let rendered = COMMON.iter().map(|m| {
        let sql = AssertSqlSafe(render_sqlite(m.sql.as_str())).into_sql_str();
        Migration::new(m.version, m.description.clone(), m.migration_type, sql, m.no_tx)
    });
    Migrator::with_migrations(in_order(rendered, &LITE))
}

fn in_order(common: impl Iterator<Item = Migration>, own: &Migrator) -> Vec<Migration> {
    let mut all: Vec<Migration> = common.chain(own.iter().cloned()).collect();
    all.sort_by_key(|migration| migration.version);
    all
}

/// `PostgreSQL` column types to `SQLite`'s strict ones. The migrations keep to what this understands: upper-case types,
/// no `;` inside literals.
fn render_sqlite(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    for statement in sql.split_inclusive(';') {
        let mut words = String::with_capacity(statement.len());
        let mut rest = statement;
        while let Some(start) = rest.find(|c: char| c.is_ascii_uppercase()) {
            words.push_str(&rest[..start]);
            let end = rest[start..].find(|c: char| !c.is_ascii_alphanumeric() && c != '_').map_or(rest.len(), |n| start + n);
            words.push_str(match &rest[start..end] {
                "BIGINT" | "BOOLEAN" => "INTEGER",
                "BYTEA" | "UUID" => "BLOB",
                "JSONB" | "DATE" => "TEXT",
                other => other,
            });
            rest = &rest[end..];
        }
        words.push_str(rest);
        if words.contains("CREATE TABLE")
            && let Some(end) = words.rfind(';')
        {
            words.insert_str(end, " STRICT");
        }
        out.push_str(&words);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{LITE, PG, render_sqlite};

    #[test]
    fn rendering_is_frozen() {
        let pg = "CREATE TABLE t (id UUID PRIMARY KEY, n BIGINT, ok BOOLEAN, day DATE, UUIDS TEXT);\nCREATE INDEX i ON t (n);";
        let lite =
            "CREATE TABLE t (id BLOB PRIMARY KEY, n INTEGER, ok INTEGER, day TEXT, UUIDS TEXT) STRICT;\nCREATE INDEX i ON t (n);";
        assert_eq!(render_sqlite(pg), lite);
    }

    #[test]
    fn what_one_engine_needs_the_other_names() {
        let names =
            |migrator: &sqlx::migrate::Migrator| migrator.iter().map(|m| (m.version, m.description.clone())).collect::<Vec<_>>();
        assert_eq!(names(&LITE), names(&PG));
    }
}
