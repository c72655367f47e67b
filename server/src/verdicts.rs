//! What was found in files: a file never changes, so it is read once for the same places.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::id::FileId;

/// So many are remembered; then it begins anew.
const MOST: usize = 10_000;

/// A file, and the digest of what was looked for in it.
type Asked = (FileId, [u8; 32]);

/// Whether files tell something, as it was found.
#[derive(Debug, Default)]
pub struct Verdicts(Mutex<HashMap<Asked, bool>>);

impl Verdicts {
    /// What was found; `None` where nobody looked yet.
    pub fn find(&self, file: FileId, sought: [u8; 32]) -> Option<bool> {
        self.lock().get(&(file, sought)).copied()
    }

    /// Remembers what was found.
    pub fn put(&self, file: FileId, sought: [u8; 32], tells: bool) {
        let mut all = self.lock();
        if all.len() >= MOST {
            all.clear();
        }
        all.insert((file, sought), tells);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Asked, bool>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_counts_for_that_file_and_those_places() {
        let (verdicts, file) = (Verdicts::default(), |n| FileId(uuid::Uuid::from_u128(n)));
        verdicts.put(file(1), [7; 32], true);
        assert_eq!(verdicts.find(file(1), [7; 32]), Some(true));
        assert_eq!((verdicts.find(file(2), [7; 32]), verdicts.find(file(1), [8; 32])), (None, None));
        (0..MOST as u128).for_each(|n| verdicts.put(file(n), [0; 32], false));
        assert!(verdicts.lock().len() <= MOST);
    }
}
