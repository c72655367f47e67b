//! A day or moment, for people and for machines.

use leptos::prelude::*;

use crate::dates::Day;

/// A day as text that machines can read too; words that are no day ("Now") as they are.
#[component]
pub fn DayText(day: Day) -> AnyView {
    if day.iso.is_empty() {
        return day.text.into_any();
    }
    view! { <time datetime=day.iso>{day.text}</time> }.into_any()
}
