//! `/staff`: the queue.

use app::pages::staff::{QueueModel, QueuePage, QueueRowModel};
use app::{Url, t};
use axum::extract::{Query, State};
use domain::id::CaseId;
use domain::policy::{WorkQueue, authorize};
use jiff::ToSpan;
use leptos::prelude::*;
use serde::Deserialize;
use store::queue::{After, Cases, QueueRow, Tab, TabCounts};

use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

/// Which queue, and where its page starts.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct QueueQuery {
    queue: String,
    after: String,
}

pub(super) async fn queue(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Query(asked): Query<QueueQuery>,
) -> Outcome {
    let proof = authorize::<WorkQueue>(&signed_in.viewer(), ())?;
    // A queue that there is not shows nothing in the place of another.
    let tab = if asked.queue.is_empty() { Tab::New } else { Tab::find_by_name(&asked.queue).ok_or(Fault::NotFound)? };
    let rows = portal.store.queue(&proof, tab, parse_after(&asked.after)).await?;
    let today = portal.clock.today();
    let counts = portal.store.queue_counts(&proof, today, today.saturating_add(7.days())).await?;
    let model = QueueModel {
        tab: tab.as_str(),
        counts: Tab::ALL.map(|tab| (tab.as_str(), count(tab, &counts))),
        next: next_url(&rows, &Url::Staff.with("queue", tab.as_str())),
        rows: rows.rows.into_iter().map(queue_row).collect(),
        today,
    };
    Ok(page.show(t!("queue-title"), move || view! { <QueuePage model=model /> }.into_any()))
}

/// How many there are in a queue; the last one only grows.
fn count(tab: Tab, counts: &TabCounts) -> Option<i64> {
    match tab {
        Tab::New => Some(counts.fresh),
        Tab::Action => Some(counts.action),
        Tab::Mine => Some(counts.mine),
        Tab::Open => Some(counts.open),
        Tab::Unconfirmed => Some(counts.unconfirmed),
        Tab::Post => Some(counts.post),
        Tab::Done => None,
    }
}

/// A case as a list shows it.
pub(crate) fn queue_row(row: QueueRow) -> QueueRowModel {
    QueueRowModel {
        reference: row.reference.as_text(),
        state: row.state,
        waits: row.waits,
        received: row.received,
        due: row.due,
        limit: row.limit,
        late_after: row.late_after,
        answered: row.answered,
        closed: row.closed,
        kind: row.kind,
        flags: row.flags,
        unreadable: row.unreadable,
        needs: row.needs,
        action_on: row.action_on,
        urgent_on: row.urgent_on,
        subject: row.subject,
        officer: row.officer,
    }
}

/// The address of the next page: where this one ended.
pub(crate) fn next_url(rows: &Cases, base: &str) -> Option<String> {
    let After { day, case } = rows.next?;
    let sign = if base.contains('?') { '&' } else { '?' };
    Some(format!("{base}{sign}after={day}_{case}"))
}

/// Where a page starts; anything unreadable is the beginning.
pub(crate) fn parse_after(text: &str) -> Option<After> {
    let (day, case) = text.split_once('_')?;
    Some(After { day: day.parse().ok()?, case: CaseId(case.parse().ok()?) })
}
