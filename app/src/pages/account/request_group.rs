//! Requests that were sent together, about several people: one conversation, told once.

use super::request_row::{RequestRow, request_heading};
use crate::{Url, t};

/// Requests of one conversation that stand the same, in the order in which they were asked for.
pub(super) struct RequestGroup<'a>(Vec<&'a RequestRow>);

/// What of a list belongs together. `rows`: the newest first.
pub(super) fn grouped<'a>(rows: impl IntoIterator<Item = &'a RequestRow>) -> Vec<RequestGroup<'a>> {
    let mut all: Vec<RequestGroup<'a>> = Vec::new();
    for row in rows {
        match all.iter_mut().find(|one| stand_the_same(one.first(), row)) {
            Some(one) => one.0.insert(0, row),
            None => all.push(RequestGroup(vec![row])),
        }
    }
    all
}

fn stand_the_same(one: &RequestRow, other: &RequestRow) -> bool {
    let of = |row: &RequestRow| (row.conversation, row.kind, row.state, row.waits, row.limit, row.work_to, row.needed_by);
    one.conversation.is_some() && of(one) == of(other) && !one.own_only && !other.own_only
}

impl RequestGroup<'_> {
    pub(super) fn first(&self) -> &RequestRow {
        self.0[0]
    }

    /// "A copy of Ife and Tobi’s information".
    pub(super) fn heading(&self) -> String {
        let names: Vec<String> = self.0.iter().map(|row| row.about.clone()).collect();
        request_heading(self.first().kind, &and(&names), self.first().own && names.len() == 1)
    }

    /// To the page of the first: it tells the whole conversation.
    pub(super) fn path(&self) -> String {
        Url::AccountRequest(self.first().reference.clone()).path()
    }

    pub(super) fn references(&self) -> String {
        self.0.iter().map(|row| row.reference.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// "Ife", "Ife and Tobi", "Ife, Tobi and Mo".
fn and(names: &[String]) -> String {
    match names {
        [first @ .., before, last] => {
            let before = first.iter().chain([before]).cloned().collect::<Vec<_>>().join(", ");
            t!("account-and", before = before, last = last.clone())
        }
        _ => names.concat(),
    }
}
