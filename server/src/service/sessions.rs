//! How long a session lives.

use jiff::{SignedDuration, Timestamp};
use store::session::SessionLimits;

/// Without use a session ends after this long.
pub const IDLE: SignedDuration = SignedDuration::from_mins(30);
/// A session ends after this long in any case.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// What is most private opens this long after its owner proved to be there.
pub const CONFIRMED_FOR: SignedDuration = SignedDuration::from_mins(5);

/// The sessions that still live at this moment.
pub fn limits(now: Timestamp) -> SessionLimits {
    let before = |span| now.checked_sub(span).unwrap_or(Timestamp::MIN);
    SessionLimits { created_after: before(LONGEST), seen_after: before(IDLE) }
}
