//! My requests.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    Url,
    components::{ButtonKind, ButtonLink, EmptyState, layout::RecordLayout},
    pages::account::{RequestRow, request_list},
    t,
};

/// Every request of the reader, newest first.
#[component]
pub fn RequestsPage(
    /// The requests.
    rows: Vec<RequestRow>,
    /// Today in London.
    today: Date,
) -> impl IntoView {
    let body = if rows.is_empty() {
        view! {
            <EmptyState title=t!("requests-none-title") text=t!("requests-none")>
                <ButtonLink href=Url::NewRequest text=t!("account-ask-button") />
            </EmptyState>
        }
        .into_any()
    } else {
        view! {
            {request_list(&rows, today)}
            <ButtonLink href=Url::NewRequest text=t!("account-ask-button") kind=ButtonKind::Secondary />
        }
        .into_any()
    };
    view! { <RecordLayout heading=t!("requests-title")>{body}</RecordLayout> }
}
