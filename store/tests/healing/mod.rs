//! What goes wrong on a connection stays on it.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use sqlx::{Connection, PgConnection};
use tokio::time::sleep;

use crate::support;

/// A unit that nobody waits for any more, wherever it broke off, leaves no connection in a transaction that the pool does not know
/// of: what others write there would be lost.
#[tokio::test]
async fn a_unit_that_breaks_off_while_it_begins_leaves_nothing_behind() {
    let Some(fixture) = support::postgres().await else { return };
    let mut beside = PgConnection::connect(&fixture.url()).await.unwrap();
    for polls in (0..6).cycle().take(24) {
        break_off(fixture.store.begin(), polls).await;
        assert!(is_quiet(&mut beside).await, "after {polls} polls");
    }
}

async fn break_off(begin: impl Future, polls: usize) {
    let mut begin = pin!(begin);
    for _ in 0..polls {
        if poll_fn(|context| Poll::Ready(begin.as_mut().poll(context).is_ready())).await {
            return;
        }
        sleep(Duration::from_millis(1)).await;
    }
}

async fn is_quiet(beside: &mut PgConnection) -> bool {
    let left = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'";
    for _ in 0..100 {
        sleep(Duration::from_millis(20)).await;
        let left: i64 = sqlx::query_scalar(left).fetch_one(&mut *beside).await.unwrap();
        if left == 0 {
            return true;
        }
    }
    false
}
