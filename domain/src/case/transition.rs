//! State × event × role → state, as one table. The interface offers exactly what it allows; it is checked at start.

use super::{EventKind, State};
use crate::policy::Role;

use EventKind::{Answered, Closed, FileAttached, FileOpened, MessageSent, Submitted, Taken};

/// Which roles may do a thing. A row of the table names one of these groups.
const FAMILY: &[Role] = &[Role::Parent, Role::YoungPerson, Role::Agent];
const OFFICE: &[Role] = &[Role::Officer];

/// One row: from a state, an event by one of these roles, to a state.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Where the case stands.
    pub from: State,
    /// What happens.
    pub event: EventKind,
    /// Who may do it.
    pub roles: &'static [Role],
    /// Where the case stands then.
    pub to: State,
}

const fn row(from: State, event: EventKind, roles: &'static [Role], to: State) -> Row {
    Row { from, event, roles, to }
}

/// The table for an access request.
pub const TABLE: &[Row] = &[
    row(State::Draft, Submitted, FAMILY, State::New),
    row(State::New, Taken, OFFICE, State::Working),
    row(State::New, MessageSent, FAMILY, State::New),
    row(State::Working, Taken, OFFICE, State::Working),
    row(State::Working, MessageSent, FAMILY, State::Working),
    row(State::Working, MessageSent, OFFICE, State::Working),
    row(State::Working, FileAttached, OFFICE, State::Working),
    row(State::Working, Answered, OFFICE, State::Answered),
    row(State::Answered, MessageSent, FAMILY, State::Answered),
    row(State::Answered, MessageSent, OFFICE, State::Answered),
    row(State::Answered, FileOpened, FAMILY, State::Answered),
    row(State::Answered, Closed, OFFICE, State::Closed),
    row(State::Closed, FileOpened, FAMILY, State::Closed),
];

/// The state after this event by this role; `None` where the table does not allow it.
pub fn allowed(from: State, event: EventKind, role: Role) -> Option<State> {
    TABLE.iter().find(|row| row.from == from && row.event == event && row.roles.contains(&role)).map(|row| row.to)
}

/// What is wrong with a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// Two rows answer the same question.
    #[error("two rows for {0:?} × {1:?} × {2:?}")]
    Duplicate(State, EventKind, Role),
    /// A row that nobody may use.
    #[error("no role for {0:?} × {1:?}")]
    NoRole(State, EventKind),
    /// A state that no case can reach.
    #[error("{0:?} cannot be reached")]
    Unreachable(State),
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

fn check(table: &[Row]) -> Result<(), TableFault> {
    for (n, row) in table.iter().enumerate() {
        if row.roles.is_empty() {
            return Err(TableFault::NoRole(row.from, row.event));
        }
        for other in &table[n + 1..] {
            let same = (row.from, row.event) == (other.from, other.event);
            if let Some(role) = row.roles.iter().find(|role| same && other.roles.contains(role)) {
                return Err(TableFault::Duplicate(row.from, row.event, *role));
            }
        }
    }
    let mut reached = vec![State::Draft];
    let mut n = 0;
    while let Some(from) = reached.get(n).copied() {
        let next = table.iter().filter(|row| row.from == from).map(|row| row.to);
        for to in next {
            if !reached.contains(&to) {
                reached.push(to);
            }
        }
        n += 1;
    }
    if let Some(state) = State::ALL.into_iter().find(|state| !reached.contains(state)) {
        return Err(TableFault::Unreachable(state));
    }
    match EventKind::ALL.into_iter().find(|kind| !table.iter().any(|row| row.event == *kind)) {
        Some(kind) => Err(TableFault::Unused(kind)),
        None => Ok(()),
    }
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
        double.push(row(State::New, Taken, OFFICE, State::Closed));
        assert_eq!(check(&double), Err(TableFault::Duplicate(State::New, Taken, Role::Officer)));

        let mut nobody = TABLE.to_vec();
        nobody[1].roles = &[];
        assert_eq!(check(&nobody), Err(TableFault::NoRole(State::New, Taken)));

        let cut: Vec<Row> = TABLE.iter().copied().filter(|row| row.event != Answered).collect();
        assert_eq!(check(&cut), Err(TableFault::Unreachable(State::Answered)));
    }

    #[test]
    fn only_an_officer_answers_and_only_the_family_opens() {
        for role in Role::ALL {
            assert_eq!(allowed(State::Working, Answered, role).is_some(), role == Role::Officer, "{role:?}");
            assert_eq!(allowed(State::Answered, FileOpened, role).is_some(), !role.is_staff(), "{role:?}");
        }
    }
}
