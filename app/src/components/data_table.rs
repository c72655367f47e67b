//! A table that becomes a list of cards on a phone.

use leptos::prelude::*;

use super::{Day, DayText, Tag};
use crate::Tone;

/// A column's heading.
#[derive(Clone, Debug)]
pub struct Column {
    pub title: String,
    /// Whether it holds numbers, which line up on the right.
    pub numeric: bool,
}

impl Column {
    /// A column of text.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), numeric: false }
    }

    /// A column of numbers.
    pub fn numeric(title: impl Into<String>) -> Self {
        Self { title: title.into(), numeric: true }
    }
}

/// What stands in a cell.
#[derive(Clone, Debug)]
pub enum TableCell {
    /// Text, or a number as text.
    Text(String),
    /// A name that machines use, written from left to right in every language.
    Code(&'static str),
    Link {
        /// Where it goes.
        href: String,
        text: String,
    },
    /// A day with how far away it is.
    Date {
        day: Day,
        /// How far away: "in 3 days".
        note: String,
        /// What it feels like.
        tone: Tone,
    },
    State {
        /// What it feels like.
        tone: Tone,
        /// The state in words.
        text: String,
    },
}

/// A row: one cell for each column. The first cell names the row.
pub type TableRow = Vec<TableCell>;

/// A table. On a narrow screen each row becomes a card that repeats the column's words.
#[component]
pub fn DataTable(
    /// What the table shows.
    #[prop(into)]
    caption: String,
    columns: Vec<Column>,
    rows: Vec<TableRow>,
    /// On when a heading above already says what the caption says.
    #[prop(optional)]
    hide_caption: bool,
) -> AnyView {
    let caption_class = if hide_caption { "govuk-visually-hidden" } else { "govuk-table__caption govuk-table__caption--m" };
    let heads = columns
        .iter()
        .map(|column| view! { <th scope="col" class=class("header", column.numeric)>{column.title.clone()}</th> })
        .collect_view();
    let rows = rows.into_iter().map(|row| line(row, &columns)).collect_view();
    view! {
        <table class="govuk-table app-table">
            <caption class=caption_class>{caption}</caption>
            <thead class="govuk-table__head"><tr>{heads}</tr></thead>
            <tbody class="govuk-table__body">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn class(part: &str, numeric: bool) -> String {
    if numeric { format!("govuk-table__{part} govuk-table__{part}--numeric") } else { format!("govuk-table__{part}") }
}

fn line(row: TableRow, columns: &[Column]) -> AnyView {
    let cells = row
        .into_iter()
        .zip(columns)
        .enumerate()
        .map(|(n, (cell, column))| {
            let title = column.title.clone();
            let content = cell_content(cell);
            if n == 0 {
                view! { <th scope="row" class=class("header", column.numeric) data-label=title>{content}</th> }.into_any()
            } else {
                view! { <td class=class("cell", column.numeric) data-label=title>{content}</td> }.into_any()
            }
        })
        .collect_view();
    view! { <tr class="govuk-table__row">{cells}</tr> }.into_any()
}

fn cell_content(cell: TableCell) -> AnyView {
    match cell {
        TableCell::Text(text) => text.into_any(),
        TableCell::Code(name) => view! { <code dir="ltr">{name}</code> }.into_any(),
        TableCell::Link { href, text } => view! { <a class="govuk-link" href=href>{text}</a> }.into_any(),
        TableCell::State { tone, text } => view! { <Tag tone=tone text=text /> }.into_any(),
        TableCell::Date { day, note, tone } => view! {
            <span class="app-table__day"><DayText day=day /></span>
            " "
            <span class=format!("app-table__note tone--{}", tone.name())>{note}</span>
        }
        .into_any(),
    }
}
