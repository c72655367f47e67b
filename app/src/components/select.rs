//! One answer out of many, folded away.

use leptos::prelude::*;

use super::{Choice, FormField, field::labelled};

/// A list to pick from. The choice whose value is the field's value is chosen. For up to seven answers use radios.
#[component]
pub fn Select(
    /// The question; its value chooses.
    field: FormField,
    choices: Vec<Choice>,
) -> AnyView {
    let option = |choice: &Choice| {
        let chosen = choice.checked || choice.value == field.value;
        let Choice { value, label, .. } = choice.clone();
        view! { <option value=value selected=chosen>{label}</option> }
    };
    let options = choices.iter().map(option).collect_view();
    let control = view! {
        <select
            class=field.class("govuk-select")
            id=field.id()
            name=field.name.clone()
            aria-describedby=field.described_by()
            aria-invalid=field.error.is_some().then_some("true")
        >
            {options}
        </select>
    };
    labelled(&field, control.into_any())
}
