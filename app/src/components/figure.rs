//! A number that answers a question.

use leptos::prelude::*;

use super::ToneShape;
use crate::Tone;

/// A number with its question and the list behind it.
#[derive(Clone, Debug, Default)]
pub struct Figure {
    /// The number as text.
    pub number: String,
    /// What it counts.
    pub label: String,
    /// The list it counts.
    pub href: String,
    /// What it feels like.
    pub tone: Tone,
}

/// A large number; the whole tile is a link to its list.
#[component]
pub fn FigureTile(figure: Figure) -> AnyView {
    view! {
        <a class=format!("app-figure tone--{}", figure.tone.name()) href=figure.href>
            <span class="app-figure__number">{figure.number}</span>
            <span class="app-figure__label">
                <ToneShape tone=figure.tone />
                {figure.label}
            </span>
        </a>
    }
    .into_any()
}
