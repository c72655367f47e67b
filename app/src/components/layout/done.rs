//! The end of something.

use leptos::prelude::*;

use super::frame::{Width, frame};
use crate::{
    components::{DateCard, DateModel, NextStep, NextSteps, Panel},
    t,
};

/// Panel with the reference, the date, what happens next in dated steps, then what to keep (the children).
#[component]
pub fn DoneLayout(
    /// What has been done.
    #[prop(into)]
    title: String,
    /// The reference to quote.
    #[prop(into)]
    reference: String,
    /// The date that follows from it.
    #[prop(optional_no_strip, into)]
    date: Option<DateModel>,
    /// What happens next.
    #[prop(optional)]
    steps: Vec<NextStep>,
    /// What to keep, and the way on.
    children: Children,
) -> AnyView {
    let content = view! {
        <Panel title=title>
            {t!("shell-reference")}
            <br />
            <strong>{reference}</strong>
        </Panel>
        {date.map(|date| view! { <DateCard date=date /> })}
        {(!steps.is_empty()).then(|| view! { <NextSteps steps=steps /> })}
        {children()}
    };
    frame(Width::Column, None, content.into_any())
}
