//! The clock of a complaint after its acknowledgement.

use jiff::civil::Date;

use crate::case::{Case, NoticeKind};
use crate::clock::{Calendar, complaint_target};

impl Case {
    /// The London day on which a complaint was acknowledged. An outcome needs no acknowledgement beside it.
    pub fn acknowledged_on(&self, calendar: &Calendar) -> Option<Date> {
        let told = |notice: &&crate::case::CaseNotice| matches!(notice.kind, NoticeKind::Acknowledgement | NoticeKind::Reply);
        let given = self.notices.iter().filter(told).filter_map(|notice| notice.given(&self.clock, calendar));
        given.map(|days| days.delivered).min()
    }

    /// Whether this day for the outcome is later than the one that shows.
    pub fn puts_off(&self, on: Date, calendar: &Calendar) -> bool {
        self.received().is_some_and(|received| on > self.target(received, calendar))
    }

    /// The day by which we want to tell the outcome: as somebody set it last, of what counts, else a number of days that is data.
    pub(in crate::case) fn target(&self, received: Date, calendar: &Calendar) -> Date {
        let set = self.targets.iter().rev().find(|(seq, _)| self.clock.counts(*seq)).map(|(_, on)| *on);
        set.unwrap_or_else(|| complaint_target(received, calendar))
    }
}
