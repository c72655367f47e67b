//! The overview.

use leptos::prelude::*;

use super::frame::{Width, frame};
use crate::components::{Figure, FigureTile};

/// Numbers that answer a question, each a link to its list, then tables and charts (the children).
#[component]
pub fn BoardLayout(
    /// What is overseen.
    #[prop(into)]
    heading: String,
    /// One sentence that sums up.
    #[prop(optional_no_strip, into)]
    lede: Option<String>,
    /// The numbers.
    #[prop(optional)]
    figures: Vec<Figure>,
    /// Tables and charts.
    children: Children,
) -> AnyView {
    let figures = figures.into_iter().map(|figure| view! { <li><FigureTile figure=figure /></li> }).collect_view();
    let content = view! {
        <h1 class="govuk-heading-l">{heading}</h1>
        {lede.map(|lede| view! { <p class="govuk-body app-measure">{lede}</p> })}
        <ul class="app-figures">{figures}</ul>
        {children()}
    };
    frame(Width::Desk, None, content.into_any())
}
