//! Buttons, and links that look like them.

use leptos::prelude::*;

/// What a button is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one main step of the page.
    #[default]
    Primary,
    /// Another possible step.
    Secondary,
    /// Something that cannot be undone.
    Warning,
    /// The step from a start page into a service; larger, with an arrow.
    Start,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "govuk-button",
            Self::Secondary => "govuk-button govuk-button--secondary",
            Self::Warning => "govuk-button govuk-button--warning",
            Self::Start => "govuk-button govuk-button--start",
        }
    }

    fn arrow(self) -> Option<impl IntoView> {
        (self == Self::Start).then(|| {
            view! {
                <svg
                    class="govuk-button__start-icon"
                    width="17.5"
                    height="19"
                    viewBox="0 0 33 40"
                    aria-hidden="true"
                    focusable="false"
                >
                    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"></path>
                </svg>
            }
        })
    }
}

/// Sends the form it stands in. Double clicks are caught by the server, so that they are caught without script too.
#[component]
pub fn Button(
    /// What happens, as a verb.
    #[prop(into)]
    text: String,
    /// What it is for.
    #[prop(optional)]
    kind: ButtonKind,
    /// The form name it sends, when a form has several buttons.
    #[prop(optional_no_strip, into)]
    name: Option<String>,
    /// The value it sends.
    #[prop(optional_no_strip, into)]
    value: Option<String>,
    /// Where it sends the form instead of the form's own address.
    #[prop(optional_no_strip, into)]
    formaction: Option<String>,
) -> AnyView {
    view! {
        <button type="submit" class=kind.class() name=name value=value formaction=formaction>
            {text}
            {kind.arrow()}
        </button>
    }
    .into_any()
}

/// A link that looks like a button: for the next step when nothing is sent.
#[component]
pub fn ButtonLink(
    /// Where it goes.
    #[prop(into)]
    href: String,
    /// What happens, as a verb.
    #[prop(into)]
    text: String,
    /// What it is for.
    #[prop(optional)]
    kind: ButtonKind,
) -> AnyView {
    view! {
        <a href=href class=kind.class() draggable="false">
            {text}
            {kind.arrow()}
        </a>
    }
    .into_any()
}
