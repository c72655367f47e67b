//! A place with nothing in it yet.

use leptos::prelude::*;

/// Says what will appear here and when. Children may offer a next step.
#[component]
pub fn EmptyState(
    /// What is not here yet.
    #[prop(into)]
    title: String,
    /// What will appear, and when.
    #[prop(into)]
    text: String,
    /// A next step.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    view! {
        <div class="app-empty">
            <p class="app-empty__title">{title}</p>
            <p class="app-empty__text">{text}</p>
            {children.map(|children| children())}
        </div>
    }
    .into_any()
}
