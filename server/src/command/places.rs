//! Places for connections: so many in all, and of them a share for each network.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::limit::network;
use crate::proxies::Proxies;

/// One network takes at most one place of so many. Through one address come the phones of a provider, or a school.
const SHARE: usize = 4;

/// Clones share the places.
#[derive(Clone, Debug)]
pub(super) struct Places {
    free: Arc<Semaphore>,
    share: usize,
    taken: Arc<Taken>,
    /// Through these come all networks.
    proxies: Proxies,
}

/// How many places each network has, of those that have one.
type Taken = Mutex<HashMap<String, usize>>;

impl Places {
    pub(super) fn new(number: usize, proxies: Proxies) -> Self {
        let (free, taken) = (Arc::new(Semaphore::new(number)), Arc::default());
        Self { free, share: number.div_ceil(SHARE), taken, proxies }
    }

    /// Waits until there is a place for somebody.
    pub(super) async fn next(&self) -> Option<OwnedSemaphorePermit> {
        self.free.clone().acquire_owned().await.ok()
    }

    /// Gives it to somebody at this address; not where their network has its share.
    pub(super) fn give(&self, place: Option<OwnedSemaphorePermit>, to: IpAddr) -> Option<HeldPlace> {
        if self.proxies.trust(to) {
            return Some(HeldPlace { of: None, _place: place });
        }
        let from = network(to);
        let mut taken = lock(&self.taken);
        let number = taken.entry(from.clone()).or_default();
        if *number >= self.share {
            return None;
        }
        *number += 1;
        drop(taken);
        Some(HeldPlace { of: Some((self.taken.clone(), from)), _place: place })
    }
}

/// A connection's place; dropped, it is free again.
#[derive(Debug)]
pub(super) struct HeldPlace {
    of: Option<(Arc<Taken>, String)>,
    _place: Option<OwnedSemaphorePermit>,
}

impl Drop for HeldPlace {
    fn drop(&mut self) {
        let Some((taken, from)) = self.of.take() else { return };
        let mut taken = lock(&taken);
        let left = taken.get(&from).map_or(0, |number| number.saturating_sub(1));
        if left == 0 {
            taken.remove(&from);
        } else {
            taken.insert(from, left);
        }
    }
}

fn lock(taken: &Taken) -> MutexGuard<'_, HashMap<String, usize>> {
    taken.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn one_network_has_its_share_and_the_others_theirs() {
        let places = Places::new(8, Proxies::parse("10.0.0.1").unwrap());
        let give = |to: &str| places.give(None, ip(to));
        let two = [give("192.0.2.1"), give("192.0.2.1")];
        assert!(two.iter().all(Option::is_some) && give("192.0.2.1").is_none(), "a quarter");
        assert!(give("192.0.2.2").is_some());
        let many = ["2001:db8::1", "2001:db8::2"].map(give);
        assert!(many.iter().all(Option::is_some) && give("2001:db8::3").is_none(), "who has many addresses has one network");
        let proxied: Vec<_> = (0..8).map(|_| give("10.0.0.1")).collect();
        assert!(proxied.iter().all(Option::is_some), "a proxy is everybody");
        drop(two);
        assert!(give("192.0.2.1").is_some());
    }

    #[test]
    fn nothing_is_remembered_of_who_has_gone() {
        let places = Places::new(8, Proxies::default());
        drop([places.give(None, ip("192.0.2.1")), places.give(None, ip("192.0.2.2"))]);
        assert!(lock(&places.taken).is_empty());
    }
}
