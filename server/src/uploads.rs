//! Files that are being sent: each account has one place, and there are so many in all.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use tokio::sync::{Mutex as Turn, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;
use uuid::Uuid;

/// How many accounts send files at once.
const PLACES: usize = 24;
/// The longest that somebody waits for a place.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The places.
#[derive(Debug)]
pub struct Uploads {
    all: Arc<Semaphore>,
    own: Mutex<HashMap<Uuid, Weak<Turn<()>>>>,
}

/// A place, until it is dropped.
#[derive(Debug)]
pub struct Slot(#[expect(dead_code, reason = "held")] (OwnedMutexGuard<()>, OwnedSemaphorePermit));

impl Default for Uploads {
    fn default() -> Self {
        Self { all: Arc::new(Semaphore::new(PLACES)), own: Mutex::default() }
    }
}

impl Uploads {
    /// A place for an account: what it sends in another tab is waited for. `None` when none becomes free in time.
    pub async fn place(&self, account: Uuid, patience: Duration) -> Option<Slot> {
        let turn = self.turn(account);
        let own = timeout(patience, turn.lock_owned()).await.ok()?;
        let place = timeout(patience, self.all.clone().acquire_owned()).await.ok()?.ok()?;
        Some(Slot((own, place)))
    }

    fn turn(&self, account: Uuid) -> Arc<Turn<()>> {
        let mut own = self.own.lock().unwrap_or_else(PoisonError::into_inner);
        own.retain(|_, turn| turn.strong_count() > 0);
        if let Some(turn) = own.get(&account).and_then(Weak::upgrade) {
            return turn;
        }
        let turn = Arc::new(Turn::new(()));
        own.insert(account, Arc::downgrade(&turn));
        turn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_account_has_one_place_and_others_have_theirs() {
        let uploads = Uploads::default();
        let place = async |n| uploads.place(Uuid::from_u128(n), Duration::ZERO).await;
        let mut places = vec![place(1).await.unwrap()];
        assert!(place(1).await.is_none());
        for n in 2..=24 {
            places.push(place(n).await.unwrap());
        }
        assert!(place(25).await.is_none(), "all are taken");
        drop(places);
        assert!(place(1).await.is_some());
    }
}
