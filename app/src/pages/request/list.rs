//! My requests.

use jiff::civil::Date;
use leptos::prelude::*;

use super::helper::helped_list;
use crate::{
    Url,
    components::{ButtonKind, ButtonLink, EmptyState, Pagination, layout::RecordLayout},
    pages::account::{RequestRow, VeiledRequests, request_rows, veiled_rows, waiting},
    t,
};

/// The requests of the reader, newest first, page by page.
#[component]
pub fn RequestsPage(
    /// The requests.
    rows: Vec<RequestRow>,
    /// In their place, where nothing of them may be told.
    #[prop(optional_no_strip)]
    veiled: Option<VeiledRequests>,
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
        None => (!rows.is_empty() || veiled.is_some()).then(|| t!("requests-lead")),
    };
    // Who has no home of their own begins here.
    let waits = count.filter(|_| first).and_then(|_| waiting(&rows));
    let drawn = match &veiled {
        Some(veiled) => Some(veiled_rows(veiled)),
        None => (!rows.is_empty()).then(|| request_rows(&rows, today)),
    };
    let body = match drawn {
        Some(drawn) => view! {
            {waits}
            {drawn}
            <Pagination first=(!first).then(|| Url::AccountRequests.path()) next=next />
            <ButtonLink href=Url::NewRequest text=t!("account-ask-button") kind=ButtonKind::Secondary />
        }
        .into_any(),
        None if !helped.is_empty() => ().into_any(),
        None => view! {
            <EmptyState title=t!("requests-none-title") text=t!("requests-none")>
                <ButtonLink href=Url::NewRequest text=t!("account-ask-button") />
            </EmptyState>
        }
        .into_any(),
    };
    view! { <RecordLayout heading=t!("requests-title") lede=lede>{helped_list(&helped)} {body}</RecordLayout> }
}
