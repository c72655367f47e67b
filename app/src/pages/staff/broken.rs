//! A case of which not even the request can be read.

use leptos::prelude::*;

use super::{
    StaffRow,
    history_view::{history, unreadable},
};
use crate::{
    Url,
    components::{ErrorMessage, ErrorSummary, layout::ReadingLayout},
    t,
};

/// What to do, and the rest of its history.
#[component]
pub fn BrokenCasePage(
    /// What people call it.
    reference: String,
    /// What can be read of what happened, newest first.
    timeline: Vec<StaffRow>,
    /// What is wrong with what was sent.
    errors: Vec<ErrorMessage>,
) -> AnyView {
    view! {
        <ReadingLayout back=Url::Staff.path() heading=t!("case-title", reference = reference)>
            <ErrorSummary errors=errors />
            {unreadable()}
            {history(timeline)}
        </ReadingLayout>
    }
    .into_any()
}
