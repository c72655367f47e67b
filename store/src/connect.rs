//! Opening a store from its URL, and bringing its schema up to date.

use std::str::FromStr;
use std::time::Duration;

use jiff::Timestamp;
use sqlx::migrate::{Migration, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{AssertSqlSafe, SqlSafeStr};

use crate::{Error, Result, Store, heal};

/// How long somebody waits for a connection while others use them all.
const BUSY: Duration = Duration::from_secs(10);

statements! {
    PULSE = "INSERT INTO pulse (pulse_id, at_us) VALUES (1, $1) ON CONFLICT (pulse_id) DO UPDATE SET at_us = $1";
}

static COMMON: Migrator = sqlx::migrate!("../migrations");

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

    /// Applies what is missing of the migrations.
    pub async fn migrate(&self) -> Result<()> {
        let done = match self {
            Self::Lite { write, .. } => sqlite_migrator().run(write).await,
            Self::Pg(pool) => COMMON.run(pool).await,
        };
        done.map_err(|cause| Error::Migrate(cause.to_string()))
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        self.q("SELECT 1").exec().await.map(drop)
    }

    /// Whether the writer writes: it commits one small row.
    pub async fn write_pulse(&self, now: Timestamp) -> Result<()> {
        let mut unit = self.begin().await?;
        unit.q(PULSE).bind(now.as_microsecond()).exec_one().await?;
        unit.save().await
    }
}

async fn open_lite(url: &str) -> Result<Store> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full) // what was confirmed survives a power cut
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("trusted_schema", "OFF");
    let write = pool_lite(1).connect_with(options.clone()).await?;
    let read = pool_lite(4).connect_with(options.pragma("query_only", "ON")).await?;
    Ok(Store::Lite { read, write })
}

fn pool_lite(connections: u32) -> SqlitePoolOptions {
    let pool = SqlitePoolOptions::new().max_connections(connections).acquire_timeout(BUSY);
    pool.before_acquire(heal::is_usable)
}

