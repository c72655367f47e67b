//! A request in a list, for tests.

use domain::case::{State, Waits};
use domain::id::DraftId;
use domain::kind::Kind;
use jiff::civil::date;
use uuid::Uuid;

use super::request_row::RequestRow;

/// A copy, with our question open. All are of one conversation.
pub(super) fn row(about: &str) -> RequestRow {
    RequestRow {
        reference: format!("FH-{about}"),
        conversation: Some(DraftId(Uuid::from_u128(7))),
        kind: Kind::Access,
        about: about.into(),
        own: false,
        state: State::Open,
        waits: Waits::Answer,
        received: date(2026, 11, 2),
        limit: None,
        work_to: None,
        needed_by: None,
        news: None,
        if_answered: None,
        own_only: false,
    }
}
