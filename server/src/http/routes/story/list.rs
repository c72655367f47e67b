//! `/account/requests`: what one has asked.

use app::pages::account::{RequestRow, VeiledRequests};
use app::pages::request::RequestsPage;
use app::{Url, t};
use axum::extract::{Query, State};
use domain::id::CaseId;
use domain::kind::Kind;
use domain::policy::Role;
use domain::reference::Reference;
use leptos::prelude::*;
use serde::Deserialize;
use store::queue::QueueRow;

use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

/// A request in a list.
fn row_of(row: &QueueRow) -> RequestRow {
    // What ends at once has no day by which we must reply (law.md §1).
    let has_day = !matches!(row.kind, Kind::Consent | Kind::Marketing);
    RequestRow {
        reference: row.reference.as_text(),
        conversation: row.conversation,
        kind: row.kind,
        about: row.subject.clone(),
        own: row.own,
        state: row.state,
        waits: row.waits,
        work_to: row.due.filter(|_| has_day),
        received: row.received,
        limit: row.limit.filter(|_| has_day),
        needed_by: row.urgent_on,
        news: row.news,
        if_answered: None,
        own_only: row.own_only,
    }
}

/// Requests as they may be told now: each, or that it is there alone.
pub(crate) fn rows_of(
    portal: &Portal,
    signed_in: &SignedIn,
    rows: &[QueueRow],
    here: &Url,
) -> (Vec<RequestRow>, Option<VeiledRequests>) {
    if rows.is_empty() || !signed_in.hides_asked(portal.clock.now()) {
        return (rows.iter().map(row_of).collect(), None);
    }
    let proof = (!signed_in.safe_mode).then(|| Url::Confirm.with("next", &here.path()));
    (Vec::new(), Some(VeiledRequests { days: rows.iter().map(|row| row.received).collect(), proof }))
}

/// Where a page of the list starts.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ListQuery {
    after: String,
}

pub(super) async fn list(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Query(asked): Query<ListQuery>,
) -> Outcome {
    if signed_in.account.role.is_staff() {
        return Err(Fault::NotFound);
    }
    let after = asked.after.parse().ok().map(CaseId);
    let found = portal.store.own_cases(&signed_in.own()?, after).await?;
    let (rows, veiled) = rows_of(&portal, &signed_in, &found.rows, &Url::AccountRequests);
    let next = found.next.map(|case| Url::AccountRequests.with("after", &case.to_string()));
    let helped = match signed_in.account.role {
        Role::Guest => portal.store.helped_cases(&signed_in.own()?).await?,
        _ => Vec::new(),
    };
    let helped: Vec<String> = helped.iter().map(Reference::as_text).collect();
    // Who came by one reference learns how many requests they follow here.
    let count = match signed_in.account.role {
        Role::Guest => Some(portal.store.count_own_cases(&signed_in.own()?).await?),
        _ => None,
    };
    let (today, first) = (portal.clock.today(), after.is_none());
    let view = move || {
        view! { <RequestsPage rows=rows veiled=veiled next=next first=first helped=helped count=count today=today /> }.into_any()
    };
    Ok(page.show(t!("requests-title"), view))
}
