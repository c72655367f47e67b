//! Kind × state × event × role → state, as one table. The interface offers exactly what it allows; it is checked at start.

use super::{EventKind, State};
use crate::kind::Kind;
use crate::policy::Role;

use EventKind::{
    Acknowledged, Answered, Checked, ClarificationAnswered, ClarificationAsked, Closed, ContactChanged, DateCorrected,
    EffectEnded, ExtensionNoticeSent, FileAttached, FileOpened, HoldLifted, HoldPlaced, Identified, MessageSent, MovedBack,
    ProofAsked, Proven, RestAsked, Submitted, Taken, TookEffect,
};
use State::{Checking, Clarifying, Draft, New, Working};

/// Which roles may do a thing. A row of the table names one of these groups.
const FAMILY: &[Role] = &[Role::Parent, Role::YoungPerson, Role::Agent, Role::Guest];
const OFFICE: &[Role] = &[Role::Officer];
const BOTH: &[Role] = &[Role::Parent, Role::YoungPerson, Role::Agent, Role::Guest, Role::Officer];
/// Requests that come by phone, post or in person are keyed in by staff.
const ANYBODY: &[Role] = &[Role::Parent, Role::YoungPerson, Role::Agent, Role::Guest, Role::Caseworker, Role::Officer];
const PORTAL: &[Role] = &[Role::Portal];
/// A legal hold is the data protection officer's, or the operator's at the command line.
const KEEPER: &[Role] = &[Role::Dpo, Role::Portal];

/// For which kinds a row holds.
const EVERY: &[Kind] = Kind::CASES;
const MONTH: &[Kind] = Kind::REQUESTS;
const ACCESS: &[Kind] = &[Kind::Access];
const COMPLAINT: &[Kind] = &[Kind::Complaint];
const RESTRICTED: &[Kind] = &[Kind::Restriction, Kind::Objection];
const AT_ONCE: &[Kind] = &[Kind::Restriction, Kind::Objection, Kind::Marketing, Kind::Consent];

/// One row: for these kinds, from a state, an event by one of these roles, to a state.
#[derive(Clone, Copy, Debug)]
pub struct Transition {
    pub kinds: &'static [Kind],
    /// Where the case stands.
    pub from: State,
    pub event: EventKind,
    pub roles: &'static [Role],
    /// Where the case stands then.
    pub to: State,
}

const fn row(kinds: &'static [Kind], from: State, event: EventKind, roles: &'static [Role], to: State) -> Transition {
    Transition { kinds, from, event, roles, to }
}

