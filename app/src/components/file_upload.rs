//! Sending a file.

use leptos::prelude::*;

use super::{FormField, field::labelled};

/// A file to send. Put the allowed kinds and sizes in the hint. The form needs `enctype="multipart/form-data"`.
#[component]
pub fn FileUpload(
    field: FormField,
    /// Media types or endings a file chooser offers: `.pdf,.jpg,.png`.
    #[prop(optional)]
    accept: Option<&'static str>,
    /// Whether several files may be sent.
    #[prop(optional)]
    multiple: bool,
) -> AnyView {
    let control = view! {
        <input
            type="file"
            id=field.id()
            name=field.name.clone()
            class=field.class("govuk-file-upload")
            accept=accept
            multiple=multiple
            aria-describedby=field.described_by()
            aria-invalid=field.error.is_some().then_some("true")
        />
    };
    labelled(&field, control.into_any())
}
