//! Mails that nobody got: given up, or held back by a limit. The case page and the DPO's page tell of them in one form.

use jiff::civil::DateTime;
use leptos::prelude::*;

use crate::{Tone, components::Notice, dates, t};

/// Of one case: how many were given up, and when the last was; how many were held back.
pub(super) fn undelivered_of(lost: Option<(usize, DateTime)>, held: i64) -> AnyView {
    let lost = lost.map(|(mails, at)| t!("case-lost-mail", mails = mails, at = dates::moment(at)));
    let held = (held > 0).then(|| t!("case-held-mails", mails = held));
    [lost, held].into_iter().flatten().map(|text| notice(view! { <p>{text}</p> }.into_any())).collect_view().into_any()
}

/// Of many: what they are, what to do, and a line for each. Nothing where there is none.
pub(crate) fn undelivered(title: String, text: String, lines: Vec<AnyView>, more: Option<String>) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let lines = lines.into_iter().chain(more.map(IntoAny::into_any));
    let list = lines.map(|line| view! { <li>{line}</li> }).collect_view();
    let all = view! {
        <h2 class="govuk-heading-s">{title}</h2>
        <p>{text}</p>
        <ul class="govuk-list">{list}</ul>
    };
    Some(notice(all.into_any()))
}

fn notice(inside: AnyView) -> AnyView {
    view! { <Notice tone=Tone::Late>{inside}</Notice> }.into_any()
}
