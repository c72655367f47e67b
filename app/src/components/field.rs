//! What every form field has, and the two frames fields are drawn in.

use leptos::prelude::*;

use super::Tag;
use crate::{Tone, t};

/// A question's name, words and current answer. `name` is both the form name and the id of its (first) control,
/// so an error summary links to it by name.
#[derive(Clone, Debug, Default)]
pub struct FormField {
    /// Form name; also the id, unless that is given.
    pub name: String,
    /// The id, where several forms of a page have a field of the same name.
    pub id: Option<String>,
    pub label: String,
    /// The form it stands in, where several forms of a page ask the same of a group: who hears it alone hears that too.
    pub of: Option<String>,
    /// Help shown under the question.
    pub hint: Option<String>,
    /// A mark before the help, such as who reads the answer.
    pub mark: Option<(Tone, String)>,
    /// What to do about the answer given.
    pub error: Option<String>,
    /// The answer given before, shown again.
    pub value: String,
    /// Whether the question is the page's only heading.
    pub heading: bool,
}

impl FormField {
    /// A field without hint, error or answer.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { name: name.into(), label: label.into(), ..Self::default() }
    }

    /// With help under the question.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With a problem, if there is one.
    #[must_use]
    pub fn error(mut self, error: impl Into<Option<String>>) -> Self {
        self.error = error.into();
        self
    }

    /// With the answer given before.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// The question is the page's heading (`<h1>`).
    #[must_use]
    pub fn as_heading(mut self) -> Self {
        self.heading = true;
        self
    }

    /// The id of its (first) control.
    pub(super) fn id(&self) -> String {
        self.id.clone().unwrap_or_else(|| self.name.clone())
    }

    /// The ids of hint and error, for `aria-describedby`.
    pub(super) fn described_by(&self) -> Option<String> {
        let hint = self.has_help().then(|| format!("{}-hint", self.id()));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id()));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (hint, error) => hint.or(error),
        }
    }

    fn has_help(&self) -> bool {
        self.hint.is_some() || self.mark.is_some()
    }

    /// These controls, with the problem of the whole before them.
    pub(crate) fn around(&self, controls: AnyView) -> AnyView {
        grouped(self, controls)
    }

    /// `base`, and `base--error` when there is a problem.
    pub(super) fn class(&self, base: &str) -> String {
        if self.error.is_some() { format!("{base} {base}--error") } else { base.to_owned() }
    }

    fn hint_and_error(&self) -> impl IntoView + use<> {
        let mark = self.mark.clone().map(|(tone, text)| view! { <Tag tone=tone text=text /> " " });
        let hint = self.has_help().then(|| {
            view! { <div id=format!("{}-hint", self.id()) class="govuk-hint">{mark} {self.hint.clone()}</div> }
        });
        let error = self.error.clone().map(|error| {
            view! {
                <p id=format!("{}-error", self.id()) class="govuk-error-message">
                    <span class="govuk-visually-hidden">{t!("shell-error-prefix")}" "</span>
                    {error}
                </p>
            }
        });
        view! { {hint} {error} }
    }
}

/// A single control with its label.
pub(super) fn labelled(field: &FormField, control: AnyView) -> AnyView {
    let label = |size: &'static str| {
        view! {
            <label class=format!("govuk-label govuk-label--{size}") for=field.id()>
                {field.label.clone()}
            </label>
        }
    };
    let label = if field.heading {
        view! { <h1 class="govuk-label-wrapper">{label("l")}</h1> }.into_any()
    } else {
        label("s").into_any()
    };
    view! { <div class=field.class("govuk-form-group")>{label} {field.hint_and_error()} {control}</div> }.into_any()
}

/// Several controls that answer one question.
pub(super) fn grouped(field: &FormField, controls: AnyView) -> AnyView {
    let legend = if field.heading {
        let label = field.label.clone();
        view! {
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--l">
                <h1 class="govuk-fieldset__heading">{label}</h1>
            </legend>
        }
        .into_any()
    } else {
        let label = field.label.clone();
        let of = field.of.clone().map(|of| view! { <span class="govuk-visually-hidden">": "{of}</span> });
        view! { <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{label}{of}</legend> }.into_any()
    };
    view! {
        <div class=field.class("govuk-form-group")>
            <fieldset class="govuk-fieldset" aria-describedby=field.described_by()>
                {legend} {field.hint_and_error()} {controls}
            </fieldset>
        </div>
    }
    .into_any()
}
