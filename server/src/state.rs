//! What every request handler may use.

use std::sync::Arc;

use domain::clock::Calendar;
use store::Store;

use crate::clock::Clock;
use crate::config::Config;
use crate::http::limit::Limits;
use crate::keys::Keys;
use crate::service::passkeys::Passkeys;

/// The running portal.
#[derive(Clone)]
pub struct Portal(Arc<Parts>);

/// Its parts.
pub struct Parts {
    /// The settings.
    pub config: Config,
    /// The public address.
    pub origin: String,
    /// The database.
    pub store: Store,
    /// The keys.
    pub keys: Keys,
    /// The time.
    pub clock: Clock,
    /// Passkey ceremonies.
    pub passkeys: Passkeys,
    /// Rate limits.
    pub limits: Limits,
    /// Working days.
    pub calendar: &'static Calendar,
}

impl Portal {
    /// Puts the parts together.
    ///
    /// # Errors
    /// When the public address cannot carry passkeys.
    pub fn new(config: Config, store: Store, keys: Keys, clock: Clock) -> Result<Self, crate::service::passkeys::PasskeyError> {
        let origin = config.origin();
        let passkeys = Passkeys::new(&origin)?;
        let parts =
            Parts { config, origin, store, keys, clock, passkeys, limits: Limits::default(), calendar: Calendar::official() };
        Ok(Self(Arc::new(parts)))
    }
}

impl std::ops::Deref for Portal {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}
