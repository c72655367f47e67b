//! The pages of a long list.

use leptos::prelude::*;

use crate::t;

/// Links to the page before and the page after. Nothing when there is neither.
#[component]
pub fn Pagination(
    /// Where the page before is.
    #[prop(optional_no_strip, into)]
    previous: Option<String>,
    /// Where the page after is.
    #[prop(optional_no_strip, into)]
    next: Option<String>,
) -> AnyView {
    let any = previous.is_some() || next.is_some();
    let link = |href: Option<String>, rel: &'static str, text: String| {
        href.map(|href| view! { <li><a class="govuk-link" rel=rel href=href>{text}</a></li> })
    };
    let previous = link(previous, "prev", t!("shell-previous"));
    let next = link(next, "next", t!("shell-next"));
    any.then(|| {
        view! { <nav class="app-pages" aria-label=t!("shell-pages")><ul>{previous} {next}</ul></nav> }
    })
    .into_any()
}
