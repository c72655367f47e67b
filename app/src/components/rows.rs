//! Links that fill a row each.

use leptos::prelude::*;

/// A link with what it leads to below it.
#[derive(Clone, Debug)]
pub struct LinkRow {
    pub href: String,
    pub title: String,
    /// A word more about it.
    pub hint: Option<String>,
}

/// Rows of links, each as wide as the text.
#[component]
pub fn Rows(rows: Vec<LinkRow>) -> AnyView {
    let row = |LinkRow { href, title, hint }: LinkRow| {
        let hint = hint.map(|hint| view! { <span class="app-row__hint">{hint}</span> });
        view! {
            <li>
                <a class="app-row" href=href>
                    <span class="app-row__words"><span class="app-row__title">{title}</span> {hint}</span>
                </a>
            </li>
        }
    };
    view! { <ul class="app-rows">{rows.into_iter().map(row).collect_view()}</ul> }.into_any()
}
