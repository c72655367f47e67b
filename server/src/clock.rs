//! Time enters the program here and is handed inward.

use std::fmt;
use std::sync::Arc;

use domain::clock::london_time;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

/// Where the time comes from. Statutory days are days in London, wherever the server stands.
#[derive(Clone)]
pub struct Clock {
    now: Arc<dyn Fn() -> Timestamp + Send + Sync>,
}

impl Clock {
    /// The system's time.
    #[expect(clippy::disallowed_methods, reason = "the edge: time enters here")]
    pub fn system() -> Self {
        Self::new(Arc::new(Timestamp::now))
    }

    /// Another source of time, for tests.
    pub fn new(now: Arc<dyn Fn() -> Timestamp + Send + Sync>) -> Self {
        Self { now }
    }

    /// Now.
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
