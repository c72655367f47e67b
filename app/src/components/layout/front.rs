//! The first page.

use leptos::prelude::*;

use super::frame::news;
use crate::components::SvgStreet;

/// A broad head with one heading, one sentence and one button; then the children.
#[component]
pub fn FrontLayout(
    /// What this is.
    #[prop(into)]
    heading: String,
    /// One sentence below the heading.
    #[prop(into)]
    lede: String,
    /// The button, and what stands beside it.
    actions: AnyView,
    children: Children,
) -> AnyView {
    view! {
        <main id="main" tabindex="-1">
            <div class="app-hero">
                <div class="govuk-width-container app-hero__in">
                    <h1 class="govuk-heading-xl">{heading}</h1>
                    <p>{lede}</p>
                    <div class="app-actions">{actions}</div>
                </div>
                <SvgStreet />
            </div>
            <div class="govuk-width-container govuk-main-wrapper">{news()} {children()}</div>
        </main>
    }
    .into_any()
}
