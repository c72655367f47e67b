//! News at the top of a page.

use leptos::prelude::*;

use super::ToneShape;
use crate::{Tone, t};

/// A banner with news. `Done` and `Late` are read out at once; the rest waits for its turn.
#[component]
pub fn Notice(
    /// What kind of news it is.
    #[prop(optional)]
    tone: Tone,
    children: Children,
) -> AnyView {
    let (kind, title, role) = match tone {
        Tone::Done => ("done", t!("shell-done"), "alert"),
        Tone::Late | Tone::Soon => ("late", t!("shell-warning"), "alert"),
        _ => ("news", t!("shell-news"), "region"),
    };
    let name = (role == "region").then(|| title.clone());
    view! {
        <div class=format!("app-notice app-notice--{kind}") role=role aria-label=name>
            <p class="app-notice__title">
                <ToneShape tone=tone />
                {title}
            </p>
            <div class="app-notice__text">{children()}</div>
        </div>
    }
    .into_any()
}
