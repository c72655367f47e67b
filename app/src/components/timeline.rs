//! What has happened, newest first or last as the caller orders it.

use leptos::prelude::*;

use super::{Day, DayText, Tag};
use crate::{Tone, t};

/// One thing that happened.
#[derive(Clone, Debug, Default)]
pub struct TimelineEntry {
    pub when: Day,
    /// What, in a few words.
    pub title: String,
    /// More about it.
    pub text: Option<String>,
    /// Who did it, as this reader may know them.
    pub by: Option<String>,
    /// Words that only staff read.
    pub staff: Option<String>,
}

/// What has happened, one entry after the other.
#[component]
pub fn Timeline(
    /// The entries, in the order they are shown.
    entries: Vec<TimelineEntry>,
) -> AnyView {
    let entries = entries.into_iter().map(entry).collect_view();
    view! { <ol class="app-timeline">{entries}</ol> }.into_any()
}

fn entry(entry: TimelineEntry) -> AnyView {
    view! {
        <li class="app-timeline__entry">
            <h3 class="app-timeline__title">{entry.title}</h3>
            <p class="app-timeline__when">
                <DayText day=entry.when />
                {entry.by.map(|by| format!(" · {by}"))}
            </p>
            {entry.text.map(|text| view! { <p class="app-timeline__text app-lines">{text}</p> })}
            {entry.staff.map(|text| view! { <p class="app-timeline__text app-lines"><Tag tone=Tone::Waiting text=t!("staff-only") /> " " {text}</p> })}
        </li>
    }
    .into_any()
}
