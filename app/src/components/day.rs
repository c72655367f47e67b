//! A day or moment, for people and for machines.

use leptos::prelude::*;

use crate::dates::Day;

/// A day as text that machines can read too.
#[component]
pub fn DayText(day: Day) -> AnyView {
    view! { <time datetime=day.iso>{day.text}</time> }.into_any()
}
