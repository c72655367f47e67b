//! The end of something.

use leptos::prelude::*;

use super::frame::{Width, frame};
use crate::{
    components::{DateCard, DateModel, NextStep, NextSteps, RowLink, RowLinks},
    t,
};

/// Somebody whom it is about, with the reference to quote.
#[derive(Clone, Debug)]
pub struct AboutPerson {
    pub name: String,
    pub reference: String,
}

/// What has been done, as the heading; whom it is about with the references; what it means (the children); the date; what happens next
/// in dated steps; the ways on.
#[component]
pub fn DoneLayout(
    /// What has been done.
    #[prop(into)]
    title: String,
    /// One or two sentences about it.
    #[prop(into)]
    said: String,
    /// Whom it is about.
    named: Vec<AboutPerson>,
    /// The date that follows from it.
    #[prop(optional_no_strip, into)]
    date: Option<DateModel>,
    /// What happens next.
    #[prop(optional)]
    steps: Vec<NextStep>,
    /// Where to go from here.
    ways: Vec<RowLink>,
    /// What it means.
    children: Children,
) -> AnyView {
    let content = view! {
        <div class="app-outcome">
            <h1>{title}</h1>
            <p>{said}</p>
        </div>
        <ul class="app-named">{named.into_iter().map(one).collect_view()}</ul>
        {children()}
        {date.map(|date| view! { <DateCard date=date /> })}
        {(!steps.is_empty()).then(|| view! { <NextSteps steps=steps /> })}
        <RowLinks rows=ways />
    };
    frame(Width::Column, None, content.into_any())
}

fn one(AboutPerson { name, reference }: AboutPerson) -> AnyView {
    let initial = name.chars().next().map(String::from);
    view! {
        <li>
            <span class="app-mark-round" aria-hidden="true">{initial}</span>
            <span>
                <strong>{name}</strong>
                " "
                <span class="app-small app-quiet">{t!("shell-reference")} " " <span class="app-ref">{reference}</span></span>
            </span>
        </li>
    }
    .into_any()
}
