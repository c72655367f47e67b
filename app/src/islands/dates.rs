//! The calculator's half that runs in the browser, as the server draws it.

use leptos::prelude::*;

use crate::dates::short_list;

/// Works the dates out while somebody types: put it into the form, and an element with the id `dates-result` beside it.
/// Without script the form's button does the same.
#[component]
pub fn DatesAsTyped(
    /// The bank holidays, in short.
    holidays: String,
) -> impl IntoView {
    view! { <leptos-island hidden data-component="dates_as_typed" data-holidays=holidays data-words=short_list()></leptos-island> }
}
