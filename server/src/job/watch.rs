//! Claims of workers, watched: one that stays the same for as long as a claim holds is the claim of a worker that is gone.

use std::collections::HashMap;
use std::time::Duration;

use uuid::Uuid;

/// The claims seen at the last look, and since when each is known. Times are those of a clock that only goes on.
#[derive(Debug, Default)]
pub(super) struct Watch(HashMap<(Uuid, i64), Duration>);

impl Watch {
    /// Looks at the claims that hold, each with the number of the try. Which are over?
    pub(super) fn over(&mut self, claims: Vec<(Uuid, i64)>, now: Duration, lease: Duration) -> Vec<(Uuid, i64)> {
        let before = std::mem::take(&mut self.0);
        self.0 = claims.iter().map(|claim| (*claim, before.get(claim).copied().unwrap_or(now))).collect();
        claims.into_iter().filter(|claim| now.saturating_sub(self.0[claim]) >= lease).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_over_when_it_stayed_the_same_for_its_time() {
        let (lease, second) = (Duration::from_secs(90), Duration::from_secs(1));
        let (job, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let mut watch = Watch::default();
        assert!(watch.over(vec![(job, 1)], second * 1000, lease).is_empty(), "nobody knows how long it has held");
        assert!(watch.over(vec![(job, 1), (other, 1)], second * 1089, lease).is_empty());
        assert_eq!(watch.over(vec![(job, 1), (other, 1)], second * 1090, lease), [(job, 1)]);
        assert!(watch.over(vec![(job, 2)], second * 1091, lease).is_empty(), "claimed anew");
        assert!(watch.over(vec![(other, 1)], second * 1179, lease).is_empty(), "it was free between");
    }
}
