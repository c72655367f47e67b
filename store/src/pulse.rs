//! Whether the writer writes.

use jiff::Timestamp;

use crate::{Result, Store};

statements! {
    PULSE = "INSERT INTO pulse (pulse_id, at_us) VALUES (1, $1) ON CONFLICT (pulse_id) DO UPDATE SET at_us = $1";
}

impl Store {
    /// Whether the writer writes: it commits one small row.
    pub async fn write_pulse(&self, now: Timestamp) -> Result<()> {
        let mut unit = self.begin().await?;
        unit.q(PULSE).bind(now.as_microsecond()).exec_one().await?;
        unit.save().await
    }
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use jiff::Timestamp;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpStream;
    use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};

    use crate::{Error, Store, UnitOfWork};

    async fn sqlite(dir: &tempfile::TempDir) -> Store {
        let store = Store::open(&format!("sqlite://{}/portal.db", dir.path().display())).await.unwrap();
        store.migrate().await.unwrap();
        store
    }

    /// Fills the disk, as far as `SQLite` can tell: the file may have no more pages.
    async fn fill(unit: &mut UnitOfWork) -> Error {
        unit.q("PRAGMA max_page_count = 1").exec().await.unwrap(); // as many as there are
        let q = unit.q("INSERT INTO holiday_feed (feed_id, imported_us, content) VALUES (1, 0, $1)");
        q.bind("x".repeat(1 << 20)).exec().await.unwrap_err()
    }

    #[tokio::test]
    async fn a_disk_that_was_full_once_stops_one_unit_and_no_other() {
        let dir = tempfile::tempdir().unwrap();
        let store = sqlite(&dir).await;
        let mut unit = store.begin().await.unwrap();
        assert!(matches!(fill(&mut unit).await, Error::Unavailable(_)));
        drop(unit);
        store.write_pulse(Timestamp::UNIX_EPOCH).await.unwrap();
    }

    /// `SQLite` ended the transaction by itself: what follows in the same unit must not stand alone.
    #[tokio::test]
    async fn nothing_is_stored_of_a_unit_that_the_disk_broke() {
        let dir = tempfile::tempdir().unwrap();
        let store = sqlite(&dir).await;
        let mut unit = store.begin().await.unwrap();
        drop(fill(&mut unit).await);
        let small = unit.q("INSERT INTO holiday_feed (feed_id, imported_us, content) VALUES (2, 0, 'x')").exec().await;
        assert!(matches!(small, Err(Error::Broken)), "{small:?}");
        assert!(matches!(unit.save().await, Err(Error::Broken)));
        let (feeds,): (i64,) = store.q("SELECT count(*) FROM holiday_feed").one().await.unwrap();
        assert_eq!(feeds, 0);
        store.write_pulse(Timestamp::UNIX_EPOCH).await.unwrap();
    }

    /// `PostgreSQL` answers a commit after an error with a rollback, and with no error.
    #[tokio::test]
    async fn a_unit_with_an_error_is_not_saved_in_silence() {
        let Some(url) = postgres() else { return };
        let store = Store::open(&url).await.unwrap();
        let mut unit = store.begin().await.unwrap();
        drop(unit.q("SELECT 1 / 0").exec().await.unwrap_err());
        assert!(matches!(unit.save().await, Err(Error::Broken)));
    }

    /// The server, and not a pool that was waited for in vain.
    fn is_gone(cause: &Error) {
        assert!(matches!(cause, Error::Unavailable(cause) if !matches!(cause, sqlx::Error::PoolTimedOut)), "{cause}");
    }

    async fn is_said_soon(url: &str) {
        is_gone(&Store::open(url).await.unwrap_err());
    }

    #[tokio::test]
    async fn a_server_that_is_gone_or_says_nothing_is_said_in_two_seconds() {
        // The kernel takes connections for who listens, and nobody answers: a server that hangs.
        let silent = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = silent.local_addr().unwrap().port();
        is_said_soon(&format!("postgres://portal@127.0.0.1:{port}/portal")).await;
        drop(silent);
        is_said_soon(&format!("postgres://portal@127.0.0.1:{port}/portal")).await;
    }

    fn postgres() -> Option<String> {
        testing::setting("TEST_POSTGRES_URL")
    }

    /// A way to a server that loses everything while it is broken, in both directions, as a cut line does.
    async fn way_to(server: String, broken: Arc<AtomicBool>) -> u16 {
        let here = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = here.local_addr().unwrap().port();
        tokio::spawn(async move {
            loop {
                let (near, far) = (here.accept().await.unwrap().0, TcpStream::connect(&server).await.unwrap());
                let ((near_in, near_out), (far_in, far_out)) = (near.into_split(), far.into_split());
                tokio::spawn(carry(near_in, far_out, broken.clone()));
                tokio::spawn(carry(far_in, near_out, broken.clone()));
            }
        });
        port
    }

    async fn carry(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, broken: Arc<AtomicBool>) {
        let mut piece = [0; 4096];
        while let Ok(length @ 1..) = from.read(&mut piece).await {
            if !broken.load(Ordering::SeqCst) && to.write_all(&piece[..length]).await.is_err() {
                break;
            }
        }
    }

    #[tokio::test]
    async fn a_line_that_is_cut_is_said_in_two_seconds_and_heals() {
        let Some(url) = postgres() else { return };
        let (before, rest) = url.split_once('@').unwrap();
        let (server, database) = rest.split_once('/').unwrap();
        let broken = Arc::new(AtomicBool::new(false));
        let port = way_to(server.to_owned(), broken.clone()).await;
        let store = Store::open(&format!("{before}@127.0.0.1:{port}/{database}")).await.unwrap();
        store.ping().await.unwrap();
        broken.store(true, Ordering::SeqCst);
        is_gone(&store.ping().await.unwrap_err());
        broken.store(false, Ordering::SeqCst);
        store.ping().await.unwrap();
    }

    #[tokio::test]
    async fn a_pool_that_is_busy_is_waited_for() {
        let Some(url) = postgres() else { return };
        let store = Store::open(&url).await.unwrap();
        let mut busy = Vec::new();
        for _ in 0..10 {
            busy.push(store.begin().await.unwrap());
        }
        let (waited, ()) = tokio::join!(store.ping(), async {
            tokio::time::sleep(Duration::from_secs(3)).await;
            busy.pop().unwrap().cancel().await.unwrap();
        });
        waited.unwrap();
    }
}
