//! Requests that were sent together, about several people: one conversation, told once.

use domain::case::{State, Waits};
use jiff::civil::Date;

use super::request_row::{RequestRow, request_heading};
use crate::{Url, t};

/// Requests of one conversation, in the order in which they were asked for.
pub(super) struct RequestGroup<'a>(Vec<&'a RequestRow>);

/// The conversations of a list. `rows`: the newest first.
pub(super) fn grouped<'a>(rows: impl IntoIterator<Item = &'a RequestRow>) -> Vec<RequestGroup<'a>> {
    grouped_by(rows, |_, _| true)
}

/// The same, with what differs apart.
pub(super) fn grouped_by<'a>(
    rows: impl IntoIterator<Item = &'a RequestRow>,
    alike: impl Fn(&RequestRow, &RequestRow) -> bool,
) -> Vec<RequestGroup<'a>> {
    let mut all: Vec<RequestGroup<'a>> = Vec::new();
    for row in rows {
        match all.iter_mut().find(|one| are_together(one.first(), row) && alike(one.first(), row)) {
            Some(one) => one.0.insert(0, row),
            None => all.push(RequestGroup(vec![row])),
        }
    }
    all
}

fn are_together(one: &RequestRow, other: &RequestRow) -> bool {
    let of = |row: &RequestRow| (row.conversation, row.kind);
    one.conversation.is_some() && of(one) == of(other) && !one.own_only && !other.own_only
}

/// How requests of a conversation stand that stand the same.
pub(super) struct HowItStands {
    /// Who they are about, where others stand differently.
    pub names: Option<String>,
    pub state: State,
    pub waits: Waits,
    /// The last day, and the day that we work to.
    pub days: (Option<Date>, Option<Date>),
}

impl RequestGroup<'_> {
    pub(super) fn first(&self) -> &RequestRow {
        self.0[0]
    }

    /// "A copy of Ife and Tobi’s information".
    pub(super) fn heading(&self) -> String {
        request_heading(self.first().kind, &self.names(), self.first().own && self.0.len() == 1)
    }

    /// "Ife and Tobi".
    pub(super) fn names(&self) -> String {
        and(&self.0.iter().map(|row| row.about.clone()).collect::<Vec<_>>())
    }

    /// To the page of the first: it tells the whole conversation.
    pub(super) fn path(&self) -> String {
        Url::AccountRequest(self.first().reference.clone()).path()
    }

    pub(super) fn references(&self) -> String {
        self.0.iter().map(|row| row.reference.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// How they stand, each way once.
    pub(super) fn standings(&self) -> Vec<HowItStands> {
        let of = |row: &RequestRow| (row.state, row.waits, row.limit, row.work_to);
        let mut ways: Vec<Vec<&RequestRow>> = Vec::new();
        for row in &self.0 {
            match ways.iter_mut().find(|way| of(way[0]) == of(row)) {
                Some(way) => way.push(row),
                None => ways.push(vec![row]),
            }
        }
        let apart = ways.len() > 1;
        let one = |way: Vec<&RequestRow>| {
            let names = apart.then(|| and(&way.iter().map(|row| row.about.clone()).collect::<Vec<_>>()));
            let row = way[0];
            HowItStands { names, state: row.state, waits: row.waits, days: (row.limit, row.work_to) }
        };
        ways.into_iter().map(one).collect()
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
