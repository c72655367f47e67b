//! The month of UK GDPR Articles 12(3) and 12A: from the relevant time to the end of the day by which we must reply.
//!
//! The count starts on the local day (Europe/London) of the latest of receipt, identity proven, authority proven and fee
//! paid; it ends at the end of the same date next month, or of that month's last day where there is no such date; a
//! Saturday, Sunday or bank holiday moves it to the end of the next working day (Art 4A; Reg 1182/71).

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Calendar, NonWorking};

/// What the clock is computed from. Days are London days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthFacts {
    /// The day the request was received.
    pub received: Date,
    /// The day identity was proven, if it was asked for (Art 12(6)). Restarts the month; before receipt it changes nothing.
    pub identity_proven: Option<Date>,
}

/// A statutory date with the sum that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The day from which the month is counted.
    pub starts: Date,
    /// The last day on which a reply is in time.
    pub limit: Date,
    /// The bank holidays of the limit's year are computed, not published: the date may still move.
    pub provisional: bool,
    /// The sum, step by step, in order.
    pub steps: Vec<Step>,
}

/// One step of the sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The day it speaks of.
    pub date: Date,
    /// What happened or was counted.
    pub kind: StepKind,
}

/// What a step says. The words for it are content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// The request arrived.
    Received,
    /// Identity was proven: the month starts here (Art 12A(2)).
    IdentityProven,
    /// One month later, the same date.
    MonthLater,
    /// One month later there is no such date: the last day of that month.
    MonthEnd,
    /// A day that cannot be the last one, and why.
    Skipped(NonWorking),
    /// The last day for the reply.
    Limit,
}

impl Deadline {
    /// The date by which to reply, with its sum.
    pub fn month(facts: MonthFacts, calendar: &Calendar) -> Self {
        let mut steps = vec![Step { date: facts.received, kind: StepKind::Received }];
        let mut starts = facts.received;
        if let Some(proven) = facts.identity_proven.filter(|proven| *proven > starts) {
            starts = proven;
            steps.push(Step { date: proven, kind: StepKind::IdentityProven });
        }
        let raw = starts.saturating_add(1.month());
        let kind = if raw.day() == starts.day() { StepKind::MonthLater } else { StepKind::MonthEnd };
        steps.push(Step { date: raw, kind });
        let (limit, skipped) = calendar.roll_forward(raw);
        steps.extend(skipped.into_iter().map(|(date, why)| Step { date, kind: StepKind::Skipped(why) }));
        steps.push(Step { date: limit, kind: StepKind::Limit });
        Self { starts, limit, provisional: calendar.is_provisional(limit), steps }
    }

    /// Whole days from `today` to the limit; negative when it has passed.
    pub fn days_left(&self, today: Date) -> i32 {
        (self.limit - today).get_days()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn limit(received: Date) -> Date {
        Deadline::month(MonthFacts { received, identity_proven: None }, Calendar::official()).limit
    }

    /// The examples published by the regulator and of law.md §1.
    #[test]
    fn published_examples_of_the_month() {
        assert_eq!(limit(date(2025, 9, 3)), date(2025, 10, 3));
        assert_eq!(limit(date(2026, 3, 31)), date(2026, 4, 30));
        assert_eq!(limit(date(2025, 1, 30)), date(2025, 2, 28));
        assert_eq!(limit(date(2024, 11, 25)), date(2024, 12, 27));
        assert_eq!(limit(date(2025, 1, 1)), date(2025, 2, 3));
        assert_eq!(limit(date(2026, 1, 31)), date(2026, 3, 2));
        assert_eq!(limit(date(2026, 11, 23)), date(2026, 12, 23));
    }

    #[test]
    fn proving_identity_restarts_the_month() {
        let facts = MonthFacts { received: date(2025, 3, 10), identity_proven: Some(date(2025, 3, 19)) };
        let deadline = Deadline::month(facts, Calendar::official());
        assert_eq!((deadline.starts, deadline.limit), (date(2025, 3, 19), date(2025, 4, 22)));
    }

    #[test]
    fn the_sum_names_each_skipped_day_and_why() {
        let facts = MonthFacts { received: date(2024, 11, 25), identity_proven: None };
        let steps = Deadline::month(facts, Calendar::official()).steps;
        let skipped: Vec<_> = steps.iter().filter(|s| matches!(s.kind, StepKind::Skipped(_))).map(|s| s.date).collect();
        assert_eq!(skipped, [date(2024, 12, 25), date(2024, 12, 26)]);
        assert_eq!(steps.last().map(|s| s.date), Some(date(2024, 12, 27)));
    }

    fn any_day() -> impl Strategy<Value = Date> {
        (0_i64..18_000).prop_map(|n| date(2012, 1, 1).saturating_add(n.days()))
    }

    proptest! {
        #[test]
        fn the_limit_is_a_working_day_at_least_28_days_on(received in any_day()) {
            let limit = limit(received);
            prop_assert!(Calendar::official().non_working(limit).is_none());
            prop_assert!((limit - received).get_days() >= 28);
        }

        #[test]
        fn a_later_receipt_never_has_an_earlier_limit(a in any_day(), b in any_day()) {
            prop_assert!(a > b || limit(a) <= limit(b));
        }

        #[test]
        fn identity_proven_before_receipt_changes_nothing(received in any_day(), before in 0_i64..400) {
            let facts = MonthFacts { received, identity_proven: Some(received.saturating_sub(before.days())) };
            prop_assert_eq!(Deadline::month(facts, Calendar::official()).limit, limit(received));
        }
    }
}
