//! Several lines of text, safely.

use html_escape::encode_text;
use leptos::prelude::*;

use super::{FormField, field::labelled};

/// Several lines of text. Always use this and never a raw `<textarea>{..}`, whose text server rendering does not encode.
#[component]
pub fn Textarea(
    /// The question and its answer.
    field: FormField,
    /// How many lines it shows.
    #[prop(default = 5)]
    rows: u8,
) -> AnyView {
    // A parser drops the first line break inside a textarea; this one is there to be dropped.
    let text = format!("\n{}", encode_text(&field.value));
    let control = view! {
        <textarea
            id=field.id()
            name=field.name.clone()
            class=field.class("govuk-textarea")
            rows=rows.to_string()
            aria-describedby=field.described_by()
            aria-invalid=field.error.is_some().then_some("true")
            inner_html=text
        />
    };
    labelled(&field, control.into_any())
}
