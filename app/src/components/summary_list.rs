//! Labels and values, such as the answers before sending.

use leptos::prelude::*;

use crate::t;

/// One label with its value.
#[derive(Clone, Debug, Default)]
pub struct SummaryRow {
    /// What it is.
    pub key: String,
    /// Its value; each line becomes a paragraph.
    pub value: String,
    /// Where it can be changed.
    pub change: Option<String>,
}

impl SummaryRow {
    /// A row without a change link.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self { key: key.into(), value: value.into(), change: None }
    }

    /// With a link to the page where it can be changed.
    #[must_use]
    pub fn change(mut self, href: impl Into<String>) -> Self {
        self.change = Some(href.into());
        self
    }
}

/// Labels and values, each with a way to change it.
#[component]
pub fn SummaryList(
    /// The rows, in the order of the questions.
    rows: Vec<SummaryRow>,
) -> AnyView {
    let actions = rows.iter().any(|row| row.change.is_some());
    let rows = rows.into_iter().map(|row| line(row, actions)).collect_view();
    view! { <dl class="govuk-summary-list">{rows}</dl> }.into_any()
}

fn line(row: SummaryRow, actions: bool) -> AnyView {
    let class = if actions && row.change.is_none() {
        "govuk-summary-list__row govuk-summary-list__row--no-actions"
    } else {
        "govuk-summary-list__row"
    };
    let key = row.key.clone();
    let change = row.change.map(|href| {
        view! {
            <dd class="govuk-summary-list__actions">
                <a class="govuk-link" href=href>
                    {t!("shell-change")}
                    <span class="govuk-visually-hidden">" "{key}</span>
                </a>
            </dd>
        }
    });
    let value = row.value.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
    view! {
        <div class=class>
            <dt class="govuk-summary-list__key">{row.key}</dt>
            <dd class="govuk-summary-list__value">{value}</dd>
            {change}
        </div>
    }
    .into_any()
}
