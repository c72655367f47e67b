//! A date in three boxes.

use domain::form::DateParts;
use leptos::prelude::*;

use super::{FormField, field::grouped};
use crate::t;

/// A memorable date. The form sends `{name}-day`, `{name}-month`, `{name}-year`; the day box has the id `{name}`.
#[component]
pub fn DateInput(
    field: FormField,
    /// The answer given before.
    #[prop(optional)]
    parts: DateParts,
    /// On for a date of birth of the person who fills in the form.
    #[prop(optional)]
    birthday: bool,
) -> AnyView {
    let fill = |part: &'static str| birthday.then(|| format!("bday-{part}"));
    let day = part(&field, "day", t!("shell-day"), parts.day, fill("day"));
    let month = part(&field, "month", t!("shell-month"), parts.month, fill("month"));
    let year = part(&field, "year", t!("shell-year"), parts.year, fill("year"));
    let boxes = view! { <div class="govuk-date-input">{day} {month} {year}</div> };
    grouped(&field, boxes.into_any())
}

fn part(field: &FormField, part: &'static str, label: String, value: String, fill: Option<String>) -> AnyView {
    let name = format!("{}-{part}", field.name);
    let id = if part == "day" { field.name.clone() } else { name.clone() };
    let width = if part == "year" { 4 } else { 2 };
    let class = format!("{} govuk-date-input__input govuk-input--width-{width}", field.class("govuk-input"));
    view! {
        <div class="govuk-date-input__item">
            <label class="govuk-label govuk-date-input__label" for=id.clone()>{label}</label>
            <input
                class=class
                type="text"
                inputmode="numeric"
                id=id
                name=name
                value=value
                autocomplete=fill
                aria-invalid=field.error.is_some().then_some("true")
            />
        </div>
    }
    .into_any()
}
