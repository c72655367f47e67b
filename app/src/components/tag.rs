//! A state as word, colour and shape.

use leptos::prelude::*;

use super::ToneShape;
use crate::Tone;

/// A state in one or two words, with the tone's colour and shape.
#[component]
pub fn Tag(
    /// The state.
    #[prop(into)]
    text: String,
    /// What it feels like.
    #[prop(optional)]
    tone: Tone,
) -> AnyView {
    view! {
        <strong class=format!("govuk-tag app-tag tone--{}", tone.name())>
            <ToneShape tone=tone />
            {text}
        </strong>
    }
    .into_any()
}
