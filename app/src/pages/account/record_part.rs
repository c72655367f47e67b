//! One part of a long record, page by page.

use domain::notice::Category;
use leptos::prelude::*;

use super::{RecordRow, SESSIONS, VisitRow};
use crate::{
    Url,
    components::{HeldLine, HeldLines, Link, Pagination, layout::RecordLayout},
    dates, t,
};
use domain::kind::Kind;

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
    },
    /// Sessions attended.
    Sessions(Vec<VisitRow>),
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
        PartLines::Held { category, rows } => {
            let list = rows.iter().map(|row| held(row, category, &person)).collect_view();
            (category.id().as_str(), category.label().to_owned(), list.into_any())
        }
        PartLines::Sessions(sessions) => {
            let line = |row: VisitRow| HeldLine {
                label: dates::short(row.on),
                value: format!("{}\n{}", row.service, row.venue),
                ..HeldLine::default()
            };
            let lines = sessions.into_iter().map(line).collect();
            (SESSIONS, t!("attended-title"), view! { <HeldLines lines=lines /> }.into_any())
        }
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

/// A line, and where one says that it is wrong: on a page of fifty nobody should look for it in a list of fifty.
fn held(row: &RecordRow, category: &Category, person: &str) -> AnyView {
    let start = Url::RequestStep { kind: Kind::Rectification.as_str().to_owned(), step: "start".to_owned() };
    let wrong = row.name().map(|key| {
        let href = format!("{}&{}", start.with("person", person), Url::question("item", key));
        view! { <p class="app-group__foot"><Link href=href text=t!("shell-wrong") /></p> }
    });
    view! { <HeldLines lines=vec![row.line(category, None, false)] /> {wrong} }.into_any()
}
