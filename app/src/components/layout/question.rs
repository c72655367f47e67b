//! One question.

use leptos::prelude::*;

use super::frame::{Width, frame};
use crate::components::{ErrorMessage, ErrorSummary};

/// One question a page: way back, problems, caption, question, field, continue. When the field itself is the heading
/// (`FormField::as_heading`), leave `heading` out.
#[component]
pub fn QuestionLayout(
    /// Where the answer before is.
    #[prop(optional_no_strip, into)]
    back: Option<String>,
    /// What the question belongs to.
    #[prop(optional_no_strip, into)]
    caption: Option<String>,
    /// The question, when no field carries it.
    #[prop(optional_no_strip, into)]
    heading: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional)]
    errors: Vec<ErrorMessage>,
    children: Children,
) -> AnyView {
    let content = view! {
        <ErrorSummary errors=errors />
        {caption.map(|caption| view! { <span class="govuk-caption-l">{caption}</span> })}
        {heading.map(|heading| view! { <h1 class="govuk-heading-l">{heading}</h1> })}
        {children()}
    };
    frame(Width::Column, back, content.into_any())
}
