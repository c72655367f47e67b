//! The answers before sending.

use leptos::prelude::*;

use super::frame::{Width, frame};
use crate::components::{ErrorMessage, ErrorSummary, Heading, SummaryList, SummaryRow};

/// The answers with their change links, then what happens when you send, then one button (the children).
#[component]
pub fn CheckLayout(
    /// Where the last question is.
    #[prop(optional_no_strip, into)]
    back: Option<String>,
    /// What is being sent.
    #[prop(optional_no_strip, into)]
    caption: Option<String>,
    /// "Check your answers".
    #[prop(into)]
    heading: String,
    /// What keeps it from being sent.
    #[prop(optional)]
    errors: Vec<ErrorMessage>,
    rows: Vec<SummaryRow>,
    /// What happens when you send, and the form with the button.
    children: Children,
) -> AnyView {
    let content = view! {
        <ErrorSummary errors=errors />
        <Heading text=heading caption=caption />
        <SummaryList rows=rows />
        {children()}
    };
    frame(Width::Column, back, content.into_any())
}
