//! One small core over the two native drivers: one SQL text, bound and decoded on both engines.
//!
//! `Store::q` reads. Writes go through a [`UnitOfWork`], which is a transaction: `save()` commits, drop rolls back.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, RwLock};

use domain::clock::Calendar;
use sqlx::postgres::{PgArguments, PgConnection, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteConnection, SqliteRow};
use sqlx::{Arguments, Encode, FromRow, PgPool, Postgres, Sqlite, SqlitePool, Transaction, Type};

use crate::entry::{CaseLook, Waiting};
use crate::{Edge, Error, Result, heal, rows};

/// A value that both drivers can bind.
pub trait Bind: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres> {}
impl<T: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres>> Bind for T {}

/// A row that both drivers can decode (`#[derive(sqlx::FromRow)]` gives it).
pub trait Rec: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}
impl<T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>> Rec for T {}

/// The database. Cheap to clone. One behaviour on both engines: the difference ends in this crate.
#[derive(Clone, Debug)]
pub struct Store {
    pub(crate) db: Db,
    pub(crate) edge: Option<Edge>,
    pub(crate) known_calendar: Arc<RwLock<Option<Numbered>>>,
    /// Looks at records that are noted: once a day is enough.
    pub(crate) looks: Arc<Mutex<HashSet<CaseLook>>>,
    #[cfg(feature = "testing")]
    pub(crate) counted: Arc<std::sync::atomic::AtomicU64>,
}

/// What dates rest on, with its number.
pub(crate) type Numbered = (i64, Arc<Calendar>);

/// The two engines.
#[derive(Clone, Debug)]
pub(crate) enum Db {
    /// `SQLite`: readers, which refuse to write (`query_only`), and the single writer are separate pools.
    Lite {
        read: SqlitePool,
        write: SqlitePool,
    },
    Pg(PgPool),
}

/// One unit of work: everything of one action, or nothing.
///
/// Locks are taken in one order: account, draft, case heads by `case_id`, queue rows and what else hangs on a case, the import, then
/// inserts. The entries of the audit are collected and written last; only the sequencer locks the row of the log, and nothing else.
#[derive(Debug)]
#[must_use = "a unit of work that is dropped is rolled back"]
pub struct UnitOfWork {
    tx: Tx,
    /// A statement of it failed. `SQLite` may have rolled back by itself, and would take what follows as units of their own;
    /// `PostgreSQL` would answer the commit with a rollback.
    broken: bool,
    pub(crate) store: Store,
    pub(crate) entries: Vec<Waiting>,
    /// The epoch whose keys this unit makes.
    pub(crate) epoch: Option<i64>,
    pub(crate) calendar: Option<Numbered>,
}

#[derive(Debug)]
enum Tx {
    /// On the single `SQLite` writer, begun with `BEGIN IMMEDIATE`; or a snapshot on a reader.
    Lite(Transaction<'static, Sqlite>),
    Pg(Transaction<'static, Postgres>),
}

/// A statement that cannot be the same on both engines. A test counts its uses.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PerEngine {
    pub lite: &'static str,
    pub pg: &'static str,
}

enum On<'a, P, C> {
    Pool(&'a P),
    /// Of a unit of work, and whether that is broken.
    Unit(&'a mut C, &'a mut bool),
}

enum Inner<'a> {
    Lite(On<'a, SqlitePool, SqliteConnection>, SqliteArguments),
    Pg(On<'a, PgPool, PgConnection>, PgArguments),
}

enum Rows {
    Lite(Vec<SqliteRow>, u64),
    Pg(Vec<PgRow>, u64),
}

#[derive(Clone, Copy, PartialEq)]
enum Want {
    Exec,
    One,
    All,
}

/// A statement with its values, ready to run.
#[must_use]
pub struct Q<'a> {
    inner: Inner<'a>,
    sql: &'static str,
    /// How often its values come: an `INSERT` of many rows.
    pub(crate) rows: usize,
    bad: Option<sqlx::Error>,
}

impl Store {
    /// The same store with what it needs of the world: keys, time, randomness.
    #[must_use]
    pub fn with_edge(self, edge: Edge) -> Self {
        Self { edge: Some(edge), ..self }
    }

    /// Keys, time and randomness.
    pub(crate) fn edge(&self) -> Result<&Edge> {
        self.edge.as_ref().ok_or(Error::NoKeys)
    }

