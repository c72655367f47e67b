//! The date that matters.

use leptos::prelude::*;

use super::{Day, DayText, Details};
use crate::t;

/// One step of the sum behind a date.
#[derive(Clone, Debug)]
pub struct DateStep {
    /// The day the step arrives at.
    pub day: Day,
    /// What the step is: "One month later."
    pub text: String,
    /// The rule it rests on.
    pub source: &'static str,
}

/// A date with all that explains it.
#[derive(Clone, Debug, Default)]
pub struct DateModel {
    /// What the date is: "We must reply by".
    pub label: String,
    /// The date in full; none while the clock is stopped.
    pub day: Option<Day>,
    /// How long that is, in words: "30 days from today". While the clock is stopped: since when and why.
    pub remaining: String,
    /// Other dates that belong to it: what it is and the date.
    pub others: Vec<(String, Day)>,
    /// The sum, step by step.
    pub steps: Vec<DateStep>,
}

/// "Your date": large and in full, how long that is in words, and the worked sum folded in.
#[component]
pub fn DateCard(
    /// The date.
    date: DateModel,
) -> AnyView {
    let day = date.day.map(|day| view! { <p class="app-date__day"><DayText day=day /></p> });
    let others = date
        .others
        .into_iter()
        .map(|(label, day)| view! { <p class="app-date__other">{label}" "<DayText day=day /></p> })
        .collect_view();
    let steps = (!date.steps.is_empty()).then(|| {
        view! {
            <Details summary=t!("shell-worked-out")>
                {worked_sum(date.steps)}
            </Details>
        }
    });
    view! {
        <section class="app-date">
            <h2 class="app-date__label">{date.label}</h2>
            {day}
            <p class="app-date__remaining">{date.remaining}</p>
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
                <span>{step.text} " " <span class="app-date__source">{step.source}</span></span>
            </li>
        }
    };
    let steps = steps.into_iter().map(step).collect_view();
    view! { <ol class="app-date__sum">{steps}</ol> }.into_any()
}
