//! Somebody who helps who asked with one request, and sees no other (capability Y7).

use jiff::Timestamp;
use jiff::civil::Date;

use crate::case::Side;
use crate::id::{AccountId, CaseId};

/// Somebody who was joined to a request. Of an earlier one, when it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helper {
    pub case: CaseId,
    /// Whom a code to their email lets in.
    pub account: AccountId,
    /// What who asked calls them.
    pub name: String,
    /// Where codes go; none once the address is gone.
    pub email: Option<String>,
    /// Whether they may open the files of replies.
    pub files: bool,
    pub joined: Timestamp,
    pub ended: Option<HelperEnd>,
}

/// That somebody ended it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelperEnd {
    pub at: Timestamp,
    /// Who asked, or an officer.
    pub by: Side,
    /// Why, where an officer did; for staff.
    pub reason: Option<String>,
}

impl Helper {
    /// Whether they see the request, which was closed on this day or is open.
    pub fn stands(&self, closed: Option<Date>, today: Date) -> bool {
        self.ended.is_none() && opens_without_account(closed, today)
    }
}

/// For so many days after it was closed a request opens to who has no account.
const OPEN_AFTER: i32 = 30;

/// Whether a request that was closed on this day, or is open, still opens to who has no account.
pub fn opens_without_account(closed: Option<Date>, today: Date) -> bool {
    closed.is_none_or(|closed| today.since(closed).is_ok_and(|gone| gone.get_days() < OPEN_AFTER))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_request_opens_for_thirty_days_after_it_was_closed() {
        let closed = Some(date(2026, 11, 1));
        assert!(opens_without_account(None, date(2026, 11, 1)));
        assert!(opens_without_account(closed, date(2026, 11, 30)));
        assert!(!opens_without_account(closed, date(2026, 12, 1)));
    }
}
