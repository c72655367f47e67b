//! Two imports never mix: the second is refused while the first moves, and takes the place of one that was killed.

use std::time::Duration;

use jiff::Timestamp;
use store::Store;
use store::import::{Begun, Import, Trace};

use super::asked::ImportError;
use crate::random;

/// How often to look whether another import moves, and how long between: units of work take a fraction of a second.
const LOOKS: u32 = 20;
const BETWEEN: Duration = Duration::from_millis(250);

pub(super) async fn begin(store: &Store, now: Timestamp) -> Result<Import, ImportError> {
    let token = random::id();
    let mut seen: Option<Trace> = None;
    for _ in 0..LOOKS {
        match store.begin_import(token, now, None).await? {
            Begun::Import(import) => return Ok(import),
            Begun::Another(trace) => {
                if seen.is_some() && trace.is_some() && trace != seen {
                    return Err(ImportError::Another);
                }
                seen = trace;
            }
        }
        tokio::time::sleep(BETWEEN).await;
    }
    match store.begin_import(token, now, seen).await? {
        Begun::Import(import) => Ok(import),
        Begun::Another(_) => Err(ImportError::Another),
    }
}

/// Clears what an import left that was begun before `before` and killed. Whether there was one.
///
/// # Errors
/// When the store fails.
pub async fn purge(store: &Store, before: Timestamp, now: Timestamp) -> store::Result<bool> {
    store.purge_import(random::id(), before, now).await
}