async fn open_pg(url: &str) -> Result<Store> {
    let options = PgConnectOptions::from_str(url)?.application_name("portal");
    let pool = PgPoolOptions::new().max_connections(10).acquire_timeout(BUSY).before_acquire(heal::is_usable);
    let store = Store::Pg(pool.connect_lazy_with(options));
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
    Migrator::with_migrations(rendered.collect())
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
    use domain::kind::Kind;
    use domain::policy::{Role, Viewer, authorize};
    use sqlx::migrate::Migrator;

    use super::{COMMON, render_sqlite, sqlite_migrator};
    use crate::Store;

    /// Before this version there were only requests for a copy, by people with an account.
    const ASK: i64 = 20_261_124_200_000;
    const OLD: [&str; 9] = [
        "INSERT INTO import_run (import_no, started_us, digest, rows) VALUES (1, 0, '', 0)",
        "INSERT INTO person (person_key, given_names, family_name, retention, import_no, added_no, changed_no, row_hash)
            VALUES ('p', 'Ada', 'Test', 'default', 1, 1, 1, $1)",
        "INSERT INTO account (account_id, role, name, email, person_key, created_us) VALUES ($1, 'parent', 'Ada', NULL, 'p', 0)",
        "INSERT INTO draft (draft_id, account_id, kind, answers, created_us, updated_us, sent) VALUES ($1, $1, 'access', '{}', 0, 0, TRUE)",
        "INSERT INTO case_head (case_id, reference, kind, requester, subject, draft_id, seq, hash)
            VALUES ($1, 'FH-00000000', 'access', $1, 'p', $1, 1, $2)",
        "INSERT INTO case_event (case_id, seq, at_us, account_id, role, payload, previous, hash) VALUES ($1, 1, 0, $1, 'parent',
            '{\"event\":\"submitted\",\"requester\":\"00000000-0000-0000-0000-000000000007\",\"subject\":\"p\",\"received\":\"2026-11-23\",\"scope\":\"everything\",\"details\":null,\"format\":\"paper\"}',
            $2, $2)",
        "INSERT INTO case_queue (case_id, state, open, received, due, limit_on) VALUES ($1, 'new', TRUE, '2026-11-23', '2026-12-23', '2026-12-23')",
        "INSERT INTO holiday_feed (feed_id, imported_us, content) VALUES (1, 0, '')",
        "INSERT INTO holiday_move (feed_id, case_id, was, is_now) VALUES (1, $1, '2026-12-23', '2026-12-24')",
    ];

    fn only_before(all: &Migrator) -> Migrator {
        Migrator::with_migrations(all.iter().filter(|m| m.version < ASK).cloned().collect())
    }

    /// A database of the version before, with one request in it.
    async fn older(store: &Store) {
        match store {
            Store::Lite { write, .. } => only_before(&sqlite_migrator()).run(write).await.unwrap(),
            Store::Pg(pool) => only_before(&COMMON).run(pool).await.unwrap(),
        }
        let id = uuid::Uuid::from_u128(7);
        let mut unit = store.begin().await.unwrap();
        for sql in OLD {
            let q = unit.q(sql);
            let q = match (sql.contains("row_hash"), sql.contains("$1"), sql.contains("$2")) {
                (true, ..) => q.bind(vec![0_u8; 32]),
                (_, true, true) => q.bind(id).bind(vec![0_u8; 32]),
                (_, true, false) => q.bind(id),
                _ => q,
            };
            q.exec_one().await.unwrap();
        }
        unit.save().await.unwrap();
    }

    async fn keeps_its_cases(store: &Store) {
        older(store).await;
        store.migrate().await.unwrap();
        let access = store.find_case(&"FH-00000000".parse().unwrap()).await.unwrap().unwrap();
        let viewer = Viewer { account: access.requester, role: Role::Parent, person: None };
        let file = store.case(&authorize(&viewer, access).unwrap()).await.unwrap();
        assert_eq!((file.case.kind(), file.case.submission.unwrap().format()), (Kind::Access, domain::case::Format::Paper));
        let own = store.own_cases(&authorize(&viewer, viewer.account).unwrap()).await.unwrap();
        assert_eq!((own.len(), own[0].subject.as_str()), (1, "Ada Test"));
        for table in ["draft", "case_head", "case_event", "case_queue", "holiday_move"] {
            let counted: (i64,) = match table {
                "draft" => store.q("SELECT count(*) FROM draft").one().await.unwrap(),
                "case_head" => store.q("SELECT count(*) FROM case_head").one().await.unwrap(),
                "case_event" => store.q("SELECT count(*) FROM case_event").one().await.unwrap(),
                "case_queue" => store.q("SELECT count(*) FROM case_queue").one().await.unwrap(),
                _ => store.q("SELECT count(*) FROM holiday_move").one().await.unwrap(),
            };
            assert_eq!(counted.0, 1, "{table}");
        }
        // A reference that leads nowhere is refused, as before.
        let mut unit = store.begin().await.unwrap();
        let orphan = unit.q("DELETE FROM case_head WHERE reference = 'FH-00000000'").exec().await;
        assert!(orphan.is_err());
    }

    #[tokio::test]
    async fn a_database_of_the_version_before_keeps_its_cases() {
        let dir = tempfile::tempdir().unwrap();
        keeps_its_cases(&Store::open(&format!("sqlite://{}/portal.db", dir.path().display())).await.unwrap()).await;
    }

    #[tokio::test]
    #[expect(clippy::disallowed_methods, reason = "where the server of the tests is")]
    async fn a_postgresql_database_of_the_version_before_keeps_its_cases() {
        use sqlx::Connection;
        let Ok(server) = std::env::var("TEST_POSTGRES_URL") else { return };
        let name = format!("m{}", uuid::Uuid::new_v4().simple());
        let mut admin = sqlx::PgConnection::connect(&server).await.unwrap();
        let create = format!("CREATE DATABASE {name} TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
        sqlx::raw_sql(sqlx::AssertSqlSafe(create)).execute(&mut admin).await.unwrap();
        let (base, _) = server.rsplit_once('/').unwrap();
        keeps_its_cases(&Store::open(&format!("{base}/{name}")).await.unwrap()).await;
    }

    #[test]
    fn rendering_is_frozen() {
        let pg = "CREATE TABLE t (id UUID PRIMARY KEY, n BIGINT, ok BOOLEAN, day DATE, UUIDS TEXT);\nCREATE INDEX i ON t (n);";
        let lite =
            "CREATE TABLE t (id BLOB PRIMARY KEY, n INTEGER, ok INTEGER, day TEXT, UUIDS TEXT) STRICT;\nCREATE INDEX i ON t (n);";
        assert_eq!(render_sqlite(pg), lite);
    }
}
