//! My requests.

use jiff::civil::Date;
use leptos::prelude::*;

use super::helper::helped_list;
use crate::{
    Url,
    components::{ButtonKind, ButtonLink, EmptyState, Pagination, layout::RecordLayout},
    pages::account::{RequestRow, request_rows, waiting},
    t,
};

/// The requests of the reader, newest first, page by page.
#[component]
pub fn RequestsPage(
    /// The requests.
    rows: Vec<RequestRow>,
    /// Where the next page begins.
    #[prop(optional_no_strip)]
    next: Option<String>,
    /// Whether it is the first page.
    first: bool,
    /// The requests that they help with.
    helped: Vec<String>,
    /// How many requests they have, where that is said.
    #[prop(optional_no_strip)]
    count: Option<usize>,
    /// Today in London.
    today: Date,
) -> impl IntoView {
    let lede = match count {
        Some(count) => (count > 0).then(|| t!("requests-count", count = count)),
        None => (!rows.is_empty()).then(|| t!("requests-lead")),
    };
    // Who has no home of their own begins here.
    let waits = count.filter(|_| first).and_then(|_| waiting(&rows));
    let body = if rows.is_empty() && !helped.is_empty() {
        ().into_any()
    } else if rows.is_empty() {
        view! {
            <EmptyState title=t!("requests-none-title") text=t!("requests-none")>
                <ButtonLink href=Url::NewRequest text=t!("account-ask-button") />
            </EmptyState>
        }
        .into_any()
    } else {
        view! {
            {waits}
            {request_rows(&rows, today)}
            <Pagination first=(!first).then(|| Url::AccountRequests.path()) next=next />
            <ButtonLink href=Url::NewRequest text=t!("account-ask-button") kind=ButtonKind::Secondary />
        }
        .into_any()
    };
    view! { <RecordLayout heading=t!("requests-title") lede=lede>{helped_list(&helped)} {body}</RecordLayout> }
}
