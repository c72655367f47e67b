//! A queue of cases.

use leptos::prelude::*;

use super::frame::{Width, frame};
use crate::{
    components::{Details, TabLink, Tabs},
    t,
};

/// Tabs with counts, filters, then the dense table (the children).
#[component]
pub fn QueueLayout(
    /// What the queue is.
    #[prop(into)]
    heading: String,
    tabs: Vec<TabLink>,
    /// A form that narrows the list.
    #[prop(optional)]
    filters: Option<AnyView>,
    /// The table and its pages.
    children: Children,
) -> AnyView {
    let filters = filters.map(|filters| {
        view! {
            <aside class="app-filters" aria-label=t!("shell-filters")>
                <Details summary=t!("shell-filters")>{filters}</Details>
            </aside>
        }
    });
    let content = view! {
        <h1 class="govuk-heading-m">{heading}</h1>
        <Tabs tabs=tabs label=t!("shell-queues") />
        {filters}
        {children()}
    };
    frame(Width::Desk, None, content.into_any())
}