/// The table. What takes effect at once, and the acknowledgement of a complaint, follow by themselves. A question pauses access requests only (Art 12A(5)); only the month waits for proof and can be extended; only a
/// complaint is acknowledged (DPA 2018 s.164A).
pub const TABLE: &[Transition] = &[
    row(EVERY, Draft, Submitted, ANYBODY, New),
    row(AT_ONCE, New, TookEffect, PORTAL, New),
    row(COMPLAINT, New, Acknowledged, PORTAL, New),
    row(EVERY, New, Taken, OFFICE, Working),
    row(EVERY, New, MessageSent, FAMILY, New),
    row(EVERY, New, ContactChanged, BOTH, New),
    row(EVERY, Working, Taken, OFFICE, Working),
    row(EVERY, Working, MessageSent, BOTH, Working),
    row(EVERY, Working, FileAttached, OFFICE, Working),
    row(EVERY, Working, FileOpened, FAMILY, Working),
    row(EVERY, Working, DateCorrected, OFFICE, Working),
    row(EVERY, Working, ContactChanged, BOTH, Working),
    row(EVERY, Working, Identified, OFFICE, Working),
    row(EVERY, Working, Checked, OFFICE, Working),
    row(RESTRICTED, Working, EffectEnded, OFFICE, Working),
    row(COMPLAINT, Working, Acknowledged, OFFICE, Working),
    row(MONTH, Working, ExtensionNoticeSent, OFFICE, Working),
    row(MONTH, Working, ProofAsked, OFFICE, Checking),
    row(MONTH, Checking, Taken, OFFICE, Checking),
    row(MONTH, Checking, MessageSent, BOTH, Checking),
    row(MONTH, Checking, FileAttached, OFFICE, Checking),
    row(MONTH, Checking, FileOpened, FAMILY, Checking),
    row(MONTH, Checking, DateCorrected, OFFICE, Checking),
    row(MONTH, Checking, ContactChanged, BOTH, Checking),
    row(MONTH, Checking, Identified, OFFICE, Checking),
    row(MONTH, Checking, Checked, OFFICE, Checking),
    row(MONTH, Checking, ExtensionNoticeSent, OFFICE, Checking),
    row(MONTH, Checking, Proven, OFFICE, Working),
    row(MONTH, Checking, Closed, OFFICE, State::Closed),
    row(ACCESS, Working, ClarificationAsked, OFFICE, Clarifying),
    row(ACCESS, Clarifying, Taken, OFFICE, Clarifying),
    row(ACCESS, Clarifying, MessageSent, BOTH, Clarifying),
    row(ACCESS, Clarifying, FileAttached, OFFICE, Clarifying),
    row(ACCESS, Clarifying, FileOpened, FAMILY, Clarifying),
    row(ACCESS, Clarifying, DateCorrected, OFFICE, Clarifying),
    row(ACCESS, Clarifying, ContactChanged, BOTH, Clarifying),
    row(ACCESS, Clarifying, Identified, OFFICE, Clarifying),
    row(ACCESS, Clarifying, Checked, OFFICE, Clarifying),
    row(ACCESS, Clarifying, ExtensionNoticeSent, OFFICE, Clarifying),
    row(ACCESS, Clarifying, ClarificationAnswered, BOTH, Working),
    row(ACCESS, Clarifying, Closed, OFFICE, State::Closed),
    row(EVERY, Working, Answered, OFFICE, State::Answered),
    row(EVERY, State::Answered, MessageSent, BOTH, State::Answered),
    row(EVERY, State::Answered, FileOpened, FAMILY, State::Answered),
    row(EVERY, State::Answered, DateCorrected, OFFICE, State::Answered),
    row(EVERY, State::Answered, ContactChanged, BOTH, State::Answered),
    row(RESTRICTED, State::Answered, EffectEnded, OFFICE, State::Answered),
    row(ACCESS, State::Answered, RestAsked, FAMILY, Working),
    row(EVERY, State::Answered, MovedBack, OFFICE, Working),
    row(EVERY, State::Answered, Closed, OFFICE, State::Closed),
    row(EVERY, State::Closed, FileOpened, FAMILY, State::Closed),
    row(EVERY, State::Closed, ContactChanged, BOTH, State::Closed),
    row(EVERY, State::Closed, MovedBack, OFFICE, Working),
    row(EVERY, New, HoldPlaced, KEEPER, New),
    row(EVERY, New, HoldLifted, KEEPER, New),
    row(EVERY, Working, HoldPlaced, KEEPER, Working),
    row(EVERY, Working, HoldLifted, KEEPER, Working),
    row(MONTH, Checking, HoldPlaced, KEEPER, Checking),
    row(MONTH, Checking, HoldLifted, KEEPER, Checking),
    row(ACCESS, Clarifying, HoldPlaced, KEEPER, Clarifying),
    row(ACCESS, Clarifying, HoldLifted, KEEPER, Clarifying),
    row(EVERY, State::Answered, HoldPlaced, KEEPER, State::Answered),
    row(EVERY, State::Answered, HoldLifted, KEEPER, State::Answered),
    row(EVERY, State::Closed, HoldPlaced, KEEPER, State::Closed),
    row(EVERY, State::Closed, HoldLifted, KEEPER, State::Closed),
];

/// The state after this event by this role; `None` where the table does not allow it.
pub fn allowed(kind: Kind, from: State, event: EventKind, role: Role) -> Option<State> {
    let fits =
        |row: &&Transition| row.from == from && row.event == event && row.kinds.contains(&kind) && row.roles.contains(&role);
    TABLE.iter().find(fits).map(|row| row.to)
}

/// What this role may do in this state: what a page offers.
pub fn offered(kind: Kind, from: State, role: Role) -> impl Iterator<Item = EventKind> {
    EventKind::ALL.into_iter().filter(move |event| allowed(kind, from, *event, role).is_some())
}

/// What is wrong with a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// Two rows answer the same question.
    #[error("two rows for {0:?} × {1:?} × {2:?} × {3:?}")]
    Duplicate(Kind, State, EventKind, Role),
    /// A row that nobody may use.
    #[error("no role for {0:?} × {1:?}")]
    NoRole(State, EventKind),
    /// A state that the kind's rows name and no case of it can reach.
    #[error("{0:?} × {1:?} cannot be reached")]
    Unreachable(Kind, State),
    /// A state out of which no way leads to the end.
    #[error("{0:?} × {1:?} leads nowhere")]
    DeadEnd(Kind, State),
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

