//! What every request handler may use.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use domain::clock::Calendar;
use store::Store;

use crate::clock::Clock;
use crate::config::Config;
use crate::health::Health;
use crate::keys::Keys;
use crate::limit::Limits;
use crate::passkeys::{PasskeyError, Passkeys};

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
    /// How the parts are.
    pub health: Health,
    /// This program: it starts itself again to open what is hostile.
    pub program: PathBuf,
    /// The bank holidays as last read, with the number of their list.
    holidays: RwLock<(i64, Arc<Calendar>)>,
}

impl Portal {
    /// Puts the parts together.
    ///
    /// # Errors
    /// When the public address cannot carry passkeys.
    pub fn new(config: Config, store: Store, keys: Keys, clock: Clock) -> Result<Self, PasskeyError> {
        let origin = config.origin();
        let passkeys = Passkeys::new(&origin)?;
        let holidays = RwLock::new((0, Arc::new(Calendar::official().clone())));
        let program = config.program.clone().or_else(|| std::env::current_exe().ok()).unwrap_or_else(|| "portal".into());
        let parts = Parts {
            config,
            origin,
            store,
            keys,
            clock,
            passkeys,
            limits: Limits::default(),
            health: Health::default(),
            program,
            holidays,
        };
        Ok(Self(Arc::new(parts)))
    }

    /// The bank holidays that count now. A newer list, imported by any process, counts from the next question on.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn calendar(&self) -> store::Result<Arc<Calendar>> {
        let newest = self.store.newest_holidays().await?;
        let known = self.holidays.read().unwrap_or_else(PoisonError::into_inner).clone();
        if known.0 == newest {
            return Ok(known.1);
        }
        let calendar = Arc::new(self.store.calendar().await?);
        *self.holidays.write().unwrap_or_else(PoisonError::into_inner) = (newest, calendar.clone());
        Ok(calendar)
    }
}

impl std::fmt::Debug for Portal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Portal")
    }
}

impl std::ops::Deref for Portal {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}
