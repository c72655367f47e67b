//! The few drawings of the portal.

use leptos::prelude::*;

use crate::Tone;

/// The mark: a house with a page in it. Says nothing by itself; words stand beside it.
#[component]
pub fn SvgMark() -> AnyView {
    view! {
        <svg class="app-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <path
                fill="currentColor"
                fill-rule="evenodd"
                d="M16 2 2 13v17h28V13zm0 5.1 10 7.9v11H6V15zM11 16h10v3H11zm0 5h7v3h-7z"
            ></path>
        </svg>
    }
    .into_any()
}

/// The shape of a tone. Says nothing by itself; a word stands beside it.
#[component]
pub fn ToneShape(
    /// Which one.
    tone: Tone,
) -> AnyView {
    view! {
        <svg class="app-shape" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
            <path fill="currentColor" fill-rule="evenodd" d=tone.shape()></path>
        </svg>
    }
    .into_any()
}
