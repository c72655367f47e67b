//! Work for later: written in the unit of work that causes it, done if, and only if, the unit is saved. What it says is sealed until
//! it is done: it can hold a code or an address.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::UnitOfWork;
use uuid::Uuid;

use crate::keys::Keys;
use crate::random;

/// What a job is to do.
pub trait Queued: Serialize + DeserializeOwned + Send + Sync {
    /// The kind of job, as it is stored.
    const KIND: &'static str;

    /// Adds the job to a unit of work.
    ///
    /// # Errors
    /// When the store fails.
    fn queue(&self, unit: &mut UnitOfWork, keys: &Keys, now: Timestamp) -> impl Future<Output = store::Result<()>> + Send {
        async move {
            let id = random::id();
            let json = serde_json::to_vec(self).map_err(|cause| store::Error::Corrupt(cause.to_string()))?;
            let sealed = STANDARD.encode(keys.seal(&context(id), &json));
            unit.add_job(id, Self::KIND, sealed, now).await
        }
    }

    /// What a stored job is to do. `None` where it does not open with these keys, or as this kind.
    fn open(id: Uuid, payload: &str, keys: &Keys) -> Option<Self> {
        let sealed = STANDARD.decode(payload).ok()?;
        serde_json::from_slice(&keys.open(&context(id), &sealed).ok()?).ok()
    }
}

fn context(id: Uuid) -> String {
    format!("job {id}")
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct TellJob {
        to: String,
    }

    impl Queued for TellJob {
        const KIND: &'static str = "tell";
    }

    #[test]
    fn a_sealed_job_opens_only_as_itself() {
        let keys = Keys::derive(&[3; 32]);
        let job = TellJob { to: "a@example.org".into() };
        let id = random::id();
        let payload = STANDARD.encode(keys.seal(&context(id), &serde_json::to_vec(&job).unwrap()));
        assert_eq!(TellJob::open(id, &payload, &keys), Some(job));
        assert_eq!(TellJob::open(random::id(), &payload, &keys), None);
        assert_eq!(TellJob::open(id, &payload, &Keys::derive(&[4; 32])), None);
    }
}
