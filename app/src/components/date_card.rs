//! The date that matters.

use leptos::prelude::*;

use super::{DayText, Details, Link};
use crate::dates::{DateModel, DateStep, sources};
use crate::{Url, t};

/// "Your date": large and in full, how long that is in words, and the worked sum folded in.
#[component]
pub fn DateCard(
    date: DateModel,
    /// The sum stands open, where it is what people came for.
    #[prop(optional)]
    open: bool,
) -> AnyView {
    let day = date.day.map(|day| view! { <p class="app-date__day"><DayText day=day /></p> });
    let others = date
        .others
        .into_iter()
        .map(|(label, day)| view! { <p class="app-date__other">{label}" "<DayText day=day /></p> })
        .collect_view();
    let steps = match (date.steps.is_empty(), open) {
        (true, _) => ().into_any(),
        (false, true) => view! { <h3 class="app-date__worked">{t!("shell-worked-out")}</h3> {worked_sum(date.steps)} }.into_any(),
        (false, false) => view! {
            <Details summary=t!("shell-worked-out")>
                {worked_sum(date.steps)}
                <Link href=Url::Dates text=t!("date-check") />
            </Details>
        }
        .into_any(),
    };
    view! {
        <section class="app-date">
            <h2 class="app-date__label">{date.label}</h2>
            {day}
            {(!date.remaining.is_empty()).then(|| view! { <p class="app-date__remaining">{date.remaining}</p> })}
            {others}
            {steps}
        </section>
    }
    .into_any()
}

fn worked_sum(steps: Vec<DateStep>) -> AnyView {
    let step = |step: DateStep| {
        view! {
            <li>
                <DayText day=step.day />
                <span>{step.text}</span>
            </li>
        }
    };
    let rules = rules(&sources(&steps));
    let steps = steps.into_iter().map(step).collect_view();
    view! { <ol class="app-date__sum">{steps}</ol> {rules} }.into_any()
}

/// Where it is written, folded away: the sum is read by who does not read law.
fn rules(sources: &[&'static str]) -> Option<AnyView> {
    let list = sources.iter().map(|source| view! { <li>{*source}</li> }).collect_view();
    (!sources.is_empty()).then(|| {
        view! {
            <details class="app-mini app-date__rule">
                <summary>{t!("withheld-rule-title")}</summary>
                <ul>{list}</ul>
            </details>
        }
        .into_any()
    })
}
