//! Why a use case did nothing, and the facts that its rules ask for.

use domain::case::{Facts, Refusal};
use domain::clock::Calendar;
use domain::danger::DangerKind;
use domain::policy::Viewer;
use store::Error;

use crate::state::Portal;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Undone {
    /// The rules do not allow it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] Error),
    /// The viewer may not.
    #[error(transparent)]
    Denied(#[from] domain::policy::Denied),
    /// Points of the danger panel have no answer yet.
    #[error("points of the danger panel are open")]
    Danger(Vec<DangerKind>),
    /// These words would tell who asked a place that is protected from them.
    #[error("words that tell a protected place")]
    Tells(String),
    /// A question has no answer yet.
    #[error("a question is open")]
    Open,
    /// The answers are not those that were read before sending.
    #[error("the answers have changed")]
    Changed,
    /// It needs a proof that they are there, made for it just now and not used up.
    #[error("nobody proved to be there")]
    Unconfirmed,
}

impl Undone {
    /// Whether it is because an event of a case cannot be read.
    pub fn is_unreadable(&self) -> bool {
        matches!(self, Self::Store(Error::Unreadable { .. }))
    }
}

/// Who does something, now.
pub fn facts<'a>(portal: &Portal, viewer: &Viewer, calendar: &'a Calendar) -> Facts<'a> {
    let at = portal.clock.now();
    Facts { at, today: portal.clock.local(at).date(), account: viewer.account, role: viewer.role, calendar, seen: None }
}
