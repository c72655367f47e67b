//! How long a session lives.

use jiff::{SignedDuration, Timestamp};
use store::session::{Session, SessionLimits};

/// Without use a session ends after this long.
pub const IDLE: SignedDuration = SignedDuration::from_mins(30);
/// A session ends after this long in any case.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// What is most private opens this long after its owner proved to be there.
pub const CONFIRMED_FOR: SignedDuration = SignedDuration::from_mins(5);

/// This long after it ended by itself, a session still proves whose a form is that comes too late; so long the form is kept.
pub const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24);

/// The sessions that live, or ended by themselves no longer ago than [`KEPT_FOR`].
pub fn late_limits(now: Timestamp) -> SessionLimits {
    limits(now.checked_sub(KEPT_FOR).unwrap_or(Timestamp::MIN))
}

/// How long a session lives on that is being used now, if it is not used again.
pub fn rest(session: &Session, now: Timestamp) -> SignedDuration {
    // A use is noted once a minute.
    let used = if now.duration_since(session.seen) > SignedDuration::from_mins(1) { now } else { session.seen };
    (used + IDLE).min(session.created + LONGEST).duration_since(now)
}

/// The sessions that still live at this moment.
pub fn limits(now: Timestamp) -> SessionLimits {
    let before = |span| now.checked_sub(span).unwrap_or(Timestamp::MIN);
    SessionLimits { created_after: before(LONGEST), seen_after: before(IDLE) }
}
