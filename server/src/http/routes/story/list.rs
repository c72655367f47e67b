//! `/account/requests`: what one has asked.

use app::pages::account::RequestRow;
use app::pages::request::RequestsPage;
use app::t;
use axum::extract::State;
use leptos::prelude::*;
use store::queue::QueueRow;

use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

/// A request in a list.
pub(crate) fn row_of(row: &QueueRow) -> RequestRow {
    RequestRow {
        reference: row.reference.as_text(),
        kind: row.kind,
        about: row.subject.clone(),
        state: row.state,
        received: row.received,
        limit: row.limit,
    }
}

pub(super) async fn list(State(portal): State<Portal>, page: Page, signed_in: SignedIn) -> Outcome {
    if signed_in.account.role.is_staff() {
        return Err(Fault::NotFound);
    }
    let rows: Vec<RequestRow> = portal.store.own_cases(&signed_in.own()?).await?.iter().map(row_of).collect();
    let today = portal.clock.today();
    Ok(page.show(t!("requests-title"), move || view! { <RequestsPage rows=rows today=today /> }.into_any()))
}
