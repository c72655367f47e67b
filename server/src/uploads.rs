//! Files that are being sent: each account has one place, there are so many in all, and guests never take them all: anybody can be one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use tokio::sync::{Mutex as Turn, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;
use uuid::Uuid;

/// How many accounts send files at once.
const PLACES: usize = 24;
/// How many of them guests may have.
const OF_GUESTS: usize = PLACES / 2;
/// How many files are held in memory at once, to be scanned and cleaned, of all that came: one of guests at most. The others wait on the
/// disk.
const ROOM: usize = 2;
/// The longest that somebody waits for a place.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The places.
#[derive(Debug)]
pub struct Uploads {
    all: Arc<Semaphore>,
    guests: Arc<Semaphore>,
    room: Arc<Semaphore>,
    room_of_guests: Arc<Semaphore>,
    own: Mutex<HashMap<Uuid, Weak<Turn<()>>>>,
}

/// A place, until it is dropped.
#[derive(Debug)]
pub struct Slot(#[expect(dead_code, reason = "held")] (OwnedMutexGuard<()>, Option<OwnedSemaphorePermit>, OwnedSemaphorePermit));

/// Room for a file in memory, until it is dropped.
#[derive(Debug)]
pub struct Room(#[expect(dead_code, reason = "held")] (Option<OwnedSemaphorePermit>, OwnedSemaphorePermit));

impl Default for Uploads {
    fn default() -> Self {
        let [all, guests, room, room_of_guests] = [PLACES, OF_GUESTS, ROOM, ROOM / 2].map(|most| Arc::new(Semaphore::new(most)));
        Self { all, guests, room, room_of_guests, own: Mutex::default() }
    }
}

impl Uploads {
    /// A place for an account: what it sends in another tab is waited for. `None` when none becomes free in time.
    pub async fn place(&self, account: Uuid, guest: bool, patience: Duration) -> Option<Slot> {
        let own = timeout(patience, self.turn(account).lock_owned()).await.ok()?;
        let free = async |places: &Arc<Semaphore>| timeout(patience, places.clone().acquire_owned()).await.ok()?.ok();
        let share = if guest { Some(free(&self.guests).await?) } else { None };
        Some(Slot((own, share, free(&self.all).await?)))
    }

    /// Room for a file. `None` never: nobody closes it.
    pub async fn room(&self, guest: bool) -> Option<Room> {
        let share = if guest { Some(self.room_of_guests.clone().acquire_owned().await.ok()?) } else { None };
        Some(Room((share, self.room.clone().acquire_owned().await.ok()?)))
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
        let place = async |n| uploads.place(Uuid::from_u128(n), false, Duration::ZERO).await;
        let mut places = vec![place(1).await.unwrap()];
        assert!(place(1).await.is_none());
        for n in 2..=24 {
            places.push(place(n).await.unwrap());
        }
        assert!(place(25).await.is_none(), "all are taken");
        drop(places);
        assert!(place(1).await.is_some());
    }

    /// Anybody can make as many guests as they have email addresses.
    #[tokio::test]
    async fn guests_leave_half_of_the_places_to_those_who_are_known() {
        let uploads = Uploads::default();
        let mut places = Vec::new();
        for n in 0..12 {
            places.push(uploads.place(Uuid::from_u128(n), true, Duration::ZERO).await.unwrap());
        }
        assert!(uploads.place(Uuid::from_u128(12), true, Duration::ZERO).await.is_none());
        for n in 20..32 {
            places.push(uploads.place(Uuid::from_u128(n), false, Duration::ZERO).await.unwrap());
        }
        let first = uploads.room(true).await;
        assert!(
            timeout(Duration::ZERO, uploads.room(true)).await.is_err(),
            "one file of guests is looked at, the next one waits"
        );
        assert!(timeout(Duration::ZERO, uploads.room(false)).await.is_ok());
        drop(first);
        assert!(timeout(Duration::ZERO, uploads.room(true)).await.is_ok());
        places.clear();
        assert!(uploads.place(Uuid::from_u128(12), true, Duration::ZERO).await.is_some());
    }
}
