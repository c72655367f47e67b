//! The 72 hours of UK GDPR Art 33(1): continuous hours from awareness, weekends and holidays included.

use jiff::{SignedDuration, Timestamp};

/// How long the controller has to tell the regulator.
const TIME: SignedDuration = SignedDuration::from_hours(72);

/// The clock of a personal-data breach. Counted in Greenwich time, so that a change of the clocks adds or takes no hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breach {
    /// When the controller became aware; not when it happened.
    pub aware: Timestamp,
    /// The last moment to notify the regulator without giving reasons for delay.
    pub limit: Timestamp,
}

impl Breach {
    /// The rule.
    pub const SOURCE: &str = "UK GDPR Art 33(1)";

    /// The clock from the moment of awareness.
    pub fn of(aware: Timestamp) -> Self {
        Self { aware, limit: aware.checked_add(TIME).unwrap_or(Timestamp::MAX) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::london_time;
    use jiff::civil::date;

    fn limit(aware: &str) -> Timestamp {
        Breach::of(aware.parse().unwrap()).limit
    }

    #[test]
    fn hours_run_through_weekends_and_holidays() {
        assert_eq!(limit("2026-12-24T16:30:00Z"), "2026-12-27T16:30:00Z".parse().unwrap());
    }

    /// In the night of 28 to 29 March 2026 an hour is left out; on 25 October one comes twice. 72 hours stay 72 hours.
    #[test]
    fn a_change_of_the_clocks_moves_what_the_clock_shows_not_the_hours() {
        let shown = |aware| london_time(limit(aware));
        assert_eq!(shown("2026-03-27T12:00:00Z"), date(2026, 3, 30).at(13, 0, 0, 0));
        assert_eq!(shown("2026-10-23T12:00:00+01:00"), date(2026, 10, 26).at(11, 0, 0, 0));
    }
}
