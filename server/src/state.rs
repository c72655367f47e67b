//! What every request handler may use.

use std::path::PathBuf;
use std::sync::Arc;

use app::words::Locale;
use domain::clock::Calendar;
use domain::log::origin_of;
use store::audit::{Sequencer, Signed};
use store::{Edge, Store};
use tokio::sync::Mutex;

use crate::clock::Clock;
use crate::config::Config;
use crate::health::Health;
use crate::keys::Keys;
use crate::limit::RateLimits;
use crate::passkeys::{PasskeyError, Passkeys};
use crate::proxies::Proxies;
use crate::random;
use crate::uploads::Uploads;
use crate::verdicts::Verdicts;

/// The running portal.
#[derive(Clone)]
pub struct Portal(Arc<Parts>);

/// Its parts.
pub struct Parts {
    /// The settings.
    pub config: Config,
    /// The public address.
    pub origin: String,
    /// The languages that pages are offered in, the first for who prefers none of them.
    pub locales: Vec<Locale>,
    /// The database.
    pub store: Store,
    /// The keys.
    pub keys: Keys,
    /// The time.
    pub clock: Clock,
    /// Passkey ceremonies.
    pub passkeys: Passkeys,
    /// Rate limits.
    pub limits: RateLimits,
    /// Proxies whose word about where a request comes from counts.
    pub proxies: Proxies,
    /// Files that are being sent.
    pub uploads: Uploads,
    /// What was found in files.
    pub verdicts: Verdicts,
    /// How the parts are.
    pub health: Health,
    /// This program: it starts itself again to open what is hostile.
    pub program: PathBuf,
    /// Gives the entries of the audit their places.
    pub sequencer: Mutex<Sequencer>,
}

impl Portal {
    /// Puts the parts together.
    ///
    /// # Errors
    /// When the public address cannot carry passkeys.
    pub fn new(config: Config, store: Store, keys: Keys, clock: Clock) -> Result<Self, PasskeyError> {
        let origin = config.origin();
        let locales = config.locales();
        let passkeys = Passkeys::new(&origin)?;
        let program = config.program.clone().or_else(|| std::env::current_exe().ok()).unwrap_or_else(|| "portal".into());
        let (store, sequencer) = (store.with_edge(edge(&keys, &clock)), Mutex::new(Sequencer::new(origin_of(&origin))));
        let (limits, health, verdicts) = (RateLimits::default(), Health::default(), Verdicts::default());
        let (proxies, uploads) = (Proxies::parse(&config.trusted_proxies).unwrap_or_default(), Uploads::default());
        let parts = Parts {
            config,
            origin,
            locales,
            store,
            keys,
            clock,
            passkeys,
            limits,
            proxies,
            uploads,
            verdicts,
            health,
            program,
            sequencer,
        };
        Ok(Self(Arc::new(parts)))
    }

    /// What the checkpoints of the log begin with: as the first one did, whatever the portal's address is by now.
    pub fn log_origin(&self, newest: &Signed) -> String {
        newest.origin().map_or_else(|| origin_of(&self.origin), str::to_owned)
    }

    /// What dates rest on now: newer bank holidays and settings, by any process, count from the next question on.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn calendar(&self) -> store::Result<Arc<Calendar>> {
        self.store.calendar().await
    }
}

/// What the store takes from the world: these keys, this clock, the system's randomness.
pub fn edge(keys: &Keys, clock: &Clock) -> Edge {
    let clock = clock.clone();
    Edge::new(Arc::new(keys.clone()), Arc::new(move || clock.now()), Arc::new(random::fill))
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
