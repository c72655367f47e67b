//! Work for later: written in the unit of work that causes it, done if, and only if, the unit is saved. What it says is sealed until
//! it is done: it can hold a code or an address.

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::UnitOfWork;

use crate::random;

/// What a job is to do.
pub trait Queued: Serialize + DeserializeOwned + Send + Sync {
    /// The kind of job, as it is stored.
    const KIND: &'static str;

    /// Adds the job to a unit of work.
    ///
    /// # Errors
    /// When the store fails.
    fn queue(&self, unit: &mut UnitOfWork, now: Timestamp) -> impl Future<Output = store::Result<()>> + Send {
        async move {
            let json = serde_json::to_vec(self).map_err(|cause| store::Error::Corrupt(cause.to_string()))?;
            unit.add_job(random::id(), Self::KIND, &json, now).await
        }
    }

    /// What a stored job is to do. `None` where it did not open, or not as this kind.
    fn open(payload: &[u8]) -> Option<Self> {
        serde_json::from_slice(payload).ok()
    }
}
