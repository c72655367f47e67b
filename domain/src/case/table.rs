//! Kind × state × event × role: what is permitted, as one table. Where a case stands after an event, the event says
//! ([`Event::leads_to`](super::Event::leads_to)). The interface offers exactly what the table permits; it is checked at start.

use super::{EventKind, State};
use crate::kind::Kind;
use crate::policy::Role;

use EventKind::{
    Acknowledged, AskWithdrawn, Asked, Checked, Closed, ConfirmationNeeded, Confirmed, ContactChanged, DateCorrected, Declined,
    Extended, FileAttached, FileOpened, FileRemoved, HoldLifted, HoldPlaced, Identified, Lifted, MessageSent, MessageSettled,
    MovedBack, NoteWritten, NoticeFailed, NoticesSeen, Notified, Posted, ProgressTold, ProofReceived, QuestionAnswered, Replied,
    RestAsked, Submitted, Taken, TargetSet, TookEffect,
};
use State::{Answered, Draft, New, Open};

/// Which roles may do a thing. A row of the table names one of these groups.
const FAMILY: &[Role] = &[Role::Parent, Role::YoungPerson, Role::Agent, Role::Guest];
const OFFICE: &[Role] = &[Role::Officer];
const BOTH: &[Role] = &[Role::Parent, Role::YoungPerson, Role::Agent, Role::Guest, Role::Officer];
/// Requests that come by phone, post or in person are keyed in by staff.
const ANYBODY: &[Role] = &[Role::Parent, Role::YoungPerson, Role::Agent, Role::Guest, Role::Caseworker, Role::Officer];
const PORTAL: &[Role] = &[Role::Portal];
const COMPLAINTS: &[Role] = &[Role::Officer, Role::Portal];
/// A legal hold: who hears of a claim first, the data protection officer, or the operator at the command line.
const KEEPER: &[Role] = &[Role::Officer, Role::Dpo, Role::Portal];
/// The second person's word.
const SECOND: &[Role] = &[Role::Officer, Role::Reviewer, Role::Dpo];

/// For which kinds a row holds.
const EVERY: &[Kind] = Kind::CASES;
const ACCESS: &[Kind] = &[Kind::Access];
const COMPLAINT: &[Kind] = &[Kind::Complaint];
/// An objection that was accepted ends by a reply with its ground alone (Art 21(1)).
const RESTRICTED: &[Kind] = &[Kind::Restriction];
/// What can be taken back: not what took effect at once for good (law.md §13); of a consent only the wish that somebody else's ends
/// ([`Case::allows`](super::Case::allows)).
const TAKEN_BACK: &[Kind] = &[
    Kind::Access,
    Kind::Rectification,
    Kind::Erasure,
    Kind::Restriction,
    Kind::Objection,
    Kind::Automated,
    Kind::Portability,
    Kind::Complaint,
    Kind::Consent,
];
const AT_ONCE: &[Kind] = &[Kind::Restriction, Kind::Objection, Kind::Marketing, Kind::Consent];
/// Everything under the month but what is never extended (law.md §13).
const EXTENDABLE: &[Kind] =
    &[Kind::Access, Kind::Rectification, Kind::Erasure, Kind::Restriction, Kind::Objection, Kind::Automated, Kind::Portability];

/// In which states a row holds.
const ANY: &[State] = &[New, Open, Answered, State::Closed];
const HANDLED: &[State] = &[Open, Answered, State::Closed];
/// What comes late opens a case that was closed without an answer; [`Case::allows`](super::Case::allows) knows which was.
const REACHED: &[State] = &[Open, State::Closed];

/// One row: for these kinds, in these states, an event by one of these roles.
#[derive(Clone, Copy, Debug)]
pub struct Permission {
    /// For which kinds of request.
    pub kinds: &'static [Kind],
    /// Where the case stands.
    pub states: &'static [State],
    /// What happens.
    pub event: EventKind,
    /// Who may do it.
    pub roles: &'static [Role],
}

const fn row(kinds: &'static [Kind], states: &'static [State], event: EventKind, roles: &'static [Role]) -> Permission {
    Permission { kinds, states, event, roles }
}

/// The table.
pub const TABLE: &[Permission] = &[
    row(EVERY, &[Draft], Submitted, ANYBODY),
    row(AT_ONCE, &[New], TookEffect, PORTAL),
    row(&[Kind::Consent], &[Open, Answered], TookEffect, PORTAL),
    row(EVERY, ANY, Taken, OFFICE),
    row(ACCESS, &[Answered], RestAsked, FAMILY),
    row(EVERY, &[Open], Identified, OFFICE),
    row(EVERY, &[Open], Checked, OFFICE),
    row(EVERY, &[Open], Asked, OFFICE),
    row(EVERY, REACHED, QuestionAnswered, BOTH),
    row(EVERY, REACHED, ProofReceived, OFFICE),
    row(EVERY, &[Open], AskWithdrawn, OFFICE),
    row(EXTENDABLE, &[Open], Extended, OFFICE),
    row(COMPLAINT, &[New, Open], Acknowledged, COMPLAINTS),
    row(COMPLAINT, &[Open], TargetSet, OFFICE),
    row(EVERY, &[Open], ProgressTold, OFFICE),
    row(EVERY, HANDLED, DateCorrected, OFFICE),
    row(EVERY, ANY, ConfirmationNeeded, PORTAL),
    row(EVERY, ANY, Confirmed, SECOND),
    row(EVERY, ANY, Declined, SECOND),
    row(&[Kind::Consent], &[Open], Declined, PORTAL),
    row(EVERY, HANDLED, Posted, OFFICE),
    row(EVERY, ANY, Notified, PORTAL),
    row(EVERY, ANY, NoticesSeen, FAMILY),
    row(EVERY, HANDLED, NoticeFailed, OFFICE),
    row(EVERY, ANY, ContactChanged, BOTH),
    row(EVERY, &[New, State::Closed], MessageSent, FAMILY),
    row(EVERY, &[Open, Answered], MessageSent, BOTH),
    row(EVERY, HANDLED, MessageSettled, OFFICE),
    row(EVERY, ANY, NoteWritten, SECOND),
    row(EVERY, &[Open], FileAttached, OFFICE),
    row(EVERY, &[Open], FileRemoved, OFFICE),
    row(EVERY, &[Open], Replied, OFFICE),
    row(EVERY, HANDLED, FileOpened, FAMILY),
    row(RESTRICTED, HANDLED, Lifted, OFFICE),
    row(EVERY, HANDLED, MovedBack, OFFICE),
    row(EVERY, &[Open, Answered], Closed, OFFICE),
    row(TAKEN_BACK, &[New, Open], Closed, FAMILY),
    row(EVERY, ANY, HoldPlaced, KEEPER),
    row(EVERY, ANY, HoldLifted, KEEPER),
];

