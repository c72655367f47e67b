//! The history as pages show it.

use leptos::prelude::*;

use super::StaffRow;
use crate::{
    Tone,
    components::{Notice, Timeline, TimelineEntry},
    dates, t,
};

/// What happened, newest first.
pub(super) fn history(rows: Vec<StaffRow>) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    view! { <h2 class="govuk-heading-s">{t!("case-history")}</h2> {history_list(rows)} }.into_any()
}

/// Events, each with its own day beside the moment it was recorded, and what only staff read apart.
pub(super) fn history_list(rows: Vec<StaffRow>) -> AnyView {
    let entry = |row: StaffRow| {
        let on = row.on.filter(|day| *day != row.at.date()).map(|day| t!("history-on", day = dates::long(day)));
        let text: Vec<String> = on.into_iter().chain(row.text).collect();
        TimelineEntry {
            when: dates::when(row.at),
            title: if row.seq > 0 { t!("history-entry", seq = row.seq, title = row.title) } else { row.title },
            text: (!text.is_empty()).then(|| text.join("\n")),
            by: row.by,
            staff: row.staff,
        }
    };
    let entries: Vec<TimelineEntry> = rows.into_iter().map(entry).collect();
    view! { <Timeline entries=entries /> }.into_any()
}

/// Something of the case is missing on the page.
pub(super) fn unreadable() -> AnyView {
    view! { <Notice tone=Tone::Late><p>{t!("case-unreadable")}</p></Notice> }.into_any()
}
