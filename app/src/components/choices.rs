//! Radios and checkboxes.

use leptos::prelude::*;

use super::{Details, FormField, field::grouped};
use crate::t;

/// One answer to choose.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What the person reads.
    pub label: String,
    /// Help under the label.
    pub hint: Option<String>,
    /// Whether it is chosen.
    pub checked: bool,
}

impl Choice {
    /// A choice that is not chosen.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// With help under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Chosen or not.
    #[must_use]
    pub fn checked(mut self, checked: bool) -> Self {
        self.checked = checked;
        self
    }
}

/// One answer out of several. The choice whose value is the field's value is chosen.
#[component]
pub fn Radios(
    /// The question; its value chooses.
    field: FormField,
    choices: Vec<Choice>,
    /// Side by side, for two short answers.
    #[prop(optional)]
    inline: bool,
) -> AnyView {
    let chosen = |choice: &Choice| choice.checked || (!field.value.is_empty() && field.value == choice.value);
    let items =
        choices.iter().enumerate().map(|(n, choice)| item("radio", &field.name, n, choice, chosen(choice))).collect_view();
    let class = if inline { "govuk-radios govuk-radios--inline" } else { "govuk-radios" };
    grouped(&field, view! { <div class=class>{items}</div> }.into_any()).into_any()
}

/// Any number of answers.
#[component]
pub fn Checkboxes(
    field: FormField,
    /// The answers, each chosen or not.
    choices: Vec<Choice>,
    /// How many stand open; the rest is folded away, unless one of it is chosen or something is wrong.
    #[prop(optional)]
    open: Option<usize>,
) -> AnyView {
    let (first, rest) = choices.split_at(open.unwrap_or(choices.len()).min(choices.len()));
    let items = |choices: &[Choice], before: usize| {
        let draw = |(n, choice): (usize, &Choice)| item("checkbox", &field.name, before + n, choice, choice.checked);
        let items = choices.iter().enumerate().map(draw).collect_view();
        view! { <div class="govuk-checkboxes">{items}</div> }
    };
    let unfolded = field.error.is_some() || rest.iter().any(|choice| choice.checked);
    let more = (!rest.is_empty()).then(|| {
        let rest = items(rest, first.len());
        view! { <Details summary=t!("ask-more-choices") open=unfolded>{rest}</Details> }
    });
    let first = items(first, 0);
    grouped(&field, view! { {first} {more} }.into_any()).into_any()
}

/// The first control has the field's own name as id, so that an error summary can link to it.
fn item(kind: &'static str, name: &str, n: usize, choice: &Choice, checked: bool) -> AnyView {
    let block = if kind == "radio" { "govuk-radios" } else { "govuk-checkboxes" };
    let id = if n == 0 { name.to_owned() } else { format!("{name}-{}", n + 1) };
    let hint_id = choice.hint.as_ref().map(|_| format!("{id}-item-hint"));
    let hint = choice.hint.clone().map(|hint| {
        view! { <div id=hint_id.clone() class=format!("govuk-hint {block}__hint")>{hint}</div> }
    });
    view! {
        <div class=format!("{block}__item")>
            <input
                class=format!("{block}__input")
                type=kind
                id=id.clone()
                name=name.to_owned()
                value=choice.value.clone()
                checked=checked
                aria-describedby=hint_id.clone()
            />
            <label class=format!("govuk-label {block}__label") for=id>{choice.label.clone()}</label>
            {hint}
        </div>
    }
    .into_any()
}
