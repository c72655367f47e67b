//! One part of a long record, page by page.

use domain::notice::Category;
use jiff::civil::Date;
use leptos::prelude::*;

use super::record::{item, session_list};
use super::{KeptUntil, RecordRow, SESSIONS};
use crate::{
    Url,
    components::{DefinitionItem, Pagination, layout::RecordLayout},
    t,
};

/// A page of one part.
#[derive(Clone, Debug)]
pub struct RecordPartModel {
    /// Whose record: their key.
    pub person: String,
    /// Whose record: their name.
    pub name: String,
    /// How many things the part has.
    pub total: usize,
    /// What stands on this page.
    pub lines: PartLines,
    /// Whether it is the first page.
    pub first: bool,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// What a part is made of.
#[derive(Clone, Debug)]
pub enum PartLines {
    /// Things under a category of the notice.
    Held {
        /// The category.
        category: &'static Category,
        /// The things.
        rows: Vec<RecordRow>,
        /// How long they are kept.
        kept: KeptUntil,
    },
    /// Sessions attended: when, what, where.
    Sessions(Vec<(Date, String, String)>),
}

/// The lines of one part, the newest first.
#[component]
pub fn RecordPartPage(
    /// What to show.
    model: RecordPartModel,
) -> AnyView {
    let RecordPartModel { person, name, total, lines, first, next } = model;
    let record = Url::AccountPerson(person.clone());
    let (part, heading, lines) = match lines {
        PartLines::Held { category, rows, kept } => {
            let items = rows.iter().map(|row| view! { <DefinitionItem item=item(row, category, &person, kept) /> });
            let list = view! { <dl class="app-record">{items.collect_view()}</dl> }.into_any();
            (category.id().as_str(), category.label().to_owned(), list)
        }
        PartLines::Sessions(sessions) => (SESSIONS, t!("attended-title"), session_list(sessions)),
    };
    let start = record.with("part", part);
    let next = next.map(|after| format!("{start}&{}", Url::question("after", &after)));
    view! {
        <RecordLayout back=record.path() caption=name heading=heading lede=t!("record-part-lead", total = total)>
            {lines}
            <Pagination first=(!first).then_some(start) next=next />
        </RecordLayout>
    }
    .into_any()
}
