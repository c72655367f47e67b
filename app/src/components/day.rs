//! A day or moment, for people and for machines.

use leptos::prelude::*;

/// A day or moment in both forms. The caller words it, since this crate has no clock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// As machines read it: `2026-12-23` or an instant with offset.
    pub iso: String,
    /// As people read it: `Wednesday 23 December 2026`.
    pub text: String,
}

impl Day {
    /// A day in both forms.
    pub fn new(iso: impl Into<String>, text: impl Into<String>) -> Self {
        Self { iso: iso.into(), text: text.into() }
    }
}

/// A day as text that machines can read too.
#[component]
pub fn DayText(
    /// The day.
    day: Day,
) -> AnyView {
    view! { <time datetime=day.iso>{day.text}</time> }.into_any()
}