    /// A read outside a unit of work. Never a write: `SQLite`'s readers refuse it.
    pub(crate) fn q(&self, sql: &'static str) -> Q<'_> {
        #[cfg(feature = "testing")]
        self.count();
        match &self.db {
            Db::Lite { read, .. } => Q::lite(On::Pool(read), sql),
            Db::Pg(pool) => Q::pg(On::Pool(pool), sql),
        }
    }

    /// Begins a unit of work.
    pub async fn begin(&self) -> Result<UnitOfWork> {
        self.unit(match &self.db {
            Db::Lite { write, .. } => Tx::Lite(write.begin_with("BEGIN IMMEDIATE").await?),
            Db::Pg(pool) => Tx::Pg(heal::begin(pool, "BEGIN").await?),
        })
    }

    /// A unit that writes and sees one moment throughout.
    pub(crate) async fn begin_steady(&self) -> Result<UnitOfWork> {
        self.unit(match &self.db {
            Db::Lite { write, .. } => Tx::Lite(write.begin_with("BEGIN IMMEDIATE").await?),
            Db::Pg(pool) => Tx::Pg(heal::begin(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ").await?),
        })
    }

    /// Reads one moment throughout, holds nobody up, and writes nothing.
    pub(crate) async fn snapshot(&self) -> Result<UnitOfWork> {
        self.unit(match &self.db {
            Db::Lite { read, .. } => Tx::Lite(read.begin_with("BEGIN").await?),
            Db::Pg(pool) => Tx::Pg(heal::begin(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?),
        })
    }

    #[expect(clippy::unnecessary_wraps, reason = "what begins a unit can fail")]
    fn unit(&self, tx: Tx) -> Result<UnitOfWork> {
        Ok(UnitOfWork { tx, broken: false, store: self.clone(), entries: Vec::new(), epoch: None, calendar: None })
    }

    /// Closes every connection.
    pub async fn close(&self) {
        match &self.db {
            Db::Lite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Db::Pg(pool) => pool.close().await,
        }
    }
}

impl UnitOfWork {
    /// A statement inside this unit.
    pub(crate) fn q(&mut self, sql: &'static str) -> Q<'_> {
        #[cfg(feature = "testing")]
        self.store.count();
        match &mut self.tx {
            Tx::Lite(tx) => Q::lite(On::Unit(tx, &mut self.broken), sql),
            Tx::Pg(tx) => Q::pg(On::Unit(tx, &mut self.broken), sql),
        }
    }

    /// A statement that has a text for each engine.
    pub(crate) fn per(&mut self, sql: PerEngine) -> Q<'_> {
        self.q(if matches!(self.tx, Tx::Lite(_)) { sql.lite } else { sql.pg })
    }

    /// Writes the entries of the audit and commits. After an error nothing of the unit is stored.
    pub async fn save(mut self) -> Result<()> {
        self.write_entries().await?;
        if self.broken {
            return Err(Error::Broken);
        }
        match self.tx {
            Tx::Lite(tx) => tx.commit().await?,
            Tx::Pg(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Rolls back now instead of on drop.
    pub async fn cancel(self) -> Result<()> {
        match self.tx {
            _ if self.broken => {}
            Tx::Lite(tx) => tx.rollback().await?,
            Tx::Pg(tx) => tx.rollback().await?,
        }
        Ok(())
    }
}

impl Store {
    /// Whether units of work come one after the other.
    pub(crate) fn has_one_writer(&self) -> bool {
        matches!(self.db, Db::Lite { .. })
    }
}

/// A door for tests, which look and tamper behind the portal's back.
#[cfg(feature = "testing")]
impl Store {
    /// Any statement.
    pub fn sql(&self, sql: &'static str) -> Q<'_> {
        self.q(sql)
    }

    /// Prepares a statement without running it.
    pub async fn prepare(&self, sql: &'static str) -> Result<()> {
        use sqlx::{Executor, SqlSafeStr};
        let sql = sqlx::AssertSqlSafe(sql).into_sql_str();
        match &self.db {
            Db::Lite { write, .. } => drop(write.acquire().await?.prepare(sql).await?),
            Db::Pg(pool) => drop(pool.acquire().await?.prepare(sql).await?),
        }
        Ok(())
    }

    fn count(&self) {
        self.counted.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
    }

    /// How many statements were run so far, by every clone of this store.
    pub fn statements_run(&self) -> u64 {
        self.counted.load(std::sync::atomic::Ordering::SeqCst)
    }

    /// Whether this is `SQLite`.
    pub fn is_sqlite(&self) -> bool {
        self.has_one_writer()
    }
}

#[cfg(feature = "testing")]
impl UnitOfWork {
    /// Any statement.
    pub fn sql(&mut self, sql: &'static str) -> Q<'_> {
        self.q(sql)
    }
}

// The generic async machinery is instantiated here, twice in all, not once per query.
macro_rules! drive {
    ($db:ty, $acquire:path, $rows:path, $on:expr, $args:expr, $sql:expr, $want:expr) => {{
        let (mut own, mut alone) = (None, false);
        let (conn, broken) = match $on {
            On::Pool(pool) => (&mut **own.insert($acquire(pool).await?), &mut alone),
            On::Unit(conn, broken) => (conn, broken),
        };
        if std::mem::replace(broken, true) {
            return Err(Error::Broken);
        }
        let query = sqlx::query_with::<$db, _>($sql, $args);
        let rows = match $want {
            Want::Exec => $rows(Vec::new(), query.execute(conn).await?.rows_affected()),
            Want::One => $rows(query.fetch_optional(conn).await?.into_iter().collect(), 0),
            Want::All => $rows(query.fetch_all(conn).await?, 0),
        };
        *broken = false;
        rows
    }};
}

impl<'a> Q<'a> {
    fn lite(on: On<'a, SqlitePool, SqliteConnection>, sql: &'static str) -> Self {
        Self { inner: Inner::Lite(on, SqliteArguments::default()), sql, rows: 1, bad: None }
    }

    fn pg(on: On<'a, PgPool, PgConnection>, sql: &'static str) -> Self {
        Self { inner: Inner::Pg(on, PgArguments::default()), sql, rows: 1, bad: None }
    }

    /// Binds the next `$n`.
    pub fn bind<T: Bind>(mut self, value: T) -> Self {
        let added = match &mut self.inner {
            Inner::Lite(_, args) => args.add(value),
            Inner::Pg(_, args) => args.add(value),
        };
        if let Err(cause) = added {
            self.bad = Some(sqlx::Error::Encode(cause));
        }
        self
    }

    async fn run(self, want: Want) -> Result<Rows> {
        if let Some(cause) = self.bad {
            return Err(cause.into());
        }
        let text = |mark| rows::text(self.sql, self.rows, mark);
        Ok(match self.inner {
            Inner::Lite(on, args) => drive!(Sqlite, SqlitePool::acquire, Rows::Lite, on, args, text(rows::LITE), want),
            Inner::Pg(on, args) => drive!(Postgres, heal::acquire, Rows::Pg, on, args, text(rows::PG), want),
        })
    }

    /// Runs it; how many rows it touched.
    pub async fn exec(self) -> Result<u64> {
        Ok(match self.run(Want::Exec).await? {
            Rows::Lite(_, n) | Rows::Pg(_, n) => n,
        })
    }

    /// Runs a write that must touch exactly one row, or each of many that it puts in.
    pub async fn exec_one(self) -> Result<()> {
        let (sql, rows) = (self.sql, self.rows as u64);
        match self.exec().await? {
            touched if touched == rows => Ok(()),
            touched => Err(Error::WrongCount { sql, touched }),
        }
    }

    /// All rows. The result is held in memory: ask for a page.
    pub async fn all<T: Rec>(self) -> Result<Vec<T>> {
        Ok(match self.run(Want::All).await? {
            Rows::Lite(rows, _) => rows.iter().map(T::from_row).collect::<Result<_, _>>()?,
            Rows::Pg(rows, _) => rows.iter().map(T::from_row).collect::<Result<_, _>>()?,
        })
    }

    /// The row, if there is one.
    pub async fn opt<T: Rec>(self) -> Result<Option<T>> {
        Ok(match self.run(Want::One).await? {
            Rows::Lite(rows, _) => rows.first().map(T::from_row).transpose()?,
            Rows::Pg(rows, _) => rows.first().map(T::from_row).transpose()?,
        })
    }

    /// The row, which must be there.
    pub async fn one<T: Rec>(self) -> Result<T> {
        self.opt().await?.ok_or_else(|| sqlx::Error::RowNotFound.into())
    }
}

/// Declares the SQL of a module as constants, and lists them for the test that prepares each on both engines:
/// a list that `statements()` does not name is never used, and does not compile without a warning.
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:literal;)*) => {
        $($(#[$doc])* pub(crate) const $name: &str = $sql;)*
        /// Every statement of this module, by name.
        pub(crate) const ALL: &[(&str, &str)] = &[$((stringify!($name), $sql)),*];
    };
}
