//! The accessibility statement (SI 2018/952, reg 8).

use domain::contact::ContactDetails;
use leptos::prelude::*;

use super::reach;
use crate::{
    components::{Link, layout::ReadingLayout},
    t,
};

/// How accessible the portal is, what is not and why, what to do instead, whom to tell, who enforces, when and how tested.
#[component]
pub fn AccessibilityPage(
    /// Where to report a problem.
    model: ContactDetails,
) -> impl IntoView {
    view! {
        <ReadingLayout heading=t!("accessibility-title") lede=t!("accessibility-scope")>
            {wishes()}
            {part(t!("accessibility-status-title"), t!("accessibility-status"))}
            {gaps()}
            {part(t!("accessibility-instead-title"), t!("accessibility-instead"))}
            {part(t!("accessibility-report-title"), t!("accessibility-report"))}
            {reach::service(model.service)}
            {enforcement()}
            {part(t!("accessibility-law-title"), t!("accessibility-law"))}
            {part(t!("accessibility-method-title"), t!("accessibility-method"))}
            {part(t!("accessibility-dates-title"), t!("accessibility-dates"))}
        </ReadingLayout>
    }
}

fn part(title: String, text: String) -> impl IntoView {
    view! {
        <h2 class="govuk-heading-m">{title}</h2>
        <p class="govuk-body">{text}</p>
    }
}

fn bullets<const N: usize>(items: [String; N]) -> impl IntoView {
    let items = items.map(|item| view! { <li>{item}</li> });
    view! { <ul class="govuk-list govuk-list--bullet">{items.collect_view()}</ul> }
}

fn wishes() -> impl IntoView {
    view! {
        <p class="govuk-body">{t!("accessibility-want")}</p>
        {bullets([
            t!("accessibility-can-zoom"),
            t!("accessibility-can-keyboard"),
            t!("accessibility-can-listen"),
            t!("accessibility-can-colour"),
            t!("accessibility-can-script"),
            t!("accessibility-can-time"),
        ])}
    }
}

fn gaps() -> impl IntoView {
    view! {
        <h2 class="govuk-heading-m">{t!("accessibility-gaps-title")}</h2>
        {bullets([
            t!("accessibility-gap-scans"),
            t!("accessibility-gap-others"),
            t!("accessibility-gap-people"),
        ])}
    }
}

fn enforcement() -> impl IntoView {
    view! {
        {part(t!("accessibility-enforcement-title"), t!("accessibility-enforcement"))}
        <p class="govuk-body">
            <Link href=t!("accessibility-enforcement-address") text=t!("accessibility-enforcement-link") />
        </p>
    }
}
