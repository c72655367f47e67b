//! A database as SQL text: how one is written, once a version, and restored. It is sealed by the keys of `support`, which never
//! change therefore.

use std::path::Path;

use domain::case::EventKind;
use domain::case::stored::{VERSION, decode};
use domain::case::{Command, Event};
use domain::policy::{HandleCase, Role};
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use store::Store;
use tempfile::TempDir;
use testing::Database;

use super::root;
use crate::disposal;
use crate::support::{self, Fixture, TODAY, add_account, add_person, facts, handle, proof_of, question, sequence, submit};

/// What sqlx keeps of the migrations that ran.
const RAN: &str = "CREATE TABLE _sqlx_migrations (version BIGINT PRIMARY KEY, description TEXT NOT NULL,
    installed_on TIMESTAMPTZ NOT NULL DEFAULT now(), success BOOLEAN NOT NULL, checksum BYTEA NOT NULL, execution_time BIGINT NOT NULL)";

/// Rows that a migration put there are in the dump, too.
const EMPTY: &str = "DO $$ BEGIN EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(relname), ', ') FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace); END $$";

/// A case that was destroyed, one with every event of the newest version, one that is paused; all of it in the log.
async fn furnish(store: &Store) {
    let destroyed = disposal::closed(store, 7).await;
    sequence(store).await;
    disposal::dispose(store, &destroyed).await.unwrap();
    add_person(store, "P-1", Some(jiff::civil::date(2015, 5, 1))).await;
    let (parent, officer) = (add_account(store, Role::Parent, Some("P-1")).await, add_account(store, Role::Officer, None).await);
    let all = submit(store, &parent, "P-1", 8).await.unwrap();
    let proof = proof_of::<HandleCase>(&officer, store.find_case(&all).await.unwrap().unwrap());
    let mut unit = store.begin().await.unwrap();
    let mut locked = unit.lock_case_to_handle(&proof).await.unwrap();
    let rest = EventKind::ALL.iter().filter(|kind| **kind != EventKind::Submitted);
    unit.append(&mut locked, facts(&officer, 3), rest.map(|kind| golden(*kind)).collect()).await.unwrap();
    unit.save().await.unwrap();
    let paused = submit(store, &parent, "P-1", 9).await.unwrap();
    handle(store, &officer, &paused, Command::Take).await;
    handle(store, &officer, &paused, question()).await;
    sequence(store).await;
}

fn golden(kind: EventKind) -> Event {
    let file = root(&format!("../domain/tests/golden/v{VERSION}/{kind:?}.json"));
    decode(VERSION, std::fs::read(file).unwrap().trim_ascii_end()).unwrap()
}

/// Statements of one engine: what makes the tables (SQLite alone), and every row.
async fn text(store: &Store) -> String {
    let (tables, columns, value) = if store.is_sqlite() {
        (
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
            "SELECT name FROM pragma_table_info('{table}')",
            "quote({column})",
        )
    } else {
        (
            "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY oid",
            "SELECT CAST(attname AS TEXT) FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum > 0 ORDER BY attnum",
            "quote_nullable(CAST({column} AS TEXT))",
        )
    };
    let list = async |sql: String| -> Vec<String> {
        let rows: Vec<(String,)> = store.sql(sql.leak()).all().await.unwrap();
        rows.into_iter().map(|(text,)| text).collect()
    };
    let mut lines = Vec::new();
    if store.is_sqlite() {
        let made = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
        lines = store.sql(made).all::<(String,)>().await.unwrap().into_iter().map(|(sql,)| format!("{sql};")).collect();
    }
    for table in list(tables.to_owned()).await {
        let columns = list(columns.replace("{table}", &table)).await;
        let values: Vec<_> = columns.iter().map(|column| value.replace("{column}", column)).collect();
        let columns = columns.join(", ");
        let select =
            format!("SELECT 'INSERT INTO {table} ({columns}) VALUES (' || {} || ');' FROM {table}", values.join(" || ', ' || "));
        lines.extend(list(select).await);
    }
    lines.join("\n") + "\n"
}

pub async fn restore_sqlite(file: &Path) -> Fixture<TempDir> {
    let dir = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", dir.path().join("portal.db").display());
    let mut made = SqliteConnection::connect(&format!("{url}?mode=rwc")).await.unwrap();
    let sql = format!("PRAGMA foreign_keys = OFF; BEGIN;\n{}COMMIT;", std::fs::read_to_string(file).unwrap());
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut made).await.unwrap();
    made.close().await.unwrap();
    Fixture::of(&url, dir).await
}

/// The migrations that ran then are frozen, so they make the tables.
pub async fn restore_postgres(file: &Path) -> Option<Fixture<Database>> {
    let database = Database::empty().await?;
    let rows = std::fs::read_to_string(file).unwrap();
    let mut migrations: Vec<_> = ["../migrations", "../migrations/postgres"]
        .into_iter()
        .flat_map(|folder| std::fs::read_dir(root(folder)).unwrap())
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read_to_string(entry.path()).unwrap()))
        .filter(|(name, _)| rows.contains(&format!("VALUES ('{}'", name.split('_').next().unwrap())))
        .collect();
    migrations.sort();
    let made: String = migrations.into_iter().map(|(_, sql)| sql + ";\n").collect();
    let mut connection = PgConnection::connect(&database.url()).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(format!("BEGIN;\n{RAN};\n{made}\n{EMPTY};\n{rows}COMMIT;")))
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
    let url = database.url();
    Some(Fixture::of(&url, database).await)
}

/// Writes the dump of a new version. That of an older one is never written again.
#[tokio::test]
#[ignore = "writes the dump of a new version"]
async fn write_the_dump_of_a_new_version() {
    let write = async |store: &Store, engine: &str| {
        let file = root(&format!("tests/dump/v{VERSION}.{engine}.sql"));
        assert!(!file.exists(), "{} is frozen", file.display());
        furnish(store).await;
        std::fs::write(file, text(store).await).unwrap();
    };
    write(&support::sqlite().await.store, "sqlite").await;
    write(&support::postgres().await.unwrap().store, "postgres").await;
    assert_eq!(TODAY, jiff::civil::date(2026, 11, 23), "the day of every dump");
}
