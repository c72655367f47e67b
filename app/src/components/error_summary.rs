//! What is wrong with a form, first on the page.

use leptos::prelude::*;

use crate::t;

/// A problem with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorMessage {
    /// The name of the field it links to.
    pub field: String,
    /// What to do, in the same words as beside the field.
    pub message: String,
}

/// The list of problems. Takes the focus when the page opens, without script. Nothing when there is no problem.
#[component]
pub fn ErrorSummary(
    /// The problems, in the order of the page.
    errors: Vec<ErrorMessage>,
) -> AnyView {
    let any = !errors.is_empty();
    let items =
        errors.into_iter().map(|error| view! { <li><a href=format!("#{}", error.field)>{error.message}</a></li> }).collect_view();
    any.then(|| {
        view! {
            <div class="govuk-error-summary" tabindex="-1" autofocus>
                <div role="alert">
                    <h2 class="govuk-error-summary__title">{t!("shell-error-title")}</h2>
                    <div class="govuk-error-summary__body">
                        <ul class="govuk-list govuk-error-summary__list">{items}</ul>
                    </div>
                </div>
            </div>
        }
    })
    .into_any()
}
