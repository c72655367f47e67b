//! A list of one's own requests, as the home and the whole list show it.

use jiff::civil::Date;
use leptos::prelude::*;

use super::request_group::{HowItStands, RequestGroup, grouped};
use super::request_row::{RequestRow, VeiledRequests, state_words};
use crate::{
    components::{Link, Tag},
    dates, t,
};

/// What and whose, how each stands, its date, and what people call it: a row a conversation.
pub fn request_rows(rows: &[RequestRow], today: Date) -> AnyView {
    let row = |one: &RequestGroup<'_>| {
        let own_only = one.first().own_only;
        let references = view! { <span class="app-row__ref">{one.references()}</span> };
        let received = t!("requests-own-only", day = dates::short(one.first().received));
        let how = if own_only {
            view! { <span>{received}</span> " " }.into_any()
        } else {
            one.standings().into_iter().map(|how| standing(&how, &received, today)).collect_view().into_any()
        };
        view! {
            <li>
                <a class="app-row" href=one.path()>
                    <span class="app-row__words">
                        <span class="app-row__title">{one.heading()}</span>
                        <span class="app-row__hint">{how} {references}</span>
                    </span>
                </a>
            </li>
        }
    };
    view! { <ul class="app-rows app-reqs">{grouped(rows).iter().map(row).collect_view()}</ul> }.into_any()
}

/// That requests are there, each with its day, and the way to the proof that shows more.
pub(crate) fn veiled_rows(veiled: &VeiledRequests) -> AnyView {
    let row =
        |day: &Date| view! { <li><span class="app-row__title">{t!("requests-veiled", day = dates::short(*day))}</span></li> };
    let more = veiled.proof.clone().map(|href| {
        view! { <p class="govuk-body">{t!("record-more")} " " <Link href=href text=t!("record-more-link") /></p> }
    });
    view! {
        <ul class="app-rows app-reqs">{veiled.days.iter().map(row).collect_view()}</ul>
        {more}
    }
    .into_any()
}

/// How it stands, with its date: while it is open the day that matters, else when it came.
fn standing(how: &HowItStands, received: &str, today: Date) -> AnyView {
    let (tone, word) = state_words(how.state, how.waits);
    let date = match how.days {
        (Some(limit), _) if how.state.is_open() && limit < today => t!("requests-was-due", day = dates::short(limit)),
        (Some(limit), _) if how.state.is_open() => t!("requests-our-date", day = dates::short(limit)),
        (None, Some(aim)) if how.state.is_open() => t!("requests-our-aim", day = dates::short(aim)),
        _ => received.to_owned(),
    };
    let names = how.names.clone().map(|names| view! { <strong>{names}</strong> " " });
    view! { {names} <Tag tone=tone text=word /> " " <span>{date}</span> " " }.into_any()
}
