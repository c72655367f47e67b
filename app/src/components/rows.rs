//! Links that each fill a row.

use leptos::prelude::*;

use super::{Icon, SvgIcon};

/// One row: where it leads and what it is, with a few words more and a drawing or the first letter of a name, where it has them.
#[derive(Clone, Debug)]
pub struct RowLink {
    href: String,
    title: String,
    hint: Option<String>,
    icon: Option<Icon>,
    initial: Option<char>,
}

impl RowLink {
    /// A row with its words alone.
    pub fn new(href: impl Into<String>, title: impl Into<String>) -> Self {
        Self { href: href.into(), title: title.into(), hint: None, icon: None, initial: None }
    }

    /// With a few words more.
    #[must_use]
    pub fn hint(self, hint: impl Into<Option<String>>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// With a drawing.
    #[must_use]
    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// With the first letter of somebody's name.
    #[must_use]
    pub fn initial(self, name: &str) -> Self {
        Self { initial: name.chars().next(), ..self }
    }
}

/// A list of rows: drawing, words, an arrow.
#[component]
pub fn RowLinks(rows: Vec<RowLink>) -> AnyView {
    let row = |row: RowLink| {
        let hint = row.hint.map(|hint| view! { <span class="app-row__hint">{hint}</span> });
        let initial =
            row.initial.map(|letter| view! { <span class="app-mark-round" aria-hidden="true">{letter.to_string()}</span> });
        view! {
            <li>
                <a class="app-row" href=row.href>
                    {row.icon.map(|icon| view! { <SvgIcon icon=icon /> })}
                    {initial}
                    <span class="app-row__words"><span class="app-row__title">{row.title}</span> " " {hint}</span>
                </a>
            </li>
        }
    };
    view! { <ul class="app-rows">{rows.into_iter().map(row).collect_view()}</ul> }.into_any()
}
