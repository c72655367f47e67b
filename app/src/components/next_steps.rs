//! What happens next, and when.

use leptos::prelude::*;

use super::{Day, DayText};
use crate::t;

/// One thing that will happen.
#[derive(Clone, Debug)]
pub struct NextStep {
    /// By which day, or in words when: "Now". None when nothing is known.
    pub when: Option<Day>,
    /// What happens.
    pub text: String,
}

/// "What happens next": the coming steps in order, each with its day.
#[component]
pub fn NextSteps(
    /// The steps, soonest first.
    steps: Vec<NextStep>,
) -> AnyView {
    let steps = steps
        .into_iter()
        .map(|step| {
            let when = step.when.map(|day| view! { <strong class="app-next__when"><DayText day=day /></strong> });
            view! { <li class="app-next__step">{when}<span>{step.text}</span></li> }
        })
        .collect_view();
    view! {
        <section class="app-next">
            <h2 class="govuk-heading-m">{t!("shell-next-title")}</h2>
            <ol class="app-next__list">{steps}</ol>
        </section>
    }
    .into_any()
}
