//! Tabs that are links: each part has its own address.

use leptos::prelude::*;

/// One part.
#[derive(Clone, Debug, Default)]
pub struct TabLink {
    /// Where it is.
    pub href: String,
    /// What it is.
    pub text: String,
    /// How many things are in it.
    pub count: Option<u64>,
    /// Whether it is the part shown.
    pub current: bool,
}

/// Parts of a whole, each with its own address, so that they work without script and can be bookmarked.
#[component]
pub fn Tabs(
    tabs: Vec<TabLink>,
    /// What they are parts of, for screen readers.
    #[prop(into)]
    label: String,
) -> AnyView {
    let tabs = tabs
        .into_iter()
        .map(|tab| {
            let count = tab.count.map(|count| view! { " "<span class="app-tabs__count">{count.to_string()}</span> });
            view! {
                <li>
                    <a class="app-tabs__link" href=tab.href aria-current=tab.current.then_some("page")>
                        {tab.text}
                        {count}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <nav class="app-tabs" aria-label=label><ul class="app-tabs__list">{tabs}</ul></nav> }.into_any()
}