fn check(table: &[Transition]) -> Result<(), TableFault> {
    if let Some(row) = table.iter().find(|row| row.roles.is_empty()) {
        return Err(TableFault::NoRole(row.from, row.event));
    }
    for kind in Kind::CASES {
        let rows: Vec<&Transition> = table.iter().filter(|row| row.kinds.contains(kind)).collect();
        check_keys(*kind, &rows)?;
        check_ways(*kind, &rows)?;
    }
    match EventKind::ALL.into_iter().find(|event| !table.iter().any(|row| row.event == *event)) {
        Some(event) => Err(TableFault::Unused(event)),
        None => Ok(()),
    }
}

fn check_keys(kind: Kind, rows: &[&Transition]) -> Result<(), TableFault> {
    for (n, row) in rows.iter().enumerate() {
        let same = |other: &&&Transition| (row.from, row.event) == (other.from, other.event);
        for other in rows[n + 1..].iter().filter(same) {
            if let Some(role) = row.roles.iter().find(|role| other.roles.contains(role)) {
                return Err(TableFault::Duplicate(kind, row.from, row.event, *role));
            }
        }
    }
    Ok(())
}

/// Every state that is named is reached from the draft, and from every state a way leads to the end.
fn check_ways(kind: Kind, rows: &[&Transition]) -> Result<(), TableFault> {
    let forward = reach(Draft, |state| rows.iter().filter(|row| row.from == state).map(|row| row.to).collect());
    let back = reach(State::Closed, |state| rows.iter().filter(|row| row.to == state).map(|row| row.from).collect());
    let named = |state: &State| *state == State::Closed || rows.iter().any(|row| row.from == *state || row.to == *state);
    for state in State::ALL.into_iter().filter(named) {
        if !forward.contains(&state) {
            return Err(TableFault::Unreachable(kind, state));
        }
        if !back.contains(&state) {
            return Err(TableFault::DeadEnd(kind, state));
        }
    }
    Ok(())
}

fn reach(start: State, next: impl Fn(State) -> Vec<State>) -> Vec<State> {
    let mut reached = vec![start];
    let mut n = 0;
    while let Some(state) = reached.get(n).copied() {
        for to in next(state) {
            if !reached.contains(&to) {
                reached.push(to);
            }
        }
        n += 1;
    }
    reached
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
        double.push(row(ACCESS, New, Taken, OFFICE, State::Closed));
        assert_eq!(check(&double), Err(TableFault::Duplicate(Kind::Access, New, Taken, Role::Officer)));

        let mut nobody = TABLE.to_vec();
        nobody[1].roles = &[];
        assert_eq!(check(&nobody), Err(TableFault::NoRole(New, TookEffect)));

        let without = |event| TABLE.iter().copied().filter(|row| row.event != event).collect::<Vec<Transition>>();
        assert_eq!(check(&without(Answered)), Err(TableFault::Unreachable(Kind::Access, State::Answered)));
        assert_eq!(check(&without(DateCorrected)), Err(TableFault::Unused(DateCorrected)));

        let mut stuck = without(Proven);
        stuck.retain(|row| (row.from, row.event) != (Checking, Closed));
        assert_eq!(check(&stuck), Err(TableFault::DeadEnd(Kind::Access, Checking)));
    }

    #[test]
    fn only_an_officer_answers_and_only_the_family_opens() {
        for role in Role::ALL {
            for kind in Kind::CASES {
                assert_eq!(allowed(*kind, Working, Answered, role).is_some(), role == Role::Officer, "{role:?}");
                assert_eq!(allowed(*kind, State::Answered, FileOpened, role).is_some(), !role.is_staff(), "{role:?}");
            }
        }
    }

    #[test]
    fn only_access_is_paused_and_only_a_complaint_is_acknowledged() {
        for kind in Kind::CASES {
            let officer = |event| allowed(*kind, Working, event, Role::Officer).is_some();
            assert_eq!(officer(ClarificationAsked), *kind == Kind::Access, "{kind:?}");
            assert_eq!(officer(Acknowledged), *kind == Kind::Complaint, "{kind:?}");
            assert_eq!(officer(ExtensionNoticeSent), *kind != Kind::Complaint, "{kind:?}");
            assert_eq!(officer(ProofAsked), *kind != Kind::Complaint, "{kind:?}");
        }
    }
}
