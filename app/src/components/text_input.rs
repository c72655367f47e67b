//! One line of text.

use leptos::prelude::*;

use super::{FormField, field::labelled};

/// How wide the box is; it hints at how long the answer is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputWidth {
    /// As wide as the column.
    #[default]
    Full,
    /// About 20 characters: a name, a phone number.
    Twenty,
    /// About 10 characters: a reference, a postcode.
    Ten,
    /// About 5 characters: a code.
    Five,
}

impl InputWidth {
    const fn class(self) -> &'static str {
        match self {
            Self::Full => "",
            Self::Twenty => " govuk-input--width-20",
            Self::Ten => " govuk-input--width-10",
            Self::Five => " govuk-input--width-5",
        }
    }
}

/// A line of text: label, hint, error and box tied together.
#[component]
pub fn TextInput(
    /// The question and its answer.
    field: FormField,
    /// The HTML input type.
    #[prop(default = "text")]
    kind: &'static str,
    /// What a browser may fill in: `email`, `one-time-code`, `username webauthn`.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// Which on-screen keyboard fits: `numeric`, `email`.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// How long an answer is expected.
    #[prop(optional)]
    width: InputWidth,
    /// Off for codes, references and names.
    #[prop(default = true)]
    spellcheck: bool,
) -> AnyView {
    let class = format!("{}{}", field.class("govuk-input"), width.class());
    let control = view! {
        <input
            type=kind
            id=field.id()
            name=field.name.clone()
            class=class
            value=field.value.clone()
            aria-describedby=field.described_by()
            aria-invalid=field.error.is_some().then_some("true")
            autocomplete=autocomplete
            inputmode=inputmode
            spellcheck=(!spellcheck).then_some("false")
        />
    };
    labelled(&field, control.into_any())
}