/// Whether the table permits this event by this role.
pub fn permits(kind: Kind, state: State, event: EventKind, role: Role) -> bool {
    TABLE
        .iter()
        .any(|row| row.event == event && row.kinds.contains(&kind) && row.states.contains(&state) && row.roles.contains(&role))
}

/// What this role may do in this state: what a page offers.
pub fn offered(kind: Kind, state: State, role: Role) -> impl Iterator<Item = EventKind> {
    EventKind::ALL.iter().copied().filter(move |event| permits(kind, state, *event, role))
}

/// What is wrong with a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// Two rows answer the same question.
    #[error("two rows for {0:?} × {1:?} × {2:?} × {3:?}")]
    Duplicate(Kind, State, EventKind, Role),
    /// A row that holds for nobody, nothing or nowhere.
    #[error("a row of {0:?} is empty")]
    Empty(EventKind),
    /// An event that no row allows.
    #[error("{0:?} can never happen")]
    Unused(EventKind),
}

/// Checks the table that the portal runs on.
///
/// # Errors
/// The first [`TableFault`]: the portal refuses to start with it.
pub fn check_table() -> Result<(), TableFault> {
    check(TABLE)
}

fn check(table: &[Permission]) -> Result<(), TableFault> {
    let empty = |row: &&Permission| row.kinds.is_empty() || row.states.is_empty() || row.roles.is_empty();
    if let Some(row) = table.iter().find(empty) {
        return Err(TableFault::Empty(row.event));
    }
    if let Some(event) = EventKind::ALL.iter().find(|event| !table.iter().any(|row| row.event == **event)) {
        return Err(TableFault::Unused(*event));
    }
    table.iter().enumerate().try_for_each(|(n, row)| {
        let mut others = table[n + 1..].iter().filter(|other| other.event == row.event);
        others.find_map(|other| overlap(row, other)).map_or(Ok(()), Err)
    })
}

fn overlap(one: &Permission, other: &Permission) -> Option<TableFault> {
    let kind = one.kinds.iter().find(|kind| other.kinds.contains(kind))?;
    let state = one.states.iter().find(|state| other.states.contains(state))?;
    let role = one.roles.iter().find(|role| other.roles.contains(role))?;
    Some(TableFault::Duplicate(*kind, *state, one.event, *role))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sound() {
        assert_eq!(check_table(), Ok(()));
    }

    #[test]
    fn an_unsound_table_is_named() {
        let mut double = TABLE.to_vec();
        double.push(row(ACCESS, &[New], Taken, OFFICE));
        assert_eq!(check(&double), Err(TableFault::Duplicate(Kind::Access, New, Taken, Role::Officer)));
        let mut nobody = TABLE.to_vec();
        nobody[1].roles = &[];
        assert_eq!(check(&nobody), Err(TableFault::Empty(TookEffect)));
        let without: Vec<Permission> = TABLE.iter().copied().filter(|row| row.event != DateCorrected).collect();
        assert_eq!(check(&without), Err(TableFault::Unused(DateCorrected)));
    }

    #[test]
    fn only_an_officer_replies_and_only_the_family_opens() {
        for role in Role::ALL {
            for kind in Kind::CASES {
                assert_eq!(permits(*kind, Open, Replied, role), role == Role::Officer, "{role:?}");
                assert_eq!(permits(*kind, Answered, FileOpened, role), !role.is_staff(), "{role:?}");
            }
        }
    }

    /// A search over what can happen to a case may let one of them stand for all.
    #[test]
    fn the_roles_of_a_family_are_one() {
        for kind in Kind::CASES {
            for (state, event) in std::iter::once(&State::Draft)
                .chain(ANY)
                .flat_map(|state| EventKind::ALL.iter().map(move |event| (*state, *event)))
            {
                let parent = permits(*kind, state, event, Role::Parent);
                assert!(FAMILY.iter().all(|role| permits(*kind, state, event, *role) == parent), "{kind:?} {state:?} {event:?}");
            }
        }
    }

    /// law.md §13: never an extension of withdrawing consent, stopping marketing, complaining.
    #[test]
    fn an_extension_is_permitted_where_the_law_has_it() {
        for kind in Kind::CASES {
            assert_eq!(permits(*kind, Open, Extended, Role::Officer), kind.may_be_extended(), "{kind:?}");
            assert_eq!(permits(*kind, Open, Acknowledged, Role::Officer), *kind == Kind::Complaint, "{kind:?}");
        }
    }
}
