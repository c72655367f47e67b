//! How long a test may look for what is rare.

use std::time::Duration;

/// Five seconds; a minute where `PORTAL_LONG` is 1.
#[must_use]
pub fn lasts() -> Duration {
    Duration::from_secs(if crate::needs::variable("PORTAL_LONG").as_deref() == Some("1") { 60 } else { 5 })
}
