//! The pages of a long list.

use leptos::prelude::*;

use crate::t;

/// Links to the first page, the page before and the page after. Nothing when there is none of them.
#[component]
pub fn Pagination(
    /// Where the list begins, from a page in the middle of it.
    #[prop(optional_no_strip, into)]
    first: Option<String>,
    /// Where the page before is.
    #[prop(optional_no_strip, into)]
    previous: Option<String>,
    /// Where the page after is.
    #[prop(optional_no_strip, into)]
    next: Option<String>,
) -> AnyView {
    let any = first.is_some() || previous.is_some() || next.is_some();
    let link = |href: Option<String>, rel: &'static str, text: String| {
        href.map(|href| view! { <li><a class="govuk-link" rel=rel href=href>{text}</a></li> })
    };
    let first = link(first, "first", t!("shell-first"));
    let previous = link(previous, "prev", t!("shell-previous"));
    let next = link(next, "next", t!("shell-next"));
    any.then(|| {
        view! { <nav class="app-pages" aria-label=t!("shell-pages")><ul>{first} {previous} {next}</ul></nav> }
    })
    .into_any()
}
