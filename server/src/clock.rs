//! Time enters the program here and is handed inward.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::clock::london_time;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

/// Where the time comes from. Statutory days are days in London, wherever the server stands.
#[derive(Clone)]
pub struct Clock {
    now: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    steady: Arc<dyn Fn() -> Duration + Send + Sync>,
}

impl Clock {
    /// The system's time.
    #[expect(clippy::disallowed_methods, reason = "the edge: time enters here")]
    pub fn system() -> Self {
        let start = Instant::now();
        Self::new(Arc::new(Timestamp::now), Arc::new(move || start.elapsed()))
    }

    /// Other sources of time, for tests: what the clock on the wall says, and what has passed.
    pub fn new(now: Arc<dyn Fn() -> Timestamp + Send + Sync>, steady: Arc<dyn Fn() -> Duration + Send + Sync>) -> Self {
        Self { now, steady }
    }

    /// What has passed since some moment. It only goes on, also when the clock on the wall is set back.
    pub fn steady(&self) -> Duration {
        (self.steady)()
    }

    /// The time that it shows.
    pub fn now(&self) -> Timestamp {
        (self.now)()
    }

    /// Today in London.
    pub fn today(&self) -> Date {
        self.local(self.now()).date()
    }

    /// A moment as a London clock shows it.
    pub fn local(&self, at: Timestamp) -> DateTime {
        london_time(at)
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clock")
    }
}
