//! One small core over the two native drivers: one SQL text, bound and decoded on both engines.
//!
//! `Store::q` reads. Writes go through a [`UnitOfWork`], which is a transaction: `save()` commits, drop rolls back.

use sqlx::postgres::{PgArguments, PgConnection, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteConnection, SqliteRow};
use sqlx::{Arguments, Encode, FromRow, PgPool, Postgres, Sqlite, SqlitePool, Transaction, Type};

use crate::{Error, Result, heal};

/// A value that both drivers can bind.
pub trait Bind: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres> {}
impl<T: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres>> Bind for T {}

/// A row that both drivers can decode (`#[derive(sqlx::FromRow)]` gives it).
pub trait Rec: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}
impl<T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>> Rec for T {}

/// The two engines. One behaviour; the difference ends in this crate.
#[derive(Clone, Debug)]
pub enum Store {
    /// `SQLite`: readers and the single writer are separate pools.
    Lite {
        /// Connections that refuse to write (`query_only`).
        read: SqlitePool,
        /// The one connection that writes.
        write: SqlitePool,
    },
    /// `PostgreSQL`.
    Pg(PgPool),
}

/// One unit of work: everything of one action, or nothing.
#[derive(Debug)]
#[must_use = "a unit of work that is dropped is rolled back"]
pub enum UnitOfWork {
    /// On the single `SQLite` writer, begun with `BEGIN IMMEDIATE`.
    Lite(Transaction<'static, Sqlite>),
    /// On a `PostgreSQL` connection.
    Pg(Transaction<'static, Postgres>),
}

enum On<'a, P, C> {
    Pool(&'a P),
    Conn(&'a mut C),
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
    bad: Option<sqlx::Error>,
}

impl Store {
    /// A read outside a unit of work. Never a write: `SQLite`'s readers refuse it.
    pub fn q(&self, sql: &'static str) -> Q<'_> {
        match self {
            Self::Lite { read, .. } => Q::lite(On::Pool(read), sql),
            Self::Pg(pool) => Q::pg(On::Pool(pool), sql),
        }
    }

    /// Begins a unit of work.
    pub async fn begin(&self) -> Result<UnitOfWork> {
        Ok(match self {
            Self::Lite { write, .. } => UnitOfWork::Lite(write.begin_with("BEGIN IMMEDIATE").await?),
            Self::Pg(pool) => UnitOfWork::Pg(heal::unless_gone(pool, Box::pin(pool.begin())).await?),
        })
    }

    /// Closes every connection.
    pub async fn close(&self) {
        match self {
            Self::Lite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Self::Pg(pool) => pool.close().await,
        }
    }
}

impl UnitOfWork {
    /// A statement inside this unit.
    pub fn q(&mut self, sql: &'static str) -> Q<'_> {
        match self {
            Self::Lite(tx) => Q::lite(On::Conn(tx), sql),
            Self::Pg(tx) => Q::pg(On::Conn(tx), sql),
        }
    }

    /// Commits. After an error nothing of the unit is stored.
    pub async fn save(self) -> Result<()> {
        match self {
            Self::Lite(tx) => tx.commit().await?,
            Self::Pg(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Rolls back now instead of on drop.
    pub async fn cancel(self) -> Result<()> {
        match self {
            Self::Lite(tx) => tx.rollback().await?,
            Self::Pg(tx) => tx.rollback().await?,
        }
        Ok(())
    }
}

// The generic async machinery is instantiated here, twice in all, not once per query.
macro_rules! drive {
    ($db:ty, $acquire:path, $rows:path, $on:expr, $args:expr, $sql:expr, $want:expr) => {{
        let mut own;
        let conn = match $on {
            On::Pool(pool) => {
                own = $acquire(pool).await?;
                &mut *own
            }
            On::Conn(conn) => conn,
        };
        let query = sqlx::query_with::<$db, _>($sql, $args);
        match $want {
            Want::Exec => $rows(Vec::new(), query.execute(conn).await?.rows_affected()),
            Want::One => $rows(query.fetch_optional(conn).await?.into_iter().collect(), 0),
            Want::All => $rows(query.fetch_all(conn).await?, 0),
        }
    }};
}

impl<'a> Q<'a> {
    fn lite(on: On<'a, SqlitePool, SqliteConnection>, sql: &'static str) -> Self {
        Self { inner: Inner::Lite(on, SqliteArguments::default()), sql, bad: None }
    }

    fn pg(on: On<'a, PgPool, PgConnection>, sql: &'static str) -> Self {
        Self { inner: Inner::Pg(on, PgArguments::default()), sql, bad: None }
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
        Ok(match self.inner {
            Inner::Lite(on, args) => drive!(Sqlite, SqlitePool::acquire, Rows::Lite, on, args, self.sql, want),
            Inner::Pg(on, args) => drive!(Postgres, heal::acquire, Rows::Pg, on, args, self.sql, want),
        })
    }

    /// Runs it; how many rows it touched.
    pub async fn exec(self) -> Result<u64> {
        Ok(match self.run(Want::Exec).await? {
            Rows::Lite(_, n) | Rows::Pg(_, n) => n,
        })
    }

    /// Runs a write that must touch exactly one row.
    pub async fn exec_one(self) -> Result<()> {
        let sql = self.sql;
        match self.exec().await? {
            1 => Ok(()),
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

/// Declares the SQL of a module as constants, and lists them for the test that prepares each on both engines.
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:literal;)*) => {
        $($(#[$doc])* pub(crate) const $name: &str = $sql;)*
        /// Every statement of this module, by name.
        pub const ALL: &[(&str, &str)] = &[$((stringify!($name), $sql)),*];
    };
}
