//! What can go wrong below a unit of work, by kind and never by text.

use domain::case::stored::Unreadable;
use domain::id::CaseId;

/// A store's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Somebody else got there first: a unique key, or a row that has moved on.
    #[error("the row is taken or has changed")]
    Conflict(#[source] Option<sqlx::Error>),
    /// The database refused a value (foreign key, check, not null).
    #[error("the database refused the row (SQLSTATE {})", sqlstate(.0))]
    Refused(#[source] sqlx::Error),
    /// A write touched another number of rows than it must.
    #[error("a write touched {touched} rows: {sql}")]
    WrongCount {
        sql: &'static str,
        /// How many rows it touched.
        touched: u64,
    },
    /// The database is locked, full, or gone. Trying again later may help.
    #[error("the database does not answer (SQLSTATE {})", sqlstate(.0))]
    Unavailable(#[source] sqlx::Error),
    /// A statement of this unit of work failed before: nothing of it is stored, and nothing more can be done in it.
    #[error("the unit of work was broken by an error before")]
    Broken,
    /// Somebody reads the database as it was before: what they see cannot be overwritten yet.
    #[error("somebody still reads the database as it was before")]
    StillRead,
    /// What is stored is not what this program writes.
    #[error("stored data cannot be read: {0}")]
    Corrupt(String),
    /// An event of a case cannot be read. Nothing is decided without it.
    #[error("event {seq} of case {case} cannot be read: {why}")]
    Unreadable {
        case: CaseId,
        /// The event's place.
        seq: i64,
        why: Unreadable,
    },
    /// What was asked for needs keys, and the store was opened without.
    #[error("the keys are not there")]
    NoKeys,
    /// Anything else of the driver.
    #[error("the database failed (SQLSTATE {})", sqlstate(.0))]
    Other(#[source] sqlx::Error),
    /// The migrations could not be applied.
    #[error("the database could not be set up: {0}")]
    Migrate(String),
}

impl From<sqlx::Error> for Error {
    fn from(cause: sqlx::Error) -> Self {
        use sqlx::error::ErrorKind;
        match &cause {
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => Self::Unavailable(cause),
            sqlx::Error::Database(db) => match db.kind() {
                ErrorKind::UniqueViolation => Self::Conflict(Some(cause)),
                ErrorKind::ForeignKeyViolation | ErrorKind::NotNullViolation | ErrorKind::CheckViolation => Self::Refused(cause),
                _ if is_unavailable(db.code().as_deref()) => Self::Unavailable(cause),
                _ => Self::Other(cause),
            },
            _ => Self::Other(cause),
        }
    }
}

/// The code of the database, never its words: they can hold values.
fn sqlstate(cause: &sqlx::Error) -> String {
    let code = cause.as_database_error().and_then(|db| db.code().map(std::borrow::Cow::into_owned));
    code.unwrap_or_else(|| "none".into())
}

/// `SQLite` primary codes busy (5), locked (6), read-only (8), I/O (10), full (13), cannot open (14); `PostgreSQL` classes 08, 53, 57 and
/// the serialization failures 40001 and 40P01.
fn is_unavailable(code: Option<&str>) -> bool {
    let Some(code) = code else { return false };
    match code.parse::<i64>() {
        Ok(number) if code.len() < 5 => matches!(number & 0xff, 5 | 6 | 8 | 10 | 13 | 14),
        _ => ["08", "53", "57", "40001", "40P01"].iter().any(|class| code.starts_with(class)),
    }
}
