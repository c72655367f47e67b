//! Links that each fill a row.

use leptos::prelude::*;

use super::{Icon, SvgIcon};

/// One row: where it leads, what it is, and a few words more.
#[derive(Clone, Debug)]
pub struct RowLink {
    pub href: String,
    pub title: String,
    pub hint: Option<String>,
    pub icon: Option<Icon>,
}

/// A list of rows: icon, words, an arrow.
#[component]
pub fn RowLinks(rows: Vec<RowLink>) -> AnyView {
    let row = |row: RowLink| {
        let hint = row.hint.map(|hint| view! { <span class="app-row__hint">{hint}</span> });
        view! {
            <li>
                <a class="app-row" href=row.href>
                    {row.icon.map(|icon| view! { <SvgIcon icon=icon /> })}
                    <span class="app-row__words"><span class="app-row__title">{row.title}</span> " " {hint}</span>
                </a>
            </li>
        }
    };
    view! { <ul class="app-rows">{rows.into_iter().map(row).collect_view()}</ul> }.into_any()
}
