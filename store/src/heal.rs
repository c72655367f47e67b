//! What mends itself: a connection that lost its transaction is not used again, and a server that is gone is said soon.

use std::io;
use std::pin::Pin;
use std::time::Duration;

use sqlx::pool::{PoolConnection, PoolConnectionMetadata};
use sqlx::{Connection, PgConnection, PgPool, Postgres, Transaction};
use tokio::time::{sleep, timeout};

/// Who waits longer than this for a connection asks whether the server is there at all; it has as long again to answer.
const SOON: Duration = Duration::from_secs(1);

type Answer<'a> = Pin<Box<dyn Future<Output = sqlx::Result<bool>> + Send + 'a>>;

/// Whether a connection of a pool may be used again. `SQLite` ends a transaction by itself when the disk is full; the connection
/// still counts it, and nothing can be begun there any more. The pool closes it and opens another.
pub(crate) fn is_usable<C: Connection>(conn: &mut C, _: PoolConnectionMetadata) -> Answer<'_> {
    let usable = !conn.is_in_transaction();
    Box::pin(async move { Ok(usable) })
}

/// Begins a transaction of `PostgreSQL` with these words. It is begun to its end, also where nobody waits for it any more, and then
/// rolled back: a connection on which BEGIN was only half said would go back to the pool with a transaction that nobody knows of.
pub(crate) async fn begin(pool: &PgPool, words: &'static str) -> sqlx::Result<Transaction<'static, Postgres>> {
    let begins = pool.clone();
    let begun = tokio::spawn(async move { begins.begin_with(words).await });
    unless_gone(pool, Box::pin(async { begun.await.map_err(|_| sqlx::Error::WorkerCrashed)? })).await
}

/// A connection to `PostgreSQL`, or soon the word that it is gone.
pub(crate) async fn acquire(pool: &PgPool) -> sqlx::Result<PoolConnection<Postgres>> {
    unless_gone(pool, Box::pin(pool.acquire())).await
}

/// What is wanted of a pool. Where every connection is busy it may take the pool's own time; where the server is gone it takes two
/// seconds.
pub(crate) async fn unless_gone<T>(pool: &PgPool, mut wanted: impl Future<Output = sqlx::Result<T>> + Unpin) -> sqlx::Result<T> {
    let gone = async {
        sleep(SOON).await;
        Box::pin(why_gone(pool)).await
    };
    tokio::select! {
        biased;
        done = &mut wanted => done,
        Some(cause) = gone => Err(cause),
    }
}

/// A connection of one's own tells a server that is gone from a pool that is busy.
async fn why_gone(pool: &PgPool) -> Option<sqlx::Error> {
    let tried = async { PgConnection::connect_with(&pool.connect_options()).await?.close().await };
    match timeout(SOON, tried).await {
        Ok(Ok(())) => None,
        Ok(Err(cause)) => (!is_crowded(&cause)).then_some(cause),
        Err(_) => Some(io::Error::from(io::ErrorKind::TimedOut).into()),
    }
}

/// A server that has no room for one more is there (SQLSTATE 53300).
fn is_crowded(cause: &sqlx::Error) -> bool {
    cause.as_database_error().and_then(sqlx::error::DatabaseError::code).is_some_and(|code| code == "53300")
}
