//! A package to change, a store to import into, and a place for files.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::{Date, date};
use server::clock::Clock;
use server::demo;
use server::keys::Keys;
use server::service::import_families::{ImportDiagnostic, ImportOptions, ImportReport, import_families};
use server::state::edge;
use store::Store;
use tempfile::TempDir;
use testing::Database;

pub const TODAY: Date = date(2026, 11, 23);

/// The demonstration families in a folder of their own.
pub struct Package(TempDir);

impl Package {
    pub fn new() -> Self {
        Self::of_scale(None)
    }

    pub fn of_scale(families: Option<u32>) -> Self {
        let dir = tempfile::tempdir().unwrap();
        demo::generate(dir.path(), families).unwrap();
        Self(dir)
    }

    pub fn dir(&self) -> &Path {
        self.0.path()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Replaces the one occurrence of `from` in a file.
    #[track_caller]
    pub fn edit(&self, name: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(name)).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from} in {name}");
        fs::write(self.path(name), text.replace(from, to)).unwrap();
    }

    /// Adds a row; the line it stands on.
    pub fn append(&self, name: &str, row: &str) -> u64 {
        let lines = fs::read_to_string(self.path(name)).unwrap().lines().count();
        writeln!(OpenOptions::new().append(true).open(self.path(name)).unwrap(), "{row}").unwrap();
        lines as u64 + 1
    }

    pub async fn import(&self, store: &Store) -> ImportReport {
        self.run(store, false).await
    }

    pub async fn try_import(&self, store: &Store) -> ImportReport {
        self.run(store, true).await
    }

    async fn run(&self, store: &Store, dry_run: bool) -> ImportReport {
        let mut told = 0;
        let options = ImportOptions { dir: self.dir().into(), dry_run, today: TODAY, now: Timestamp::UNIX_EPOCH };
        let mut count = |what: ImportDiagnostic<'_>| told += u64::from(matches!(what, ImportDiagnostic::Refused(_)));
        let report = import_families(store, &keys(), &options, &mut count).await.unwrap();
        assert_eq!(told, report.problem_count, "everything is told as it is found");
        assert_eq!(report.ok, report.problem_count == 0);
        report
    }
}

/// The problems, as they are written for people.
pub fn told(report: &ImportReport) -> Vec<String> {
    report.problems.iter().map(ToString::to_string).collect()
}

pub fn keys() -> Keys {
    Keys::derive(&[7; 32])
}

/// A store that goes away when the test ends.
pub struct Fixture<D> {
    pub store: Store,
    _data: D,
}

pub async fn sqlite() -> Fixture<TempDir> {
    let dir = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}/portal.db", dir.path().display());
    migrate(&url).await;
    Fixture { store: open(&url).await, _data: dir }
}

/// `None` only where tests that need PostgreSQL are left out.
pub async fn postgres() -> Option<Fixture<Database>> {
    let database = Database::copy("no_families", migrate).await?;
    Some(Fixture { store: open(&database.url()).await, _data: database })
}

async fn open(url: &str) -> Store {
    Store::open(url).await.unwrap().with_edge(edge(&keys(), &Clock::system()))
}

async fn migrate(url: &str) {
    let store = open(url).await;
    store.migrate().await.unwrap();
    store.close().await;
}

pub async fn number(store: &Store, sql: &'static str) -> i64 {
    let (number,): (i64,) = store.sql(sql).one().await.unwrap();
    number
}

/// Each test, on each engine.
#[macro_export]
macro_rules! on_both {
    ($($name:ident)*) => {
        mod on_sqlite { $(#[tokio::test] async fn $name() { super::$name($crate::import::support::sqlite().await.store).await; })* }
        mod on_postgres { $(#[tokio::test] async fn $name() {
            if let Some(fixture) = $crate::import::support::postgres().await { super::$name(fixture.store).await; }
        })* }
    };
}
